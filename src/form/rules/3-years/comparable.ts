/** Which cells of two reports are about the same, where the editions of the form differ. */
import { cellsByName, cellsOf } from '../../cells.ts';
import type { Cell, Edition } from '../../types.ts';

/** Cells of this report, and those of last year's that are about the same; each side is a sum. */
export interface Comparable {
  readonly now: readonly Cell[];
  readonly before: readonly Cell[];
}

/** Returns the cells that an edition has under the name of another's, of the same kind. */
function findCounterparts(edition: Edition, { name, kind }: Cell): readonly Cell[] {
  const cells = cellsByName(edition, name);
  return cells.every((cell) => cell.kind === kind) ? cells : [];
}

/** Returns the one cell in which an edition has a group of last year's, and the cells of the group. */
function matchDividedGroup(before: Edition, now: Edition, cell: Cell): Comparable[] {
  return cell.groupNames.flatMap((group) => {
    const name = `${group}.${cell.columnName}`;
    const [own, ...others] = cellsByName(now, name);
    const parts = cellsByName(before, name);
    // Once, at the first cell of the group.
    const isRow = own?.name === name && others.length === 0 && own.kind === cell.kind;
    return isRow && parts[0] === cell ? [{ now: [own], before: parts }] : [];
  });
}

/**
 * Returns the cells that compare, in the order of last year's form: those of the same name, and a
 * row that the one edition prints where the other prints the rows of a group.
 */
export function listComparableCells(before: Edition, now: Edition): Comparable[] {
  return cellsOf(before).flatMap((cell) => {
    const same = findCounterparts(now, cell);
    return same.length > 0 ? [{ now: same, before: [cell] }] : matchDividedGroup(before, now, cell);
  });
}
