/** The sparse cells of a report: what is derived from its figures for sums and rankings. */
import { editionById } from '../../form/editions/index.ts';
import { cellsOf, summable } from '../../form/figures.ts';
import type { EditionId, Figures } from '../../form/types.ts';

export interface SparseCell {
  /** The position of the cell in the edition. */
  readonly cell: number;
  /** A count as it is, an amount in fen. */
  readonly value: number;
}

/** The cells that are neither blank, nor zero, nor totals, in the order of the form. */
export function sparseCells(edition: EditionId, figures: Figures): readonly SparseCell[] {
  return cellsOf(editionById(edition))
    .filter((cell) => !cell.total)
    .map((cell) => ({ cell: cell.index, value: summable(figures, cell) ?? 0 }))
    .filter(({ value }) => value !== 0);
}
