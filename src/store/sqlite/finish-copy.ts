/** The end of every copy of a database: checked, flushed, then renamed. */
import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SqliteDriver } from './drivers/driver.ts';
import { requireWhole } from './integrity.ts';
import { sync } from './sync.ts';

/**
 * Makes a copy one plain file that needs no log beside it, checks it, puts it on the disk and only
 * then gives it its name: a file of that name is always whole.
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
