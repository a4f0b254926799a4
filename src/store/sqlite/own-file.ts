/**
 * Checks that a file is a database of this service by its first bytes, so that another file is
 * refused before SQLite opens it: nothing in it changes, and no file appears beside it.
 */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { StartError } from '../start-error.ts';
import type { Database, SqliteDriver } from './drivers/driver.ts';

/** 'NIAN' in ASCII: distinguishes a database of this service from other SQLite files. */
export const applicationId = 0x4e49414e;

/** The start of a database and of its first page, https://sqlite.org/fileformat2.html */
const header = {
  magic: 'SQLite format 3\0',
  applicationIdAt: 68,
  pageTypeAt: 100,
  cellCountAt: 103,
  bytes: 108,
  /** The type of a first page that contains the whole list of tables. */
  leafPage: 0x0d,
} as const;

/** What the first bytes show: a database of this service, one without tables, or something else. */
type FileOwner = 'service' | 'none' | 'other';

/** Reads the header; null for an empty file, which is how a new database begins. */
function firstBytes(file: string): Buffer | null {
  if (!statSync(file).isFile()) throw new StartError(`${file} is not a file.`);
  const descriptor = openSync(file, 'r');
  try {
    if (fstatSync(descriptor).size === 0) return null;
    const bytes = Buffer.alloc(header.bytes);
    readSync(descriptor, bytes, 0, header.bytes, 0);
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

function ownerOf(file: string): FileOwner {
  const bytes = firstBytes(file);
  if (bytes === null) return 'none';
  if (bytes.toString('latin1', 0, header.magic.length) !== header.magic) {
    throw new StartError(`${file} cannot be opened: it is not a database of SQLite.`);
  }
  if (bytes.readUInt32BE(header.applicationIdAt) === applicationId) return 'service';
  const isEmpty =
    bytes[header.pageTypeAt] === header.leafPage && bytes.readUInt16BE(header.cellCountAt) === 0;
  return isEmpty ? 'none' : 'other';
}

/** Returns the size of a file in bytes; 0 when there is none. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function refuseOther(place: string): never {
  throw new StartError(`${place} is a SQLite database, but not one of this service.`);
}

/**
 * Checks that an open database is of this service or has no tables.
 *
 * @throws StartError when it is not
 */
export function requireOwnTables(database: Database, place: string): void {
  const used = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
  const id = database.pragma('application_id', { simple: true });
  if (used && id !== applicationId) refuseOther(place);
}

/**
 * Checks that a file is a database of this service, or may become one: it is empty or missing.
 *
 * @throws StartError with the reason when it is anything else
 */
export function requireOwnFile(file: string, driver: SqliteDriver): void {
  let owner: FileOwner;
  try {
    if (statSync(file, { throwIfNoEntry: false }) === undefined) return;
    owner = ownerOf(file);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`${file} cannot be opened: ${String(error)}.`, error);
  }
  if (owner === 'other') refuseOther(file);
  // Tables that another application has just created may be only in its log, which SQLite reads.
  if (owner === 'none' && sizeOf(`${file}-wal`) > 0) {
    const database = driver.connect(file, { fileMustExist: true });
    try {
      requireOwnTables(database, file);
    } finally {
      database.close();
    }
  }
}
