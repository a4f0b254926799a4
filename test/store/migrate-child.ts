/**
 * A process that migrates and is killed: `migrate-child.ts <driver> <folder> <count>`. It brings the
 * small database in the folder to its second migration, runs every script statement by statement,
 * and kills itself after so many statements; without dying it prints `done`.
 */
import { writeSync } from 'node:fs';
import type { Database, SqliteDriver } from '../../src/store/sqlite/drivers/driver.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';
import { splitStatements } from '../../src/store/sqlite/migrations/sql-text.ts';
import { connectTo, drivers, firstSql, killPoints, migrationsOf } from './small-database.ts';

const [, , name = '', folder = '', count = ''] = process.argv;
const driver: SqliteDriver | undefined = drivers.find((each) => each.name === name);
if (driver === undefined) throw new Error(`there is no driver ${name}`);

let left = Number(count);

/** Counts one statement; the last one kills this process as no handler could notice. */
function countStatement(): void {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}

/** The same connection, whose scripts run one statement at a time. */
function slowed(database: Database): Database {
  return new Proxy(database, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (property === 'exec') {
        return (sql: string) => {
          for (const { text } of splitStatements(sql)) {
            target.exec(text);
            countStatement();
          }
        };
      }
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

const { text, step } = killPoints;
const migrations = migrationsOf(`${folder}/migrations`, [firstSql, text], new Map([[2, step]]));
const database = slowed(connectTo(driver, `${folder}/toy.db`));
// The copy counts as a statement too.
migrate(database, { driver, migrations, onSafetyCopy: countStatement });
writeSync(1, `done ${Number(count) - left}\n`);
database.close();
