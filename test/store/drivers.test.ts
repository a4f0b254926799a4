/** Every promise of the driver interface, over both drivers. */

import { readFileSync, statSync } from 'node:fs';
import { type Test, test } from 'tap';
import type { Database, SqliteDriver } from '../../src/store/sqlite/drivers/driver.ts';
import { sqliteCodeOf } from '../../src/store/sqlite/drivers/sqlite-error.ts';
import { countRows, drivers } from './small-database.ts';

/** A database in memory with a table `t`, rows 1 to 3, and an empty table `u`. */
function filledDatabase(t: Test, driver: SqliteDriver): Database {
  const database = driver.connect(':memory:');
  t.teardown(() => database.close());
  database.exec(`
    CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, bytes BLOB) STRICT;
    CREATE TABLE u (t INTEGER REFERENCES t CHECK (t < 100)) STRICT;
    INSERT INTO t VALUES (1, 'one', x'0102'), (2, 'two', NULL), (3, 'three', x'');`);
  return database;
}

/** Runs a test over each driver, on a database of its own. */
function overBothInMemory(
  title: string,
  run: (t: Test, database: Database) => Promise<void> | void,
): void {
  for (const driver of drivers) {
    test(`${driver.name} ${title}`, async (t) => {
      await run(t, filledDatabase(t, driver));
    });
  }
}

/** Opens a file with each driver in turn. */
function onFiles(
  title: string,
  run: (t: Test, driver: SqliteDriver, file: string) => Promise<void> | void,
): void {
  for (const driver of drivers) {
    test(`${driver.name} ${title}`, async (t) => {
      await run(t, driver, `${t.testdir()}/n.db`);
    });
  }
}

overBothInMemory('reads rows as plain objects with Buffers', (t, database) => {
  const all = database.prepare<[], { bytes: Buffer | null }>('SELECT * FROM t ORDER BY id');
  const rows = all.all();
  t.strictSame(rows, [
    { id: 1, name: 'one', bytes: Buffer.from([1, 2]) },
    { id: 2, name: 'two', bytes: null },
    { id: 3, name: 'three', bytes: Buffer.alloc(0) },
  ]);
  t.ok(Buffer.isBuffer(rows[0]?.bytes));
  t.equal(typeof Object.getPrototypeOf(rows[0]).hasOwnProperty, 'function', 'with a prototype');
  t.strictSame(all.get(), rows[0]);
  t.strictSame([...all.iterate()], rows);
  const none = database.prepare('SELECT * FROM t WHERE id = 9');
  t.equal(none.get(), undefined);
  t.strictSame(none.all(), []);
  t.strictSame([...none.iterate()], []);
  t.strictSame(database.prepare('SELECT 1 AS a, 2 AS a').get(), { a: 2 }, 'the last of a name');
});

overBothInMemory('plucks the first column', (t, database) => {
  const names = database.prepare<[], string>('SELECT name, id FROM t ORDER BY id').pluck();
  t.equal(names.get(), 'one');
  t.strictSame(names.all(), ['one', 'two', 'three']);
  t.strictSame([...names.iterate()], ['one', 'two', 'three']);
  const bytes = database.prepare<[], Buffer>('SELECT bytes FROM t WHERE id = 1').pluck().get();
  t.ok(Buffer.isBuffer(bytes));
  t.equal(database.prepare('SELECT name FROM t WHERE id = 9').pluck().get(), undefined);
  t.equal(database.prepare('SELECT NULL').pluck().get(), null);
});

overBothInMemory('binds by name and by place', (t, database) => {
  const byName = database.prepare<[object], string>('SELECT name FROM t WHERE id = :id').pluck();
  t.equal(byName.get({ id: 2 }), 'two');
  t.equal(byName.get({ id: 2, more: true }), 'two', 'other members are ignored');
  const byPlace = database.prepare<unknown[], number>('SELECT ? + 2 * ?').pluck();
  t.equal(byPlace.get(1, 2), 5);
  const twice = database.prepare<[object], number>('SELECT :a + :b + :a').pluck();
  t.equal(twice.get({ a: 1, b: 10 }), 12);
  const signs = database.prepare<[object], object>('SELECT $a AS a, @b AS b');
  t.strictSame(signs.get({ a: 1, b: 'x' }), { a: 1, b: 'x' });
});

