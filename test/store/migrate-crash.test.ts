/** A migration whose process is killed after any of its statements: the old state, then the new. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Test, test } from 'tap';
import type { SqliteDriver } from '../../src/store/sqlite/drivers/driver.ts';
import { findDamage } from '../../src/store/sqlite/integrity.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';
import { readSchema } from '../../src/store/sqlite/migrations/schema.ts';
import { readContents } from '../../src/store/sqlite/migrations/table-content.ts';
import {
  connectTo,
  drivers,
  firstSql,
  killPoints,
  makeToy,
  migrationsOf,
} from './small-database.ts';

const script = fileURLToPath(new URL('migrate-child.ts', import.meta.url));

/** Statements of the migration, of its step, the making of the history, and the copy. */
const statementsMin = 10;

function stateOfFile(driver: SqliteDriver, folder: string) {
  const database = connectTo(driver, `${folder}/toy.db`);
  const state = {
    contents: Object.fromEntries(readContents(database)),
    schema: Object.fromEntries(readSchema(database)),
    sequences: database.prepare('SELECT * FROM sqlite_sequence ORDER BY name').all(),
    version: database.pragma('user_version', { simple: true }),
    damage: findDamage(database, 'full'),
  };
  database.close();
  return state;
}

/** Kills a migration after `count` statements, on a copy of the small database. */
function killAfter(t: Test, driver: SqliteDriver, folder: string, count: number) {
  const copy = `${folder}/after-${count}`;
  cpSync(`${folder}/start`, copy, { recursive: true });
  // Without what the runner preloads: it would make each of many processes slow.
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = spawnSync(process.execPath, [script, driver.name, copy, String(count)], { env });
  t.equal(String(child.stderr), '');
  return { copy, signal: child.signal };
}

for (const driver of drivers) {
  test(`${driver.name}: a migration that is killed leaves the old state`, async (t) => {
    const folder = t.testdir();
    mkdirSync(`${folder}/start`);
    const { text, step } = killPoints;
    const steps = new Map([[2, step]]);
    const migrations = migrationsOf(`${folder}/migrations`, [firstSql, text], steps);
    makeToy(driver, `${folder}/start/toy.db`, migrations).close();
    const before = stateOfFile(driver, `${folder}/start`);
    t.equal(before.damage, null);

    let count = 1;
    for (; ; count += 1) {
      const { copy, signal } = killAfter(t, driver, folder, count);
      if (signal === null) break;
      t.equal(signal, 'SIGKILL');
      t.same(stateOfFile(driver, copy), before, `killed after ${count} statements`);

      const database = connectTo(driver, `${copy}/toy.db`);
      t.same(
        migrate(database, { driver, migrations }),
        ['0002_toy.sql'],
        'then it runs to the end',
      );
      database.close();
      const after = stateOfFile(driver, copy);
      t.same(after.contents.owners, before.contents.owners);
      t.same(after.contents.pets, before.contents.pets);
      t.equal(after.contents.visits?.rows, 5);
      t.equal(after.damage, null);
      t.equal(statSync(`${copy}/toy.db.before-0002`).mode & 0o777, 0o600);
      t.notOk(existsSync(`${copy}/toy.db.before-0002-2`), 'the copy of the first attempt serves');
    }
    t.ok(count > statementsMin, `${count - 1} statements`);
  });
}

for (const driver of drivers) {
  test(`${driver.name}: what a killed copy leaves is made anew`, async (t) => {
    const folder = t.testdir({ 'toy.db.before-0002.partial': 'half a copy' });
    const migrations = migrationsOf(`${folder}/migrations`, [firstSql, killPoints.text]);
    const database = makeToy(driver, `${folder}/toy.db`, migrations);
    t.teardown(() => database.close());
    t.same(migrate(database, { driver, migrations }), ['0002_toy.sql']);
    t.ok(existsSync(`${folder}/toy.db.before-0002`));
    t.notOk(existsSync(`${folder}/toy.db.before-0002.partial`));
  });
}
