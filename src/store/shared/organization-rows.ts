/**
 * Rows of the register as an engine selects them, read as values of the port. In all rows, columns
 * that hold JSON are texts, truth values are 0 and 1, and instants and days are texts.
 */

import type { OrganizationKind, OrganizationLevel, ReportKind } from '../../form/organization.ts';
import type {
  OfficeContact,
  Organization,
  PlacedOrganization,
  ReportingOrganization,
} from '../organization.ts';
import { reverseName } from './register.ts';

export interface OwnerRow {
  readonly o_id: string;
  readonly o_name: string;
  readonly o_code: string | null;
  readonly o_path: string;
}

export interface OrganizationRow extends OwnerRow {
  readonly o_aliases: string | null;
  readonly o_division_code: string | null;
  readonly o_level: OrganizationLevel;
  readonly o_kind: OrganizationKind;
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

/** Returns the ids from the root down in `/root/child/`. */
export function parseLineage(path: string): readonly string[] {
  return path.slice(1, -1).split('/');
}

/** Reads the members of its organization that a report shows. */
export function mapOwner(row: OwnerRow): ReportingOrganization {
  return { id: row.o_id, name: row.o_name, code: row.o_code, lineage: parseLineage(row.o_path) };
}

/** Reads an organization of the register. */
export function mapOrganization(row: OrganizationRow): PlacedOrganization {
  return {
    ...mapOwner(row),
    aliases: row.o_aliases === null ? [] : JSON.parse(row.o_aliases),
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

/** Returns the values of the columns of an organization, by the members of the organization. */
export function organizationColumnValues(row: Organization, path: string) {
  return {
    ...row,
    nameReversed: reverseName(row.name),
    aliases: row.aliases.length === 0 ? null : JSON.stringify(row.aliases),
    verticallyLed: row.verticallyLed ? 1 : 0,
    powers: row.powers === null ? null : JSON.stringify(row.powers),
    path,
  };
}

export interface ContactRow {
  readonly organization_id: string;
  readonly contact: string;
  readonly reason: string | null;
  readonly confirmed_at: string;
}

/** Reads a confirmed contact. */
export function mapContact(row: ContactRow): OfficeContact {
  return {
    organizationId: row.organization_id,
    contact: row.contact,
    reason: row.reason,
    confirmedAt: row.confirmed_at,
  };
}
