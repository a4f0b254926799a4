/**
 * Rebuilds derived rows from the register and the kept versions. The versions, the register and the
 * log themselves are only read.
 */

import { reverseName } from '../shared/register.ts';
import type { RebuildCounts } from '../tools.ts';
import { restoreDerivation } from './derivation.ts';
import type { Database, SqliteDriver } from './drivers/driver.ts';
import { requireDatabaseFile } from './location.ts';
import { openDatabase } from './open.ts';
import { restorePublished } from './published-rows.ts';
import { searchDerivation } from './search-keys.ts';
import { sumsDerivation } from './verify-sums.ts';

/** The path of every organization in the tree, from the parents; those in a cycle have none. */
const places = `
  WITH RECURSIVE places (id, path) AS (
    SELECT id, '/' || id || '/' FROM organizations WHERE parent_id IS NULL
    UNION ALL
    SELECT o.id, p.path || o.id || '/' FROM places AS p JOIN organizations AS o ON o.parent_id = p.id
  )`;

/** Paths are unique, so all wrong ones are cleared before the right ones are written. */
const restorePaths = [
  `${places}
   UPDATE organizations SET path = '?' || places.id FROM places
   WHERE places.id = organizations.id AND organizations.path <> places.path`,
  `${places}
   UPDATE organizations SET path = places.path FROM places
   WHERE places.id = organizations.id AND organizations.path = '?' || places.id`,
];

/** The columns of a report that repeat its newest version. */
const restoreSummaries = `
  UPDATE reports SET
    title = v.title, digest = v.digest, status = v.status, errors = v.errors,
    warnings = v.warnings, information = v.information, submitted_at = v.submitted_at,
    published_at = v.published_at, first_published_at = v.first_published_at
  FROM report_versions AS v
  WHERE v.report = reports.number AND v.version = reports.version`;

/** The newest published version. Triggers prevent it from going back, also from here. */
const restorePublishedVersions = `
  UPDATE reports SET published_version = v.version
  FROM (
    SELECT report, max(version) AS version FROM report_versions WHERE status = 'published'
    GROUP BY report
  ) AS v
  WHERE v.report = reports.number AND coalesce(reports.published_version, 0) < v.version`;

function restoreOrganizations(database: Database): number {
  for (const sql of restorePaths) database.prepare(sql).run();
  const put = database.prepare<{ id: string; backwards: string }>(`
    UPDATE organizations SET name_reversed = :backwards
    WHERE id = :id AND name_reversed <> :backwards`);
  const rows = database
    .prepare<[], { id: string; name: string }>('SELECT id, name FROM organizations')
    .all();
  for (const { id, name } of rows) put.run({ id, backwards: reverseName(name) });
  restoreDerivation(database, searchDerivation);
  return rows.length;
}

function restoreReports(database: Database): number {
  database.prepare(restoreSummaries).run();
  database.prepare(restorePublishedVersions).run();
  restorePublished(database);
  // Amounts and sums follow the register and the rows of reports, which are correct by now.
  restoreDerivation(database, sumsDerivation);
  return database.prepare<[], number>('SELECT count(*) FROM reports').pluck().get() ?? 0;
}

/**
 * Recomputes all derived rows of a database in one transaction.
 *
 * @throws StartError when the database does not open
 */
export function rebuildStore(url: string, driver: SqliteDriver): RebuildCounts {
  requireDatabaseFile(url);
  const database = openDatabase(url, { driver });
  const restore = database.transaction(() => ({
    organizations: restoreOrganizations(database),
    reports: restoreReports(database),
  }));
  try {
    return restore.immediate();
  } finally {
    database.close();
  }
}
