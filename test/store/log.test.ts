/** The log on the disk: what its chain shows, what its triggers refuse, and how it is pruned. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Test, test } from 'tap';
import { monthsBefore } from '../../src/policy/retention.ts';
import type { Link } from '../../src/proof/chain.ts';
import { genesis, hashLink, verifyChain } from '../../src/proof/chain.ts';
import { eventText } from '../../src/proof/event-formats/index.ts';
import type { Store } from '../../src/store/port.ts';
import { type EventRow, mapChainedEvent } from '../../src/store/shared/event-rows.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';
import { readMigrations } from '../../src/store/sqlite/migrations/files.ts';
import { applicationId } from '../../src/store/sqlite/own-file.ts';
import {
  anEvent,
  anOrganization,
  aReport,
  change,
  instant,
  later,
  put,
  reportDeletion,
  reportWrite,
} from '../support/rows.ts';
import {
  connect,
  driver,
  migrateStore,
  openSqliteStore,
  pruneLog,
  verifyLog,
  verifyRows,
} from './sqlite.ts';
import { openStore, sql } from './support.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

async function run(url: string, args: readonly string[], settings: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, ...settings, DATABASE_URL: url };
  const child = spawn(process.execPath, [cli, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { status, stdout, stderr };
}

/** The event that is tampered with, in the middle of the log. */
const victim = 12;

/** A few dozen events: bodies, versions of reports, and refusals; the victim has every member. */
async function fill(store: Store): Promise<void> {
  const organizations = [put(anOrganization('o')), put(anOrganization('p', { parentId: 'o' }))];
  await store.commit(change({ organizations }));
  for (const id of ['r1', 'r2', 'r3']) {
    const year = 2020 + Number(id.slice(1));
    const report = aReport(id, 'o', { year });
    for (const version of [1, 2, 3]) {
      const row = reportWrite({ ...report, version });
      await store.commit({
        reports: [row],
        events: [
          anEvent({
            ...{
              at: later(version * 1000 + year),
              actorKind: 'key',
              actorId: `key-${id}-${version}`,
            },
            ...{
              actorLabel: `clerk-${id}-${version}`,
              address: `192.0.2.${version}${id.slice(1)}`,
            },
            ...{ requestId: `request-${id}-${version}`, resource: 'report', resourceId: id },
            ...{ versionBefore: row.expected, versionAfter: version },
            changed: [`/narrative/overview-${id}-${version}`],
          }),
        ],
      });
      const resourceId = `POST /v1/reports/${id}/transitions`;
      const refused = {
        action: 'request.refuse',
        refusal: 'not-allowed',
        resource: 'request',
      } as const;
      await store.commit({ events: [anEvent({ ...refused, resourceId, versionAfter: null })] });
    }
  }
  await store.commit(change({ reports: [reportWrite(aReport('gone', 'p'))] }));
  await store.commit(change({ reports: [reportDeletion('gone', 1)] }));
}

interface Kept {
  readonly file: string;
  /** Copies the database with the head beside it, and opens the copy to whatever is asked. */
  tampered(statements: string): string;
}

let copies = 0;

/** A database that is at rest. */
async function atRest(t: Test): Promise<Kept> {
  const { store, file } = await openStore(t);
  await fill(store);
  await store.close();
  return {
    file,
    tampered(statements) {
      copies += 1;
      const copy = `${file}.${copies}`;
      copyFileSync(file, copy);
      copyFileSync(`${file}.head`, `${copy}.head`);
      asOwner(copy, statements);
      return `sqlite:${copy}`;
    },
  };
}

/** Somebody who owns the file: no trigger, no constraint stops him. */
function asOwner(file: string, statements: string): void {
  const database = connect(file);
  try {
    database.pragma('ignore_check_constraints = ON');
    const triggers = database
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .pluck()
      .all();
    for (const trigger of triggers) database.exec(`DROP TRIGGER ${trigger}`);
    database.exec(statements);
  } finally {
    database.close();
  }
}

