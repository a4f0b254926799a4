/** Rankings and distributions: what a program finds that reads every report of a sum itself. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cellOfKind, cellsOf } from '../../src/form/cells.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { blankFigures, writeCell } from '../../src/form/figures.ts';
import { describeDistribution } from '../../src/statistics/distribution.ts';
import { computeIndicator } from '../../src/statistics/indicator.ts';
import { applicationCases, indicators } from '../../src/statistics/indicators.ts';
import type { MeasuredUnit } from '../../src/statistics/measured-unit.ts';
import { type RankingEntry, rankUnits } from '../../src/statistics/ranking.ts';
import type { PageRequest, Store } from '../../src/store/port.ts';
import type { RankingPage, RankingQuery } from '../../src/store/rankings.ts';
import type { SumPart, SumScope } from '../../src/store/sums.ts';
import { anOrganization, aReport, change, put, reportWrite, working } from '../support/rows.ts';
import { type PortPromise, walked } from './promise.ts';
import { foreignCursor } from './rows.ts';
import { SumHistory, sumHistories } from './sum-histories.ts';

type Ranking = Omit<RankingQuery, 'limit' | 'cursor'>;

/** Every definition of every indicator, ranked either way. */
const definitions = indicators.flatMap(({ unit, variants }) =>
  variants.map(({ numerator, denominator }) => ({ unit, numerator, denominator })),
);

const anyRanking: fc.Arbitrary<Ranking> = fc
  .tuple(
    fc.constantFrom(...definitions),
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom('high' as const, 'low' as const),
  )
  .map(([definition, minimumCases, order]) => ({
    ...{ ...definition, cases: applicationCases, minimumCases, order },
  }));

/** Measures a report in a sum by all of its cells. */
function measurePart({ organization, edition, values }: SumPart, ranking: Ranking): MeasuredUnit {
  const read = (name: string) => {
    const cell = cellOfKind(editionById(edition), name);
    const value = cell === undefined ? null : (values[cell.index] ?? null);
    return value === null ? null : Number(value);
  };
  const { numerator, denominator } = computeIndicator(ranking, ranking, read);
  const size = { numerator: ranking.cases, denominator: null };
  const { value } = computeIndicator({ unit: 'number' }, size, read);
  return { ...organization, numerator, denominator, size: value };
}

