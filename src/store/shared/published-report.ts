/**
 * Published reports, for comparison with other reports, and those that a consolidated report sums.
 */
import { freezeFigures } from '../../form/figures.ts';
import { findSummedReport } from '../../policy/consolidation.ts';
import type { PlacedOrganization } from '../organization.ts';
import type { PublishedReport } from '../report.ts';
import { type ContentRow, readMembers } from './content-rows.ts';
import { mapOrganization, type OrganizationRow } from './organization-rows.ts';

/** A published version, by the ids of its report; null where there is none. */
export interface PublishedReference<Report> {
  /** The engine's id of the report, for finding its contents. */
  readonly report: Report | null;
  readonly report_id: string | null;
  readonly version: number | null;
}

/** The content of a version with its title, as an engine selects it. */
export interface TitledRow extends ContentRow {
  readonly title: string;
}

/** Reads a published report. It is frozen: a version never changes. */
export function mapPublishedReport(id: string, version: number, row: TitledRow): PublishedReport {
  const { figures, narrative } = readMembers(row);
  return { id, version, title: row.title, figures: freezeFigures(figures), narrative };
}

/** Returns the approximate number of characters of JSON in a row. */
export function countReportCharacters(row: TitledRow): number {
  return Object.values(row).reduce<number>((sum, value) => sum + (value?.length ?? 0), 0);
}

/** An organization with its published reports of a year, of each kind. */
export interface CandidateRow<Report> extends OrganizationRow {
  readonly own_report: Report | null;
  readonly own_report_id: string | null;
  readonly own_version: number | null;
  readonly consolidated_report: Report | null;
  readonly consolidated_report_id: string | null;
  readonly consolidated_version: number | null;
}

/** An organization whose report another sums, and the version that is summed. */
interface Summed<Report> {
  readonly organization: PlacedOrganization;
  readonly reference: PublishedReference<Report>;
}

/**
 * Lists what the consolidated report of an organization and year sums, in the order of the rows.
 *
 * @param rows the organization and those directly below it
 */
export function listSummed<Report>(
  rows: readonly CandidateRow<Report>[],
  consolidating: { readonly id: string; readonly year: number },
): readonly Summed<Report>[] {
  return rows.flatMap((row) => {
    const organization = mapOrganization(row);
    const summed = findSummedReport(organization, consolidating);
    if (summed === null) return [];
    const { kind, isExpected } = summed;
    const reference = {
      report: row[`${kind}_report`],
      report_id: row[`${kind}_report_id`],
      version: row[`${kind}_version`],
    };
    return reference.version === null && !isExpected ? [] : [{ organization, reference }];
  });
}
