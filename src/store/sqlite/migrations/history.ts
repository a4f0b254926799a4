/** The migrations that a database has: the table of applied ones, compared with the files. */

import { StartError } from '../../start-error.ts';
import type { Database } from '../drivers/driver.ts';
import type { Migration } from './files.ts';

interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/** Creates the table of applied migrations, if there is none. */
export const createHistory = `
  CREATE TABLE IF NOT EXISTS schema_migrations (
    number     INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    checksum   TEXT NOT NULL CHECK (length(checksum) = 64),
    applied_at TEXT NOT NULL
  ) STRICT`;

const insertApplied = `
  INSERT INTO schema_migrations (number, name, checksum, applied_at)
  VALUES (:number, :name, :checksum, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`;

/** Records that a migration was applied. */
export function recordMigration(database: Database, { number, name, checksum }: Migration): void {
  database.prepare(insertApplied).run({ number, name, checksum });
  database.pragma(`user_version = ${number}`);
}

/** Returns the migrations that were applied to a database, in order. */
export function appliedMigrations(database: Database): readonly AppliedMigration[] {
  const exists = database
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'")
    .get();
  if (exists === undefined) return [];
  return database
    .prepare<[], AppliedMigration>(
      'SELECT number, name, checksum FROM schema_migrations ORDER BY number',
    )
    .all();
}

/**
 * Checks that the migrations of a database are the first of those that the service has.
 *
 * @throws StartError when one is missing or has changed
 */
export function requireSameHistory(
  applied: readonly AppliedMigration[],
  known: readonly Migration[],
): void {
  for (const [index, past] of applied.entries()) {
    const file = known[index];
    if (file === undefined) {
      throw new StartError(
        `The database has migration ${past.name}, which this version of the service does not ` +
          'have: it was made by a newer version, or the file is missing.',
      );
    }
    if (past.number !== file.number || past.checksum !== file.checksum) {
      throw new StartError(
        `Migration ${file.name} is not the one that was applied to the database ` +
          `(${past.name}, checksum ${past.checksum}): restore the file; a migration never changes.`,
      );
    }
  }
}
