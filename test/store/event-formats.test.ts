/** Logs and bundles that older versions of the service wrote: they stay readable and verifiable. */
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'tap';
import { cellsOf } from '../../src/form/cells.ts';
import { editions } from '../../src/form/editions/index.ts';
import { verifyBundle } from '../../src/proof/bundle-verdict.ts';
import type { Link } from '../../src/proof/chain.ts';
import { verifyChain } from '../../src/proof/chain.ts';
import { computeDigest } from '../../src/proof/digest.ts';
import type { DecidedRow } from '../../src/proof/event-formats/event.ts';
import { numberCells, pointToCells } from '../../src/store/changed-cells.ts';
import { decideRows } from '../../src/store/decided-rows.ts';
import type { Change } from '../../src/store/port.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';
import { readMigrations } from '../../src/store/sqlite/migrations/files.ts';
import { applicationId } from '../../src/store/sqlite/own-file.ts';
import {
  aKey,
  anEvent,
  anOrganization,
  aReport,
  change,
  deletion,
  instant,
  later,
  put,
  reportDeletion,
  reportWrite,
} from '../support/rows.ts';
import { openStore } from './open-store.ts';
import {
  connect,
  driver,
  migrateStore,
  openSqliteStore,
  pruneLog,
  verifyLog,
  verifyRows,
  verifyStore,
} from './sqlite.ts';

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
    migrate(database, { driver, migrations: readMigrations().slice(0, lastOfFormat1) });
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

const issued = '/proactiveDisclosure/regulations/issued';

test('a log of format 1 goes on in format 2, in one chain, and is archived in both', async (t) => {
  const file = `${t.testdir()}/n.db`;
  const url = `sqlite:${file}`;
  writeFormat1Database(file);
  for (const auditDigest of ['sha256', 'sm3'] as const) {
    const store = await openSqliteStore(url, { auditDigest });
    const version = auditDigest === 'sha256' ? 3 : 4;
    await store.commit({
      reports: [reportWrite(aReport('r', 'o', { version }))],
      events: [
        anEvent({
          ...{ at: later(1000), resource: 'report', resourceId: 'r' },
          ...{ versionAfter: version, changed: [issued] },
        }),
      ],
    });
    const { items } = await store.log.list({ limit: 50, cursor: null });
    t.match(items[2], { format: 1, commitId: null, changed: ['/title', /made/, /explanations/] });
    t.match(items.at(-1), { format: 2, commitId: /^[0-9a-f-]{36}$/, changed: [issued] });
    await store.close();
  }
  const { head, differences } = verifyLog(url);
  t.same([head.sequence, differences], [8, []]);
  t.same(verifyStore(url), [], 'rows that format 1 decided have no digest to compare');

  const archive = `${t.testdirName}/log.ndjson`;
  t.equal(await pruneLog(url, later(60_000), archive), 8);
  const lines = readFileSync(archive, 'utf8').trimEnd().split('\n');
  const links = lines.map((line): Link => JSON.parse(line));
  t.same([...verifyChain(links, { head })], []);
  t.same(
    links.map(({ record }) => JSON.parse(record).format),
    [...Array.from({ length: 6 }), 2, 2],
  );
  t.same(JSON.parse(links[6]?.record ?? '').changed, [0], 'the number of the cell');
  t.same(verifyStore(url), []);
});

test('an event of an unknown format is reported, and stops nothing', async (t) => {
  const { store, file, url } = await openStore(t);
  await store.commit({ events: [anEvent({ at: later(1) })] });
  await store.commit({ events: [anEvent({ at: later(2) })] });
  await store.close();
  const database = connect(file);
  database.exec('DROP TRIGGER audit_events_never_change');
  database.exec('UPDATE audit_events SET format = 3 WHERE sequence = 1');
  database.close();
  const found = [
    'event 1, or its link, was altered',
    'event 1: is of format 3, which this version does not know',
  ];
  t.same(verifyLog(url).differences, found);
  t.same(verifyRows(url), found);
  const next = await openSqliteStore(url);
  const { items } = await next.log.list({ limit: 9, cursor: null });
  t.match(items, [{ format: 3 }, { format: 2 }]);
  await next.close();
});

test('the cells of each edition have the numbers that they had', async (t) => {
  const numberings = editions.map((edition) => {
    const numbers = numberCells(
      edition.id,
      cellsOf(edition).map(({ pointer }) => pointer),
    );
    t.same(numbers, [...numbers.keys()]);
    const text = cellsOf(edition).map(({ index, pointer }) => `${index} ${pointer}\n`);
    return [edition.id, text.length, computeDigest('sha256', text.join(''))];
  });
  t.same(numberings, [
    ['2019', 198, '9715c2df0d4d968313f0b640615d39b774a8b34015ee3f06b7930129a02b8468'],
    ['2021', 200, '6cf4f7011046519c964e2c6478616a2ff8d5d8683e5f3fc925e5b01b039dbd58'],
  ]);
  const pointers = ['/title', issued, '/narrative/overview'];
  t.same(numberCells('2021', pointers), ['/title', 0, '/narrative/overview']);
  t.same(pointToCells('2021', numberCells('2021', pointers)), pointers);
  t.same(numberCells(null, pointers), pointers, 'what is no report has no cells');
  t.same(pointToCells('2021', [9999, '/title']), ['9999', '/title']);
  t.same(pointToCells('1999', [0]), ['0']);
});

test('each row belongs to its own event, or to the first one', async (t) => {
  const own = (resource: 'key' | 'report', resourceId: string) => anEvent({ resource, resourceId });
  const entry = { at: instant, type: 'published', reportId: 'r', organizationId: 'o' } as const;
  const decided: Change = {
    organizations: [put(anOrganization('o')), deletion('p', 1)],
    reports: [reportWrite(aReport('r', 'o')), reportDeletion('s', 2)],
    keys: [put(aKey('k'))],
    feed: [{ ...entry, year: 2023, kind: 'own', version: 1, supersedes: null }],
    events: [
      anEvent({ resource: 'key', resourceId: 'k', refusal: 'not-allowed' }),
      own('report', 'r'),
      own('key', 'k'),
      own('key', 'k'),
    ],
  };
  const digests = new Map([
    ['r', '0'.repeat(64)],
    ['s', null],
  ]);
  const named = ({ kind, id, version, digest }: DecidedRow) =>
    `${kind} ${id} ${version}${digest === null ? ' deleted' : ''}`;
  t.same(
    decideRows(decided, digests).map((rows) => rows.map(named)),
    [
      ['organization o 1', 'organization p null deleted', 'report s null deleted'],
      ['report r 1', 'feedEntry r 1'],
      ['key k 1'],
      [],
    ],
  );
});

test('the events of one commit share an id, and a rehearsal leaves none', async (t) => {
  const url = `sqlite:${t.testdir()}/n.db`;
  let count = 0;
  const newCommitId = () => {
    count += 1;
    return `commit-${count}`;
  };
  const store = await openSqliteStore(url, { newCommitId });
  t.teardown(() => store.close());
  await store.commit(change({ organizations: [put(anOrganization('o'))] }));
  await store.commit(change({ reports: [reportWrite(aReport('r', 'o'))] }), { dryRun: true });
  await store.commit(change({ reports: [reportWrite(aReport('r', 'o'))] }));
  const { items } = await store.log.list({ limit: 9, cursor: null });
  t.same(
    items.map(({ commitId }) => commitId),
    ['commit-1', 'commit-3', 'commit-3'],
  );
});
