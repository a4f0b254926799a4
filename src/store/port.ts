/**
 * What the service needs of a store: reads, and one `commit`. Nothing above knows which engine
 * runs. Every method is asynchronous; no transaction is ever held open across calls.
 */
import type { EditionId, Figures } from '../form/types.ts';
import type { Actor, Role } from '../policy/actor.ts';
import type { Deadline } from '../policy/deadlines.ts';
import type { AuditAction, FeedType } from '../policy/events.ts';
import type { ReportStatus } from '../policy/workflow.ts';

export type Level = 'national' | 'province' | 'prefecture' | 'county' | 'township';
export type OrganizationKind = 'government' | 'department' | 'office' | 'zone' | 'institution';
export type ReportKind = 'own' | 'consolidated';
export type { ReportStatus } from '../policy/workflow.ts';

/** A body of the register. Instants are RFC 3339 UTC, days `YYYY-MM-DD`. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  /** Unified social credit code (GB 32100), unique. */
  readonly code: string | null;
  /** Division code (GB/T 2260), six digits, or nine for townships. */
  readonly divisionCode: string | null;
  readonly level: Level;
  readonly kind: OrganizationKind;
  readonly parentId: string | null;
  /** The kind of report that is expected of the body. */
  readonly reportsTo: ReportKind;
  readonly verticallyLed: boolean;
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

/** The information-processing fee of section 六: whole notices, yuan as decimal strings. */
export interface InformationProcessingFee {
  readonly notices: number | null;
  readonly amountCharged: string | null;
  readonly amountReceived: string | null;
}

/** The prose of a report. Paragraphs are separated by line ends; null: the section is blank. */
export interface Narrative {
  readonly preamble: string | null;
  readonly overview: string | null;
  readonly problemsAndImprovements: string | null;
  readonly otherMatters: string | null;
  readonly informationProcessingFee: InformationProcessingFee;
}

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

/** What a report says of the organization it belongs to, as that stands now. */
export type ReportingOrganization = Pick<PlacedOrganization, 'id' | 'name' | 'code' | 'lineage'>;

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
  'figures' | 'narrative' | 'computed' | 'digest' | 'explanations' | 'ruleSet' | 'signOff'
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
}

/** A comment on a cell, or on whatever a pointer inside a report names. */
export interface CellComment {
  readonly pointer: string;
  readonly text: string;
}

/** Who made a version of a report, by what, and why. */
export interface Deed {
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
  readonly deed: Deed | null;
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

export interface ApiKey {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  readonly organizationId: string | null;
  /** The part of the key that may be shown; null: the key was chosen by the operator. */
  readonly prefix: string | null;
  /** SHA-256 of the whole key, hexadecimal. The key itself is nowhere kept. */
  readonly digest: string;
  /** An integrator's chosen entries of the permission table; null for other roles. */
  readonly actions: readonly string[] | null;
  /** Networks (CIDR) from which alone it is taken; null: from anywhere. */
  readonly networks: readonly string[] | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  /** The key that was made to follow it, or null. */
  readonly successorId: string | null;
  /** The civil day (UTC) of its last use; no part of a version. */
  readonly lastUsedDate: string | null;
  readonly version: number;
  readonly createdAt: string;
}

/**
 * A local rule on deadlines. `earlier`: for the organization and all below it, the reports of a year
 * and kind are due on a day before the national one. `exemption`: a body's report of a year and
 * kind is not late until a day, with a reason. Rules are never changed, only ended.
 */
export interface DeadlineRule {
  readonly id: string;
  readonly type: 'earlier' | 'exemption';
  readonly organizationId: string;
  readonly year: number;
  readonly kind: ReportKind;
  /** The day that is due, or the last day of the exemption. */
  readonly date: string;
  readonly reason: string | null;
  readonly endedAt: string | null;
  readonly version: number;
  readonly createdAt: string;
}

/** A deadline rule as read: with the organization it is about. */
export interface PlacedDeadlineRule extends DeadlineRule {
  readonly organization: ReportingOrganization;
}

/** What the feed of changes tells, in the order of its happening. */
export interface FeedEntry {
  readonly at: string;
  readonly type: FeedType;
  readonly reportId: string;
  readonly organizationId: string;
  readonly year: number;
  readonly kind: ReportKind;
  readonly version: number;
  /** The published version that this one supersedes, or null. */
  readonly supersedes: number | null;
}

/** An entry as read. `sequence` counts upwards without end; gaps mean nothing. */
export interface PlacedFeedEntry extends FeedEntry {
  readonly sequence: number;
  readonly organization: ReportingOrganization;
}

/** A subscriber to the feed. The secret signs what is sent to it, so it is kept as it is. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly label: string;
  readonly secret: string;
  readonly types: readonly FeedType[];
  /** Entries of this organization and all below it; null: of all. */
  readonly organizationId: string | null;
  readonly version: number;
  readonly createdAt: string;
}

