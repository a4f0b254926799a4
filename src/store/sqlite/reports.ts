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
import { deadlineColumns, lateAfter } from './deadlines.ts';
import type { Database, Statement } from './drivers/driver.ts';
import {
  type Listing,
  type Order,
  orderOf,
  type Parameters,
  type PreparedLists,
  pageOf,
} from './list.ts';
import { withinCondition } from './organizations.ts';
import {
  deadlineOf,
  type KeptVersionRow,
  keptVersionOf,
  ownerColumns,
  ownerColumnsAsOf,
  ownerOf,
  type ReportRow,
  reportOf,
  type SummaryRow,
  shortDigest,
  summaryColumns,
  summaryOf,
  type VersionRow,
  versionColumns,
  versionOf,
} from './rows.ts';

/** The newest version that satisfies a condition; of those before answers were kept, none. */
const newest = (condition: string) => `(
    SELECT max(w.version) FROM report_versions AS w
    WHERE w.report = r.number AND w.bytes IS NOT NULL AND ${condition})`;

/**
 * Which version `v` of a report `r` a view shows. Of an instant, the row of the report is asked
 * first: versions of a report that was made, or first published, later are not read.
 */
const versionSeen = {
  working: {
    now: 'v.version = r.version',
    asOf: `r.created_at <= :asOf AND v.version = ${newest('w.created_at <= :asOf')}`,
  },
  published: {
    now: 'v.version = r.published_version',
    asOf: `r.first_published_at <= :asOf AND v.version = ${newest(
      "w.status = 'published' AND w.created_at <= :asOf",
    )}`,
  },
} as const;

const timeOf = ({ asOf }: View) => (asOf === null ? 'now' : 'asOf');

function isCurrent({ face, asOf }: View): boolean {
  return face === 'working' && asOf === null;
}

function joinVersion(view: View): string {
  const version = versionSeen[view.face][timeOf(view)];
  return `JOIN report_versions AS v ON v.report = r.number AND ${version}`;
}

/** The columns of a report's summary in a view. */
function seenColumns(view: View): string {
  const isPast = view.asOf !== null;
  return [
    summaryColumns(isCurrent(view) ? 'r' : 'v'),
    isPast ? ownerColumnsAsOf : ownerColumns,
    deadlineColumns(isPast),
  ].join(', ');
}

/**
 * When what a view shows came to be. A published version came to be when it was published: the row
 * of the report has that instant too, so no version is read to sort by it.
 */
function updatedColumn(view: View): string {
  if (isCurrent(view)) return 'r.updated_at';
  return view.asOf === null ? 'r.published_at' : 'v.created_at';
}

