/** Who may read which totals, as of when, and how answers are kept, named and written as tables. */
import assert from 'node:assert/strict';
import { type Test, test } from 'tap';
import { v7 } from 'uuid';
import { buildApp } from '../../../src/app.ts';
import { isProblem } from '../../support/problems.ts';
import { recordCalls } from '../../support/recorded-store.ts';
import { at, type Json } from '../../support/report-scene.ts';
import { anOrganization, change, put } from '../../support/rows.ts';
import { fees, received, type SumScene, sumStage } from './sum-scene.ts';

const base = '/v1/statistics/totals?year=2023';

/** A county with a published report of its bureau, and another of a bureau in progress. */
async function countyInProgress(t: Test) {
  const scene = await sumStage(t);
  const published = await scene.report(scene.bureau, { [received]: 3, [fees]: '0.5' });
  const finance = await scene.register('甲县财政局');
  await scene.report(finance.id, { [received]: 40 }, { status: 'submitted' });
  const clerk = await scene.keyFor('editor', finance.id);
  const supervisor = await scene.keyFor('supervisor', scene.county);
  return { ...scene, published, finance, clerk, supervisor };
}

async function sumFor(scene: SumScene, query: string, key: string | null): Promise<unknown> {
  const answer = await scene.call('GET', base + query, { key });
  assert.equal(answer.status, 200, answer.text);
  return at(answer.body, received);
}

test('working versions are summed only for callers who may read every one of them', async (t) => {
  const scene = await countyInProgress(t);
  const { county, finance, clerk, supervisor, adminKey } = scene;
  const auditor = await scene.keyFor('auditor');
  const within = `&within=${county}`;
  for (const key of [adminKey, auditor, supervisor]) {
    t.equal(await sumFor(scene, `&status=submitted${within}`, key), 40);
    t.equal(await sumFor(scene, `&status=submitted,published${within}`, key), 43);
  }
  t.equal(await sumFor(scene, `&status=submitted&within=${finance.id}`, clerk), 40, 'its own');
  t.equal(await sumFor(scene, '&status=submitted', adminKey), 40, 'everywhere');
  for (const query of [within, '', `&within=${scene.bureau}`]) {
    const answer = await scene.call('GET', `${base}&status=submitted${query}`, { key: clerk });
    isProblem(t, answer, { status: 403, code: 'not-allowed' }, query);
    t.match((answer.body as Json).detail, /within/, 'says what to do');
    t.notMatch(answer.text, 'coverage');
  }
  const anonymous = await scene.call('GET', `${base}&status=submitted${within}`, { key: null });
  isProblem(t, anonymous, { status: 401, code: 'credential-missing' }, 'anonymous');
});

test('states that are named appear in the answer, and what they leave out is in its coverage', async (t) => {
  const scene = await countyInProgress(t);
  const { body } = await scene.call('GET', `${base}&status=submitted`);
  t.match(body, {
    status: ['submitted'],
    coverage: { expected: 3, included: 1, missingCount: 1, excludedCount: 1 },
  });
  t.match((body as Json).coverage, { excluded: [{ name: '甲县水利局', reason: 'status' }] });
  t.equal(await sumFor(scene, '&status=published', null), 3, 'the default, in words');
});

test('sums as of an instant stay what they were, byte for byte', async (t) => {
  const scene = await countyInProgress(t);
  const root = await scene.store.organizations.get(scene.county);
  assert(root);
  const asOf = scene.now().toISOString();
  const query = `${base}&within=${scene.county}&by=child&asOf=${asOf}`;
  const before = await scene.call('GET', query, { key: null });
  t.match(before.body, { asOf, coverage: { included: 1 }, within: { name: '甲县人民政府' } });
  await scene.change(root, { name: '甲市人民政府', level: 'prefecture' });
  await scene.change(scene.finance, { parentId: null, name: '乙县财政局' });
  await scene.revise(scene.published, { [received]: 999 });
  t.equal(await sumFor(scene, '', null), 999, 'the correction is in the sum of now');
  const after = await scene.call('GET', query, { key: null });
  t.equal(after.text, before.text);
  t.equal(after.headers.etag, before.headers.etag);
  const own = await scene.call('GET', `${query}&scope=own`, { key: null });
  t.match(own.body, { coverage: { included: 1 } }, 'the level of then');
});

test('an instant is refused in the future, and before the organization was registered', async (t) => {
  const scene = await countyInProgress(t);
  const later = await scene.call('GET', `${base}&asOf=2030-01-01T00:00:00Z`, { key: null });
  isProblem(t, later, { status: 400, code: 'instant-in-future' }, 'future');
  const early = `${base}&within=${scene.county}&asOf=2020-01-01T00:00:00Z`;
  const faults = [['?within', 'organization-unknown']] as const;
  const answer = await scene.call('GET', early, { key: null });
  isProblem(t, answer, { status: 400, code: 'organization-unknown', faults }, 'before');
});

test('published sums have an entity tag and may be cached, others not', async (t) => {
  const scene = await countyInProgress(t);
  const first = await scene.call('GET', base, { key: null });
  t.match(first.headers['cache-control'], /public, max-age/);
  const headers = { 'if-none-match': first.headers.etag ?? '' };
  t.equal((await scene.call('GET', base, { key: null, headers })).status, 304);
  await scene.revise(scene.published, { [received]: 5 });
  const next = await scene.call('GET', base, { key: null, headers });
  t.equal(next.status, 200);
  t.not(next.headers.etag, first.headers.etag);
  for (const key of [scene.adminKey, scene.supervisor]) {
    const query = `${base}&status=submitted&within=${scene.county}`;
    const inside = await scene.call('GET', query, { key });
    t.notMatch(inside.headers['cache-control'], /public/);
    t.ok(inside.headers.etag);
  }
});

