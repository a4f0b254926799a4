/** What a rebuild must leave unchanged: contents of tables, numbers, triggers and indexes. */
import type { Database } from '../drivers/driver.ts';
import { findDamage } from '../integrity.ts';
import type { RebuildHeader } from './header.ts';
import { readSchema, type Schema } from './schema.ts';
import { listColumns, listTables, readContent, type TableContent } from './table-content.ts';

/** A table whose content stays equal in some columns. */
interface KeptTable {
  readonly columns: readonly string[];
  readonly content: TableContent;
}

/** The state before a rebuild, compared with the state after it. */
export interface StateBefore {
  readonly tables: readonly string[];
  readonly kept: ReadonlyMap<string, KeptTable>;
  readonly sequences: ReadonlyMap<string, number>;
  readonly schema: Schema;
}

/** Returns the numbers that SQLite never assigns again (AUTOINCREMENT), by table. */
function readSequences(database: Database): ReadonlyMap<string, number> {
  const exists = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'");
  if (exists.get() === undefined) return new Map();
  const rows = database
    .prepare<[], { name: string; seq: number }>('SELECT name, seq FROM sqlite_sequence')
    .all();
  return new Map(rows.map(({ name, seq }) => [name, seq]));
}

/** Reads everything that a rebuild must not change. */
export function readStateBefore(database: Database, header: RebuildHeader): StateBefore {
  const tables = listTables(database);
  const kept = new Map<string, KeptTable>();
  for (const table of tables) {
    if (header.replaces.has(table) || header.changes.has(table)) continue;
    const exceptions = header.rebuilds.get(table) ?? [];
    const columns = listColumns(database, table).filter((column) => !exceptions.includes(column));
    kept.set(table, { columns, content: readContent(database, table, columns) });
  }
  return { tables, kept, sequences: readSequences(database), schema: readSchema(database) };
}

/** Yields declared names that do not exist, and tables that were not declared. */
function* tableFaults(database: Database, header: RebuildHeader, before: readonly string[]) {
  const [old, now] = [new Set(before), new Set(listTables(database))];
  for (const table of [...header.rebuilds.keys(), ...header.changes, ...header.replaces]) {
    if (!old.has(table)) yield `it declares table ${table}, which did not exist`;
  }
  for (const table of header.replaces) {
    if (now.has(table)) yield `it replaces table ${table}, which still exists`;
  }
  for (const table of header.creates) {
    if (old.has(table) || !now.has(table)) yield `it does not create table ${table}`;
  }
  for (const table of old) {
    if (!now.has(table) && !header.replaces.has(table)) yield `table ${table} is gone`;
  }
  for (const table of now) {
    if (!old.has(table) && !header.creates.has(table)) yield `table ${table} is new, undeclared`;
  }
}

function* contentFaults(database: Database, kept: StateBefore['kept']): Generator<string> {
  const now = new Set(listTables(database));
  for (const [table, { columns, content }] of kept) {
    if (!now.has(table)) continue;
    const present = new Set(listColumns(database, table));
    const gone = columns.filter((column) => !present.has(column));
    if (gone.length > 0) {
      yield `table ${table} loses ${gone.join(', ')}`;
      continue;
    }
    const { rows, digest } = readContent(database, table, columns);
    if (rows !== content.rows) yield `table ${table} has ${rows} rows, it had ${content.rows}`;
    else if (digest !== content.digest) yield `table ${table} has other content than before`;
  }
}

/** Yields new columns of tables that were not to be rebuilt. */
function* columnFaults(database: Database, header: RebuildHeader, kept: StateBefore['kept']) {
  for (const [table, { columns }] of kept) {
    if (header.rebuilds.has(table)) continue;
    const added = listColumns(database, table).filter((column) => !columns.includes(column));
    if (added.length > 0) yield `table ${table} gets ${added.join(', ')}, undeclared`;
  }
}

function* sequenceFaults(database: Database, header: RebuildHeader, before: StateBefore) {
  const now = readSequences(database);
  for (const [table, last] of before.sequences) {
    if (header.replaces.has(table)) continue;
    if ((now.get(table) ?? 0) < last) {
      yield `table ${table} would give numbers up to ${last} again (sqlite_sequence)`;
    }
  }
}

/** Yields triggers, indexes and views that changed without being declared. */
function* objectFaults(database: Database, header: RebuildHeader, before: Schema) {
  const now = readSchema(database);
  for (const [key, { type, name, table, sql }] of before) {
    // An index without SQL belongs to a key of its table.
    if (type === 'table' || sql === '') continue;
    if (header.drops.has(name) || header.replaces.has(table)) continue;
    const found = now.get(key);
    if (found === undefined) yield `${key} is gone`;
    else if (found.sql !== sql || found.table !== table) yield `${key} has another definition`;
  }
  const names = new Set([...before.values()].map(({ name }) => name));
  for (const name of header.drops) {
    if (!names.has(name)) yield `it drops ${name}, which did not exist`;
  }
}

/** Returns the first undeclared change of a rebuild; null when there is none. */
export function findRebuildFault(
  database: Database,
  header: RebuildHeader,
  before: StateBefore,
): string | null {
  const checks = [
    () => tableFaults(database, header, before.tables),
    () => contentFaults(database, before.kept),
    () => columnFaults(database, header, before.kept),
    () => sequenceFaults(database, header, before),
    () => objectFaults(database, header, before.schema),
  ];
  for (const check of checks) for (const fault of check()) return fault;
  const damage = findDamage(database);
  return damage === null ? null : `the result ${damage}`;
}
