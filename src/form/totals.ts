/**
 * Lists the sums that the form prints, and fills in the totals that a sender left out.
 */
import { cellsOfTable, listRows } from './cells.ts';
import { readCell, writeCell } from './figures.ts';
import { perEdition } from './per-edition.ts';
import type { Cell, Edition, Figures, Table } from './types.ts';

/** A printed sum of the form: the parts add up to the total. */
export interface Sum {
  readonly total: Cell;
  readonly parts: readonly Cell[];
  /** `row`: across the columns of a row. `column`: down the rows of a group. */
  readonly direction: 'row' | 'column';
}

function listTableSums(table: Table, own: readonly Cell[]): Sum[] {
  const sums: Sum[] = [];
  for (const block of table.blocks) {
    const placedRows = listRows(block.rows);
    const totalColumn = `C${block.columns.findIndex((column) => column.total) + 1}`;
    for (const { row } of placedRows) {
      const cellsOfRow = own.filter((cell) => cell.row === row.coordinate);
      const total = cellsOfRow.find((cell) => cell.column === totalColumn);
      if (total === undefined) continue;
      const parts = cellsOfRow.filter((cell) => cell !== total);
      sums.push({ total, parts, direction: 'row' });
    }
    for (const { row, groups } of placedRows.filter((placed) => placed.row.total)) {
      const group = groups[groups.length - 1];
      const partRows = new Set(
        placedRows
          .filter((placed) => placed.row !== row && group && placed.groups.includes(group))
          .map((placed) => placed.row.coordinate),
      );
      for (const total of own.filter((cell) => cell.row === row.coordinate)) {
        const parts = own.filter((cell) => cell.column === total.column && partRows.has(cell.row));
        sums.push({ total, parts, direction: 'column' });
      }
    }
  }
  return sums;
}

/** Returns every printed sum of an edition, table by table. */
export const sumsOf: (edition: Edition) => readonly Sum[] = perEdition((edition) =>
  Object.freeze(
    edition.tables.flatMap((table) => listTableSums(table, cellsOfTable(edition, table.member))),
  ),
);

/**
 * Returns the sums in the order in which totals can be filled in: down the columns, then across the
 * rows. The corner, which is both, is summed across.
 */
const sumsToFill: (edition: Edition) => readonly Sum[] = perEdition((edition) => {
  const across = sumsOf(edition).filter((sum) => sum.direction === 'row');
  const corners = new Set(across.map((sum) => sum.total));
  const down = sumsOf(edition).filter(
    (sum) => sum.direction === 'column' && !corners.has(sum.total),
  );
  return Object.freeze([...down, ...across]);
});

/**
 * Returns the cells that each total sums, by `Cell.index`: only cells that are no totals themselves,
 * so that a sum over them counts everything once.
 */
export const leavesOfTotals: (edition: Edition) => ReadonlyMap<number, readonly number[]> =
  perEdition((edition) => {
    const leaves = new Map<number, readonly number[]>();
    for (const { total, parts } of sumsToFill(edition)) {
      leaves.set(
        total.index,
        parts.flatMap((part) => leaves.get(part.index) ?? [part.index]),
      );
    }
    return leaves;
  });

/**
 * Fills in, in place, the totals that were left out (absent, not blank). Returns the pointers of
 * those it computed, in the order of the form. A total whose parts are all blank becomes blank and
 * does not count as computed: no zero is invented.
 */
export function fillTotals(edition: Edition, figures: Figures): string[] {
  const computed: Cell[] = [];
  for (const { total, parts } of sumsToFill(edition)) {
    if (readCell(figures, total) !== undefined) continue;
    const values = parts
      .map((part) => readCell(figures, part))
      .filter((value) => typeof value === 'number');
    if (values.length === 0) {
      writeCell(figures, total, null);
      continue;
    }
    writeCell(
      figures,
      total,
      values.reduce((sum, value) => sum + value, 0),
    );
    computed.push(total);
  }
  return computed.sort((a, b) => a.index - b.index).map((cell) => cell.pointer);
}
