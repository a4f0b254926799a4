/** Rules on figures → findings. Pure; the same input gives the same findings in the same order. */
import { type Holdings, holdingsOf, suggestionsFor } from './crossing.ts';
import { cellsOf, readCell, summable } from './figures.ts';
import { perEdition } from './per-edition.ts';
import { rules } from './rules/index.ts';
import type {
  CheckInput,
  EquationRule,
  Facts,
  Failure,
  Judgement,
  JudgingRule,
  Relation,
} from './rules/rule.ts';
import { sumsOf } from './totals.ts';
import type { Cell, Finding, Suggestion } from './types.ts';

export type { CheckInput } from './rules/rule.ts';

/** A rule with its relations in an edition, made once. */
interface BoundRule {
  readonly rule: EquationRule;
  readonly relations: readonly Relation[];
}

interface BoundRules {
  readonly equations: readonly BoundRule[];
  readonly holdings: Holdings;
}

const boundRules = perEdition((edition): BoundRules => {
  const equations = rules.flatMap((rule) =>
    'relations' in rule && rule.editions.includes(edition.id)
      ? [{ rule, relations: rule.relations(edition) }]
      : [],
  );
  return { equations, holdings: holdingsOf(equations.flatMap(({ relations }) => relations)) };
});

function factsOf({ edition, figures, remarks = [] }: CheckInput): Facts {
  const cells = cellsOf(edition);
  const contents = cells.map((cell) => readCell(figures, cell) ?? null);
  const values = contents.map((content, index) =>
    typeof content === 'string' ? summable(figures, cells[index] as Cell) : content,
  );
  return { edition, figures, remarks, cells, contents, values };
}

/** Totals that are blank although a part is not 0: sums that need them cannot be judged. */
function openTotals({ edition, values }: Facts): ReadonlySet<Cell> {
  return new Set(
    sumsOf(edition)
      .filter(
        ({ total, parts }) => values[total.index] === null && parts.some((p) => values[p.index]),
      )
      .map(({ total }) => total),
  );
}

function failuresOf(
  { rule, relations }: BoundRule,
  { values }: Facts,
  open: ReadonlySet<Cell>,
): Failure[] {
  const sum = (cells: readonly Cell[]) =>
    cells.reduce((whole, cell) => whole + (values[cell.index] ?? 0), 0);
  const isOpen = (cell: Cell) => rule.missing === 'blocked' && open.has(cell);
  return relations.flatMap((relation) => {
    const left = sum(relation.left);
    const right = sum(relation.right);
    if (left === right) return [];
    const operands = [...relation.left, ...relation.right];
    if (operands.some((cell) => cell !== relation.total && isOpen(cell))) return [];
    return [{ rule, relation, left, right }];
  });
}

/** A hash of a text (FNV-1a, 32 bits), so that a key stays short. */
function fingerprint(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/** The name of a finding: the same for the same rule, cells and values, and for no other. */
function keyOf(rule: string, place: string, operands: readonly unknown[]): string {
  const text = JSON.stringify(operands);
  return `${rule}-${place}-${fingerprint(text, 0x811c9dc5)}${fingerprint(text, 0x01234567)}`;
}

function equationFinding(failure: Failure, facts: Facts, mend: readonly Suggestion[]): Finding {
  const { rule, relation, left, right } = failure;
  const cells = [...relation.left, ...relation.right];
  const place = (relation.total ?? cells[0])?.coordinates ?? '';
  const operands = cells.map((cell) => [cell.coordinates, facts.values[cell.index] ?? null]);
  return {
    key: keyOf(rule.id, place, operands),
    rule: rule.id,
    severity: rule.severity,
    message: rule.say(relation, left, right),
    pointers: cells.map((cell) => cell.pointer),
    left,
    right,
    difference: left - right,
    suggestions: mend,
  };
}

function judgementFinding(rule: JudgingRule, judgement: Judgement, facts: Facts): Finding {
  const { pointers, message, left = null, right = null, severity, subject } = judgement;
  const first = facts.cells.find((cell) => cell.pointer === pointers[pointers.length - 1]);
  const place = first?.coordinates ?? pointers[0]?.slice(1) ?? '';
  const wanted = new Set(pointers);
  const operands = facts.cells
    .filter((cell) => wanted.has(cell.pointer))
    .map((cell) => [cell.coordinates, facts.values[cell.index] ?? null]);
  return {
    key: keyOf(rule.id, place, [...operands, subject ?? null]),
    rule: rule.id,
    severity: severity ?? rule.severity,
    message,
    pointers,
    left,
    right,
    difference: left === null || right === null ? null : left - right,
    suggestions: [],
  };
}

/**
 * What the rules say of a report, in the order of the rules and, within one, of the form. Never
 * throws on figures that the schemas let in.
 */
export function check(input: CheckInput): Finding[] {
  const facts = factsOf(input);
  const open = openTotals(facts);
  const { equations, holdings } = boundRules(input.edition);
  const failures = equations.flatMap((bound) => failuresOf(bound, facts, open));
  return rules.flatMap((rule) => {
    if (!rule.editions.includes(input.edition.id)) return [];
    if ('judge' in rule) {
      return rule.judge(facts).map((judgement) => judgementFinding(rule, judgement, facts));
    }
    return failures
      .filter((failure) => failure.rule === rule)
      .map((failure) =>
        equationFinding(failure, facts, suggestionsFor(failure, failures, facts, holdings)),
      );
  });
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Pick<Finding, 'severity'>[]): {
  errors: number;
  warnings: number;
  information: number;
} {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
  };
}
