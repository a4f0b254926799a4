/** Migrations that rebuild tables: nothing is lost, and what is not declared is refused. */

import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Test, test } from 'tap';
import type { Database, SqliteDriver } from '../../src/store/sqlite/drivers/driver.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';
import { readSchema } from '../../src/store/sqlite/migrations/schema.ts';
import { normaliseSql, splitStatements } from '../../src/store/sqlite/migrations/sql-text.ts';
import { readContent, readContents } from '../../src/store/sqlite/migrations/table-content.ts';
import {
  connectTo,
  countRows,
  drivers,
  firstSql,
  makeToy,
  migrationsOf,
  rebuild,
  rebuildSql,
  toyWith,
} from './small-database.ts';

function overBoth(title: string, run: (t: Test, driver: SqliteDriver) => void): void {
  for (const driver of drivers) test(`${driver.name}: ${title}`, async (t) => run(t, driver));
}

/** Everything that a migration could change. */
function stateOf(database: Database) {
  return {
    contents: Object.fromEntries(readContents(database)),
    schema: Object.fromEntries(readSchema(database)),
    sequences: database.prepare('SELECT * FROM sqlite_sequence ORDER BY name').all(),
    version: database.pragma('user_version', { simple: true }),
    foreignKeys: database.pragma('foreign_keys', { simple: true }),
    legacy: database.pragma('legacy_alter_table', { simple: true }),
  };
}

overBoth('a rebuild of a referenced table keeps the rows that refer to it', (t, driver) => {
  const { database, attempt } = toyWith(driver, t.testdir(), rebuild);
  t.teardown(() => database.close());
  const before = stateOf(database);
  t.same(attempt(), ['0002_toy.sql']);
  const after = stateOf(database);
  for (const table of ['owners', 'pets', 'visits']) {
    t.same(after.contents[table], before.contents[table], table);
  }
  t.equal(countRows(database, 'pets'), 4);
  t.equal(after.foreignKeys, 1);
  t.equal(after.legacy, 0);
  t.same(after.sequences, before.sequences);
  t.match(after.schema['table owners']?.sql, /length \( name \) BETWEEN 1 AND 80/);
  t.throws(() => database.exec("INSERT INTO pets VALUES (99, 'x', NULL)"), /FOREIGN KEY/);
  t.throws(() => database.exec('DELETE FROM pets WHERE owner = 1'), /only with its owner/);
  database.exec('DELETE FROM owners WHERE id = 1');
  t.equal(countRows(database, 'pets'), 2, 'the cascade holds on');
});

overBoth('the same statements with foreign keys on take the rows along', (t, driver) => {
  const { database } = toyWith(driver, t.testdir(), rebuild);
  t.teardown(() => database.close());
  database.exec('DROP TRIGGER pets_go_with_owner');
  database.transaction(() => database.exec(rebuildSql)).immediate();
  t.equal(countRows(database, 'owners'), 3);
  t.equal(countRows(database, 'pets'), 0, 'in silence');
});

overBoth('a plain migration that drops a referenced table is refused', (t, driver) => {
  for (const drop of ['drop table "owners"', 'DROP TABLE IF EXISTS main.Owners']) {
    const plain = `-- a word\n${rebuildSql.replace('DROP TABLE owners', drop)}`;
    const { database, attempt } = toyWith(driver, t.testdir(), plain);
    const before = stateOf(database);
    t.throws(attempt, {
      name: 'StartError',
      message: /^Migration 0002_toy\.sql was not applied: it drops table owners, to which other/,
    });
    t.same(stateOf(database), before);
    database.close();
  }
});

