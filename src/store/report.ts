/** Reports as the store keeps them: every version, and what is read of one. */

import type { Narrative } from '../form/narrative.ts';
import type { ReportKind } from '../form/organization.ts';
import type { EditionId, Figures } from '../form/types.ts';
import type { Deadline } from '../policy/deadlines.ts';
import type { AuditAction } from '../policy/events.ts';
import type { ReportStatus } from '../policy/workflow.ts';
import type { ActorKind } from './log.ts';
import type {
  OfficeContact,
  PlacedOrganization,
  ReportingOrganization,
  RuleAdjustment,
} from './organization.ts';

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
}

/** The person who signs for a published report: name, post, and the day of the signature. */
export interface SignOff {
  readonly name: string;
  readonly post: string;
  readonly date: string;
}

/** The reasons that explain warnings, by the key of the finding. */
export type Explanations = Readonly<Record<string, string>>;

/** The cells that a new report carried over from the published report of the year before. */
export interface CarriedIn {
  readonly reportId: string;
  readonly year: number;
  /** The version that was published at that time. */
  readonly version: number;
  /** Pointers to the cells that were filled. */
  readonly pointers: readonly string[];
}

/** A version of a report: the source of everything derived. */
export interface Report {
  readonly id: string;
  readonly organizationId: string;
  readonly year: number;
  readonly kind: ReportKind;
  readonly edition: EditionId;
  readonly title: string;
  readonly status: ReportStatus;
  readonly version: number;
  readonly figures: Figures;
  readonly narrative: Narrative;
  /** Pointers to the totals that the service computed. */
  readonly computed: readonly string[];
  /** Null: nothing was carried over. */
  readonly carriedIn: CarriedIn | null;
  readonly findings: FindingCounts;
  /** The version of the rule set that produced the findings. */
  readonly ruleSet: string;
  readonly explanations: Explanations;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** When it was last submitted, last published, and first published; null: never. */
  readonly submittedAt: string | null;
  readonly publishedAt: string | null;
  readonly firstPublishedAt: string | null;
  /** Set by the publication. */
  readonly signOff: SignOff | null;
}

/** A report as read: with its organization and its deadline. */
export interface PlacedReport extends Report {
  readonly organization: ReportingOrganization;
  readonly deadline: Deadline;
  /** The version that the public reads; null: none. */
  readonly publishedVersion: number | null;
  /** First 8 hexadecimal digits of SHA-256 over the bytes of the whole report. */
  readonly digest: string;
}

/** A line of a list of reports: everything but figures, narrative and computed. */
export type ReportSummary = Omit<
  PlacedReport,
  | 'figures'
  | 'narrative'
  | 'computed'
  | 'carriedIn'
  | 'digest'
  | 'explanations'
  | 'ruleSet'
  | 'signOff'
>;

/**
 * Which version of a report is read: the working or the published one; now, or at an instant (RFC
 * 3339 UTC with milliseconds).
 */
export interface View {
  readonly face: 'working' | 'published';
  readonly asOf: string | null;
}

/** The parts of a report that have an address of their own; `report` is the whole. */
export type ReportPart =
  | 'report'
  | 'narrative'
  | 'proactiveDisclosure'
  | 'applicationStatistics'
  | 'reviewLitigation';

/** The sections of a report: all parts except the whole. */
export type ReportSection = Exclude<ReportPart, 'report'>;

/** The JSON of a report's parts, written once at commit and sent as it is. */
export type RenderedReport = Readonly<Record<ReportPart, Buffer>>;

/** What a GET of a part needs: the bytes, their validator, and the report's organization. */
export interface StoredPart {
  readonly bytes: Buffer;
  readonly version: number;
  /** First 8 hexadecimal digits of SHA-256 over the bytes of the whole report. */
  readonly digest: string;
  readonly status: ReportStatus;
  readonly submittedAt: string | null;
  readonly firstPublishedAt: string | null;
  readonly publishedVersion: number | null;
  readonly deadline: Deadline;
  readonly organization: ReportingOrganization;
  /**
   * A name for exactly this content, for caches: the store never uses it for other content. Null:
   * it has none.
   */
  readonly source: string | null;
}

/** A comment on a cell, or on any place in a report that a pointer names. */
export interface CellComment {
  readonly pointer: string;
  readonly text: string;
}

/** Who made a version of a report, by which action, and why. */
export interface VersionOrigin {
  readonly actorKind: ActorKind;
  readonly actorId: string | null;
  readonly actorLabel: string;
  readonly action: AuditAction;
  readonly reason: string | null;
  readonly comments: readonly CellComment[];
}

/** A line in the history of a report. `origin` null: made before origins were kept. */
export interface ReportVersion {
  readonly version: number;
  readonly status: ReportStatus;
  readonly title: string;
  /** SHA-256 of the bytes of the whole report, hexadecimal. */
  readonly digest: string;
  readonly at: string;
  readonly ruleSet: string | null;
  readonly origin: VersionOrigin | null;
}

/** A kept version with its content. */
export interface KeptVersion extends ReportVersion {
  /** The whole report as it was answered; null: made before the answers were kept. */
  readonly bytes: Buffer | null;
  readonly figures: Figures;
  readonly narrative: Narrative;
  readonly computed: readonly string[];
  readonly explanations: Explanations;
  readonly signOff: SignOff | null;
}

/** A published report, for comparison with others. */
export interface PublishedReport {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly figures: Figures;
  readonly narrative: Narrative;
}

/** A sibling organization, and the prose that it published. */
export interface SiblingProse {
  readonly id: string;
  readonly name: string;
  readonly narrative: Narrative;
}

/** An organization whose report another sums up; `report` null: it has published none. */
export interface ReportBelow {
  readonly organization: PlacedOrganization;
  readonly report: PublishedReport | null;
}

/**
 * The context of the rules for the report of an organization, year and kind, from one state of the
 * store.
 */
export interface StoredRuleContext {
  readonly organization: PlacedOrganization;
  /** The division code of the organization above; null: none. */
  readonly parentDivisionCode: string | null;
  readonly contacts: readonly OfficeContact[];
  /**
   * The current adjustments of the organization and the offices above it; for each rule the
   * nearest.
   */
  readonly adjustments: readonly RuleAdjustment[];
  readonly deadline: Deadline;
  /** The organization's published report of the year before, of the same kind; null: none. */
  readonly previous: PublishedReport | null;
  /**
   * What a consolidated report sums: the organizations directly below, each with its published
   * report of the year and of the expected kind, and the own office; null for an own report.
   */
  readonly below: readonly ReportBelow[] | null;
  /** The published prose of sibling organizations for the year and kind; at most `siblingsMax`. */
  readonly siblings: readonly SiblingProse[];
}
