/** The list of reports: what the caller asks for, within what the caller may see. */
import type { Static } from 'typebox';
import { dueDate } from '../../policy/deadlines.ts';
import { confinedTo } from '../../policy/permissions.ts';
import type { Onlooker } from '../../records/render.ts';
import { tailOf } from '../../records/render.ts';
import { namedOrganization } from '../../store/find-organization.ts';
import type { ReportQuery, ReportSummary, Store } from '../../store/port.ts';
import type { reportsQuery } from './schemas.ts';

type Filters = Static<typeof reportsQuery>;

/** The question to the store behind the filters of a request, confined to what the caller sees. */
export async function reportQueryOf(
  store: Store,
  filters: Filters,
  { actor, today }: Onlooker,
): Promise<ReportQuery> {
  const { organizationId, within, year, kind, status, edition, hasErrors, overdue, q } = filters;
  const confinement = confinedTo(actor, 'reports.read');
  const owner =
    organizationId && (await namedOrganization(store, organizationId, 'organizationId'));
  const subtree =
    within === undefined ? undefined : await namedOrganization(store, within, 'within');
  return {
    within: [subtree?.id, confinement].filter((id) => typeof id === 'string'),
    ...(owner && { organizationId: owner.id }),
    ...(year && { year }),
    ...(kind && { kind }),
    ...(status && { status }),
    ...(edition && { edition }),
    ...(hasErrors !== undefined && { hasErrors }),
    ...(overdue !== undefined && { overdue: { today, is: overdue } }),
    ...(q && { title: q }),
    sort: filters.sort ?? 'createdAt',
    limit: filters.limit ?? 50,
    cursor: filters.cursor ?? null,
  };
}

/** A line of the list as it is answered. */
export function summaryView(summary: ReportSummary, to: Onlooker) {
  const { id, year, kind, edition, title, status, version, findings } = summary;
  const { createdAt, updatedAt, organization } = summary;
  const due = dueDate(year, kind);
  return {
    ...{ id, year, kind, edition, title, status, version, findings, dueDate: due },
    ...{ createdAt, updatedAt, submittedAt: null, publishedAt: null },
    ...tailOf({ dueDate: due, organization }, to),
  };
}
