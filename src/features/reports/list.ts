/** Lists reports: the filters of the caller, within what the caller may see. */
import type { Static } from 'typebox';
import { AppError, type Fault } from '../../errors.ts';
import { splitSearchWords } from '../../form/short-names.ts';
import type { Composed } from '../../http/answers/composed.ts';
import { composeJson } from '../../http/answers/composed.ts';
import { pickMembers } from '../../http/answers/pick.ts';
import { refuseFaults } from '../../http/bodies/body-faults.ts';
import { findReach } from '../../policy/permissions.ts';
import type { Viewer } from '../../reports/answers.ts';
import { requireNamedOrganization } from '../../store/find-organization.ts';
import type { Page, ReportQuery, Store } from '../../store/port.ts';
import type { ReportSummary } from '../../store/report.ts';
import type { Context } from '../context.ts';
import { storedInstant } from '../instants.ts';
import { findWordFaults } from '../search-words.ts';
import { summaryView } from './columns.ts';
import type { ReportView } from './reading.ts';
import type { reportsQuery } from './schemas.ts';

/** The filters, order and page of a list of reports. */
export type ReportFilters = Omit<Static<typeof reportsQuery>, 'fields' | 'format'>;

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
 * Checks that filters do not contradict each other.
 *
 * @throws AppError `request-invalid`
 */
function refuseContradictions(
  { yearFrom, yearTo }: ReportFilters,
  words: readonly string[] | undefined,
): void {
  const faults: Fault[] = words === undefined ? [] : findWordFaults(words);
  if (yearFrom !== undefined && yearTo !== undefined && yearFrom > yearTo) {
    const zh = `yearFrom（${yearFrom}）晚于 yearTo（${yearTo}）：请对调或改正。`;
    const en = `yearFrom (${yearFrom}) is after yearTo (${yearTo}): exchange or correct them.`;
    faults.push({ pointer: '?yearFrom', code: 'out-of-range', message: { zh, en } });
  }
  refuseFaults(faults);
}

/** Returns the filters that the store takes as they were sent. */
function selectPlainFilters(filters: ReportFilters) {
  const { year, yearFrom, yearTo, kind, status, edition, level, organizationKind } = filters;
  const { updatedSince } = filters;
  return {
    ...(year && { year }),
    ...(yearFrom && { yearFrom }),
    ...(yearTo && { yearTo }),
    ...(kind && { kind }),
    ...(status && { status }),
    ...(edition && { edition }),
    ...(level && { level }),
    ...(organizationKind && { organizationKind }),
    ...(updatedSince && { updatedSince: storedInstant(updatedSince) }),
  };
}

/**
 * Returns the query of the store for the filters of a request, limited to what the caller may see.
 *
 * @throws AppError `organization-unknown`; `request-invalid` for an instant without a narrow filter
 */
export async function buildReportQuery(
  register: Pick<Context, 'store' | 'clock'>,
  filters: ReportFilters,
  reportView: ReportView,
): Promise<ReportQuery> {
  const { today } = reportView.viewer;
  const { organizationId, within, hasErrors, hasWarnings, overdue, q } = filters;
  const words = q === undefined ? undefined : splitSearchWords(q);
  refuseContradictions(filters, words);
  const owner =
    organizationId && (await requireNamedOrganization(register, organizationId, 'organizationId'));
  const subtree =
    within === undefined ? undefined : await requireNamedOrganization(register, within, 'within');
  const query: ReportQuery = {
    view: reportView.view,
    within: [...(subtree ? [subtree.id] : []), ...limitToReach(reportView)],
    ...(owner && { organizationId: owner.id }),
    ...selectPlainFilters(filters),
    ...(hasErrors !== undefined && { hasErrors }),
    ...(hasWarnings !== undefined && { hasWarnings }),
    ...(overdue !== undefined && { overdue: { today, is: overdue } }),
    ...(words && { words }),
    sort: filters.sort ?? 'createdAt',
    today,
    limit: filters.limit ?? 50,
    cursor: filters.cursor ?? null,
    count: filters.count ?? false,
  };
  await requireNarrow(register.store, query);
  return query;
}

/** Returns a page as it is answered, with its entity tag. */
export function composePage(
  page: Page<ReportSummary>,
  to: Viewer,
  fields: readonly string[] | undefined,
): Composed {
  const items = page.items.map((summary) => pickMembers(summaryView(summary, to), fields, 'id'));
  const { next, total } = page;
  return composeJson({ items, next, ...(total !== undefined && { total }) });
}
