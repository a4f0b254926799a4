/**
 * Rules that look beyond the figures of one report: to its prose, to the report of the year before,
 * to the reports that it sums up, and to what the register says of its body.
 */

import type { Body, BodyKind, ReportKind } from '../body.ts';
import type { FlatFigures } from '../figures.ts';
import { cellByCoordinates } from '../figures.ts';
import type { Narrative } from '../narrative.ts';
import type { Cell, CellValue, Edition, Figures, Remark, Severity, Text } from '../types.ts';
import type { Adjustments } from './adjustments.ts';
import type { Example, PredicateRule, RuleParameter } from './rule.ts';

/** The same body's report of the year before, of the same kind. */
export interface PreviousReport {
  readonly year: number;
  readonly edition: Edition;
  readonly figures: Figures;
  readonly missing?: readonly string[];
  readonly narrative: Narrative | null;
  /** The body as it was then. */
  readonly body: Body | null;
}

/** A body whose report a consolidated report sums up; the own office of a government is one. */
export interface Child {
  readonly id: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly verticallyLed: boolean;
  /** In the edition of the report that sums up. Null: it has no report of that year. */
  readonly figures: Figures | null;
}

/** Another body under the same office, with the prose of its report of the same year and kind. */
export interface Sibling {
  readonly id: string;
  readonly name: string;
  readonly narrative: Narrative;
}

export interface ContextInput {
  readonly year: number;
  readonly kind: ReportKind;
  readonly title: string | null;
  readonly edition: Edition;
  readonly figures: Figures;
  /** Pointers of the cells of which nothing is known. */
  readonly missing?: readonly string[];
  /** What its number cells held beside numbers. */
  readonly remarks?: readonly Remark[];
  readonly narrative: Narrative;
  readonly body: Body | null;
  readonly previous: PreviousReport | null;
  readonly children: readonly Child[] | null;
  /** Those whose prose may have been copied; absent: none is known. */
  readonly siblings?: readonly Sibling[];
  /** What the offices above the body changed of the rules. */
  readonly adjustments?: Adjustments;
}

/** Figures laid out by cell, with the cells of which nothing is known. */
export interface Sheet extends FlatFigures {
  readonly edition: Edition;
  readonly missing: ReadonlySet<Cell>;
}

export interface PreviousFacts extends PreviousReport {
  readonly sheet: Sheet;
}

export interface ChildFacts extends Child {
  readonly sheet: Sheet | null;
}

/** The same, laid out once for all rules. */
export interface ContextFacts extends ContextInput {
  readonly sheet: Sheet;
  /** Null also when it is not the report of the year right before. */
  readonly previous: PreviousFacts | null;
  readonly children: readonly ChildFacts[] | null;
}

/** A cell of another report: of the year before, or of the child at a position. */
export interface CellElsewhere {
  readonly report: 'previous' | number;
  readonly cell: Cell;
}

export interface ContextRuleResult {
  readonly message: Text;
  /** The cells it is about; the last one gives the finding its place. */
  readonly cells?: readonly Cell[];
  /** The cells of other reports that it is about. */
  readonly elsewhere?: readonly CellElsewhere[];
  /** Parts of the report that are no cells, as pointers without the first slash. */
  readonly parts?: readonly string[];
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** What the key of the finding stands on beside the contents of the cells. */
  readonly subject?: string;
  /** Where it is an equation: both sides as in `Finding`, in the unit of the cells. */
  readonly sides?: { readonly left: number; readonly right: number; readonly difference: number };
}

type Figured = Example['cells'];

/** Reports to show a rule by: cells by coordinates, all others blank; what is left out is unknown. */
export interface ContextExample extends Example {
  /** Units by coordinates, where the form leaves them to be printed. */
  readonly units?: Readonly<Record<string, string>>;
  readonly kind?: ReportKind;
  readonly title?: string;
  readonly narrative?: Partial<Narrative>;
  readonly body?: Partial<Body>;
  readonly previous?: {
    readonly edition?: Example['edition'];
    readonly cells?: Figured;
    readonly narrative?: Partial<Narrative>;
    readonly body?: Partial<Body>;
  };
  /** In order; without `cells`: it has no report. */
  readonly children?: readonly (Partial<Omit<Child, 'figures'>> & { readonly cells?: Figured })[];
  readonly siblings?: readonly { readonly name?: string; readonly narrative: Partial<Narrative> }[];
}