/** Second migrations that are refused, and with what sentence. */
const refusals: readonly {
  readonly header: string;
  readonly sql: string;
  readonly says: RegExp;
}[] = [
  {
    header: '-- rebuilds: owners',
    sql: `${rebuildSql}\nDELETE FROM visits WHERE number = 1;`,
    says: /table visits has 1 rows, it had 2/,
  },
  {
    header: '-- rebuilds: owners',
    sql: `${rebuildSql}\nUPDATE visits SET note = 'One' WHERE number = 1;`,
    says: /table visits has other content than before/,
  },
  {
    header: '-- rebuilds: owners',
    sql: rebuildSql.replace('SELECT * FROM owners', 'SELECT * FROM owners WHERE id < 7'),
    says: /table owners has 2 rows, it had 3/,
  },
  {
    header: '-- rebuilds: owners',
    sql: rebuildSql.replace('SELECT * FROM', 'SELECT id, name, coalesce(age, 0) FROM'),
    says: /table owners has other content than before/,
  },
  {
    header: '-- rebuilds: owners',
    sql: rebuildSql
      .replace(',\n  age  INTEGER', '')
      .replace('SELECT * FROM', 'SELECT id, name FROM'),
    says: /table owners loses age/,
  },
  {
    header: '-- rebuilds: owners',
    sql: rebuildSql.slice(0, rebuildSql.indexOf('CREATE TRIGGER')),
    says: /trigger owners_never_replaced is gone/,
  },
  {
    header: '-- rebuilds: owners',
    sql: rebuildSql.replace('ON owners (name)', 'ON owners (name, age)'),
    says: /index owners_by_name has another definition/,
  },
  {
    header: '-- rebuilds: owners',
    sql: rebuildSql.replace('SELECT * FROM', 'SELECT id + 100, name, age FROM'),
    says: /table owners has other content/,
  },
  {
    header: '-- rebuilds: owners except id',
    sql: rebuildSql.replace('SELECT * FROM', 'SELECT id + 100, name, age FROM'),
    says: /the result has 4 rows that refer to nothing, the first in table pets/,
  },
  {
    header: '-- rebuilds: owners',
    sql: `${rebuildSql}\nCREATE TABLE more (x TEXT) STRICT;`,
    says: /table more is new, undeclared/,
  },
  { header: '-- changes: visits', sql: 'DROP TABLE pets;', says: /table pets is gone/ },
  {
    header: '-- changes: visits',
    sql: 'ALTER TABLE pets ADD COLUMN age INTEGER;',
    says: /table pets gets age, undeclared/,
  },
  {
    header: '-- rebuilds: visits',
    sql: `CREATE TABLE visits_next (number INTEGER PRIMARY KEY AUTOINCREMENT, note TEXT) STRICT;
        INSERT INTO visits_next SELECT * FROM visits;
        DROP TABLE visits;
        ALTER TABLE visits_next RENAME TO visits;`,
    says: /table visits would give numbers up to 3 again/,
  },
  { header: '-- rebuilds: cats', sql: 'SELECT 1;', says: /declares table cats, which did not/ },
  { header: '-- replaces: pets', sql: 'SELECT 1;', says: /replaces table pets, which still/ },
  { header: '-- creates: cats', sql: 'SELECT 1;', says: /does not create table cats/ },
  { header: '-- drops: cats', sql: 'SELECT 1;', says: /drops cats, which did not exist/ },
  {
    header: '-- changes: visits',
    sql: 'COMMIT; DROP TABLE pets;',
    says: /it has a statement COMMIT, which a transaction cannot hold/,
  },
];

overBoth('what a rebuild does not declare is refused and rolled back', (t, driver) => {
  for (const { header, sql, says } of refusals) {
    const second = `-- kind: rebuild\n${header}\n${sql}`;
    const { database, attempt } = toyWith(driver, t.testdir(), second);
    const before = stateOf(database);
    t.throws(attempt, { name: 'StartError', message: says }, String(says));
    t.same(stateOf(database), before, 'the database is as it was');
    database.close();
  }
});

overBoth('what a rebuild declares is done', (t, driver) => {
  const second = `-- kind: rebuild
-- rebuilds: owners except age
-- replaces: pets by animals
-- changes: visits
-- drops: owners_by_name
CREATE TABLE animals (owner INTEGER NOT NULL REFERENCES owners (id), names TEXT NOT NULL) STRICT;
INSERT INTO animals SELECT owner, group_concat(name) FROM pets GROUP BY owner;
DROP TABLE pets;
DROP INDEX owners_by_name;
DELETE FROM visits;
ALTER TABLE owners DROP COLUMN age;`;
  const { database, attempt } = toyWith(driver, t.testdir(), second, {
    step: (db) => db.exec("INSERT INTO visits (note) VALUES ('by the step')"),
  });
  t.teardown(() => database.close());
  t.same(attempt(), ['0002_toy.sql']);
  t.equal(countRows(database, 'animals'), 3);
  t.same(database.prepare('SELECT * FROM visits').all(), [{ number: 4, note: 'by the step' }]);
});

