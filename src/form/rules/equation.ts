/** Evaluates rules that are equations. Their relations are data of the edition. */
import { editions } from '../editions/index.ts';
import { perEdition } from '../per-edition.ts';
import { perObject } from '../per-object.ts';
import { sumsOf } from '../totals.ts';
import type { Cell, EditionId, Text } from '../types.ts';
import { appliesTo } from './applicability.ts';
import type { Failure, FiguresRule, Relation, RuleEntry } from './rule.ts';
import type { Sheet } from './sheet.ts';

/** An equation: the cells of both sides, by coordinates, have the same sum. */
export interface Equation {
  readonly edition: EditionId;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Lists the equations of a rule, by edition; none where the rule is no equation. */
export function listEquations(rule: RuleEntry): Equation[] {
  const { relations } = rule;
  if (relations === undefined) return [];
  const coordinates = (cells: readonly Cell[]) => cells.map((cell) => cell.coordinates);
  return editions
    .filter((edition) => appliesTo(rule, edition))
    .flatMap((edition) =>
      relations(edition).map(({ left, right }) => ({
        edition: edition.id,
        left: coordinates(left),
        right: coordinates(right),
      })),
    );
}

function sumCells(cells: readonly Cell[], values: Sheet['values']): number {
  let sum = 0;
  for (const cell of cells) sum += values[cell.index] ?? 0;
  return sum;
}

/** Returns `left` − `right`, exactly: sums can exceed what a number holds exactly. */
function subtractSides({ left, right }: Relation, values: Sheet['values']): number {
  const [first, second] = [sumCells(left, values), sumCells(right, values)];
  if (Number.isSafeInteger(first) && Number.isSafeInteger(second)) return first - second;
  const exact = (cells: readonly Cell[]) =>
    cells.reduce((sum, cell) => sum + BigInt(values[cell.index] ?? 0), 0n);
  return Number(exact(left) - exact(right));
}

/** Returns the totals that are blank although a part is not 0. */
const openTotals = perObject(({ edition, contents, values }: Sheet): ReadonlySet<Cell> => {
  const isOpen = ({ total, parts }: { total: Cell; parts: readonly Cell[] }) =>
    contents[total.index] === null && parts.some((part) => values[part.index]);
  return new Set(
    sumsOf(edition)
      .filter(isOpen)
      .map(({ total }) => total),
  );
});

/**
 * Finds the relations that do not hold. Left out are those with an operand that is no number of its
 * kind, which another rule reports, and those with an unknown operand.
 */
function findFailures(
  relations: readonly Relation[],
  sheet: Sheet,
  policy: RuleEntry['missing'],
): Failure[] {
  const { contents, values, missing } = sheet;
  const isUnreadable = ({ index }: Cell) => contents[index] !== null && values[index] === null;
  const failures: Failure[] = [];
  for (const relation of relations) {
    const difference = subtractSides(relation, values);
    if (difference === 0) continue;
    const operands = [...relation.left, ...relation.right];
    if (operands.some((cell) => missing.has(cell) || isUnreadable(cell))) continue;
    const open = policy === 'blocked' ? openTotals(sheet) : null;
    const isBlocked = operands.some((cell) => cell !== relation.total && open?.has(cell));
    const left = sumCells(relation.left, values);
    const right = sumCells(relation.right, values);
    failures.push({ relation, left, right, difference, isBlocked });
  }
  return failures;
}

/** An equation as its entry states it. */
interface EquationEntry extends RuleEntry {
  readonly relations: NonNullable<RuleEntry['relations']>;
  /** Returns the message for a relation that does not hold. */
  readonly describe: (failure: Failure, sheet: Sheet) => Text;
}

/** A rule that also gives its failures, from which suggestions are made over all equations. */
export interface EquationRule extends FiguresRule {
  readonly relations: NonNullable<RuleEntry['relations']>;
  readonly failures: (sheet: Sheet) => readonly Failure[];
}

/** Builds a rule from the entry of an equation. */
export function makeEquationRule({ describe, ...entry }: EquationEntry): EquationRule {
  const relations = perEdition(entry.relations);
  const failures = perObject((sheet: Sheet) =>
    findFailures(relations(sheet.edition), sheet, entry.missing),
  );
  return {
    ...entry,
    relations,
    failures,
    evaluate: (sheet) =>
      failures(sheet)
        .filter(({ isBlocked }) => !isBlocked)
        .map((failure) => {
          const { relation, left, right, difference } = failure;
          const cells = [...relation.left, ...relation.right];
          return {
            cells,
            place: (relation.total ?? cells[0])?.coordinates ?? '',
            message: describe(failure, sheet),
            sides: { left, right, difference },
            failure,
          };
        }),
  };
}
