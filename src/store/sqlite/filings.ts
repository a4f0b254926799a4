/** The reports that organizations were to publish on a year: lists of them, and counts. */
import type { Filing, FilingCount, FilingGrouping, FilingScope } from '../filing.ts';
import type { FilingQuery, Page } from '../port.ts';
import { type FilingRow, filingCountsMax, listDueValues, mapFiling } from '../shared/filings.ts';
import { organizationColumns } from './columns.ts';
import { type DueColumns, deadlineColumns, lateAfter } from './deadlines.ts';
import type { Conditions, Listing, Parameters, PreparedLists } from './list.ts';
import { filterBy, readPage, resolveOrder } from './list.ts';
import {
  existedAtYearEnd,
  filedStates,
  organizationSortColumns,
  withinCondition,
  workingCondition,
} from './organizations.ts';

/** The report that an organization `o` was to publish. */
const due: DueColumns = {
  year: ':year',
  kind: 'o.reports_to',
  dueDate: "CASE o.reports_to WHEN 'own' THEN :ownDueDate ELSE :consolidatedDueDate END",
};

/** Joins that report as `w` to its organization `o`, when it exists. */
const joinReport = `LEFT JOIN reports AS w
  ON w.organization_id = o.id AND w.year = :year AND w.kind = o.reports_to`;

/** Returns the condition that a working version counts as filed, also where there is none. */
function isFiled({ working }: FilingScope): string {
  return `coalesce(${workingCondition(working)} AND w.status IN ${filedStates}, 0)`;
}

/** What decides the state of a report, as expressions. */
interface StateParts {
  /** The civil day of its first publication; null: never published. */
  readonly published: string;
  readonly isFiled: string;
  /** The last day on which it is in time. */
  readonly last: string;
}

/** Returns the parts of the report `w` of an organization `o`. */
function partsOf(scope: FilingScope): StateParts {
  // In most years no organization has a rule of its own, which is looked up once.
  const hasRules = 'EXISTS (SELECT 1 FROM deadline_rules AS d WHERE d.year = :year)';
  return {
    published: "date(w.first_published_at, '+8 hours')",
    isFiled: isFiled(scope),
    last: `CASE WHEN ${hasRules} THEN ${lateAfter(false, due)} ELSE ${due.dueDate} END`,
  };
}

/**
 * Returns the state of a report as SQL. `findFilingState` is authoritative; test/contract/ compares
 * this with it.
 */
function stateOf({ published, isFiled: filed, last }: StateParts): string {
  return `CASE
    WHEN ${published} <= ${last} THEN 'on-time'
    WHEN ${published} > ${last} THEN 'late'
    WHEN ${filed} THEN 'filed'
    WHEN :today > ${last} THEN 'overdue'
    ELSE 'not-due' END`;
}

function conditionsOf(query: FilingScope): Conditions<'filings', FilingScope> {
  return {
    year: existedAtYearEnd,
    within: withinCondition('within'),
    level: { anyOf: 'o.level' },
    organizationKind: { anyOf: 'o.kind' },
    kind: { anyOf: 'o.reports_to' },
    state: { anyOf: { of: (values) => `${stateOf(partsOf(query))} IN ${values}` } },
  };
}

/** Returns the conditions of a query and all parameters of its statements. */
function selectionOf(query: FilingScope): { where: readonly string[]; parameters: Parameters } {
  const { where, parameters } = filterBy('filings', query, conditionsOf(query));
  return { where, parameters: { ...parameters, ...listDueValues(query), today: query.today } };
}

function listingOf(query: FilingQuery): Listing {
  const { limit, cursor, count, sort, today, ...filter } = query;
  const isKnown = workingCondition(query.working);
  return {
    // The day is left out, so that paging can continue across midnight.
    ...{ list: 'filings', filter, sort, row: 'o.rowid' },
    from: `organizations AS o ${joinReport}`,
    join: `JOIN organizations AS o ON o.rowid = page.row ${joinReport}`,
    columns: [
      organizationColumns,
      `CASE WHEN w.first_published_at IS NOT NULL OR ${isKnown} THEN w.id END AS report_id`,
      `w.first_published_at, ${isFiled(query)} AS is_filed`,
      deadlineColumns(false, due),
    ].join(', '),
    ...selectionOf(query),
    order: resolveOrder('filings', sort, organizationSortColumns),
  };
}

/** The path of an organization `o` below that of the scope, from `child/` on. */
function pathBelow({ within }: FilingScope): string {
  const root = within === undefined ? "'/'" : '(SELECT path FROM organizations WHERE id = :within)';
  return `substr(o.path, length(${root}) + 1)`;
}

/** Returns what reports are grouped by, as SQL. */
function groupOf(grouping: FilingGrouping | null, scope: FilingScope): string {
  switch (grouping) {
    case 'level':
      return 'o.level';
    case 'organizationKind':
      return 'o.kind';
    case 'child': {
      const below = pathBelow(scope);
      return `CASE ${below} WHEN '' THEN o.id ELSE substr(${below}, 1, instr(${below}, '/') - 1) END`;
    }
    case null:
      return 'NULL';
  }
}

interface CountRow extends Omit<FilingCount, 'daysLateMax'> {
  readonly days_late: number;
}

function countOf(scope: FilingScope, grouping: FilingGrouping | null): string {
  const { where } = selectionOf(scope);
  const { published, isFiled: filed, last } = partsOf(scope);
  const counted = { published: 'f.published', isFiled: 'f.is_filed', last: 'f.last' };
  // Reports are alike in their days: states and days late are computed for few of them.
  return `
    WITH filings AS (
      SELECT ${groupOf(grouping, scope)} AS "group", ${published} AS published,
        ${filed} AS is_filed, ${last} AS last, count(*) AS count
      FROM organizations AS o ${joinReport}
      WHERE ${where.join(' AND ')}
      GROUP BY 1, 2, 3, 4
    ), counted AS (
      SELECT f."group", ${stateOf(counted)} AS state, sum(f.count) AS count,
        max(max(0, julianday(coalesce(f.published, :today)) - julianday(f.last))) AS days_late
      FROM filings AS f GROUP BY 1, 2
    )
    SELECT c."group", g.name, c.state, c.count, CAST(c.days_late AS INTEGER) AS days_late
    FROM counted AS c LEFT JOIN organizations AS g ON g.id = c."group"
    ORDER BY g.created_at, c."group", c.state
    LIMIT ${filingCountsMax}`;
}

export function filingReads(lists: PreparedLists) {
  return {
    page(query: FilingQuery): Page<Filing> {
      return readPage(lists, listingOf(query), query, (row: FilingRow) => mapFiling(row));
    },
    count(scope: FilingScope, grouping: FilingGrouping | null): readonly FilingCount[] {
      const { parameters } = selectionOf(scope);
      const rows = lists.prepare(countOf(scope, grouping)).all(parameters) as CountRow[];
      return rows.map(({ days_late: daysLateMax, ...row }) => ({ ...row, daysLateMax }));
    },
  };
}
