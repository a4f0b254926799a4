/** Ranks among peers: ties, small samples, and what cannot be compared. */
import fc from 'fast-check';
import { test } from 'tap';
import type { MeasuredUnit } from '../../src/statistics/measured-unit.ts';
import type { RankingEntry, RankingOptions } from '../../src/statistics/ranking.ts';
import { rankUnits } from '../../src/statistics/ranking.ts';
import { findSizeBand, sizeBands } from '../../src/statistics/size-bands.ts';
import { anyUnits, measured } from './measured.ts';

const shares: RankingOptions = { unit: 'share', minimumCases: 30, order: 'high' };

const ranksOf = (entries: readonly RankingEntry[]) =>
  entries.map(({ id, rank, peers, reason }) => [id, reason ?? rank, peers]);

const anyOptions: fc.Arbitrary<RankingOptions> = fc.record({
  unit: fc.constantFrom('share', 'ratio', 'number'),
  minimumCases: fc.constantFrom(1, 30, 100),
  order: fc.constantFrom('high', 'low'),
});

test('equal shares have equal ranks, and the ranks after them are left out', async (t) => {
  const units = [
    measured('a', 20, 60),
    measured('b', 10, 30),
    measured('c', 33, 99),
    measured('d', 31, 90),
    measured('e', 1, 40),
  ];
  t.same(ranksOf(rankUnits(units, shares)), [
    ...[
      ['d', 1, 5],
      ['a', 2, 5],
      ['b', 2, 5],
      ['c', 2, 5],
    ],
    ['e', 5, 5],
  ]);
  t.same(
    rankUnits(units, { ...shares, order: 'low' }).map(({ id, rank }) => `${id}${rank}`),
    ['e1', 'a2', 'b2', 'c2', 'd5'],
  );
});

test('shares that are equal as floating point are ranked by what they are', async (t) => {
  const most = Number.MAX_SAFE_INTEGER;
  const units = [measured('a', most - 2, most - 1), measured('b', most - 1, most)];
  const [first, second] = rankUnits(units, shares);
  t.equal(first?.value, second?.value);
  t.match(
    [first, second],
    [
      { id: 'b', rank: 1 },
      { id: 'a', rank: 2 },
    ],
  );
});

test('small samples have a value and an interval, but no rank', async (t) => {
  const [first, second] = rankUnits([measured('a', 29, 29), measured('b', 15, 30)], shares);
  t.match(first, { id: 'b', rank: 1, peers: 1, value: 0.5, band: { from: 30, to: 99 } });
  t.match(second, {
    ...{ id: 'a', rank: null, peers: null, reason: 'too-few-cases', value: 1 },
    ...{ numerator: 29, denominator: 29, band: { from: 10, to: 29 } },
  });
  t.match(second?.interval, { high: 1 });
  t.ok((second?.interval?.low ?? 1) < 0.9, 'the interval is wide');
});

test('what cannot be compared says why', async (t) => {
  const reasons: readonly (readonly [MeasuredUnit, string])[] = [
    [measured('a', 0, 0), 'no-cases'],
    [measured('b', null, 100), 'not-comparable'],
    [measured('c', 5, null), 'not-comparable'],
    [measured('d', 101, 100), 'inconsistent'],
    [measured('e', 3, 0), 'inconsistent'],
    [measured('f', 3, -5), 'inconsistent'],
  ];
  for (const [unit, reason] of reasons) {
    const [entry] = rankUnits([unit], shares);
    t.match(entry, { id: unit.id, reason, rank: null, value: null, interval: null }, unit.id);
    t.equal(entry?.numerator, unit.numerator, 'its parts are shown');
  }
  t.throws(() => rankUnits([measured('a', 0.5, 100)], shares), RangeError);
});

test('peers are of one level, one kind and one size band', async (t) => {
  const units = [
    measured('a', 50, 100),
    measured('b', 60, 299),
    measured('c', 70, 300),
    measured('d', 50, 99),
    measured('e', 40, 100, { kind: 'government' }),
    measured('f', 30, 100, { level: 'township' }),
  ];
  t.same(ranksOf(rankUnits(units, shares)), [
    ['e', 1, 1],
    ['c', 1, 1],
    ...[
      ['a', 1, 2],
      ['b', 2, 2],
    ],
    ['d', 1, 1],
    ['f', 1, 1],
  ]);
});

