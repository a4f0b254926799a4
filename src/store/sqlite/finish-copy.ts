/** The last step of every copy of a database: checked, flushed, then renamed. */
import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SqliteDriver } from './drivers/driver.ts';
import { requireWhole } from './integrity.ts';
import { sync } from './sync.ts';

/**
 * Turns a copy into one plain file without a log beside it, checks it, syncs it to the disk and
 * only then renames it, so that a file of that name is always complete.
 *
 * @throws StartError when the copy fails its check
 */
export function finishCopy(copy: string, destination: string, driver: SqliteDriver): void {
  const database = driver.connect(copy, { fileMustExist: true });
  try {
    database.pragma('journal_mode = DELETE');
    requireWhole(database, copy, 'full');
  } finally {
    database.close();
  }
  sync(copy);
  renameSync(copy, destination);
  sync(dirname(destination));
}
