/** The reports that organizations were to publish on a year, as the port lists and counts them. */
import type { OrganizationKind, OrganizationLevel, ReportKind } from '../form/organization.ts';
import type { DueFiling, FilingState } from '../policy/filing-states.ts';
import type { Reach } from '../policy/permissions.ts';
import type { PlacedOrganization } from './organization.ts';

/** Which organizations: those that existed on the last day of the year, limited further. */
export interface FilingScope {
  readonly year: number;
  /** The organization and all below it. */
  readonly within?: string;
  readonly level?: readonly OrganizationLevel[];
  readonly organizationKind?: readonly OrganizationKind[];
  /** Only organizations that are to publish a report of these kinds. */
  readonly kind?: readonly ReportKind[];
  /** Where working versions count as filed; elsewhere only publications count. */
  readonly working: Reach;
  /** The civil day in China on which reports become overdue. */
  readonly today: string;
}

/** What the counts are grouped by: a class of organizations, or the organizations directly below. */
export const filingGroupings = ['level', 'organizationKind', 'child'] as const;

export type FilingGrouping = (typeof filingGroupings)[number];

/** The largest number of groups that can be counted. */
export const filingGroupsMax = 1_000;

/** The report that an organization was to publish. */
export interface Filing extends DueFiling {
  readonly organization: PlacedOrganization;
  readonly kind: ReportKind;
  /** Null: it does not exist, or the reader must not know of it. */
  readonly reportId: string | null;
}

/** The number of reports of a group in a state. */
export interface FilingCount {
  /**
   * The level or kind, or the id of an organization directly below, whose whole subtree it is; the
   * organization itself has its own id. Null: not grouped.
   */
  readonly group: string | null;
  /** The name of that organization; null for other groups. */
  readonly name: string | null;
  readonly state: FilingState;
  readonly count: number;
  /** The most days late of any of them. */
  readonly daysLateMax: number;
}
