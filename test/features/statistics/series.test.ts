/** Sums over the years: what an edition lacks is not comparable, what is missing is no zero. */
import assert from 'node:assert/strict';
import { type Test, test } from 'tap';
import { isProblem, listFaults } from '../../support/problems.ts';
import { fees, received, type SumScene, sumStage } from './sum-scene.ts';

interface Line {
  readonly year: number;
  readonly edition: string;
  readonly cell: string;
  readonly pointer: string | null;
  readonly value: number | string | null;
  readonly state: string;
  readonly reports: number;
  readonly expected: number;
  readonly missing: number;
}

const base = '/v1/statistics/series';
const repealed = '/proactiveDisclosure/regulations/repealed';

async function readSeriesLines(scene: SumScene, query: string): Promise<readonly Line[]> {
  const answer = await scene.call('GET', `${base}?${query}`, { key: null });
  assert.equal(answer.status, 200, answer.text);
  return (answer.body as { items: readonly Line[] }).items;
}

/** A county whose bureau published for 2020, 2021 and 2023. */
async function countyOverYears(t: Test) {
  const scene = await sumStage(t);
  await scene.report(scene.bureau, { [received]: 1 }, { year: 2020 });
  await scene.report(scene.bureau, { [received]: 2, [fees]: '2.5' }, { year: 2021 });
  await scene.report(scene.bureau, { [received]: 4, [fees]: '0' }, { year: 2023 });
  return scene;
}

const summarizeLine = ({ year, value, state }: Line) => `${year} ${value} ${state}`;

test('a line a year and cell, each in the edition of its year', async (t) => {
  const scene = await countyOverYears(t);
  const lines = await readSeriesLines(scene, `from=2020&to=2023&cell=${received}`);
  t.same(lines.map(summarizeLine), [
    ...['2020 1 value', '2021 2 value', '2022 null not-filed', '2023 4 value'],
  ]);
  t.same(
    lines.map(({ edition }) => edition),
    ['2019', '2021', '2021', '2021'],
  );
  t.match(lines[2], { reports: 0, expected: 2, missing: 2 });
  t.match(lines[3], { reports: 1, expected: 2, missing: 1, cell: 'newlyReceived.naturalPerson' });
});

test('a year whose edition lacks the cell is not comparable, and never a zero', async (t) => {
  const scene = await countyOverYears(t);
  const lines = await readSeriesLines(scene, `from=2020&to=2021&cell=${repealed},${fees}`);
  t.same(lines.map(summarizeLine), [
    ...['2020 null not-comparable', '2020 null not-comparable', '2021 0 value', '2021 2.5 value'],
  ]);
  t.match(lines[0], { pointer: null, reports: 0, notComparable: 1 });
  t.match(lines[2], { pointer: repealed });
});

test('cells are named by pointer of any edition or by name, and each counts once', async (t) => {
  const scene = await countyOverYears(t);
  const older = '/proactiveDisclosure/centralProcurement/projects';
  const names = ['newlyReceived.naturalPerson', received, older].map(encodeURIComponent);
  const lines = await readSeriesLines(scene, `from=2020&to=2020&cell=${names.join('&cell=')}`);
  t.same(
    lines.map(({ pointer }) => pointer),
    [received, older],
  );
  const unknown = await scene.call('GET', `${base}?from=2020&to=2021&cell=a,${received},b`);
  t.same(listFaults(unknown), ['?cell cell-unknown', '?cell cell-unknown']);
});

test('years are bounded, and contradictions are refused', async (t) => {
  const scene = await sumStage(t);
  const cell = `cell=${received}`;
  for (const [query, status, fault] of [
    [`from=2023&to=2021&${cell}`, 400, '?from out-of-range'],
    [`from=2018&to=2021&${cell}`, 400, '?from year-unsupported'],
    [`from=2022&to=2025&${cell}`, 400, '?to out-of-range'],
    [`from=2019&to=2049&${cell}`, 400, '?to out-of-range'],
    [`to=2021&${cell}`, 400, '?from missing-parameter'],
    ['from=2021&to=2021', 400, '?cell missing-parameter'],
  ] as const) {
    const answer = await scene.call('GET', `${base}?${query}`, { key: null });
    t.equal(answer.status, status, query);
    t.same(listFaults(answer), [fault], query);
  }
  const many = Array.from({ length: 21 }, (_, index) => `cell${index}`).join();
  const answer = await scene.call('GET', `${base}?from=2021&to=2021&cell=${many}`, { key: null });
  isProblem(t, answer, { status: 400, code: 'request-invalid' }, '21 cells');
});

test('series are limited, kept apart and guarded as totals are', async (t) => {
  const scene = await countyOverYears(t);
  const tax = await scene.register('税务局', { verticallyLed: true });
  await scene.report(tax.id, { [received]: 100 });
  await scene.report(scene.county, { [received]: 30 }, { status: 'accepted' });
  const query = `from=2023&to=2023&cell=${received}`;
  t.match(await readSeriesLines(scene, query), [{ value: 4 }]);
  t.match(await readSeriesLines(scene, `${query}&verticallyLed=true`), [{ value: 100 }]);
  t.match(await readSeriesLines(scene, `${query}&within=${scene.bureau}`), [
    { value: 4, expected: 1 },
  ]);
  const asOf = scene.now().toISOString();
  const before = await scene.call('GET', `${base}?${query}&asOf=${asOf}`, { key: null });
  const town = await scene.register('甲县某镇', { level: 'township' });
  await scene.report(town.id, { [received]: 5 });
  t.match(await readSeriesLines(scene, query), [{ value: 9 }]);
  t.match(await readSeriesLines(scene, `${query}&within=${scene.county}&scope=own`), [
    { value: 4 },
  ]);
  const after = await scene.call('GET', `${base}?${query}&asOf=${asOf}`, { key: null });
  t.equal(after.text, before.text);
  const inside = await scene.call('GET', `${base}?${query}&status=accepted`);
  t.match(inside.body, { items: [{ value: 30 }] });
  t.notMatch(inside.headers['cache-control'], /public/);
  const anonymous = await scene.call('GET', `${base}?${query}&status=accepted`, { key: null });
  isProblem(t, anonymous, { status: 401, code: 'credential-missing' }, 'anonymous');
});

test('series are a table, in which a missing year is empty', async (t) => {
  const scene = await countyOverYears(t);
  const query = `from=2022&to=2023&cell=${fees}&format=csv`;
  const table = await scene.call('GET', `${base}?${query}`, { key: null });
  const lines = table.text.replace('\ufeff', '').trimEnd().split('\r\n');
  t.match(lines[0], /^年度,格式版本,单元格,名称,单位,合计,状态,有值报告数/);
  t.match(lines[1], /^2022,2021,administrativeFees\.amount,.*,万元,,未报送,0,0,0,0,2,2$/);
  t.match(lines[2], /,万元,0,零,1,0,0,1,2,1$/);
  const read = () => scene.call('GET', `${base}?from=2022&to=2023&cell=${fees}`, { key: null });
  const first = await read();
  t.equal(first.text, (await read()).text);
  const headers = { 'if-none-match': first.headers.etag ?? '' };
  const url = `${base}?from=2022&to=2023&cell=${fees}`;
  t.equal((await scene.call('GET', url, { key: null, headers })).status, 304);
});
