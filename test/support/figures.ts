/** Figures of a report as a test writes them down. */

import { cellByPointer } from '../../src/form/cells.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { blankFigures, writeCell } from '../../src/form/figures.ts';
import type { Figures } from '../../src/form/types.ts';

/** Makes figures of the edition of 2021 that are blank but for these cells, named by pointer. */
export function figuresWith(cells: Record<string, number | string>): Figures {
  const edition = editionById('2021');
  const figures = blankFigures(edition);
  for (const [pointer, value] of Object.entries(cells)) {
    const cell = cellByPointer(edition, pointer);
    if (cell === undefined) throw new RangeError(pointer);
    writeCell(figures, cell, value);
  }
  return figures;
}
