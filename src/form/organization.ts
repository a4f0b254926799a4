/** Defines what the form and its rules know of organizations. */

/** From the state down to towns and streets. */
export const organizationLevels = [
  'national',
  'province',
  'prefecture',
  'county',
  'township',
] as const;
export type OrganizationLevel = (typeof organizationLevels)[number];

export const organizationKinds = [
  'government',
  'department',
  'office',
  'zone',
  'institution',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** Of the organization itself, or of all organizations that it reports for. */
export const reportKinds = ['own', 'consolidated'] as const;
export type ReportKind = (typeof reportKinds)[number];

/**
 * The powers in an organization's list of powers (权责清单) that table 2 counts: licences (行政许可),
 * punishments (行政处罚), coercive measures (行政强制), fees (行政事业性收费).
 */
export const powers = ['licensing', 'punishment', 'coercion', 'fees'] as const;
export type Power = (typeof powers)[number];

/** What the register holds of an organization. */
export interface OrganizationFacts {
  readonly name: string;
  readonly level: OrganizationLevel;
  readonly kind: OrganizationKind;
  /** Unified social credit code (GB 32100). */
  readonly code: string | null;
  /** Division code (GB/T 2260). */
  readonly divisionCode: string | null;
  /** The code of the organization above it; absent or null: not known. */
  readonly parentDivisionCode?: string | null;
  /** Its list of powers; absent or null: not known. */
  readonly powers?: readonly Power[] | null;
  /** Telephone numbers and mail addresses that were confirmed as official. */
  readonly contacts?: readonly string[];
  /**
   * Whether it was merged, split or given other tasks in the report year. Its numbers then need not
   * continue those of the year before.
   */
  readonly isRestructured?: boolean;
}
