/** Rows of reports that were due, as an engine selects them. */
import { lastDayOfYear } from '../../policy/consolidation.ts';
import { nationalDueDate } from '../../policy/deadlines.ts';
import { filingStates } from '../../policy/filing-states.ts';
import { filedStatuses } from '../../policy/workflow.ts';
import { type Filing, type FilingScope, filingGroupsMax } from '../filing.ts';
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

/** Which reports were due, and where working versions count as filed. */
type DueYear = Pick<FilingScope, 'year' | 'working'>;

/** Returns the values by which an engine finds who was to report on a year, and who has filed. */
export function listFilingValues({ year, working }: DueYear) {
  return {
    year,
    lastDay: lastDayOfYear(year),
    filedStatuses: JSON.stringify(filedStatuses),
    ...(typeof working === 'object' && { workingWithin: working.within }),
  };
}

/** Returns these values and the national days, by which an engine finds what was late. */
export function listDueValues(scope: DueYear) {
  return {
    ...listFilingValues(scope),
    ownDueDate: nationalDueDate(scope.year, 'own'),
    consolidatedDueDate: nationalDueDate(scope.year, 'consolidated'),
  };
}
