/** Chooses the driver: better-sqlite3 where it loads, or the one that the operator names. */
import { StartError } from '../../start-error.ts';
import { loadBetterSqlite3 } from './better-sqlite3.ts';
import { DriverLoadError, type DriverName, type SqliteDriver } from './driver.ts';
import { loadNodeSqlite } from './node-sqlite.ts';

/** The values of SQLITE_DRIVER. */
export type DriverChoice = 'auto' | DriverName;

export interface ChosenDriver {
  readonly driver: SqliteDriver;
  /** Why the first driver is not used; null when it is, or when the operator named one. */
  readonly fallbackReason: string | null;
}

/** How each driver is loaded. */
export type DriverLoaders = Readonly<Record<DriverName, () => Promise<SqliteDriver>>>;

const projectLoaders: DriverLoaders = {
  'better-sqlite3': loadBetterSqlite3,
  'node:sqlite': loadNodeSqlite,
};

/**
 * The first version of SQLite that cannot damage a database when the log is reset by two
 * connections at once (https://sqlite.org/wal.html#walresetbug).
 */
const sqliteVersionMin = [3, 51, 3] as const;

function isTooOld(version: string): boolean {
  const numbers = version.split('.').map(Number);
  const place = sqliteVersionMin.findIndex((least, index) => numbers[index] !== least);
  return place >= 0 && (numbers[place] ?? 0) < (sqliteVersionMin[place] ?? 0);
}

/**
 * Checks the version of the driver's SQLite.
 *
 * @throws StartError when it is older than `sqliteVersionMin`
 */
export function requireSafeVersion(driver: SqliteDriver): void {
  const database = driver.connect(':memory:');
  const version = database.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
  database.close();
  if (!isTooOld(version)) return;
  throw new StartError(
    `${driver.name} brings SQLite ${version}, which can damage a database in WAL mode: ` +
      `SQLite ${sqliteVersionMin.join('.')} or later is needed. Install a newer Node.`,
  );
}

async function load(name: DriverName, loaders: DriverLoaders): Promise<SqliteDriver> {
  const driver = await loaders[name]();
  requireSafeVersion(driver);
  return driver;
}

/**
 * Loads the driver of a choice. With `auto` that is better-sqlite3, and node:sqlite only where the
 * addon of better-sqlite3 does not load.
 *
 * @param loaders how drivers are loaded; the project's by default
 * @throws StartError when no driver of the choice loads, or its SQLite is too old
 */
export async function chooseDriver(
  choice: DriverChoice,
  loaders: DriverLoaders = projectLoaders,
): Promise<ChosenDriver> {
  const first = choice === 'auto' ? 'better-sqlite3' : choice;
  try {
    return { driver: await load(first, loaders), fallbackReason: null };
  } catch (error) {
    if (!(error instanceof DriverLoadError)) throw error;
    if (choice !== 'auto') {
      throw new StartError(`SQLITE_DRIVER is ${choice}, but ${error.message}.`, error);
    }
    return { driver: await loadFallback(error.message, loaders), fallbackReason: error.message };
  }
}

async function loadFallback(reason: string, loaders: DriverLoaders): Promise<SqliteDriver> {
  try {
    return await load('node:sqlite', loaders);
  } catch (error) {
    if (!(error instanceof DriverLoadError)) throw error;
    throw new StartError(`No SQLite driver loads: ${reason}; ${error.message}.`, error);
  }
}
