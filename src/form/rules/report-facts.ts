/**
 * Defines the facts of a report that rules read: its figures and prose, the report of the year
 * before, the reports that it sums, those of its siblings, and its organization in the register.
 */

import { cellOfKind } from '../cells.ts';
import type { FlatFigures } from '../figures.ts';
import { flatten } from '../figures.ts';
import type { Narrative } from '../narrative.ts';
import type { OrganizationFacts, OrganizationKind, ReportKind } from '../organization.ts';
import type { Cell, Edition, Figures } from '../types.ts';
import type { Adjustments } from './adjustments.ts';
import type { CellElsewhere, RuleResult, Thresholds } from './rule.ts';
import type { FiguresInput, Sheet } from './sheet.ts';
import { buildSheet, readNumberOrZero } from './sheet.ts';

/** The same organization's report of the year before, of the same kind. */
export interface PreviousReport {
  readonly year: number;
  readonly edition: Edition;
  readonly figures: Figures;
  readonly missing?: readonly string[];
  readonly narrative: Narrative | null;
  /** The organization as it was then. */
  readonly organization: OrganizationFacts | null;
}

/** An organization whose report is summed; the own office of a government is one. */
export interface Child {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly verticallyLed: boolean;
  /** In the edition of the consolidated report. Null: no report of that year. */
  readonly figures: Figures | null;
}

/** Another organization below the same office, with the prose of its report of year and kind. */
export interface Sibling {
  readonly id: string;
  readonly name: string;
  readonly narrative: Narrative;
}

/** A report to check, with everything that rules read. */
export interface ReportInput extends FiguresInput {
  readonly year: number;
  readonly kind: ReportKind;
  readonly title: string | null;
  readonly narrative: Narrative;
  readonly organization: OrganizationFacts | null;
  readonly previous: PreviousReport | null;
  readonly children: readonly Child[] | null;
  /** Organizations whose prose may have been copied; absent: none is known. */
  readonly siblings?: readonly Sibling[];
  /** What the offices above the organization changed in the rules. */
  readonly adjustments?: Adjustments;
}

export interface PreviousFacts extends PreviousReport {
  readonly sheet: Sheet;
}

export interface ChildFacts extends Child {
  readonly sheet: Sheet | null;
}

/** A report with its figures laid out once for all rules. */
export interface ReportFacts extends ReportInput {
  readonly sheet: Sheet;
  /** Null too where the report is not of the year right before. */
  readonly previous: PreviousFacts | null;
  readonly children: readonly ChildFacts[] | null;
}

/**
 * Builds the facts of a report: lays out its figures and those of the other reports.
 *
 * @param flat the figures of the report by cell, where the caller has them
 */
export function buildReportFacts(
  input: ReportInput,
  flat: FlatFigures = flatten(input.edition, input.figures),
): ReportFacts {
  const { edition, previous, children } = input;
  const isYearBefore = previous !== null && previous.year === input.year - 1;
  return {
    ...input,
    sheet: buildSheet(input, flat),
    previous: isYearBefore ? { ...previous, sheet: buildSheet(previous) } : null,
    children:
      children?.map((child) => ({
        ...child,
        sheet: child.figures === null ? null : buildSheet({ edition, figures: child.figures }),
      })) ?? null,
  };
}

/** Returns a function that evaluates a rule only where there is a report of the year before. */
export function withPrevious<Given = Thresholds>(
  evaluate: (
    facts: ReportFacts,
    previous: PreviousFacts,
    thresholds: Given,
  ) => readonly RuleResult[],
): (facts: ReportFacts, thresholds: Given) => readonly RuleResult[] {
  return (facts, thresholds) =>
    facts.previous === null ? [] : evaluate(facts, facts.previous, thresholds);
}

/** Returns a reference to a cell of the report of the year before. */
export function pointToLastYear(cell: Cell): CellElsewhere {
  return { report: 'previous', cell };
}

/** Returns the cell of last year's report with a name, and a kind where it is not a count. */
export function findLastYearCell(
  { edition }: PreviousFacts,
  nameAndKind: string,
): Cell | undefined {
  return cellOfKind(edition, nameAndKind);
}

/** Returns the number of that cell, a blank as 0; null where it is unknown or has no cell. */
export function readLastYear(previous: PreviousFacts, name: string): number | null {
  const cell = findLastYearCell(previous, name);
  return cell === undefined ? null : readNumberOrZero(previous.sheet, cell);
}