test('a repeated published sum costs one call of the store, and follows every publication', async (t) => {
  const scene = await countyInProgress(t);
  const calls: string[] = [];
  const store = recordCalls(scene.store, (name) => calls.push(name));
  const app = await buildApp({ ...scene.context, store, logStream: { write() {} } });
  t.teardown(() => app.close());
  const read = async (url: string) => {
    calls.length = 0;
    const answer = await app.inject({ method: 'GET', url });
    assert.equal(answer.statusCode, 200, answer.body);
    return [at(answer.json(), received), [...calls]];
  };
  const asOf = scene.now().toISOString();
  for (const url of [base, `${base}&within=${scene.county}`, `${base}&by=level&asOf=${asOf}`]) {
    const [, first] = await read(url);
    t.ok((first as string[]).includes('sums.read'), url);
    t.same(await read(url), [3, ['sums.getVersion']], url);
  }
  await scene.revise(scene.published, { [received]: 6 });
  t.equal((await read(base))[0], 6, 'never an older sum');
  t.equal((await read(`${base}&by=level&asOf=${asOf}`))[0], 3);
});

test('what changes while a sum is read is wholly in the answer, or not at all', async (t) => {
  const scene = await countyInProgress(t);
  let isFirst = true;
  const { sums } = scene.store;
  const listGaps: typeof sums.listGaps = async (...of) => {
    if (isFirst) await scene.register('甲县审计局');
    isFirst = false;
    return sums.listGaps(...of);
  };
  const store = { ...scene.store, sums: { ...sums, listGaps } };
  const app = await buildApp({ ...scene.context, store, logStream: { write() {} } });
  t.teardown(() => app.close());
  const answer = await app.inject({ method: 'GET', url: base });
  const { coverage, dataVersion } = answer.json();
  t.equal(coverage.missing.length, coverage.missingCount);
  t.equal(coverage.missingCount, 3);
  t.equal(dataVersion, await sums.getVersion(null));
});

test('more than 1,000 groups are refused as for completeness', async (t) => {
  const scene = await sumStage(t);
  const rows = Array.from({ length: 1000 }, (_, index) =>
    anOrganization(v7(), { name: `机关${index}`, parentId: scene.county }),
  );
  await scene.store.commit(change({ organizations: rows.map(put) }));
  const query = `${base}&by=child&within=${scene.county}`;
  const answer = await scene.call('GET', query, { key: null });
  const faults = [['?by', 'too-broad']] as const;
  isProblem(t, answer, { status: 400, code: 'request-invalid', faults }, 'too many');
  t.equal((await scene.call('GET', `${base}&by=child`, { key: null })).status, 200);
});

/** The lines of a table without its mark. */
async function readTable(scene: SumScene, query: string, language = 'zh'): Promise<string[]> {
  const answer = await scene.call('GET', `${base}&format=csv${query}`, {
    key: null,
    headers: { 'accept-language': language },
  });
  assert.equal(answer.status, 200, answer.text);
  assert.match(answer.headers['content-type'] ?? '', /^text\/csv/);
  return answer.text.replace('\ufeff', '').trimEnd().split('\r\n');
}

test('the table has a line a cell, a column a group, and never an empty cell for a zero', async (t) => {
  const scene = await countyInProgress(t);
  const town = await scene.register('甲县某镇', { level: 'township', kind: 'government' });
  await scene.report(town.id, { [received]: null });
  const lines = await readTable(scene, '&by=level');
  t.match(lines[0], /^坐标,单元格,名称,单位,合计,状态,.*,县（区）,乡镇（街道）$/);
  const lineOf = (pointer: string) => lines.find((line) => line.includes(`,${pointer},`)) ?? '';
  t.match(lineOf(received), /^3\.1\.C1,.*,,3,有值,1,1,0,3,$/, 'the blank of the town is empty');
  t.match(lineOf(fees), /,万元,0\.5,有值,2,0,0,0\.5,0$/);
  t.match(lineOf('/reviewLitigation/review/upheld'), /,0,零,2,0,0,0,0$/);
  const nothing = await readTable(scene, `&within=${encodeURIComponent('甲县财政局')}`);
  t.ok(
    nothing.slice(1, -4).every((line) => /,,未报送,0,0,0$/.test(line)),
    'not filed',
  );
});

test('a table says at its end what it lacks, in the language of the request', async (t) => {
  const scene = await countyInProgress(t);
  const tax = await scene.register('甲县税务局', { verticallyLed: true });
  await scene.report(tax.id, { [received]: 200 });
  const lines = await readTable(scene, `&within=${scene.county}&scope=own`);
  const [scope, coverage, warning, version] = lines.slice(-4);
  t.match(scope, '范围：甲县人民政府（本级）');
  t.match(coverage, '应有报告 3 份，计入 1 份');
  t.match(coverage, '缺 2 份；另有 1 份报告不在合计内');
  t.match(warning, '合计不完整');
  t.match(version, /^数据版本：\d+$/);
  const english = await readTable(scene, '', 'en');
  t.match(english[0], /^Coordinates,Pointer,Label,Unit,Sum,State/);
  t.match(english.slice(-4).join('\n'), /3 reports expected, 1 included[\s\S]*not complete/);
  t.notMatch(english.join('\n').replaceAll('万元', ''), /\p{Script=Han}/u);
  const named = await scene.call('GET', `${base}&format=csv`, { key: null });
  t.match(named.headers['content-disposition'], /totals-2023\.csv/);
});
