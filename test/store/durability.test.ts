/** What the file keeps: at the start, beside another process, when killed, when the disk is full. */
import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Test, test } from 'tap';
import { migrationsFolder, readMigrations } from '../../src/store/sqlite/migrations/files.ts';
import { applicationId } from '../../src/store/sqlite/own-file.ts';
import { anOrganization, change, put, working } from '../support/rows.ts';
import { contents, openStore, sql } from './open-store.ts';
import {
  connect,
  lockInstance,
  migrateStore,
  openDatabase,
  openSqliteStore,
  verifyStore,
} from './sqlite.ts';

const script = fileURLToPath(new URL('child.ts', import.meta.url));
const lockScript = fileURLToPath(new URL('lock-child.ts', import.meta.url));

type Child = ChildProcessByStdio<Writable, Readable, null>;

function startChild(t: Test, job: string, url: string, name = ''): Child {
  const child = spawn(process.execPath, [script, job, url, name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  t.teardown(() => child.kill('SIGKILL'));
  return child;
}

/** All that a child prints until it ends; `each` is called with every line as it comes. */
async function readLines(
  { stdout }: { readonly stdout: Readable },
  each: (line: string) => void = () => {},
): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: stdout })) {
    lines.push(line);
    each(line);
  }
  return lines;
}

async function exitOf(child: ChildProcess): Promise<unknown[]> {
  return child.exitCode !== null || child.signalCode !== null
    ? [child.exitCode, child.signalCode]
    : once(child, 'exit');
}

/** A folder with the project's migrations and others, as a URL. */
function migrationsWith(t: Test, others: Record<string, string>): URL {
  const folder = pathToFileURL(`${t.testdir()}/`);
  for (const { name } of readMigrations()) {
    copyFileSync(new URL(name, migrationsFolder), new URL(name, folder));
  }
  for (const [name, text] of Object.entries(others)) writeFileSync(new URL(name, folder), text);
  return folder;
}

test('the first start makes the folder, the file and the schema', async (t) => {
  const { file } = await openStore(t);
  t.ok(existsSync(file));
  t.equal(statSync(dirname(file)).mode & 0o777, 0o700, 'for no other user');
  const database = connect(file, { readonly: true });
  t.teardown(() => database.close());
  const known = readMigrations();
  t.equal(database.pragma('application_id', { simple: true }), applicationId);
  t.equal(database.pragma('user_version', { simple: true }), known.length);
  t.equal(database.pragma('journal_mode', { simple: true }), 'wal');
  t.match(
    contents(file).schema_migrations,
    known.map(({ number, name, checksum }) => ({ number, name, checksum })),
  );
  const loose = database
    .prepare("SELECT name FROM pragma_table_list WHERE strict = 0 AND name NOT LIKE 'sqlite_%'")
    .all();
  t.same(loose, [], 'every table is STRICT');
});

test('a connection is durable after its first write, and strict', async (t) => {
  const url = `sqlite:${t.testdir()}/n.db`;
  for (const moment of ['new file', 'second start']) {
    const database = openDatabase(url);
    database.exec('UPDATE write_probe SET writes = writes');
    const pragma = (name: string) => database.pragma(name, { simple: true });
    t.equal(pragma('synchronous'), 2, `synchronous is FULL: ${moment}`);
    t.equal(pragma('journal_mode'), 'wal');
    t.equal(pragma('foreign_keys'), 1);
    t.equal(pragma('busy_timeout'), 2000);
    t.equal(pragma('trusted_schema'), 0);
    t.equal(pragma('cell_size_check'), 1);
    t.equal(pragma('secure_delete'), 1);
    t.equal(pragma('journal_size_limit'), 64 * 1024 * 1024);
    t.equal(pragma('temp_store'), 2);
    t.equal(pragma('cache_size'), -65_536);
    database.close();
  }
});