overBothInMemory('finds parameters only where SQL has them', (t, database) => {
  const statement = database.prepare<[object], unknown>(`
    SELECT ':no ''?' AS "a:no?", /* :no ? */ [name] AS \`?\`, :yes AS 值 -- :no ?
    FROM t WHERE id = 1`);
  t.strictSame(statement.get({ yes: 1 }), { 'a:no?': ":no '?", '?': 'one', 值: 1 });
  const path = database.prepare<[object], unknown>("SELECT json_extract(:json, '$.a') AS a");
  t.strictSame(path.get({ json: '{"a":4}' }), { a: 4 });
});

overBothInMemory('refuses a value that is missing or left over', (t, database) => {
  const named = database.prepare<unknown[], unknown>('SELECT :a, :b');
  const placed = database.prepare<unknown[], unknown>('SELECT ?, ?');
  const wrong: readonly [() => unknown, string][] = [
    [() => named.get({ a: 1 }), 'RangeError'],
    [() => named.all({}), 'RangeError'],
    [() => named.get(), 'TypeError'],
    [() => [...named.iterate({ b: 1 })], 'RangeError'],
    [() => placed.get(), 'RangeError'],
    [() => placed.get(1), 'RangeError'],
    [() => placed.all(1, 2, 3), 'RangeError'],
    [() => database.prepare('SELECT 1').get(1), 'RangeError'],
  ];
  for (const [run, name] of wrong) t.throws(run, { name }, String(run));
  const insert = database.prepare<unknown[]>('INSERT INTO u VALUES (:t)');
  t.throws(() => insert.run({}), { name: 'RangeError', message: /Missing named parameter "t"/ });
  t.equal(countRows(database, 'u'), 0, 'nothing was written');
});

overBothInMemory('binds what SQLite has a type for, and NULL for undefined', (t, database) => {
  const named = database.prepare<[object], unknown>('SELECT :x').pluck();
  const placed = database.prepare<unknown[], unknown>('SELECT ?').pluck();
  const values = [null, 0, -1.5, 2 ** 53 - 1, '', '年报', 7n, Buffer.from('a'), Buffer.alloc(0)];
  for (const value of values) {
    const expected = typeof value === 'bigint' ? Number(value) : value;
    t.strictSame(named.get({ x: value }), expected, `:x ${String(value)}`);
    t.strictSame(placed.get(value), expected, `? ${String(value)}`);
  }
  t.strictSame(named.get({ x: undefined }), null);
  t.strictSame(placed.get(undefined), null);
  t.strictSame(placed.get(new Uint8Array([9])), Buffer.from([9]));
  for (const value of [true, false, new Date(0), Symbol('x'), () => 1]) {
    t.throws(() => named.get({ x: value }), { name: 'TypeError' }, String(value));
  }
  t.throws(() => placed.get(true), { name: 'TypeError' });
  const column = database.prepare<[object], string>('SELECT typeof(CAST(:x AS INTEGER))').pluck();
  t.equal(column.get({ x: 5 }), 'integer');
});

for (const driver of drivers) {
  test(`${driver.name}: an integer beyond 2^53 is not read as another kind of value`, async (t) => {
    const statement = filledDatabase(t, driver)
      .prepare<[], number>('SELECT 9007199254740993')
      .pluck();
    // The one difference that is left: to make it equal would cost every read.
    if (driver.name === 'node:sqlite') t.throws(() => statement.get(), { name: 'RangeError' });
    else t.equal(statement.get(), 9007199254740992);
  });
}

