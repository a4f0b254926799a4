/**
 * What the service needs of a store: reads, and one `commit`. Nothing above knows which engine
 * runs. Every method is asynchronous; no transaction is ever held open across calls.
 */
import type { EditionId, Figures } from '../form/types.ts';
import type { Role } from '../policy/actor.ts';

export type Level = 'national' | 'province' | 'prefecture' | 'county' | 'township';
export type OrganizationKind = 'government' | 'department' | 'office' | 'zone' | 'institution';
export type ReportKind = 'own' | 'consolidated';
export type ReportStatus = 'draft';

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
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What a report says of the organization it belongs to, as that stands now. */
export type ReportingOrganization = Pick<PlacedOrganization, 'id' | 'name' | 'code' | 'lineage'>;

/** A report as read: with the organization it belongs to. */
export interface PlacedReport extends Report {
  readonly organization: ReportingOrganization;
  /** First 8 hexadecimal digits of SHA-256 over the bytes of the whole report. */
  readonly digest: string;
}

/** A line of a list of reports: everything but figures, narrative and computed. */
export type ReportSummary = Omit<PlacedReport, 'figures' | 'narrative' | 'computed' | 'digest'>;

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
  readonly dueDate: string;
  readonly status: ReportStatus;
  readonly organization: ReportingOrganization;
}

export interface ApiKey {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  readonly organizationId: string | null;
  /** SHA-256 of the whole key, hexadecimal. The key itself is nowhere kept. */
  readonly digest: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly version: number;
  readonly createdAt: string;
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
  readonly organizationId?: string;
  /** Confinements: each the organization and all below it; all must hold. */
  readonly within: readonly string[];
  readonly year?: number;
  readonly kind?: ReportKind;
  readonly status?: ReportStatus;
  readonly edition?: EditionId;
  readonly hasErrors?: boolean;
  /** Due before this civil day: reports whose dueDate is earlier (true) or not (false). */
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
  readonly dueDate: string;
}

export type AuditedResource = 'organization' | 'report' | 'key';

/** What is written to the append-only log with every change. */
export interface AuditEvent {
  readonly at: string;
  /** The key that acted; null: the service itself (first start, operator's command). */
  readonly actorId: string | null;
  readonly actorLabel: string;
  readonly requestId: string | null;
  /** The operation, e.g. `report.create`. */
  readonly action: string;
  readonly resource: AuditedResource;
  readonly resourceId: string;
  readonly versionBefore: number | null;
  readonly versionAfter: number | null;
  /** Pointers of the members that changed. */
  readonly changed: readonly string[];
}

/** The one way to write: everything in it is applied, or nothing. It always carries its events. */
export interface Change {
  readonly organizations?: readonly Write<Organization>[];
  readonly reports?: readonly ReportWrite[];
  readonly keys?: readonly Write<ApiKey>[];
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

  report(id: string): Promise<PlacedReport | null>;
  reportOf(organizationId: string, year: number, kind: ReportKind): Promise<PlacedReport | null>;
  /** The bytes of a report or of one of its parts, without parsing them. */
  reportPart(id: string, part: ReportPart): Promise<StoredPart | null>;
  reports(query: ReportQuery): Promise<Page<ReportSummary>>;

  key(id: string): Promise<ApiKey | null>;
  keyByDigest(digest: string): Promise<ApiKey | null>;
  keys(query: PageRequest): Promise<Page<ApiKey>>;
  /** Whether any key was ever made. */
  hasKeys(): Promise<boolean>;

  auditEvents(query: PageRequest): Promise<Page<AuditEvent & { readonly sequence: number }>>;

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
