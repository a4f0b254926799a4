/** What an office changes of the rules for the bodies below it. */

import assert from 'node:assert/strict';
import type { Test } from 'tap';
import { test } from 'tap';
import { adjustmentPage, adjustmentSchema } from '../../../src/features/adjustments/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import type { TestApp } from '../../support/app.ts';
import { type FilingScene, filingStage } from '../../support/filing-scene.ts';
import { isProblem } from '../../support/problems.ts';
import { at, type Json } from '../../support/report-scene.ts';
import { anEvent } from '../../support/rows.ts';

const base = '/v1/rule-adjustments';
const applications = '/applicationStatistics';

/** Of 30 applications 12 are open at the end of the year: P-02, a warning. */
const muchIsOpen = {
  [`${applications}/newlyReceived/naturalPerson`]: 30,
  [`${applications}/outcomes/granted/naturalPerson`]: 18,
  [`${applications}/carriedForward/naturalPerson`]: 12,
};

type Answer = Awaited<ReturnType<TestApp['call']>>;

async function adjust(scene: TestApp, body: Json, key = scene.adminKey): Promise<Answer> {
  return scene.call('POST', base, { key, body: { reason: '专项清理', ...body } });
}

async function adjusted(scene: TestApp, body: Json): Promise<{ url: string; tag: string }> {
  const answer = await adjust(scene, body);
  assert.equal(answer.status, 201, answer.text);
  return { url: answer.headers.location ?? '', tag: answer.headers.etag ?? '' };
}

async function severityOf(scene: TestApp, url: string, rule: string): Promise<unknown> {
  const { body } = await scene.call('GET', `${url}/findings`);
  const { items } = body as { items: { rule: string; severity: string }[] };
  return items.find((finding) => finding.rule === rule)?.severity ?? 'none';
}

async function adjustmentStage(t: Test): Promise<FilingScene & { readonly report: string }> {
  const scene = await filingStage(t);
  const { url } = await scene.make(muchIsOpen);
  return { ...scene, report: url };
}

test('an adjustment is set, read and ended', async (t) => {
  const scene = await adjustmentStage(t);
  const { call, county, report } = scene;
  t.equal(await severityOf(scene, report, 'P-02'), 'warning');
  const made = await adjust(scene, {
    organizationId: county,
    ruleId: 'P-02',
    severity: 'information',
  });
  t.equal(made.status, 201, made.text);
  t.strictSame(compile(adjustmentSchema)(made.body), [], 'answers as documented');
  t.match(made.body, {
    ...{ ruleId: 'P-02', severity: 'information', parameters: {}, reason: '专项清理' },
    ...{ organization: { id: county, name: '甲县人民政府' }, endedAt: null, version: 1 },
  });
  const url = made.headers.location ?? '';
  const read = await call('GET', url);
  t.strictSame(read.body, made.body);
  const known = { 'if-none-match': read.headers.etag ?? '' };
  t.equal((await call('GET', url, { headers: known })).status, 304);
  t.equal(await severityOf(scene, report, 'P-02'), 'information', 'it holds at once');

  const second = await adjust(scene, { organizationId: county, ruleId: 'P-02', severity: 'off' });
  isProblem(t, second, { status: 409, code: 'adjustment-exists' }, second.text);
  t.equal((await call('DELETE', url)).status, 428);
  const headers = { 'if-match': made.headers.etag ?? '' };
  t.equal((await call('DELETE', `${url}?dryRun=true`, { headers })).status, 204);
  t.equal(await severityOf(scene, report, 'P-02'), 'information', 'a rehearsal ends nothing');
  const ended = await call('DELETE', url, { headers });
  t.equal(ended.status, 204, ended.text);
  t.equal(await severityOf(scene, report, 'P-02'), 'warning', 'and no longer');
  t.type(at((await call('GET', url)).body, '/endedAt'), 'string', 'it stays readable');
  const again = { 'if-match': ended.headers.etag ?? '' };
  t.equal((await call('DELETE', url, { headers: again })).status, 204, 'twice is once');
  const anew = await adjust(scene, { organizationId: county, ruleId: 'P-02', severity: 'off' });
  t.equal(anew.status, 201, 'set anew');
  t.equal(await severityOf(scene, report, 'P-02'), 'none');

  const { items } = await scene.store.log.list({
    ...{ limit: 50, cursor: null, resource: ['adjustment'] },
  });
  t.strictSame(items.map(({ action, refusal }) => [action, refusal]).sort(), [
    ['adjustment.create', null],
    ['adjustment.create', null],
    ['adjustment.end', null],
  ]);
});

