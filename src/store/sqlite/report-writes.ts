/** Reports: the writes. One report is a row, a version, five parts and its sparse cells. */

import { AppError } from '../../errors.ts';
import { nationalDueDate } from '../../policy/deadlines.ts';
import { digestOf } from '../../proof/digest.ts';
import type { ReportWrite } from '../port.ts';
import type { Deed, RenderedReport, Report, ReportPart } from '../report.ts';
import { sparseCells } from './cells.ts';
import type { Database } from './drivers/driver.ts';
import { organizationUnknown, refusing, requireSuccessor, requireVersion } from './refusals.ts';

const insertReport = `
  INSERT INTO reports (
    id, organization_id, year, kind, edition, title, status, due_date, errors, warnings,
    information, version, digest, created_at, updated_at, submitted_at, published_at,
    first_published_at, published_version
  ) VALUES (
    :id, :organizationId, :year, :kind, :edition, :title, :status, :dueDate, :errors, :warnings,
    :information, :version, :digest, :createdAt, :updatedAt, :submittedAt, :publishedAt,
    :firstPublishedAt, :publishedVersion
  )`;

const updateReport = `
  UPDATE reports SET
    organization_id = :organizationId, year = :year, kind = :kind, edition = :edition,
    title = :title, status = :status, due_date = :dueDate, errors = :errors,
    warnings = :warnings, information = :information, version = :version, digest = :digest,
    created_at = :createdAt, updated_at = :updatedAt, submitted_at = :submittedAt,
    published_at = :publishedAt, first_published_at = :firstPublishedAt,
    published_version = :publishedVersion
  WHERE id = :id`;

const insertVersion = `
  INSERT INTO report_versions (
    report, version, title, figures, narrative, computed, digest, created_at, status, errors,
    warnings, information, rule_set, explanations, carried_in, sign_off, submitted_at, published_at,
    first_published_at, deed, bytes
  ) VALUES (
    :report, :version, :title, :figures, :narrative, :computed, :digest, :updatedAt, :status,
    :errors, :warnings, :information, :ruleSet, :explanations, :carriedIn, :signOff, :submittedAt,
    :publishedAt, :firstPublishedAt, :deed, :bytes
  )`;

/** A part whose bytes are as before is left alone. */
const putPart = `
  INSERT INTO report_parts (report, part, digest, bytes) VALUES (:report, :part, :digest, :bytes)
  ON CONFLICT (report, part) DO UPDATE SET digest = excluded.digest, bytes = excluded.bytes
  WHERE digest <> excluded.digest`;

/** What stands in the row of a report and in that of its version, as the statements take it. */
function courseOf(row: Report, digest: string) {
  const { title, status, version, updatedAt, submittedAt, publishedAt, firstPublishedAt } = row;
  const instants = { updatedAt, submittedAt, publishedAt, firstPublishedAt };
  return { title, status, version, digest, ...row.findings, ...instants };
}

function parametersOf(row: Report, digest: string, publishedVersion: number | null) {
  const { id, organizationId, year, kind, edition, createdAt } = row;
  const own = { id, organizationId, year, kind, edition, createdAt, publishedVersion };
  return { ...own, ...courseOf(row, digest), dueDate: nationalDueDate(year, kind) };
}

function versionParametersOf(row: Report, digest: string, deed: Deed, bytes: Buffer) {
  const { figures, narrative, computed, carriedIn, explanations, signOff, ruleSet } = row;
  return {
    ...courseOf(row, digest),
    figures: JSON.stringify(figures),
    narrative: JSON.stringify(narrative),
    computed: JSON.stringify(computed),
    explanations: JSON.stringify(explanations),
    carriedIn: carriedIn === null ? null : JSON.stringify(carriedIn),
    signOff: signOff === null ? null : JSON.stringify(signOff),
    ruleSet,
    deed: JSON.stringify(deed),
    bytes,
  };
}

