/** Indicators and distributions over many reports: ratios of sums, by named definitions. */
import assert from 'node:assert/strict';
import { type Test, test } from 'tap';
import { findIndicator } from '../../../src/features/statistics/definitions.ts';
import { sumIndicator } from '../../../src/features/statistics/indicator-sums.ts';
import { cellsOf } from '../../../src/form/cells.ts';
import { editionById } from '../../../src/form/editions/index.ts';
import type { EditionSums } from '../../../src/store/sums.ts';
import { isProblem } from '../../support/problems.ts';
import { outcomeCells, rankedStage } from './ranked-scene.ts';
import { type Cells, type SumScene, sumStage } from './sum-scene.ts';

interface Value {
  readonly definition: string;
  readonly value: number | null;
  readonly state: string;
}

interface Group {
  readonly name: string;
  readonly values: readonly Value[];
}

interface Sums {
  readonly values: readonly Value[];
  readonly groups: readonly Group[];
}

const base = '/v1/statistics/indicators';
const distribution = '/v1/statistics/distribution';

async function readJson<Body>(scene: SumScene, address: string): Promise<Body> {
  const answer = await scene.call('GET', address, { key: null });
  assert.equal(answer.status, 200, answer.text);
  return answer.body as Body;
}

/** Two departments: 9 of 10 and 10 of 90, so that the mean of the rates is 0.5 and a bit. */
async function unevenStage(t: Test): Promise<SumScene> {
  const scene = await sumStage(t);
  for (const [name, granted, notHeld] of [
    ['甲局', 9, 1],
    ['乙局', 10, 80],
  ] as const) {
    const { id } = await scene.register(name);
    await scene.report(id, outcomeCells(granted, notHeld));
  }
  return scene;
}

test('an indicator is the ratio of sums, which the mean of rates is not', async (t) => {
  const scene = await unevenStage(t);
  const body = await readJson<Sums>(
    scene,
    `${base}?year=2023&indicator=granted&definition=in-full`,
  );
  t.match(body.values, [{ definition: 'in-full', numerator: 19, denominator: 100, value: 0.19 }]);
  t.match(body.values[0], { state: 'value', reports: 2, blank: 0, notComparable: 0 });
  t.match(body, { expected: 4, included: 2, missing: 2, indicator: 'granted', unit: 'share' });
  const mean = (9 / 10 + 10 / 90) / 2;
  t.ok(Math.abs(mean - 0.19) > 0.3, 'the mean of the rates is another number');
  // The interval of Wilson for 19 of 100, by its published formula.
  const { interval } = body.values[0] as { interval?: { low: number; high: number } };
  t.ok(Math.abs((interval?.low ?? 0) - 0.1251) < 0.0005, `${interval?.low}`);
  t.ok(Math.abs((interval?.high ?? 0) - 0.2778) < 0.0005, `${interval?.high}`);
  const described = await readJson<object>(
    scene,
    `${distribution}?year=2023&indicator=granted&definition=in-full`,
  );
  t.match(described, { ratioOfSums: { value: 0.19, organizations: 2 }, n: 1, median: 1 / 9 });
  t.match(described, { leftOut: { 'too-few-cases': 1 }, minimumCases: 30 });
});

test('rival definitions are answered side by side, and none is the default', async (t) => {
  const scene = await sumStage(t);
  const cells: Cells = {
    ...outcomeCells(50, 30),
    '/applicationStatistics/outcomes/partiallyGranted/naturalPerson': 10,
    '/applicationStatistics/outcomes/notProcessed/petitionOrComplaint/naturalPerson': 10,
  };
  await scene.report(scene.bureau, cells);
  const all = await readJson<Sums>(scene, `${base}?year=2023&indicator=granted`);
  t.same(
    all.values.map(({ definition, value }) => [definition, value]),
    [
      ['in-full', 0.5],
      ['in-full-or-part', 0.6],
      ['without-procedural', 60 / 90],
    ],
  );
  for (const query of [
    'definition=in-full,without-procedural',
    'definition=in-full&definition=without-procedural',
  ]) {
    const two = await readJson<Sums>(scene, `${base}?year=2023&indicator=granted&${query}`);
    t.same(two.values, [all.values[0], all.values[2]], query);
  }
  const unknown = await scene.call(
    'GET',
    `${base}?year=2023&indicator=granted&definition=in-full,x`,
  );
  const faults = [['?definition', 'definition-unknown']] as const;
  isProblem(t, unknown, { status: 400, code: 'request-invalid', faults }, 'definition');
  t.match(unknown.text, 'in-full-or-part');
  const other = await scene.call('GET', `${base}?year=2023&indicator=x`);
  isProblem(t, other, { status: 400, code: 'request-invalid' }, 'indicator');
  t.match(other.text, 'carried-forward');
});

