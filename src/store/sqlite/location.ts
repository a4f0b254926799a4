/** Locates the database: `sqlite:data/nianbao.db` (a path) or `sqlite::memory:`. */
import { StartError } from '../start-error.ts';

const scheme = 'sqlite:';
const memory = ':memory:';

/**
 * Returns the path of the database file in a URL, or null for a database in memory.
 *
 * @throws StartError when the URL is not of this store
 */
export function databaseFile(url: string): string | null {
  const path = url.startsWith(scheme) ? url.slice(scheme.length).trim() : '';
  if (path === '') {
    throw new StartError(`The store ${JSON.stringify(url)} is not of the form sqlite:<path>.`);
  }
  return path === memory ? null : path;
}

/**
 * Returns the path of the database file, where a database in memory is not possible.
 *
 * @throws StartError when the URL names a database in memory, or is not of this store
 */
export function requireDatabaseFile(url: string): string {
  const file = databaseFile(url);
  if (file === null) throw new StartError('A database in memory has no file to work on.');
  return file;
}