test('ratios and numbers are ranked without intervals, numbers by the size that is given', async (t) => {
  const ratios = rankUnits([measured('a', 200, 100), measured('b', 1, 100)], {
    ...shares,
    ...{ unit: 'ratio', order: 'low' },
  });
  t.match(ratios, [
    { id: 'b', value: 1, rank: 1, interval: null },
    { id: 'a', value: 200, rank: 2, interval: null },
  ]);
  const numbers = rankUnits(
    [
      measured('a', -3, null, { size: 40 }),
      measured('b', 2, null, { size: 50 }),
      measured('c', 9, null, { size: 5 }),
      measured('d', 9, null),
    ],
    { ...shares, unit: 'number' },
  );
  t.same(ranksOf(numbers), [
    ...[
      ['b', 1, 2],
      ['a', 2, 2],
    ],
    ...[
      ['c', 'too-few-cases', null],
      ['d', 'not-comparable', null],
    ],
  ]);
});

test('bands follow each other without a gap, to sizes without an end', async (t) => {
  t.same(sizeBands.slice(2, 6), [
    ...[
      { from: 30, to: 99 },
      { from: 100, to: 299 },
      { from: 300, to: 999 },
    ],
    { from: 1_000, to: 2_999 },
  ]);
  t.equal(sizeBands.at(-1)?.to, null);
  for (const [at, { from, to }] of sizeBands.entries()) {
    t.equal(findSizeBand(from), at);
    t.equal(findSizeBand(to ?? Number.MAX_SAFE_INTEGER), at);
    t.equal(sizeBands[at + 1]?.from, to === null ? undefined : to + 1);
  }
  t.equal(findSizeBand(0), -1);
});

/** Whether one entry is strictly better than another, by whole numbers without a limit. */
function isBetter(one: RankingEntry, other: RankingEntry, order: RankingOptions['order']): boolean {
  const left = BigInt(one.numerator ?? 0) * BigInt(other.denominator ?? 1);
  const right = BigInt(other.numerator ?? 0) * BigInt(one.denominator ?? 1);
  return order === 'high' ? left > right : left < right;
}

test('a rank is one more than the number of peers that are strictly better', async (t) => {
  fc.assert(
    fc.property(anyUnits, anyOptions, (units, options) => {
      const entries = rankUnits(units, options);
      const ranked = entries.filter(({ rank }) => rank !== null);
      for (const entry of ranked) {
        const peers = ranked.filter(
          ({ level, kind, band }) =>
            level === entry.level && kind === entry.kind && band === entry.band,
        );
        const better = peers.filter((peer) => isBetter(peer, entry, options.order)).length;
        if (entry.rank !== better + 1) t.fail(`${entry.id}: ${entry.rank}, not ${better + 1}`);
        if (entry.peers !== peers.length) t.fail(`${entry.id}: ${entry.peers} peers`);
      }
    }),
  );
  t.pass('for any organizations');
});

test('every organization is listed once, with a rank or a reason, and small ones without a rank', async (t) => {
  fc.assert(
    fc.property(anyUnits, anyOptions, (units, options) => {
      const entries = rankUnits(units, options);
      t.same(entries.map(({ id }) => id).sort(), units.map(({ id }) => id).sort());
      const sizes = new Map(
        units.map(({ id, denominator, size }) => [
          id,
          (options.unit === 'number' ? size : denominator) ?? 0,
        ]),
      );
      for (const { id, rank, reason, value, interval } of entries) {
        if ((rank === null) === (reason === null)) t.fail(`${id}: ${rank} and ${reason}`);
        if (rank !== null && (sizes.get(id) ?? 0) < options.minimumCases) t.fail(`${id} is small`);
        const hasInterval = options.unit === 'share' && value !== null;
        if ((interval !== null) !== hasInterval) t.fail(`${id}: an interval`);
      }
    }),
  );
});

test('the order of the organizations changes nothing', async (t) => {
  const shuffled = anyUnits.chain((units) =>
    fc.tuple(
      fc.constant(units),
      fc.shuffledSubarray([...units], { minLength: units.length, maxLength: units.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, anyOptions, ([units, others], options) => {
      t.same(rankUnits(others, options), rankUnits(units, options));
    }),
  );
});
