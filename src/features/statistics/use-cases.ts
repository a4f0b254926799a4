/** Use cases of statistics. */
import type { Static } from 'typebox';
import { refuseFaults } from '../../http/bodies/body-faults.ts';
import type { Language } from '../../http/requests/language.ts';
import type { Caller } from '../../policy/caller.ts';
import { civilDay } from '../../policy/deadlines.ts';
import { findReach } from '../../policy/permissions.ts';
import { nameOrganization } from '../../reports/named-organization.ts';
import { findLaterYear, requireEditionOfYear } from '../../reports/years.ts';
import { indicators } from '../../statistics/indicators.ts';
import type { FilingGrouping, FilingScope } from '../../store/filing.ts';
import { requireNamedOrganization } from '../../store/find-organization.ts';
import type { PlacedOrganization } from '../../store/organization.ts';
import type { Page } from '../../store/port.ts';
import { requireRole } from '../access.ts';
import type { Context } from '../context.ts';
import type { FilingView } from './completeness.ts';
import { filingView, sumCounts, sumGroups } from './completeness.ts';
import { requireFewGroups } from './groups.ts';
import { definitionLines, indicatorView } from './indicator-view.ts';
import type { completenessQuery } from './schemas.ts';

type Filters = Omit<Static<typeof completenessQuery>, 'fields' | 'format'>;

/** Counts by groups. Throws AppError `request-invalid` for too many groups. */
async function countGroups(
  { store }: Pick<Context, 'store'>,
  scope: FilingScope,
  grouping: FilingGrouping,
) {
  const counts = await store.filings.count(scope, grouping);
  requireFewGroups(counts);
  return counts;
}

/** What a request selects: the organization whose subtree it is, if any, and the scope. */
interface Selection {
  readonly root: PlacedOrganization | null;
  readonly scope: FilingScope;
}

/** Returns what filters select. Throws as `searchFilings`. */
async function selectFilings(
  context: Context,
  caller: Caller,
  filters: Filters,
): Promise<Selection> {
  requireRole(caller, 'organization.read');
  const { year, within, level, organizationKind, kind } = filters;
  const now = context.clock();
  refuseFaults(findLaterYear(year, now, '?year'));
  requireEditionOfYear(year, '?year');
  const root =
    within === undefined ? null : await requireNamedOrganization(context, within, 'within');
  const scope: FilingScope = {
    ...{ year, today: civilDay(now), working: findReach(caller.actor, 'report.read') },
    ...(root && { within: root.id }),
    ...(level && { level }),
    ...(organizationKind && { organizationKind }),
    ...(kind && { kind }),
  };
  return { root, scope };
}

async function listFilings(
  { store }: Context,
  scope: FilingScope,
  { state, sort = 'createdAt', limit = 50, cursor, count = false }: Filters,
): Promise<Page<FilingView>> {
  const page = await store.filings.list({
    ...{ ...scope, sort, limit, cursor: cursor ?? null, count },
    ...(state && { state }),
  });
  return { ...page, items: page.items.map((filing) => filingView(filing, scope.today)) };
}

/**
 * Lists the reports that organizations were to publish on a year.
 *
 * @throws AppError `not-allowed`, `request-invalid`, `year-unsupported`, `organization-unknown`,
 *   `organization-ambiguous`, `cursor-invalid`
 */
export async function searchFilings(
  context: Context,
  caller: Caller,
  filters: Filters,
): Promise<Page<FilingView>> {
  const { scope } = await selectFilings(context, caller, filters);
  return listFilings(context, scope, filters);
}

/**
 * Counts the reports that organizations were to publish on a year, whatever their state, and lists a
 * page of them.
 *
 * @throws AppError as `searchFilings`
 */
export async function readCompleteness(
  context: Context,
  caller: Caller,
  filters: Filters,
  language: Language,
) {
  const { root, scope } = await selectFilings(context, caller, filters);
  const { year, by } = filters;
  return {
    ...{ year, within: root && nameOrganization(root), today: scope.today },
    counts: sumCounts(await context.store.filings.count(scope, null)),
    groups: by === undefined ? [] : sumGroups(await countGroups(context, scope, by), language),
    ...(await listFilings(context, scope, filters)),
  };
}

/** Returns the indicators, in the order of the table. */
export function listIndicatorViews() {
  return { items: indicators.map(indicatorView), next: null };
}

/** Returns the definitions of all indicators, a line each. */
export function listDefinitionLines() {
  return { items: indicators.map(indicatorView).flatMap(definitionLines), next: null };
}
