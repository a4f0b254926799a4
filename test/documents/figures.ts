/** Random figures of a report, for properties: consistent ones, arbitrary ones, ones with blanks. */
import fc from 'fast-check';
import { cellsOf } from '../../src/form/cells.ts';
import { blankFigures, readCell, writeCell } from '../../src/form/figures.ts';
import { sumsOf } from '../../src/form/totals.ts';
import type { Cell, CellValue, Edition, Figures } from '../../src/form/types.ts';

const count = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.nat({ max: 40 }) },
  { weight: 1, arbitrary: fc.nat({ max: 2_000_000 }) },
);

function contentOf(cell: Cell): fc.Arbitrary<CellValue> {
  if (cell.kind === 'change') return fc.integer({ min: -20, max: 20 });
  if (cell.kind === 'count') return count;
  return fc
    .tuple(fc.nat({ max: 90_000 }), fc.nat({ max: 9_999 }))
    .map(([whole, part]) => `${whole}${part === 0 ? '' : `.${String(part).padStart(4, '0')}`}`)
    .map((amount) => amount.replace(/(\.\d*?)0+$/, '$1'));
}

/** Figures with a number in every cell, whatever the relations say. */
export function arbitraryFigures(edition: Edition): fc.Arbitrary<Figures> {
  const cells = cellsOf(edition);
  return fc.tuple(...cells.map(contentOf)).map((values) => {
    const figures = blankFigures(edition);
    cells.forEach((cell, at) => {
      writeCell(figures, cell, values[at] ?? null);
    });
    return figures;
  });
}

function numberAt(figures: Figures, cell: Cell): number {
  return readCell(figures, cell) as number;
}

/** Makes every relation of the form hold: totals follow their parts, row 一 closes the balance. */
function settle(edition: Edition, figures: Figures): void {
  const cells = cellsOf(edition);
  const at = (row: string, column: string) =>
    cells.find(
      (cell) =>
        cell.table === 'applicationStatistics' && cell.row === row && cell.column === column,
    ) as Cell;
  const total = (direction: 'row' | 'column') => {
    for (const sum of sumsOf(edition).filter((one) => one.direction === direction)) {
      const parts = sum.parts.map((part) => numberAt(figures, part));
      writeCell(
        figures,
        sum.total,
        parts.reduce((one, other) => one + other, 0),
      );
    }
  };
  total('column');
  for (const column of ['C1', 'C2', 'C3', 'C4', 'C5', 'C6']) {
    const closed = numberAt(figures, at('3.7', column)) + numberAt(figures, at('4', column));
    const carried = Math.min(numberAt(figures, at('2', column)), closed);
    writeCell(figures, at('2', column), carried);
    writeCell(figures, at('1', column), closed - carried);
  }
  total('row');
}

/** Figures in which all relations of the form hold. */
export function consistentFigures(edition: Edition): fc.Arbitrary<Figures> {
  return arbitraryFigures(edition).map((figures) => {
    settle(edition, figures);
    return figures;
  });
}

/** Figures some of whose cells are blank. */
export function figuresWithBlanks(edition: Edition): fc.Arbitrary<Figures> {
  const cells = cellsOf(edition);
  return fc
    .tuple(
      consistentFigures(edition),
      fc.array(fc.boolean(), { minLength: cells.length, maxLength: cells.length }),
    )
    .map(([figures, blanks]) => {
      cells.forEach((cell, at) => {
        if (blanks[at]) writeCell(figures, cell, null);
      });
      return figures;
    });
}
