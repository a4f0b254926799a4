/**
 * The organizations of the register as the store keeps them, and the rules that offices set for
 * them.
 */
import type {
  OrganizationKind,
  OrganizationLevel,
  Power,
  ReportKind,
} from '../form/organization.ts';
import type { Adjustment } from '../form/rules/adjustments.ts';

/** An organization of the register. Instants are RFC 3339 UTC, days `YYYY-MM-DD`. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  /** Its own alternative names, unique, without the name itself. */
  readonly aliases: readonly string[];
  /** Unified social credit code (GB 32100), unique. */
  readonly code: string | null;
  /** Division code (GB/T 2260), six digits, or nine for townships. */
  readonly divisionCode: string | null;
  readonly level: OrganizationLevel;
  readonly kind: OrganizationKind;
  readonly parentId: string | null;
  /** The kind of report that the organization is expected to publish. */
  readonly reportsTo: ReportKind;
  readonly verticallyLed: boolean;
  /** The items of its list of powers that table 2 counts; null: not known. */
  readonly powers: readonly Power[] | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** An organization as read: with the ids from the root of its tree down to itself. */
export interface PlacedOrganization extends Organization {
  readonly lineage: readonly string[];
}

/** The members of its organization that a report shows, as they are now. */
export type ReportingOrganization = Pick<PlacedOrganization, 'id' | 'name' | 'code' | 'lineage'>;

/** An organization as it was at an instant: its name and place then. */
export type PastOrganization = ReportingOrganization & Pick<Organization, 'level'>;

/**
 * A rule that an office sets for organizations, including itself. It is never changed, only ended.
 */
export interface OfficeRule {
  readonly id: string;
  readonly organizationId: string;
  /** An instant; null: it has not ended. */
  readonly endedAt: string | null;
  readonly version: number;
  readonly createdAt: string;
}

/** A rule as read: with its organization. */
export type WithOrganization<Rule extends OfficeRule> = Rule & {
  readonly organization: ReportingOrganization;
};

/**
 * A local rule on deadlines. `earlier`: for the organization and all below it, the reports of a
 * year and kind are due on a day before the national one. `exemption`: an organization's report of
 * a year and kind is not late until a day, with a reason.
 */
export interface DeadlineRule extends OfficeRule {
  readonly type: 'earlier' | 'exemption';
  readonly year: number;
  readonly kind: ReportKind;
  /** The due day, or the last day of the exemption. */
  readonly date: string;
  readonly reason: string | null;
}

export type PlacedDeadlineRule = WithOrganization<DeadlineRule>;

/**
 * A change that an office makes to a rule, for itself and all organizations below it. When several
 * offices above a report changed the same rule, the nearest one counts.
 */
export interface RuleAdjustment extends OfficeRule, Adjustment {
  readonly ruleId: string;
  readonly reason: string;
}

export type PlacedRuleAdjustment = WithOrganization<RuleAdjustment>;

/** A confirmed telephone number or email address of an office. */
export interface OfficeContact {
  readonly organizationId: string;
  /** In the form that `contactForm` returns. */
  readonly contact: string;
  readonly reason: string | null;
  readonly confirmedAt: string;
}
