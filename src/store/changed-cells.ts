/**
 * What an event changed: cells by their position in their edition, which never changes, where the
 * API has pointers; everything else by its pointer.
 */

import { cellByPointer, cellsOf } from '../form/cells.ts';
import { editions } from '../form/editions/index.ts';

const findEdition = (id: string | null) => editions.find((edition) => edition.id === id);

/**
 * Replaces the pointers of cells by the positions of the cells.
 *
 * @param edition the edition of the report that changed; null: another resource changed
 */
export function numberCells(
  edition: string | null,
  pointers: readonly string[],
): readonly (string | number)[] {
  const known = findEdition(edition);
  if (known === undefined) return [...pointers];
  return pointers.map((pointer) => cellByPointer(known, pointer)?.index ?? pointer);
}

/** Replaces the positions of cells by their pointers. A position without a cell stays a number. */
export function pointToCells(
  edition: string | null,
  changed: readonly (string | number)[],
): readonly string[] {
  const known = findEdition(edition);
  const cells = known === undefined ? [] : cellsOf(known);
  return changed.map((each) =>
    typeof each === 'number' ? (cells[each]?.pointer ?? String(each)) : each,
  );
}
