/** Lists of reports, and of the versions of one: their filters, sorts and tables as SQL. */

import type { ReportQuery } from '../port.ts';
import type { View } from '../report.ts';
import { buildReportScope, transitionEvents } from '../shared/lists.ts';
import { versionColumns } from './columns.ts';
import { lateAfter } from './deadlines.ts';
import type { Conditions, Listing, Parameters } from './list.ts';
import { filterBy, resolveOrder } from './list.ts';
import { heldAt, withinConditionAsOf } from './organization-history.ts';
import { withinCondition } from './organizations.ts';
import {
  joinOwner,
  joinVersion,
  reportTable,
  type SeenColumn,
  seenColumn,
  seenColumns,
  updatedColumn,
} from './views.ts';

function sortColumns(view: View) {
  return {
    createdAt: { key: 'r.created_at', id: 'r.id' },
    updatedAt: { key: updatedColumn(view), id: 'r.id' },
    year: { key: 'r.year', id: 'r.id' },
  };
}

function conditionsOf(view: View): Conditions<'reports', ReportQuery> {
  const seen = (name: SeenColumn) => seenColumn(view, name);
  const within = view.asOf === null ? withinCondition : withinConditionAsOf;
  const late = `${seen('first_published_at')} IS NULL AND ${lateAfter(view.asOf !== null)} < :today`;
  return {
    organizationId: 'r.organization_id = :organizationId',
    year: 'r.year = :year',
    kind: 'r.kind = :kind',
    edition: 'r.edition = :edition',
    within: (ids) => ids.map((_, index) => within(`within${index}`)).join(' AND ') || null,
    status: `${seen('status')} = :status`,
    hasErrors: (value) => `${seen('errors')} ${value ? '>' : '='} 0`,
    overdue: ({ is }) => (is ? late : `NOT (${late})`),
    title: `instr(${seen('title')}, :title) > 0`,
  };
}

/** The number of organizations from which a subtree counts as broad; see `listTables`. */
export const broadSubtreeMin = 2_000;

/**
 * Returns the tables in which a page is found. CROSS JOIN fixes their order. A limited list starts
 * from the subtree and sorts its reports; for a broad subtree that is too many, and reading the
 * reports in the order of the list soon finds enough of the subtree.
 */
function tablesOf(query: ReportQuery, isBroad: (id: string) => boolean): string {
  const { view, within, organizationId, overdue } = query;
  const isPast = view.asOf !== null;
  const reports = reportTable(view);
  const version = isPast ? ` ${joinVersion(view)}` : '';
  if (within.length === 0 && overdue === undefined) return reports + version;
  const inOrder =
    organizationId !== undefined || within.length === 0 || (!isPast && within.every(isBroad));
  if (inOrder) return `${reports} CROSS ${joinOwner(view)}${version}`;
  const organizations = isPast
    ? `organization_history AS h CROSS JOIN organizations AS o ON o.id = h.id AND ${heldAt('h')}`
    : 'organizations AS o';
  return `${organizations} CROSS JOIN ${reports} ON r.organization_id = o.id${version}`;
}

function parametersOf({ view, within, overdue }: ReportQuery): Parameters {
  return {
    ...(view.asOf === null ? {} : { asOf: view.asOf }),
    ...Object.fromEntries(within.map((id, index) => [`within${index}`, id])),
    ...(overdue === undefined ? {} : { today: overdue.today }),
  };
}

/**
 * Returns the list for a query of reports.
 *
 * @param isBroad checks that the subtree of an organization is broad, see `broadSubtreeMin`
 */
export function buildReportListing(query: ReportQuery, isBroad: (id: string) => boolean): Listing {
  const { sort, view } = query;
  const { where, parameters } = filterBy('reports', query, conditionsOf(view));
  return {
    ...buildReportScope(query),
    list: 'reports',
    row: 'r.number',
    from: tablesOf(query, isBroad),
    join: `JOIN ${reportTable(view)} ON r.number = page.row ${joinOwner(view)}
      ${view.asOf === null ? '' : joinVersion(view)}`,
    columns: seenColumns(view),
    where,
    parameters: { ...parameters, ...parametersOf(query) },
    order: resolveOrder('reports', sort, sortColumns(view)),
  };
}

const versionConditions: Conditions<'versions', { id: string; transitions: boolean }> = {
  id: 'r.id = :id',
  transitions: (value) =>
    value ? "json_extract(v.deed, '$.action') IN (SELECT value FROM json_each(:actions))" : null,
};

/**
 * Returns the history of one report, the oldest version first.
 *
 * @param transitions only versions that a transition made
 */
export function buildVersionListing(id: string, transitions: boolean): Listing {
  const filter = { id, transitions };
  const { where, parameters } = filterBy('versions', filter, versionConditions);
  return {
    ...{ list: 'versions', filter, sort: 'version', where },
    columns: versionColumns,
    row: 'v.rowid',
    from: 'report_versions AS v JOIN reports AS r ON r.number = v.report',
    join: 'JOIN report_versions AS v ON v.rowid = page.row',
    parameters: {
      ...parameters,
      ...(transitions && { actions: JSON.stringify(transitionEvents) }),
    },
    order: resolveOrder('versions', 'version', { version: { key: 'v.version', id: 'v.version' } }),
  };
}
