/** The schema of a database, object by object, and the differences between two. */
import type { Database } from '../drivers/driver.ts';
import { normaliseSql } from './sql-text.ts';

export interface SchemaObject {
  readonly type: 'table' | 'index' | 'trigger' | 'view';
  readonly name: string;
  /** The table that it belongs to; for a table, its own name. */
  readonly table: string;
  /** Normalised; empty for the index that SQLite creates for a key. */
  readonly sql: string;
}

/** The objects of a schema by type and name, such as `index reports_by_year`. */
export type Schema = ReadonlyMap<string, SchemaObject>;

interface SchemaRow extends Omit<SchemaObject, 'sql'> {
  readonly sql: string | null;
}

/** Returns the schema of a database, without the tables that SQLite keeps for itself. */
export function readSchema(database: Database): Schema {
  const rows = database
    .prepare<[], SchemaRow>(
      String.raw`SELECT type, name, tbl_name AS "table", sql FROM sqlite_schema
       WHERE name <> 'sqlite_sequence' AND name NOT LIKE 'sqlite\_stat%' ESCAPE '\'
       ORDER BY type, name`,
    )
    .all();
  return new Map(
    rows.map((row) => [`${row.type} ${row.name}`, { ...row, sql: normaliseSql(row.sql ?? '') }]),
  );
}

/** Returns the differences from the expected schema, as parts of a sentence. */
export function schemaDifferences(actual: Schema, expected: Schema): readonly string[] {
  const missing = [...expected.keys()].filter((key) => !actual.has(key));
  const extra = [...actual.keys()].filter((key) => !expected.has(key));
  const differing = [...expected].filter(([key, { table, sql }]) => {
    const found = actual.get(key);
    return found !== undefined && (found.table !== table || found.sql !== sql);
  });
  return [
    ...missing.map((key) => `${key} is missing`),
    ...extra.map((key) => `${key} is in no migration`),
    ...differing.map(([key]) => `${key} has another definition`),
  ];
}

/** Returns the tables, in lower case, that other tables refer to. */
export function referencedTables(database: Database): ReadonlySet<string> {
  const names = database
    .prepare<[], string>(
      `SELECT DISTINCT lower(f."table")
       FROM sqlite_schema AS s, pragma_foreign_key_list(s.name) AS f
       WHERE s.type = 'table' AND lower(f."table") <> lower(s.name)`,
    )
    .pluck()
    .all();
  return new Set(names);
}
