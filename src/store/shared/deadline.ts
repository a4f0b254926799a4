/** The national deadline of a report, whether the report exists or not. */
import type { ReportKind } from '../../form/organization.ts';
import { nationalDueDate } from '../../policy/deadlines.ts';

/** Organization, year and kind of a report, with the national day on which it is due. */
export interface DueReport {
  readonly organizationId: string;
  readonly year: number;
  readonly kind: ReportKind;
  readonly dueDate: string;
}

/** Returns the report of an organization, year and kind with its national day. */
export function newDueReport(organizationId: string, year: number, kind: ReportKind): DueReport {
  return { organizationId, year, kind, dueDate: nationalDueDate(year, kind) };
}