test('groups have values of their own, and what is missing is never zero', async (t) => {
  const scene = await unevenStage(t);
  const query = 'year=2023&indicator=granted&definition=in-full';
  const body = await readJson<Sums>(scene, `${base}?${query}&by=child&within=${scene.county}`);
  const byName = new Map(body.groups.map((group) => [group.name, group]));
  t.match(byName.get('甲局'), { included: 1, values: [{ value: 0.9 }] });
  t.match(byName.get('甲县水利局'), {
    ...{ included: 0, missing: 1, values: [{ value: null, state: 'not-filed', numerator: null }] },
  });
  const older = await readJson<Sums>(scene, `${base}?year=2022&indicator=corrected-in-review`);
  t.same(
    older.values.map(({ definition, state }) => [definition, state]),
    [
      ['of-decided', 'not-filed'],
      ['of-all', 'not-filed'],
    ],
  );
  const reviews = await readJson<Sums>(scene, `${base}?year=2023&indicator=corrected-in-review`);
  t.match(reviews.values[0], { state: 'no-cases', value: null, numerator: 0, denominator: 0 });
  const table = await scene.call('GET', `${base}?${query}&by=organizationKind&format=csv`, {
    key: null,
  });
  const lines = table.text.trim().split('\r\n');
  t.equal(lines.length, 4, 'a head, the whole, and two kinds');
  t.match(lines[1], '全部,in-full');
  t.match(lines[2], '未报送');
});

test('editions without a cell are counted apart, and blanks make no zero', async (t) => {
  const count = cellsOf(editionById('2021')).length;
  const sumsOfEdition = (edition: string, blank: number): EditionSums => ({
    ...{ edition, reports: 2 },
    values: cellsOf(editionById(edition)).map(() => 0),
    blanks: cellsOf(editionById(edition)).map(() => blank),
  });
  t.ok(count > 100);
  const documents = findIndicator('normative-documents');
  const [variant] = documents.variants;
  const older = sumsOfEdition('2019', 0);
  const newer = sumsOfEdition('2021', 0);
  const both = { editions: [older, newer], included: 4 };
  t.match(sumIndicator(documents, variant, both), {
    ...{ state: 'value', value: 0, denominator: null, interval: null },
    ...{ reports: 2, notComparable: 2, blank: 0 },
  });
  t.match(sumIndicator(documents, variant, { editions: [older], included: 2 }), {
    ...{ state: 'not-comparable', value: null, reports: 0, notComparable: 2 },
  });
  const blank = { editions: [sumsOfEdition('2021', 2)], included: 2 };
  t.match(sumIndicator(documents, variant, blank), {
    ...{ state: 'blank', value: null, reports: 0, blank: 2 },
  });
  t.throws(() => findIndicator('x'), RangeError);
});

test('a distribution has quartiles of organizations, a histogram, and what it leaves out', async (t) => {
  const { scene } = await rankedStage(t);
  const query = 'year=2023&indicator=granted&definition=in-full';
  const body = await readJson<{ histogram: readonly { count: number }[] }>(
    scene,
    `${distribution}?${query}`,
  );
  t.match(body, { n: 3, min: 0.6, firstQuartile: 0.6, median: 0.6, thirdQuartile: 0.9, max: 0.9 });
  t.match(body, {
    leftOut: { 'too-few-cases': 1, 'no-cases': 1, inconsistent: 0, 'not-comparable': 0 },
    ratioOfSums: { numerator: 104, denominator: 152, organizations: 5 },
    ...{ quantileMethod: 'nearest-rank', expected: 7, included: 5, missing: 2 },
  });
  t.same(
    body.histogram.map(({ count }) => count),
    [0, 0, 0, 0, 0, 0, 2, 0, 0, 1],
  );
  const table = await scene.call('GET', `${distribution}?${query}&format=csv`, { key: null });
  t.match(table.text, '中位数,0.6');
  t.match(table.text, '未计入：办件过少,1');
  const english = await scene.call('GET', `${distribution}?${query}&format=csv`, {
    ...{ key: null, headers: { 'accept-language': 'en' } },
  });
  t.match(english.text, 'Left out: too few cases,1');
  const number = await readJson<object>(
    scene,
    `${distribution}?year=2023&indicator=normative-documents`,
  );
  t.match(number, { unit: 'number', histogram: null, ratioOfSums: null });
});

test('indicators and distributions of working figures are for those who may read them', async (t) => {
  const { scene, revise } = await rankedStage(t);
  await revise('丙局', outcomeCells(40, 0), 'draft');
  const query = 'year=2023&indicator=granted&definition=in-full';
  const inside = await scene.call('GET', `${base}?${query}&status=draft`);
  t.match(inside.body, { included: 1, values: [{ value: 1 }] });
  t.match(await readJson<object>(scene, `${base}?${query}`), { values: [{ denominator: 152 }] });
  const described = await scene.call('GET', `${distribution}?${query}&status=draft`);
  t.match(described.body, { n: 1, max: 1 });
  for (const address of [base, distribution]) {
    const anonymous = await scene.call('GET', `${address}?${query}&status=draft`, { key: null });
    isProblem(t, anonymous, { status: 401, code: 'credential-missing' }, address);
  }
});

test('published indicators are kept until the data change, and are of an instant with asOf', async (t) => {
  const { scene, revise } = await rankedStage(t);
  const query = 'year=2023&indicator=granted&definition=in-full';
  const first = await scene.call('GET', `${base}?${query}`, { key: null });
  const asOf = scene.now().toISOString();
  const past = await scene.call('GET', `${base}?${query}&asOf=${asOf}`, { key: null });
  await revise('丙局', outcomeCells(0, 40));
  const after = await scene.call('GET', `${base}?${query}`, { key: null });
  t.match(first.body, { values: [{ numerator: 104 }] });
  t.match(after.body, { values: [{ numerator: 68 }] });
  t.not(after.headers.etag, first.headers.etag);
  const again = await scene.call('GET', `${base}?${query}&asOf=${asOf}`, { key: null });
  t.equal(again.text, past.text);
  t.match(past.headers['cache-control'], /public/);
});
