/**
 * Reports: the writes. One report is a row, a version with its sections, and its amounts; one that is
 * published is a second row, with amounts of its own.
 */

import { AppError } from '../../errors.ts';
import { nationalDueDate } from '../../policy/deadlines.ts';
import { digestOf } from '../../proof/digest.ts';
import type { ReportWrite } from '../port.ts';
import type { Deed, RenderedReport, Report } from '../report.ts';
import { amountWrites, bindCourse, versionWrites } from './content-writes.ts';
import type { Database } from './drivers/driver.ts';
import { publishedWrites } from './published-rows.ts';
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

function parametersOf(row: Report, digest: string, publishedVersion: number | null) {
  const { id, organizationId, year, kind, edition, createdAt } = row;
  const own = { id, organizationId, year, kind, edition, createdAt, publishedVersion };
  return { ...own, ...bindCourse(row, digest), dueDate: nationalDueDate(year, kind) };
}

interface CurrentRow extends Pick<Report, 'year' | 'kind'> {
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
  const current = database.prepare<{ id: string }, CurrentRow>(
    'SELECT number, version, published_version, year, kind FROM reports WHERE id = :id',
  );
  const insert = database.prepare(insertReport);
  const update = database.prepare(updateReport);
  const deleteReport = database.prepare('DELETE FROM reports WHERE id = :id');
  const versions = versionWrites(database);
  const amounts = amountWrites(database);
  const published = publishedWrites(database);

  /**
   * Writes the row of a report, and of its publication what is published, and returns its number. A
   * version is there before the row names it as published.
   */
  function putRow(write: Put, before: CurrentRow | undefined, digest: string): number {
    const { row } = write;
    if (before === undefined) {
      const { lastInsertRowid } = insert.run(parametersOf(row, digest, null));
      versions.add(Number(lastInsertRowid), write, digest);
      return Number(lastInsertRowid);
    }
    versions.add(before.number, write, digest);
    const isPublished = row.status === 'published';
    const publishedVersion = isPublished ? row.version : before.published_version;
    update.run(parametersOf(row, digest, publishedVersion));
    if (isPublished) published.put(before.number);
    return before.number;
  }

  function putAmounts(report: number, row: Report, before: CurrentRow | undefined): void {
    const { year, kind } = row;
    if (before !== undefined && (before.year !== year || before.kind !== kind)) {
      amounts.clearOthers({ report, year, kind });
    }
    amounts.put({ report, face: 'working', year, kind }, row);
    // As in the row: a first version is never the published one.
    if (before === undefined || row.status !== 'published') return;
    amounts.put({ report, face: 'published', year, kind }, row);
  }

  function put(write: Put): string {
    const { row, rendered, expected, id } = write;
    const before = current.get({ id });
    requireVersion(expected, before?.version);
    requireSuccessor(expected, row.version);
    const digest = digestOf('sha256', rendered.report);
    const refusals = {
      unique: () => new AppError('report-exists'),
      reference: () => organizationUnknown(row.organizationId),
    };
    const report = refusing(refusals, () => putRow(write, before, digest));
    putAmounts(report, row, before);
    return digest;
  }

  return {
    /**
     * Applies a write and returns the digest of the version that it makes. A deletion takes
     * versions, contents and amounts along; the log keeps its events.
     */
    apply(write: ReportWrite): string | null {
      if (isPut(write)) return put(write);
      if (write.row !== null || write.rendered !== null || write.deed !== null) {
        throw new TypeError('a report is written with its rendered parts and its deed');
      }
      requireVersion(write.expected, current.get({ id: write.id })?.version);
      deleteReport.run({ id: write.id });
      return null;
    },
  };
}
