/**
 * The adapter of SQLite as the tests of its own facts use it, over the SQLite driver that this run tests: that of SQLITE_DRIVER, so that
 * `SQLITE_DRIVER=node:sqlite npm test` runs everything over the other one. The programs that a test
 * starts inherit the variable.
 */
import { v7 } from 'uuid';
import { settings } from '../../src/config/settings.ts';
import type { InstanceLock } from '../../src/store/engine.ts';
import { backupStore as backupOver } from '../../src/store/sqlite/backup.ts';
import { chooseDriver } from '../../src/store/sqlite/drivers/choose.ts';
import type { ConnectionOptions, Database } from '../../src/store/sqlite/drivers/driver.ts';
import type { SqliteStoreOptions } from '../../src/store/sqlite/index.ts';
import { openSqliteStore as openStoreOver } from '../../src/store/sqlite/index.ts';
import { lockInstance as lockOver } from '../../src/store/sqlite/lock.ts';
import type { MigrationSource, OpenOptions } from '../../src/store/sqlite/open.ts';
import {
  migrateStore as migrateOver,
  openDatabase as openOver,
} from '../../src/store/sqlite/open.ts';
import { rebuildStore as rebuildOver } from '../../src/store/sqlite/rebuild.ts';
import { pruneLog as pruneOver } from '../../src/store/sqlite/retention.ts';
import { verifyStore as verifyOver } from '../../src/store/sqlite/verify.ts';
import { verifyLog as verifyLogOver } from '../../src/store/sqlite/verify-log.ts';
import type { RebuildCounts } from '../../src/store/tools.ts';

const { name, read, default: byDefault } = settings.sqliteDriver;

/** The driver of this run. */
export const { driver } = await chooseDriver(read(process.env[name] || byDefault));

type OtherOptions = Omit<OpenOptions, 'driver'>;
type Telling = Parameters<typeof pruneOver>[4];

/** A connection of its own, with none of the store's checks. */
export function connect(file: string, options: ConnectionOptions = {}): Database {
  return driver.connect(file, options);
}

export function openSqliteStore(
  url: string,
  options: Partial<Omit<SqliteStoreOptions, 'driver'>> = {},
) {
  return openStoreOver(url, { driver, newCommitId: () => v7(), ...options });
}

export function openDatabase(url: string, options: OtherOptions = {}): Database {
  return openOver(url, { driver, ...options });
}

export function migrateStore(url: string, options: OtherOptions = {}): readonly string[] {
  return migrateOver(url, { driver, ...options });
}

export function lockInstance(url: string): InstanceLock {
  return lockOver(url, driver);
}

export function verifyStore(url: string, source: MigrationSource = {}): readonly string[] {
  return verifyOver(url, driver, source);
}

/** What differs in the rows, for tests that drop a trigger to change one. */
export function verifyRows(url: string): readonly string[] {
  return verifyStore(url).filter((difference) => !difference.startsWith('schema: '));
}

export function verifyLog(url: string) {
  return verifyLogOver(url, driver);
}

export function rebuildStore(url: string): RebuildCounts {
  return rebuildOver(url, driver);
}

export function backupStore(url: string, destination: string): Promise<number> {
  return backupOver(url, destination, driver);
}

export function pruneLog(
  url: string,
  before: string,
  file: string,
  ...telling: [telling?: Telling]
): Promise<number> {
  return pruneOver(url, before, file, driver, ...telling);
}
