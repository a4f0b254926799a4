/** Lists reports: the filters of the caller, within what the caller may see. */
import type { Static } from 'typebox';
import { AppError } from '../../errors.ts';
import type { Composed } from '../../http/answers/composed.ts';
import { composeJson } from '../../http/answers/composed.ts';
import { findReach } from '../../policy/permissions.ts';
import type { Viewer } from '../../reports/answers.ts';
import { composeTail } from '../../reports/answers.ts';
import { requireNamedOrganization } from '../../store/find-organization.ts';
import type { Page, ReportQuery, Store } from '../../store/port.ts';
import type { ReportSummary } from '../../store/report.ts';
import type { Context } from '../context.ts';
import type { ReportView } from './reading.ts';
import type { reportsQuery } from './schemas.ts';

type Filters = Static<typeof reportsQuery>;

/** Returns the subtree to which a view of working versions is limited, if it is. */
function limitToReach({ view, viewer }: ReportView): string[] {
  const reach = findReach(viewer.actor, 'report.read');
  return view.face === 'working' && typeof reach === 'object' ? [reach.within] : [];
}

/**
 * The largest number of organizations in a subtree whose reports can be listed as of an instant.
 */
const narrowMax = 200;

/** Checks that a subtree had few organizations at an instant, however many it has now. */
async function isNarrow(store: Store, id: string, asOf: string): Promise<boolean> {
  return (await store.organizations.countWithin(id, asOf, narrowMax + 1)) <= narrowMax;
}

/**
 * Checks that a list as of an instant is of few reports, because the version of each at that
 * instant is looked up one by one.
 *
 * @throws AppError `request-invalid` when neither a filter nor the caller's reach narrows it
 */
async function requireNarrow(store: Store, { view, organizationId, within }: ReportQuery) {
  if (view.asOf === null || organizationId !== undefined) return;
  for (const id of within) if (await isNarrow(store, id, view.asOf)) return;
  const message = {
    zh: `按时间查询列表时须缩小范围：用 organizationId 指明机关，或用 within 指明该时刻连同下级不超过 ${narrowMax} 个机关的范围。`,
    en:
      'A list with asOf must be narrow: set organizationId, or set ' +
      `within to an organization that had at most ${narrowMax} organizations then, including itself.`,
  };
  const faults = [{ pointer: '?asOf', code: 'too-broad', message }];
  throw new AppError('request-invalid', message, { faults });
}

/**
 * Returns the query of the store for the filters of a request, limited to what the caller may see.
 *
 * @throws AppError `organization-unknown`; `request-invalid` for an instant without a narrow filter
 */
export async function buildReportQuery(
  register: Pick<Context, 'store' | 'clock'>,
  filters: Filters,
  reportView: ReportView,
): Promise<ReportQuery> {
  const { today } = reportView.viewer;
  const { organizationId, within, year, kind, status, edition, hasErrors, overdue, q } = filters;
  const owner =
    organizationId && (await requireNamedOrganization(register, organizationId, 'organizationId'));
  const subtree =
    within === undefined ? undefined : await requireNamedOrganization(register, within, 'within');
  const query: ReportQuery = {
    view: reportView.view,
    within: [...(subtree ? [subtree.id] : []), ...limitToReach(reportView)],
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
  await requireNarrow(register.store, query);
  return query;
}

/** Returns a line of the list as it is answered. */
function summaryView(summary: ReportSummary, to: Viewer) {
  const { id, organizationId, year, kind, edition, title, status, version, findings } = summary;
  const { createdAt, updatedAt, submittedAt, publishedAt } = summary;
  return {
    ...{ id, organizationId, year, kind, edition, title, status, version, findings },
    ...{ createdAt, updatedAt, submittedAt, publishedAt },
    ...composeTail(summary, to),
  };
}

/** Returns a page as it is answered, with its entity tag. */
export function composePage(page: Page<ReportSummary>, to: Viewer): Composed {
  const items = page.items.map((summary) => summaryView(summary, to));
  return composeJson({ items, next: page.next });
}
