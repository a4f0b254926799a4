/**
 * What the service needs of a store: reads by noun, and one `commit`. Nothing above knows which
 * engine runs. Every method is asynchronous; no transaction is ever held open across calls.
 */
import type { OrganizationKind, OrganizationLevel, ReportKind } from '../form/organization.ts';
import type { EditionId } from '../form/types.ts';
import type { Role } from '../policy/actor.ts';
import type { Deadline } from '../policy/deadlines.ts';
import type { AuditAction, FeedType } from '../policy/events.ts';
import type { FilingState } from '../policy/filing-states.ts';
import type { Reach } from '../policy/permissions.ts';
import type { ReportStatus } from '../policy/workflow.ts';
import type { Distribution } from '../statistics/distribution.ts';
import type { Claims, WorkClaim } from './claims.ts';
import type {
  DeadLetter,
  DeliveryMove,
  DeliveryRecord,
  FeedEntry,
  PlacedDeadLetter,
  PlacedFeedEntry,
  PlacedWebhook,
  Webhook,
} from './feed.ts';
import type { Filing, FilingCount, FilingGrouping, FilingScope } from './filing.ts';
import type { ApiKey, KeptAnswer } from './key.ts';
import type { AuditEvent, AuditedResource, ChainHead, ChainLink, RecordedEvent } from './log.ts';
import type {
  DeadlineRule,
  OfficeContact,
  Organization,
  PastOrganization,
  PlacedDeadlineRule,
  PlacedOrganization,
  PlacedRuleAdjustment,
  RuleAdjustment,
} from './organization.ts';
import type { MeasureQuery, RankingPage, RankingQuery } from './rankings.ts';
import type {
  KeptVersion,
  PlacedReport,
  RenderedReport,
  Report,
  ReportPart,
  ReportSummary,
  ReportVersion,
  StoredPart,
  StoredRuleContext,
  VersionOrigin,
  View,
} from './report.ts';
import type { GroupSum, SumGap, SumGrouping, SumPart, SumScope } from './sums.ts';

/** A page of a list; `next` continues it, null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  /** How many items the whole list has, at most `countedMax`; present only when requested. */
  readonly total?: number;
}

/** The largest total that is counted: a list with more items has this total. */
export const countedMax = 50_000;

/** The start and length of a page. `cursor` is opaque: only the store makes and reads it. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor: string | null;
  /** Whether the items of the whole list are counted. */
  readonly count?: boolean;
}

/** The values of a filter, of which an item has any one. A filter without values finds nothing. */
export type AnyOf<Value> = readonly Value[];

/** A page of reports. */
export interface ReportPage extends Page<ReportSummary> {
  /** As in `StoredPart`. */
  readonly source: string | null;
}

export interface OrganizationQuery extends PageRequest {
  readonly parentId?: string;
  /** The organization and all below it. */
  readonly within?: string;
  readonly level?: AnyOf<OrganizationLevel>;
  readonly kind?: AnyOf<OrganizationKind>;
  /** Words of which each is a part of what the organization is found by. */
  readonly words?: readonly string[];
  /** Only organizations that were to report on a year, and have filed or have not. */
  readonly filing?: FilingFilter;
  /** Ascending, or descending with `-`. Ties are broken by id. */
  readonly sort: 'createdAt' | '-createdAt' | 'name' | '-name';
}

/**
 * Which of the organizations that were to report on a year: those that existed on its last day. An
 * organization has filed when its report of that year, of the kind that it is expected to publish,
 * was ever published, or is filed as working version.
 */
export interface FilingFilter {
  readonly hasFiled: boolean;
  readonly year: number;
  /** Only organizations that are expected to publish a report of this kind. */
  readonly kind?: ReportKind;
  /** Where working versions count; elsewhere only publications do. */
  readonly working: Reach;
}