/** Reads a whole ranking, some entries a page. */
async function walkRanking(store: Store, scope: SumScope, ranking: Ranking, limit: number) {
  const entries: RankingEntry[] = [];
  let page: RankingPage;
  let cursor: string | null = null;
  do {
    page = await store.sums.rank(scope, { ...ranking, limit, cursor });
    entries.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return { ...page, entries };
}

/** Asserts that a ranking and a distribution are those of the parts of the sum; returns both. */
async function checkRanking(store: Store, scope: SumScope, ranking: Ranking, limit: number) {
  const parts = await store.sums.listParts({ ...scope, limit: 500, cursor: null });
  const units = parts.items.map((part) => measurePart(part, ranking));
  const walk = await walkRanking(store, scope, ranking, limit);
  assert.deepEqual(walk.entries, rankUnits(units, ranking));
  assert.equal(walk.listed, units.length);
  assert.equal(walk.ranked, walk.entries.filter(({ rank }) => rank !== null).length);
  for (const entry of walk.entries.slice(0, 3)) {
    const one = { ...ranking, organizationId: entry.id, limit: 5, cursor: null };
    const { items, next } = await store.sums.rank(scope, one);
    assert.deepEqual([items, next], [[entry], null], 'the position of one');
  }
  const distribution = await store.sums.distribute(scope, ranking);
  assert.deepEqual(distribution, describeDistribution(units, ranking));
  return { entries: walk.entries, distribution };
}

const everyRanking: PortPromise = {
  of: ['sums.rank', 'sums.distribute', 'sums.listParts'],
  title: 'rankings and distributions are those of the reports in the sum, also at an instant',
  async keep(t, { store }) {
    let [clock, tree, ranked, listed] = [0, 0, 0, 0];
    const property = fc.asyncProperty(
      ...[sumHistories, anyRanking, fc.constantFrom('published' as const, 'working' as const)],
      fc.tuple(fc.constantFrom(2022, 2023), fc.integer({ min: 1, max: 4 })),
      async (steps, ranking, face, [year, limit]) => {
        tree += 1;
        const history = new SumHistory(store, `k${tree}-`, clock);
        const scope = { year, verticallyLed: false, within: `k${tree}-0` };
        let middle: { readonly at: string; readonly found: unknown } | null = null;
        for (const [at, step] of steps.entries()) {
          await history.take(step);
          const found = await checkRanking(
            store,
            { ...scope, view: { face, asOf: null } },
            ranking,
            limit,
          );
          ranked += found.distribution.n;
          listed += found.entries.length;
          if (at === 3) middle = { at: history.at, found };
        }
        clock = history.clock;
        const past = { ...scope, view: { face, asOf: middle?.at ?? null } };
        assert.deepEqual(await checkRanking(store, past, ranking, limit), middle?.found);
      },
    );
    await t.resolves(fc.assert(property, { numRuns: 150 }));
    t.ok(listed > 50 && ranked > 5, `${listed} listed, ${ranked} ranked`);
  },
};

const cellOf2021 = (name: string) => {
  const cell = cellOfKind(editionById('2021'), name);
  assert.ok(cell, name);
  return cell;
};

/** Figures that are 0 but for outcomes: granted, partially granted, and not held. */
function outcomeFigures(granted: number | null, partly: number, notHeld: number) {
  const figures = blankFigures(editionById('2021'));
  for (const cell of cellsOf(editionById('2021'))) writeCell(figures, cell, 0);
  writeCell(figures, cellOf2021('granted.naturalPerson'), granted);
  writeCell(figures, cellOf2021('partiallyGranted.naturalPerson'), partly);
  writeCell(figures, cellOf2021('notHeld.naturalPerson'), notHeld);
  return figures;
}

const grantedOrPartly: Ranking = {
  numerator: { added: ['granted.total', 'partiallyGranted.total'] },
  denominator: { added: ['outcomesTotal.total'] },
  ...{ cases: applicationCases, unit: 'share', minimumCases: 3, order: 'high' },
};

const aRankingWalk: PortPromise = {
  of: ['sums.rank', 'sums.rank cursor-invalid'],
  title: 'a ranking is walked with cursors, equal shares share a rank, and drafts are of one face',
  async keep(t, { store }) {
    const reports = {
      half: outcomeFigures(5, 0, 5),
      equal: outcomeFigures(4, 2, 6),
      best: outcomeFigures(9, 0, 1),
      few: outcomeFigures(1, 1, 0),
      blank: outcomeFigures(null, 6, 6),
      // Each cell is exact, their sum is not: no ranking may fail on it.
      huge: outcomeFigures(Number.MAX_SAFE_INTEGER, 2, 0),
    };
    const ids = Object.keys(reports);
    await store.commit(
      change({ organizations: [...ids, 'none'].map((id) => put(anOrganization(id))) }),
    );
    const rows = Object.entries(reports).map(([id, figures]) =>
      aReport(`r-${id}`, id, { figures }),
    );
    await store.commit(change({ reports: rows.map(reportWrite) }));
    const scope = { year: 2023, verticallyLed: false, view: working } as const;
    const list = (request: PageRequest) =>
      store.sums.rank(scope, { ...grantedOrPartly, ...request });
    await walked(t, list, {
      expected: [
        ...['best 1 of 3', 'equal 2 of 3', 'half 2 of 3'],
        ...['blank not-comparable', 'few too-few-cases', 'huge not-comparable'],
      ],
      say: ({ id, rank, peers, reason }) =>
        reason === null ? `${id} ${rank} of ${peers}` : `${id} ${reason}`,
      foreign: await foreignCursor(store),
    });
    const page = { limit: 5, cursor: null };
    t.match(await list(page), { listed: 6, ranked: 3 });
    const none = await store.sums.rank(scope, {
      ...{ ...grantedOrPartly, ...page, organizationId: 'none' },
    });
    t.match(none, { items: [], next: null, listed: 6 }, 'one without a report has no entry');
    const published = { ...scope, view: { face: 'published', asOf: null } } as const;
    t.match(await store.sums.rank(published, { ...grantedOrPartly, ...page }), { listed: 0 });
    // What the first call computed is not answered when a draft has changed since.
    const [row] = rows;
    assert.ok(row);
    const revised = { ...row, version: 2, figures: outcomeFigures(10, 0, 0) };
    await store.commit(change({ reports: [reportWrite(revised)] }));
    t.match(await list(page), { items: [{ id: 'half', rank: 1, value: 1 }, { id: 'best' }] });
  },
};

export const rankingPromises: readonly PortPromise[] = [everyRanking, aRankingWalk];
