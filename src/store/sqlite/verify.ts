/**
 * Verification: the file is whole, and everything that is derived (paths, sparse cells, digests,
 * summary columns) is what the truth says. Restoring the sparse cells from the truth.
 */

import { editionById } from '../../form/editions/index.ts';
import { cellsOf } from '../../form/figures.ts';
import type { EditionId } from '../../form/types.ts';
import { digestOf } from '../../proof/digest.ts';
import type { ChainHead } from '../log.ts';
import { readAnchor } from './anchor.ts';
import { type SparseCell, sparseCells } from './cells.ts';
import type { Database, SqliteDriver } from './drivers/driver.ts';
import { requireWhole } from './integrity.ts';
import { requireDatabaseFile } from './location.ts';
import { findSchemaDifferences } from './migrate.ts';
import { readMigrations } from './migrations/files.ts';
import type { MigrationSource } from './open.ts';
import { openDatabase, openReadOnly, requireMigrated } from './open.ts';
import { reversed } from './organizations.ts';
import { cellWrites } from './report-writes.ts';
import { StartError } from './start-error.ts';
import { logDifferences } from './verify-log.ts';
import { rowDifferences } from './verify-rows.ts';

/** A sentence that names what differs, and from what. */
export type Difference = string;

interface TruthRow {
  readonly number: number;
  readonly id: string;
  readonly edition: EditionId;
  readonly figures: string;
}

/** The figures of the current version of every report. */
const selectTruth = `
  SELECT r.number, r.id, r.edition, v.figures
  FROM reports AS r
  JOIN report_versions AS v ON v.report = r.number AND v.version = r.version
  ORDER BY r.number`;

const parts = 4;

/** What SQL alone can tell; each statement answers the sentences themselves. */
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
  `SELECT 'report ' || r.id || ': has ' || count(p.part) || ' parts of ${parts}' AS difference
   FROM reports AS r LEFT JOIN report_parts AS p ON p.report = r.number
   GROUP BY r.number HAVING count(p.part) <> ${parts}`,
];

interface PartRow {
  readonly id: string;
  readonly part: string;
  readonly digest: string;
  readonly bytes: Buffer;
}

function* partDifferences(database: Database): Generator<Difference> {
  const select = database.prepare<[], PartRow>(`
    SELECT r.id, p.part, p.digest, p.bytes
    FROM report_parts AS p JOIN reports AS r ON r.number = p.report`);
  for (const { id, part, digest, bytes } of select.iterate()) {
    if (digestOf('sha256', bytes) !== digest)
      yield `report ${id}: the bytes of ${part} differ from their digest`;
  }
}

interface VersionRow {
  readonly id: string;
  readonly version: number;
  readonly digest: string;
  readonly bytes: Buffer;
}

function* versionDifferences(database: Database): Generator<Difference> {
  const select = database.prepare<[], VersionRow>(`
    SELECT r.id, v.version, v.digest, v.bytes
    FROM report_versions AS v JOIN reports AS r ON r.number = v.report
    WHERE v.bytes IS NOT NULL`);
  for (const { id, version, digest, bytes } of select.iterate()) {
    if (digestOf('sha256', bytes) !== digest) {
      yield `report ${id}: the bytes of version ${version} differ from their digest`;
    }
  }
}

function* nameDifferences(database: Database): Generator<Difference> {
  const select = database.prepare<[], { id: string; name: string; name_reversed: string }>(
    'SELECT id, name, name_reversed FROM organizations',
  );
  for (const { id, name, name_reversed } of select.iterate()) {
    if (reversed(name) !== name_reversed) yield `organization ${id}: name_reversed is not its name`;
  }
}

function* cellDifferences(database: Database): Generator<Difference> {
  const kept = database.prepare<{ report: number }, SparseCell>(
    'SELECT cell, value FROM report_cells WHERE report = :report',
  );
  for (const { number, id, edition, figures } of database
    .prepare<[], TruthRow>(selectTruth)
    .iterate()) {
    const truth = new Map(
      sparseCells(edition, JSON.parse(figures)).map(({ cell, value }) => [cell, value]),
    );
    const found = new Map(kept.all({ report: number }).map(({ cell, value }) => [cell, value]));
    for (const cell of new Set([...truth.keys(), ...found.keys()])) {
      const [is, should] = [found.get(cell) ?? 0, truth.get(cell) ?? 0];
      const pointer = cellsOf(editionById(edition))[cell]?.pointer ?? `cell ${cell}`;
      if (is !== should) yield `report ${id}: ${pointer} is ${is} in the index, ${should} in truth`;
    }
  }
}

function* differences(database: Database, anchor: ChainHead | null): Generator<Difference> {
  for (const sql of contradictions) {
    for (const { difference } of database.prepare<[], { difference: string }>(sql).iterate()) {
      yield difference;
    }
  }
  yield* nameDifferences(database);
  yield* partDifferences(database);
  yield* versionDifferences(database);
  yield* cellDifferences(database);
  yield* logDifferences(database, anchor);
  yield* rowDifferences(database);
}

/**
 * Everything in a database that is not as it should be; empty when all is well. Reads one state of
 * the file: a service may go on writing meanwhile.
 *
 * @throws StartError when there is no database of this service.
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

/**
 * Restores the sparse cells of all reports from the truth, in one transaction, and answers how many
 * reports there are.
 *
 * @throws StartError when the database does not open.
 */
export function rebuildStore(url: string, driver: SqliteDriver): number {
  requireDatabaseFile(url);
  const database = openDatabase(url, { driver });
  try {
    const replaceCells = cellWrites(database);
    return database
      .transaction((): number => {
        // Numbers only: a statement that is being read cannot stand beside one that writes.
        const numbers = database.prepare<[], number>('SELECT number FROM reports').pluck().all();
        const truth = database.prepare<{ number: number }, TruthRow>(
          selectTruth.replace('ORDER BY r.number', 'WHERE r.number = :number'),
        );
        for (const number of numbers) {
          const row = truth.get({ number });
          if (row !== undefined) {
            replaceCells(number, { edition: row.edition, figures: JSON.parse(row.figures) });
          }
        }
        return numbers.length;
      })
      .immediate();
  } finally {
    database.close();
  }
}