overBothInMemory('returns what a write did', (t, database) => {
  const insert = database.prepare<unknown[]>('INSERT INTO t (name) VALUES (?)');
  t.strictSame({ ...insert.run('four') }, { changes: 1, lastInsertRowid: 4 });
  t.equal(database.prepare('UPDATE t SET bytes = NULL WHERE id > 2').run().changes, 2);
  t.equal(database.prepare('DELETE FROM t WHERE id = 9').run().changes, 0);
  const returning = database.prepare<unknown[], unknown>(
    'INSERT INTO t (name) VALUES (?) RETURNING id',
  );
  t.strictSame(returning.get('five'), { id: 5 });
  t.throws(() => insert.get('six'), { name: 'TypeError', message: /does not return data/ });
  t.throws(() => insert.all('six'), { name: 'TypeError' });
  t.throws(() => insert.iterate('six'), { name: 'TypeError' });
  t.equal(countRows(database, 't'), 5);
});

overBothInMemory('prepares exactly one statement', (t, database) => {
  t.ok(database.prepare('SELECT 1 AS x; -- end\n /* of it */ ;').get());
  for (const sql of ['SELECT 1; SELECT 2', 'SELECT 1; DELETE FROM t']) {
    t.throws(() => database.prepare(sql), { name: 'RangeError', message: /more than one/ }, sql);
  }
  for (const sql of ['', ' ', '-- nothing', ';']) {
    t.throws(() => database.prepare(sql), { name: 'RangeError', message: /no statements/ }, sql);
  }
  t.ok(
    database.prepare('CREATE TRIGGER g AFTER INSERT ON u BEGIN SELECT 1; SELECT 2; END').run(),
    'semicolons inside of it are its own',
  );
  database.exec('INSERT INTO u VALUES (1); INSERT INTO u VALUES (2);');
  t.equal(countRows(database, 'u'), 2, 'exec runs several');
});

overBothInMemory('refuses to write while it iterates', (t, database) => {
  const ids = database.prepare<[], number>('SELECT id FROM t ORDER BY id').pluck();
  const insert = database.prepare('INSERT INTO u VALUES (1)');
  const busy = { name: 'TypeError', message: /busy executing a query/ };
  const seen: number[] = [];
  for (const id of ids.iterate()) {
    seen.push(id);
    t.throws(() => insert.run(), busy, 'run');
    t.throws(() => database.exec('DELETE FROM t'), busy, 'exec');
    t.throws(() => database.close(), busy, 'close');
    t.throws(() => ids.get(), busy, 'the same statement');
    t.equal(countRows(database, 't'), 3, 'other reads go on');
  }
  t.strictSame(seen, [1, 2, 3]);
  insert.run();
  for (const id of ids.iterate()) if (id === 2) break;
  insert.run();
  const failing = () => {
    for (const id of ids.iterate()) throw new Error(`at ${id}`);
  };
  t.throws(failing, { message: 'at 1' });
  insert.run();
  t.equal(countRows(database, 'u'), 3, 'an iterator that is left early has ended');
});

overBothInMemory('answers pragmas with rows or one value', (t, database) => {
  t.equal(database.pragma('user_version', { simple: true }), 0);
  t.strictSame(database.pragma('user_version = 7'), []);
  t.strictSame(database.pragma('user_version'), [{ user_version: 7 }]);
  t.equal(database.pragma('user_version = 8', { simple: true }), undefined);
  t.equal(database.pragma('foreign_keys', { simple: true }), 1, 'references are checked');
  t.throws(() => database.prepare('SELECT "no column"').get(), { code: 'SQLITE_ERROR' });
});

