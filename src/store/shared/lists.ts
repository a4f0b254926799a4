/**
 * The lists of the port, as every engine serves them: how each is filtered and sorted, what its
 * cursors belong to, and how a page is cut. An engine has a condition for each filter and a column
 * for each sort.
 */
import { transitionActions } from '../../policy/workflow.ts';
import type { Page, PageRequest, ReportQuery } from '../port.ts';
import { type CursorScope, decodeCursor, encodeCursor, type Position } from './cursor.ts';

interface ListDefinition {
  /** The members of a query that filter, in the order of their conditions. */
  readonly filters: readonly string[];
  /** The sorts of the list: for each a position, for the types of its members. */
  readonly sorts: Readonly<Record<string, Position>>;
}

const byText: Position = { key: '', id: '' };
const byNumber: Position = { key: 0, id: '' };
const byCount: Position = { key: 0, id: 0 };

/** Every list that has cursors. The name of a list is part of its cursors. */
export const listDefinitions = {
  organizations: {
    filters: ['parentId', 'within', 'level', 'kind', 'words', 'filing'],
    sorts: { createdAt: byText, name: byText },
  },
  reports: {
    filters: [
      ...(['organizationId', 'year', 'yearFrom', 'yearTo', 'kind', 'edition'] as const),
      ...(['within', 'level', 'organizationKind', 'status', 'updatedSince'] as const),
      ...(['hasErrors', 'hasWarnings', 'overdue', 'words'] as const),
    ],
    sorts: {
      ...{ createdAt: byText, updatedAt: byText, year: byNumber },
      ...{ organizationName: byText, daysLate: byNumber, findings: byNumber },
    },
  },
  filings: {
    filters: ['year', 'within', 'level', 'organizationKind', 'kind', 'state'],
    sorts: { createdAt: byText, name: byText },
  },
  versions: {
    filters: ['id', 'transitions', 'action', 'status'],
    sorts: { version: byCount },
  },
  deadlines: {
    filters: ['organizationId', 'within', 'year', 'kind', 'type', 'includeEnded'],
    sorts: { createdAt: byText },
  },
  adjustments: {
    filters: ['organizationId', 'within', 'ruleId', 'includeEnded'],
    sorts: { createdAt: byText },
  },
  keys: { filters: ['role'], sorts: { createdAt: byText } },
  'audit-events': {
    filters: ['action', 'resource', 'resourceId', 'actorId', 'from', 'to', 'refused'],
    sorts: { sequence: byCount },
  },
  webhooks: { filters: ['type', 'within'], sorts: { createdAt: byText } },
  deadLetters: { filters: ['webhookId'], sorts: { sequence: byCount } },
} as const satisfies Record<string, ListDefinition>;

export type ListName = keyof typeof listDefinitions;

export type FilterName<List extends ListName> = (typeof listDefinitions)[List]['filters'][number];

export type SortName<List extends ListName> = keyof (typeof listDefinitions)[List]['sorts'] &
  string;

/** An order of a list: sort, direction, and a position for the types of its members. */
export interface ListOrder<List extends ListName> {
  readonly by: SortName<List>;
  readonly descending: boolean;
  readonly sample: Position;
}

/**
 * Parses a sort, like `-createdAt`: by `createdAt`, descending.
 *
 * @throws RangeError for a sort that the list does not have
 */
export function parseSort<List extends ListName>(list: List, sort: string): ListOrder<List> {
  const descending = sort.startsWith('-');
  const by = descending ? sort.slice(1) : sort;
  const sorts: Readonly<Record<string, Position>> = listDefinitions[list].sorts;
  const sample = Object.hasOwn(sorts, by) ? sorts[by] : undefined;
  if (sample === undefined) throw new RangeError(`no sort ${sort}`);
  return { by: by as SortName<List>, descending, sample };
}

/** Lists the filters that a query sets, in the order of the list. */
export function listUsedFilters<List extends ListName>(
  list: List,
  query: Readonly<Partial<Record<FilterName<List>, unknown>>>,
): readonly FilterName<List>[] {
  const filters: readonly FilterName<List>[] = listDefinitions[list].filters;
  return filters.filter((name) => query[name] !== undefined);
}

/** The actions of transitions in the log: a history can be limited to the versions they made. */
export const transitionEvents: readonly string[] = transitionActions.map(
  (action) => `report.${action}`,
);

/** A weight of errors above any number of warnings, for the sort by findings. */
export const errorWeight = 1_000_000;

/**
 * Returns what the cursors of a list of reports belong to. The day of `overdue` is left out, so
 * that paging can continue across midnight. In the order of days late the day belongs to it: on the
 * next day unpublished reports have other places.
 */
export function buildReportScope(query: ReportQuery): CursorScope {
  const { limit, cursor, count, sort, overdue, today, view, ...filter } = query;
  const day = parseSort('reports', sort).by === 'daysLate' ? { today } : {};
  return { list: 'reports', filter: { ...filter, overdue: overdue?.is, ...day, ...view }, sort };
}

/**
 * Returns the position after which a page begins; null: at the beginning of the list.
 *
 * @param sample a position of the list, for the types of its members
 * @throws AppError `cursor-invalid`; RangeError for a limit that is not allowed
 */
export function findPageStart(
  scope: CursorScope,
  { limit, cursor }: PageRequest,
  sample: Position,
): Position | null {
  if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError(`limit ${limit}`);
  return cursor === null ? null : decodeCursor(scope, cursor, sample);
}

/**
 * Cuts a page from its rows. One more than the limit was selected, which shows whether another page
 * follows.
 */
export function cutPage<Row>(
  scope: CursorScope,
  rows: readonly Row[],
  limit: number,
  positionOf: (row: Row) => Position,
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const isContinued = rows.length > limit && last !== undefined;
  return { items, next: isContinued ? encodeCursor(scope, positionOf(last)) : null };
}
