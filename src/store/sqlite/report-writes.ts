/**
 * Reports: the writes. A report is a row, a version with its sections, and its amounts; a published
 * report is a second row, with amounts of its own.
 */

import { AppError } from '../../errors.ts';
import type { ReportWrite } from '../port.ts';
import type { Report } from '../report.ts';
import {
  requireSuccessor,
  requireVersion,
  unknownOrganizationError,
} from '../shared/expectations.ts';
import {
  type CurrentReport,
  isReportPut,
  planReportWrite,
  type ReportPlan,
  type ReportPut,
} from '../shared/publication.ts';
import { digestVersion } from '../shared/version-content.ts';
import { amountWrites, bindState, versionWrites } from './content-writes.ts';
import type { Database } from './drivers/driver.ts';
import { publishedWrites } from './published-rows.ts';
import { withRefusals } from './refusals.ts';
import type { sumWrites } from './sums-below.ts';

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

function parametersOf(row: Report, digest: string, plan: ReportPlan) {
  const { id, organizationId, year, kind, edition, createdAt } = row;
  const { dueDate, publishedVersion } = plan;
  const own = { id, organizationId, year, kind, edition, createdAt, dueDate, publishedVersion };
  return { ...own, ...bindState(row, digest) };
}

interface CurrentRow extends CurrentReport {
  readonly number: number;
  readonly version: number;
}

export function reportWrites(database: Database, sums: ReturnType<typeof sumWrites>) {
  const current = database.prepare<{ id: string }, CurrentRow>(
    `SELECT number, version, published_version AS publishedVersion, year, kind
     FROM reports WHERE id = :id`,
  );
  const insert = database.prepare(insertReport);
  const update = database.prepare(updateReport);
  const deleteReport = database.prepare('DELETE FROM reports WHERE id = :id');
  const versions = versionWrites(database);
  const amounts = amountWrites(database);
  const published = publishedWrites(database);

  /**
   * Writes the row of a report and, when it is published, its published row; returns its number.
   * The version must exist before the row names it as published.
   */
  function putRow(write: ReportPut, digest: string, plan: ReportPlan, number?: number): number {
    const parameters = parametersOf(write.row, digest, plan);
    if (number === undefined) {
      const report = Number(insert.run(parameters).lastInsertRowid);
      versions.add(report, write, digest);
      return report;
    }
    versions.add(number, write, digest);
    update.run(parameters);
    if (plan.publishes) published.put(number);
    return number;
  }

  function putAmounts(report: number, row: Report, plan: ReportPlan): void {
    const { year, kind } = row;
    if (plan.clearsAmounts) amounts.clearOthers({ report, year, kind });
    for (const face of plan.faces) amounts.put({ report, face, year, kind }, row);
  }

  function put(write: ReportPut): string {
    const { row, rendered, expected, id } = write;
    const before = current.get({ id });
    requireVersion(expected, before?.version);
    requireSuccessor(expected, row.version);
    const plan = planReportWrite(row, before ?? null);
    const digest = digestVersion(rendered.report);
    const refusals = {
      unique: () => new AppError('report-exists'),
      reference: () => unknownOrganizationError(row.organizationId),
    };
    const summed = plan.publishes && before ? sums.contributionOf(before.number) : undefined;
    const report = withRefusals(refusals, () => putRow(write, digest, plan, before?.number));
    putAmounts(report, row, plan);
    if (plan.publishes) sums.followReport(report, summed);
    return digest;
  }

  return {
    /**
     * Applies a write and returns the digest of the version that it makes. A deletion also deletes
     * versions, contents and amounts; the log keeps its events.
     */
    apply(write: ReportWrite): string | null {
      if (isReportPut(write)) return put(write);
      requireVersion(write.expected, current.get({ id: write.id })?.version);
      deleteReport.run({ id: write.id });
      return null;
    },
  };
}
