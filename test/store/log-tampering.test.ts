/** Each change of the log in the file is reported. */

import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Test } from 'tap';
import { test } from 'tap';
import { genesis, hashLink } from '../../src/proof/chain.ts';
import { eventText } from '../../src/proof/event-formats/index.ts';
import type { EventRow } from '../../src/store/shared/event-rows.ts';
import { mapChainedEvent } from '../../src/store/shared/event-rows.ts';
import { runCommand } from '../support/programs.ts';
import { anOrganization, change, put } from '../support/rows.ts';
import { asOwner, differencesOf, fillLog, rows, victim } from './log-file.ts';
import { openStore } from './open-store.ts';
import { migrateStore, openSqliteStore, verifyLog, verifyRows } from './sqlite.ts';

interface Kept {
  readonly file: string;
  /** Copies the database with the head beside it, and opens the copy to whatever is asked. */
  tampered(statements: string): string;
}

let copies = 0;

/** A database that is at rest. */
async function logAtRest(t: Test): Promise<Kept> {
  const { store, file } = await openStore(t);
  await fillLog(store);
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

test('an untouched log is whole', async (t) => {
  const { file, tampered } = await logAtRest(t);
  const { differences, head } = verifyLog(`sqlite:${file}`);
  t.same(differences, []);
  t.ok(head.sequence > 20, `${head.sequence} events`);
  t.same(verifyRows(`sqlite:${file}`), []);
  t.match(readFileSync(`${file}.head`, 'utf8'), `${head.sequence} ${head.hash} `);
  t.equal(statSync(`${file}.head`).mode & 0o777, 0o600);
  t.same(differencesOf(tampered('')), [], 'nor does a copy differ');
});

test('a head that was left behind is corrected at the next opening', async (t) => {
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
  const { file, tampered } = await logAtRest(t);
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

test('a byte that is flipped in the file itself is reported', async (t) => {
  const { file } = await logAtRest(t);
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
      // Hashes are in two links, and the digest of a report with the report as well.
      const found = verifyRows(`sqlite:${copy}`).join('\n');
      t.match(found, /^(event 1[123]\b|report r2: )/, `${value} at ${at}`);
      flips += 1;
    }
  }
  t.ok(flips >= 9, `${flips} flips`);
});

test('rows that are removed, inserted or swapped are reported', async (t) => {
  const { file, tampered } = await logAtRest(t);
  const { head } = verifyLog(`sqlite:${file}`);
  const last = head.sequence;
  const next = last + 1;
  const columns = `at, actor_kind, actor_id, actor_label, address, request_id, action, refusal,
    resource, resource_id, version_before, version_after, changed, record_digest, format,
    commit_id, edition, rows`;
  const copied = (sequence: number, from: number) =>
    `INSERT INTO audit_events (sequence, ${columns}) SELECT ${sequence}, ${columns}
     FROM audit_events WHERE sequence = ${from};`;
  /** What an intruder inserts who knows how links are made: a copy of an event under a new number. */
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

  // Rewritten to the end, with the marks: only what is kept elsewhere can show it.
  const rewritten = tampered(`DELETE FROM audit_chain;
    UPDATE audit_events SET actor_label = 'nobody' WHERE sequence = ${victim};
    UPDATE audit_marks SET sequence = 0, hash = '${genesis}' WHERE mark = 'head';`);
  migrateStore(rewritten);
  t.match(differencesOf(rewritten), [new RegExp(`^event ${last} is not the one that was kept`)]);
  t.match(await runCommand(rewritten, ['audit', 'verify']), {
    status: 1,
    stdout: new RegExp(
      `^event ${last} is not the one .*\\n1 differ\\.\\nhead [0-9a-f]{64}@${last}\\n$`,
    ),
  });
});

test('versions of reports and their events are compared both ways', async (t) => {
  const { file, tampered } = await logAtRest(t);
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
