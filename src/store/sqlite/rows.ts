/** The rows of the tables as they are selected, and what the port makes of them. */
import type { EditionId } from '../../form/types.ts';
import type { Role } from '../../policy/actor.ts';
import type {
  ApiKey,
  AuditEvent,
  AuditedResource,
  Level,
  OrganizationKind,
  PlacedOrganization,
  PlacedReport,
  ReportingOrganization,
  ReportKind,
  ReportStatus,
  ReportSummary,
} from '../port.ts';

/** The columns of an organization (alias `o`), named so that they stand beside a report's. */
export const organizationColumns = `
  o.id AS o_id, o.name AS o_name, o.code AS o_code, o.division_code AS o_division_code,
  o.level AS o_level, o.kind AS o_kind, o.parent_id AS o_parent_id, o.path AS o_path,
  o.reports_to AS o_reports_to, o.vertically_led AS o_vertically_led, o.valid_from AS o_valid_from,
  o.valid_to AS o_valid_to, o.version AS o_version, o.created_at AS o_created_at,
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
  readonly o_level: Level;
  readonly o_kind: OrganizationKind;
  readonly o_parent_id: string | null;
  readonly o_reports_to: ReportKind;
  readonly o_vertically_led: number;
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
    validFrom: row.o_valid_from,
    validTo: row.o_valid_to,
    version: row.o_version,
    createdAt: row.o_created_at,
    updatedAt: row.o_updated_at,
  };
}

/** The columns of a report's summary (alias `r`) with its organization (alias `o`). */
export const summaryColumns = `
  r.id, r.organization_id, r.year, r.kind, r.edition, r.title, r.status, r.version, r.errors,
  r.warnings, r.information, r.created_at, r.updated_at, ${ownerColumns}`;

export interface SummaryRow extends OwnerRow {
  readonly id: string;
  readonly organization_id: string;
  readonly year: number;
  readonly kind: ReportKind;
  readonly edition: EditionId;
  readonly title: string;
  readonly status: ReportStatus;
  readonly version: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly created_at: string;
  readonly updated_at: string;
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
    findings: { errors: row.errors, warnings: row.warnings, information: row.information },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    organization: ownerOf(row),
  };
}

/** A validator needs no more of the digest: the version stands beside it. Hexadecimal digits. */
const digestLength = 8;

/** The part of a digest that validators carry. */
export function shortDigest(digest: string): string {
  return digest.slice(0, digestLength);
}

export interface ReportRow extends SummaryRow {
  readonly digest: string;
  readonly figures: string;
  readonly narrative: string;
  readonly computed: string;
}

export function reportOf(row: ReportRow): PlacedReport {
  return {
    ...summaryOf(row),
    figures: JSON.parse(row.figures),
    narrative: JSON.parse(row.narrative),
    computed: JSON.parse(row.computed),
    digest: shortDigest(row.digest),
  };
}

export interface KeyRow {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  readonly organization_id: string | null;
  readonly digest: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
  readonly version: number;
  readonly created_at: string;
}

export function keyOf(row: KeyRow): ApiKey {
  return {
    id: row.id,
    label: row.label,
    role: row.role,
    organizationId: row.organization_id,
    digest: row.digest,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    version: row.version,
    createdAt: row.created_at,
  };
}

export interface EventRow {
  readonly sequence: number;
  readonly at: string;
  readonly actor_id: string | null;
  readonly actor_label: string;
  readonly request_id: string | null;
  readonly action: string;
  readonly resource: AuditedResource;
  readonly resource_id: string;
  readonly version_before: number | null;
  readonly version_after: number | null;
  readonly changed: string;
}

export function eventOf(row: EventRow): AuditEvent & { readonly sequence: number } {
  return {
    sequence: row.sequence,
    at: row.at,
    actorId: row.actor_id,
    actorLabel: row.actor_label,
    requestId: row.request_id,
    action: row.action,
    resource: row.resource,
    resourceId: row.resource_id,
    versionBefore: row.version_before,
    versionAfter: row.version_after,
    changed: JSON.parse(row.changed),
  };
}
