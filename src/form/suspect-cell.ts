/**
 * Which single cell would fix a broken row and a broken column: the one at their crossing. A
 * suggestion is made only when the relations that fail by one amount are exactly those that hold
 * one cell; two faults of the same size could be corrected in more than one way and get none: a guess
 * that may be wrong is worse than no guess.
 */
import type { Failure, Relation } from './rules/rule.ts';
import type { Sheet } from './rules/sheet.ts';
import type { Cell, Suggestion } from './types.ts';

interface Holding {
  readonly relation: Relation;
  /** How the difference (left − right) follows the cell: 1 or −1. */
  readonly weight: number;
}

/** For every cell the relations that hold it: its row's, and those of its column. */
export type Holdings = ReadonlyMap<Cell, readonly Holding[]>;

/** The relations of an edition by the cells they hold. */
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

/** The value that a cell should have, when these are the relations that hold it; else null. */
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

/** Failures of a table that are off by the same amount, whichever side is greater. */
function groupAlikeFailures(failures: readonly Failure[]): Failure[][] {
  const groups = Map.groupBy(
    failures,
    ({ relation, difference }) => `${relation.left[0]?.table} ${Math.abs(difference)}`,
  );
  return [...groups.values()];
}

/**
 * What would fix the failures, for those that a single cell explains.
 *
 * @param failures all relations of the report that do not hold, in the order of the rules; the
 *   blocked ones too: a blank total breaks its column, whether that is reported or not
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
