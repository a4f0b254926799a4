/** Reports: reads. What is being worked on or what is published, now or as of an instant. */

import type { ReportKind } from '../../form/body.ts';
import type { Page, PageRequest, ReportQuery } from '../port.ts';
import type {
  KeptVersion,
  PlacedReport,
  ReportPart,
  ReportSummary,
  ReportVersion,
  StoredPart,
  View,
} from '../report.ts';
import {
  type BytesRow,
  bytesColumns,
  hasBytes,
  joinMembers,
  joinSection,
  joinSections,
  memberColumns,
  readBytes,
  readSection,
  type SectionRow,
  sectionBytesColumns,
} from './contents.ts';
import { lateAfter } from './deadlines.ts';
import type { Database, Statement } from './drivers/driver.ts';
import {
  type Listing,
  type Order,
  orderOf,
  type Parameters,
  type PreparedLists,
  pageOf,
} from './list.ts';
import { heldAt, withinConditionAsOf } from './organization-history.ts';
import { withinCondition } from './organizations.ts';
import {
  deadlineOf,
  type KeptVersionRow,
  keptVersionOf,
  ownerOf,
  type ReportRow,
  reportOf,
  type SummaryRow,
  shortDigest,
  summaryOf,
  type VersionRow,
  versionColumns,
  versionOf,
} from './rows.ts';
import {
  joinOwner,
  joinVersion,
  reportTable,
  type SeenColumn,
  seenColumn,
  seenColumns,
  updatedColumn,
} from './views.ts';

function sortColumns(view: View): Readonly<Record<string, Omit<Order, 'descending'>>> {
  const text = { key: '', id: '' };
  return {
    createdAt: { key: 'r.created_at', id: 'r.id', sample: text },
    updatedAt: { key: updatedColumn(view), id: 'r.id', sample: text },
    year: { key: 'r.year', id: 'r.id', sample: { key: 0, id: '' } },
  };
}

/** Filters that compare a member of the query with a column that all versions share. */
const equalities = {
  organizationId: 'r.organization_id',
  year: 'r.year',
  kind: 'r.kind',
  edition: 'r.edition',
} as const;

interface Condition {
  readonly sql: string;
  readonly parameters: Parameters;
}

function conditionsOf(query: ReportQuery): readonly Condition[] {
  const { hasErrors, overdue, status, title, within, view } = query;
  const conditions: Condition[] = [];
  const hold = (sql: string, parameters: Parameters = {}) => conditions.push({ sql, parameters });
  for (const name of Object.keys(equalities) as (keyof typeof equalities)[]) {
    const value = query[name];
    if (value !== undefined) hold(`${equalities[name]} = :${name}`, { [name]: value });
  }
  for (const [index, id] of within.entries()) {
    const name = `within${index}`;
    hold(view.asOf === null ? withinCondition(name) : withinConditionAsOf(name), { [name]: id });
  }
  const seen = (name: SeenColumn) => seenColumn(view, name);
  if (status !== undefined) hold(`${seen('status')} = :status`, { status });
  if (hasErrors !== undefined) hold(`${seen('errors')} ${hasErrors ? '>' : '='} 0`);
  if (overdue !== undefined) {
    const late = `${seen('first_published_at')} IS NULL AND ${lateAfter(view.asOf !== null)} < :today`;
    hold(overdue.is ? late : `NOT (${late})`, { today: overdue.today });
  }
  if (title !== undefined) hold(`instr(${seen('title')}, :title) > 0`, { title });
  return conditions;
}

/** From how many organizations on a subtree counts as broad; see `tablesOf`. */
const broadFrom = 2_000;

/**
 * The tables in which a page is found. CROSS JOIN fixes their order. A confined list starts from
 * the subtree and sorts its reports; where the subtree is broad that is too many, and going through the
 * reports in order of the list meets enough of the subtree soon.
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

function listingOf(query: ReportQuery, isBroad: (id: string) => boolean): Listing {
  const { limit, cursor, sort, overdue, view, ...filter } = query;
  const conditions = conditionsOf(query);
  const parameters: Parameters = view.asOf === null ? {} : { asOf: view.asOf };
  return {
    list: 'reports',
    // The day itself is left out: a walk over the pages goes on across midnight.
    filter: { ...filter, overdue: overdue?.is, ...view },
    sort,
    row: 'r.number',
    from: tablesOf(query, isBroad),
    join: `JOIN ${reportTable(view)} ON r.number = page.row ${joinOwner(view)}
      ${view.asOf === null ? '' : joinVersion(view)}`,
    columns: seenColumns(view),
    where: conditions.map((condition) => condition.sql),
    parameters: Object.assign(
      parameters,
      ...conditions.map((condition) => condition.parameters),
    ) as Parameters,
    order: orderOf(sort, sortColumns(view)),
  };
}

interface PartRow extends SummaryRow {
  readonly digest: string;
}

function storedPartOf(row: PartRow, bytes: Buffer): Omit<StoredPart, 'source'> {
  return {
    bytes,
    version: row.version,
    digest: shortDigest(row.digest),
    status: row.status,
    submittedAt: row.submitted_at,
    firstPublishedAt: row.first_published_at,
    publishedVersion: row.published_version,
    deadline: deadlineOf(row),
    organization: ownerOf(row),
  };
}

interface ReportAddress {
  readonly organizationId: string;
  readonly year: number;
  readonly kind: ReportKind;
}

/** The history of one report, the oldest version first. */
function historyOf(id: string, transitions: readonly string[] | null): Listing {
  const action = "json_extract(v.deed, '$.action')";
  const among = `${action} IN (SELECT value FROM json_each(:actions))`;
  return {
    list: 'versions',
    filter: { id, transitions: transitions !== null },
    sort: 'version',
    columns: versionColumns,
    row: 'v.rowid',
    from: 'report_versions AS v JOIN reports AS r ON r.number = v.report',
    join: 'JOIN report_versions AS v ON v.rowid = page.row',
    where: ['r.id = :id', ...(transitions === null ? [] : [among])],
    parameters: { id, ...(transitions && { actions: JSON.stringify(transitions) }) },
    order: { key: 'v.version', id: 'v.version', descending: false, sample: { key: 0, id: 0 } },
  };
}

