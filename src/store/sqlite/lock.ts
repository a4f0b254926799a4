/**
 * The lock that keeps a second service off a database. It is a lock of the operating system on a
 * file beside the database: the kernel lets go of it when the process ends, however it ends, so
 * there is never a stale lock to remove by hand. Commands of the operator do not take it.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { databaseFile } from './location.ts';
import { StartError } from './start-error.ts';

export interface InstanceLock {
  /** Lets another service start. The lock file stays: to delete it would race with who opens it. */
  release(): void;
}

/**
 * Takes the lock of a database, or says at once that another service has it. A database in memory
 * has no other service.
 *
 * @throws StartError when another service runs on the database, or the lock file cannot be made.
 */
export function lockInstance(url: string): InstanceLock {
  const file = databaseFile(url);
  if (file === null) return { release() {} };
  const lockFile = `${file}.lock`;
  let holder: Sqlite.Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    holder = new Sqlite(lockFile, { timeout: 0 });
    // An open exclusive transaction is the lock; nothing is ever written to the file.
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder?.close();
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY') {
      throw new StartError(
        `Another service is running on ${file} (it holds ${lockFile}): stop it first, ` +
          'or give this one another DATABASE_URL.',
        error,
      );
    }
    throw new StartError(`${lockFile} cannot be locked: ${String(error)}.`, error);
  }
  const held = holder;
  return { release: () => void held.close() };
}