function sortColumns(view: View): Readonly<Record<string, Omit<Order, 'descending'>>> {
  const text = { key: '', id: '' };
  const updated = updatedColumn(view);
  return {
    createdAt: { key: 'r.created_at', id: 'r.id', sample: text },
    updatedAt: { key: updated, id: 'r.id', sample: text },
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
  const seen = isCurrent(view) ? 'r' : 'v';
  const conditions: Condition[] = [];
  const hold = (sql: string, parameters: Parameters = {}) => conditions.push({ sql, parameters });
  for (const name of Object.keys(equalities) as (keyof typeof equalities)[]) {
    const value = query[name];
    if (value !== undefined) hold(`${equalities[name]} = :${name}`, { [name]: value });
  }
  for (const [index, id] of within.entries()) {
    const name = `within${index}`;
    hold(withinCondition(name), { [name]: id });
  }
  if (status !== undefined) hold(`${seen}.status = :status`, { status });
  if (hasErrors !== undefined) hold(hasErrors ? `${seen}.errors > 0` : `${seen}.errors = 0`);
  if (overdue !== undefined) {
    const late = `${seen}.first_published_at IS NULL AND ${lateAfter(view.asOf !== null)} < :today`;
    hold(overdue.is ? late : `NOT (${late})`, { today: overdue.today });
  }
  if (title !== undefined) hold(`instr(${seen}.title, :title) > 0`, { title });
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
  const version = isCurrent(query.view) ? '' : ` ${joinVersion(query.view)}`;
  if (query.within.length === 0 && query.overdue === undefined) return `reports AS r${version}`;
  const inOrder = query.organizationId !== undefined || query.within.every(isBroad);
  const tables = inOrder
    ? 'reports AS r CROSS JOIN organizations AS o ON o.id = r.organization_id'
    : 'organizations AS o CROSS JOIN reports AS r ON r.organization_id = o.id';
  return tables + version;
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
    join: `JOIN reports AS r ON r.number = page.row
      JOIN organizations AS o ON o.id = r.organization_id
      ${isCurrent(view) ? '' : joinVersion(view)}`,
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
  readonly bytes: Buffer;
  readonly digest: string;
}

function storedPartOf(row: PartRow, bytes: Buffer): StoredPart {
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

/** A section out of the bytes of a whole report: the same bytes as when it was kept apart. */
function sectionOf(bytes: Buffer, part: ReportPart): Buffer {
  const whole = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  return Buffer.from(JSON.stringify(whole[part]));
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

/** The reads of whole reports and of parts of them, a statement for each view. */
function partReads(database: Database) {
  const statements = new Map<string, Statement<[Parameters], PartRow>>();

  function statementOf(view: View): Statement<[Parameters], PartRow> {
    const name = `${view.face} ${timeOf(view)}`;
    const statement =
      statements.get(name) ??
      database.prepare<[Parameters], PartRow>(`
        SELECT ${seenColumns(view)}, v.bytes, v.digest
        FROM reports AS r
        JOIN organizations AS o ON o.id = r.organization_id
        ${joinVersion(view)}
        WHERE r.id = :id AND v.bytes IS NOT NULL`);
    statements.set(name, statement);
    return statement;
  }

  const sections = database.prepare<[Parameters], PartRow>(`
    SELECT ${seenColumns({ face: 'working', asOf: null })}, p.bytes, r.digest
    FROM reports AS r
    JOIN organizations AS o ON o.id = r.organization_id
    JOIN report_parts AS p ON p.report = r.number
    WHERE r.id = :id AND p.part = :part`);

  return (id: string, part: ReportPart, view: View): StoredPart | null => {
    const isKept = part !== 'report' && isCurrent(view);
    const row = isKept
      ? sections.get({ id, part })
      : statementOf(view).get({ id, ...(view.asOf !== null && { asOf: view.asOf }) });
    if (row === undefined) return null;
    const isWhole = isKept || part === 'report';
    return storedPartOf(row, isWhole ? row.bytes : sectionOf(row.bytes, part));
  };
}

export function reportReads(
  database: Database,
  lists: PreparedLists,
  transitions: readonly string[],
) {
  const select = `
    SELECT ${seenColumns({ face: 'working', asOf: null })}, r.digest, v.figures, v.narrative,
      v.computed, v.carried_in, v.explanations, v.rule_set, v.sign_off
    FROM reports AS r
    JOIN report_versions AS v ON v.report = r.number AND v.version = r.version
    JOIN organizations AS o ON o.id = r.organization_id`;
  const byId = database.prepare<{ id: string }, ReportRow>(`${select} WHERE r.id = :id`);
  const byAddress = database.prepare<ReportAddress, ReportRow>(`${select}
    WHERE r.organization_id = :organizationId AND r.year = :year AND r.kind = :kind`);
  const broad = database.prepare<{ id: string }, unknown>(`
    SELECT 1 FROM organizations AS o WHERE ${withinCondition('id')} LIMIT 1 OFFSET ${broadFrom}`);
  const kept = database.prepare<{ id: string; version: number }, KeptVersionRow>(`
    SELECT ${versionColumns}, v.bytes, v.figures, v.narrative, v.computed, v.explanations,
      v.sign_off
    FROM report_versions AS v JOIN reports AS r ON r.number = v.report
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
