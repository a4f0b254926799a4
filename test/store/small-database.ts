/** A small database with a referenced table, cascades and triggers, and migrations that rebuild it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { loadBetterSqlite3 } from '../../src/store/sqlite/drivers/better-sqlite3.ts';
import type { Database, SqliteDriver } from '../../src/store/sqlite/drivers/driver.ts';
import { loadNodeSqlite } from '../../src/store/sqlite/drivers/node-sqlite.ts';
import type { MigrateOptions } from '../../src/store/sqlite/migrate.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';
import { type Migration, readMigrations } from '../../src/store/sqlite/migrations/files.ts';
import type { MigrationSteps } from '../../src/store/sqlite/migrations/steps.ts';

export const drivers: readonly SqliteDriver[] = [await loadBetterSqlite3(), await loadNodeSqlite()];

/** The first migration: owners with pets, which go with their owner, and a log of numbers. */
export const firstSql = `
CREATE TABLE owners (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  age  INTEGER
) STRICT;
CREATE INDEX owners_by_name ON owners (name);
CREATE TABLE pets (
  owner INTEGER NOT NULL REFERENCES owners (id) ON DELETE CASCADE,
  name  TEXT NOT NULL,
  photo BLOB,
  PRIMARY KEY (owner, name)
) STRICT;
CREATE TABLE visits (number INTEGER PRIMARY KEY AUTOINCREMENT, note TEXT) STRICT;
CREATE TRIGGER pets_never_change BEFORE UPDATE ON pets
BEGIN
  SELECT RAISE(ABORT, 'a pet never changes');
END;
CREATE TRIGGER pets_go_with_owner BEFORE DELETE ON pets
WHEN EXISTS (SELECT 1 FROM owners WHERE id = OLD.owner)
BEGIN
  SELECT RAISE(ABORT, 'a pet goes only with its owner');
END;
CREATE TRIGGER owners_never_replaced BEFORE INSERT ON owners
WHEN EXISTS (SELECT 1 FROM owners WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'an owner is never replaced');
END;`;

const rows = `
INSERT INTO owners VALUES (1, '甲', 40), (2, '乙', NULL), (7, '丙', 7);
INSERT INTO pets VALUES (1, 'a', x'00ff'), (1, 'b', NULL), (2, 'c', x''), (7, 'd', x'01');
INSERT INTO visits (note) VALUES ('one'), ('two'), ('three');
DELETE FROM visits WHERE number = 3;`;

/** What rebuilds `owners` with another CHECK. */
export const rebuildSql = `
CREATE TABLE owners_next (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  age  INTEGER
) STRICT;
INSERT INTO owners_next SELECT * FROM owners;
DROP TABLE owners;
ALTER TABLE owners_next RENAME TO owners;
CREATE INDEX owners_by_name ON owners (name);
CREATE TRIGGER owners_never_replaced BEFORE INSERT ON owners
WHEN EXISTS (SELECT 1 FROM owners WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'an owner is never replaced');
END;`;

export const rebuild = `-- kind: rebuild\n-- rebuilds: owners\n${rebuildSql}`;

/** Writes migrations into a folder, numbered, and reads them. */
export function migrationsOf(
  folder: string,
  texts: readonly string[],
  steps: MigrationSteps = new Map(),
): readonly Migration[] {
  mkdirSync(folder, { recursive: true });
  for (const [index, text] of texts.entries()) {
    writeFileSync(`${folder}/${String(index + 1).padStart(4, '0')}_toy.sql`, text);
  }
  return readMigrations(pathToFileURL(`${folder}/`), steps);
}

/** Opens a file as the service does, as far as migrations depend on it. */
export function connectTo(driver: SqliteDriver, file: string): Database {
  const database = driver.connect(file);
  for (const pragma of ['journal_mode = WAL', 'foreign_keys = ON', 'temp_store = MEMORY']) {
    database.pragma(pragma);
  }
  return database;
}

/** Makes the small database of the first migration, with its rows. */
export function makeToy(driver: SqliteDriver, file: string, migrations: readonly Migration[]) {
  const database = connectTo(driver, file);
  migrate(database, { driver, migrations: migrations.slice(0, 1) });
  database.exec(rows);
  return database;
}

/** A small database and the attempt to bring it to its second migration. */
export function toyWith(
  driver: SqliteDriver,
  folder: string,
  second: string,
  options: Partial<MigrateOptions> & { readonly step?: (database: Database) => void } = {},
) {
  const { step, ...others } = options;
  const steps: MigrationSteps = new Map(step === undefined ? [] : [[2, step]]);
  const migrations = migrationsOf(`${folder}/migrations`, [firstSql, second], steps);
  const file = `${folder}/toy.db`;
  const database = makeToy(driver, file, migrations);
  return { file, database, attempt: () => migrate(database, { driver, migrations, ...others }) };
}

/** A rebuild with a step, for a process that is killed in the middle of it. */
export const killPoints = {
  text: rebuild.replace('-- rebuilds: owners', '-- rebuilds: owners\n-- changes: visits'),
  step: (database: Database): void => {
    for (const note of ['first', 'second', 'last']) {
      database.exec(`INSERT INTO visits (note) VALUES ('${note}')`);
    }
  },
};

/** Counts the rows of a table. */
export const countRows = (database: Database, table: string) =>
  database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();
