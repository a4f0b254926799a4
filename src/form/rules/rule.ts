/** What a rule is, and what it is given to judge. */
import type { Body, BodyKind, BodyLevel, ReportKind } from '../body.ts';
import type { FlatFigures } from '../figures.ts';
import type {
  Cell,
  CellValue,
  Edition,
  EditionId,
  Figures,
  Remark,
  Severity,
  TableMember,
  Text,
} from '../types.ts';

/** What rules judge: a report's figures, and what its number cells held beside numbers. */
export interface CheckInput {
  readonly edition: Edition;
  readonly figures: Figures;
  readonly remarks?: readonly Remark[];
  /**
   * Pointers of the cells that the source of the figures does not contain: they are not blank but
   * unknown, and what needs them is neither right nor wrong.
   */
  readonly missing?: readonly string[];
}

/** The same, laid out once for all rules. */
export interface Facts extends FlatFigures {
  readonly edition: Edition;
  readonly cells: readonly Cell[];
  /** What cells held beside a number or instead of one, in the order of the form. */
  readonly remarks: ReadonlyMap<Cell, string>;
  /** Cells of which nothing is known. */
  readonly missing: ReadonlySet<Cell>;
}

/** Cells that sum alike on both sides: `left` − `right` is 0. */
export interface Relation {
  readonly left: readonly Cell[];
  readonly right: readonly Cell[];
  /** The cell that the relation prints the sum in, where it has one: last of the right side. */
  readonly total: Cell | null;
}

/** A relation that does not hold, and what its sides sum to. */
export interface Failure {
  readonly rule: EquationRule;
  readonly relation: Relation;
  readonly left: number;
  readonly right: number;
  /** `left` − `right`. */
  readonly difference: number;
  /** It rests on a total that was left blank: that total is named instead. */
  readonly isBlocked: boolean;
}

/** What a rule that is no equation found. */
export interface RuleResult {
  /** The cells it is about; the last one gives the finding its place. */
  readonly cells: readonly Cell[];
  /** The table it is about, where that is a whole table. */
  readonly table?: TableMember;
  readonly message: Text;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** What the key of the finding stands on beside the contents of the cells. */
  readonly subject?: string;
}

/**
 * What becomes of a rule when a cell it needs is blank. `zero`: the blank counts as 0.
 * `skip`: nothing is said. `blocked`: as `zero`, but nothing is said where the blank is a total
 * that was not filled in and is not the relation's own, because another finding names that cell.
 */
export type MissingPolicy = 'zero' | 'skip' | 'blocked';

/** A report to show a rule by: cells by coordinates, all others blank. */
export interface Example {
  readonly edition: EditionId;
  readonly cells: Readonly<Record<string, CellValue>>;
  /** Remarks by coordinates. */
  readonly remarks?: Readonly<Record<string, string>>;
}

/** A number that a rule judges by, which an office may set otherwise within bounds. */
export interface RuleParameter {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly title: Text;
}

export interface RuleBase {
  /** As in the field's own numbering; never reused. */
  readonly id: string;
  /** 0 form, 1 within a table, 2 across sections, 3 across years and plausibility, 4 across the tree. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly severity: Severity;
  /** The rule-set version that brought it. */
  readonly since: string;
  /** Article, notice, or the form itself. */
  readonly basis: Text;
  readonly title: Text;
  readonly formula: string;
  readonly howToFix: Text;
  readonly editions: readonly EditionId[];
  /** What it is for, beside editions; absent: for all. */
  readonly kinds?: readonly ReportKind[];
  readonly levels?: readonly BodyLevel[];
  readonly bodies?: readonly BodyKind[];
  /** Rules that look at the same thing from another side, by id; both name each other. */
  readonly related?: readonly string[];
  readonly parameters?: Readonly<Record<string, RuleParameter>>;
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
  /** In the order of the form. */
  readonly relations: (edition: Edition) => readonly Relation[];
  /** The sentence for a relation that does not hold. */
  readonly say: (failure: Failure, facts: Facts) => Text;
}

/** A rule that no equation can say. */
export interface PredicateRule extends RuleBase {
  /** In the order of the form; no two judgements about the same cells. */
  readonly judge: (facts: Facts) => readonly RuleResult[];
}

export type Rule = EquationRule | PredicateRule;

/**
 * Whether a rule is for a report. One that is for some levels or kinds of bodies alone is not for a
 * report of which the body is not known.
 */
export function isFor(
  { editions, kinds, levels, bodies }: Pick<RuleBase, 'editions' | 'kinds' | 'levels' | 'bodies'>,
  report: {
    readonly edition: Edition;
    readonly kind: ReportKind;
    readonly body: Pick<Body, 'level' | 'kind'> | null;
  },
): boolean {
  const { edition, kind, body } = report;
  return (
    editions.includes(edition.id) &&
    (kinds?.includes(kind) ?? true) &&
    (levels === undefined || (body !== null && levels.includes(body.level))) &&
    (bodies === undefined || (body !== null && bodies.includes(body.kind)))
  );
}