test('the adjustment of the nearest organization counts as a whole', async (t) => {
  const scene = await adjustmentStage(t);
  const { county, bureau, report } = scene;
  await adjusted(scene, { organizationId: county, ruleId: 'P-02', severity: 'off' });
  t.equal(await severityOf(scene, report, 'P-02'), 'none');
  const own = await adjusted(scene, {
    ...{ organizationId: bureau, ruleId: 'P-02' },
    parameters: { percentMax: 40 },
  });
  t.equal(await severityOf(scene, report, 'P-02'), 'none', '12 of 30 are 40 percent');
  await scene.call('DELETE', own.url, { headers: { 'if-match': own.tag } });
  await adjusted(scene, {
    ...{ organizationId: bureau, ruleId: 'P-02' },
    parameters: { percentMax: 39 },
  });
  t.equal(await severityOf(scene, report, 'P-02'), 'warning', 'what is above counts no more');
  const elsewhere = await scene.register('甲县财政局');
  const other = await scene.make(muchIsOpen, { organizationId: elsewhere });
  t.equal(await severityOf(scene, other.url, 'P-02'), 'none', 'beside it the county’s counts');
});

test('what was softened no longer blocks filing, and counts in what is kept', async (t) => {
  const scene = await filingStage(t);
  const { keys } = scene;
  const row = `${applications}/carriedForward/naturalPerson`;
  const received = `${applications}/newlyReceived/naturalPerson`;
  const before = await scene.make({ [received]: 3, [row]: 3 }, { year: 2022 });
  await scene.leadAll(before.url, ['submit', 'accept', 'publish']);
  const { url } = await scene.make();
  t.equal(await severityOf(scene, url, 'X-01'), 'error');
  const refused = await scene.lead(url, 'submit', {}, { key: keys.clerk });
  isProblem(t, refused, { status: 409, code: 'findings-open' }, refused.text);
  await adjusted(scene, { organizationId: scene.county, ruleId: 'X-01', severity: 'information' });
  const submitted = await scene.lead(url, 'submit', {}, { key: keys.clerk });
  t.equal(submitted.status, 200, submitted.text);
  t.match(at((await scene.call('GET', url)).body, '/findings'), { errors: 0 });
});

test('what cannot be adjusted is refused, with every fault', async (t) => {
  const scene = await adjustmentStage(t);
  const about = { organizationId: scene.county };
  const cases: readonly (readonly [Json, string, string])[] = [
    [{ ruleId: 'Q-99', severity: 'off' }, '/ruleId', 'rule-unknown'],
    [{ ruleId: 'P-99', severity: 'off' }, '/ruleId', 'rule-unknown'],
    [{ ruleId: 'A-01', severity: 'off' }, '/severity', 'not-allowed-here'],
    [{ ruleId: 'P-02', severity: 'warning' }, '/severity', 'not-allowed-here'],
    [{ ruleId: 'C-06', severity: 'information' }, '/severity', 'not-allowed-here'],
    [{ ruleId: 'P-02', severity: 'error' }, '/severity', 'not-allowed-value'],
    [{ ruleId: 'P-02', parameters: { share: 1 } }, '/parameters/share', 'unknown-member'],
    [{ ruleId: 'P-02', parameters: { 'a/b~c': 1 } }, '/parameters/a~1b~0c', 'unknown-member'],
    [{ ruleId: 'P-02', parameters: { toString: 1 } }, '/parameters/toString', 'unknown-member'],
    [{ ruleId: 'A-01', parameters: { percentMax: 1 } }, '/parameters/percentMax', 'unknown-member'],
    [{ ruleId: 'P-02', parameters: { percentMax: 101 } }, '/parameters/percentMax', 'out-of-range'],
    [{ ruleId: 'P-02' }, '', 'missing-member'],
    [{ ruleId: 'P-02', severity: null, parameters: {} }, '', 'missing-member'],
    [{ ruleId: 'P-02', severity: 'off', reason: ' ' }, '/reason', 'text-malformed'],
    [{ ruleId: 'P-02', severity: 'off', since: 1 }, '/since', 'unknown-member'],
  ];
  for (const [body, pointer, code] of cases) {
    const answer = await adjust(scene, { ...about, ...body });
    t.equal(answer.status, 400, JSON.stringify(body));
    const { errors = [] } = answer.body as { errors?: { pointer: string; code: string }[] };
    t.ok(
      errors.some((each) => each.pointer === pointer && each.code === code),
      `${JSON.stringify(body)}: ${JSON.stringify(errors)}`,
    );
  }
  const unknown = await adjust(scene, {
    ...{ organizationId: 'none', ruleId: 'P-02', severity: 'off' },
  });
  isProblem(t, unknown, { status: 400, code: 'organization-unknown' }, unknown.text);
  const error = await adjust(scene, { ...about, ruleId: 'A-01', severity: 'information' });
  t.equal(error.status, 201, 'an error may be softened to information, never turned off');
  t.equal((await scene.call('GET', `${base}/none`)).status, 404);
});

test('a nearer organization sets a rule back to the table', async (t) => {
  const scene = await adjustmentStage(t);
  const { county, bureau, report } = scene;
  const body = { ruleId: 'P-02', parameters: {} };
  await adjusted(scene, { organizationId: county, ruleId: 'P-02', severity: 'off' });
  await adjusted(scene, { organizationId: bureau, ...body });
  t.equal(await severityOf(scene, report, 'P-02'), 'warning');
  const idle = await adjust(scene, { organizationId: bureau, ruleId: 'P-03', parameters: {} });
  isProblem(t, idle, { status: 400, code: 'request-invalid' }, 'there is nothing to take back');
});