export interface ReportQuery extends PageRequest {
  readonly view: View;
  readonly organizationId?: string;
  /** Limits, each the organization and all below it, at the instant of the view; all must hold. */
  readonly within: readonly string[];
  readonly year?: AnyOf<number>;
  /** The first and the last year. */
  readonly yearFrom?: number;
  readonly yearTo?: number;
  readonly kind?: AnyOf<ReportKind>;
  readonly status?: AnyOf<ReportStatus>;
  readonly edition?: AnyOf<EditionId>;
  /** Of the organization, at the instant of the view. */
  readonly level?: AnyOf<OrganizationLevel>;
  readonly organizationKind?: AnyOf<OrganizationKind>;
  /** Changed, in the view, at this instant or later. */
  readonly updatedSince?: string;
  readonly hasErrors?: boolean;
  readonly hasWarnings?: boolean;
  /** Not published, and due before this civil day (true); or not (false). */
  readonly overdue?: { readonly today: string; readonly is: boolean };
  /** Words of which each is a part of the title or of what the organization is found by. */
  readonly words?: readonly string[];
  readonly sort: ReportSort | `-${ReportSort}`;
  /**
   * The civil day on which the days late of unpublished reports are counted; required by that sort,
   * and part of its cursors.
   */
  readonly today?: string;
}

export interface FilingQuery extends FilingScope, PageRequest {
  readonly state?: AnyOf<FilingState>;
  /** Ascending, or descending with `-`. Ties are broken by id. */
  readonly sort: 'createdAt' | '-createdAt' | 'name' | '-name';
}

/** The sorts of reports. `findings`: by errors, of equal ones by warnings. */
export type ReportSort =
  | 'createdAt'
  | 'updatedAt'
  | 'year'
  | 'organizationName'
  | 'daysLate'
  | 'findings';

/**
 * One row of a change. `expected` is the version that must be current, or null: there must be none.
 * `row` is the new row, or null: none (a deletion).
 */
export interface Write<Row> {
  readonly id: string;
  readonly expected: number | null;
  readonly row: Row | null;
}

export interface ReportWrite extends Write<Report> {
  /** Present exactly when `row` is. */
  readonly rendered: RenderedReport | null;
  /** Who wrote it and why; present exactly when `row` is. */
  readonly origin: VersionOrigin | null;
}

export interface AuditQuery extends PageRequest {
  readonly action?: AnyOf<AuditAction>;
  readonly resource?: AnyOf<AuditedResource>;
  readonly resourceId?: string;
  readonly actorId?: string;
  readonly refused?: boolean;
  /** The first instant, and the instant before which events are listed. */
  readonly from?: string;
  readonly to?: string;
}

export interface DeadlineQuery extends PageRequest {
  readonly organizationId?: string;
  readonly within?: string;
  readonly year?: AnyOf<number>;
  readonly kind?: AnyOf<ReportKind>;
  readonly type?: AnyOf<DeadlineRule['type']>;
  /** Includes ended rules. */
  readonly includeEnded: boolean;
}

export interface AdjustmentQuery extends PageRequest {
  readonly organizationId?: string;
  readonly within?: string;
  readonly ruleId?: AnyOf<string>;
  /** Includes ended adjustments. */
  readonly includeEnded: boolean;
}

/** A contact that becomes confirmed (`row`), or no longer is (null). */
export interface ContactWrite {
  readonly organizationId: string;
  readonly contact: string;
  readonly row: OfficeContact | null;
}

export interface FeedQuery {
  /** Only entries after this one. */
  readonly after: number;
  readonly limit: number;
  readonly types: readonly FeedType[];
  /** The organization and all below it; null: all. */
  readonly within: string | null;
  /** Besides those of `within`, entries of these types from everywhere. */
  readonly everywhere: readonly FeedType[];
  /** Of all these, only entries of this organization and all below it. */
  readonly about?: string;
  /** Of all these, only entries about reports of these years. */
  readonly year?: AnyOf<number>;
}

export interface KeyQuery extends PageRequest {
  readonly role?: AnyOf<Role>;
}

export interface WebhookQuery extends PageRequest {
  /** Webhooks that receive changes of any of these types. */
  readonly type?: AnyOf<FeedType>;
  /** Webhooks for an organization, or one below this one. */
  readonly within?: string;
}

