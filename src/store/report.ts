/** Reports as the store keeps them: every version whole, and what is read of one. */

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

/** Who answers for a published report: name, post, and the day of the signature. */
export interface SignOff {
  readonly name: string;
  readonly post: string;
  readonly date: string;
}

/** The reason that answers a warning, by the key of the finding. */
export type Explanations = Readonly<Record<string, string>>;

/** What a new report took over from the published report of the year before. */
export interface CarriedIn {
  readonly reportId: string;
  readonly year: number;
  /** The version that was published then. */
  readonly version: number;
  /** Pointers of the cells that were filled. */
  readonly pointers: readonly string[];
}

/** A report at one version: the truth. */
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
  /** Pointers of the totals that the service computed. */
  readonly computed: readonly string[];
  /** Null: it took over nothing. */
  readonly carriedIn: CarriedIn | null;
  readonly findings: FindingCounts;
  /** The version of the rule set that found them. */
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

/** A report as read: with the organization it belongs to, and the days that bind it. */
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
 * Which of a report's versions is looked at: what is being worked on, or what the public reads; now,
 * or as it stood at an instant (RFC 3339 UTC with milliseconds).
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

/** The sections of a report: the parts but for the whole. */
export type ReportSection = Exclude<ReportPart, 'report'>;

/** The JSON of a report's parts, written once at commit and sent as it is. */
export type RenderedReport = Readonly<Record<ReportPart, Buffer>>;

/** What a GET of a part needs: the bytes, their validator, and whose they are. */
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
   * A name for exactly this content, for caches: the store gives it to nothing else, ever. Null: it
   * has none.
   */
  readonly source: string | null;
}

/** A comment on a cell, or on whatever a pointer inside a report names. */
export interface CellComment {
  readonly pointer: string;
  readonly text: string;
}

/** Who made a version of a report, by what, and why. */
export interface VersionOrigin {
  readonly actorKind: ActorKind;
  readonly actorId: string | null;
  readonly actorLabel: string;
  readonly action: AuditAction;
  readonly reason: string | null;
  readonly comments: readonly CellComment[];
}

/** A line in the history of a report. `deed` null: made before deeds were kept. */
export interface ReportVersion {
  readonly version: number;
  readonly status: ReportStatus;
  readonly title: string;
  /** SHA-256 of the bytes of the whole report, hexadecimal. */
  readonly digest: string;
  readonly at: string;
  readonly ruleSet: string | null;
  readonly deed: VersionOrigin | null;
}

/** A kept version with what stood in it. */
export interface KeptVersion extends ReportVersion {
  /** The whole report as it was answered; null: made before the answers were kept. */
  readonly bytes: Buffer | null;
  readonly figures: Figures;
  readonly narrative: Narrative;
  readonly computed: readonly string[];
  readonly explanations: Explanations;
  readonly signOff: SignOff | null;
}

/** What is published of a report, for comparing others with it. */
export interface PublishedReport {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly figures: Figures;
  readonly narrative: Narrative;
}

/** A neighbour, and the prose that it published. */
export interface SiblingProse {
  readonly id: string;
  readonly name: string;
  readonly narrative: Narrative;
}

/** A body whose report another sums up; `report` null: it has published none. */
export interface ReportBelow {
  readonly organization: PlacedOrganization;
  readonly report: PublishedReport | null;
}

/** What the rules look at for a report of an organization, year and kind, of one state of the store. */
export interface StoredRuleContext {
  readonly organization: PlacedOrganization;
  /** The division code of the organization above; null: none. */
  readonly parentDivisionCode: string | null;
  readonly contacts: readonly OfficeContact[];
  /** What the offices above the organization, and it itself, adjust now; of each rule the nearest. */
  readonly adjustments: readonly RuleAdjustment[];
  readonly deadline: Deadline;
  /** What the organization published of the year before, of the same kind; null: nothing. */
  readonly previous: PublishedReport | null;
  /**
   * What a consolidated report sums: the organizations right below, each with what it published of
   * the year and of the kind that is expected of it, and its own office; null for an own report.
   */
  readonly below: readonly ReportBelow[] | null;
  /** What the organizations beside it published of the year and kind; at most `siblingsMax`. */
  readonly siblings: readonly SiblingProse[];
}