/** How far a webhook has come; no part of its version. */
export interface DeliveryState {
  /** The last entry that is done with, delivered or dead. */
  readonly position: number;
  /** Attempts at the next entry so far. */
  readonly attempts: number;
  /** When to try next; null: at once. */
  readonly nextAttemptAt: string | null;
  readonly lastError: string | null;
  readonly deliveredAt: string | null;
}

/** A webhook as read: how far it has come, and how many entries were given up. */
export interface PlacedWebhook extends Webhook {
  readonly delivery: DeliveryState;
  readonly deadLetters: number;
}

/** An entry that was given up after its last attempt. */
export interface DeadLetter {
  readonly sequence: number;
  readonly at: string;
  readonly attempts: number;
  readonly error: string;
}

/** A dead letter as read: with what it tells. */
export interface PlacedDeadLetter extends DeadLetter {
  readonly entry: PlacedFeedEntry;
}

/** The first answer to a request with an Idempotency-Key, for its repetitions. */
export interface KeptAnswer {
  /** Who sent it: kind and id of the actor. */
  readonly principal: string;
  readonly key: string;
  /** SHA-256 over method, address and body, hexadecimal. */
  readonly requestDigest: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly at: string;
}

/** A page of a list; `next` continues it, null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Where a page starts and how long it is. `cursor` is opaque: only the store makes and reads it. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor: string | null;
}

export interface OrganizationQuery extends PageRequest {
  readonly parentId?: string;
  /** The organization and all below it. */
  readonly within?: string;
  readonly level?: Level;
  readonly kind?: OrganizationKind;
  /** A part of the name. */
  readonly name?: string;
  /** Ascending, or descending with `-`. Ties are broken by id. */
  readonly sort: 'createdAt' | '-createdAt' | 'name' | '-name';
}

export interface ReportQuery extends PageRequest {
  readonly view: View;
  readonly organizationId?: string;
  /** Confinements: each the organization and all below it; all must hold. */
  readonly within: readonly string[];
  readonly year?: number;
  readonly kind?: ReportKind;
  readonly status?: ReportStatus;
  readonly edition?: EditionId;
  readonly hasErrors?: boolean;
  /** Not published, and due before this civil day (true); or not (false). */
  readonly overdue?: { readonly today: string; readonly is: boolean };
  /** A part of the title. */
  readonly title?: string;
  readonly sort: 'createdAt' | '-createdAt' | 'updatedAt' | '-updatedAt' | 'year' | '-year';
}

/**
 * One row of a change. `expected` is the version that must stand now, or null: there must be none.
 * `row` is what stands afterwards, or null: nothing (a deletion).
 */
export interface Write<Row> {
  readonly id: string;
  readonly expected: number | null;
  readonly row: Row | null;
}

export interface ReportWrite extends Write<Report> {
  /** Present exactly when `row` is. */
  readonly rendered: RenderedReport | null;
  /** Why, by whom; present exactly when `row` is. */
  readonly deed: Deed | null;
}

export type AuditedResource =
  | 'organization'
  | 'report'
  | 'deadline'
  | 'key'
  | 'webhook'
  /** What was refused: method and path. */
  | 'request';

/** `service`: the service itself, or its operator on the machine. `public`: nobody in particular. */
export type ActorKind = Actor['kind'] | 'service' | 'public';

/** What is written to the append-only log with every change, and of every refusal. */
export interface AuditEvent {
  readonly at: string;
  readonly actorKind: ActorKind;
  /** The key's id, or the subject of the token. */
  readonly actorId: string | null;
  readonly actorLabel: string;
  /** The address it came from; null: from the machine itself. */
  readonly address: string | null;
  readonly requestId: string | null;
  readonly action: AuditAction;
  /** Null: it was done. Else the code of the refusal. */
  readonly refusal: string | null;
  readonly resource: AuditedResource;
  readonly resourceId: string;
  readonly versionBefore: number | null;
  readonly versionAfter: number | null;
  /** Pointers of the members that changed. */
  readonly changed: readonly string[];
}

/** An event as kept: numbered, with the digest of what it made, and its link of the chain. */
export interface RecordedEvent extends AuditEvent {
  readonly sequence: number;
  /** SHA-256 of the report that the event left standing, hexadecimal; null: it left none. */
  readonly recordDigest: string | null;
  readonly hash: string;
}

/** Where the chain of the log stands. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
  readonly at: string | null;
}

/** What shows that an event stands in the chain. */
export interface ChainLink {
  readonly algorithm: 'sha256' | 'sm3';
  readonly previous: string;
  readonly hash: string;
  /** The event as it was chained. */
  readonly event: Readonly<Record<string, unknown>>;
}

export interface AuditQuery extends PageRequest {
  readonly action?: AuditAction;
  readonly resource?: AuditedResource;
  readonly resourceId?: string;
  readonly actorId?: string;
  readonly refused?: boolean;
  /** Instants: not before, and before. */
  readonly from?: string;
  readonly to?: string;
}

export interface DeadlineQuery extends PageRequest {
  readonly organizationId?: string;
  readonly within?: string;
  readonly year?: number;
  readonly type?: DeadlineRule['type'];
  /** Ended rules too. */
  readonly includeEnded: boolean;
}

