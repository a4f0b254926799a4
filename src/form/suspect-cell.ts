/**
 * Finds the single cell that would fix a wrong row and a wrong column: the cell in both. A cell is
 * suggested only when the relations that fail by one amount are exactly the relations with it. Two
 * faults of the same size could be corrected in several ways, so nothing is suggested for them: a
 * wrong guess is worse than none.
 */
import type { Failure, Relation } from './rules/rule.ts';
import type { Sheet } from './rules/sheet.ts';
import type { Cell, Suggestion } from './types.ts';

interface Holding {
  readonly relation: Relation;
  /** How the difference (left − right) follows the cell: 1 or −1. */
  readonly weight: number;
}

/** The relations that contain each cell: that of its row, and those of its column. */
export type Holdings = ReadonlyMap<Cell, readonly Holding[]>;

/** Indexes the relations of an edition by the cells in them. */
export function indexHoldings(relations: readonly Relation[]): Holdings {
  const holdings = new Map<Cell, Holding[]>();
  const add = (cell: Cell, holding: Holding) => {
    const known = holdings.get(cell);
    if (known === undefined) holdings.set(cell, [holding]);
    else known.push(holding);
  };
  for (const relation of relations) {
    for (const cell of relation.left) add(cell, { relation, weight: 1 });
    for (const cell of relation.right) add(cell, { relation, weight: -1 });
  }
  return holdings;
}

/** Returns the value that a cell should have if exactly its relations fail; else null. */
function findFixingValue(
  cell: Cell,
  alike: readonly Failure[],
  { values }: Sheet,
  holdings: Holdings,
): number | null {
  const own = holdings.get(cell) ?? [];
  if (own.length < 2 || own.length !== alike.length) return null;
  const excesses = own.map(({ relation, weight }) => {
    const failure = alike.find((candidate) => candidate.relation === relation);
    return failure === undefined ? null : failure.difference * weight;
  });
  const [excess] = excesses;
  if (excess === undefined || excess === null) return null;
  if (excesses.some((other) => other !== excess)) return null;
  const value = (values[cell.index] ?? 0) - excess;
  return Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** Groups failures of a table by the size of their difference, whichever side is greater. */
function groupAlikeFailures(failures: readonly Failure[]): Failure[][] {
  const groups = Map.groupBy(
    failures,
    ({ relation, difference }) => `${relation.left[0]?.table} ${Math.abs(difference)}`,
  );
  return [...groups.values()];
}

/**
 * Returns a fix for each failure that a single cell explains.
 *
 * @param failures all relations of the report that do not hold, in the order of the rules, blocked
 *   ones included: a blank total breaks its column, whether that is reported or not
 */
export function suggestFixes(
  failures: readonly Failure[],
  sheet: Sheet,
  holdings: Holdings,
): ReadonlyMap<Failure, Suggestion> {
  const suggestions = new Map<Failure, Suggestion>();
  for (const alike of groupAlikeFailures(failures)) {
    const [first] = alike;
    const operands = first === undefined ? [] : [...first.relation.left, ...first.relation.right];
    const fixes = operands.flatMap((cell): Suggestion[] => {
      const value = findFixingValue(cell, alike, sheet, holdings);
      return value === null ? [] : [{ pointer: cell.pointer, value }];
    });
    const [fix, ...others] = fixes;
    if (fix === undefined || others.length > 0) continue;
    for (const failure of alike) suggestions.set(failure, fix);
  }
  return suggestions;
}
