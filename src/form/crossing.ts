/**
 * Which single cell would mend a broken row and a broken column: the one at their crossing, when
 * both are off by the same amount and no other cell would do as well. Several faults that could be
 * mended in more than one way get no suggestion: a guess that may be wrong is worse than none.
 */
import type { Facts, Failure, Relation } from './rules/rule.ts';
import type { Cell, Suggestion } from './types.ts';

interface Holding {
  readonly relation: Relation;
  /** How the difference (left − right) follows the cell: 1 or −1. */
  readonly weight: number;
}

/** For every cell the relations that hold it: its row's, and those of its column. */
export type Holdings = ReadonlyMap<Cell, readonly Holding[]>;

/** The relations of an edition by the cells they hold. */
export function holdingsOf(relations: readonly Relation[]): Holdings {
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

/**
 * The value with which a cell would mend every relation that holds it, or null: there must be
 * several, all of them must fail, and all by the same amount.
 */
function mendingValue(
  cell: Cell,
  failures: readonly Failure[],
  { values }: Facts,
  holdings: Holdings,
): number | null {
  const own = holdings.get(cell) ?? [];
  if (own.length < 2) return null;
  const excesses = own.map(({ relation, weight }) => {
    const failure = failures.find((candidate) => candidate.relation === relation);
    return failure === undefined ? null : (failure.left - failure.right) * weight;
  });
  const [excess] = excesses;
  if (excess === undefined || excess === null) return null;
  if (excesses.some((other) => other !== excess)) return null;
  const value = (values[cell.index] ?? 0) - excess;
  return Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/**
 * The suggestion for a failure, if there is just one way to mend it by a single cell.
 *
 * @param failures all relations of the report that do not hold
 */
export function suggestionsFor(
  { relation }: Failure,
  failures: readonly Failure[],
  facts: Facts,
  holdings: Holdings,
): Suggestion[] {
  const mends = [...relation.left, ...relation.right].flatMap((cell) => {
    const value = mendingValue(cell, failures, facts, holdings);
    return value === null ? [] : [{ pointer: cell.pointer, value }];
  });
  return mends.length === 1 ? mends : [];
}
