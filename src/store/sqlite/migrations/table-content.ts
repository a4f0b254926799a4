/** The content of a table in a few bytes: the number of its rows and a digest of them. */
import { createHash } from 'node:crypto';
import type { Database } from '../drivers/driver.ts';
import { quoteName } from './sql-text.ts';

export interface TableContent {
  readonly rows: number;
  /** Hexadecimal, 64 characters. */
  readonly digest: string;
}

/** Returns the tables of a database, sorted, without those of SQLite itself. */
export function listTables(database: Database): readonly string[] {
  return database
    .prepare<[], string>(
      String.raw`SELECT name FROM sqlite_schema
       WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY name`,
    )
    .pluck()
    .all();
}

/** Returns the columns of a table, sorted. */
export function listColumns(database: Database, table: string): readonly string[] {
  return database
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY name')
    .pluck()
    .all(table);
}

/**
 * Returns the SQL for the type and the value of a column. A text becomes its bytes, UTF-8 or
 * not; a number becomes its literal, which is exact where a JavaScript number is not.
 */
function columnSql(column: string, index: number): string {
  const name = quoteName(column);
  return `typeof(${name}) AS type${index}, CASE typeof(${name})
    WHEN 'text' THEN CAST(${name} AS BLOB)
    WHEN 'blob' THEN ${name}
    ELSE quote(${name}) END AS value${index}`;
}

type Row = Readonly<Record<string, string | Buffer | null>>;

const digestRange = 1n << 256n;

/** Returns the SHA-256 of a row: each value after its type and its length in bytes. */
function rowHash(row: Row, columns: number): bigint {
  const hash = createHash('sha256');
  for (let index = 0; index < columns; index += 1) {
    const value = row[`value${index}`] ?? '';
    hash.update(`${row[`type${index}`]} ${Buffer.byteLength(value)}:`).update(value);
  }
  return BigInt(`0x${hash.digest('hex')}`);
}

/**
 * Reads the rows of a table once and returns their number and their digest: the sum of the SHA-256
 * of every row, modulo 2^256. A sum does not depend on the order of the rows, so nothing is sorted
 * (SQLite sorts in memory here, and large rows would fill it) and a rebuild may give a table
 * another key.
 *
 * @param columns which columns count, in which order
 */
export function readContent(
  database: Database,
  table: string,
  columns: readonly string[],
): TableContent {
  const select = columns.map(columnSql).join(', ') || '1';
  let sum = 0n;
  let rows = 0;
  for (const row of database
    .prepare<[], Row>(`SELECT ${select} FROM ${quoteName(table)}`)
    .iterate()) {
    sum = (sum + rowHash(row, columns.length)) % digestRange;
    rows += 1;
  }
  return { rows, digest: sum.toString(16).padStart(64, '0') };
}

/** Returns the whole content of every table, by its name. */
export function readContents(database: Database): ReadonlyMap<string, TableContent> {
  return new Map(
    listTables(database).map((table) => [
      table,
      readContent(database, table, listColumns(database, table)),
    ]),
  );
}

/** Returns the names of the tables whose content differs between two databases. */
export function differingTables(
  one: ReadonlyMap<string, TableContent>,
  other: ReadonlyMap<string, TableContent>,
): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((table) => {
    const [first, second] = [one.get(table), other.get(table)];
    return first?.rows !== second?.rows || first?.digest !== second?.digest;
  });
}
