/** Lists of reports, and of the versions of one: their filters, sorts and tables as SQL. */
import type { ReportQuery, VersionQuery } from '../port.ts';
import type { View } from '../report.ts';
import { buildReportScope, errorWeight, parseSort, transitionEvents } from '../shared/lists.ts';
import { foldSearchWords } from '../shared/search-text.ts';
import { versionColumns } from './columns.ts';
import { lateAfter } from './deadlines.ts';
import type { Conditions, Listing, Parameters } from './list.ts';
import { filterBy, numberParameters, resolveOrder } from './list.ts';
import { heldAt, nameAt, withinConditionAsOf } from './organization-history.ts';
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

/** Returns the name of the organization `o` of a report in a view. */
function ownerName({ asOf }: View): string {
  return asOf === null ? 'o.name' : nameAt('name');
}

/**
 * Returns how many days late a report was published, or is on the day `:today`, as an expression.
 * `computeLateness` is authoritative: test/contract/report-lists.ts compares this with it.
 */
function daysLate(view: View): string {
  const published = `date(${seenColumn(view, 'first_published_at')}, '+8 hours')`;
  const late = `julianday(coalesce(${published}, :today)) - julianday(${lateAfter(view.asOf !== null)})`;
  return `max(0, CAST(${late} AS INTEGER))`;
}

function sortColumns(view: View) {
  const errors = `${seenColumn(view, 'errors')} * ${errorWeight}`;
  return {
    createdAt: { key: 'r.created_at', id: 'r.id' },
    updatedAt: { key: updatedColumn(view), id: 'r.id' },
    year: { key: 'r.year', id: 'r.id' },
    organizationName: { key: ownerName(view), id: 'r.id' },
    daysLate: { key: daysLate(view), id: 'r.id' },
    findings: {
      key: `(${errors} + min(${seenColumn(view, 'warnings')}, ${errorWeight - 1}))`,
      id: 'r.id',
    },
  };
}

/**
 * Returns the condition that a word is part of the title, or of what its organization is found by;
 * of the past, only the name is known.
 */
function wordCondition(view: View, index: number): string {
  const isPart = (text: string) => `instr(${text}, :word${index}) > 0`;
  // The organizations are searched once for the list, and not once for each report.
  const ofOrganization =
    view.asOf === null
      ? `r.organization_id IN (SELECT id FROM organizations WHERE instr(search_text, :folded${index}) > 0)`
      : isPart(ownerName(view));
  return `(${isPart(seenColumn(view, 'title'))} OR ${ofOrganization})`;
}

function conditionsOf(view: View): Conditions<'reports', ReportQuery> {
  const seen = (name: SeenColumn) => seenColumn(view, name);
  const within = view.asOf === null ? withinCondition : withinConditionAsOf;
  const owner = view.asOf === null ? 'o' : 'h';
  const late = `${seen('first_published_at')} IS NULL AND ${lateAfter(view.asOf !== null)} < :today`;
  return {
    organizationId: 'r.organization_id = :organizationId',
    year: { anyOf: 'r.year' },
    yearFrom: 'r.year >= :yearFrom',
    yearTo: 'r.year <= :yearTo',
    kind: { anyOf: 'r.kind' },
    edition: { anyOf: 'r.edition' },
    within: (ids) => ids.map((_, index) => within(`within${index}`)).join(' AND ') || null,
    level: { anyOf: `${owner}.level` },
    organizationKind: { anyOf: `${owner}.kind` },
    status: { anyOf: seen('status') },
    updatedSince: `${updatedColumn(view)} >= :updatedSince`,
    hasErrors: (value) => `${seen('errors')} ${value ? '>' : '='} 0`,
    hasWarnings: (value) => `${seen('warnings')} ${value ? '>' : '='} 0`,
    overdue: ({ is }) => (is ? late : `NOT (${late})`),
    words: (words) => words.map((_, index) => wordCondition(view, index)).join(' AND ') || null,
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
  const { view, within, organizationId } = query;
  const isPast = view.asOf !== null;
  const reports = reportTable(view);
  const version = isPast ? ` ${joinVersion(view)}` : '';
  if (!needsOwner(query)) return reports + version;
  const isNarrow = within.length > 0 && (isPast || !within.every(isBroad));
  // An index has the names of the organizations in order, and their reports follow.
  const isByName = !isPast && parseSort('reports', query.sort).by === 'organizationName';
  if (organizationId !== undefined || !(isNarrow || isByName))
    return `${reports} CROSS ${joinOwner(view)}${version}`;
  const organizations = isPast
    ? `organization_history AS h CROSS JOIN organizations AS o ON o.id = h.id AND ${heldAt('h')}`
    : 'organizations AS o';
  return `${organizations} CROSS JOIN ${reports} ON r.organization_id = o.id${version}`;
}

/** Checks that a filter or the sort reads the organization of a report. */
function needsOwner(query: ReportQuery): boolean {
  const { view, within, overdue, level, organizationKind, words } = query;
  const filters = [overdue, level, organizationKind];
  if (within.length > 0 || filters.some((filter) => filter !== undefined)) return true;
  if (view.asOf !== null && words !== undefined) return true;
  return ['organizationName', 'daysLate'].includes(parseSort('reports', query.sort).by);
}

function parametersOf({ view, within, words = [], overdue, today }: ReportQuery): Parameters {
  return {
    ...(view.asOf === null ? {} : { asOf: view.asOf }),
    ...numberParameters('within', within),
    ...numberParameters('word', words),
    ...(view.asOf === null && numberParameters('folded', foldSearchWords(words))),
    ...(today === undefined ? {} : { today }),
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

const actionColumn = "json_extract(v.deed, '$.action')";

const versionConditions: Conditions<'versions', VersionQuery & { readonly id: string }> = {
  id: 'r.id = :id',
  transitions: (value) =>
    value ? `${actionColumn} IN (SELECT value FROM json_each(:actions))` : null,
  action: { anyOf: actionColumn },
  status: { anyOf: 'v.status' },
};

/** Returns the history of one report, the oldest version first. */
export function buildVersionListing(
  id: string,
  { limit, cursor, count, ...chosen }: VersionQuery,
): Listing {
  const { transitions } = chosen;
  const filter = { id, ...chosen };
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