test('what is not ours is left alone', async (t) => {
  const folder = t.testdir({ 'text.db': 'this is not a database, by any measure '.repeat(200) });
  const foreign = `${folder}/foreign.db`;
  sql(foreign, 'CREATE TABLE t (x)');
  const before = readFileSync(foreign);
  await t.rejects(openSqliteStore(`sqlite:${foreign}`), {
    name: 'StartError',
    message: `${foreign} is a SQLite database, but not one of this service.`,
  });
  t.same(readFileSync(foreign), before, 'not a byte of it has changed');
  await t.rejects(openSqliteStore(`sqlite:${folder}/text.db`), {
    message: /text\.db cannot be opened: .*not a database/,
  });
  for (const url of ['', 'sqlite:', 'postgres://x', 'data/nianbao.db']) {
    await t.rejects(openSqliteStore(url), { name: 'StartError', message: /of the form sqlite:/ });
  }
});

test('a damaged file stops the start', async (t) => {
  const { store, file, url } = await openStore(t);
  await store.commit(change({ organizations: [put(anOrganization('o'))] }));
  await store.close();
  const database = connect(file);
  const page = database
    .prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'organizations_by_name'")
    .pluck()
    .get();
  database.close();
  const bytes = readFileSync(file);
  bytes.fill(0xff, ((page ?? 0) - 1) * 4096, (page ?? 0) * 4096);
  writeFileSync(file, bytes);
  await t.rejects(openSqliteStore(url), {
    name: 'StartError',
    message: /nianbao\.db is damaged \(.*malformed\): restore it from a backup\.$/,
  });
});

test('an index that contradicts its table stops the start', async (t) => {
  const { store, file, url } = await openStore(t);
  await store.commit(change({ organizations: [put(anOrganization('o', { name: '甲' }))] }));
  await store.close();
  // The name is in the table, in its index, and backwards; the first of them is made another.
  const bytes = readFileSync(file);
  const at = bytes.indexOf('甲');
  bytes.write('乙', at);
  writeFileSync(file, bytes);
  await t.rejects(openSqliteStore(url), {
    name: 'StartError',
    message: /is damaged \(integrity_check: .*index.*\): restore it from a backup\.$/,
  });
});

test('a row that refers to nothing stops the start', async (t) => {
  const { store, file, url } = await openStore(t);
  await store.commit(change({ organizations: [put(anOrganization('o'))] }));
  await store.close();
  sql(file, "PRAGMA foreign_keys = OFF; UPDATE organizations SET parent_id = 'gone'");
  await t.rejects(openSqliteStore(url), {
    message: /has 1 rows that refer to nothing, the first in table organizations/,
  });
});

test('migrations run once, in order, and never change', async (t) => {
  const url = `sqlite:${t.testdir()}/n.db`;
  const file = url.slice('sqlite:'.length);
  const names = readMigrations().map(({ name }) => name);
  const numbered = (place: number) => String(names.length + place).padStart(4, '0');
  const [more, bad, later] = [`${numbered(1)}_more.sql`, `${numbered(2)}_bad.sql`, numbered(2)];
  t.same(migrateStore(url), names);
  t.same(migrateStore(url), [], 'the second time there is nothing to do');

  t.test('a new one is applied', async (s) => {
    const migrations = migrationsWith(s, { [more]: 'CREATE TABLE more (x TEXT) STRICT;' });
    s.same(migrateStore(url, { migrations }), [more]);
    s.same(contents(file).more, []);
    await s.rejects(openSqliteStore(url), {
      name: 'StartError',
      message: new RegExp(`has migration ${more}, which this version of the service does not have`),
    });
  });

  t.test('a changed one stops the start', async (s) => {
    const migrations = migrationsWith(s, { [more]: 'CREATE TABLE more (y TEXT) STRICT;' });
    await s.rejects(openSqliteStore(url, { migrations }), {
      message: new RegExp(`^Migration ${more} is not the one that was applied`),
    });
  });

  t.test('line ends are no change', async (s) => {
    const text = 'CREATE TABLE more (x TEXT) STRICT;';
    const migrations = migrationsWith(s, { [more]: text });
    const first = new URL(names[0] ?? '', migrations);
    writeFileSync(first, readFileSync(first, 'utf8').replaceAll('\n', '\r\n'));
    s.same(migrateStore(url, { migrations }), []);
  });

  t.test('a missing number stops the start', async (s) => {
    const migrations = migrationsWith(s, { [`${later}_more.sql`]: '' });
    await s.rejects(openSqliteStore(url, { migrations }), {
      message: `Migration ${later}_more.sql does not follow: number ${names.length + 1} was expected in its place.`,
    });
  });

  t.test('one that fails leaves nothing behind', async (s) => {
    const migrations = migrationsWith(s, {
      [more]: 'CREATE TABLE more (x TEXT) STRICT;',
      [bad]: 'CREATE TABLE half (x TEXT) STRICT; INSERT INTO nowhere VALUES (1);',
    });
    const before = contents(file);
    await s.rejects(openSqliteStore(url, { migrations }), {
      message: new RegExp(`^Migration ${bad} failed: .*no such table: nowhere`),
    });
    s.same(contents(file), before);
  });
});

