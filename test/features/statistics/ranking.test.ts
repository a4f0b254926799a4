/** Rankings over HTTP: among peers, never of a small sample, walked, and as they were. */
import assert from 'node:assert/strict';
import { type Test, test } from 'tap';
import { isProblem } from '../../support/problems.ts';
import { outcomeCells, rankedStage } from './ranked-scene.ts';
import type { SumScene } from './sum-scene.ts';

interface Entry {
  readonly organization: { readonly id: string; readonly name: string };
  readonly rank: number | null;
  readonly peers: number | null;
  readonly value: number | null;
  readonly reason: string | null;
  readonly state: string;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

interface Ranking {
  readonly items: readonly Entry[];
  readonly next: string | null;
  readonly dataVersion: number;
}

const base = '/v1/statistics/ranking';
const granted = 'year=2023&indicator=granted&definition=in-full';

async function readRankingOf(scene: SumScene, query: string, key: string | null = null) {
  const answer = await scene.call('GET', `${base}?${query}`, { key });
  assert.equal(answer.status, 200, answer.text);
  return { ...answer, body: answer.body as Ranking };
}

const sayEntry = ({ organization, rank, peers, reason }: Entry) =>
  `${organization.name} ${reason ?? `${rank}/${peers}`}`;

const order = ['丙局 1/3', '甲局 2/3', '乙局 2/3', '丁局 too-few-cases', '戊局 no-cases'];

async function walkPages(t: Test, scene: SumScene, query: string) {
  const found: Entry[] = [];
  let cursor = '';
  do {
    const { body, headers } = await readRankingOf(scene, `${query}&limit=2${cursor}`);
    found.push(...body.items);
    t.equal(typeof headers.link === 'string', body.next !== null, 'Link goes with next');
    cursor = body.next === null ? '' : `&cursor=${encodeURIComponent(body.next)}`;
  } while (cursor !== '');
  return found;
}

test('organizations are ranked among peers, and a small sample is listed without a rank', async (t) => {
  const { scene } = await rankedStage(t);
  const { body } = await readRankingOf(scene, granted);
  t.same(body.items.map(sayEntry), order);
  t.match(body, {
    ...{ indicator: 'granted', definition: 'in-full', unit: 'share', order: 'high' },
    ...{ minimumCases: 30, listed: 5, ranked: 3, expected: 7, included: 5, missing: 2 },
  });
  t.match(body.items[0], { value: 0.9, numerator: 36, denominator: 40, state: 'value' });
  t.match(body.items[0], { sizeBand: { from: 30, to: 99 }, organizationKind: 'department' });
  // All of 2 cases were granted: the best value of all, and no first place.
  t.match(body.items[3], { value: 1, rank: null, peers: null, state: 'value' });
  t.ok((body.items[3]?.interval?.low ?? 1) < 0.4, 'its interval is wide');
  t.match(body.items[4], { value: null, state: 'no-cases', interval: null, sizeBand: null });
});

test('equal ratios have equal ranks, whatever their terms, and the order can be turned', async (t) => {
  const { scene } = await rankedStage(t);
  const { body } = await readRankingOf(scene, `${granted}&order=low`);
  t.same(body.items.map(sayEntry).slice(0, 3), ['甲局 1/3', '乙局 1/3', '丙局 3/3']);
});

test('a walk over the pages lists every organization once, in its place', async (t) => {
  const { scene } = await rankedStage(t);
  const walk = await walkPages(t, scene, granted);
  t.same(walk.map(sayEntry), order);
  for (const entry of walk) {
    const query = `${granted}&organizationId=${entry.organization.id}`;
    const { body } = await readRankingOf(scene, query);
    t.same(body.items, [entry], `the position of ${entry.organization.name}`);
    t.equal(body.next, null);
  }
  const other = await readRankingOf(scene, `${granted}&limit=2`);
  const cursor = encodeURIComponent(other.body.next ?? '');
  const wrong = await scene.call('GET', `${base}?${granted}&order=low&cursor=${cursor}`);
  isProblem(t, wrong, { status: 400, code: 'cursor-invalid' }, 'of another ranking');
});

test('one without a report has no entry, and one that does not exist is refused', async (t) => {
  const { scene } = await rankedStage(t);
  const none = await readRankingOf(scene, `${granted}&organizationId=${scene.bureau}`);
  t.match(none.body, { items: [], listed: 5, next: null });
  const unknown = await scene.call('GET', `${base}?${granted}&organizationId=无此机关`);
  isProblem(t, unknown, { status: 400, code: 'organization-unknown' }, 'unknown');
});

test('a definition is required where there are several, and the known ones are named', async (t) => {
  const { scene } = await rankedStage(t);
  for (const [query, fault] of [
    ['year=2023&indicator=granted', '?definition missing-parameter'],
    ['year=2023&indicator=granted&definition=best', '?definition definition-unknown'],
  ] as const) {
    for (const address of [base, '/v1/statistics/distribution']) {
      const answer = await scene.call('GET', `${address}?${query}`, { key: null });
      const [pointer, code] = fault.split(' ');
      isProblem(
        t,
        answer,
        { status: 400, code: 'request-invalid', faults: [[pointer ?? '', code ?? '']] },
        query,
      );
      t.match(answer.text, 'in-full-or-part', 'the known ones are named');
    }
  }
  const unknown = await scene.call('GET', `${base}?year=2023&indicator=best`, { key: null });
  isProblem(t, unknown, { status: 400, code: 'request-invalid' }, 'indicator');
  t.match(unknown.text, 'corrected-in-review', 'the known indicators are named');
  const only = await readRankingOf(scene, 'year=2023&indicator=not-held');
  t.match(only.body, { definition: 'of-outcomes', listed: 5 });
});

test('no draft is in a public ranking, and working figures are for those who may read them', async (t) => {
  const { scene, revise } = await rankedStage(t);
  await revise('甲局', outcomeCells(40, 0), 'draft');
  const published = await readRankingOf(scene, granted);
  t.same(published.body.items.map(sayEntry), order);
  t.match(published.headers['cache-control'], /public/);
  const drafts = `${granted}&status=draft`;
  const anonymous = await scene.call('GET', `${base}?${drafts}`, { key: null });
  isProblem(t, anonymous, { status: 401, code: 'credential-missing' }, 'anonymous');
  const inside = await scene.call('GET', `${base}?${drafts}`);
  t.match(inside.body, { listed: 1, items: [{ organization: { name: '甲局' }, value: 1 }] });
  t.notMatch(inside.headers['cache-control'], /public/);
});

test('asOf answers the earlier ranking byte for byte', async (t) => {
  const { scene, revise } = await rankedStage(t);
  const asOf = scene.now().toISOString();
  const past = `${granted}&asOf=${asOf}`;
  const before = await readRankingOf(scene, past);
  t.same(before.body.items.map(sayEntry), order);
  await revise('甲局', outcomeCells(40, 0));
  const now = await readRankingOf(scene, granted);
  t.same(now.body.items.map(sayEntry).slice(0, 3), ['甲局 1/3', '丙局 2/3', '乙局 3/3']);
  t.ok(now.body.dataVersion > before.body.dataVersion);
  t.equal((await readRankingOf(scene, past)).text, before.text);
  const distribution = `/v1/statistics/distribution?${past}`;
  const described = await scene.call('GET', distribution, { key: null });
  t.match(described.body, { n: 3, max: 0.9 });
});

test('an unchanged ranking is not sent again, and a table has every line', async (t) => {
  const { scene } = await rankedStage(t);
  const { headers } = await readRankingOf(scene, granted);
  const again = await scene.call('GET', `${base}?${granted}`, {
    ...{ key: null, headers: { 'if-none-match': String(headers.etag) } },
  });
  t.equal(again.status, 304);
  const table = await scene.call('GET', `${base}?${granted}&format=csv`, { key: null });
  t.match(table.headers['content-disposition'], /ranking-2023\.csv/);
  const lines = table.text.trim().split('\r\n');
  t.equal(lines.length, 6);
  t.match(lines[0], '名次');
  t.match(lines[1], '1,3,丙局');
  t.match(lines[4], '办件过少');
});
