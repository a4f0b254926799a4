/** Rows of reports and of their versions as an engine selects them, read as values of the port. */
import type { ReportKind } from '../../form/organization.ts';
import type { EditionId } from '../../form/types.ts';
import {
  applyLocalRules,
  type Deadline,
  type LocalDeadlineRule,
  type LocalRule,
} from '../../policy/deadlines.ts';
import type { ReportStatus } from '../../policy/workflow.ts';
import type {
  KeptVersion,
  PlacedReport,
  ReportSummary,
  ReportVersion,
  StoredPart,
} from '../report.ts';
import { type ContentRow, readBytes, readMembers } from './content-rows.ts';
import { mapOwner, type OwnerRow, parseLineage } from './organization-rows.ts';

/** A local rule in short form, as it is selected with every report of a page. */
type LocalRuleTuple = readonly [
  type: LocalRule,
  organizationId: string,
  date: string,
  createdAt: string,
  endedAt: string | null,
];

function readLocalRules(json: string): readonly LocalDeadlineRule[] {
  return (JSON.parse(json) as readonly LocalRuleTuple[]).map(
    ([type, organizationId, date, createdAt, endedAt]) => ({
      ...{ type, organizationId, date, createdAt, endedAt },
    }),
  );
}

/** The deadline of a report, as an engine selects it. */
export interface DeadlineRow {
  /** The national day. */
  readonly due_date: string;
  /** Null: the organization is not in the register. */
  readonly o_path: string | null;
  /** JSON array of the rules of the lineage, see `LocalRuleTuple`; null: none of the year and kind. */
  readonly local_rules: string | null;
  /** The instant of the view; null: now. */
  readonly as_of: string | null;
}

/** Reads the deadline of a report. */
export function mapDeadline(row: DeadlineRow): Deadline {
  if (row.local_rules === null) return { dueDate: row.due_date, exemptUntil: null };
  const lineage = row.o_path === null ? [] : parseLineage(row.o_path);
  return applyLocalRules(row.due_date, lineage, readLocalRules(row.local_rules), row.as_of);
}

export interface SummaryRow extends OwnerRow, Omit<DeadlineRow, 'o_path'> {
  readonly id: string;
  readonly organization_id: string;
  readonly year: number;
  readonly kind: ReportKind;
  readonly edition: EditionId;
  readonly title: string;
  readonly status: ReportStatus;
  readonly version: number;
  readonly published_version: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly submitted_at: string | null;
  readonly published_at: string | null;
  readonly first_published_at: string | null;
}

/** Reads a line of a list of reports. */
export function mapSummary(row: SummaryRow): ReportSummary {
  return {
    id: row.id,
    organizationId: row.organization_id,
    year: row.year,
    kind: row.kind,
    edition: row.edition,
    title: row.title,
    status: row.status,
    version: row.version,
    publishedVersion: row.published_version,
    findings: { errors: row.errors, warnings: row.warnings, information: row.information },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at,
    publishedAt: row.published_at,
    firstPublishedAt: row.first_published_at,
    deadline: mapDeadline(row),
    organization: mapOwner(row),
  };
}

/**
 * A validator needs no more of the digest, because the version is beside it. Hexadecimal digits.
 */
const digestLength = 8;

/** Returns the part of a digest that validators contain. */
export function shortDigest(digest: string): string {
  return digest.slice(0, digestLength);
}

export interface ReportRow extends SummaryRow, ContentRow {
  readonly digest: string;
  readonly explanations: string;
  readonly rule_set: string | null;
}

/** Reads a whole report. */
export function mapReport(row: ReportRow): PlacedReport {
  return {
    ...mapSummary(row),
    ...readMembers(row),
    explanations: JSON.parse(row.explanations),
    ruleSet: row.rule_set ?? '',
    digest: shortDigest(row.digest),
  };
}

/** A report with the digest of the version that a view shows. */
export interface PartRow extends SummaryRow {
  readonly digest: string;
}

/**
 * Reads what a GET of a part needs.
 *
 * @param bytes those of the whole report, or of a section
 */
export function mapStoredPart(row: PartRow, bytes: Buffer): Omit<StoredPart, 'source'> {
  return {
    bytes,
    version: row.version,
    digest: shortDigest(row.digest),
    status: row.status,
    submittedAt: row.submitted_at,
    firstPublishedAt: row.first_published_at,
    publishedVersion: row.published_version,
    deadline: mapDeadline(row),
    organization: mapOwner(row),
  };
}

export interface VersionRow {
  readonly version: number;
  readonly status: ReportStatus;
  readonly title: string;
  readonly digest: string;
  readonly created_at: string;
  readonly rule_set: string | null;
  readonly origin: string | null;
}

/** Reads a line in the history of a report. */
export function mapVersion(row: VersionRow): ReportVersion {
  const { version, status, title, digest, created_at: at, rule_set: ruleSet, origin } = row;
  const parsed = origin === null ? null : JSON.parse(origin);
  return { version, status, title, digest, at, ruleSet, origin: parsed };
}

export interface KeptVersionRow extends VersionRow, ContentRow {
  readonly explanations: string;
}

/** Reads a version with its content. */
export function mapKeptVersion(row: KeptVersionRow): KeptVersion {
  const { figures, narrative, computed, signOff } = readMembers(row);
  return {
    ...mapVersion(row),
    bytes: readBytes(row),
    ...{ figures, narrative, computed, signOff },
    explanations: JSON.parse(row.explanations),
  };
}