/** Those that are in databases of others; one that is released is added, and never changes. */
const released: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('migrations.json', import.meta.url), 'utf8'),
);

test('a released migration is what it was', async (t) => {
  const now = new Map(readMigrations().map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of Object.entries(released)) t.equal(now.get(name), checksum, name);
  t.same([...now.keys()], Object.keys(released), 'each is on record');
});

test('a second service is turned away; the lock falls with the process', async (t) => {
  const url = `sqlite:${t.testdir()}/data/n.db`;
  const lock = lockInstance(url);
  t.throws(() => lockInstance(url), { name: 'StartError', message: /^Another service is running/ });
  lock.release();
  lockInstance(url).release();
  lockInstance('sqlite::memory:').release();

  const child = startChild(t, 'service', url, 'a');
  await once(child.stdout, 'data');
  t.throws(() => lockInstance(url), { message: /n\.db\.lock\): stop it first/ });
  const reader = await openSqliteStore(url);
  t.equal(await reader.isReady(), true, 'readers and commands do not ask for the lock');
  await reader.close();
  child.kill('SIGKILL');
  await exitOf(child);
  lockInstance(url).release();
});

test('the lock is not lost to the garbage collector', async (t) => {
  for (const name of ['better-sqlite3', 'node:sqlite']) {
    const url = `sqlite:${t.testdir({})}/${name.replace(':', '-')}.db`;
    const holder = spawn(process.execPath, ['--expose-gc', lockScript, url, name], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    t.teardown(() => holder.kill('SIGKILL'));
    await once(holder.stdout, 'data');
    t.throws(() => lockInstance(url), { message: /^Another service is running/ }, name);
    holder.stdin.end();
    t.same(await exitOf(holder), [0, null], 'and keeps no process alive');
    lockInstance(url).release();
  }
});

test('what was acknowledged outlives kill -9', async (t) => {
  const url = `sqlite:${t.testdir()}/n.db`;
  const acknowledged: string[] = [];
  for (const [round, count] of [1, 2, 9, 40, 150].entries()) {
    const child = startChild(t, 'service', url, `round${round}`);
    let printed = 0;
    const lines = await readLines(child, () => {
      printed += 1;
      if (printed === count) child.kill('SIGKILL');
    });
    t.same(await exitOf(child), [null, 'SIGKILL']);
    acknowledged.push(...lines);

    t.same(verifyStore(url), [], 'whole, and everything derived is right');
    const store = await openSqliteStore(url);
    const missing: string[] = [];
    for (const id of acknowledged) {
      const report = await store.reports.get(id);
      const part = await store.reports.readPart(id, 'report', working);
      if (report === null || part === null) missing.push(id);
    }
    t.same(missing, [], `after ${acknowledged.length} acknowledged commits none is missing`);
    await store.close();
    const { reports, audit_events: events, organizations } = contents(url.slice(7));
    const ofReports = (events as { resource: string }[]).filter((e) => e.resource === 'report');
    t.equal(ofReports.length, reports?.length, 'every report with its event');
    t.equal(organizations?.length, reports?.length, 'and with its organization');
  }
});

test('processes that write one file lose no update', async (t) => {
  const url = `sqlite:${t.testdir()}/n.db`;
  const store = await openSqliteStore(url);
  await store.commit(change({ organizations: [put(anOrganization('counter', { name: '0' }))] }));
  const children = ['a', 'b', 'c'].map((name) => startChild(t, 'count', url, name));
  // They go on until they have really met: ten writes that came too late.
  let stale = 0;
  const stopWhenMet = (line: string): void => {
    if (line === 'precondition-failed') stale += 1;
    if (stale >= 10) for (const child of children) child.stdin.end();
  };
  for (const child of children) {
    // One that fails must not leave the others waiting for it.
    child.once('exit', () => children.map((other) => other.stdin.end()));
  }
  const lines = await Promise.all(children.map((child) => readLines(child, stopWhenMet)));
  for (const child of children) t.same(await exitOf(child), [0, null]);
  const done = lines.map((said) => Number(said.at(-1)?.replace('done ', '')));
  const sum = done.reduce((all, one) => all + one, 0);
  const counter = await store.organizations.get('counter');
  t.equal(counter?.name, String(sum), `${done.join(' + ')}: none is lost`);
  t.equal(counter?.version, sum + 1);
  t.equal(contents(url.slice(7)).audit_events?.length, sum + 1);
  await store.close();
  t.same(verifyStore(url), []);
});

test('processes that start together on a new file migrate it once', async (t) => {
  const url = `sqlite:${t.testdir()}/data/n.db`;
  const children = ['a', 'b', 'c', 'd'].map((name) => startChild(t, 'open', url, name));
  for (const child of children) t.same(await exitOf(child), [0, null]);
  t.equal(contents(url.slice(7)).schema_migrations?.length, readMigrations().length);
});

test('a writer waits for another one, then says that it cannot', async (t) => {
  const file = `${t.testdir()}/n.db`;
  const store = await openSqliteStore(`sqlite:${file}`, { busyTimeoutMs: 20 });
  t.teardown(() => store.close());
  const other = connect(file);
  t.teardown(() => other.close());
  other.exec('BEGIN IMMEDIATE');
  const write = change({ organizations: [put(anOrganization('o'))] });
  await t.rejects(store.commit(write), { code: 'service-unavailable' });
  const stale = change({ organizations: [put(anOrganization('none', { version: 2 }))] });
  await t.rejects(
    store.commit(stale),
    { code: 'service-unavailable' },
    'no version is checked before the lock of the writer is held',
  );
  t.equal(await store.isReady(), true, 'that passes by itself');
  other.exec('ROLLBACK');
  await store.commit(write);
  t.ok(await store.organizations.get('o'));
});

test('a full disk refuses writes, loses none, and stops no reader', async (t) => {
  const url = `sqlite:${t.testdir()}/n.db`;
  await (await openSqliteStore(url)).close();
  // No file of this process may grow beyond 1 MiB: the operating system's own refusal. Without what
  // the runner preloads, which would end the process on the signal that comes with it.
  const command = 'ulimit -f 2048 && export NODE_OPTIONS= && exec "$0" "$@"';
  const child = spawn('/bin/sh', ['-c', command, process.execPath, script, 'fill', url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.teardown(() => child.kill('SIGKILL'));
  const lines = await readLines(child);
  t.same(await exitOf(child), [0, null]);
  t.same(
    lines.filter((line) => !/^o\d+$/.test(line)),
    ['refused storage-full', 'ready false', 'reads o1', 'ready true'],
    'it takes writes again when there is room',
  );
  t.same(verifyStore(url), []);
  const kept = contents(url.slice(7)).organizations as { id: string }[];
  t.same(
    kept.map(({ id }) => id).sort(),
    lines.filter((line) => /^o\d+$/.test(line)).sort(),
    'exactly what was acknowledged',
  );
});
