/** The chain of the log: its algorithm, its beginning, two writers, no statement that changes it. */

import { test } from 'tap';
import { errorTable } from '../../src/errors.ts';
import { genesis, hashLink } from '../../src/proof/chain.ts';
import { eventText } from '../../src/proof/event-formats/index.ts';
import type { EventRow } from '../../src/store/shared/event-rows.ts';
import { mapChainedEvent } from '../../src/store/shared/event-rows.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';
import { readMigrations } from '../../src/store/sqlite/migrations/files.ts';
import { applicationId } from '../../src/store/sqlite/own-file.ts';
import { runCommand } from '../support/programs.ts';
import { anEvent, instant, later } from '../support/rows.ts';
import { asOwner, differencesOf, fillLog, rows } from './log-file.ts';
import { openStore, sql } from './open-store.ts';
import { connect, driver, openSqliteStore, verifyLog, verifyRows } from './sqlite.ts';

test('links are made with SM3 where that is set, and a chain may go over from one to the other', async (t) => {
  const url = `sqlite:${t.testdir()}/n.db`;
  const algorithms: string[] = [];
  for (const auditDigest of ['sm3', 'sha256', 'sm3'] as const) {
    const store = await openSqliteStore(url, { auditDigest });
    for (let n = 0; n < 3; n += 1) await store.commit({ events: [anEvent()] });
    await store.close();
    algorithms.push(auditDigest, auditDigest, auditDigest);
  }
  const file = url.slice(7);
  const kept = rows<{ algorithm: string; previous: string; hash: string }>(
    file,
    'SELECT * FROM audit_chain ORDER BY sequence',
  );
  t.same(
    kept.map(({ algorithm }) => algorithm),
    algorithms,
  );
  const [first] = rows<EventRow>(file, 'SELECT * FROM audit_events WHERE sequence = 1');
  if (first === undefined) throw new Error('no event');
  t.equal(kept[0]?.hash, hashLink('sm3', genesis, eventText(mapChainedEvent(first))));
  t.same(differencesOf(url), []);
  t.match(
    await runCommand(url, ['key', 'create', '--role', 'auditor', '--label', 'x'], {
      AUDIT_DIGEST: 'sm3',
    }),
    { status: 0 },
  );
  t.same(rows(file, 'SELECT algorithm FROM audit_chain WHERE sequence = 10'), [
    { algorithm: 'sm3' },
  ]);
  asOwner(file, 'UPDATE audit_events SET version_after = 7 WHERE sequence = 2');
  t.same(differencesOf(url), ['event 2, or its link, was altered']);
});

/** A database of the first version of the service, with a log that has no chain. */
function firstVersion(file: string): void {
  const database = connect(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma(`application_id = ${applicationId}`);
    migrate(database, { driver, migrations: readMigrations().slice(0, 1) });
    const insert = database.prepare(`
      INSERT INTO audit_events (at, actor_id, actor_label, request_id, action, resource, resource_id,
        version_before, version_after, changed)
      VALUES (?, ?, 'clerk', ?, ?, ?, 'x', NULL, 1, '["/name"]')`);
    for (let n = 0; n < 5; n += 1) {
      insert.run(later(n), n === 0 ? null : 'k', n === 0 ? null : `r${n}`, 'key.create', 'key');
    }
  } finally {
    database.close();
  }
}

