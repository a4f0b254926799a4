/** Reports: the writes. One report is a row, a version, five parts and its sparse cells. */
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { AppError } from '../../errors.ts';
import type { RenderedReport, Report, ReportPart, ReportWrite } from '../port.ts';
import { sparseCells } from './cells.ts';
import { organizationUnknown, refusing, requireSuccessor, requireVersion } from './refusals.ts';

/** SHA-256, hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const insertReport = `
  INSERT INTO reports (
    id, organization_id, year, kind, edition, title, status, due_date, errors, warnings,
    information, version, digest, created_at, updated_at
  ) VALUES (
    :id, :organizationId, :year, :kind, :edition, :title, :status, :dueDate, :errors, :warnings,
    :information, :version, :digest, :createdAt, :updatedAt
  )`;

const updateReport = `
  UPDATE reports SET
    organization_id = :organizationId, year = :year, kind = :kind, edition = :edition,
    title = :title, status = :status, due_date = :dueDate, errors = :errors,
    warnings = :warnings, information = :information, version = :version, digest = :digest,
    created_at = :createdAt, updated_at = :updatedAt
  WHERE id = :id`;

const insertVersion = `
  INSERT INTO report_versions (
    report, version, title, figures, narrative, computed, digest, created_at
  ) VALUES (:report, :version, :title, :figures, :narrative, :computed, :digest, :updatedAt)`;

/** A part whose bytes are as before is left alone. */
const putPart = `
  INSERT INTO report_parts (report, part, digest, bytes) VALUES (:report, :part, :digest, :bytes)
  ON CONFLICT (report, part) DO UPDATE SET digest = excluded.digest, bytes = excluded.bytes
  WHERE digest <> excluded.digest`;

/** A report and everything that stands with it, as the statements take it. */
function parametersOf(row: Report, dueDate: string, digest: string) {
  const { id, organizationId, year, kind, edition, title, status, version } = row;
  const { findings, createdAt, updatedAt } = row;
  const own = { id, organizationId, year, kind, edition, title, status, version };
  return { ...own, ...findings, dueDate, digest, createdAt, updatedAt };
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
}

export function reportWrites(database: Database) {
  const standing = database.prepare<{ id: string }, Standing>(
    'SELECT number, version FROM reports WHERE id = :id',
  );
  const insert = database.prepare(insertReport);
  const update = database.prepare(updateReport);
  const deleteReport = database.prepare('DELETE FROM reports WHERE id = :id');
  const addVersion = database.prepare(insertVersion);
  const part = database.prepare(putPart);
  const replaceCells = cellWrites(database);

  function putParts(report: number, rendered: RenderedReport): void {
    for (const [name, bytes] of Object.entries(rendered) as [ReportPart, Buffer][]) {
      part.run({ report, part: name, bytes, digest: digestOf(bytes) });
    }
  }

  function put(write: ReportWrite, row: Report, rendered: RenderedReport): void {
    const before = standing.get({ id: write.id });
    requireVersion(write.expected, before?.version);
    requireSuccessor(write.expected, row.version);
    const digest = digestOf(rendered.report);
    const refusals = {
      unique: () => new AppError('report-exists'),
      reference: () => organizationUnknown(row.organizationId),
    };
    const result = refusing(refusals, () =>
      (before === undefined ? insert : update).run(parametersOf(row, write.dueDate, digest)),
    );
    const report = before?.number ?? Number(result.lastInsertRowid);
    addVersion.run({
      report,
      version: row.version,
      title: row.title,
      figures: JSON.stringify(row.figures),
      narrative: JSON.stringify(row.narrative),
      computed: JSON.stringify(row.computed),
      digest,
      updatedAt: row.updatedAt,
    });
    putParts(report, rendered);
    replaceCells(report, row);
  }

  function remove({ id, expected }: ReportWrite): void {
    requireVersion(expected, standing.get({ id })?.version);
    deleteReport.run({ id });
  }

  return {
    /** A deletion takes versions, parts and cells along; the log keeps its events. */
    apply(write: ReportWrite): void {
      const { row, rendered } = write;
      if (row !== null && rendered !== null) put(write, row, rendered);
      else if (row === null && rendered === null) remove(write);
      else throw new TypeError('a report is written with its rendered parts');
    },
  };
}