/**
 * Brings the sparse cells of a report up to date: most changes touch a few of them, so only those
 * are written. Also what `rebuild` restores them with.
 */
export function cellWrites(database: Database) {
  const standing = database.prepare<{ report: number }, { cell: number; value: number }>(
    'SELECT cell, value FROM report_cells WHERE report = :report',
  );
  const put = database.prepare(`
    INSERT INTO report_cells (report, cell, value) VALUES (:report, :cell, :value)
    ON CONFLICT (report, cell) DO UPDATE SET value = excluded.value`);
  const remove = database.prepare(
    'DELETE FROM report_cells WHERE report = :report AND cell = :cell',
  );
  return (report: number, { edition, figures }: Pick<Report, 'edition' | 'figures'>): void => {
    const before = new Map(standing.all({ report }).map(({ cell, value }) => [cell, value]));
    for (const { cell, value } of sparseCells(edition, figures)) {
      if (before.get(cell) !== value) put.run({ report, cell, value });
      before.delete(cell);
    }
    for (const cell of before.keys()) remove.run({ report, cell });
  };
}

interface Standing {
  readonly number: number;
  readonly version: number;
  readonly published_version: number | null;
}

/** A write that leaves a report standing. */
interface Put extends ReportWrite {
  readonly row: Report;
  readonly rendered: RenderedReport;
  readonly deed: Deed;
}

function isPut(write: ReportWrite): write is Put {
  return write.row !== null && write.rendered !== null && write.deed !== null;
}

export function reportWrites(database: Database) {
  const standing = database.prepare<{ id: string }, Standing>(
    'SELECT number, version, published_version FROM reports WHERE id = :id',
  );
  const insert = database.prepare(insertReport);
  const update = database.prepare(updateReport);
  const deleteReport = database.prepare('DELETE FROM reports WHERE id = :id');
  const addVersion = database.prepare(insertVersion);
  const part = database.prepare(putPart);
  const replaceCells = cellWrites(database);

  /** The whole is kept with its version. */
  function putParts(report: number, { report: _whole, ...sections }: RenderedReport): void {
    for (const [name, bytes] of Object.entries(sections) as [ReportPart, Buffer][]) {
      part.run({ report, part: name, bytes, digest: digestOf('sha256', bytes) });
    }
  }

  /** The row of the report, and its number. A published version stands before the row names it. */
  function putRow({ id, row, rendered, deed }: Put, digest: string): number {
    const before = standing.get({ id });
    const addTo = (report: number) =>
      addVersion.run({ report, ...versionParametersOf(row, digest, deed, rendered.report) });
    if (before === undefined) {
      const { lastInsertRowid } = insert.run(parametersOf(row, digest, null));
      addTo(Number(lastInsertRowid));
      return Number(lastInsertRowid);
    }
    addTo(before.number);
    const published = row.status === 'published' ? row.version : before.published_version;
    update.run(parametersOf(row, digest, published));
    return before.number;
  }

  function put(write: Put): string {
    const { row, rendered, expected, id } = write;
    requireVersion(expected, standing.get({ id })?.version);
    requireSuccessor(expected, row.version);
    const digest = digestOf('sha256', rendered.report);
    const refusals = {
      unique: () => new AppError('report-exists'),
      reference: () => organizationUnknown(row.organizationId),
    };
    const report = refusing(refusals, () => putRow(write, digest));
    putParts(report, rendered);
    replaceCells(report, row);
    return digest;
  }

  return {
    /**
     * Applies a write and answers the digest of what it leaves standing. A deletion takes versions,
     * parts and cells along; the log keeps its events.
     */
    apply(write: ReportWrite): string | null {
      if (isPut(write)) return put(write);
      if (write.row !== null || write.rendered !== null || write.deed !== null) {
        throw new TypeError('a report is written with its rendered parts and its deed');
      }
      requireVersion(write.expected, standing.get({ id: write.id })?.version);
      deleteReport.run({ id: write.id });
      return null;
    },
  };
}
