/** What a rule is: an entry that says what it holds a report to, and a function that evaluates it. */
import type { OrganizationKind, OrganizationLevel, ReportKind } from '../organization.ts';
import type { Cell, CellValue, Edition, EditionId, Severity, TableMember, Text } from '../types.ts';
import type { PrintedReport } from './printed-report.ts';
import type { Child, ReportFacts } from './report-facts.ts';
import type { Sheet } from './sheet.ts';

/**
 * What becomes of a rule when a cell it needs is blank. `zero`: the blank counts as 0.
 * `skip`: nothing is reported. `blocked`: as `zero`, but nothing is reported where the blank is a
 * total that was not filled in and is not the relation's own, because another finding names that
 * cell.
 */
export type MissingPolicy = 'zero' | 'skip' | 'blocked';

/** A number on which a rule depends, which an office may set otherwise within bounds. */
export interface RuleParameter {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly title: Text;
}

/** An edition for which a rule does not hold although it has the cells, and why. */
export interface RuleException {
  readonly edition: EditionId;
  readonly reason: Text;
}

/** What every rule says of itself. */
export interface RuleEntry {
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
  /**
   * The cells that it reads: `carriedOver.total`, or `*.inForce` for whatever row; they hold counts
   * unless the kind is named, `administrativeFees.amount:money`. Each set is enough by itself: the
   * rule applies to the editions that have one of them whole. Absent: it reads whatever cells there
   * are, and applies to all.
   */
  readonly reads?: readonly (readonly string[])[];
  /** A rule applies to every edition that has its cells, but for these. */
  readonly exceptions?: readonly RuleException[];
  /** The kinds of reports it is for; absent: all. */
  readonly kinds?: readonly ReportKind[];
  /** The levels and kinds of organizations whose reports it is for; absent: all. */
  readonly organizationLevels?: readonly OrganizationLevel[];
  readonly organizationKinds?: readonly OrganizationKind[];
  /** Rules that look at the same thing from another side, by id; both name each other. */
  readonly related?: readonly string[];
  readonly parameters?: Readonly<Record<string, RuleParameter>>;
  readonly missing: MissingPolicy;
  /** Where it is an equation: its relations in an edition, in the order of the form. */
  readonly relations?: (edition: Edition) => readonly Relation[];
  readonly examples: {
    readonly passing: RuleExample;
    readonly failing: RuleExample;
    /** Something that the rule needs is blank or unknown, and whether the rule then reports it. */
    readonly missing: RuleExample & { readonly isFound: boolean };
  };
}

/** Thresholds by the name of the parameter. */
export type Thresholds<Name extends string = string> = Readonly<Record<Name, number>>;

/** A rule over facts of one kind: a sheet, a report with what surrounds it, or what is printed. */
export interface Rule<Facts> extends RuleEntry {
  /**
   * Returns what does not hold, in the order of the form; no two results about the same cells, parts
   * and subject.
   *
   * @param thresholds its `parameters` by name, as they are where the organization is
   */
  readonly evaluate: (facts: Facts, thresholds: Thresholds) => readonly RuleResult[];
}

/** A rule on the figures of one report. */
export type FiguresRule = Rule<Sheet>;
/** A rule that looks beyond them: to prose, last year, the reports below, the register. */
export type ReportRule = Rule<ReportFacts>;
/** A rule on a printed report: on what is imported, not on what is entered. */
export type PrintRule = Rule<PrintedReport>;

/** Cells that sum alike on both sides: `left` − `right` is 0. */
export interface Relation {
  readonly left: readonly Cell[];
  readonly right: readonly Cell[];
  /** The cell that the relation prints the sum in, where it has one: last of the right side. */
  readonly total: Cell | null;
}

/** A relation that does not hold, and what its sides sum to. */
export interface Failure {
  readonly relation: Relation;
  readonly left: number;
  readonly right: number;
  /** `left` − `right`. */
  readonly difference: number;
  /** It rests on a total that was left blank: that total is reported instead. */
  readonly isBlocked: boolean;
}

/** A cell of another report: of the year before, or of the child at a position. */
export interface CellElsewhere {
  readonly report: 'previous' | number;
  readonly cell: Cell;
}

/** What a rule found. */
export interface RuleResult {
  readonly message: Text;
  /** The cells it is about; the last one gives the finding its place. */
  readonly cells?: readonly Cell[];
  /** The table it is about, where that is a whole table: its place. */
  readonly table?: TableMember;
  /** The cells of other reports that it is about. */
  readonly elsewhere?: readonly CellElsewhere[];
  /** Parts of the report that are no cells, as pointers without the first slash. */
  readonly parts?: readonly string[];
  /** The place of the finding, where it is not that of its cells or of its first part. */
  readonly place?: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** What the key of the finding rests on beside the contents of the cells. */
  readonly subject?: string;
  /** Where it is an equation: both sides as in `Finding`, in the unit of the cells. */
  readonly sides?: { readonly left: number; readonly right: number; readonly difference: number };
  readonly failure?: Failure;
}

/** Cells by name; all others are blank. */
export type ExampleCells = Readonly<Record<string, CellValue>>;

/** A report to show a rule by; what is left out is unknown, and all other cells are blank. */
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
    /** Absent: that of the example. */
    readonly edition?: EditionId;
    readonly cells?: ExampleCells;
    readonly narrative?: RuleExample['narrative'];
    readonly organization?: RuleExample['organization'];
  };
  /** In order; without `cells`: it has no report. */
  readonly children?: readonly (Partial<Omit<Child, 'figures'>> & {
    readonly cells?: ExampleCells;
  })[];
  readonly siblings?: readonly {
    readonly name?: string;
    readonly narrative: NonNullable<RuleExample['narrative']>;
  }[];
  readonly document?: Partial<PrintedReport>;
}

/** Returns a rule whose function is given its thresholds by their names. */
export function withThresholds<Name extends string>(
  rule: Omit<ReportRule, 'parameters' | 'evaluate'> & {
    readonly parameters: Readonly<Record<Name, RuleParameter>>;
    readonly evaluate: (facts: ReportFacts, thresholds: Thresholds<Name>) => readonly RuleResult[];
  },
): ReportRule {
  // The runner gives a rule every one of its parameters.
  const evaluate: ReportRule['evaluate'] = (facts, given) =>
    rule.evaluate(facts, given as Thresholds<Name>);
  return { ...rule, evaluate };
}
