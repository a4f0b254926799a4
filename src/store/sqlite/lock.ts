/**
 * The lock that keeps a second service off a database. It is a lock of the operating system on a
 * file beside the database: the kernel releases it when the process ends for any reason, so there
 * is never a stale lock to remove by hand. Commands of the operator do not take it.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { InstanceLock } from '../engine.ts';
import { StartError } from '../start-error.ts';
import type { Database, SqliteDriver } from './drivers/driver.ts';
import { sqliteCodeOf } from './drivers/sqlite-error.ts';
import { databaseFile } from './location.ts';
import { requireOwnFile } from './own-file.ts';

/** The longest delay of a timer, about 25 days. */
const timerMs = 2 ** 31 - 1;

/**
 * Keeps an object from being garbage-collected until the returned function is called. A connection
 * that is collected is closed, and its lock released, although the service still runs.
 */
function keepReferenced(object: object): () => void {
  // Node keeps a timer and its arguments; the timer itself does not keep the process alive.
  const timer = setInterval((_kept: object) => {}, timerMs, object).unref();
  return () => clearInterval(timer);
}

/**
 * Takes the lock of a database, or throws at once when another service has it. A database in memory
 * has no other service.
 *
 * @throws StartError when another service runs on the database, the file is not a database of this
 * service (then no lock file is created), or the lock file cannot be created
 */
export function lockInstance(url: string, driver: SqliteDriver): InstanceLock {
  const file = databaseFile(url);
  if (file === null) return { release() {} };
  requireOwnFile(file, driver);
  const lockFile = `${file}.lock`;
  let holder: Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    holder = driver.connect(lockFile, { timeout: 0 });
    // An open exclusive transaction is the lock; nothing is ever written to the file.
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder?.close();
    if (sqliteCodeOf(error) === 'SQLITE_BUSY') {
      throw new StartError(
        `Another service is running on ${file} (it has locked ${lockFile}): stop it first, ` +
          'or set another DATABASE_URL for this one.',
        error,
      );
    }
    throw new StartError(`${lockFile} cannot be locked: ${String(error)}.`, error);
  }
  const held = holder;
  const letGo = keepReferenced(held);
  return {
    // The lock file stays: deleting it would race with a process that opens it.
    release() {
      letGo();
      held.close();
    },
  };
}
