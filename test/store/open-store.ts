/** What the tests of SQLite share: a store on a file, and a look at the whole database. */
import type { Test } from 'tap';
import type { Store } from '../../src/store/port.ts';
import { connect, openSqliteStore } from './sqlite.ts';

export interface OpenStore {
  readonly store: Store;
  readonly url: string;
  readonly file: string;
}

/** A store on a real file of its own, closed after the test. */
export async function openStore(t: Test): Promise<OpenStore> {
  const file = `${t.testdir()}/data/nianbao.db`;
  const url = `sqlite:${file}`;
  const store = await openSqliteStore(url);
  t.teardown(() => store.close());
  return { store, url, file };
}

/** Runs statements on the file behind the store's back. */
export function sql(file: string, statements: string): void {
  const database = connect(file);
  try {
    database.exec(statements);
  } finally {
    database.close();
  }
}

/** Tables that grow by refusals too, and what a mere use leaves behind. */
const logOfUse = new Set(['audit_chain', 'audit_marks', 'sqlite_sequence']);

function keptRows(table: string, rows: readonly unknown[]): unknown[] {
  if (table === 'api_keys')
    return rows.map((row) => ({ ...(row as object), last_used_date: null }));
  if (table !== 'audit_events') return [...rows];
  return rows.filter((row) => (row as { refusal: string | null }).refusal === null);
}

/** Every row of every table but of the log of refusals, for "nothing has changed". */
export function contents(file: string): Record<string, unknown[]> {
  const database = connect(file, { readonly: true });
  try {
    const tables = database
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all();
    return Object.fromEntries(
      tables
        .filter((table) => !logOfUse.has(table))
        .map((table) => [table, keptRows(table, database.prepare(`SELECT * FROM ${table}`).all())]),
    );
  } finally {
    database.close();
  }
}