/** What is selected of a version for the bytes of a part. */
function selectPart(part: ReportPart) {
  return part === 'report'
    ? { columns: bytesColumns, joins: joinSections }
    : { columns: sectionBytesColumns(part), joins: joinSection(part) };
}

/** The reads of whole reports and of sections, a statement for each view and part. */
function partReads(database: Database) {
  const statements = new Map<string, Statement<[Parameters], PartRow & BytesRow & SectionRow>>();

  function prepare(part: ReportPart, view: View) {
    const name = `${part} ${view.face} ${view.asOf === null ? 'now' : 'asOf'}`;
    const { columns, joins } = selectPart(part);
    const statement =
      statements.get(name) ??
      database.prepare<[Parameters], PartRow & BytesRow & SectionRow>(`
        SELECT ${seenColumns(view)}, v.digest, ${columns}
        FROM ${reportTable(view)} ${joinOwner(view)} ${joinVersion(view)} ${joins}
        WHERE r.id = :id AND ${hasBytes('v')}`);
    statements.set(name, statement);
    return statement;
  }

  return (id: string, part: ReportPart, view: View): Omit<StoredPart, 'source'> | null => {
    const asOf = view.asOf === null ? {} : { asOf: view.asOf };
    const row = prepare(part, view).get({ id, ...asOf });
    if (row === undefined) return null;
    const bytes = part === 'report' ? readBytes(row) : readSection(row, part);
    return bytes === null ? null : storedPartOf(row, bytes);
  };
}

export function reportReads(
  database: Database,
  lists: PreparedLists,
  transitions: readonly string[],
) {
  const select = `
    SELECT ${seenColumns({ face: 'working', asOf: null })}, r.digest, v.explanations, v.rule_set,
      ${bytesColumns}, ${memberColumns}
    FROM reports AS r
    JOIN report_versions AS v ON v.report = r.number AND v.version = r.version
    ${joinSections} ${joinMembers}
    JOIN organizations AS o ON o.id = r.organization_id`;
  const byId = database.prepare<{ id: string }, ReportRow>(`${select} WHERE r.id = :id`);
  const byAddress = database.prepare<ReportAddress, ReportRow>(`${select}
    WHERE r.organization_id = :organizationId AND r.year = :year AND r.kind = :kind`);
  const broad = database.prepare<{ id: string }, unknown>(`
    SELECT 1 FROM organizations AS o WHERE ${withinCondition('id')} LIMIT 1 OFFSET ${broadFrom}`);
  const kept = database.prepare<{ id: string; version: number }, KeptVersionRow>(`
    SELECT ${versionColumns}, v.explanations, ${bytesColumns}, ${memberColumns}
    FROM report_versions AS v JOIN reports AS r ON r.number = v.report
    ${joinSections} ${joinMembers}
    WHERE r.id = :id AND v.version = :version`);
  const isBroad = (id: string): boolean => broad.get({ id }) !== undefined;
  const found = (row: ReportRow | undefined) => (row === undefined ? null : reportOf(row));

  return {
    byId: (id: string): PlacedReport | null => found(byId.get({ id })),
    byAddress: (address: ReportAddress): PlacedReport | null => found(byAddress.get(address)),
    part: partReads(database),
    page(query: ReportQuery): Page<ReportSummary> {
      const { rows, next } = pageOf<SummaryRow>(lists, listingOf(query, isBroad), query);
      return { items: rows.map(summaryOf), next };
    },
    version(id: string, version: number): KeptVersion | null {
      const row = kept.get({ id, version });
      return row === undefined ? null : keptVersionOf(row);
    },
    history(
      id: string,
      query: PageRequest & { readonly transitions: boolean },
    ): Page<ReportVersion> {
      const listing = historyOf(id, query.transitions ? transitions : null);
      const { rows, next } = pageOf<VersionRow>(lists, listing, query);
      return { items: rows.map(versionOf), next };
    },
  };
}
