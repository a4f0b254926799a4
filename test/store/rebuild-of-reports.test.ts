/** A rebuild of the project's own table of reports, on a database that the store filled. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Test, test } from 'tap';
import type { Store } from '../../src/store/port.ts';
import type { Report } from '../../src/store/report.ts';
import { migrationsFolder, readMigrations } from '../../src/store/sqlite/migrations/files.ts';
import { readSchema } from '../../src/store/sqlite/migrations/schema.ts';
import { aKey, anOrganization, aReport, change, later, put, reportWrite } from '../support/rows.ts';
import { contents, openStore, sql } from './open-store.ts';
import { connect, migrateStore, openSqliteStore, verifyStore } from './sqlite.ts';

const number = readMigrations().length + 1;
const rebuildName = `${String(number).padStart(4, '0')}_rebuild_reports.sql`;

/** Rebuilds `reports` with another CHECK; indexes and triggers as they are in the schema now. */
function rebuildOfReports(file: string): string {
  const database = connect(file, { readonly: true });
  const objects = database
    .prepare<[], { type: string; sql: string }>(
      `SELECT type, sql FROM sqlite_schema WHERE tbl_name = 'reports' AND sql IS NOT NULL
       ORDER BY type = 'table' DESC`,
    )
    .all();
  database.close();
  const [table, ...others] = objects.map((each) => each.sql);
  return `-- kind: rebuild
-- rebuilds: reports
${table
  ?.replace(/CREATE TABLE "?reports"?/, 'CREATE TABLE reports_next')
  .replace('BETWEEN 2019 AND 9998', 'BETWEEN 2008 AND 9998')};
INSERT INTO reports_next SELECT * FROM reports;
DROP TABLE reports;
ALTER TABLE reports_next RENAME TO reports;
${others.map((each) => `${each};`).join('\n')}`;
}

/** The project's migrations and the rebuild, in a folder of their own. */
function migrationsWithRebuild(t: Test, file: string): URL {
  const folder = pathToFileURL(`${t.testdir({ migrations: {}, data: {} })}/migrations/`);
  for (const { name } of readMigrations()) {
    copyFileSync(new URL(name, migrationsFolder), new URL(name, folder));
  }
  writeFileSync(new URL(rebuildName, folder), rebuildOfReports(file));
  return folder;
}

/** A report through its life: drafts, filed, published, and a correction that is published too. */
const steps: readonly Partial<Report>[] = [
  { status: 'draft' },
  { status: 'draft', title: '2023年政府信息公开工作年度报告（二稿）' },
  { status: 'submitted', submittedAt: later(30) },
  { status: 'published', submittedAt: later(30), publishedAt: later(40) },
  { status: 'draft', submittedAt: null, publishedAt: null },
  { status: 'published', submittedAt: later(50), publishedAt: later(60) },
];

async function writeVersion(store: Store, id: string, step: number): Promise<void> {
  const members = steps[step] ?? {};
  const isPublished = members.status === 'published';
  const row = aReport(id, id, {
    ...{ submittedAt: null, publishedAt: null, ...members },
    firstPublishedAt: step >= 3 ? later(40) : null,
    version: step + 1,
    updatedAt: later(step),
  });
  const { organizationId, year, kind, version } = row;
  const entry = {
    ...({ at: later(step), type: step > 3 ? 'corrected' : 'published', reportId: id } as const),
    ...{ organizationId, year, kind, version, supersedes: step > 3 ? 4 : null },
  };
  await store.commit(change({ reports: [reportWrite(row)], feed: isPublished ? [entry] : [] }));
}

async function fillTree(store: Store): Promise<void> {
  for (const [index, id] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) {
    const parentId = index === 0 ? null : 'a';
    const organizations = [put(anOrganization(id, { parentId }))];
    await store.commit(change({ organizations, keys: [put(aKey(id))] }));
    for (let step = 0; step <= index; step += 1) await writeVersion(store, id, step);
  }
}

test('a rebuild of reports keeps every row of every table', async (t) => {
  const { store, file, url } = await openStore(t);
  await fillTree(store);
  await store.close();
  t.same(verifyStore(url), []);
  const before = contents(file);
  t.equal(before.report_versions?.length, 21);
  t.equal(before.feed_entries?.length, 4);

  await t.test('as a plain migration it is refused', async (s) => {
    const migrations = migrationsWithRebuild(s, file);
    const plain = readFileSync(new URL(rebuildName, migrations), 'utf8').replace(/^(--.*\n)+/, '');
    writeFileSync(new URL(rebuildName, migrations), plain);
    s.throws(() => migrateStore(url, { migrations }), { message: /drops table reports, to which/ });
    s.same(contents(file), before);
  });

  await t.test('as a rebuild it keeps all', async (s) => {
    const migrations = migrationsWithRebuild(s, file);
    const copies: string[] = [];
    const onSafetyCopy = (copy: string) => copies.push(copy);
    s.same(migrateStore(url, { migrations, onSafetyCopy }), [rebuildName]);
    const withoutHistory = ({ schema_migrations, write_probe, ...tables }: typeof before) => tables;
    s.same(withoutHistory(contents(file)), withoutHistory(before));
    s.same(verifyStore(url, { migrations }), [], 'verify is silent');

    const fresh = `${s.testdirName}/data/fresh.db`;
    migrateStore(`sqlite:${fresh}`, { migrations });
    const [migrated, made] = [file, fresh].map((each) => {
      const database = connect(each, { readonly: true });
      const schema = Object.fromEntries(readSchema(database));
      database.close();
      return schema;
    });
    s.same(migrated, made);

    s.match(copies, [new RegExp(`nianbao\\.db\\.before-${rebuildName.slice(0, 4)}$`)]);
    s.same(verifyStore(`sqlite:${copies[0]}`), [], 'the copy is a database of the version before');
    s.same(contents(copies[0] ?? '').reports, before.reports);

    const again = await openSqliteStore(url, { migrations });
    await writeVersion(again, 'c', 3);
    await t.rejects(writeVersion(again, 'f', 5), { code: 'precondition-failed' });
    await again.close();
    s.same(verifyStore(url, { migrations }), []);
  });
});

test('verify names what differs from the schema of a new database', async (t) => {
  const { store, file, url } = await openStore(t);
  await store.close();
  sql(file, 'DROP TRIGGER reports_never_replaced; CREATE INDEX extra ON reports (title)');
  t.same(verifyStore(url), [
    'schema: trigger reports_never_replaced is missing',
    'schema: index extra is in no migration',
  ]);
});