function rows<Row>(file: string, statement: string): Row[] {
  const database = connect(file, { readonly: true });
  try {
    return database.prepare<[], Row>(statement).all();
  } finally {
    database.close();
  }
}

function quoted(value: unknown): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** A value that differs in one bit. */
function flipped(value: unknown): unknown {
  if (typeof value !== 'string') return Number(value) ^ 1;
  const last = value.length - 1;
  return value.slice(0, last) + String.fromCharCode(value.charCodeAt(last) ^ 1);
}

const differencesOf = (url: string) => verifyLog(url).differences;

test('a log that nobody touched is whole', async (t) => {
  const { file, tampered } = await atRest(t);
  const { differences, head } = verifyLog(`sqlite:${file}`);
  t.same(differences, []);
  t.ok(head.sequence > 20, `${head.sequence} events`);
  t.same(verifyRows(`sqlite:${file}`), []);
  t.match(readFileSync(`${file}.head`, 'utf8'), `${head.sequence} ${head.hash} `);
  t.equal(statSync(`${file}.head`).mode & 0o777, 0o600);
  t.same(differencesOf(tampered('')), [], 'nor does a copy differ');
});

test('a head that was left behind is made up for at the next opening', async (t) => {
  const { store, file, url } = await openStore(t);
  await store.commit(change({ organizations: [put(anOrganization('o'))] }));
  await store.close();
  const whole = readFileSync(`${file}.head`, 'utf8');
  // As after the machine stopped within the second that the file may lag.
  rmSync(`${file}.head`);
  const next = await openSqliteStore(url);
  await next.close();
  t.equal(readFileSync(`${file}.head`, 'utf8'), whole);
});

test('each member of an event, and of its link, is covered', async (t) => {
  const { file, tampered } = await atRest(t);
  for (const table of ['audit_events', 'audit_chain']) {
    const [row = {}] = rows<Record<string, unknown>>(
      file,
      `SELECT * FROM ${table} WHERE sequence = ${victim}`,
    );
    t.ok(Object.keys(row).length > 3);
    for (const [column, value] of Object.entries(row)) {
      // The victim is an event of a report: only its refusal is empty.
      const other = value === null ? 'x' : column === 'sequence' ? 9999 : flipped(value);
      const url = tampered(
        `UPDATE ${table} SET ${column} = ${quoted(other)} WHERE sequence = ${victim}`,
      );
      const found = differencesOf(url);
      t.match(found.join('\n'), new RegExp(`event ${victim}\\b`), `${table}.${column}`);
      t.notMatch(
        found.join('\n'),
        new RegExp(`event ${victim + 1}, or`),
        'and no other is accused',
      );
    }
  }
});

test('a byte that is flipped in the file itself is told', async (t) => {
  const { file } = await atRest(t);
  const [row = null] = rows<EventRow & { hash: string; previous: string }>(
    file,
    `SELECT * FROM audit_events JOIN audit_chain USING (sequence) WHERE sequence = ${victim}`,
  );
  if (row === null) throw new Error('no victim');
  const whole = readFileSync(file);
  const texts = [row.actor_id, row.actor_label, row.address, row.request_id, row.changed, row.hash];
  let flips = 0;
  for (const value of [...texts, row.at, row.record_digest, row.previous]) {
    const bytes = Buffer.from(value ?? '');
    t.ok(bytes.length > 3);
    for (let at = whole.indexOf(bytes); at >= 0; at = whole.indexOf(bytes, at + 1)) {
      const copy = `${file}.raw`;
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(at + 2) ^ 4, at + 2);
      writeFileSync(copy, damaged);
      // Hashes stand in two links, and the digest of a report with the report as well.
      const found = verifyRows(`sqlite:${copy}`).join('\n');
      t.match(found, /^(event 1[123]\b|report r2: )/, `${value} at ${at}`);
      flips += 1;
    }
  }
  t.ok(flips >= 9, `${flips} flips`);
});

