/** A new report begins with what the one of the year before left open. */
import { carriedCells } from '../form/carry-in.ts';
import { editionOfYear } from '../form/editions/index.ts';
import { writeCell } from '../form/figures.ts';
import type { Edition, Figures, TableMember } from '../form/types.ts';
import type { CarriedIn, PublishedReport } from '../store/report.ts';
import { omitComputedTotals } from './figures.ts';

/** A report that is being made. */
export interface Beginning {
  readonly year: number;
  readonly edition: Edition;
  readonly figures: Figures;
  /** The tables that its creator sent: they stay as they are. */
  readonly sent: ReadonlySet<TableMember>;
}

/**
 * The figures of a new report, with what last year's published one (null: there is none) carries
 * into the tables that the creator left out, and what that was; null: nothing.
 */
export function carryIn(
  { year, edition, figures, sent }: Beginning,
  published: PublishedReport | null,
): { readonly figures: Figures; readonly carriedIn: CarriedIn | null } {
  const before = editionOfYear(year - 1);
  if (published === null || before === null) return { figures, carriedIn: null };
  const source = { edition: before, figures: published.figures };
  const cells = carriedCells(source, edition).filter(({ cell }) => !sent.has(cell.table));
  if (cells.length === 0) return { figures, carriedIn: null };
  // Totals over what is filled in now are nobody's yet: they are to be computed.
  const filled = omitComputedTotals(edition, { figures, computed: [] });
  for (const { cell, value } of cells) writeCell(filled, cell, value);
  const pointers = cells.map(({ cell }) => cell.pointer);
  const { id: reportId, version } = published;
  return { figures: filled, carriedIn: { reportId, year: year - 1, version, pointers } };
}
