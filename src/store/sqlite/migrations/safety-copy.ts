/** The copy of a database that is made beside it before a migration rebuilds tables. */
import { closeSync, existsSync, openSync, rmSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../../start-error.ts';
import type { Database, SqliteDriver } from '../drivers/driver.ts';
import { finishCopy } from '../finish-copy.ts';
import { databaseBytes } from '../integrity.ts';
import type { Migration } from './files.ts';
import { differingTables, readContents, type TableContent } from './table-content.ts';

/** Returns the free bytes of the disk that a folder is on. */
export type FreeBytes = (folder: string) => number;

/** Returns the free bytes that the operating system reports to a process without privileges. */
export const diskFreeBytes: FreeBytes = (folder) => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

/**
 * The space that stays free besides a copy and the log of the rebuild, for the service and others.
 */
const marginBytes = 64 * 1024 * 1024;

export interface SafetyCopyOptions {
  readonly driver: SqliteDriver;
  /** The database. */
  readonly file: string;
  readonly migration: Migration;
  readonly freeBytes: FreeBytes;
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MiB`;

/**
 * Checks that the disk has room.
 *
 * @throws StartError when the copy, and a rebuild that writes as much again, may not fit
 */
function requireRoom(database: Database, options: SafetyCopyOptions): void {
  const { file, migration, freeBytes } = options;
  const needed = 2 * databaseBytes(database) + marginBytes;
  const free = freeBytes(dirname(file));
  if (free >= needed) return;
  throw new StartError(
    `Migration ${migration.name} was not started: it copies ${file} first and needs ` +
      `${megabytes(needed)} on its disk, of which ${megabytes(free)} are free. Make room, then ` +
      'start again.',
  );
}

/** Checks that a file is a database with exactly this content. */
function hasContent(
  copy: string,
  content: ReadonlyMap<string, TableContent>,
  driver: SqliteDriver,
): boolean {
  const database = driver.connect(copy, { readonly: true, fileMustExist: true });
  try {
    return differingTables(readContents(database), content).length === 0;
  } catch {
    // It is not a database, or it is damaged.
    return false;
  } finally {
    database.close();
  }
}

/** Writes a copy under a name of its own and checks it; a copy that fails is removed. */
function writeCopy(
  destination: string,
  content: ReadonlyMap<string, TableContent>,
  { driver, file, migration }: SafetyCopyOptions,
): void {
  const partial = `${destination}.partial`;
  rmSync(partial, { force: true });
  // Created first, so that others can never read it: SQLite fills an empty file.
  closeSync(openSync(partial, 'wx', 0o600));
  const database = driver.connect(file, { readonly: true, fileMustExist: true });
  try {
    database.prepare<[string]>('VACUUM INTO ?').run(partial);
    if (!hasContent(partial, content, driver)) {
      throw new StartError(
        `Migration ${migration.name} was not started: the copy of ${file} differs from it.`,
      );
    }
    finishCopy(partial, destination, driver);
  } finally {
    database.close();
    rmSync(partial, { force: true });
  }
}

/**
 * Makes a verified copy of a database beside it and returns its name: `nianbao.db.before-0004`, or
 * with `-2` and so on behind it, because a copy is never overwritten. A copy with the same content,
 * from an earlier attempt, is used again. Meanwhile `database` holds the write lock, so that the
 * copy has the state that the migration changes.
 *
 * @throws StartError when the disk has no room, or the copy is damaged
 */
export function makeSafetyCopy(database: Database, options: SafetyCopyOptions): string {
  const content = readContents(database);
  const first = `${options.file}.before-${String(options.migration.number).padStart(4, '0')}`;
  for (let attempt = 1; ; attempt += 1) {
    const copy = attempt === 1 ? first : `${first}-${attempt}`;
    if (existsSync(copy)) {
      if (hasContent(copy, content, options.driver)) return copy;
      continue;
    }
    requireRoom(database, options);
    writeCopy(copy, content, options);
    return copy;
  }
}
