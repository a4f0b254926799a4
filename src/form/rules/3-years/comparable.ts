/** Which cells of two reports are about the same, where the editions of the form differ. */
import { cellsNamed, cellsOf } from '../../cells.ts';
import { perEdition } from '../../per-edition.ts';
import type { Cell, Edition, EditionId } from '../../types.ts';

/** Cells of this report, and those of last year's that are about the same; each side is a sum. */
export interface Comparable {
  readonly now: readonly Cell[];
  readonly before: readonly Cell[];
}

/** Returns the cells that an edition has under the name of another's, of the same kind. */
function counterparts(edition: Edition, { name, kind }: Cell): readonly Cell[] {
  const cells = cellsNamed(edition, name);
  return cells.every((cell) => cell.kind === kind) ? cells : [];
}

/** Returns the one cell in which an edition has a group of last year's, and the cells of the group. */
function inOneRow(before: Edition, now: Edition, cell: Cell): Comparable[] {
  return cell.groupNames.flatMap((group) => {
    const name = `${group}.${cell.columnName}`;
    const [own, ...others] = cellsNamed(now, name);
    const parts = cellsNamed(before, name);
    // Once, at the first cell of the group.
    const isRow = own?.name === name && others.length === 0 && own.kind === cell.kind;
    return isRow && parts[0] === cell ? [{ now: [own], before: parts }] : [];
  });
}

/**
 * Returns the cells that compare, in the order of last year's form: those of the same name, and a
 * row that the one edition prints where the other prints the rows of a group.
 */
export function comparableCells(before: Edition, now: Edition): readonly Comparable[] {
  const found = pairsFound(before);
  const known = found.get(now.id);
  if (known !== undefined) return known;
  const pairs = cellsOf(before).flatMap((cell) => {
    const same = counterparts(now, cell);
    return same.length > 0 ? [{ now: same, before: [cell] }] : inOneRow(before, now, cell);
  });
  found.set(now.id, pairs);
  return pairs;
}

/** The pairs of an edition with others, by their ids. */
const pairsFound = perEdition((): Map<EditionId, readonly Comparable[]> => new Map());
