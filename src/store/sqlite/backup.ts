/** Backup: a complete copy of a database that may be in use, checked before it gets its name. */
import { existsSync, rmSync } from 'node:fs';
import { StartError } from '../start-error.ts';
import type { SqliteDriver } from './drivers/driver.ts';
import { finishCopy } from './finish-copy.ts';
import { requireDatabaseFile } from './location.ts';
import { openReadOnly } from './open.ts';

/**
 * Copies the database of a URL to a new file, online, and returns the size in bytes. The copy is
 * made beside its destination under another name, checked, synced to the disk and only then
 * renamed, so that a file of that name is always a complete backup.
 *
 * @throws StartError when the destination exists, or the copy fails its check
 */
export async function backupStore(
  url: string,
  destination: string,
  driver: SqliteDriver,
): Promise<number> {
  const file = requireDatabaseFile(url);
  if (existsSync(destination)) {
    throw new StartError(`${destination} exists already: a backup never replaces a file.`);
  }
  const copy = `${destination}.partial`;
  rmSync(copy, { force: true });
  const database = openReadOnly(file, driver);
  try {
    // An open reading transaction sees one state of the file: without it every commit of a running
    // service would restart the copy.
    database.exec('BEGIN; SELECT 1 FROM sqlite_schema;');
    const { totalPages } = await database.backup(copy);
    finishCopy(copy, destination, driver);
    return totalPages * Number(database.pragma('page_size', { simple: true }));
  } finally {
    database.close();
    rmSync(copy, { force: true });
  }
}
