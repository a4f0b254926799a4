/** Verifies the amounts for sums against the figures of versions, and restores them. */

import type { EditionId, Figures } from '../../form/types.ts';
import type { Report } from '../report.ts';
import { compareAmounts } from '../shared/amounts.ts';
import { type ContentRow, readMembers } from '../shared/content-rows.ts';
import { listFaces, type ReportFace } from '../shared/publication.ts';
import { amountWrites } from './content-writes.ts';
import { bytesColumns, joinMembers, joinSections, memberColumns } from './contents.ts';
import type { Database } from './drivers/driver.ts';

interface ReportRow extends Pick<Report, 'id' | 'year' | 'kind'> {
  readonly number: number;
  readonly edition: EditionId;
  readonly version: number;
  readonly publishedVersion: number | null;
}

const selectReports = `
  SELECT number, id, year, kind, edition, version, published_version AS publishedVersion
  FROM reports ORDER BY number`;

const selectOthers = `
  SELECT 'report ' || r.id || ': there are ' || a.face || ' amounts of ' || a.kind || ' ' || a.year
    AS difference
  FROM report_amounts AS a JOIN reports AS r ON r.number = a.report
  WHERE (a.year, a.kind) <> (r.year, r.kind)`;

/** Returns the function that reads the figures of a version; null: there is no such version. */
export function figureReads(database: Database) {
  const select = database.prepare<{ report: number; version: number }, ContentRow>(`
    SELECT ${bytesColumns}, ${memberColumns}
    FROM report_versions AS v ${joinSections} ${joinMembers}
    WHERE v.report = :report AND v.version = :version`);
  return (report: number, version: number | null): Figures | null => {
    const row = version === null ? undefined : select.get({ report, version });
    try {
      return row === undefined ? null : readMembers(row).figures;
    } catch {
      // Content that is missing or damaged is reported with its version.
      return null;
    }
  };
}

/** Compares the amounts of every report and face with the figures that they are derived from. */
export function* amountDifferences(database: Database): Generator<string> {
  const readFigures = figureReads(database);
  const keptAmounts = database
    .prepare<ReportRow & { face: ReportFace }, Buffer>(`
      SELECT amounts FROM report_amounts
      WHERE year = :year AND kind = :kind AND face = :face AND report = :number`)
    .pluck();
  for (const row of database.prepare<[], ReportRow>(selectReports).iterate()) {
    for (const [face, version] of listFaces(row)) {
      const kept = keptAmounts.get({ ...row, face });
      const place = `report ${row.id}: amounts of the ${face} face`;
      const figures = readFigures(row.number, version);
      if (figures !== null && kept === undefined) yield `${place} are missing`;
      if (version === null && kept !== undefined) yield `${place} belong to no version`;
      if (figures === null || kept === undefined) continue;
      for (const difference of compareAmounts(row.edition, kept, figures)) yield place + difference;
    }
  }
  const others = database.prepare<[], { difference: string }>(selectOthers);
  for (const { difference } of others.iterate()) yield difference;
}

/** Restores the amounts of all reports from their figures. */
export function restoreAmounts(database: Database): void {
  const readFigures = figureReads(database);
  const amounts = amountWrites(database);
  database.prepare('DELETE FROM report_amounts').run();
  const reports = database.prepare<[], ReportRow>(selectReports).all();
  for (const row of reports) {
    const { number: report, year, kind, edition } = row;
    for (const [face, version] of listFaces(row)) {
      const figures = readFigures(report, version);
      if (figures !== null) amounts.put({ report, face, year, kind }, { edition, figures });
    }
  }
}
