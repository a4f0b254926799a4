/**
 * A report with what surrounds it: its prose, the report of the year before, the reports that it
 * sums up, the reports beside it, and what the register says of its organization.
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

/** An organization whose report is summed up; the own office of a government is one. */
export interface Child {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly verticallyLed: boolean;
  /** In the edition of the report that sums up. Null: it has no report of that year. */
  readonly figures: Figures | null;
}

/** Another organization under the same office, with the prose of its report of that year and kind. */
export interface Sibling {
  readonly id: string;
  readonly name: string;
  readonly narrative: Narrative;
}

/** A report to check, with all that rules may ask. */
export interface ReportInput extends FiguresInput {
  readonly year: number;
  readonly kind: ReportKind;
  readonly title: string | null;
  readonly narrative: Narrative;
  readonly organization: OrganizationFacts | null;
  readonly previous: PreviousReport | null;
  readonly children: readonly Child[] | null;
  /** Those whose prose may have been copied; absent: none is known. */
  readonly siblings?: readonly Sibling[];
  /** What the offices above the organization changed of the rules. */
  readonly adjustments?: Adjustments;
}

export interface PreviousFacts extends PreviousReport {
  readonly sheet: Sheet;
}

export interface ChildFacts extends Child {
  readonly sheet: Sheet | null;
}

/** The same, laid out once for all rules. */
export interface ReportFacts extends ReportInput {
  readonly sheet: Sheet;
  /** Null also when it is not the report of the year right before. */
  readonly previous: PreviousFacts | null;
  readonly children: readonly ChildFacts[] | null;
}

/**
 * Lays out a report and the reports around it.
 *
 * @param flat its own figures by cell, where the caller has them
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

/** Returns a function that evaluates a rule where there is a report of the year before. */
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

/** Returns a cell of the report of the year before. */
export function pointToLastYear(cell: Cell): CellElsewhere {
  return { report: 'previous', cell };
}

/** Returns the cell of last year's report with a name, if its edition has one that holds counts. */
export function findLastYearCell({ edition }: PreviousFacts, name: string): Cell | undefined {
  return cellOfKind(edition, name);
}

/** Returns its number, a blank as 0; null when it is not known or the edition has no such cell. */
export function readLastYear(previous: PreviousFacts, name: string): number | null {
  const cell = findLastYearCell(previous, name);
  return cell === undefined ? null : readNumberOrZero(previous.sheet, cell);
}
