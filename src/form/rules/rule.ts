/** Defines what a rule is: an entry that describes it, and a function that evaluates it. */
import type { OrganizationKind, OrganizationLevel, ReportKind } from '../organization.ts';
import type { Cell, CellValue, Edition, EditionId, Severity, TableMember, Text } from '../types.ts';
import type { PrintedReport } from './printed-report.ts';
import type { Child, ReportFacts } from './report-facts.ts';
import type { Sheet } from './sheet.ts';

/**
 * What a rule does when a cell that it needs is blank. `zero`: the blank counts as 0. `skip`:
 * nothing is reported. `blocked`: as `zero`, but nothing is reported where the blank is a total
 * that was not filled in and is not the relation's own, because another finding names that cell.
 */
export type MissingPolicy = 'zero' | 'skip' | 'blocked';

/** A threshold of a rule, which an office can change within bounds. */
export interface RuleParameter {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly title: Text;
}

/** An edition to which a rule does not apply although it has the cells, and the reason. */
export interface RuleException {
  readonly edition: EditionId;
  readonly reason: Text;
}

/** The entry of a rule: its description and the conditions of its use. */
export interface RuleEntry {
  /** In the numbering of the field; never used again. */
  readonly id: string;
  /** 0 form, 1 within a table, 2 across sections, 3 across years and plausibility, 4 across the tree. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly severity: Severity;
  /** The version of the rule set that introduced it. */
  readonly since: string;
  /** Article, notice, or the form itself. */
  readonly basis: Text;
  readonly title: Text;
  readonly formula: string;
  readonly howToFix: Text;
  /**
   * The cells that it reads: `carriedOver.total`, or `*.inForce` for any row. They hold counts
   * unless the kind is named: `administrativeFees.amount:money`. The rule applies to the editions
   * that have every cell of at least one set. Absent: it reads any cells, and applies to all.
   */
  readonly reads?: readonly (readonly string[])[];
  /** Editions that have the cells and to which the rule does not apply. */
  readonly exceptions?: readonly RuleException[];
  /** The kinds of reports that it checks; absent: all. */
  readonly kinds?: readonly ReportKind[];
  /** The levels and kinds of organizations whose reports it checks; absent: all. */
  readonly organizationLevels?: readonly OrganizationLevel[];
  readonly organizationKinds?: readonly OrganizationKind[];
  /** Ids of rules that look at the same thing; both name each other. */
  readonly related?: readonly string[];
  readonly parameters?: Readonly<Record<string, RuleParameter>>;
  readonly missing: MissingPolicy;
  /** The relations of an equation in an edition, in the order of the form. */
  readonly relations?: (edition: Edition) => readonly Relation[];
  readonly examples: {
    readonly passing: RuleExample;
    readonly failing: RuleExample;
    /** An example in which something is blank or unknown, and whether the rule reports it. */
    readonly missing: RuleExample & { readonly isFound: boolean };
  };
}

/** Thresholds by the name of the parameter. */
export type Thresholds<Name extends string = string> = Readonly<Record<Name, number>>;

/** A rule over facts of one kind: a sheet, a report with its context, or a printed report. */
export interface Rule<Facts> extends RuleEntry {
  /**
   * Returns what is wrong, in the order of the form. No two results have the same cells, parts and
   * subject.
   *
   * @param thresholds its `parameters` by name, with the adjustments for the organization
   */
  readonly evaluate: (facts: Facts, thresholds: Thresholds) => readonly RuleResult[];
}

/** A rule on the figures of one report. */
export type FiguresRule = Rule<Sheet>;
/** A rule that looks beyond the figures: at prose, last year, reports below, the register. */
export type ReportRule = Rule<ReportFacts>;
/** A rule on a printed report, which is imported and not entered. */
export type PrintRule = Rule<PrintedReport>;

/** Cells whose sums must be equal on both sides: `left` − `right` is 0. */
export interface Relation {
  readonly left: readonly Cell[];
  readonly right: readonly Cell[];
  /** The cell of the printed sum, if there is one: the last of the right side. */
  readonly total: Cell | null;
}

/** A relation that does not hold, and the sums of its sides. */
export interface Failure {
  readonly relation: Relation;
  readonly left: number;
  readonly right: number;
  /** `left` − `right`. */
  readonly difference: number;
  /** Whether it depends on a total that was left blank, which is reported instead. */
  readonly isBlocked: boolean;
}

/** A cell of another report: of the year before, or of the child at an index. */
export interface CellElsewhere {
  readonly report: 'previous' | number;
  readonly cell: Cell;
}

/** What a rule found wrong. */
export interface RuleResult {
  readonly message: Text;
  /** The cells it is about; the last one is the place of the finding. */
  readonly cells?: readonly Cell[];
  /** The table, where the result is about a whole table; it is the place of the finding. */
  readonly table?: TableMember;
  /** The cells of other reports that it is about. */
  readonly elsewhere?: readonly CellElsewhere[];
  /** Parts of the report that are no cells, as pointers without the first slash. */
  readonly parts?: readonly string[];
  /** The place of the finding, where it is not its last cell or its first part. */
  readonly place?: string;
  /** The severity, where it is not that of the rule. */
  readonly severity?: Severity;
  /** What the key of the finding depends on besides the contents of the cells. */
  readonly subject?: string;
  /** Both sides of an equation, as in `Finding`, in the unit of the cells. */
  readonly sides?: { readonly left: number; readonly right: number; readonly difference: number };
  readonly failure?: Failure;
}

/** Cells by name; all others are blank. */
export type ExampleCells = Readonly<Record<string, CellValue>>;

/** A report that shows a rule. What is left out is unknown; all other cells are blank. */
export interface RuleExample {
  /** Absent: the newest edition that the rule applies to. */
  readonly edition?: EditionId;
  readonly cells: ExampleCells;
  /** Remarks by the name of the cell. */
  readonly remarks?: Readonly<Record<string, string>>;
  /** Units by the name of the cell, where the form leaves them to be printed. */
  readonly units?: Readonly<Record<string, string>>;
  readonly kind?: ReportKind;
  readonly title?: string;
  readonly narrative?: Partial<ReportFacts['narrative']>;
  readonly organization?: Partial<NonNullable<ReportFacts['organization']>>;
  readonly previous?: {
    /** Absent: the edition of the example. */
    readonly edition?: EditionId;
    readonly cells?: ExampleCells;
    readonly narrative?: RuleExample['narrative'];
    readonly organization?: RuleExample['organization'];
  };
  /** In order; a child without `cells` has no report. */
  readonly children?: readonly (Partial<Omit<Child, 'figures'>> & {
    readonly cells?: ExampleCells;
  })[];
  readonly siblings?: readonly {
    readonly name?: string;
    readonly narrative: NonNullable<RuleExample['narrative']>;
  }[];
  readonly document?: Partial<PrintedReport>;
}

/** Builds a rule whose function receives its thresholds by name. */
export function withThresholds<Name extends string>(
  rule: Omit<ReportRule, 'parameters' | 'evaluate'> & {
    readonly parameters: Readonly<Record<Name, RuleParameter>>;
    readonly evaluate: (facts: ReportFacts, thresholds: Thresholds<Name>) => readonly RuleResult[];
  },
): ReportRule {
  // The runner passes every parameter of a rule.
  const evaluate: ReportRule['evaluate'] = (facts, given) =>
    rule.evaluate(facts, given as Thresholds<Name>);
  return { ...rule, evaluate };
}
