/** Which SQLite driver is used, and how the programs say so. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Test, test } from 'tap';
import { settings } from '../../src/config/settings.ts';
import type { DriverLoaders } from '../../src/store/sqlite/drivers/choose.ts';
import { chooseDriver, requireSafeVersion } from '../../src/store/sqlite/drivers/choose.ts';
import type { Database, SqliteDriver } from '../../src/store/sqlite/drivers/driver.ts';
import { DriverLoadError } from '../../src/store/sqlite/drivers/driver.ts';
import { SqliteError } from '../../src/store/sqlite/drivers/sqlite-error.ts';
import {
  backupStore,
  connect,
  lockInstance,
  migrateStore,
  openSqliteStore,
  verifyLog,
} from './sqlite.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A driver whose only promise is its version of SQLite. */
function driverOf(name: SqliteDriver['name'], version = '3.54.1'): SqliteDriver {
  const database = {
    prepare: () => ({ pluck: () => ({ get: () => version }) }),
    close() {},
  } as unknown as Database;
  return { name, connect: () => database };
}

const loaders: DriverLoaders = {
  'better-sqlite3': async () => driverOf('better-sqlite3'),
  'node:sqlite': async () => driverOf('node:sqlite'),
};

const failingLoader = (message: string) => async () => {
  throw new DriverLoadError(message);
};

test('the choice is the setting, or the faster driver', async (t) => {
  const expected = { auto: 'better-sqlite3', ...{ 'better-sqlite3': 'better-sqlite3' } };
  for (const [choice, name] of Object.entries({ ...expected, 'node:sqlite': 'node:sqlite' })) {
    for (const each of [loaders, undefined]) {
      const { driver, fallbackReason } = await chooseDriver(
        settings.sqliteDriver.read(choice),
        each,
      );
      t.equal(driver.name, name, choice);
      t.equal(fallbackReason, null);
    }
  }
  t.equal(settings.sqliteDriver.default, 'auto');
  t.throws(() => settings.sqliteDriver.read('sqlite3'), RangeError);
});

test('only an addon that does not load leads to the other driver', async (t) => {
  const broken = {
    ...loaders,
    'better-sqlite3': failingLoader('better-sqlite3 does not load (old)'),
  };
  const { driver, fallbackReason } = await chooseDriver('auto', broken);
  t.equal(driver.name, 'node:sqlite');
  t.equal(fallbackReason, 'better-sqlite3 does not load (old)');
  await t.rejects(chooseDriver('better-sqlite3', broken), {
    name: 'StartError',
    message: 'SQLITE_DRIVER is better-sqlite3, but better-sqlite3 does not load (old).',
  });
  const none = { ...broken, 'node:sqlite': failingLoader('this Node has no node:sqlite') };
  await t.rejects(chooseDriver('auto', none), {
    name: 'StartError',
    message: /^No SQLite driver loads: better-sqlite3 .*\(old\); this Node has no node:sqlite\.$/,
  });
  const faulty = {
    ...loaders,
    'better-sqlite3': async () => {
      throw new SqliteError('out of memory', 7);
    },
  };
  await t.rejects(chooseDriver('auto', faulty), { code: 'SQLITE_NOMEM' }, 'no fallback');
});

test('a SQLite that can damage a database is refused', async (t) => {
  for (const version of ['3.51.3', '3.51.10', '3.52.0', '4.0.0']) {
    requireSafeVersion(driverOf('node:sqlite', version));
  }
  for (const version of ['3.51.2', '3.50.4', '3.9.3', '2.99.9', '']) {
    t.throws(() => requireSafeVersion(driverOf('node:sqlite', version)), {
      name: 'StartError',
      message: /^node:sqlite brings SQLite .*3\.51\.3 or later is needed\. Install a newer Node\.$/,
    });
  }
  const old = async () => driverOf('node:sqlite', '3.50.4');
  await t.rejects(chooseDriver('node:sqlite', { ...loaders, 'node:sqlite': old }), /3\.50\.4/);
});