overBoth('a step that fails takes everything back', (t, driver) => {
  const { database, attempt } = toyWith(driver, t.testdir(), rebuild, {
    step: (db) => {
      db.exec('DELETE FROM visits');
      throw new Error('no such format');
    },
  });
  t.teardown(() => database.close());
  const before = stateOf(database);
  t.throws(attempt, { name: 'StartError', message: /0002_toy\.sql failed: .*no such format/ });
  t.same(stateOf(database), before);
});

overBoth('a schema that differs from a new database stops the migration', (t, driver) => {
  const { database, attempt } = toyWith(driver, t.testdir(), 'CREATE TABLE more (x TEXT) STRICT;');
  t.teardown(() => database.close());
  database.exec('DROP TRIGGER pets_never_change; CREATE INDEX pets_by_name ON pets (name)');
  const before = stateOf(database);
  t.throws(attempt, {
    message:
      /compared with a new database, trigger pets_never_change is missing, index pets_by_name is in/,
  });
  t.same(stateOf(database), before);
});

test('headers that say nothing understandable are refused', async (t) => {
  const cases: readonly [string, RegExp][] = [
    ['-- kind: other', /declares kind other: it is plain/],
    ['-- kind: plain\n-- rebuilds: a', /declares kind plain: it is plain, which declares nothing/],
    ['-- kind: rebuild\n-- rebuild: a', /declares rebuild, which is no key/],
    ['-- kind: rebuild\n-- rebuilds: a; b', /declares "a; b": names are needed/],
    ['-- kind: rebuild\n-- rebuilds: a, b except c', /"except" follows one table/],
  ];
  for (const [text, message] of cases) {
    t.throws(() => migrationsOf(t.testdir(), [text]), { name: 'StartError', message });
  }
});

const copiesIn = (file: string) => readdirSync(dirname(file)).filter((name) => /before/.test(name));

overBoth('a copy is made before a rebuild, and never overwritten', (t, driver) => {
  const copies: string[] = [];
  const onSafetyCopy = (file: string) => copies.push(file);
  // It fails on rows alone: the same statements on an empty database are tried before the copy.
  const bad = `${rebuild}\nINSERT INTO visits (number) SELECT 1 FROM owners;`;
  const { file, database, attempt } = toyWith(driver, t.testdir(), bad, { onSafetyCopy });
  t.teardown(() => database.close());
  const before = Object.fromEntries(readContents(database));
  t.throws(attempt, /UNIQUE constraint failed/);
  t.same(copiesIn(file), ['toy.db.before-0002'], 'nothing else, no log beside it');
  t.match(copies, [/toy\.db\.before-0002$/]);
  t.equal(statSync(`${file}.before-0002`).mode & 0o777, 0o600);
  const copy = driver.connect(`${file}.before-0002`, { readonly: true });
  t.same(Object.fromEntries(readContents(copy)), before);
  copy.close();

  t.throws(attempt, /UNIQUE constraint failed/);
  t.same(copiesIn(file), ['toy.db.before-0002'], 'a copy of the same content serves again');
  database.exec("INSERT INTO visits (note) VALUES ('since')");
  writeFileSync(`${file}.before-0002-2`, 'not a database');
  t.throws(attempt, /UNIQUE constraint failed/);
  t.same(copiesIn(file), ['toy.db.before-0002', ...[2, 3].map((n) => `toy.db.before-0002-${n}`)]);
});

