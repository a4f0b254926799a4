/** Old parts of the log go to archives, and the chain goes on behind them. */

import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { test } from 'tap';
import { monthsBefore } from '../../src/policy/retention.ts';
import type { Link } from '../../src/proof/chain.ts';
import { verifyChain } from '../../src/proof/chain.ts';
import { runCommand } from '../support/programs.ts';
import { anEvent, later } from '../support/rows.ts';
import { asOwner, differencesOf, fillLog, rows, victim } from './log-file.ts';
import { openStore, sql } from './open-store.ts';
import { openSqliteStore, pruneLog, verifyLog, verifyRows } from './sqlite.ts';

/** The links of an archive. */
function archived(file: string): Link[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('what is too old goes to an archive, and the chain goes on behind it', async (t) => {
  const { store, file, url } = await openStore(t);
  await fillLog(store);
  const old = (await store.log.getHead()).sequence;
  const at = monthsBefore(new Date(), 5).toISOString();
  for (let n = 0; n < 4; n += 1) await store.commit({ events: [anEvent({ at })] });
  const { head } = verifyLog(url);
  const archive = `${t.testdirName}/log.ndjson`;

  t.match(await runCommand(url, ['audit', 'prune']), {
    status: 2,
    stderr: /--archive is required/,
  });
  const kept = { AUDIT_RETENTION_MONTHS: '1200' };
  t.match(await runCommand(url, ['audit', 'prune', '--archive', archive], kept), {
    status: 0,
    stdout: /^0 events/,
  });
  t.match(
    await runCommand(url, ['audit', 'prune', '--archive', archive], {
      AUDIT_RETENTION_MONTHS: '5',
    }),
    {
      status: 1,
      stderr: /AUDIT_RETENTION_MONTHS/,
    },
  );
  const settings = { AUDIT_RETENTION_MONTHS: '6' };
  const pruned = await runCommand(url, ['audit', 'prune', '--archive', archive], settings);
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
    await runCommand(url, ['audit', 'prune', '--archive', archive], settings),
    { stdout: /^0 events/ },
    'what is old but follows what stays, stays',
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

test('six months are always kept, and what cannot be archived is not removed', async (t) => {
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
  await fillLog(other.store);
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
  t.equal((await runCommand(url, ['backup', backup])).status, 0);
  await fillLog(store);
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
  t.match(await runCommand(url, ['key', 'list']), {
    status: 1,
    stderr: /backup was restored on purpose/,
  });
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
