import fc from 'fast-check';
import { test } from 'tap';
import { computeInterval } from '../../src/statistics/intervals.ts';

const rounded = (hits: number, cases: number) => {
  const interval = computeInterval(hits, cases);
  return interval && [Number(interval.low.toFixed(4)), Number(interval.high.toFixed(4))];
};

test('the interval of a share is Wilson’s', async (t) => {
  // As tables of the score interval without correction give them.
  t.same(rounded(81, 263), [0.2553, 0.3662]);
  t.same(rounded(15, 148), [0.0624, 0.1605]);
  t.same(rounded(0, 20), [0, 0.1611]);
  t.same(rounded(1, 29), [0.0061, 0.1718]);
  t.same(rounded(29, 29), [0.883, 1]);
  t.equal(computeInterval(0, 0), null);
  for (const [hits, cases] of [
    [2, 1],
    [-1, 1],
    [0.5, 1],
    [0, Number.NaN],
  ] as const) {
    t.throws(() => computeInterval(hits, cases), RangeError);
  }
});

test('it contains the share, stays between 0 and 1, and narrows with more cases', async (t) => {
  const counts = fc.nat(10_000).chain((cases) => fc.tuple(fc.nat(cases), fc.constant(cases + 1)));
  fc.assert(
    fc.property(counts, ([hits, cases]) => {
      const { low, high } = computeInterval(hits, cases) ?? { low: 2, high: -1 };
      const wide = high - low;
      const { low: lower, high: higher } = computeInterval(hits * 4, cases * 4) ?? {
        low: 0,
        high: 2,
      };
      t.ok(low >= 0 && low <= hits / cases && hits / cases <= high && high <= 1);
      t.ok(higher - lower < wide);
    }),
  );
});
