/** Databases from before migration 0006: what they answer after it is what they answered before. */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Test, test } from 'tap';
import { buildApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config/load.ts';
import { newLocalClaims } from '../../src/store/claims.ts';
import { splitBytes } from '../../src/store/shared/version-content.ts';
import { inlineWork } from '../../src/work/work.ts';
import {
  type Answers,
  answersOf,
  fixedNow,
  inject,
  listsOf,
} from '../fixtures/databases/answers.ts';
import { contents } from './open-store.ts';
import { connect, openSqliteStore, verifyStore } from './sqlite.ts';

const databases = new URL('../fixtures/databases/', import.meta.url);
const names = ['0001', '0002', '0003'];

/** Unpacks a database of the fixtures into the folder of the test. */
function unpack(t: Test, name: string): string {
  const file = `${t.testdir()}/${name}.db`;
  writeFileSync(file, gunzipSync(readFileSync(new URL(`${name}.db.gz`, databases))));
  return file;
}

/** Serves a database as it was served when its answers were made. */
async function serveFile(t: Test, file: string) {
  const url = `sqlite:${file}`;
  const store = await openSqliteStore(url);
  const config = loadConfig({ LOG_LEVEL: 'error', DATABASE_URL: url });
  const clock = () => new Date(fixedNow);
  const inFlight = newLocalClaims();
  const app = await buildApp({
    ...{ store, config, clock, inFlight },
    ...{ work: inlineWork, newId: () => 'none', random: randomBytes },
  });
  t.teardown(async () => {
    await app.close();
    await store.close();
  });
  return { call: inject(app), store };
}

for (const name of names) {
  test(`a database at ${name} answers as before`, async (t) => {
    const file = unpack(t, name);
    const expected: Answers = JSON.parse(readFileSync(new URL(`${name}.json`, databases), 'utf8'));
    const { call } = await serveFile(t, file);
    const answers = await answersOf(call);
    t.same(answers, expected);
    t.same(verifyStore(`sqlite:${file}`), []);

    // A tag that was given out before the migration still names the version.
    const drafts = Object.entries(answers).filter(([path]) => /^\/v1\/reports\/[^/?]+$/.test(path));
    t.equal(drafts.length, 3);
    const statuses = [];
    for (const [path, answer] of drafts) {
      const headers = { 'if-match': answer.split(' ')[1] ?? '' };
      statuses.push((await call('PATCH', path, { title: '新的标题' }, headers)).status);
    }
    t.notOk(statuses.includes(412), 'If-Match holds');
    t.ok(statuses.includes(200), 'and a draft is changed');
    t.same(verifyStore(`sqlite:${file}`), []);
  });
}

test('lists answer as before the faces had rows of their own', async (t) => {
  const expected = JSON.parse(readFileSync(new URL('lists.json', databases), 'utf8'));
  for (const name of names) {
    const { call } = await serveFile(t, unpack(t, name));
    t.same(await listsOf(call), expected[name], name);
  }
});

test('a register from before its history counts from the beginning as it is', async (t) => {
  const file = unpack(t, '0002');
  await serveFile(t, file);
  const { organizations, organization_history: history } = contents(file) as Record<
    'organizations' | 'organization_history',
    Record<string, unknown>[]
  >;
  const beginning = '0000-01-01T00:00:00.000Z';
  const rows = organizations.map(({ name_reversed, search_text, ...row }) => row);
  t.same(
    history,
    rows.map((row) => ({ ...row, from_at: beginning, until_at: null })),
  );
});

test('every number is kept once, and the old copies are gone', async (t) => {
  for (const name of names) {
    const file = unpack(t, name);
    const before = connect(file, { readonly: true });
    const versions = before.prepare<[], number>('SELECT count(*) FROM report_versions').pluck();
    const count = versions.get();
    before.close();
    const store = await openSqliteStore(`sqlite:${file}`);
    await store.close();
    const rows = contents(file) as Record<string, Record<string, unknown>[]>;
    t.equal(rows.report_versions?.length, count, `${name}: all versions`);
    t.notOk(rows.report_parts ?? rows.report_cells);
    const whole = rows.report_versions?.filter(({ bytes }) => bytes !== null) ?? [];
    for (const { bytes } of whole) t.equal(splitBytes(bytes as Buffer), null, 'whole at need only');
    const parts = rows.report_versions?.filter(({ head }) => head !== null) ?? [];
    const neither = rows.report_versions?.filter(({ head, bytes }) => !head && !bytes) ?? [];
    t.equal(
      rows.report_version_members?.length,
      neither.length,
      'members beside bytes at need only',
    );
    t.ok(
      (rows.report_contents?.length ?? 0) <= parts.length * 4,
      'sections are shared by versions',
    );
    if (name !== '0001') {
      t.ok((rows.report_contents?.length ?? 0) < parts.length * 2, 'most of them');
      const faces = rows.report_amounts?.map(({ face }) => face).sort();
      t.same(faces, ['published', 'working', 'working', 'working']);
    }
  }
});

test('a version whose bytes are not those of its digest stays as it is', async (t) => {
  const file = unpack(t, '0002');
  const database = connect(file);
  const trigger = database
    .prepare<[], string>(
      "SELECT sql FROM sqlite_schema WHERE name = 'report_versions_never_change'",
    )
    .pluck()
    .get();
  database.exec(`
    DROP TRIGGER report_versions_never_change;
    UPDATE report_versions SET bytes = CAST(replace(CAST(bytes AS TEXT), '甲县', '丙县') AS BLOB)
    WHERE version = 4 AND report = 1;
    UPDATE report_versions SET bytes = X'00' WHERE version = 5 AND report = 1;
    ${trigger}`);
  const select = 'SELECT version, bytes, figures FROM report_versions WHERE report = 1';
  const damaged = database.prepare<[], { version: number; bytes: Buffer }>(select).all();
  database.close();
  const store = await openSqliteStore(`sqlite:${file}`);
  await store.close();
  const rows = contents(file).report_versions as { report: number; version: number }[];
  for (const version of [4, 5]) {
    const { bytes } = damaged.find((row) => row.version === version) ?? {};
    t.match(
      rows.find((row) => row.report === 1 && row.version === version),
      { head: null, bytes },
    );
  }
  const differences = verifyStore(`sqlite:${file}`).filter((line) => /bytes of version/.test(line));
  t.equal(differences.length, 2, differences.join('\n'));
});
