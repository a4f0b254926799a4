/** Formulas: signs, parentheses, and editions of any definition. */
import fc from 'fast-check';
import { test } from 'tap';
import { cellsOf } from '../../src/form/cells.ts';
import { currentEdition, editions } from '../../src/form/editions/index.ts';
import {
  findComparableEditions,
  listSignedCells,
  renderFormula,
} from '../../src/statistics/formula.ts';
import type { CellSum } from '../../src/statistics/indicator.ts';

const names = editions.flatMap(cellsOf).flatMap(({ name, kind }) => (kind === 'count' ? name : []));
const name = fc.constantFrom(...new Set(names));

const anySum = fc.record({
  added: fc
    .tuple(name, fc.array(name, { maxLength: 3 }))
    .map(([first, others]) => [first, ...others]) as fc.Arbitrary<[string, ...string[]]>,
  subtracted: fc.array(name, { maxLength: 3 }),
}) satisfies fc.Arbitrary<CellSum>;

const countOf = (text: string, part: string) => text.split(part).length - 1;

test('a formula has every cell with its sign, and what is summed in parentheses', async (t) => {
  fc.assert(
    fc.property(anySum, anySum, (numerator, denominator) => {
      const { zh } = renderFormula({ unit: 'share' }, { numerator, denominator });
      const all = [numerator, denominator].flatMap(listSignedCells);
      const minus = all.filter(({ sign }) => sign === -1).length;
      // Between two operands is no sign, but the division.
      t.equal(countOf(zh, '” − “'), minus);
      t.equal(countOf(zh, '” + “'), all.length - minus - 2);
      t.equal(countOf(zh, ' ÷ '), 1);
      const sums = [numerator, denominator].filter((sum) => listSignedCells(sum).length > 1);
      t.equal(countOf(zh.replaceAll(/“.*?”(?= |\)|$)/g, 'x'), '('), sums.length);
    }),
  );
});

test('what is related to 100 says so, and a number is its numerator alone', async (t) => {
  const numerator: CellSum = { added: ['review.total'] };
  const denominator: CellSum = { added: ['granted.total'] };
  t.same(renderFormula({ unit: 'ratio' }, { numerator, denominator }), {
    zh: '“行政复议 总计” ÷ “予以公开 总计” × 100',
    en: '"Administrative review, total" ÷ "granted, total" × 100',
  });
  t.equal(
    renderFormula({ unit: 'number' }, { numerator, denominator: null }).zh,
    '“行政复议 总计”',
  );
  const nowhere: CellSum = { added: ['nothing.total'] };
  t.throws(() => renderFormula({ unit: 'number' }, { numerator: nowhere, denominator: null }), {
    name: 'RangeError',
  });
});

test('a cell that the newest edition lacks has the label of an older one', async (t) => {
  const numerator: CellSum = { added: ['otherServices.decisions'] };
  t.notOk(cellsOf(currentEdition).some((cell) => cell.name === 'otherServices.decisions'));
  t.match(
    renderFormula({ unit: 'number' }, { numerator, denominator: null }).zh,
    /^“其他对外管理服务事项 /,
  );
  const editionIds = findComparableEditions({ numerator, denominator: null }).map(({ id }) => id);
  t.same(editionIds, ['2019']);
});

test('amounts of money are no cells of an indicator, which counts', async (t) => {
  const numerator: CellSum = { added: ['administrativeFees.amount'] };
  t.same(findComparableEditions({ numerator, denominator: null }), []);
});
