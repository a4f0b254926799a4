/** Totals over the tree: what is summed, what is not, and how it is grouped and answered. */
import assert from 'node:assert/strict';
import { type Test, test } from 'tap';
import { isProblem } from '../../support/problems.ts';
import { at, type Json } from '../../support/report-scene.ts';
import { fees, received, receivedTotal, type SumScene, sumStage } from './sum-scene.ts';

interface Totals extends Json {
  readonly coverage: {
    readonly [count: string]: unknown;
    readonly missing: readonly { readonly id: string; readonly name: string }[];
    readonly excluded: readonly { readonly name: string; readonly reason: string }[];
  };
  readonly states: readonly Json[];
  readonly groups: readonly (Json & { readonly name: string })[];
  readonly dataVersion: number;
}

const base = '/v1/statistics/totals?year=2023';

async function readTotals(scene: SumScene, query = '', key: string | null = null): Promise<Totals> {
  const answer = await scene.call('GET', base + query, { key });
  assert.equal(answer.status, 200, answer.text);
  return answer.body as Totals;
}

/** A county: two bureaus and a town that published, a bureau that did not. */
async function summedCounty(t: Test) {
  const scene = await sumStage(t);
  const traffic = await scene.register('甲县交通局');
  await scene.register('甲县教育局');
  const members = { level: 'township', kind: 'government' } as const;
  const town = await scene.register('甲县某镇人民政府', members);
  const first = await scene.report(scene.bureau, { [received]: 3, [fees]: '1.5' });
  await scene.report(traffic.id, { [received]: 4, [fees]: '0.0001' });
  await scene.report(town.id, { [received]: 50 });
  return { ...scene, traffic, town, first };
}

test('every cell is summed in the shape of a report, for the public', async (t) => {
  const scene = await summedCounty(t);
  const totals = await readTotals(scene);
  t.match(totals, { year: 2023, edition: '2021', within: null, scope: 'area', asOf: null });
  t.match(totals, { status: ['published'], verticallyLed: false });
  t.same(totals.groups, []);
  t.equal(at(totals, received), 57);
  t.equal(at(totals, fees), '1.5001');
  t.equal(at(totals, '/reviewLitigation/review/upheld'), 0, 'zero is a value');
  t.same(totals.states, [], 'and has no entry');
  t.same(totals.editions, [{ edition: '2021', reports: 3 }]);
});

test('a total row or column is summed from its parts, and never a part itself', async (t) => {
  const scene = await sumStage(t);
  // The total that the organization declared is wrong, and in no sum.
  await scene.report(scene.bureau, { [received]: 3, [receivedTotal]: 999 });
  const totals = await readTotals(scene);
  const row = at(totals, '/applicationStatistics/newlyReceived') as Record<string, number>;
  const { total, ...parts } = row;
  t.equal(total, 3);
  t.equal(
    Object.values(parts).reduce((sum, value) => sum + value, 0),
    3,
  );
});

test('who is missing is named, and missing is never shown as 0', async (t) => {
  const scene = await summedCounty(t);
  const { coverage } = await readTotals(scene);
  t.match(coverage, { expected: 5, included: 3, additional: 0, missingCount: 2, truncated: false });
  t.same(coverage.missing.map(({ name }) => name).sort(), ['甲县人民政府', '甲县教育局']);
  const within = encodeURIComponent('甲县教育局');
  const nothing = await readTotals(scene, `&within=${within}`);
  t.equal(at(nothing, received), null);
  t.equal(at(nothing, fees), null);
  const none = { pointer: '', state: 'not-filed', reports: 0, blank: 0, notComparable: 0 };
  t.same(nothing.states, [none]);
});

test('without one report the sum falls by it, and the coverage names it', async (t) => {
  const scene = await summedCounty(t);
  const before = await readTotals(scene);
  await scene.change(scene.traffic, { validTo: '2023-06-30' });
  const after = await readTotals(scene);
  t.equal(Number(at(before, received)) - Number(at(after, received)), 4);
  t.match(after.coverage, {
    ...{ expected: 4, included: 2, excludedCount: 1 },
    excluded: [{ id: scene.traffic.id, name: '甲县交通局', reason: 'not-in-register' }],
  });
  t.ok(after.dataVersion > before.dataVersion);
});

test('a blank is counted as blank: the sum says of how many reports it is', async (t) => {
  const scene = await summedCounty(t);
  const blank = await scene.register('甲县民政局');
  await scene.report(blank.id, { [received]: null });
  const totals = await readTotals(scene);
  t.equal(at(totals, received), 57);
  t.match(totals.states.slice(0, 2), [
    { pointer: received, state: 'value', reports: 3, blank: 1, notComparable: 0 },
    { pointer: receivedTotal, state: 'value', reports: 3, blank: 1 },
  ]);
  const alone = await readTotals(scene, `&within=${blank.id}`);
  t.equal(at(alone, received), null, 'not 0');
  t.match(alone.states[0], { pointer: received, state: 'blank', reports: 0, blank: 1 });
});

