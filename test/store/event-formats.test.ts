/** Logs and bundles that older versions of the service wrote: they stay readable and verifiable. */
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'tap';
import { verifyBundle } from '../../src/proof/bundle-verdict.ts';
import { migrate, readMigrations } from '../../src/store/sqlite/migrate.ts';
import { applicationId } from '../../src/store/sqlite/own-file.ts';
import { connect, migrateStore, verifyLog, verifyStore } from '../support/sqlite.ts';

const fixtures = new URL('../fixtures/', import.meta.url);

/** The number of the last migration before events had a format of their own. */
const lastOfFormat1 = 3;

/** The head of the log in `log-format-1.sql`, as the version that wrote it printed it. */
const headOfFormat1 = {
  sequence: 6,
  hash: '2ad5bd1e07c44c9c5dcacbc81a67d5f628fda66c5c646d9c1e67afa162b6af27',
};

/** Makes the database that a version of the service wrote which knew format 1 alone. */
function writeFormat1Database(file: string): void {
  const database = connect(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma(`application_id = ${applicationId}`);
    migrate(database, readMigrations().slice(0, lastOfFormat1));
    database.exec(readFileSync(new URL('log-format-1.sql', fixtures), 'utf8'));
  } finally {
    database.close();
  }
}

test('bundles that older versions made are verified', async (t) => {
  const folder = new URL('bundles/', fixtures);
  const names = readdirSync(folder);
  t.ok(names.length > 1);
  for (const name of names) {
    const { faults, summary } = verifyBundle(readFileSync(new URL(name, folder)));
    t.same(faults, [], name);
    t.match(summary, { year: 2023, chain: { algorithm: /^sha256|sm3$/ } }, name);
  }
});

test('a log of format 1 is verified, link by link', async (t) => {
  const file = `${t.testdir()}/n.db`;
  const url = `sqlite:${file}`;
  writeFormat1Database(file);
  migrateStore(url);
  t.same(verifyLog(url), { differences: [], head: headOfFormat1 });
  t.same(verifyStore(url), []);
});
