/** Reports: reads. */
import type { Database } from 'better-sqlite3';
import type {
  Page,
  PlacedReport,
  ReportKind,
  ReportPart,
  ReportQuery,
  ReportStatus,
  ReportSummary,
  StoredPart,
} from '../port.ts';
import { type Listing, orderOf, type Parameters, type PreparedLists, pageOf } from './list.ts';
import { withinCondition } from './organizations.ts';
import {
  type OwnerRow,
  ownerColumns,
  ownerOf,
  type ReportRow,
  reportOf,
  type SummaryRow,
  shortDigest,
  summaryColumns,
  summaryOf,
} from './rows.ts';

const text = { key: '', id: '' };
const sortColumns = {
  createdAt: { key: 'r.created_at', id: 'r.id', sample: text },
  updatedAt: { key: 'r.updated_at', id: 'r.id', sample: text },
  year: { key: 'r.year', id: 'r.id', sample: { key: 0, id: '' } },
} as const;

/** Filters that compare a member of the query with a column. */
const equalities = {
  organizationId: 'r.organization_id',
  year: 'r.year',
  kind: 'r.kind',
  status: 'r.status',
  edition: 'r.edition',
} as const;

interface Condition {
  readonly sql: string;
  readonly parameters: Parameters;
}

function conditionsOf(query: ReportQuery): readonly Condition[] {
  const { hasErrors, overdue, title, within } = query;
  const conditions: Condition[] = [];
  for (const name of Object.keys(equalities) as (keyof typeof equalities)[]) {
    const value = query[name];
    if (value === undefined) continue;
    conditions.push({ sql: `${equalities[name]} = :${name}`, parameters: { [name]: value } });
  }
  for (const [index, id] of within.entries()) {
    const name = `within${index}`;
    conditions.push({ sql: withinCondition(name), parameters: { [name]: id } });
  }
  if (hasErrors !== undefined) {
    conditions.push({ sql: hasErrors ? 'r.errors > 0' : 'r.errors = 0', parameters: {} });
  }
  if (overdue !== undefined) {
    const sql = `r.due_date ${overdue.is ? '<' : '>='} :today`;
    conditions.push({ sql, parameters: { today: overdue.today } });
  }
  if (title !== undefined) {
    conditions.push({ sql: 'instr(r.title, :title) > 0', parameters: { title } });
  }
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
  if (query.within.length === 0) return 'reports AS r';
  const inOrder = query.organizationId !== undefined || query.within.every(isBroad);
  return inOrder
    ? 'reports AS r CROSS JOIN organizations AS o ON o.id = r.organization_id'
    : 'organizations AS o CROSS JOIN reports AS r ON r.organization_id = o.id';
}

function listingOf(query: ReportQuery, isBroad: (id: string) => boolean): Listing {
  const { limit, cursor, sort, overdue, ...filter } = query;
  const conditions = conditionsOf(query);
  return {
    list: 'reports',
    // The day itself is left out: a walk over the pages goes on across midnight.
    filter: { ...filter, overdue: overdue?.is },
    sort,
    row: 'r.number',
    from: tablesOf(query, isBroad),
    join: `JOIN reports AS r ON r.number = page.row
      JOIN organizations AS o ON o.id = r.organization_id`,
    columns: summaryColumns,
    where: conditions.map((condition) => condition.sql),
    parameters: Object.assign({}, ...conditions.map((condition) => condition.parameters)),
    order: orderOf(sort, sortColumns),
  };
}

interface PartRow extends OwnerRow {
  readonly bytes: Buffer;
  readonly version: number;
  readonly digest: string;
  readonly due_date: string;
  readonly status: ReportStatus;
}

function storedPartOf(row: PartRow): StoredPart {
  return {
    bytes: row.bytes,
    version: row.version,
    digest: shortDigest(row.digest),
    dueDate: row.due_date,
    status: row.status,
    organization: ownerOf(row),
  };
}

interface ReportAddress {
  readonly organizationId: string;
  readonly year: number;
  readonly kind: ReportKind;
}

export function reportReads(database: Database, lists: PreparedLists) {
  const select = `
    SELECT ${summaryColumns}, r.digest, v.figures, v.narrative, v.computed
    FROM reports AS r
    JOIN report_versions AS v ON v.report = r.number AND v.version = r.version
    JOIN organizations AS o ON o.id = r.organization_id`;
  const byId = database.prepare<{ id: string }, ReportRow>(`${select} WHERE r.id = :id`);
  const byAddress = database.prepare<ReportAddress, ReportRow>(`${select}
    WHERE r.organization_id = :organizationId AND r.year = :year AND r.kind = :kind`);
  const part = database.prepare<{ id: string; part: ReportPart }, PartRow>(`
    SELECT p.bytes, r.version, r.digest, r.due_date, r.status, ${ownerColumns}
    FROM reports AS r
    JOIN report_parts AS p ON p.report = r.number
    JOIN organizations AS o ON o.id = r.organization_id
    WHERE r.id = :id AND p.part = :part`);
  const broad = database.prepare<{ id: string }, unknown>(`
    SELECT 1 FROM organizations AS o WHERE ${withinCondition('id')} LIMIT 1 OFFSET ${broadFrom}`);
  const isBroad = (id: string): boolean => broad.get({ id }) !== undefined;
  const found = (row: ReportRow | undefined) => (row === undefined ? null : reportOf(row));

  return {
    byId: (id: string): PlacedReport | null => found(byId.get({ id })),
    byAddress: (address: ReportAddress): PlacedReport | null => found(byAddress.get(address)),
    part(id: string, name: ReportPart): StoredPart | null {
      const row = part.get({ id, part: name });
      return row === undefined ? null : storedPartOf(row);
    },
    page(query: ReportQuery): Page<ReportSummary> {
      const { rows, next } = pageOf<SummaryRow>(lists, listingOf(query, isBroad), query);
      return { items: rows.map(summaryOf), next };
    },
  };
}
