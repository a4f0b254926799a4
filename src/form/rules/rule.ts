/** What a rule is, and what it is given to judge. */
import type {
  Cell,
  CellValue,
  Edition,
  EditionId,
  Figures,
  Remark,
  Severity,
  Text,
} from '../types.ts';

/** What rules judge: a report's figures, and what its number cells held beside numbers. */
export interface CheckInput {
  readonly edition: Edition;
  readonly figures: Figures;
  readonly remarks?: readonly Remark[];
}

/** The same, prepared once for all rules. */
export interface Facts extends CheckInput {
  readonly cells: readonly Cell[];
  /** What stands in every cell, by `Cell.index`; null: blank, or left out. */
  readonly contents: readonly CellValue[];
  /** Every cell's value as a whole number that can be summed, by `Cell.index`; null: blank. */
  readonly values: readonly (number | null)[];
  readonly remarks: readonly Remark[];
}

/** Cells that sum alike on both sides: `left` − `right` is 0. */
export interface Relation {
  readonly left: readonly Cell[];
  readonly right: readonly Cell[];
  /** The cell that the relation prints the sum in, where it has one. */
  readonly total: Cell | null;
}

/** What a rule that is no equation found. */
export interface Judgement {
  readonly pointers: readonly string[];
  readonly message: Text;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly left?: number;
  readonly right?: number;
  /** What the key of the finding stands on beside the values of the cells. */
  readonly subject?: string;
}

/**
 * What becomes of a rule when a cell it needs is blank. `zero`: the blank counts as 0.
 * `skip`: nothing is said. `blocked`: as `zero`, but nothing is said where a blank is itself a
 * total that was not filled in, because another rule names that cell.
 */
export type MissingPolicy = 'zero' | 'skip' | 'blocked';

/** A report to show a rule by: cells by coordinates, all others blank. */
export interface Example {
  readonly edition: EditionId;
  readonly cells: Readonly<Record<string, CellValue>>;
  /** Remarks by coordinates. */
  readonly remarks?: Readonly<Record<string, string>>;
}

interface RuleBase {
  /** As in the field's own numbering; never reused. */
  readonly id: string;
  /** 0 form, 1 within a table, 2 across sections, 3 across years, 4 across the tree. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly severity: Severity;
  /** The rule-set version that brought it. */
  readonly since: string;
  /** Article, notice, or the form itself. */
  readonly basis: Text;
  readonly title: Text;
  readonly formula: string;
  readonly mend: Text;
  readonly editions: readonly EditionId[];
  readonly missing: MissingPolicy;
  readonly examples: {
    readonly passing: Example;
    readonly failing: Example;
    /** A report in which a cell that the rule needs is blank, and whether the rule then speaks. */
    readonly missing: Example & { readonly isFound: boolean };
  };
}

/** A rule that is an equation: its relations are data of the edition. */
export interface EquationRule extends RuleBase {
  readonly relations: (edition: Edition) => readonly Relation[];
  /** The sentence for a relation whose sides are these sums. */
  readonly say: (relation: Relation, left: number, right: number) => Text;
}

/** A rule that no equation can say. */
export interface JudgingRule extends RuleBase {
  readonly judge: (facts: Facts) => readonly Judgement[];
}

export type Rule = EquationRule | JudgingRule;

/** A relation that does not hold, with what its sides sum to. */
export interface Failure {
  readonly rule: EquationRule;
  readonly relation: Relation;
  readonly left: number;
  readonly right: number;
}