test('events from before the chain are chained when the database is brought up to date', async (t) => {
  const file = `${t.testdir()}/n.db`;
  const url = `sqlite:${file}`;
  firstVersion(file);
  t.match(verifyRows(url), [/does not have migration 0002_\S+ yet: run migrate/]);
  t.throws(() => verifyLog(url), { name: 'StartError', message: /run migrate/ });
  t.equal((await runCommand(url, ['migrate'])).status, 0);
  t.same(verifyRows(url), []);
  t.equal(verifyLog(url).head.sequence, 5);
  const store = await openSqliteStore(url);
  await store.commit({ events: [anEvent()] });
  const { items } = await store.log.list({ limit: 10, cursor: null });
  t.same(
    items.map(({ sequence }) => sequence),
    [1, 2, 3, 4, 5, 6],
  );
  t.match(items[0], { actorKind: 'service', actorId: null, address: null, refusal: null });
  t.match(items[1], { actorKind: 'key', actorId: 'k', requestId: 'r1', changed: ['/name'] });
  t.equal((await store.log.getHead()).hash, items[5]?.hash);
  await store.close();
  t.same(verifyRows(url), []);

  sql(
    file,
    `INSERT INTO audit_events (at, actor_kind, actor_label, action, resource, resource_id,
    changed) VALUES ('${instant}', 'service', 'me', 'key.create', 'key', 'y', '[]')`,
  );
  const again = await openSqliteStore(url);
  await again.commit({ events: [anEvent()] });
  await again.close();
  t.match(
    differencesOf(url).join('\n'),
    /event 7: has no link of the chain: it was inserted/,
    'once there is a chain, nothing is taken into it',
  );
});

test('the service and the command line keep one chain', async (t) => {
  const { store, url } = await openStore(t);
  let running = true;
  // SQLite gives turns by chance: a command that is refused in the crowd tries again.
  const make = async (label: string): Promise<Awaited<ReturnType<typeof runCommand>>> => {
    const made = await runCommand(url, [
      'key',
      'create',
      '--role',
      'administrator',
      '--label',
      label,
    ]);
    return made.stderr.includes(errorTable['service-unavailable'].title.en) ? make(label) : made;
  };
  const commands = Promise.all(['a', 'b', 'c'].map(make)).finally(() => {
    running = false;
  });
  let own = 0;
  while (running) {
    await store.commit({ events: [anEvent({ actorLabel: 'service' })] });
    own += 1;
    await new Promise((resume) => setImmediate(resume));
  }
  for (const { status, stderr } of await commands) t.equal(status, 0, stderr);
  const { differences, head } = verifyLog(url);
  t.same(differences, []);
  t.equal(head.sequence, own + 3);
  await store.close();
  t.same(verifyLog(url).differences, [], 'and so does what is kept beside the database');
});

test('no statement changes the log', async (t) => {
  const { store, file, url } = await openStore(t);
  await fillLog(store);
  const row = `SELECT 3, at, actor_kind, actor_id, 'me', address, request_id, action, refusal,
    resource, resource_id, version_before, version_after, changed, record_digest, format, commit_id,
    edition, rows FROM audit_events WHERE sequence = 3`;
  const statements = [
    "UPDATE audit_events SET actor_label = 'me' WHERE sequence = 3",
    'UPDATE OR REPLACE audit_events SET sequence = 4 WHERE sequence = 3',
    'DELETE FROM audit_events WHERE sequence = 3',
    'DELETE FROM audit_events',
    `INSERT OR REPLACE INTO audit_events ${row}`,
    `REPLACE INTO audit_events ${row}`,
    "UPDATE audit_chain SET algorithm = 'sm3' WHERE sequence = 3",
    'DELETE FROM audit_chain WHERE sequence = 3',
    `REPLACE INTO audit_chain SELECT 3, algorithm, previous, previous FROM audit_chain`,
    "DELETE FROM audit_marks WHERE mark = 'base'",
    "UPDATE audit_marks SET sequence = 0 WHERE mark = 'head'",
    "UPDATE OR REPLACE audit_marks SET mark = 'head' WHERE mark = 'base'",
    "UPDATE OR REPLACE audit_marks SET mark = 'base' WHERE mark = 'head'",
    `REPLACE INTO audit_marks VALUES ('base', 99, '${genesis}')`,
    `INSERT INTO audit_marks VALUES ('base', 99, '${genesis}') ON CONFLICT DO UPDATE SET sequence = 0`,
  ];
  for (const statement of statements)
    t.throws(() => sql(file, statement), /append-only/, statement);
  t.same(verifyRows(url), []);
});