test('rows that are removed, put in or swapped are told', async (t) => {
  const { file, tampered } = await atRest(t);
  const { head } = verifyLog(`sqlite:${file}`);
  const last = head.sequence;
  const next = last + 1;
  const columns = `at, actor_kind, actor_id, actor_label, address, request_id, action, refusal,
    resource, resource_id, version_before, version_after, changed, record_digest, format,
    commit_id, edition, rows`;
  const copied = (sequence: number, from: number) =>
    `INSERT INTO audit_events (sequence, ${columns}) SELECT ${sequence}, ${columns}
     FROM audit_events WHERE sequence = ${from};`;
  /** What somebody puts in who knows how links are made: a copy of an event under a new number. */
  const [event = null] = rows<EventRow>(file, `SELECT * FROM audit_events WHERE sequence = 2`);
  if (event === null) throw new Error('no event');
  const record = eventText({ ...mapChainedEvent(event), sequence: next });
  const fitting = `${copied(next, 2)} INSERT INTO audit_chain VALUES
    (${next}, 'sha256', '${head.hash}', '${hashLink('sha256', head.hash, record)}');`;
  const removed = (sequence: number) =>
    ['audit_events', 'audit_chain']
      .map((table) => `DELETE FROM ${table} WHERE sequence = ${sequence};`)
      .join('\n');
  const swapped = (a: number, b: number) => `
    UPDATE audit_events SET sequence = -1 WHERE sequence = ${a};
    UPDATE audit_events SET sequence = ${a} WHERE sequence = ${b};
    UPDATE audit_events SET sequence = ${b} WHERE sequence = -1;`;
  const cases: [name: string, statements: string, expected: RegExp][] = [
    ['an event', `DELETE FROM audit_events WHERE sequence = ${victim}`, /event 12 is missing/],
    ['a link', `DELETE FROM audit_chain WHERE sequence = ${victim}`, /event 12: has no link/],
    ['both', removed(victim), /event 12 is missing: event 13 comes next/],
    ['the first', removed(1), /event 1 is missing/],
    ['several', removed(4) + removed(5) + removed(6), /events 4 to 6 are missing/],
    ['all', 'DELETE FROM audit_events; DELETE FROM audit_chain', /events 1 to \d+ are missing/],
    ['an event at the end', copied(next, 2), new RegExp(`event ${next}: has no link`)],
    ['an event with a link that fits', fitting, new RegExp(`event ${next} is after the head`)],
    ['two, swapped', swapped(victim, victim + 2), /event 12, or its link, was altered/],
    ['the newest', removed(last), new RegExp(`event ${last} is missing: the head of the chain is`)],
  ];
  for (const [name, statements, expected] of cases) {
    const url = tampered(statements);
    t.match(differencesOf(url).join('\n'), expected, name);
    t.not(verifyRows(url).length, 0, `${name}: verify tells it too`);
  }
  const swap = differencesOf(tampered(swapped(victim, victim + 2))).join('\n');
  t.match(swap, /event 14, or its link, was altered/, 'both are named');

  const covered = `${removed(last)} UPDATE audit_marks SET sequence = ${last - 1},
    hash = (SELECT hash FROM audit_chain WHERE sequence = ${last - 1}) WHERE mark = 'head';`;
  const url = tampered(covered);
  t.match(differencesOf(url), [new RegExp(`^event ${last} is missing: event ${last} was kept`)]);
  await t.rejects(openSqliteStore(url), {
    name: 'StartError',
    message: /newer events are missing/,
  });

  // Rewritten to the end, with the marks: only what is kept elsewhere can tell.
  const rewritten = tampered(`DELETE FROM audit_chain;
    UPDATE audit_events SET actor_label = 'nobody' WHERE sequence = ${victim};
    UPDATE audit_marks SET sequence = 0, hash = '${genesis}' WHERE mark = 'head';`);
  migrateStore(rewritten);
  t.match(differencesOf(rewritten), [new RegExp(`^event ${last} is not the one that was kept`)]);
  t.match(await run(rewritten, ['audit', 'verify']), {
    status: 1,
    stdout: new RegExp(
      `^event ${last} is not the one .*\\n1 differ\\.\\nhead [0-9a-f]{64}@${last}\\n$`,
    ),
  });
});

