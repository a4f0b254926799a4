/** Random figures of the form, consistent or not. */
import fc from 'fast-check';
import { cellsOf, isGroup, listRows } from '../../src/form/cells.ts';
import { editions } from '../../src/form/editions/index.ts';
import { blankFigures, writeCell } from '../../src/form/figures.ts';
import { fillTotals } from '../../src/form/totals.ts';
import type { Cell, CellValue, Edition, Figures, FigureTree } from '../../src/form/types.ts';

/** Any edition of the form. */
export const anyEdition = fc.constantFrom(...editions);

/** Small enough that sums stay readable, zero often, as in real reports. */
export const count = fc.oneof(fc.constant(0), fc.nat({ max: 9 }), fc.nat({ max: 100_000 }));

const amount = fc
  .tuple(fc.nat({ max: 99_999 }), fc.nat({ max: 9_999 }))
  .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(4, '0')}`);

/** A value that a cell of this kind may hold. */
export function anyContent(cell: Cell): fc.Arbitrary<CellValue> {
  if (cell.kind === 'money') return amount;
  return cell.kind === 'change' ? fc.integer({ min: -50, max: 50 }) : count;
}

function withoutTotals(tree: FigureTree): FigureTree {
  const entries = Object.entries(tree).filter(([key]) => key !== 'total');
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      value !== null && typeof value === 'object' ? withoutTotals(value) : value,
    ]),
  );
}

/** Rows of table 3 in the column sums: received and carried over, outcomes, carried forward. */
function outcomeRows(edition: Edition): string[] {
  const table = edition.tables.find(({ member }) => member === 'applicationStatistics');
  const rows = table?.blocks[0]?.rows ?? [];
  return listRows(rows.filter(isGroup))
    .filter(({ row }) => !row.total)
    .map(({ row }) => row.coordinate);
}

/** Figures in which every printed relation holds. */
export function consistentFigures(edition: Edition): fc.Arbitrary<Figures> {
  const outcomes = outcomeRows(edition);
  const leaves = cellsOf(edition).filter(
    (cell) => !cell.total && !(cell.table === 'applicationStatistics' && cell.row === '4'),
  );
  return fc.tuple(...leaves.map(anyContent)).map((values) => {
    const figures = blankFigures(edition);
    const open = new Map<string, number>();
    leaves.forEach((cell, index) => {
      const value = values[index] as CellValue;
      writeCell(figures, cell, value);
      if (cell.table !== 'applicationStatistics') return;
      const sign = outcomes.includes(cell.row) ? -1 : 1;
      open.set(cell.column, (open.get(cell.column) ?? 0) + sign * Number(value));
    });
    balance(edition, figures, open);
    for (const member of ['applicationStatistics', 'reviewLitigation'] as const) {
      figures[member] = withoutTotals(figures[member]);
    }
    fillTotals(edition, figures);
    return figures;
  });
}

/** What is received and not settled is carried forward; more outcomes than received came over. */
function balance(edition: Edition, figures: Figures, open: ReadonlyMap<string, number>): void {
  for (const cell of cellsOf(edition)) {
    const rest = open.get(cell.column) ?? 0;
    if (cell.table !== 'applicationStatistics' || cell.column === 'C7') continue;
    if (cell.row === '4') writeCell(figures, cell, Math.max(0, rest));
    if (cell.row === '1' && rest < 0) {
      const received = figures.applicationStatistics.newlyReceived as FigureTree;
      const key = cell.path[cell.path.length - 1] as string;
      writeCell(figures, cell, Number(received[key]) - rest);
    }
  }
}
