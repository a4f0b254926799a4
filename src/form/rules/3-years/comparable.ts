/** Finds the cells of two reports that compare, where the editions of the form differ. */
import { cellsByName, cellsOf } from '../../cells.ts';
import { perEdition } from '../../per-edition.ts';
import type { Cell, Edition, EditionId } from '../../types.ts';

/** Cells of this report, and the comparable cells of last year's; each side is a sum. */
export interface Comparable {
  readonly now: readonly Cell[];
  readonly before: readonly Cell[];
}

/** Finds the cells of an edition with the name and kind of a cell of another. */
function findCounterparts(edition: Edition, { name, kind }: Cell): readonly Cell[] {
  const cells = cellsByName(edition, name);
  return cells.every((cell) => cell.kind === kind) ? cells : [];
}

/** Matches the cells of a group of last year's edition with the one cell that this edition has. */
function matchDividedGroup(before: Edition, now: Edition, cell: Cell): Comparable[] {
  return cell.groupNames.flatMap((group) => {
    const name = `${group}.${cell.columnName}`;
    const [own, ...others] = cellsByName(now, name);
    const parts = cellsByName(before, name);
    // Only at the first cell of the group, so that it is matched once.
    const isRow = own?.name === name && others.length === 0 && own.kind === cell.kind;
    return isRow && parts[0] === cell ? [{ now: [own], before: parts }] : [];
  });
}

/**
 * Lists the cells that compare, in the order of last year's form: those with the same name, and a
 * row of one edition with the rows of a group of the other.
 */
export function listComparableCells(before: Edition, now: Edition): readonly Comparable[] {
  const found = pairsFound(before);
  const known = found.get(now.id);
  if (known !== undefined) return known;
  const pairs = cellsOf(before).flatMap((cell) => {
    const same = findCounterparts(now, cell);
    return same.length > 0 ? [{ now: same, before: [cell] }] : matchDividedGroup(before, now, cell);
  });
  found.set(now.id, pairs);
  return pairs;
}

/** The pairs of an edition with others, by their ids. */
const pairsFound = perEdition((): Map<EditionId, readonly Comparable[]> => new Map());
