/**
 * Migrations: numbered SQL files, applied once each and in order, forward only. Applied ones are
 * recorded with their checksum, so that the start refuses a file that was changed afterwards and a
 * database of a newer version of the service. Everything that a migration changed is checked before
 * it is committed.
 */

import { StartError } from '../start-error.ts';
import type { Database, SqliteDriver } from './drivers/driver.ts';
import type { Migration } from './migrations/files.ts';
import { readMigrations } from './migrations/files.ts';
import {
  appliedMigrations,
  createHistory,
  recordMigration,
  requireSameHistory,
} from './migrations/history.ts';
import { findForbiddenStatement } from './migrations/plain-guard.ts';
import { findRebuildFault, readStateBefore } from './migrations/rebuild-guard.ts';
import { diskFreeBytes, type FreeBytes, makeSafetyCopy } from './migrations/safety-copy.ts';
import { readSchema, schemaDifferences } from './migrations/schema.ts';

export interface MigrateOptions {
  /** The driver for the copies, and for the database in memory that the schema is compared with. */
  readonly driver: SqliteDriver;
  /** The project's when absent. */
  readonly migrations?: readonly Migration[];
  /** Returns the free space of the disk; asks the operating system when absent. */
  readonly freeBytes?: FreeBytes;
  /** Called with the file of each copy that is made before a rebuild. */
  readonly onSafetyCopy?: (file: string) => void;
}

function refuse(migration: Migration, reason: string): never {
  throw new StartError(
    `Migration ${migration.name} was not applied: ${reason}. The database is as it was.`,
  );
}

/**
 * Switches foreign keys on or off.
 *
 * @throws StartError when that has no effect, because a transaction is open
 */
function setForeignKeys(database: Database, value: 'ON' | 'OFF'): void {
  database.pragma(`foreign_keys = ${value}`);
  const isOn = database.pragma('foreign_keys', { simple: true }) === 1;
  if (isOn !== (value === 'ON')) {
    throw new StartError(`SQLite did not turn foreign keys ${value.toLowerCase()}.`);
  }
}

/**
 * Runs work with foreign keys off, so that DROP TABLE deletes no rows of other tables, and with the
 * old ALTER TABLE RENAME, which does not change the name in other tables and triggers. Both are set
 * outside any transaction: inside one the first has no effect.
 */
function withForeignKeysOff<Result>(database: Database, work: () => Result): Result {
  try {
    setForeignKeys(database, 'OFF');
    database.pragma('legacy_alter_table = ON');
    return work();
  } finally {
    database.pragma('legacy_alter_table = OFF');
    setForeignKeys(database, 'ON');
  }
}

/** Copies the file of a database before a rebuild; a database in memory has none. */
function copyBefore(migration: Migration, database: Database, options: MigrateOptions): void {
  if (migration.header.kind !== 'rebuild') return;
  const { driver, freeBytes = diskFreeBytes, onSafetyCopy } = options;
  const select = 'SELECT file FROM pragma_database_list WHERE seq = 0';
  const file = database.prepare<[], string>(select).pluck().get() ?? '';
  if (file === '') return;
  const copy = makeSafetyCopy(database, { driver, file, migration, freeBytes });
  onSafetyCopy?.(copy);
}

/** Runs the SQL and the step of a migration, and checks the result. */
function run(database: Database, migration: Migration): void {
  const { header, step } = migration;
  const forbidden = findForbiddenStatement(database, migration);
  if (forbidden !== null) refuse(migration, forbidden);
  const before = header.kind === 'rebuild' ? readStateBefore(database, header) : null;
  database.exec(migration.sql);
  step?.(database);
  if (header.kind !== 'rebuild' || before === null) return;
  const fault = findRebuildFault(database, header, before);
  if (fault !== null) refuse(migration, fault);
}

/**
 * Applies one migration in a transaction, under the write lock: of two processes that start
 * together one applies it and the other finds it applied.
 *
 * @param reference a database in memory that has this migration, for comparison; null when the
 *   database
 * itself was empty
 *
 * @returns whether it was applied here
 * @throws the reason why it was stopped; nothing of it is kept
 */
function applyMigration(
  database: Database,
  migration: Migration,
  reference: Database | null,
  options: MigrateOptions & { readonly migrations: readonly Migration[] },
): boolean {
  const transaction = database.transaction((): boolean => {
    database.exec(createHistory);
    const applied = appliedMigrations(database);
    requireSameHistory(applied, options.migrations);
    if (applied.length >= migration.number) return false;
    // A database that had no migration before this start has no rows to copy.
    if (reference !== null) copyBefore(migration, database, options);
    run(database, migration);
    if (reference !== null) {
      const differences = schemaDifferences(readSchema(database), readSchema(reference));
      if (differences.length > 0) {
        refuse(migration, `compared with a new database, ${differences.join(', ')}`);
      }
    }
    recordMigration(database, migration);
    return true;
  });
  return migration.header.kind === 'rebuild'
    ? withForeignKeysOff(database, () => transaction.immediate())
    : transaction.immediate();
}

function migrationError(error: unknown, { name }: Migration): StartError {
  if (error instanceof StartError) return error;
  return new StartError(`Migration ${name} failed: ${String(error)}.`, error);
}

/** Applies migrations to a database in memory, which no other process uses. */
function applyToReference(
  reference: Database,
  missing: readonly Migration[],
  options: MigrateOptions & { readonly migrations: readonly Migration[] },
): void {
  for (const migration of missing) applyMigration(reference, migration, null, options);
}

/** Opens an empty database in memory, to which migrations can be applied. */
function openReference(driver: SqliteDriver): Database {
  const reference = driver.connect(':memory:');
  reference.pragma('foreign_keys = ON');
  return reference;
}

/**
 * Brings a database up to date and returns the names of the migrations that it applied. Before each
 * is committed, the schema is compared with that of a new database; a rebuild is also compared with
 * the state before it, and a copy of the file is made first.
 *
 * @throws StartError when the history differs from the folder, or a migration fails or is refused;
 *   the
 * database then has the state before that migration
 */
export function migrate(database: Database, options: MigrateOptions): readonly string[] {
  const { driver, migrations = readMigrations() } = options;
  const context = { ...options, migrations };
  const applied = appliedMigrations(database);
  requireSameHistory(applied, migrations);
  const names: string[] = [];
  if (applied.length === migrations.length) return names;
  // An empty database gets its schema only from the migrations: there is nothing to compare.
  const reference = applied.length === 0 ? null : openReference(driver);
  try {
    for (const migration of migrations.slice(applied.length)) {
      try {
        const upTo = migrations.slice(0, migration.number);
        if (reference !== null) applyToReference(reference, upTo, context);
        if (applyMigration(database, migration, reference, context)) names.push(migration.name);
      } catch (error) {
        throw migrationError(error, migration);
      }
    }
    return names;
  } finally {
    reference?.close();
  }
}

/**
 * Returns how the schema of a database with all migrations differs from that of a new one, as parts
 * of a sentence.
 */
export function findSchemaDifferences(
  database: Database,
  options: MigrateOptions,
): readonly string[] {
  const { driver, migrations = readMigrations() } = options;
  const reference = openReference(driver);
  try {
    applyToReference(reference, migrations, { ...options, migrations });
    return schemaDifferences(readSchema(database), readSchema(reference));
  } finally {
    reference.close();
  }
}