test('versions of reports and the events that tell of them are compared both ways', async (t) => {
  const { file, tampered } = await atRest(t);
  const second = "report = (SELECT number FROM reports WHERE id = 'r2') AND version = 2";
  const third = second.replace('version = 2', 'version = 3');
  const other = "X'00'";
  const keepWhole = `UPDATE report_versions SET head = NULL, narrative_version = NULL,
    proactive_disclosure_version = NULL, application_statistics_version = NULL,
    review_litigation_version = NULL`;
  const otherDigest = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d';
  const cases: [name: string, statements: string, expected: RegExp][] = [
    [
      'bytes',
      `${keepWhole}, bytes = ${other} WHERE ${second}`,
      /^report r2: the bytes of version 2 differ from their digest$/m,
    ],
    [
      'bytes with their digest',
      `${keepWhole}, bytes = ${other}, digest = '${otherDigest}' WHERE ${second}`,
      new RegExp(
        `^report r2: version 2 has the digest ${otherDigest}, the log has [0-9a-f]{64}$`,
        'm',
      ),
    ],
    [
      'a version without event',
      `INSERT INTO report_versions SELECT report, 4, title, status, errors, warnings, information,
         rule_set, digest, created_at, submitted_at, published_at, first_published_at, explanations,
         deed, head, narrative_version, proactive_disclosure_version,
         application_statistics_version, review_litigation_version, bytes
       FROM report_versions WHERE ${third}`,
      /^report r2: version 4 has the digest [0-9a-f]{64}, the log has no event of it$/m,
    ],
    [
      'an event without version',
      `DELETE FROM report_versions WHERE ${second}`,
      /^event \d+: tells of version 2 of report r2, which is not kept$/m,
    ],
    [
      'a report',
      "PRAGMA foreign_keys = ON; DELETE FROM reports WHERE id = 'r2'",
      /^report r2: is gone, and the log tells of no deletion$/m,
    ],
  ];
  t.same(verifyRows(tampered('')), []);
  for (const [name, statements, expected] of cases) {
    t.match(verifyRows(tampered(statements)).join('\n'), expected, name);
  }
  t.equal(rows(file, "SELECT 1 FROM audit_events WHERE resource_id = 'gone'").length, 2);
});

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
    await run(url, ['key', 'create', '--role', 'auditor', '--label', 'x'], { AUDIT_DIGEST: 'sm3' }),
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
  t.equal((await run(url, ['migrate'])).status, 0);
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
  const make = async (label: string): Promise<Awaited<ReturnType<typeof run>>> => {
    const made = await run(url, ['key', 'create', '--role', 'administrator', '--label', label]);
    return made.stderr.includes('not available now') ? make(label) : made;
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
  await fill(store);
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

test('months are counted back to a day that is never later', (t) => {
  const cases: [string, number, string][] = [
    ['2026-08-31T10:00:00.000Z', 6, '2026-02-28T10:00:00.000Z'],
    ['2024-08-31T10:00:00.000Z', 6, '2024-02-29T10:00:00.000Z'],
    ['2026-03-15T00:00:00.001Z', 3, '2025-12-15T00:00:00.001Z'],
    ['2026-12-31T23:59:59.999Z', 120, '2016-12-31T23:59:59.999Z'],
    ['2026-07-31T00:00:00.000Z', 1, '2026-06-30T00:00:00.000Z'],
    ['2026-07-31T00:00:00.000Z', 0, '2026-07-31T00:00:00.000Z'],
  ];
  for (const [from, months, expected] of cases) {
    t.equal(monthsBefore(new Date(from), months).toISOString(), expected);
  }
  t.end();
});

/** The links of an archive. */
function archived(file: string): Link[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('what is too old goes to an archive, and the chain goes on behind it', async (t) => {
  const { store, file, url } = await openStore(t);
  await fill(store);
  const old = (await store.log.getHead()).sequence;
  const at = monthsBefore(new Date(), 5).toISOString();
  for (let n = 0; n < 4; n += 1) await store.commit({ events: [anEvent({ at })] });
  const { head } = verifyLog(url);
  const archive = `${t.testdirName}/log.ndjson`;

  t.match(await run(url, ['audit', 'prune']), { status: 2, stderr: /--archive is required/ });
  const kept = { AUDIT_RETENTION_MONTHS: '1200' };
  t.match(await run(url, ['audit', 'prune', '--archive', archive], kept), {
    status: 0,
    stdout: /^0 events/,
  });
  t.match(
    await run(url, ['audit', 'prune', '--archive', archive], { AUDIT_RETENTION_MONTHS: '5' }),
    {
      status: 1,
      stderr: /AUDIT_RETENTION_MONTHS/,
    },
  );
  const settings = { AUDIT_RETENTION_MONTHS: '6' };
  const pruned = await run(url, ['audit', 'prune', '--archive', archive], settings);
  t.match(pruned, { status: 0, stdout: new RegExp(`^${old} events from before `) }, pruned.stderr);
  t.equal(statSync(archive).mode & 0o777, 0o600);

  const links = archived(archive);
  t.equal(links.length, old);
  t.same([...verifyChain(links, { head: null })], []);
  t.match(JSON.parse(links[victim - 1]?.record ?? ''), { sequence: victim, actorKind: 'key' });
  t.same(verifyRows(url), [], 'the log is whole without them');
  const { items } = await store.log.list({ limit: 10, cursor: null });
  t.same(
    items.map(({ sequence }) => sequence),
    [1, 2, 3, 4, 5].map((n) => old + n),
  );
  t.equal(items[3]?.hash, head.hash, 'the chain goes on where it stood');
  t.match(items[4], {
    ...{ action: 'log.prune', resource: 'log', resourceId: String(old) },
    ...{ actorKind: 'service', actorLabel: 'operator', address: null },
  });
  await store.commit({ events: [anEvent()] });
  t.same(verifyRows(url), [], 'and goes on while the service runs');
  t.match(
    await run(url, ['audit', 'prune', '--archive', archive], settings),
    { stdout: /^0 events/ },
    'what is old but stands behind what stays, stays',
  );

  asOwner(
    file,
    `INSERT INTO report_versions SELECT report, 4, title, status, errors, warnings, information,
       rule_set, digest, '${new Date().toISOString()}', submitted_at, published_at,
       first_published_at, explanations, deed, head, narrative_version,
       proactive_disclosure_version, application_statistics_version, review_litigation_version,
       bytes
     FROM report_versions WHERE report = 1 AND version = 3`,
  );
  t.match(differencesOf(url), [/^report r1: version 4 has .*, the log has no event of it$/]);
});

test('six months are kept whoever asks, and what cannot be archived is not taken out', async (t) => {
  const { store, file, url } = await openStore(t);
  const young = monthsBefore(new Date(), 5).toISOString();
  for (let n = 0; n < 3; n += 1) await store.commit({ events: [anEvent()] });
  await store.commit({ events: [anEvent({ at: young })] });
  const whole = verifyLog(url);
  const archive = `${t.testdirName}/log.ndjson`;
  const now = new Date().toISOString();
  const stays = (name: string) => {
    t.same(verifyLog(url), whole, name);
    t.same(rows(file, 'SELECT count(*) AS count FROM audit_events'), [{ count: 4 }], name);
  };
  const move = `UPDATE audit_marks SET sequence = 4 WHERE mark = 'base'`;
  t.throws(() => sql(file, move), /kept for at least six months/);
  await t.rejects(pruneLog(url, now, archive), /kept for at least six months/);
  t.equal(statSync(archive).size, 0, 'what did not go is not in the archive');
  stays('six months');

  const before = monthsBefore(new Date(), 6).toISOString();
  const missing = pruneLog(url, before, `${t.testdirName}/none/log.ndjson`);
  await t.rejects(missing, { name: 'StartError', message: /cannot be opened/ });
  for (const content of ['a diary', 'a diary\n', '\n', '{"sequence":9}\n']) {
    writeFileSync(archive, content);
    await t.rejects(pruneLog(url, before, archive), { message: /does not end with event 0/ });
    t.equal(readFileSync(archive, 'utf8'), content);
  }
  if (existsSync('/dev/full')) {
    await t.rejects(pruneLog(url, before, '/dev/full'), { message: /cannot be written/ });
  }
  stays('an archive that does not fit');

  t.equal(await pruneLog(url, before, `${archive}.1`), 3);
  sql(file, 'UPDATE write_probe SET writes = 0');
  const next = await openSqliteStore(url);
  await next.close();
  t.equal(await pruneLog(url, before, `${archive}.1`), 0);

  const other = await openStore(t);
  await fill(other.store);
  asOwner(other.file, `UPDATE audit_events SET actor_label = '' WHERE sequence = ${victim}`);
  const altered = pruneLog(other.url, before, `${archive}.2`);
  await t.rejects(altered, { name: 'StartError', message: /event 12, or its link, was altered/ });
});

test('an archive grows in parts, without gaps', async (t) => {
  const { store, url } = await openStore(t);
  const [one, other] = [`${t.testdirName}/1.ndjson`, `${t.testdirName}/2.ndjson`];
  const events = Array.from({ length: 1200 }, (_, n) => anEvent({ at: later(n) }));
  await store.commit({ events: [anEvent(), ...events] });
  t.equal(await pruneLog(url, later(100), one), 101);
  t.equal(await pruneLog(url, later(1150), one), 1050, 'more than one transaction takes');
  t.equal(await pruneLog(url, later(1160), other), 10, 'a new one may begin anywhere');
  await t.rejects(pruneLog(url, later(1170), one), { message: /does not end with event 1161/ });
  t.equal(await pruneLog(url, later(9999), other), 40, 'nothing need stay');
  const links = [...archived(one), ...archived(other)];
  t.same([...verifyChain(links, { head: verifyLog(url).head })], []);
  const base = archived(one).at(-1);
  if (base === undefined) throw new Error('no base');
  t.same([...verifyChain(archived(other), { base, head: null })], []);
  t.same(differencesOf(url), []);
  await store.commit({ events: [anEvent()] });
  t.same(differencesOf(url), []);
  t.equal(verifyLog(url).head.sequence, 1202);
});

test('an older copy in the place of the database is not taken for it', async (t) => {
  const { store, file, url } = await openStore(t);
  await store.commit({ events: [anEvent()] });
  const backup = `${t.testdirName}/backup.db`;
  t.equal((await run(url, ['backup', backup])).status, 0);
  await fill(store);
  await store.close();
  const { head } = verifyLog(url);
  copyFileSync(backup, file);
  t.match(differencesOf(url), [new RegExp(`^events 2 to ${head.sequence} are missing`)]);
  await t.rejects(openSqliteStore(url), {
    name: 'StartError',
    message: new RegExp(
      `does not reach event ${head.sequence} .*If a backup was restored on purpose`,
    ),
  });
  t.match(await run(url, ['key', 'list']), { status: 1, stderr: /backup was restored on purpose/ });
  t.same(
    rows(file, 'SELECT count(*) AS count FROM audit_events'),
    [{ count: 1 }],
    'nothing was written',
  );
  renameSync(`${file}.head`, `${file}.head.kept`);
  const restored = await openSqliteStore(url);
  await restored.commit({ events: [anEvent()] });
  await restored.close();
  t.same(verifyLog(url).differences, []);
  t.match(readFileSync(`${file}.head`, 'utf8'), /^2 /);
});
