/** What no migration must do, and what a plain one must not. */
import type { Database } from '../drivers/driver.ts';
import type { Migration } from './files.ts';
import { referencedTables } from './schema.ts';
import { type SqlStatement, splitStatements } from './sql-text.ts';

/** Statements that end a transaction, have no effect in one, or reach another file. */
const refusedWords = new Set(
  'BEGIN COMMIT END ROLLBACK SAVEPOINT RELEASE PRAGMA ATTACH DETACH VACUUM'.split(' '),
);

/** Returns the table that a statement drops, in lower case; null when it drops none. */
function droppedTable({ words }: SqlStatement): string | null {
  const [drop = '', table = '', ...others] = words;
  if (!/^DROP TABLE$/i.test(`${drop} ${table}`)) return null;
  const name = /^IF EXISTS$/i.test(others.slice(0, 2).join(' ')) ? others.slice(2) : others;
  return name.at(-1)?.toLowerCase() ?? null;
}

/**
 * Returns why a migration cannot run, before it runs; null when it can. A plain migration runs with
 * foreign keys on, where DROP TABLE first deletes every row and the deletion cascades.
 */
export function findForbiddenStatement(database: Database, migration: Migration): string | null {
  const statements = splitStatements(migration.sql);
  for (const { words } of statements) {
    const word = (words[0] ?? '').toUpperCase();
    if (refusedWords.has(word))
      return `it has a statement ${word}, which a transaction cannot hold`;
  }
  if (migration.header.kind === 'rebuild') return null;
  const referenced = referencedTables(database);
  for (const statement of statements) {
    const table = droppedTable(statement);
    if (table !== null && referenced.has(table)) {
      return (
        `it drops table ${table}, to which other tables refer, and would delete their rows: ` +
        'declare it with "-- kind: rebuild"'
      );
    }
  }
  return null;
}