export interface FeedQuery {
  /** Entries behind this one. */
  readonly after: number;
  readonly limit: number;
  readonly types: readonly FeedType[];
  /** The organization and all below it; null: all. */
  readonly within: string | null;
  /** Beside those of `within`, entries of these types from everywhere. */
  readonly everywhere: readonly FeedType[];
  /** Of all these, only entries of this organization and all below it. */
  readonly about?: string;
  /** Of all these, only entries of reports of this year. */
  readonly year?: number;
}

/** The one way to write: everything in it is applied, or nothing. It always carries its events. */
export interface Change {
  readonly organizations?: readonly Write<Organization>[];
  readonly reports?: readonly ReportWrite[];
  readonly keys?: readonly Write<ApiKey>[];
  readonly deadlines?: readonly Write<DeadlineRule>[];
  readonly webhooks?: readonly Write<Webhook>[];
  readonly feed?: readonly FeedEntry[];
  /** The answer to keep under the request's Idempotency-Key. */
  readonly answer?: KeptAnswer | null;
  /** Keys that the decision rests on without writing them: each must still stand at this version. */
  readonly standingKeys?: readonly { readonly id: string; readonly version: number }[];
  readonly events: readonly [AuditEvent, ...AuditEvent[]];
}

export interface CommitOptions {
  /** Do everything, then undo it: the same refusals, nothing kept. */
  readonly dryRun?: boolean;
}

export interface Store {
  organization(id: string): Promise<PlacedOrganization | null>;
  organizationByCode(code: string): Promise<PlacedOrganization | null>;
  /** Organizations whose name is this, or ends with it, or is an end of it; at most ten. */
  organizationsNamed(name: string): Promise<readonly PlacedOrganization[]>;
  organizations(query: OrganizationQuery): Promise<Page<PlacedOrganization>>;

  /** A report as it is being worked on. */
  report(id: string): Promise<PlacedReport | null>;
  reportOf(organizationId: string, year: number, kind: ReportKind): Promise<PlacedReport | null>;
  /** The bytes of a report or of one of its parts; null also when the view shows nothing of it. */
  reportPart(id: string, part: ReportPart, view: View): Promise<StoredPart | null>;
  reports(query: ReportQuery): Promise<Page<ReportSummary>>;
  /** Kept versions, the oldest first; `transitions`: only those that a transition made. */
  reportVersions(
    id: string,
    query: PageRequest & { readonly transitions: boolean },
  ): Promise<Page<ReportVersion>>;
  reportVersion(id: string, version: number): Promise<KeptVersion | null>;

  /** What binds a report of this organization, year and kind, whether there is one or not. */
  deadlineOf(organizationId: string, year: number, kind: ReportKind): Promise<Deadline>;
  deadlineRule(id: string): Promise<PlacedDeadlineRule | null>;
  deadlineRules(query: DeadlineQuery): Promise<Page<PlacedDeadlineRule>>;

  key(id: string): Promise<ApiKey | null>;
  keyByDigest(digest: string): Promise<ApiKey | null>;
  keys(query: PageRequest): Promise<Page<ApiKey>>;
  /** Whether any key was ever made. */
  hasKeys(): Promise<boolean>;
  /** Notes the day of a key's use. No change: it makes no version and no event. */
  noteKeyUse(id: string, day: string): Promise<void>;

  auditEvents(query: AuditQuery): Promise<Page<RecordedEvent>>;
  /** Where the chain stands; sequence 0 before its first link. */
  chainHead(): Promise<ChainHead>;
  /** The link of the event that left a report at a version, or null. */
  chainLinkOf(reportId: string, version: number): Promise<ChainLink | null>;

  feed(query: FeedQuery): Promise<readonly PlacedFeedEntry[]>;
  keptAnswer(principal: string, key: string): Promise<KeptAnswer | null>;

  webhook(id: string): Promise<PlacedWebhook | null>;
  webhooks(query: PageRequest): Promise<Page<PlacedWebhook>>;
  /** What was given up, in the order of the feed. */
  deadLetters(webhookId: string, query: PageRequest): Promise<Page<PlacedDeadLetter>>;
  /** Notes how a delivery went; a dead letter with it when an entry is given up. No event. */
  noteDelivery(webhookId: string, state: DeliveryState, dead: DeadLetter | null): Promise<void>;

  /**
   * Applies a change whole or not at all; durable when it resolves.
   *
   * @throws AppError `precondition-failed` when a version is not the expected one,
   *   `report-exists`, `organization-code-taken`, `organization-cycle`, `organization-in-use`,
   *   `organization-unknown` when a rule of the store is broken, `not-found` when the row to change
   *   is gone, `storage-full` and `service-unavailable` when the disk refuses.
   * Cursors that the store did not make: `cursor-invalid`.
   */
  commit(change: Change, options?: CommitOptions): Promise<void>;

  /** Whether the store answers and takes writes; for the readiness probe. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
