/** The driver for better-sqlite3, a native addon: the faster one, where its binary loads. */
import { type Database, DriverLoadError, type SqliteDriver } from './driver.ts';
import { sqliteCodeOf } from './sqlite-error.ts';

/**
 * Loads better-sqlite3 and its addon.
 *
 * @throws DriverLoadError when the package is missing, or the addon does not load: its binary needs
 *   a newer C library, or there is none for this machine
 */
export async function loadBetterSqlite3(): Promise<SqliteDriver> {
  try {
    const { default: Sqlite } = await import('better-sqlite3');
    // The package loads its addon with the first connection.
    new Sqlite(':memory:').close();
    return {
      name: 'better-sqlite3',
      // The connection itself, without a wrapper. The types differ only in how the package spells
      // the arguments of a transaction.
      connect: (file, options) => new Sqlite(file, { ...options }) as Database,
    };
  } catch (error) {
    // An error of SQLite means that the addon did load.
    if (sqliteCodeOf(error) !== null) throw error;
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new DriverLoadError(`better-sqlite3 does not load (${reason})`, error);
  }
}
