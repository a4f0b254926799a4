/** The bodies of the register as the store keeps them, and the local rules on their deadlines. */
import type {
  OrganizationKind,
  OrganizationLevel,
  Power,
  ReportKind,
} from '../form/organization.ts';
import type { Adjustment } from '../form/rules/adjustments.ts';

/** A body of the register. Instants are RFC 3339 UTC, days `YYYY-MM-DD`. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  /** Unified social credit code (GB 32100), unique. */
  readonly code: string | null;
  /** Division code (GB/T 2260), six digits, or nine for townships. */
  readonly divisionCode: string | null;
  readonly level: OrganizationLevel;
  readonly kind: OrganizationKind;
  readonly parentId: string | null;
  /** The kind of report that is expected of the body. */
  readonly reportsTo: ReportKind;
  readonly verticallyLed: boolean;
  /** What of its list of powers table 2 counts; null: not known. */
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

/** What a report says of the organization it belongs to, as that stands now. */
export type ReportingOrganization = Pick<PlacedOrganization, 'id' | 'name' | 'code' | 'lineage'>;

/** What an office sets for bodies, itself among them. Such a rule is never changed, only ended. */
export interface OfficeRule {
  readonly id: string;
  readonly organizationId: string;
  /** An instant; null: it stands. */
  readonly endedAt: string | null;
  readonly version: number;
  readonly createdAt: string;
}

/** A rule as read: with the organization that it is about. */
export type WithOrganization<Rule extends OfficeRule> = Rule & {
  readonly organization: ReportingOrganization;
};

/**
 * A local rule on deadlines. `earlier`: for the organization and all below it, the reports of a year
 * and kind are due on a day before the national one. `exemption`: a body's report of a year and
 * kind is not late until a day, with a reason.
 */
export interface DeadlineRule extends OfficeRule {
  readonly type: 'earlier' | 'exemption';
  readonly year: number;
  readonly kind: ReportKind;
  /** The day that is due, or the last day of the exemption. */
  readonly date: string;
  readonly reason: string | null;
}

export type PlacedDeadlineRule = WithOrganization<DeadlineRule>;

/**
 * What an office changes of a rule of the book, for itself and all below it; of several bodies above
 * a report the nearest one's counts.
 */
export interface RuleAdjustment extends OfficeRule, Adjustment {
  readonly ruleId: string;
  readonly reason: string;
}

export type PlacedRuleAdjustment = WithOrganization<RuleAdjustment>;

/** A telephone number or mail address that was confirmed to be that of an office. */
export interface OfficeContact {
  readonly organizationId: string;
  /** As `contactForm` has it. */
  readonly contact: string;
  readonly reason: string | null;
  readonly confirmedAt: string;
}
