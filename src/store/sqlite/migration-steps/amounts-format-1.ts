/**
 * The amounts of a report as migration 0006 packed them: the cells that are neither blank, nor zero,
 * nor totals, by their position in the edition.
 *
 * The byte 1, then two varints a cell in the order of the form. The first holds the distance from
 * the previous cell, and in its lowest bit whether the value is negative; the second holds the value
 * without its sign.
 */

import { cellsOf } from '../../../form/cells.ts';
import { editionById } from '../../../form/editions/index.ts';
import { readSummable } from '../../../form/figures.ts';
import type { EditionId, Figures } from '../../../form/types.ts';
import { addVarint } from '../../shared/varints.ts';

const format = 1;

/** Returns the packed amounts of figures. */
export function packFirstAmounts(edition: EditionId, figures: Figures): Buffer {
  const bytes: number[] = [format];
  let before = -1;
  for (const cell of cellsOf(editionById(edition))) {
    const value = cell.total ? 0 : (readSummable(figures, cell) ?? 0);
    if (value === 0) continue;
    addVarint(bytes, (cell.index - before) * 2 + (value < 0 ? 1 : 0));
    addVarint(bytes, Math.abs(value));
    before = cell.index;
  }
  return Buffer.from(bytes);
}
