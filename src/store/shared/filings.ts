/** Rows of reports that were due, as an engine selects them. */
import { lastDayOfYear } from '../../policy/consolidation.ts';
import { nationalDueDate } from '../../policy/deadlines.ts';
import { filingStates } from '../../policy/filing-states.ts';
import { filedStatuses } from '../../policy/workflow.ts';
import { type Filing, filingGroupsMax } from '../filing.ts';
import type { OrganizationRow } from './organization-rows.ts';
import { mapOrganization } from './organization-rows.ts';
import { type DeadlineRow, mapDeadline } from './report-rows.ts';

export interface FilingRow extends OrganizationRow, DeadlineRow {
  readonly o_path: string;
  readonly report_id: string | null;
  readonly first_published_at: string | null;
  readonly is_filed: number;
}

/** Reads a report that was due. */
export function mapFiling(row: FilingRow): Filing {
  return {
    organization: mapOrganization(row),
    kind: row.o_reports_to,
    reportId: row.report_id,
    deadline: mapDeadline(row),
    firstPublishedAt: row.first_published_at,
    isFiled: row.is_filed === 1,
  };
}

/** The largest number of rows of counts: one more than `filingGroupsMax` groups can have. */
export const filingCountsMax = filingGroupsMax * filingStates.length + 1;

/** Returns the values by which an engine finds what was due on a year. */
export function listDueValues(year: number) {
  return {
    year,
    lastDay: lastDayOfYear(year),
    ownDueDate: nationalDueDate(year, 'own'),
    consolidatedDueDate: nationalDueDate(year, 'consolidated'),
    filedStatuses: JSON.stringify(filedStatuses),
  };
}