/** Statements that fail, and the code of each. */
const failures: readonly [string, string][] = [
  ["INSERT INTO t VALUES (1, 'x', NULL)", 'SQLITE_CONSTRAINT_PRIMARYKEY'],
  ["INSERT INTO t VALUES (9, 'one', NULL)", 'SQLITE_CONSTRAINT_UNIQUE'],
  ['INSERT INTO t (id) VALUES (9)', 'SQLITE_CONSTRAINT_NOTNULL'],
  ['INSERT INTO u VALUES (100)', 'SQLITE_CONSTRAINT_CHECK'],
  ['INSERT INTO u VALUES (9)', 'SQLITE_CONSTRAINT_FOREIGNKEY'],
  ["INSERT INTO u VALUES ('x')", 'SQLITE_CONSTRAINT_DATATYPE'],
  ["INSERT INTO t VALUES (-1, 'x', NULL)", 'SQLITE_CONSTRAINT_TRIGGER'],
  ['INSERT INTO nowhere VALUES (1)', 'SQLITE_ERROR'],
  ["SELECT json_extract('{', '$')", 'SQLITE_ERROR'],
  ['SELECT zeroblob(2000000000)', 'SQLITE_TOOBIG'],
  ['BEGIN; BEGIN', 'SQLITE_ERROR'],
];

overBothInMemory('names what failed', (t, database) => {
  database.exec(`CREATE TRIGGER positive BEFORE INSERT ON t WHEN new.id < 0
    BEGIN SELECT RAISE(ABORT, 'negative'); END`);
  for (const [sql, code] of failures) {
    let failure: unknown;
    try {
      database.exec(sql);
    } catch (error) {
      failure = error;
    }
    t.equal(sqliteCodeOf(failure), code, sql);
    if (sql.includes(';')) continue;
    t.throws(
      () => {
        const statement = database.prepare(sql);
        return sql.startsWith('SELECT') ? statement.get() : statement.run();
      },
      { name: 'SqliteError', code },
      sql,
    );
  }
  t.equal(sqliteCodeOf(new Error('SQLITE_BUSY')), null);
  t.equal(sqliteCodeOf(Object.assign(new Error('no entry'), { code: 'ENOENT' })), null);
  t.equal(sqliteCodeOf('SQLITE_BUSY'), null);
});

overBothInMemory('runs transactions whole or not at all', (t, database) => {
  const insert = database.prepare<[number]>('INSERT INTO u VALUES (?)');
  const add = database.transaction((id: number, fails: boolean): string => {
    t.ok(database.inTransaction);
    insert.run(id);
    if (fails) throw new Error('undone');
    return `added ${id}`;
  });
  t.equal(add(1, false), 'added 1');
  t.equal(add.immediate(2, false), 'added 2');
  t.throws(() => add(3, true), { message: 'undone' });
  t.throws(() => add.immediate(3, true), { message: 'undone' });
  t.notOk(database.inTransaction);
  t.equal(countRows(database, 'u'), 2);
  const promising = database.transaction(async () => insert.run(3));
  t.throws(() => promising(), { name: 'TypeError', message: /cannot return a promise/ });
  t.equal(countRows(database, 'u'), 2);
});

overBothInMemory('nests transactions in each other', (t, database) => {
  const insert = database.prepare<[number]>('INSERT INTO u VALUES (?)');
  const inner = database.transaction((id: number, fails: boolean): void => {
    insert.run(id);
    if (fails) throw new Error('inner');
  });
  const outer = database.transaction((fails: boolean): void => {
    insert.run(1);
    t.throws(() => inner(2, true), { message: 'inner' });
    inner.immediate(3, false);
    if (fails) throw new Error('outer');
  });
  outer(false);
  const ids = database.prepare<[], number>('SELECT t FROM u').pluck();
  t.strictSame(ids.all(), [1, 3], 'the inner one alone is undone');
  t.throws(() => outer(true), { message: 'outer' });
  t.strictSame(ids.all(), [1, 3], 'the outer one with what was in it');
  const ended = database.transaction(() => {
    insert.run(2);
    database.exec('ROLLBACK');
    throw new Error('rolled back already');
  });
  t.throws(() => ended(), { message: 'rolled back already' });
});