overBoth('without room for the copy a rebuild does not begin', (t, driver) => {
  const asked: string[] = [];
  const { file, database, attempt } = toyWith(driver, t.testdir(), rebuild, {
    freeBytes: (folder) => {
      asked.push(folder);
      return 64 * 1024 * 1024;
    },
  });
  t.teardown(() => database.close());
  const before = stateOf(database);
  t.throws(attempt, {
    name: 'StartError',
    message:
      /^Migration 0002_toy\.sql was not started: .* needs 65 MiB .* of which 64 MiB are free/,
  });
  t.equal(asked.length, 1);
  t.same(copiesIn(file), []);
  t.same(stateOf(database), before);
});

overBoth('a migration that fails on an empty database is not tried on the file', (t, driver) => {
  const second = `${rebuild}\nINSERT INTO nowhere VALUES (1);`;
  const { file, database, attempt } = toyWith(driver, t.testdir(), second);
  t.teardown(() => database.close());
  t.throws(attempt, { message: /^Migration 0002_toy\.sql failed: .*no such table: nowhere/ });
  t.same(copiesIn(file), []);
});

overBoth('a new database needs no copy', (t, driver) => {
  const file = `${t.testdir()}/toy.db`;
  const migrations = migrationsOf(`${dirname(file)}/migrations`, [firstSql, rebuild]);
  const database = connectTo(driver, file);
  t.teardown(() => database.close());
  t.equal(migrate(database, { driver, migrations, freeBytes: () => 0 }).length, 2);
  t.same(copiesIn(file), []);
});

overBoth('a database in memory needs no copy', (t, driver) => {
  const migrations = migrationsOf(t.testdir(), [firstSql, rebuild]);
  const database = makeToy(driver, ':memory:', migrations);
  t.teardown(() => database.close());
  const freeBytes = () => 0;
  t.same(migrate(database, { driver, migrations, freeBytes }), ['0002_toy.sql']);
  t.equal(countRows(database, 'pets'), 4);
});

overBoth(
  'a digest distinguishes types, bytes and neighbours, not the order of rows',
  (t, driver) => {
    const database = driver.connect(':memory:');
    t.teardown(() => database.close());
    const digestOf = (values: string) => {
      database.exec(`DROP TABLE IF EXISTS t; CREATE TABLE t (a ANY, b ANY) STRICT;
      INSERT INTO t VALUES ${values};`);
      return readContent(database, 't', ['a', 'b']).digest;
    };
    const single = [
      ...['(1, 2)', '(1.0, 2)', "('1', 2)", "(x'31', 2)", '(NULL, 2)', "('', 2)", "(x'', 2)"],
      ...["('NULL', 2)", '(2, 1)', '(9007199254740992, 2)', '(9007199254740993, 2)'],
      ...["(CAST(x'ff' AS TEXT), 2)", "(CAST(x'fe' AS TEXT), 2)", '(0.1, 2)'],
      ...['(0.10000000000000002, 2)', "('a', 'bc')", "('ab', 'c')", "('a' || char(0) || 'b', 2)"],
    ];
    const rowsTwice = ['(1, 2), (1, 2)', '(1, 2), (1, 2), (1, 2)', '(1, 2), (2, 1)'];
    const digests = [...single, ...rowsTwice].map(digestOf);
    t.equal(new Set(digests).size, digests.length, 'each its own');
    t.equal(digestOf("(1, 'a'), (2, 'b')"), digestOf("(2, 'b'), (1, 'a')"));
  },
);

test('SQL is split into statements and spelt in one way', async (t) => {
  const trigger = `CREATE TRIGGER a AFTER INSERT ON b BEGIN
    SELECT CASE WHEN NEW.x = ';' THEN 1 END;
    DELETE FROM c;
  END;`;
  const parts = ['CREATE TABLE b (x TEXT);', trigger, "-- a; b\nINSERT INTO b VALUES ('it''s;');"];
  t.same(
    splitStatements(parts.join('\n')).map(({ text }) => text),
    parts,
  );
  t.same(splitStatements(' ; -- nothing\n').length, 0);
  t.equal(
    normaliseSql('CREATE TABLE "b"(\n  x TEXT, -- why\n  [y z] TEXT)'),
    normaliseSql('CREATE TABLE b (x TEXT, "y z" TEXT /* how */ )'),
  );
  t.not(normaliseSql("SELECT 'a  b'"), normaliseSql("SELECT 'a b'"));
});
