/** Distributions: quartiles, bins, what is left out, and the ratio of sums beside the median. */
import fc from 'fast-check';
import { test } from 'tap';
import { describeDistribution } from '../../src/statistics/distribution.ts';
import type { MeasureOptions } from '../../src/statistics/measured-unit.ts';
import { anyUnits, measured } from './measured.ts';

const shares: MeasureOptions = { unit: 'share', minimumCases: 30 };

test('quartiles are values of organizations, by the nearest rank', async (t) => {
  const of = (...hits: readonly number[]) =>
    describeDistribution(
      hits.map((each, at) => measured(`o${at}`, each, 100)),
      shares,
    );
  t.match(of(80, 10, 40, 20, 70, 30, 60, 50), {
    ...{ n: 8, quantileMethod: 'nearest-rank' },
    ...{ min: 0.1, firstQuartile: 0.2, median: 0.4, thirdQuartile: 0.6, max: 0.8 },
  });
  t.match(of(10, 20, 30, 40, 50), { firstQuartile: 0.2, median: 0.3, thirdQuartile: 0.4 });
  t.match(of(7), { min: 0.07, firstQuartile: 0.07, median: 0.07, thirdQuartile: 0.07, max: 0.07 });
  t.match(of(), { n: 0, min: null, firstQuartile: null, median: null, max: null });
});

test('a share is in the bin that begins with it, and 1 in the last', async (t) => {
  const units = [
    [0, 90],
    [9, 90],
    [27, 90],
    [30, 100],
    [63, 90],
    [90, 90],
    [89, 90],
  ].map(([hits = 0, cases = 0], at) => measured(`o${at}`, hits, cases));
  const { histogram } = describeDistribution(units, shares);
  t.same(
    histogram?.map(({ count }) => count),
    [1, 1, 0, 2, 0, 0, 0, 1, 0, 2],
  );
  t.match(histogram?.[3], { from: 0.3, to: 0.4 });
  t.equal(describeDistribution(units, { ...shares, unit: 'ratio' }).histogram, null);
});

test('what is left out is counted by reason, and few cases are still in the ratio of sums', async (t) => {
  const units = [
    measured('a', 10, 100),
    measured('b', 90, 300),
    measured('c', 29, 29),
    measured('d', 0, 0),
    measured('e', null, 100),
    measured('f', 101, 100),
  ];
  const { n, leftOut, median, ratioOfSums } = describeDistribution(units, shares);
  t.equal(n, 2);
  t.same(leftOut, { 'not-comparable': 1, inconsistent: 1, 'no-cases': 1, 'too-few-cases': 1 });
  t.equal(median, 0.1);
  const sums = { numerator: 129, denominator: 429, value: 129 / 429 };
  t.same(ratioOfSums, { state: 'value', ...sums, organizations: 4 });
});

test('the ratio of sums is no mean of ratios', async (t) => {
  const units = [measured('a', 30, 30), measured('b', 0, 970)];
  t.equal(describeDistribution(units, shares).ratioOfSums?.value, 0.03);
  const disputes = [measured('a', 3, 100), measured('b', 2, 0)];
  t.match(describeDistribution(disputes, { ...shares, unit: 'ratio' }).ratioOfSums, {
    ...{ numerator: 5, denominator: 100, value: 5, organizations: 2 },
  });
});

test('a ratio of sums that are not exact, or of numbers, is left out', async (t) => {
  const large = measured('a', 1, Number.MAX_SAFE_INTEGER);
  t.equal(describeDistribution([large, { ...large, id: 'b' }], shares).ratioOfSums, null);
  const numbers = [measured('a', -2, null, { size: 40 }), measured('b', 7, null, { size: 40 })];
  t.match(describeDistribution(numbers, { ...shares, unit: 'number' }), {
    ...{ n: 2, min: -2, max: 7, histogram: null, ratioOfSums: null },
  });
});

test('organizations are counted once: in a bin, or left out for a reason', async (t) => {
  const options = fc.record({
    unit: fc.constantFrom('share', 'ratio', 'number'),
    minimumCases: fc.constantFrom(1, 30, 100),
  });
  fc.assert(
    fc.property(anyUnits, options, (units, measuring) => {
      const found = describeDistribution(units, measuring);
      const { n, histogram, leftOut, ...values } = found;
      const out = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
      t.equal(n + out, units.length);
      const inBins = histogram?.reduce((sum, { count }) => sum + count, 0) ?? n;
      t.equal(inBins, n);
      const { min, firstQuartile, median, thirdQuartile, max } = values;
      const ordered = [min, firstQuartile, median, thirdQuartile, max].map((value) => value ?? 0);
      t.same(
        ordered,
        ordered.toSorted((one, other) => one - other),
      );
      t.same(describeDistribution(units.toReversed(), measuring), found, 'in any order');
    }),
  );
});
