/** What a sum is made of: the cells, the reports, and that these add up to it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'tap';
import { isProblem } from '../../support/problems.ts';
import type { Cells, SumScene } from './sum-scene.ts';
import { fees, received, receivedTotal, sumStage } from './sum-scene.ts';

interface Item {
  readonly organization: { readonly id: string; readonly name: string };
  readonly reportId: string;
  readonly version: number;
  readonly digest: string;
  readonly value: number | string | null;
  readonly state: string;
  readonly incomplete: boolean;
  readonly href: string;
}

interface Explanation {
  readonly value: number | string | null;
  readonly state: string;
  readonly formula: readonly { readonly pointer: string }[];
  readonly included: number;
  readonly reports: number;
  readonly items: readonly Item[];
  readonly next: string | null;
}

const base = '/v1/statistics/explain?year=2023';
const upheld = '/reviewLitigation/review/upheld';

async function readExplanation(
  scene: SumScene,
  query: string,
  key: string | null = null,
): Promise<Explanation> {
  const answer = await scene.call('GET', base + query, { key });
  assert.equal(answer.status, 200, answer.text);
  return answer.body as Explanation;
}

/** Reads every page; each says the same of the sum. */
async function readPages(scene: SumScene, query: string, limit: number): Promise<Explanation> {
  const first = await readExplanation(scene, `${query}&limit=${limit}`);
  const items = [...first.items];
  for (let next = first.next; next !== null; ) {
    const page = await readExplanation(scene, `${query}&limit=${limit}&cursor=${next}`);
    assert.equal(page.value, first.value);
    items.push(...page.items);
    next = page.next;
  }
  return { ...first, items };
}

/** An exact number of fen, or a count, of what an answer shows. */
function exactly(value: number | string | null): bigint {
  if (typeof value === 'number') return BigInt(value);
  const [whole = '0', fraction = ''] = (value ?? '0').split('.');
  return BigInt(whole + fraction.padEnd(6, '0'));
}

const cells = fc.record({
  [received]: fc.option(fc.nat(99), { freq: 3 }),
  '/applicationStatistics/newlyReceived/commercialEnterprise': fc.option(fc.nat(9), { freq: 3 }),
  [fees]: fc.option(fc.constantFrom('0', '0.0001', '12.5', '3'), { freq: 3 }),
  [upheld]: fc.constantFrom(0, 1),
});

/** Organizations of a tree: below which of those before, and the report, if there is one. */
const trees = fc.array(
  fc.record({
    below: fc.nat(),
    report: fc.option(cells, { freq: 3 }),
    isOlder: fc.constantFrom(false, false, true),
  }),
  { minLength: 1, maxLength: 6 },
);

test('over any tree the values of all pages add up to the sum exactly', async (t) => {
  const scene = await sumStage(t);
  const property = fc.asyncProperty(trees, fc.constantFrom(1, 2, 3), async (tree, limit) => {
    const root = await scene.register('根', { parentId: null });
    const ids = [root.id];
    const written = new Set<string>();
    for (const { below, report, isOlder } of tree) {
      const parentId = ids[below % ids.length] ?? root.id;
      const { id } = await scene.register('机关', { parentId });
      ids.push(id);
      if (report === null) continue;
      const older = { [received]: report[received] ?? null };
      const edition = isOlder ? '2019' : '2021';
      await scene.report(id, (isOlder ? older : report) as Cells, { edition });
      written.add(id);
    }
    for (const cell of [received, receivedTotal, fees, upheld, '3.3.7.C7']) {
      const whole = await readPages(scene, `&within=${root.id}&cell=${cell}`, limit);
      const sum = whole.items.reduce((all, { value }) => all + exactly(value), 0n);
      assert.equal(sum, exactly(whole.value), cell);
      assert.equal(
        whole.value === null,
        whole.items.every(({ value }) => value === null),
      );
      assert.equal(whole.items.length, whole.included);
      assert.equal(whole.items.filter(({ incomplete }) => !incomplete).length, whole.reports);
      assert.deepEqual(new Set(whole.items.map(({ organization }) => organization.id)), written);
    }
  });
  await t.resolves(fc.assert(property, { numRuns: 12 }));
});

test('a total is explained by its parts, and never by other totals', async (t) => {
  const scene = await sumStage(t);
  await scene.report(scene.bureau, { [received]: 3, [receivedTotal]: 999 });
  const explained = await readExplanation(scene, `&cell=${receivedTotal}`);
  t.match(explained, { value: 3, state: 'value', included: 1 });
  t.equal(explained.formula.length, 6);
  t.notOk(explained.formula.some(({ pointer }) => pointer.endsWith('/total')));
  const corner = await readExplanation(scene, '&cell=/applicationStatistics/outcomes/total/total');
  const pointers = corner.formula.map(({ pointer }) => pointer);
  t.equal(new Set(pointers).size, pointers.length, 'each part once');
  t.notOk(pointers.some((pointer) => pointer.includes('/total')));
  const leaf = await readExplanation(scene, `&cell=${received}`);
  t.match(leaf.formula, [{ pointer: received, label: /自然人$/ }]);
  t.equal(leaf.formula.length, 1);
});

