/** What a new year's report begins with: last year's 结转 as 上年结转, and the stock as its base. */
import { cellByName, cellOfKind, cellsOf, findRows } from './cells.ts';
import { readCell } from './figures.ts';
import type { Cell, Edition, Figures } from './types.ts';

/** A cell of a new report, and what the report of the year before gives it. */
export interface CarriedCell {
  readonly cell: Cell;
  readonly value: number;
}

/** A report that another follows. */
export interface CarrySource {
  readonly edition: Edition;
  readonly figures: Figures;
}

/** Carries the number of a cell of last year's report; none where it was blank or is not there. */
function carryCell(cell: Cell, { edition, figures }: CarrySource, name: string): CarriedCell[] {
  const before = cellByName(edition, name);
  const value = before?.kind === cell.kind ? readCell(figures, before) : null;
  return typeof value === 'number' ? [{ cell, value }] : [];
}

/** What is in force at the end of a year is in force at the beginning of the next. */
function listStocks(source: CarrySource, edition: Edition): CarriedCell[] {
  return edition.continuity.stocks.flatMap(({ column }) =>
    findRows(edition, [column]).flatMap(([cell]) =>
      cell === undefined ? [] : carryCell(cell, source, cell.name),
    ),
  );
}

/** What there was a year before: as that year began, and by how much it changed. */
function listOpenings(source: CarrySource, edition: Edition): CarriedCell[] {
  return edition.continuity.openings.flatMap(({ column, change }) =>
    findRows(edition, [column, `${change}:change`]).flatMap(([cell, changeCell]) => {
      if (cell === undefined || changeCell === undefined) return [];
      const [before] = carryCell(cell, source, cell.name);
      const changeBefore = cellOfKind(source.edition, `${changeCell.name}:change`);
      const by = changeBefore === undefined ? null : readCell(source.figures, changeBefore);
      if (before === undefined || typeof by !== 'number') return [];
      const value = before.value + by;
      return value < 0 ? [] : [{ cell, value }];
    }),
  );
}

/**
 * Returns what a report on an edition takes over from the report of the year before, by what the
 * edition says of its continuity: stocks, what items began with, and rows that are carried, column by
 * column but for totals, which are computed. A cell that was blank gives nothing.
 */
export function listCarriedCells(source: CarrySource, edition: Edition): CarriedCell[] {
  const carried = edition.continuity.carried.flatMap(({ row, from }) =>
    cellsOf(edition)
      .filter(({ rowName, total }) => rowName === row && !total)
      .flatMap((cell) => carryCell(cell, source, `${from}.${cell.columnName}`)),
  );
  return [...listStocks(source, edition), ...listOpenings(source, edition), ...carried];
}
