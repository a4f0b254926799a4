/** Sums of reports over the tree of organizations, as the port computes and explains them. */
import type { OrganizationKind, OrganizationLevel } from '../form/organization.ts';
import type { EditionId } from '../form/types.ts';
import type { ReportStatus } from '../policy/workflow.ts';
import type { FilingGrouping } from './filing.ts';
import type { AnyOf } from './port.ts';
import type { View } from './report.ts';
import type { Whole } from './whole.ts';

/**
 * Which reports are summed: those that organizations published for themselves (kind `own`).
 * Consolidated reports are sums already and never added. Only organizations that existed on the last
 * day of the year belong to the sum.
 */
export interface SumScope {
  readonly year: number;
  /** The organization and all below it, in the tree of the view's instant; absent: all. */
  readonly within?: string;
  readonly level?: AnyOf<OrganizationLevel>;
  readonly organizationKind?: AnyOf<OrganizationKind>;
  /** Whether only organizations of vertical systems belong to the sum, or only the others. */
  readonly verticallyLed: boolean;
  readonly view: View;
  /** Only working versions of these states; absent: of any state. */
  readonly status?: AnyOf<ReportStatus>;
}

/** What is summed apart: as filings are counted. */
export type SumGrouping = FilingGrouping;

/** Sums of the cells of an edition, by `Cell.index`. Totals are sums of their parts. */
export interface CellSums {
  /** The number of reports. */
  readonly reports: number;
  /** Counts, or amounts in fen. */
  readonly values: readonly Whole[];
  /** In how many of the reports the cell is blank; a total also when any part of it is. */
  readonly blanks: readonly number[];
}

export interface EditionSums extends CellSums {
  readonly edition: EditionId;
}

/** Why a report that exists is not in a sum. */
export const exclusionReasons = ['not-in-register', 'vertical', 'status'] as const;

/**
 * `not-in-register`: its organization did not exist on the last day of the year. `vertical`: its
 * organization belongs to a vertical system, not to its area. `status`: the working version has
 * another state than requested.
 */
export type ExclusionReason = (typeof exclusionReasons)[number];

/** The sum of a group of organizations. */
export interface GroupSum {
  /** As `FilingCount`. */
  readonly group: string | null;
  readonly name: string | null;
  /** Organizations that were to publish a report of this kind. */
  readonly expected: number;
  /** Organizations of these without a report. */
  readonly missing: number;
  /**
   * Reports in the sum: of organizations that were to publish one, and of those that owe a
   * consolidated one and have one of their own too.
   */
  readonly included: number;
  /** The number of those that were not expected. */
  readonly additional: number;
  /** Reports that exist and are not in the sum. */
  readonly excluded: Readonly<Record<ExclusionReason, number>>;
  /** The sums by edition, the oldest first; only editions of which there are reports. */
  readonly editions: readonly EditionSums[];
}

/** An organization that a sum lacks. */
export interface SumGap {
  readonly id: string;
  readonly name: string;
  /** Null: it has no report. */
  readonly reason: ExclusionReason | null;
}

/** A report in a sum: what the sum is made of. */
export interface SumPart {
  readonly organization: {
    readonly id: string;
    readonly name: string;
    readonly level: OrganizationLevel;
    readonly kind: OrganizationKind;
  };
  readonly reportId: string;
  readonly version: number;
  /** Of the bytes of that version, as the log has it. */
  readonly digest: string;
  readonly edition: EditionId;
  /** Values by `Cell.index`; null: blank. Totals are sums of their parts. */
  readonly values: readonly (Whole | null)[];
}