export interface VersionQuery extends PageRequest {
  /** Only versions that a transition made. */
  readonly transitions: boolean;
  /** The actions that made the versions. */
  readonly action?: AnyOf<AuditAction>;
  readonly status?: AnyOf<ReportStatus>;
}

/** The largest number of siblings whose prose is compared with a report's. */
export const siblingsMax = 60;

/**
 * The only way to write: everything in it is applied, or nothing. It always contains its events.
 */
export interface Change {
  readonly organizations?: readonly Write<Organization>[];
  readonly reports?: readonly ReportWrite[];
  readonly keys?: readonly Write<ApiKey>[];
  readonly deadlines?: readonly Write<DeadlineRule>[];
  readonly adjustments?: readonly Write<RuleAdjustment>[];
  readonly contacts?: readonly ContactWrite[];
  readonly webhooks?: readonly Write<Webhook>[];
  /** Applied after `webhooks`; of one that was deleted: `not-found`. */
  readonly deliveryMoves?: readonly DeliveryMove[];
  readonly feed?: readonly FeedEntry[];
  /** The answer to keep under the request's Idempotency-Key. */
  readonly answer?: KeptAnswer | null;
  /** Keys that the decision depends on without writing them: each must still be at this version. */
  readonly requiredKeys?: readonly { readonly id: string; readonly version: number }[];
  /**
   * Valid only while no key was ever created: of two first starts, one creates the administrator's
   * key.
   */
  readonly firstKey?: boolean;
  readonly events: readonly [AuditEvent, ...AuditEvent[]];
}

export interface CommitOptions {
  /** Does everything, then undoes it: the same refusals, nothing kept. */
  readonly dryRun?: boolean;
}

/** The register of organizations. */
export interface OrganizationReads {
  get(id: string): Promise<PlacedOrganization | null>;
  getByCode(code: string): Promise<PlacedOrganization | null>;
  /** Returns an organization as it was at an instant; null: it was not registered then. */
  getAt(id: string, asOf: string): Promise<PastOrganization | null>;
  /** Finds organizations whose name equals this, or ends with it, or is its ending; at most ten. */
  findNamed(name: string): Promise<readonly PlacedOrganization[]>;
  /**
   * Finds the organizations that a text names best, at most eleven: by their name, else by an
   * alias, by a short name, by the end of a name or short name. Organizations that were closed
   * before a day are found only when no open one is.
   */
  findSpelled(spelling: string, today: string): Promise<readonly PlacedOrganization[]>;
  /**
   * Lists organizations.
   *
   * @throws AppError `cursor-invalid`
   */
  list(query: OrganizationQuery): Promise<Page<PlacedOrganization>>;
  /** Counts an organization and all below it in the tree of an instant; at most `limit`. */
  countWithin(id: string, asOf: string, limit: number): Promise<number>;
}

/** Reports: working and published versions, now and at earlier instants. */
export interface ReportReads {
  /** Returns the working version of a report. */
  get(id: string): Promise<PlacedReport | null>;
  getByAddress(
    organizationId: string,
    year: number,
    kind: ReportKind,
  ): Promise<PlacedReport | null>;
  /** Returns the bytes of a report or of a part; null also when the view does not include it. */
  readPart(id: string, part: ReportPart, view: View): Promise<StoredPart | null>;
  /**
   * Lists reports.
   *
   * @throws AppError `cursor-invalid`
   */
  list(query: ReportQuery): Promise<ReportPage>;
  /**
   * Lists kept versions, the oldest first.
   *
   * @throws AppError `cursor-invalid`
   */
  listVersions(id: string, query: VersionQuery): Promise<Page<ReportVersion>>;
  getVersion(id: string, version: number): Promise<KeptVersion | null>;
}

/** The reports that organizations were to publish, whether they exist or not. */
export interface FilingReads {
  /**
   * Lists them by organization.
   *
   * @throws AppError `cursor-invalid`
   */
  list(query: FilingQuery): Promise<Page<Filing>>;
  /**
   * Counts them by group and state, organizations in the order in which they were registered. Of
   * more than `filingGroupsMax` groups, some are left out, and so few that there are still more.
   */
  count(scope: FilingScope, grouping: FilingGrouping | null): Promise<readonly FilingCount[]>;
}