/** Starts a program on a database where no addon loads. */
function startWithoutAddons(t: Test, args: readonly string[], environment: object) {
  const preload = ['--import', path('../support/without-addons.ts')];
  const child = spawn(process.execPath, [...preload, ...args], {
    env: { ...process.env, SQLITE_DRIVER: 'auto', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.teardown(() => child.kill('SIGKILL'));
  return child;
}

test('where no addon loads, the service runs and logs the driver that it uses', async (t) => {
  const file = `${t.testdir()}/data/n.db`;
  const environment = { DATABASE_URL: `sqlite:${file}`, LOG_LEVEL: 'info' };
  const server = startWithoutAddons(t, [path('../../src/server.ts')], environment);
  const errors = text(server.stderr);
  const lines: string[] = [];
  for await (const line of createInterface({ input: server.stdout })) {
    lines.push(line);
    if (line.startsWith('年报 Nianbao: ')) server.kill('SIGTERM');
  }
  t.equal(await errors, '', 'and no warning of Node');
  const warnings = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  t.match(
    warnings.filter(({ level }) => level >= 40),
    [
      {
        driver: 'node:sqlite',
        msg: /^better-sqlite3 does not load \(.*GLIBC_2\.34.*\): node:sqlite is used instead$/,
      },
    ],
    'one line',
  );

  const cli = startWithoutAddons(t, [path('../../src/cli.ts'), 'verify'], environment);
  const [output, faults] = await Promise.all([text(cli.stdout), text(cli.stderr)]);
  t.strictSame([output, faults], ['No differences were found.\n', ''], 'commands use it too');

  const strict = startWithoutAddons(t, [path('../../src/cli.ts'), 'verify'], {
    ...environment,
    SQLITE_DRIVER: 'better-sqlite3',
  });
  const [, message] = await Promise.all([once(strict, 'close'), text(strict.stderr)]);
  t.match(
    message,
    /^SQLITE_DRIVER is better-sqlite3, but better-sqlite3 does not load \(.*\)\.\n$/,
  );
  t.equal(strict.exitCode, 1);
});

/** The names in a folder. */
const listing = (folder: string) => readdirSync(folder).sort();

/** Every way to open a database, as a function of its URL. */
const openings: Readonly<Record<string, (url: string) => unknown>> = {
  lock: lockInstance,
  store: openSqliteStore,
  migrate: migrateStore,
  verify: verifyLog,
  backup: (url) => backupStore(url, `${url.slice('sqlite:'.length)}.copy`),
};

test('what is not a database of the service is refused and left alone', async (t) => {
  const folder = t.testdir({ 'README.md': '# Read me\n'.repeat(50), folder: {}, tiny: 'x' });
  const closed = connect(`${folder}/closed.db`);
  closed.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (x)');
  closed.close();
  const open = connect(`${folder}/open.db`);
  // The tables are in the log of the other application alone.
  open.exec('PRAGMA journal_mode = WAL; PRAGMA user_version = 1; CREATE TABLE t (x)');
  t.teardown(() => open.close());
  const before = listing(folder);
  const isForeign = 'is a SQLite database, but not one of this service.';
  const messages = {
    'README.md': 'cannot be opened: it is not a database of SQLite.',
    tiny: 'cannot be opened: it is not a database of SQLite.',
    folder: 'is not a file.',
    'closed.db': isForeign,
    'open.db': isForeign,
  };
  for (const [name, message] of Object.entries(messages)) {
    for (const [opening, run] of Object.entries(openings)) {
      const refusal = { name: 'StartError', message: `${folder}/${name} ${message}` };
      await t.rejects(async () => run(`sqlite:${folder}/${name}`), refusal, `${opening} ${name}`);
      t.strictSame(listing(folder), before, `${opening} ${name}: no file is left beside it`);
    }
  }
  const server = spawn(process.execPath, [path('../../src/server.ts')], {
    env: { ...process.env, PORT: '0', DATABASE_URL: `sqlite:${folder}/README.md` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  t.teardown(() => server.kill('SIGKILL'));
  t.match(await text(server.stderr), /README\.md cannot be opened: .*\.\n$/);
  t.strictSame(listing(folder), before, 'the service leaves none either');
});