test('an organization that moves has the adjustments of its new parent', async (t) => {
  const scene = await adjustmentStage(t);
  const { bureau, report } = scene;
  const other = await scene.register('乙县人民政府', { parentId: null, kind: 'government' });
  await adjusted(scene, { organizationId: other, ruleId: 'P-02', severity: 'information' });
  t.equal(await severityOf(scene, report, 'P-02'), 'warning');
  const url = `/v1/organizations/${bureau}`;
  const moved = await scene.call('PATCH', url, {
    body: { parentId: other },
    headers: { 'if-match': await scene.tagOf(url), 'content-type': 'application/merge-patch+json' },
  });
  t.equal(moved.status, 200, moved.text);
  t.equal(await severityOf(scene, report, 'P-02'), 'information');
});

test('a role adjusts rules only within its reach', async (t) => {
  const scene = await adjustmentStage(t);
  const { keys, county, bureau } = scene;
  const body = { ruleId: 'P-02', severity: 'information' };
  const foreign = await scene.keyFor('supervisor', await scene.register('乙局'));
  const cases = [
    [keys.clerk, bureau, 403],
    [keys.reader, bureau, 403],
    [keys.auditor, bureau, 403],
    [keys.integrator, bureau, 403],
    [foreign, bureau, 403],
    [keys.supervisor, bureau, 201],
    [keys.supervisor, county, 201],
  ] as const;
  for (const [key, organizationId, status] of cases) {
    const answer = await adjust(scene, { ...body, organizationId }, key);
    t.equal(answer.status, status, answer.text);
  }
  t.equal((await scene.call('GET', base, { key: keys.reader })).status, 200, 'all may know');
  t.equal((await scene.call('GET', base, { key: null })).status, 401);
});

test('a rehearsal keeps nothing, a repetition is done once', async (t) => {
  const scene = await adjustmentStage(t);
  const body = { organizationId: scene.county, ruleId: 'P-02', severity: 'off', reason: 'x' };
  const rehearsed = await scene.call('POST', `${base}?dryRun=true`, { body });
  t.equal(rehearsed.status, 201, rehearsed.text);
  t.equal(await severityOf(scene, scene.report, 'P-02'), 'warning');
  const headers = { 'idempotency-key': 'once' };
  const first = await scene.call('POST', base, { body, headers });
  const second = await scene.call('POST', base, { body, headers });
  t.equal(first.status, 201);
  t.equal(second.status, 201);
  t.strictSame(second.body, first.body);
  t.equal(second.headers['idempotency-replayed'], 'true');
});

test('the list of adjustments is filtered and paged, ended ones included', async (t) => {
  const scene = await adjustmentStage(t);
  const { county, bureau } = scene;
  const made = await adjusted(scene, { organizationId: county, ruleId: 'P-02', severity: 'off' });
  await adjusted(scene, { organizationId: bureau, ruleId: 'P-02', severity: 'information' });
  await adjusted(scene, { organizationId: bureau, ruleId: 'P-03', severity: 'off' });
  await scene.call('DELETE', made.url, { headers: { 'if-match': made.tag } });
  const listed = async (query: string) => {
    const answer = await scene.call('GET', `${base}${query}`);
    assert.equal(answer.status, 200, answer.text);
    t.strictSame(compile(adjustmentPage)(answer.body), [], query);
    return answer.body as { items: { ruleId: string }[]; next: string | null };
  };
  const idsOf = async (query: string) => (await listed(query)).items.map(({ ruleId }) => ruleId);
  t.strictSame(await idsOf(''), ['P-02', 'P-03']);
  t.strictSame(await idsOf('?includeEnded=true'), ['P-02', 'P-02', 'P-03']);
  t.strictSame(await idsOf(`?organizationId=${county}`), []);
  t.strictSame(await idsOf(`?within=${county}`), ['P-02', 'P-03']);
  t.strictSame(await idsOf('?ruleId=P-03'), ['P-03']);
  const first = await listed('?limit=1');
  t.strictSame(await idsOf(`?limit=1&cursor=${first.next}`), ['P-03']);
  t.equal((await scene.call('GET', `${base}?within=none`)).status, 400);
});

test('what was adjusted is never changed in the store', async (t) => {
  const scene = await adjustmentStage(t);
  await adjusted(scene, { organizationId: scene.county, ruleId: 'P-02', severity: 'off' });
  const [row] = (await scene.store.adjustments.list({ limit: 1, cursor: null, includeEnded: true }))
    .items;
  assert(row);
  const events = [anEvent({ resource: 'adjustment', resourceId: row.id })] as const;
  const remove = { adjustments: [{ id: row.id, expected: 1, row: null }], events } as const;
  await t.rejects(scene.store.commit(remove), RangeError);
  const stale = { ...row, version: 3, endedAt: row.createdAt };
  const write = { adjustments: [{ id: row.id, expected: 2, row: stale }], events } as const;
  await t.rejects(scene.store.commit(write), { code: 'precondition-failed' });
});
