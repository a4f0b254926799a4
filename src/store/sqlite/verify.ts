/**
 * Verifies a database: the file is intact, and everything derived (paths, amounts, digests, summary
 * columns) matches its source.
 */

import type { ChainHead } from '../log.ts';
import { reverseName } from '../shared/register.ts';
import { StartError } from '../start-error.ts';
import { readAnchor } from './anchor.ts';
import type { Database, SqliteDriver } from './drivers/driver.ts';
import { requireWhole } from './integrity.ts';
import { requireDatabaseFile } from './location.ts';
import { findSchemaDifferences } from './migrate.ts';
import { readMigrations } from './migrations/files.ts';
import type { MigrationSource } from './open.ts';
import { openReadOnly, requireMigrated } from './open.ts';
import { publishedContradictions } from './published-rows.ts';
import { searchKeyDifferences } from './search-keys.ts';
import { amountDifferences } from './verify-amounts.ts';
import { contentContradictions, versionDifferences } from './verify-contents.ts';
import { historyDifferences } from './verify-history.ts';
import { logDifferences } from './verify-log.ts';
import { rowDifferences } from './verify-rows.ts';
import { sumDifferences } from './verify-sums.ts';

/** A sentence that names what differs, and from what. */
export type Difference = string;

/** Contradictions that SQL can find; each statement returns the sentences themselves. */
const contradictions = [
  `SELECT 'organization ' || o.id || ': path is ' || o.path || ', its place in the tree is '
     || coalesce(p.path, '/') || o.id || '/' AS difference
   FROM organizations AS o LEFT JOIN organizations AS p ON p.id = o.parent_id
   WHERE o.path <> coalesce(p.path, '/') || o.id || '/'`,
  `SELECT 'report ' || r.id || ': version is ' || r.version || ', the kept versions are '
     || count(v.version) || ' up to ' || coalesce(max(v.version), 0) AS difference
   FROM reports AS r LEFT JOIN report_versions AS v ON v.report = r.number
   GROUP BY r.number
   HAVING count(v.version) <> r.version OR max(v.version) <> r.version`,
  `SELECT 'report ' || r.id || ': its row differs from version ' || v.version AS difference
   FROM reports AS r
   JOIN report_versions AS v ON v.report = r.number AND v.version = r.version
   WHERE (v.title, v.digest, v.status, v.errors, v.warnings, v.information, v.submitted_at,
          v.published_at, v.first_published_at)
     IS NOT (r.title, r.digest, r.status, r.errors, r.warnings, r.information, r.submitted_at,
             r.published_at, r.first_published_at)`,
  `SELECT 'report ' || r.id || ': published is version ' || coalesce(r.published_version, 'none')
     || ', the newest published one is ' || coalesce(max(v.version), 'none') AS difference
   FROM reports AS r
   LEFT JOIN report_versions AS v ON v.report = r.number AND v.status = 'published'
   GROUP BY r.number HAVING r.published_version IS NOT max(v.version)`,
  ...contentContradictions,
  ...publishedContradictions,
];

function* nameDifferences(database: Database): Generator<Difference> {
  const select = database.prepare<[], { id: string; name: string; name_reversed: string }>(
    'SELECT id, name, name_reversed FROM organizations',
  );
  for (const { id, name, name_reversed } of select.iterate()) {
    if (reverseName(name) !== name_reversed)
      yield `organization ${id}: name_reversed is not its name`;
  }
}

function* differences(database: Database, anchor: ChainHead | null): Generator<Difference> {
  for (const sql of contradictions) {
    for (const { difference } of database.prepare<[], { difference: string }>(sql).iterate()) {
      yield difference;
    }
  }
  yield* nameDifferences(database);
  yield* searchKeyDifferences(database);
  yield* versionDifferences(database);
  yield* amountDifferences(database);
  yield* sumDifferences(database);
  yield* logDifferences(database, anchor);
  yield* rowDifferences(database);
  yield* historyDifferences(database);
}

/**
 * Returns every fault of a database; empty when it is correct. Reads one state of the file: a
 * service may continue to write meanwhile.
 *
 * @throws StartError when there is no database of this service
 */
export function verifyStore(
  url: string,
  driver: SqliteDriver,
  source: MigrationSource = {},
): readonly Difference[] {
  const file = requireDatabaseFile(url);
  const anchor = readAnchor(file);
  const database = openReadOnly(file, driver);
  try {
    requireMigrated(database, file, source);
    const migrations = readMigrations(source.migrations, source.migrationSteps);
    return database.transaction(() => {
      requireWhole(database, file, 'full');
      const schema = findSchemaDifferences(database, { driver, migrations });
      return [...schema.map((each) => `schema: ${each}`), ...differences(database, anchor)];
    })();
  } catch (error) {
    if (error instanceof StartError) return [error.message];
    throw error;
  } finally {
    database.close();
  }
}