export interface ContextRule extends Omit<PredicateRule, 'judge' | 'examples'> {
  /**
   * In the order of the form; no two judgements about the same cells, parts and subject. It is given
   * its `parameters` by name, as they are where the body stands.
   */
  readonly judge: (
    facts: ContextFacts,
    parameters: Readonly<Record<string, number>>,
  ) => readonly ContextRuleResult[];
  readonly examples: {
    readonly passing: ContextExample;
    readonly failing: ContextExample;
    /** Something that the rule needs is blank or unknown, and whether the rule then speaks. */
    readonly missing: ContextExample & { readonly isFound: boolean };
  };
}

/** The cell at coordinates, which the edition has: rules name cells of the editions they are for. */
export function cellOf({ edition }: Sheet, coordinates: string): Cell {
  const cell = cellByCoordinates(edition, coordinates);
  if (cell === undefined) throw new RangeError(`no cell ${coordinates} in ${edition.id}`);
  return cell;
}

/** What can be summed of a cell; null for a blank, for what is not known and for no number. */
export function numberIn({ values, missing }: Sheet, cell: Cell): number | null {
  return missing.has(cell) ? null : (values[cell.index] ?? null);
}

/** The same where a blank counts as 0: null for what is not known and for no number. */
export function numberOrZero({ contents, values, missing }: Sheet, cell: Cell): number | null {
  if (missing.has(cell)) return null;
  return contents[cell.index] === null ? 0 : (values[cell.index] ?? null);
}

/** The same of several cells, summed; null when one is not known, or the sum is not exact. */
export function sumOrZero(sheet: Sheet, cells: readonly Cell[]): number | null {
  let sum = 0;
  for (const cell of cells) {
    const value = numberOrZero(sheet, cell);
    if (value === null) return null;
    sum += value;
  }
  return Number.isSafeInteger(sum) ? sum : null;
}

/** The number at coordinates, a blank as 0; null when it is not known. */
export function at(sheet: Sheet, ...coordinates: readonly string[]): number | null {
  return sumOrZero(
    sheet,
    coordinates.map((each) => cellOf(sheet, each)),
  );
}

export function contentOf({ contents }: Sheet, cell: Cell): CellValue {
  return contents[cell.index] ?? null;
}

export function quoted(text: Text): Text {
  return { zh: `“${text.zh}”`, en: `"${text.en}"` };
}

const fenInTenThousand = 1_000_000;

/** A number of a cell in the unit in which it is shown: amounts are summed in fen. */
export function inUnit(cell: Cell, value: number): number {
  return cell.kind === 'money' ? value / fenInTenThousand : value;
}

/** The same, to be read. */
export function shown(cell: Cell, value: number): Text {
  const number = String(inUnit(cell, value));
  return cell.kind === 'money'
    ? { zh: `${number} 万元`, en: `${number} × 10,000 yuan` }
    : { zh: number, en: number };
}

/** Both sides of an equation about cells of one unit. */
export function sidesOf(cell: Cell, left: number, right: number) {
  return {
    left: inUnit(cell, left),
    right: inUnit(cell, right),
    difference: inUnit(cell, left - right),
  };
}

type Thresholds<Name extends string> = Readonly<Record<Name, number>>;

/** A rule with thresholds: its judge is given them, as they are where the body stands, by name. */
export function withThresholds<Name extends string>(
  rule: Omit<ContextRule, 'parameters' | 'judge'> & {
    readonly parameters: Readonly<Record<Name, RuleParameter>>;
    readonly judge: (
      facts: ContextFacts,
      thresholds: Thresholds<Name>,
    ) => readonly ContextRuleResult[];
  },
): ContextRule {
  // Who judges gives a rule every one of its parameters.
  const judge: ContextRule['judge'] = (facts, given) =>
    rule.judge(facts, given as Thresholds<Name>);
  return { ...rule, judge };
}

/** A rule's judgements where there is a report of the year before; else none. */
export function withPrevious<Given>(
  judge: (
    facts: ContextFacts,
    previous: PreviousFacts,
    thresholds: Given,
  ) => readonly ContextRuleResult[],
): (facts: ContextFacts, thresholds: Given) => readonly ContextRuleResult[] {
  return (facts, thresholds) =>
    facts.previous === null ? [] : judge(facts, facts.previous, thresholds);
}

/** A cell of the report of the year before. */
export function ofLastYear(cell: Cell): CellElsewhere {
  return { report: 'previous', cell };
}
