/**
 * Migrations: numbered SQL files, applied once each and in order, forward only. What was applied is
 * kept with its checksum, so a file that was changed afterwards, or a database of a newer version
 * of the service, is told at the start and not by a wrong answer later.
 */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from './drivers/driver.ts';
import { StartError } from './start-error.ts';

/** The folder of the project; relative to this file, so it is found wherever the tree is put. */
export const migrationsFolder = new URL('../../../migrations/sqlite/', import.meta.url);

export interface Migration {
  readonly number: number;
  /** The file's name. */
  readonly name: string;
  /** SHA-256 of the text with line ends as LF, hexadecimal: a checkout may rewrite line ends. */
  readonly checksum: string;
  readonly sql: string;
}

interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/**
 * The migrations of a folder, in order.
 *
 * @throws StartError when their numbers are not 1, 2, 3 …
 */
export function readMigrations(folder: URL = migrationsFolder): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
    if (number !== index + 1) {
      throw new StartError(
        `Migration ${name} does not follow: number ${index + 1} was expected in its place.`,
      );
    }
    const sql = readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
    return { number, name, sql, checksum: hash('sha256', sql) };
  });
}

const createTable = `
  CREATE TABLE IF NOT EXISTS schema_migrations (
    number     INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    checksum   TEXT NOT NULL CHECK (length(checksum) = 64),
    applied_at TEXT NOT NULL
  ) STRICT`;

const insertApplied = `
  INSERT INTO schema_migrations (number, name, checksum, applied_at)
  VALUES (:number, :name, :checksum, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`;

/** The migrations that a database has seen, in order. */
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

function requireSameHistory(
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

/**
 * Brings a database up to date and answers the names of the migrations that it applied. Each runs
 * in a transaction of its own, under the lock of the writer: of two processes that start together
 * one applies it and the other finds it applied.
 *
 * @throws StartError when the history differs from the folder, or a migration fails.
 */
export function migrate(database: Database, migrations = readMigrations()): readonly string[] {
  requireSameHistory(appliedMigrations(database), migrations);
  const names: string[] = [];
  const applyNext = database.transaction((migration: Migration): void => {
    database.exec(createTable);
    const applied = appliedMigrations(database);
    requireSameHistory(applied, migrations);
    if (applied.length >= migration.number) return;
    database.exec(migration.sql);
    const { number, name, checksum } = migration;
    database.prepare(insertApplied).run({ number, name, checksum });
    database.pragma(`user_version = ${number}`);
    names.push(name);
  });
  for (const migration of migrations.slice(appliedMigrations(database).length)) {
    try {
      applyNext.immediate(migration);
    } catch (error) {
      if (error instanceof StartError) throw error;
      throw new StartError(`Migration ${migration.name} failed: ${String(error)}.`, error);
    }
  }
  return names;
}