test('each report is named with the version and the digest that the log has', async (t) => {
  const scene = await sumStage(t);
  const report = await scene.report(scene.bureau, { [received]: 3 });
  const [item] = (await readExplanation(scene, `&cell=${received}`)).items;
  assert(item);
  t.match(item, { organization: { id: scene.bureau, name: '甲县水利局' }, value: 3 });
  t.match(item, { reportId: report.id, version: 2, state: 'value', incomplete: false });
  const version = await scene.call('GET', item.href);
  t.equal(version.status, 200);
  t.equal((version.body as { digest: string }).digest, item.digest);
});

test('a blank report is a part without a value, not a zero', async (t) => {
  const scene = await sumStage(t);
  await scene.report(scene.bureau, { [received]: null });
  const explained = await readExplanation(scene, `&cell=${received}`);
  t.match(explained, { value: null, state: 'blank', reports: 0, blank: 1 });
  t.match(explained.items, [{ value: null, state: 'blank', incomplete: true }]);
  const total = await readExplanation(scene, `&cell=${receivedTotal}`);
  t.match(total, { value: 0, state: 'value', reports: 0, blank: 1 });
  t.match(total.items, [{ value: 0, incomplete: true }], 'the other parts are filled');
  const nothing = await readExplanation(
    scene,
    `&cell=${received}&within=${scene.county}&level=township`,
  );
  t.match(nothing, { value: null, state: 'not-filed', included: 0, items: [], next: null });
});

test('cells are named by pointer, coordinates or name, and others are refused', async (t) => {
  const scene = await sumStage(t);
  await scene.report(scene.bureau, { [received]: 3 });
  for (const cell of [received, '3.1.C1', 'newlyReceived.naturalPerson']) {
    t.match(await readExplanation(scene, `&cell=${cell}`), {
      cell: { pointer: received, unit: null },
      value: 3,
    });
  }
  for (const cell of ['/narrative', '9.9.C1', 'newlyReceived', 'x'.repeat(200)]) {
    const answer = await scene.call('GET', `${base}&cell=${cell}`, { key: null });
    const faults = [['?cell', 'cell-unknown']] as const;
    isProblem(t, answer, { status: 400, code: 'request-invalid', faults }, cell);
  }
  const missing = await scene.call('GET', base, { key: null });
  t.match(missing.body, { errors: [{ pointer: '?cell', code: 'missing-parameter' }] });
});

test('working reports are parts only for callers who may read them', async (t) => {
  const scene = await sumStage(t);
  const row = await scene.report(scene.bureau, { [received]: 7 }, { status: 'submitted' });
  const neighbour = await scene.register('甲县教育局');
  const clerk = await scene.keyFor('editor', neighbour.id);
  const query = `&cell=${received}&status=submitted&within=${scene.county}`;
  const inside = await readExplanation(scene, query, scene.adminKey);
  t.match(inside, { value: 7, items: [{ reportId: row.id, version: 2 }] });
  const outside = await scene.call('GET', base + query, { key: clerk });
  isProblem(t, outside, { status: 403, code: 'not-allowed' }, 'clerk');
  t.notMatch(outside.text, row.id);
  const table = await scene.call('GET', `${base}${query}&format=csv`, { key: clerk });
  isProblem(t, table, { status: 403, code: 'not-allowed' }, 'as a table');
  t.same((await readExplanation(scene, `&cell=${received}`)).items, []);
});

test('the explanation is a table of all reports, in the language of the request', async (t) => {
  const scene = await sumStage(t);
  await scene.report(scene.bureau, { [received]: 3 });
  await scene.report(scene.county, { [received]: null });
  const table = await scene.call('GET', `${base}&cell=${received}&format=csv`, { key: null });
  t.match(table.headers['cache-control'], /public/);
  const lines = table.text.replace('\ufeff', '').trimEnd().split('\r\n');
  t.match(lines[0], /^机关名称,机关标识,数值,状态,有缺项,报告标识,版本,摘要值/);
  t.ok(lines.some((line) => /^甲县人民政府,[^,]+,,空白,是,/.test(line)));
  t.ok(lines.some((line) => /^甲县水利局,[^,]+,3,有值,否,/.test(line)));
  const page = await scene.call('GET', `${base}&cell=${received}&limit=1`, { key: null });
  t.match(page.headers.link, /cursor=.*rel="next"/);
  const broken = await scene.call('GET', `${base}&cell=${received}&cursor=nonsense`, { key: null });
  isProblem(t, broken, { status: 400, code: 'cursor-invalid' }, 'cursor');
});