/** Sums of the reports that organizations publish for themselves. */
export interface SumReads {
  /**
   * Sums reports by group, groups as `FilingReads.count`: one group when not grouped, and no group of
   * which nothing is expected and no report exists. No answer has a publication without its sums.
   */
  read(scope: SumScope, grouping: SumGrouping | null): Promise<readonly GroupSum[]>;
  /**
   * Lists organizations that a sum lacks, in the order of the tree: those without a report
   * (`missing`), or those whose report is not in it.
   */
  listGaps(scope: SumScope, of: 'missing' | 'excluded', limit: number): Promise<readonly SumGap[]>;
  /**
   * Lists the reports in a sum, in the order of the tree.
   *
   * @throws AppError `cursor-invalid`
   */
  listParts(query: SumScope & PageRequest): Promise<Page<SumPart>>;
  /**
   * Ranks the organizations whose reports are in a sum among their peers, by an indicator of each
   * report; in the order of the ranking.
   *
   * @throws AppError `cursor-invalid`
   */
  rank(scope: SumScope, query: RankingQuery): Promise<RankingPage>;
  /** Describes how an indicator of the reports in a sum is distributed. */
  distribute(scope: SumScope, query: MeasureQuery): Promise<Distribution>;
  /**
   * Returns the number of changes after which sums may differ: publications, and changes of the
   * register; up to an instant, when one is given.
   */
  getVersion(asOf: string | null): Promise<number>;
}

/** What the rules look at beyond a report. */
export interface RuleReads {
  /** Reads it from one state of the store; null: the organization is not in the register. */
  getContext(
    organizationId: string,
    year: number,
    kind: ReportKind,
  ): Promise<StoredRuleContext | null>;
}

/** The adjustments that offices made to rules for the organizations below them. */
export interface AdjustmentReads {
  get(id: string): Promise<PlacedRuleAdjustment | null>;
  /**
   * Lists adjustments.
   *
   * @throws AppError `cursor-invalid`
   */
  list(query: AdjustmentQuery): Promise<Page<PlacedRuleAdjustment>>;
  /**
   * Lists the current adjustments of an organization and the offices above it; for each rule the
   * nearest.
   */
  listFor(organizationId: string): Promise<readonly RuleAdjustment[]>;
}

/** Confirmed telephone numbers and addresses of offices. */
export interface ContactReads {
  /** Lists the contacts of an organization, by contact. */
  list(organizationId: string): Promise<readonly OfficeContact[]>;
}

/** The deadlines of reports. */
export interface DeadlineReads {
  /**
   * Returns the deadline of the report of this organization, year and kind, whether it exists or
   * not.
   */
  getFor(organizationId: string, year: number, kind: ReportKind): Promise<Deadline>;
  get(id: string): Promise<PlacedDeadlineRule | null>;
  /**
   * Lists deadline rules.
   *
   * @throws AppError `cursor-invalid`
   */
  list(query: DeadlineQuery): Promise<Page<PlacedDeadlineRule>>;
}

/** The API keys: digests of them, never keys. */
export interface KeyStore {
  get(id: string): Promise<ApiKey | null>;
  getByDigest(digest: string): Promise<ApiKey | null>;
  /**
   * Lists keys.
   *
   * @throws AppError `cursor-invalid`
   */
  list(query: KeyQuery): Promise<Page<ApiKey>>;
  /** Checks that a key was ever created. */
  hasAny(): Promise<boolean>;
  /** Records the day of a key's use, without a new version and without an event. */
  recordUse(id: string, day: string): Promise<void>;
}

