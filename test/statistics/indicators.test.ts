/** Indicators: their table names cells that exist, and their values are ratios of sums. */
import fc from 'fast-check';
import { test } from 'tap';
import { cellsOf } from '../../src/form/cells.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { computeIndicator } from '../../src/statistics/indicator.ts';
import { indicators } from '../../src/statistics/indicators.ts';

const newest = new Set(cellsOf(editionById('2021')).map(({ name }) => name));

const everyVariant = indicators.flatMap((indicator) =>
  indicator.variants.map((variant) => ({ indicator, variant })),
);

test('every definition is of cells of the form, and says why', async (t) => {
  t.equal(new Set(indicators.map(({ id }) => id)).size, indicators.length);
  for (const { indicator, variant } of everyVariant) {
    const name = `${indicator.id} ${variant.id}`;
    for (const sum of [variant.numerator, variant.denominator]) {
      for (const cell of [...(sum?.added ?? []), ...(sum?.subtracted ?? [])]) {
        t.ok(newest.has(cell), `${name}: ${cell}`);
      }
    }
    t.equal(variant.denominator === null, indicator.unit === 'number', name);
    for (const text of [indicator.title, indicator.source, variant.title, variant.reason]) {
      t.match(text.zh, /\p{Script=Han}/u, name);
      t.match(text.en, /[a-z]{3}/, name);
    }
  }
  for (const { id, variants } of indicators) {
    t.equal(new Set(variants.map((variant) => variant.id)).size, variants.length, id);
  }
});

test('a share is a ratio of sums, with its parts beside it', async (t) => {
  const cells: Record<string, number | null> = {
    'granted.total': 30,
    'partiallyGranted.total': 10,
    'outcomesTotal.total': 100,
    'administrativeInquiry.total': 5,
    'repeated.total': 15,
  };
  const read = (name: string) => (name in cells ? (cells[name] ?? null) : 0);
  const [granted] = indicators;
  const values = granted?.variants.map((variant) => computeIndicator(granted, variant, read));
  t.same(values, [
    { state: 'value', numerator: 30, denominator: 100, value: 0.3 },
    { state: 'value', numerator: 40, denominator: 100, value: 0.4 },
    { state: 'value', numerator: 40, denominator: 80, value: 0.5 },
  ]);
  cells['outcomesTotal.total'] = null;
  const [blank] =
    granted?.variants.map((variant) => computeIndicator(granted, variant, read)) ?? [];
  t.same(blank, { state: 'not-comparable', numerator: 30, denominator: null, value: null });
});

test('no cases are no zero, and a missing cell is no zero either', async (t) => {
  for (const { indicator, variant } of everyVariant) {
    const none = computeIndicator(indicator, variant, () => 0);
    const isNumber = variant.denominator === null;
    t.equal(none.state, isNumber ? 'value' : 'no-cases', `${indicator.id} ${variant.id}`);
    t.equal(none.value, isNumber ? 0 : null);
    t.equal(computeIndicator(indicator, variant, () => null).state, 'not-comparable');
  }
});

test('a part that exceeds its whole has no value', async (t) => {
  const [granted] = indicators;
  const [variant] = granted?.variants ?? [];
  if (granted === undefined || variant === undefined) throw new Error('there are indicators');
  const read = (name: string) => (name === 'granted.total' ? 3 : 2);
  const expected = { state: 'inconsistent', numerator: 3, denominator: 2, value: null };
  t.same(computeIndicator(granted, variant, read), expected);
  const { value } = computeIndicator({ unit: 'ratio' }, variant, read);
  t.equal(value, 150, 'what is no part may exceed it');
});

test('the share of a whole is not the mean of the shares of its parts', async (t) => {
  const [granted] = indicators;
  const [variant] = granted?.variants ?? [];
  if (granted === undefined || variant === undefined) throw new Error('there are indicators');
  const part = fc.record({ hits: fc.nat(50), others: fc.nat(500) });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (parts) => {
      const hits = parts.reduce((sum, each) => sum + each.hits, 0);
      const cases = parts.reduce((sum, each) => sum + each.hits + each.others, 0);
      const read = (name: string) => (name === 'granted.total' ? hits : cases);
      const { value } = computeIndicator(granted, variant, read);
      t.equal(value, cases === 0 ? null : hits / cases);
    }),
  );
});
