/**
 * The organizations of a sum one by one, each with its report and the amounts of it, in the order of
 * the tree: as they are, or were at an instant.
 */
import type { EditionId } from '../../form/types.ts';
import type { ReportStatus } from '../../policy/workflow.ts';
import { listAmounts, packAmounts } from '../shared/amounts.ts';
import { type ClassifiedRow, classify, type SumClass } from '../shared/sum-groups.ts';
import type { SumScope } from '../sums.ts';
import type { Database } from './drivers/driver.ts';
import { type Parameters, PreparedLists } from './list.ts';
import { heldAt, withinConditionAsOf } from './organization-history.ts';
import { withinCondition } from './organizations.ts';
import { classColumnsOf } from './sums-below.ts';
import { figureReads } from './verify-amounts.ts';
import { joinVersion, reportTable, seenColumn } from './views.ts';

/** A report of a scan. */
export interface ScannedReport {
  readonly number: number;
  readonly id: string;
  readonly version: number;
  readonly digest: string;
  readonly edition: EditionId;
  readonly status: ReportStatus;
  readonly amounts: Buffer;
}

/** An organization of a scan. */
export interface ScannedOrganization {
  readonly id: string;
  readonly path: string;
  readonly of: SumClass;
  readonly report: ScannedReport | null;
}

interface ScanRow extends ClassifiedRow {
  readonly id: string;
  readonly path: string;
  readonly number: number | null;
  readonly report_id: string;
  /** Null: the report did not exist, or was not published, at the instant. */
  readonly version: number | null;
  readonly digest: string;
  readonly edition: EditionId;
  readonly status: ReportStatus;
  /** Null: the version is an earlier one, whose amounts are not kept. */
  readonly amounts: Buffer | null;
}

/** Joins the report `r` of an organization. */
const joinReport = ({ view }: SumScope, organization: string) => `
    LEFT JOIN ${reportTable(view)}
      ON r.organization_id = ${organization}.id AND r.year = :year AND r.kind = 'own'`;

/** What of a report is scanned now: its row, and the amounts of the face. */
const present = (scope: SumScope) => ({
  columns: `r.version, r.digest, ${seenColumn(scope.view, 'status')} AS status, a.amounts`,
  reports: `${joinReport(scope, 'o')}
    LEFT JOIN report_amounts AS a ON a.year = :year AND a.kind = 'own'
      AND a.face = '${scope.view.face}' AND a.report = r.number`,
});

/**
 * What is scanned at an instant: the version of that time. Amounts are kept only of the newest
 * version and of the newest published one.
 */
const past = (scope: SumScope) => ({
  columns: `v.version, v.digest, v.status, (
      SELECT a.amounts FROM reports AS w JOIN report_amounts AS a
        ON a.year = w.year AND a.kind = w.kind AND a.report = w.number
        AND a.face = CASE v.version WHEN w.published_version THEN 'published' ELSE 'working' END
      WHERE w.number = r.number AND v.version IN (w.version, w.published_version)) AS amounts`,
  reports: `${joinReport(scope, 'h')} LEFT ${joinVersion(scope.view)}`,
});

/** Returns the statement of a scan. */
function scanOf(scope: SumScope, continued: boolean): string {
  const { view, within } = scope;
  const isPast = view.asOf !== null;
  const of = isPast ? 'h' : 'o';
  const { columns, reports } = isPast ? past(scope) : present(scope);
  const withinOf = isPast ? withinConditionAsOf : withinCondition;
  const conditions = [
    ...(isPast ? [heldAt(of)] : []),
    ...(within === undefined ? [] : [withinOf('within')]),
    ...(continued ? [`${of}.path > :after`] : []),
  ];
  return `
    SELECT ${of}.id, ${of}.path, ${classColumnsOf(of)}, r.number, r.id AS report_id, r.edition, ${columns}
    FROM ${isPast ? 'organization_history' : 'organizations'} AS ${of}
    ${reports}
    ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
    ORDER BY ${of}.path`;
}

export function sumScans(database: Database) {
  const lists = new PreparedLists(database);
  const readFigures = figureReads(database);

  function reportOf(row: ScanRow): ScannedReport | null {
    const { number, report_id: id, version, digest, edition, status } = row;
    if (number === null || version === null) return null;
    const figures = row.amounts === null ? readFigures(number, version) : null;
    const amounts = row.amounts ?? (figures && packAmounts(listAmounts(edition, figures)));
    // Damaged content is reported by `verify`; a sum must not pass it over.
    if (amounts === null) throw new Error(`report ${id}: version ${version} cannot be read`);
    return { number, id, version, digest, edition, status, amounts };
  }

  /** Reads organizations with their reports, after a path in the order of the tree. */
  return function* scan(
    scope: SumScope,
    after: string | null = null,
  ): Generator<ScannedOrganization> {
    const { year, within, view } = scope;
    const parameters: Parameters = {
      year,
      ...(within !== undefined && { within }),
      ...(view.asOf !== null && { asOf: view.asOf }),
      ...(after !== null && { after }),
    };
    const rows = lists.prepare(scanOf(scope, after !== null)).iterate(parameters);
    for (const row of rows as Iterable<ScanRow>) {
      const { id, path } = row;
      yield { id, path, of: classify(row, year), report: reportOf(row) };
    }
  };
}
