/** A new report begins with what the one of the year before left open. */
import { carriedCells } from '../form/carry-in.ts';
import { editionOfYear } from '../form/editions/index.ts';
import { writeCell } from '../form/figures.ts';
import type { Edition, Figures, TableMember } from '../form/types.ts';
import type { CarriedIn, PublishedReport } from '../store/report.ts';

/** A report that is being made. */
export interface Beginning {
  readonly year: number;
  readonly edition: Edition;
  readonly figures: Figures;
  /** The tables that its creator sent: they stay as they are. */
  readonly sent: ReadonlySet<TableMember>;
}

/**
 * Puts into the tables that the creator left out what last year's published report (null: there is
 * none) carries into them, in place, and tells what that was; null: nothing.
 */
export function carryIn(
  { year, edition, figures, sent }: Beginning,
  published: PublishedReport | null,
): CarriedIn | null {
  const before = editionOfYear(year - 1);
  if (published === null || before === null) return null;
  const source = { edition: before, figures: published.figures };
  const cells = carriedCells(source, edition).filter(({ cell }) => !sent.has(cell.table));
  if (cells.length === 0) return null;
  for (const { cell, value } of cells) writeCell(figures, cell, value);
  const pointers = cells.map(({ cell }) => cell.pointer);
  return { reportId: published.id, year: year - 1, version: published.version, pointers };
}
