/** The rows of the tables as they are selected, and what the port makes of them. */
import type { BodyKind, BodyLevel, ReportKind } from '../../form/body.ts';
import type { EditionId } from '../../form/types.ts';
import type { Role } from '../../policy/actor.ts';
import type { Deadline } from '../../policy/deadlines.ts';
import type { ReportStatus } from '../../policy/workflow.ts';
import type { ApiKey } from '../key.ts';
import type { PlacedOrganization, ReportingOrganization } from '../organization.ts';
import type { KeptVersion, PlacedReport, ReportSummary, ReportVersion } from '../report.ts';
import { type ContentRow, readBytes, readMembers } from './contents.ts';

/** The columns of an organization (alias `o`), named so that they stand beside a report's. */
export const organizationColumns = `
  o.id AS o_id, o.name AS o_name, o.code AS o_code, o.division_code AS o_division_code,
  o.level AS o_level, o.kind AS o_kind, o.parent_id AS o_parent_id, o.path AS o_path,
  o.reports_to AS o_reports_to, o.vertically_led AS o_vertically_led, o.powers AS o_powers,
  o.valid_from AS o_valid_from, o.valid_to AS o_valid_to, o.version AS o_version, o.created_at AS o_created_at,
  o.updated_at AS o_updated_at`;

/** Those of them that a report carries. */
export const ownerColumns = 'o.id AS o_id, o.name AS o_name, o.code AS o_code, o.path AS o_path';

export interface OwnerRow {
  readonly o_id: string;
  readonly o_name: string;
  readonly o_code: string | null;
  readonly o_path: string;
}

export interface OrganizationRow extends OwnerRow {
  readonly o_division_code: string | null;
  readonly o_level: BodyLevel;
  readonly o_kind: BodyKind;
  readonly o_parent_id: string | null;
  readonly o_reports_to: ReportKind;
  readonly o_vertically_led: number;
  readonly o_powers: string | null;
  readonly o_valid_from: string | null;
  readonly o_valid_to: string | null;
  readonly o_version: number;
  readonly o_created_at: string;
  readonly o_updated_at: string;
}

/** `/root/child/` → the ids from the root down. */
export function lineageOf(path: string): readonly string[] {
  return path.slice(1, -1).split('/');
}

export function ownerOf(row: OwnerRow): ReportingOrganization {
  return { id: row.o_id, name: row.o_name, code: row.o_code, lineage: lineageOf(row.o_path) };
}

export function organizationOf(row: OrganizationRow): PlacedOrganization {
  return {
    ...ownerOf(row),
    divisionCode: row.o_division_code,
    level: row.o_level,
    kind: row.o_kind,
    parentId: row.o_parent_id,
    reportsTo: row.o_reports_to,
    verticallyLed: row.o_vertically_led === 1,
    powers: row.o_powers === null ? null : JSON.parse(row.o_powers),
    validFrom: row.o_valid_from,
    validTo: row.o_valid_to,
    version: row.o_version,
    createdAt: row.o_created_at,
    updatedAt: row.o_updated_at,
  };
}

export interface DeadlineRow {
  readonly effective_due_date: string;
  readonly exempt_until: string | null;
}

export function deadlineOf(row: DeadlineRow): Deadline {
  return { dueDate: row.effective_due_date, exemptUntil: row.exempt_until };
}

export interface SummaryRow extends OwnerRow, DeadlineRow {
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

export function summaryOf(row: SummaryRow): ReportSummary {
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
    deadline: deadlineOf(row),
    organization: ownerOf(row),
  };
}

/** A validator needs no more of the digest: the version stands beside it. Hexadecimal digits. */
const digestLength = 8;

/** The part of a digest that validators carry. */
export function shortDigest(digest: string): string {
  return digest.slice(0, digestLength);
}

export interface ReportRow extends SummaryRow, ContentRow {
  readonly digest: string;
  readonly explanations: string;
  readonly rule_set: string | null;
}

export function reportOf(row: ReportRow): PlacedReport {
  return {
    ...summaryOf(row),
    ...readMembers(row),
    explanations: JSON.parse(row.explanations),
    ruleSet: row.rule_set ?? '',
    digest: shortDigest(row.digest),
  };
}

/** The columns of a version in the history of its report (alias `v`). */
export const versionColumns =
  'v.version, v.status, v.title, v.digest, v.created_at, v.rule_set, v.deed';

export interface VersionRow {
  readonly version: number;
  readonly status: ReportStatus;
  readonly title: string;
  readonly digest: string;
  readonly created_at: string;
  readonly rule_set: string | null;
  readonly deed: string | null;
}

export function versionOf(row: VersionRow): ReportVersion {
  const { version, status, title, digest, created_at: at, rule_set: ruleSet, deed } = row;
  const parsed = deed === null ? null : JSON.parse(deed);
  return { version, status, title, digest, at, ruleSet, deed: parsed };
}

export interface KeptVersionRow extends VersionRow, ContentRow {
  readonly explanations: string;
}

export function keptVersionOf(row: KeptVersionRow): KeptVersion {
  const { figures, narrative, computed, signOff } = readMembers(row);
  return {
    ...versionOf(row),
    bytes: readBytes(row),
    ...{ figures, narrative, computed, signOff },
    explanations: JSON.parse(row.explanations),
  };
}

export interface KeyRow {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  readonly organization_id: string | null;
  readonly prefix: string | null;
  readonly digest: string;
  readonly actions: string | null;
  readonly networks: string | null;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
  readonly successor_id: string | null;
  readonly last_used_date: string | null;
  readonly version: number;
  readonly created_at: string;
}

export function keyOf(row: KeyRow): ApiKey {
  return {
    id: row.id,
    label: row.label,
    role: row.role,
    organizationId: row.organization_id,
    prefix: row.prefix,
    digest: row.digest,
    actions: row.actions === null ? null : JSON.parse(row.actions),
    networks: row.networks === null ? null : JSON.parse(row.networks),
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    successorId: row.successor_id,
    lastUsedDate: row.last_used_date,
    version: row.version,
    createdAt: row.created_at,
  };
}
