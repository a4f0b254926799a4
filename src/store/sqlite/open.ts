/**
 * Opens a database file for durable writes: the pragmas with their reasons, the checks before the
 * first answer, and a sentence for each reason that stops the start.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DigestAlgorithm } from '../../proof/digest.ts';
import { StartError } from '../start-error.ts';
import { auditWrites } from './audit.ts';
import { refreshDerivation } from './derivation.ts';
import type { Database, SqliteDriver } from './drivers/driver.ts';
import { sqliteCodeOf } from './drivers/sqlite-error.ts';
import { requireWhole } from './integrity.ts';
import { databaseFile } from './location.ts';
import type { MigrateOptions } from './migrate.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migrations/files.ts';
import { appliedMigrations } from './migrations/history.ts';
import type { MigrationSteps } from './migrations/steps.ts';
import { applicationId, requireOwnFile, requireOwnTables } from './own-file.ts';
import { searchDerivation } from './search-keys.ts';
import { sumsDerivation } from './verify-sums.ts';

/** How long a writer waits for another process to finish its transaction, in milliseconds. */
const busyTimeoutMs = 2_000;

/** The same while opening, when no request waits. */
const openingTimeoutMs = 15_000;

/** SQLite's number for synchronous=FULL. */
const synchronousFull = 2;

/** Where migrations come from. */
export interface MigrationSource {
  /** The folder of migrations; the project's when absent. */
  readonly migrations?: URL;
  /** Their steps in code; the project's when absent. */
  readonly migrationSteps?: MigrationSteps;
}

export interface OpenOptions
  extends MigrationSource,
    Pick<MigrateOptions, 'freeBytes' | 'onSafetyCopy'> {
  /** The driver for SQLite. */
  readonly driver: SqliteDriver;
  /** How long a writer waits for another process, in milliseconds; 2,000 when absent. */
  readonly busyTimeoutMs?: number;
  /** The digest of new links of the log's chain; SHA-256 when absent. */
  readonly auditDigest?: DigestAlgorithm;
}

/** What code derives in the database, in the order in which it depends on another. */
const derivations = [searchDerivation, sumsDerivation] as const;

/** The pragmas of every connection that writes. Order matters for the first two. */
const pragmas = [
  // An acknowledged commit survives a power cut. Set explicitly, because this build uses NORMAL in
  // WAL mode.
  'synchronous = FULL',
  // Readers and the one writer do not wait for each other.
  'journal_mode = WAL',
  // SQLite does not check references by default.
  'foreign_keys = ON',
  // A file from elsewhere may contain functions in its schema; they are not run.
  'trusted_schema = OFF',
  // A damaged page is reported when it is read, not when its garbage is used.
  'cell_size_check = ON',
  // What was deleted is overwritten: a deleted draft leaves no residue in the file.
  'secure_delete = ON',
  // After a large commit the log shrinks to 64 MiB again.
  'journal_size_limit = 67108864',
  // 64 MiB of pages stay in memory: the upper levels of every index, and what is read often.
  'cache_size = -65536',
  // Sorting uses no files, whose folder may be full or readable by others.
  'temp_store = MEMORY',
];

/** Returns the StartError for anything that stopped the opening. */
function startError(error: unknown, place: string): StartError {
  if (error instanceof StartError) return error;
  const isDamage = /^SQLITE_CORRUPT/.test(sqliteCodeOf(error) ?? '');
  return isDamage && error instanceof Error
    ? new StartError(`${place} is damaged (${error.message}): restore it from a backup.`, error)
    : new StartError(`${place} cannot be opened: ${String(error)}.`, error);
}

/** Writes one row, so that the assertions that follow hold for real commits. */
export function probeWrite(database: Database): void {
  database.prepare('UPDATE write_probe SET writes = writes + 1 WHERE id = 1').run();
}

/**
 * Checks that commits are durable. On a new file the pragma returns FULL until the first write and
 * NORMAL after it, so only the value after a write counts.
 */
function requireDurable(database: Database, place: string, inMemory: boolean): void {
  probeWrite(database);
  const synchronous = database.pragma('synchronous', { simple: true });
  const journal = database.pragma('journal_mode', { simple: true });
  if (synchronous !== synchronousFull || (!inMemory && journal !== 'wal')) {
    throw new StartError(
      `${place} would not be durable: synchronous is ${synchronous} (2 is needed), ` +
        `journal_mode is ${journal} (wal is needed).`,
    );
  }
}

function prepareFile(database: Database, place: string, options: OpenOptions): readonly string[] {
  requireOwnTables(database, place);
  for (const pragma of pragmas) database.pragma(pragma);
  if (database.pragma('application_id', { simple: true }) !== applicationId) {
    database.pragma(`application_id = ${applicationId}`);
  }
  const migrations = readMigrations(options.migrations, options.migrationSteps);
  const applied = migrate(database, { ...options, migrations });
  for (const derivation of derivations) refreshDerivation(database, derivation);
  auditWrites(database, options.auditDigest ?? 'sha256').chainOlder.immediate();
  requireWhole(database, place);
  requireDurable(database, place, database.memory);
  database.pragma(`busy_timeout = ${options.busyTimeoutMs ?? busyTimeoutMs}`);
  return applied;
}

interface Opened {
  readonly database: Database;
  /** The names of the migrations that this opening applied. */
  readonly applied: readonly string[];
}

function open(url: string, options: OpenOptions): Opened {
  const file = databaseFile(url);
  const place = file ?? 'The database in memory';
  let database: Database | undefined;
  try {
    if (file !== null) {
      requireOwnFile(file, options.driver);
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    }
    database = options.driver.connect(file ?? ':memory:', { timeout: openingTimeoutMs });
    return { database, applied: prepareFile(database, place, options) };
  } catch (error) {
    database?.close();
    throw startError(error, place);
  }
}

/**
 * Opens the database of a URL for writing: creates the file and its folder, migrates, checks.
 *
 * @throws StartError with a sentence for the operator, whatever the reason
 */
export function openDatabase(url: string, options: OpenOptions): Database {
  return open(url, options).database;
}

/**
 * Creates the database of a URL, or brings it up to date, and returns the names of the migrations
 * that were applied.
 *
 * @throws StartError as `openDatabase`
 */
export function migrateStore(url: string, options: OpenOptions): readonly string[] {
  const { database, applied } = open(url, options);
  database.close();
  return applied;
}

/**
 * Opens an existing database for reading only, for the operator's commands.
 *
 * @throws StartError when there is none, or it is not of this service
 */
export function openReadOnly(file: string, driver: SqliteDriver): Database {
  let database: Database | undefined;
  try {
    requireOwnFile(file, driver);
    const options = { readonly: true, fileMustExist: true, timeout: openingTimeoutMs };
    database = driver.connect(file, options);
    requireOwnTables(database, file);
    return database;
  } catch (error) {
    database?.close();
    throw startError(error, file);
  }
}

/**
 * Checks that a database that is only read has the schema of this version of the service.
 *
 * @throws StartError naming the first migration that is missing
 */
export function requireMigrated(
  database: Database,
  place: string,
  source: MigrationSource = {},
): void {
  const migrations = readMigrations(source.migrations, source.migrationSteps);
  const missing = migrations[appliedMigrations(database).length];
  if (missing === undefined) return;
  throw new StartError(
    `${place} does not have migration ${missing.name} yet: run migrate, or start the service.`,
  );
}