onFiles('opens files as it is asked to', (t, driver, file) => {
  const options = [{ fileMustExist: true }, { readonly: true, fileMustExist: true }];
  for (const option of options) {
    t.throws(() => driver.connect(file, option), { code: 'SQLITE_CANTOPEN' });
    t.throws(() => statSync(file), { code: 'ENOENT' });
  }
  const writer = driver.connect(file);
  t.equal(writer.memory, false);
  writer.exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)');
  const reader = driver.connect(file, { readonly: true, fileMustExist: true });
  t.equal(countRows(reader, 't'), 1);
  t.throws(() => reader.exec('DELETE FROM t'), { code: /^SQLITE_READONLY/ });
  reader.close();
  reader.close();
  writer.close();
  t.throws(() => writer.prepare('SELECT 1'), 'closed');
  driver.connect(file, { fileMustExist: true }).close();
  const memory = driver.connect(':memory:');
  t.equal(memory.memory, true);
  memory.close();
});

onFiles('takes a path as it is', (t, driver, file) => {
  const folder = file.slice(0, -'n.db'.length);
  for (const name of ['a b.db', '年报 100%.db', 'q?mode=memory#x.db']) {
    driver.connect(`${folder}${name}`).exec('CREATE TABLE t (x)');
    t.ok(statSync(`${folder}${name}`).size > 0, name);
    t.equal(countRows(driver.connect(`${folder}${name}`, { fileMustExist: true }), 't'), 0, name);
  }
});

onFiles('waits for another connection until its timeout', (t, driver, file) => {
  const [holder, writer] = [driver.connect(file), driver.connect(file, { timeout: 0 })];
  holder.exec('CREATE TABLE t (x); BEGIN IMMEDIATE');
  t.throws(() => writer.exec('INSERT INTO t VALUES (1)'), { code: 'SQLITE_BUSY' });
  const insert = writer.prepare('INSERT INTO t VALUES (1)');
  t.throws(() => insert.run(), { code: 'SQLITE_BUSY' });
  const transaction = writer.transaction(() => insert.run());
  t.throws(() => transaction.immediate(), { code: 'SQLITE_BUSY' });
  t.notOk(writer.inTransaction);
  t.equal(writer.pragma('busy_timeout', { simple: true }), 0);
  t.equal(holder.pragma('busy_timeout', { simple: true }), 5000);
  holder.exec('COMMIT');
  transaction.immediate();
  t.equal(countRows(holder, 't'), 1);
  holder.close();
  writer.close();
});

onFiles('refuses a file that is not a database', (t, driver, file) => {
  const folder = t.testdir({ 'text.db': 'no database at all '.repeat(100) });
  const read = () => driver.connect(`${folder}/text.db`).pragma('user_version');
  t.throws(read, { name: 'SqliteError', code: 'SQLITE_NOTADB' });
  t.throws(() => driver.connect(`${file}/none/n.db`));
  t.match(readFileSync(`${folder}/text.db`, 'utf8'), /^no database/);
});

onFiles('backs up while others write, and reports its progress', async (t, driver, file) => {
  const database = driver.connect(file);
  database.exec(`PRAGMA journal_mode = WAL; CREATE TABLE t (x);
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
    INSERT INTO t SELECT zeroblob(4000) FROM n;`);
  const steps: number[] = [];
  const { totalPages, remainingPages } = await database.backup(`${file}.copy`, {
    progress: (progress) => {
      steps.push(progress.remainingPages);
      return undefined;
    },
  });
  t.equal(remainingPages, 0);
  t.ok(totalPages > 500, `${totalPages} pages`);
  t.ok(steps.length > 1, `${steps.length} steps`);
  t.strictSame(
    steps,
    [...steps].sort((a, b) => b - a),
  );
  const copy = driver.connect(`${file}.copy`, { readonly: true });
  t.equal(countRows(copy, 't'), 500);
  copy.close();
  await t.rejects(database.backup(`${file}.none/copy.db`));
  database.close();
});

test('each driver reads what the other wrote', async (t) => {
  const file = `${t.testdir()}/n.db`;
  for (const [index, driver] of drivers.entries()) {
    const database = driver.connect(file);
    database.exec(
      `CREATE TABLE IF NOT EXISTS t (x TEXT) STRICT; INSERT INTO t VALUES ('${index}')`,
    );
    t.equal(countRows(database, 't'), index + 1, driver.name);
    database.close();
  }
});
