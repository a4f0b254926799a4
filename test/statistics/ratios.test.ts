/** Ratios are compared and divided as exactly as whole numbers of any size. */
import fc from 'fast-check';
import { test } from 'tap';
import { compareRatios, floorRatio, sortByRatio } from '../../src/statistics/ratios.ts';

const large = Number.MAX_SAFE_INTEGER;
const numerator = fc.oneof(fc.nat(9), fc.maxSafeNat());
const denominator = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: large }));
const ratio = fc.record({ numerator, denominator });

test('equal ratios are equal however they are written', async (t) => {
  const third = { numerator: 1, denominator: 3 };
  t.equal(compareRatios(third, { numerator: 2, denominator: 6 }), 0);
  t.equal(compareRatios(third, { numerator: 333, denominator: 1_000 }), 1);
  // As floating point both are 1.
  const [one, other] = [
    { numerator: large - 2, denominator: large - 1 },
    { numerator: large - 1, denominator: large },
  ];
  t.equal(one.numerator / one.denominator, other.numerator / other.denominator);
  t.equal(compareRatios(one, other), -1);
  t.equal(compareRatios({ numerator: -1, denominator: 1 }, { numerator: 0, denominator: 1 }), -1);
});

test('comparison agrees with whole numbers without a limit', async (t) => {
  fc.assert(
    fc.property(ratio, ratio, (one, other) => {
      const left = BigInt(one.numerator) * BigInt(other.denominator);
      const right = BigInt(other.numerator) * BigInt(one.denominator);
      const expected = left === right ? 0 : left < right ? -1 : 1;
      t.equal(compareRatios(one, other), expected);
      t.equal(Math.abs(compareRatios(one, one)), 0);
    }),
  );
});

test('the whole part of a ratio is exact too', async (t) => {
  fc.assert(
    fc.property(ratio, ({ numerator: above, denominator: below }) => {
      const expected = Number((BigInt(above) * 10n) / BigInt(below));
      t.equal(floorRatio({ numerator: above, denominator: below }, 10), expected);
    }),
  );
});

test('items are sorted by their ratios in either direction, equal ones as is asked', async (t) => {
  const items = fc.array(ratio).map((ratios) => ratios.map((each, id) => ({ ratio: each, id })));
  fc.assert(
    fc.property(items, fc.constantFrom(1 as const, -1 as const), (all, direction) => {
      const compareAll = (one: (typeof all)[number], other: (typeof all)[number]) =>
        direction * compareRatios(one.ratio, other.ratio) || other.id - one.id;
      const sorted = sortByRatio(all, direction, (one, other) => other.id - one.id);
      t.same(sorted, all.toSorted(compareAll));
    }),
  );
});
