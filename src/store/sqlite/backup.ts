/** Backup: a whole copy of a database that may be in use, checked before it gets its name. */
import { existsSync, rmSync } from 'node:fs';
import { StartError } from '../start-error.ts';
import type { SqliteDriver } from './drivers/driver.ts';
import { finishCopy } from './finish-copy.ts';
import { requireDatabaseFile } from './location.ts';
import { openReadOnly } from './open.ts';

/**
 * Copies the database of a URL into a new file, online, and answers the size in bytes. The copy is
 * made beside its destination under another name, checked, put on the disk and only then renamed:
 * a file of that name is always a whole backup.
 *
 * @throws StartError when the destination exists, or the copy fails its check.
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
    // An open reading transaction holds one state of the file: without it every commit of a
    // running service would make the copy start again.
    database.exec('BEGIN; SELECT 1 FROM sqlite_schema;');
    const { totalPages } = await database.backup(copy);
    finishCopy(copy, destination, driver);
    return totalPages * Number(database.pragma('page_size', { simple: true }));
  } finally {
    database.close();
    rmSync(copy, { force: true });
  }
}
