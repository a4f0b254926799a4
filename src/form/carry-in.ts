/** What a new year's report begins with: last year's 结转 as 上年结转, and the stock as its base. */
import { cellByCoordinates, cellsOf, readCell } from './figures.ts';
import type { Cell, Edition, Figures } from './types.ts';

/** A cell of a new report, and what the report of the year before gives it. */
export interface CarriedCell {
  readonly cell: Cell;
  readonly value: number;
}

/** A report that another follows. */
export interface Source {
  readonly edition: Edition;
  readonly figures: Figures;
}

/** The same cell of both reports: what is in force at the end of a year is there at its beginning. */
const stocks = ['2.1.1.C3', '2.1.2.C3'];

/** The kinds of applicants; their total follows from them. */
const applicantColumns = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'];

function carried(source: Source, edition: Edition, from: string, to: string): CarriedCell[] {
  const before = cellByCoordinates(source.edition, from);
  const cell = cellByCoordinates(edition, to);
  if (before === undefined || cell === undefined) return [];
  const value = readCell(source.figures, before);
  return typeof value === 'number' ? [{ cell, value }] : [];
}

/** Items of the trial form: those of the year before, and by how many they changed. */
function items({ edition, figures }: Source): CarriedCell[] {
  return cellsOf(edition).flatMap((change, index, cells) => {
    const cell = cells[index - 1];
    if (change.kind !== 'change' || cell === undefined) return [];
    const [before, by] = [readCell(figures, cell), readCell(figures, change)];
    if (typeof before !== 'number' || typeof by !== 'number' || before + by < 0) return [];
    return [{ cell, value: before + by }];
  });
}

function stock(source: Source, edition: Edition): CarriedCell[] {
  if (source.edition !== edition) return [];
  if (edition.id === '2019') return items(source);
  return stocks.flatMap((at) => carried(source, edition, at, at));
}

/**
 * What a report on an edition takes over from the report of the year before, in the order of the
 * form: the stock, which compares within an edition alone, and what was carried forward, column by
 * column but for the total, which is computed. A cell that was blank gives nothing.
 */
export function carriedCells(source: Source, edition: Edition): CarriedCell[] {
  const applications = applicantColumns.flatMap((column) =>
    carried(source, edition, `3.4.${column}`, `3.2.${column}`),
  );
  return [...stock(source, edition), ...applications];
}
