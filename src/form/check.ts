/** Rules on figures → findings. Pure; the same input gives the same findings in the same order. */
import { checkContextRules } from './check-context-rules.ts';
import type { FlatFigures } from './figures.ts';
import { cellByPointer, cellsOf, flatten } from './figures.ts';
import { findingKey } from './finding-key.ts';
import { perEdition } from './per-edition.ts';
import { adjusted, unadjusted } from './rules/adjustments.ts';
import type { ContextInput } from './rules/context-rule.ts';
import { figureRules } from './rules/index.ts';
import type {
  CheckInput,
  EquationRule,
  Facts,
  Failure,
  PredicateRule,
  Relation,
  RuleResult,
} from './rules/rule.ts';
import { holdingsOf, suggestionsFor } from './suspect-cell.ts';
import { sumsOf } from './totals.ts';
import type { Cell, Finding, Remark, Severity, Suggestion } from './types.ts';

export type { CheckInput } from './rules/rule.ts';

/** The rules of an edition, equations with their relations; and the relations by cell. */
const boundRules = perEdition((edition) => {
  const bound = figureRules
    .filter((rule) => rule.editions.includes(edition.id))
    .map((rule) =>
      'judge' in rule
        ? { rule, relations: null }
        : { rule, relations: Object.freeze(rule.relations(edition)) },
    );
  return { bound, holdings: holdingsOf(bound.flatMap(({ relations }) => relations ?? [])) };
});

/** Remarks by cell: the first of each, if it says anything; those on no cell say nothing. */
function remarksByCell(edition: CheckInput['edition'], remarks: readonly Remark[]) {
  const found = new Map<Cell, string>();
  for (const { pointer, text } of remarks) {
    const cell = cellByPointer(edition, pointer);
    const printed = text.trim();
    if (cell !== undefined && printed !== '' && !found.has(cell)) found.set(cell, printed);
  }
  return new Map([...found].sort(([a], [b]) => a.index - b.index));
}

function factsOf({ edition, remarks = [], missing = [] }: CheckInput, flat: FlatFigures): Facts {
  return {
    edition,
    cells: cellsOf(edition),
    ...flat,
    remarks: remarksByCell(edition, remarks),
    missing: new Set(missing.flatMap((pointer) => cellByPointer(edition, pointer) ?? [])),
  };
}

function sumOf(cells: readonly Cell[], values: Facts['values']): number {
  let sum = 0;
  for (const cell of cells) sum += values[cell.index] ?? 0;
  return sum;
}

/** `left` − `right`, exact: sums of whole numbers may lie beyond what a number holds exactly. */
function differenceOf({ left, right }: Relation, values: Facts['values']): number {
  const [first, second] = [sumOf(left, values), sumOf(right, values)];
  if (Number.isSafeInteger(first) && Number.isSafeInteger(second)) return first - second;
  const exact = (cells: readonly Cell[]) =>
    cells.reduce((sum, cell) => sum + BigInt(values[cell.index] ?? 0), 0n);
  return Number(exact(left) - exact(right));
}

/** Totals that are blank although a part is not 0. */
function openTotals({ edition, contents, values }: Facts): ReadonlySet<Cell> {
  const isOpen = ({ total, parts }: { total: Cell; parts: readonly Cell[] }) =>
    contents[total.index] === null && parts.some((part) => values[part.index]);
  return new Set(
    sumsOf(edition)
      .filter(isOpen)
      .map(({ total }) => total),
  );
}

/**
 * The relations that do not hold. One with an operand that is no number of its kind cannot be
 * judged, because another rule names that cell; nor one with an operand that is not known.
 */
function failuresOf(rule: EquationRule, relations: readonly Relation[], facts: Facts): Failure[] {
  const { contents, values, missing } = facts;
  const isUnreadable = ({ index }: Cell) => contents[index] !== null && values[index] === null;
  const failures: Failure[] = [];
  let open: ReadonlySet<Cell> | null = null;
  for (const relation of relations) {
    const difference = differenceOf(relation, values);
    if (difference === 0) continue;
    const operands = [...relation.left, ...relation.right];
    if (operands.some((cell) => missing.has(cell) || isUnreadable(cell))) continue;
    open ??= rule.missing === 'blocked' ? openTotals(facts) : new Set();
    const isBlocked = operands.some((cell) => cell !== relation.total && open?.has(cell));
    const left = sumOf(relation.left, values);
    const right = sumOf(relation.right, values);
    failures.push({ rule, relation, left, right, difference, isBlocked });
  }
  return failures;
}

/** The cells of a finding, and what stands in them. */
function operandsOf(cells: readonly Cell[], { contents }: Facts) {
  return cells.map((cell) => [cell.coordinates, contents[cell.index] ?? null] as const);
}

function equationFinding(
  failure: Failure,
  facts: Facts,
  suggestion: Suggestion | undefined,
): Finding {
  const { rule, relation, left, right, difference } = failure;
  const cells = [...relation.left, ...relation.right];
  const place = (relation.total ?? cells[0])?.coordinates ?? '';
  return {
    key: findingKey(rule.id, place, operandsOf(cells, facts)),
    rule: rule.id,
    severity: rule.severity,
    message: rule.say(failure, facts),
    pointers: cells.map((cell) => cell.pointer),
    left,
    right,
    difference,
    suggestions: suggestion === undefined ? [] : [suggestion],
  };
}

function judgementFinding(rule: PredicateRule, judgement: RuleResult, facts: Facts): Finding {
  const { cells, table, message, severity, subject } = judgement;
  const place = table ?? cells[cells.length - 1]?.coordinates ?? '';
  return {
    key: findingKey(rule.id, place, operandsOf(cells, facts), subject),
    rule: rule.id,
    severity: severity ?? rule.severity,
    message,
    pointers: cells.length > 0 ? cells.map((cell) => cell.pointer) : [`/${place}`],
    left: null,
    right: null,
    difference: null,
    suggestions: [],
  };
}

/**
 * What the rules say of the figures of a report, in the order of the rules and, within one, of the
 * form. Never throws, whatever stands in the figures.
 *
 * @param flat the same figures laid out, where the caller has done that
 */
export function check(
  input: CheckInput,
  flat: FlatFigures = flatten(input.edition, input.figures),
): Finding[] {
  const facts = factsOf(input, flat);
  const { bound, holdings } = boundRules(input.edition);
  const failures = new Map<EquationRule, Failure[]>();
  for (const { rule, relations } of bound) {
    if (relations !== null) failures.set(rule, failuresOf(rule, relations, facts));
  }
  const suggestions = suggestionsFor([...failures.values()].flat(), facts, holdings);
  return bound.flatMap(({ rule, relations }) => {
    if (relations === null) {
      return rule.judge(facts).map((judgement) => judgementFinding(rule, judgement, facts));
    }
    return (failures.get(rule) ?? [])
      .filter(({ isBlocked }) => !isBlocked)
      .map((failure) => equationFinding(failure, facts, suggestions.get(failure)));
  });
}

/** What all rules say of a report: those on its figures, then those that look beyond them. */
export function checkWhole(input: ContextInput): Finding[] {
  const flat = flatten(input.edition, input.figures);
  const ofFigures = adjusted(check(input, flat), input.adjustments ?? unadjusted);
  return [...ofFigures, ...checkContextRules(input, flat)];
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Pick<Finding, 'severity'>[]): {
  errors: number;
  warnings: number;
  information: number;
} {
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
  };
}