test('consolidated reports are never added to own ones', async (t) => {
  const scene = await summedCounty(t);
  await scene.report(scene.county, { [received]: 1000 }, { kind: 'consolidated' });
  t.equal(at(await readTotals(scene), received), 57);
  const city = await scene.register('乙市人民政府', {
    ...{ parentId: null, kind: 'government', reportsTo: 'consolidated' },
  });
  await scene.report(city.id, { [received]: 1000 }, { kind: 'consolidated' });
  await scene.report(city.id, { [received]: 1 });
  const totals = await readTotals(scene);
  t.equal(at(totals, received), 58, 'its own report is added, not the consolidated one');
  t.match(totals.coverage, { expected: 5, included: 4, additional: 1, missingCount: 2 });
});

test('organizations of vertical systems are summed apart, in one of the two sums', async (t) => {
  const scene = await summedCounty(t);
  const tax = await scene.register('国家税务总局甲县税务局', { verticallyLed: true });
  await scene.report(tax.id, { [received]: 200 });
  const [area, system] = [await readTotals(scene), await readTotals(scene, '&verticallyLed=true')];
  t.equal(at(area, received), 57);
  t.match(area.coverage.excluded, [{ name: '国家税务总局甲县税务局', reason: 'vertical' }]);
  t.equal(at(system, received), 200);
  t.match(system.coverage, { expected: 1, included: 1, excludedCount: 0 });
});

test('drafts and corrections in progress are in no public sum', async (t) => {
  const scene = await summedCounty(t);
  const draft = await scene.register('甲县财政局');
  await scene.report(draft.id, { [received]: 7000 }, { status: 'draft' });
  await scene.revise(scene.first, { [received]: 8000 }, { status: 'draft' });
  for (const key of [null, scene.adminKey]) {
    const totals = await readTotals(scene, '', key);
    t.equal(at(totals, received), 57);
    t.equal(totals.coverage.missing.filter(({ name }) => name === '甲县财政局').length, 1);
  }
});

test('own level and whole area are different sums, and each is named', async (t) => {
  const scene = await summedCounty(t);
  const own = await readTotals(scene, `&within=${scene.county}&scope=own`);
  t.match(own, { scope: 'own', within: { id: scene.county, name: '甲县人民政府', code: null } });
  t.equal(at(own, received), 7, 'without the town');
  t.match(own.coverage, { expected: 4, included: 2 });
  const area = await readTotals(scene, `&within=${scene.county}`);
  t.equal(at(area, received), 57);
  const none = await readTotals(scene, `&within=${scene.county}&scope=own&level=township`);
  t.match(none.coverage, { expected: 0, included: 0, missingCount: 0 });
  const question = await scene.call('GET', `${base}&scope=own`);
  const faults = [['?within', 'missing-parameter']] as const;
  isProblem(t, question, { status: 400, code: 'request-invalid', faults }, 'own of nothing');
});

test('groups add up to the whole, for levels, kinds and the organizations below', async (t) => {
  const scene = await summedCounty(t);
  const namesOf = ({ groups }: Totals) =>
    groups.map((group) => `${group.name} ${group.included} ${at(group, received)}`);
  t.same(namesOf(await readTotals(scene, '&by=level')), ['县（区） 2 7', '乡镇（街道） 1 50']);
  const kinds = await readTotals(scene, '&by=organizationKind');
  t.same(namesOf(kinds), ['政府 1 50', '部门 2 7']);
  t.match(kinds.groups, [
    { expected: 2, missing: 1 },
    { expected: 3, missing: 1 },
  ]);
  const children = await readTotals(scene, `&by=child&within=${scene.county}`);
  t.equal(children.groups.length, 5);
  const empty = children.groups.find(({ name }) => name === '甲县教育局') as Json;
  t.match([at(empty, received), empty.states], [null, [{ state: 'not-filed', pointer: '' }]]);
  for (const { groups } of [kinds, children]) {
    t.equal(
      groups.reduce((sum, group) => sum + Number(at(group, received)), 0),
      57,
    );
  }
  const english = await scene.call('GET', `${base}&by=level`, {
    headers: { 'accept-language': 'en' },
  });
  t.match((english.body as Totals).groups, [{ name: 'County' }, { name: 'Township' }]);
});

test('counts past 2^53 are exact', async (t) => {
  const scene = await summedCounty(t);
  await scene.report(scene.county, { [received]: Number.MAX_SAFE_INTEGER });
  const { text } = await scene.call('GET', base, { key: null });
  t.match(text, '"newlyReceived":{"naturalPerson":9007199254741048,');
});

test('of more than 200 missing organizations 200 are named, and the answer says so', async (t) => {
  const scene = await summedCounty(t);
  for (let index = 0; index < 200; index += 1) await scene.register(`甲县第${index}局`);
  const { coverage } = await readTotals(scene);
  t.match(coverage, { expected: 205, included: 3, missingCount: 202, truncated: true });
  t.equal(coverage.missing.length, 200);
});

test('years without an edition are refused as for completeness', async (t) => {
  const scene = await sumStage(t);
  for (const [query, code, pointer] of [
    ['', 'missing-parameter', '?year'],
    ['?year=2025', 'out-of-range', '?year'],
    ['?year=2018', 'year-unsupported', '?year'],
    ['?year=2023&by=parent', 'not-allowed-value', '?by'],
    ['?year=2023&within=none', 'organization-unknown', '?within'],
  ] as const) {
    const answer = await scene.call('GET', `/v1/statistics/totals${query}`, { key: null });
    t.equal(answer.status, 400, query);
    t.match(answer.body, { errors: [{ pointer, code }] }, query);
  }
});
