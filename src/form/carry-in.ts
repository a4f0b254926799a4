/** Carries numbers of last year's report into a new one: its 结转 as 上年结转, and its stocks. */
import { cellByName, cellsOf, findOpenings, findRows } from './cells.ts';
import { readCell } from './figures.ts';
import type { Cell, Edition, Figures } from './types.ts';

/** A cell of a new report, and the value that the report of the year before gives it. */
export interface CarriedCell {
  readonly cell: Cell;
  readonly value: number;
}

/** The report of the year before. */
export interface CarrySource {
  readonly edition: Edition;
  readonly figures: Figures;
}

/** Returns a cell with the number of last year's report; nothing where that is blank or missing. */
function carryCell(cell: Cell, { edition, figures }: CarrySource, name: string): CarriedCell[] {
  const before = cellByName(edition, name);
  const value = before?.kind === cell.kind ? readCell(figures, before) : null;
  return typeof value === 'number' ? [{ cell, value }] : [];
}

/** Lists the stocks: what is in force at the end of a year is in force when the next one begins. */
function listStocks(source: CarrySource, edition: Edition): CarriedCell[] {
  return edition.continuity.stocks.flatMap(({ column }) =>
    findRows(edition, [column]).flatMap(([cell]) =>
      cell === undefined ? [] : carryCell(cell, source, cell.name),
    ),
  );
}

/** Lists the openings: what last year began with, plus its change. */
function listOpenings(source: CarrySource, edition: Edition): CarriedCell[] {
  return findOpenings(edition).flatMap(([cell, change]) => {
    const [before] = carryCell(cell, source, cell.name);
    const [by] = carryCell(change, source, change.name);
    if (before === undefined || by === undefined) return [];
    const value = before.value + by.value;
    return value < 0 ? [] : [{ cell, value }];
  });
}

/**
 * Lists the cells that a new report takes over from the report of the year before, as the edition
 * defines its continuity: stocks, openings of items, and carried rows, column by column. Totals are
 * left out, because they are computed. A cell that was blank gives nothing.
 */
export function listCarriedCells(source: CarrySource, edition: Edition): CarriedCell[] {
  const carried = edition.continuity.carried.flatMap(({ row, from }) =>
    cellsOf(edition)
      .filter(({ rowName, total }) => rowName === row && !total)
      .flatMap((cell) => carryCell(cell, source, `${from}.${cell.columnName}`)),
  );
  return [...listStocks(source, edition), ...listOpenings(source, edition), ...carried];
}