/** The log of changes and refusals, and its chain. */
export interface LogReads {
  /**
   * Lists events.
   *
   * @throws AppError `cursor-invalid`
   */
  list(query: AuditQuery): Promise<Page<RecordedEvent>>;
  /** Returns the newest link of the chain; sequence 0 before its first link. */
  getHead(): Promise<ChainHead>;
  /** Returns the link of the event that made a version of a report, or null. */
  getLink(reportId: string, version: number): Promise<ChainLink | null>;
}

/** The feed of changes. */
export interface FeedReads {
  list(query: FeedQuery): Promise<readonly PlacedFeedEntry[]>;
}

/** First answers to requests with an `Idempotency-Key`. */
export interface AnswerStore {
  /** Returns the answer that is kept, expired or not; null: none. */
  get(principal: string, key: string): Promise<KeptAnswer | null>;
  /** Deletes answers that have expired at an instant, one batch a call; returns how many. */
  deleteExpired(now: Date): Promise<number>;
}

/** Receivers of the feed, and the progress of each. */
export interface WebhookStore {
  get(id: string): Promise<PlacedWebhook | null>;
  /**
   * Lists webhooks.
   *
   * @throws AppError `cursor-invalid`
   */
  list(query: WebhookQuery): Promise<Page<PlacedWebhook>>;
  /**
   * Lists the dead letters of a webhook, in the order of the feed.
   *
   * @throws AppError `cursor-invalid`
   */
  listDeadLetters(webhookId: string, query: PageRequest): Promise<Page<PlacedDeadLetter>>;
  /** Lists the first dead letters that are to be delivered once more, in the order of the feed. */
  listQueuedLetters(webhookId: string, limit: number): Promise<readonly PlacedDeadLetter[]>;
  /**
   * Records the result of a delivery, and a dead letter when an entry is given up, and renews the
   * claim on the webhook. Writes no event.
   *
   * @returns false, with nothing recorded, when another owner holds the claim, the webhook was
   *   deleted, or its position is not the expected one
   */
  recordDelivery(webhookId: string, claim: WorkClaim, record: DeliveryRecord): Promise<boolean>;
  /**
   * Records that a queued dead letter was delivered once more, and renews the claim on the webhook.
   * It is removed when it was delivered; else it stays, with this attempt, and is not queued any
   * more. Writes no event.
   *
   * @param letter the dead letter after the attempt; `error` is null when it was delivered
   * @returns false, with nothing recorded, when another owner holds the claim or the webhook was
   *   deleted
   */
  recordRedelivery(
    webhookId: string,
    claim: WorkClaim,
    letter: Omit<DeadLetter, 'error'> & { readonly error: string | null },
  ): Promise<boolean>;
}

/**
 * The store, by noun. Every method may throw AppError `service-unavailable` or `storage-full` when
 * the engine or its disk refuses, and RangeError or TypeError when the caller breaks the contract,
 * for example with a version that does not follow. An answer is never older than the commits that
 * were acknowledged before the question. test/contract/ tests every promise with every engine.
 */
export interface Store {
  readonly organizations: OrganizationReads;
  readonly reports: ReportReads;
  readonly filings: FilingReads;
  readonly sums: SumReads;
  readonly rules: RuleReads;
  readonly adjustments: AdjustmentReads;
  readonly contacts: ContactReads;
  readonly deadlines: DeadlineReads;
  readonly keys: KeyStore;
  readonly log: LogReads;
  readonly feed: FeedReads;
  readonly answers: AnswerStore;
  readonly webhooks: WebhookStore;
  /** Claims that are valid for every instance of the service. */
  readonly claims: Claims;

  /**
   * Applies a change completely or not at all; durable when it resolves.
   *
   * @throws AppError `precondition-failed` when a version is not the expected one, or a first key
   *   is not the
   * first; `report-exists`, `adjustment-exists`, `organization-code-taken`, `organization-cycle`,
   * `organization-in-use`, `organization-unknown` when a rule of the store is broken; `not-found`
   * when the
   * row to change was deleted; `idempotency-in-flight` when another request has answered under the
   * same
   * Idempotency-Key
   */
  commit(change: Change, options?: CommitOptions): Promise<void>;

  /** Checks that the store can read and write, for the readiness probe. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
