/** Carries over into a new report what the report of the year before left open. */
import { listCarriedCells } from '../form/carry-in.ts';
import { editionOfYear } from '../form/editions/index.ts';
import { writeCell } from '../form/figures.ts';
import type { Edition, Figures, TableMember } from '../form/types.ts';
import type { CarriedIn, PublishedReport } from '../store/report.ts';
import { omitComputedTotals } from './figures.ts';

/** A report that is being created. */
export interface Beginning {
  readonly year: number;
  readonly edition: Edition;
  readonly figures: Figures;
  /** The tables that its creator sent, which stay as they are. */
  readonly sent: ReadonlySet<TableMember>;
}

/**
 * Returns the figures of a new report, with what the published report of the year before (null:
 * none) carries over into the tables that the creator left out, and a record of it; null: nothing.
 */
export function carryIn(
  { year, edition, figures, sent }: Beginning,
  published: PublishedReport | null,
): { readonly figures: Figures; readonly carriedIn: CarriedIn | null } {
  const before = editionOfYear(year - 1);
  if (published === null || before === null) return { figures, carriedIn: null };
  const source = { edition: before, figures: published.figures };
  const cells = listCarriedCells(source, edition).filter(({ cell }) => !sent.has(cell.table));
  if (cells.length === 0) return { figures, carriedIn: null };
  // Totals over filled cells were not declared by anyone, so they are computed.
  const filled = omitComputedTotals(edition, { figures, computed: [] });
  for (const { cell, value } of cells) writeCell(filled, cell, value);
  const pointers = cells.map(({ cell }) => cell.pointer);
  const { id: reportId, version } = published;
  return { figures: filled, carriedIn: { reportId, year: year - 1, version, pointers } };
}
