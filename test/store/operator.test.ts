/** The operator's side: verify, rebuild, backup, the command line, keys. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Test, test } from 'tap';
import { editionById } from '../../src/form/editions/index.ts';
import { blankFigures, cellsOf, writeCell } from '../../src/form/figures.ts';
import type { EditionId, Figures } from '../../src/form/types.ts';
import { computeKeyDigest, newKeySecret, prefixOf } from '../../src/store/key-secret.ts';
import { listAmounts } from '../../src/store/shared/amounts.ts';
import { anOrganization, aReport, change, later, put, reportWrite } from '../support/rows.ts';
import {
  backupStore,
  lockInstance,
  openSqliteStore,
  rebuildStore,
  verifyLog,
  verifyRows,
} from './sqlite.ts';
import { contents, openStore, sql } from './support.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

async function run(url: string, ...args: string[]) {
  const env = { ...process.env, DATABASE_URL: url };
  const child = spawn(process.execPath, [cli, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { status, stdout, stderr };
}

/** Figures with every count filled in. */
function filledFigures(id: EditionId): Figures {
  const edition = editionById(id);
  const figures = blankFigures(edition);
  for (const cell of cellsOf(edition)) {
    if (cell.kind !== 'money') writeCell(figures, cell, cell.index + 1);
  }
  return figures;
}

/** A store with two reports: one of each edition, every count filled in. */
async function filledStore(t: Test) {
  const open = await openStore(t);
  const writes = [2020, 2023].map((year) => {
    const figures = filledFigures(year === 2020 ? '2019' : '2021');
    return reportWrite(aReport(`r${year}`, 'o', { year, figures }));
  });
  const rows = [anOrganization('p'), anOrganization('o', { parentId: 'p' })];
  await open.store.commit(change({ organizations: rows.map(put), reports: writes }));
  return open;
}

test('a key is 256 bits behind a prefix, and is kept as its digest', (t) => {
  const keys = Array.from({ length: 200 }, newKeySecret);
  t.equal(new Set(keys).size, 200);
  t.ok(keys.every((key) => /^nianbao_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$/.test(key)));
  for (const key of keys) t.equal(prefixOf(key), key.slice(0, -44));
  t.equal(prefixOf(`nianbao_${'k'.repeat(43)}`), null, 'what the operator chose shows nothing');
  // printf abc | sha256sum
  const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  t.equal(computeKeyDigest('abc'), digest);
  t.end();
});

const figures2021 = listAmounts('2021', filledFigures('2021')).length;
/** Statements that make derived rows wrong, and what `verify` reports of each. */
const tamperings: [string, RegExp[]][] = [
  [
    "UPDATE report_amounts SET amounts = X'010209' WHERE report = 2",
    [
      /^report r2023: amounts of the working face: \/proactiveDisclosure\/\S+ is 9, 1 in the figures$/,
      ...Array.from({ length: figures2021 - 1 }, () => /: \/\S+ is 0, \d+ in the figures$/),
    ],
  ],
  [
    "UPDATE report_amounts SET amounts = X'09' WHERE report = 1",
    [/^report r2020: amounts of the working face cannot be read: RangeError: amounts of format 9$/],
  ],
  [
    'DELETE FROM report_amounts WHERE report = 1',
    [/^report r2020: amounts of the working face are missing$/],
  ],
  [
    "INSERT INTO report_amounts VALUES (2020, 'own', 'published', 1, X'01')",
    [/^report r2020: amounts of the published face belong to no version$/],
  ],
  [
    "INSERT INTO report_amounts VALUES (2021, 'own', 'working', 1, X'01')",
    [/^report r2020: there are working amounts of own 2021$/],
  ],
  [
    `DROP TRIGGER report_contents_never_change;
     UPDATE report_contents SET bytes = zeroblob(length(bytes)) WHERE report = 1`,
    [/^report r2020: the bytes of version 1 differ from their digest$/],
  ],
  // What is packed and does not unpack.
  [
    `DROP TRIGGER report_contents_never_change;
     UPDATE report_contents SET bytes = CAST(X'01FFFF' || substr(bytes, 4) AS BLOB)
     WHERE report = 1`,
    [/^report r2020: the bytes of version 1 differ from their digest$/],
  ],
  [
    `DROP TRIGGER report_versions_never_change;
     UPDATE report_versions SET head = X'01FFFF' WHERE report = 1`,
    [/^report r2020: the bytes of version 1 differ from their digest$/],
  ],
  [
    `DROP TRIGGER report_contents_never_change;
     UPDATE report_contents SET bytes = substr(bytes, narrative_length + 1),
       narrative_length = NULL WHERE report = 1`,
    [/^report r2020: the narrative of version 1 is missing$/],
  ],
  [
    "INSERT INTO report_contents VALUES (1, 2, 1, NULL, NULL, NULL, X'00')",
    [/^report r2020: the narrative of version 2 belongs to no version$/],
  ],
  [
    `DROP TRIGGER report_version_members_never_grow;
     INSERT INTO report_version_members VALUES (1, 2, '{}', '{}', '[]', null, null)`,
    [/^report r2020: there are members of version 2, which is not kept$/],
  ],
  [
    `DROP TRIGGER report_versions_never_change;
     UPDATE report_versions SET head = X'00' WHERE report = 1`,
    [/^report r2020: the bytes of version 1 differ from their digest$/],
  ],
  [
    `DROP TRIGGER report_versions_never_change; DROP TRIGGER report_contents_go_with_report;
     UPDATE report_versions SET head = NULL, narrative_version = NULL,
       proactive_disclosure_version = NULL, application_statistics_version = NULL,
       review_litigation_version = NULL WHERE report = 1;
     DELETE FROM report_contents WHERE report = 1`,
    [/^report r2020: version 1 has no content$/],
  ],
  [
    'UPDATE reports SET digest = hex(zeroblob(32)) WHERE number = 1',
    [/^report r2020: its row differs from version 1$/],
  ],
  [
    "UPDATE reports SET title = '' WHERE number = 1",
    [/^report r2020: its row differs from version 1$/],
  ],
  [
    `DROP TRIGGER reports_publication_stays;
     UPDATE reports SET published_version = 1 WHERE number = 1`,
    [
      /^report r2020: published is version 1, the newest published one is none$/,
      /^report r2020: amounts of the published face are missing$/,
    ],
  ],
  [
    "UPDATE organizations SET path = '/o/' WHERE id = 'o'",
    [
      /^organization o: path is \/o\/, its place in the tree is \/p\/o\/$/,
      /^organization o: its newest row of history differs from the register$/,
    ],
  ],
  [
    "UPDATE organizations SET name = '别名', version = version + 1 WHERE id = 'o'",
    [
      /^organization o: name_reversed is not its name$/,
      /^organization o: is not what event \d+ decides$/,
    ],
  ],
];

test('verify names each thing that differs from the truth', async (t) => {
  const { url, file } = await filledStore(t);
  t.same(verifyRows(url), []);
  for (const [index, [statement, patterns]] of tamperings.entries()) {
    const copy = `${file}.${index}`;
    await backupStore(url, copy);
    sql(copy, statement);
    const differences = verifyRows(`sqlite:${copy}`);
    t.equal(differences.length, patterns.length, statement);
    t.match(differences, patterns, statement);
  }
  const copy = `${file}.version`;
  await backupStore(url, copy);
  sql(copy, "UPDATE reports SET version = 2 WHERE id = 'r2020'");
  const [difference] = verifyRows(`sqlite:${copy}`);
  t.equal(difference, 'report r2020: version is 2, the kept versions are 1 up to 1');
});

test('rebuild restores the amounts from the truth', async (t) => {
  const { url, file, store } = await filledStore(t);
  const before = contents(file).report_amounts;
  t.equal(before?.length, 2, 'there is something to restore');
  await store.close();
  sql(
    file,
    `DELETE FROM report_amounts WHERE report = 2;
     UPDATE report_amounts SET amounts = X'01';
     INSERT INTO report_amounts VALUES (2021, 'own', 'published', 1, X'01')`,
  );
  t.not(verifyRows(url).length, 0);
  t.same(rebuildStore(url), { organizations: 2, reports: 2 });
  t.same(contents(file).report_amounts, before);
  t.same(verifyRows(url), []);
});

test('rebuild restores whatever is derived, and writes no event', async (t) => {
  const { url, file, store } = await openStore(t);
  const rows = [
    anOrganization('p'),
    anOrganization('o', { parentId: 'p' }),
    anOrganization('q', { parentId: 'p' }),
  ];
  await store.commit(
    change({ organizations: rows.map(put), reports: [reportWrite(aReport('r', 'o'))] }),
  );
  const published = aReport('r', 'o', {
    ...{ version: 2, status: 'published', publishedAt: later(1), firstPublishedAt: later(1) },
    figures: filledFigures('2021'),
  });
  await store.commit(change({ reports: [reportWrite(published)] }));
  await store.close();
  const before = contents(file);
  const head = verifyLog(url).head;
  // The two below take each other's place, which is unique.
  sql(
    file,
    `UPDATE organizations SET path = '/p/x/', name_reversed = 'x' WHERE id = 'o';
     UPDATE organizations SET path = '/p/o/' WHERE id = 'q';
     UPDATE organizations SET path = '/p/q/' WHERE id = 'o';
     DELETE FROM report_amounts;
     UPDATE reports SET title = '', digest = hex(zeroblob(32)), status = 'submitted', errors = 9,
       published_at = NULL;
     DROP TRIGGER reports_publication_stays;
     UPDATE reports SET published_version = NULL`,
  );
  t.ok(verifyRows(url).length > 5, verifyRows(url).join('\n'));
  t.same(rebuildStore(url), { organizations: 3, reports: 1 });
  const { write_probe: _, ...after } = contents(file);
  const { write_probe: __, ...expected } = before;
  t.same(after, expected);
  t.same(verifyLog(url).head, head, 'no event is written');
  t.same(verifyRows(url), []);
});

test('rebuild does not take back what was published', async (t) => {
  const { url, file, store } = await filledStore(t);
  await store.close();
  sql(
    file,
    `DROP TRIGGER reports_publication_stays;
     UPDATE reports SET published_version = 1 WHERE number = 1`,
  );
  rebuildStore(url);
  t.match(verifyRows(url), [/published is version 1, the newest published one is none$/]);
});

test('a backup is a whole copy of a database in use', async (t) => {
  const { store, url, file } = await filledStore(t);
  const copy = `${file}.backup`;
  const before = contents(file);
  const [bytes] = await Promise.all([
    backupStore(url, copy),
    store.commit(change({ organizations: [put(anOrganization('late'))] })),
  ]);
  t.ok(bytes > 0);
  t.same(verifyRows(`sqlite:${copy}`), []);
  t.same(
    readdirSync(dirname(file)).filter((name) => /backup/.test(name)),
    ['nianbao.db.backup'],
    'one plain file, no log beside it',
  );
  const restored = await openSqliteStore(`sqlite:${copy}`);
  t.equal((await restored.reports.get('r2023'))?.year, 2023);
  await restored.close();
  const kept = contents(copy);
  t.same(kept.report_versions, before.report_versions);
  await t.rejects(backupStore(url, copy), { name: 'StartError', message: /never replaces a file/ });
  await t.rejects(backupStore('sqlite::memory:', `${copy}2`), { message: /in memory/ });
  await t.rejects(backupStore(`${url}.none`, `${copy}2`), { message: /cannot be opened/ });
  t.notOk(existsSync(`${copy}2`));
});

test('the command line makes, lists, rotates and revokes keys', async (t) => {
  const { url, file, store } = await openStore(t);
  const code = '113708260043292687';
  await store.commit(change({ organizations: [put(anOrganization('o', { code }))] }));
  const lock = lockInstance(url);
  t.teardown(() => lock.release());

  const made = await run(url, 'key', 'create', '--role', 'administrator', '--label', '局长');
  t.equal(made.status, 0, 'beside a running service');
  const [id = '', secret = ''] = made.stdout.trim().split('\n');
  t.match(secret, /^nianbao_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$/);
  t.match(await store.keys.getByDigest(computeKeyDigest(secret)), {
    id,
    role: 'administrator',
    label: '局长',
    organizationId: null,
    expiresAt: null,
    revokedAt: null,
  });
  t.notMatch(JSON.stringify(contents(file)), secret, 'the key itself is nowhere in the file');
  const scoped = ['--organization', code, '--expires', '2999-01-31T08:00:00+08:00'];
  const second = await run(url, 'key', 'create', '--role', 'editor', '--label', '科员', ...scoped);
  t.equal(second.status, 0);
  t.match(await store.keys.get(second.stdout.split('\n')[0] ?? ''), {
    organizationId: 'o',
    expiresAt: '2999-01-31T00:00:00.000Z',
  });

  const machine = [
    '--label',
    '系统',
    '--organization',
    code,
    '--actions',
    'reports.write,reports.read',
  ];
  const networks = ['--network', '10.0.0.0/8,192.168.0.1', '--network', '2001:DB8::/32'];
  const third = await run(url, 'key', 'create', '--role', 'integrator', ...machine, ...networks);
  t.equal(third.status, 0, third.stderr);
  const [old = ''] = third.stdout.split('\n');
  t.match(await store.keys.get(old), {
    actions: ['reports.read', 'reports.write'],
    networks: ['10.0.0.0/8', '192.168.0.1', '2001:db8::/32'],
  });

  const rotated = await run(url, 'key', 'rotate', old, '--grace', '1');
  t.equal(rotated.status, 0, rotated.stderr);
  const [next = '', nextSecret = ''] = rotated.stdout.trim().split('\n');
  const [ended, successor] = [await store.keys.get(old), await store.keys.get(next)];
  t.match(ended, { successorId: next, version: 2 });
  t.match(rotated.stderr, `${old} ends at ${ended?.expiresAt}.`);
  t.equal(successor?.digest, computeKeyDigest(nextSecret));
  t.same(successor?.networks, ended?.networks);
  t.match(await run(url, 'key', 'rotate', old), { status: 1, stdout: '', stderr: next });
  for (const grace of ['721', 'x']) {
    const answer = await run(url, 'key', 'rotate', next, `--grace=${grace}`);
    t.match(answer, { status: 2, stdout: '', stderr: '/graceHours' }, grace);
  }

  const revoked = await run(url, 'key', 'revoke', id);
  t.match(revoked, { status: 0, stdout: `${id} is revoked.\n` });
  t.match(await run(url, 'key', 'revoke', id), { status: 0, stdout: /was already revoked/ });
  const list = await run(url, 'key', 'list');
  const prefix = secret.slice(0, 'nianbao_'.length + 8);
  const line = `${id}\t${prefix}\tadministrator\t-\trevoked \\S+\tnever used\t局长\n`;
  t.match(list.stdout, new RegExp(line));
  t.match(list.stdout, /\teditor\to\tvalid until 2999-01-31T00:00:00.000Z\tnever used\t科员\n/);
  t.notMatch(list.stdout, /nianbao_[0-9a-f]{8}_/);
  const events = (await store.log.list({ limit: 10, cursor: null })).items.slice(1);
  t.match(events, [
    { action: 'key.create', actorKind: 'service', actorLabel: 'operator', versionAfter: 1 },
    { action: 'key.create', resource: 'key' },
    { action: 'key.create', resourceId: old },
    { action: 'key.rotate', resourceId: old, changed: ['/expiresAt', '/successorId'] },
    { action: 'key.create', resourceId: next, versionBefore: null },
    { action: 'key.revoke', resourceId: id, versionBefore: 1, versionAfter: 2 },
  ]);
  t.equal(events.length, 6);
});

test('the command line migrates, verifies, restores and backs up', async (t) => {
  const folder = t.testdir();
  const url = `sqlite:${folder}/data/n.db`;
  t.match(await run(url, 'verify'), { status: 1, stderr: /n\.db cannot be opened/ });
  t.match(await run(url, 'migrate'), { status: 0, stdout: /^Applied 0001_\S+\.sql/ });
  t.match(await run(url, 'migrate'), { status: 0, stdout: 'The database is up to date.\n' });
  const store = await openSqliteStore(url);
  const organizations = [put(anOrganization('o'))];
  await store.commit(change({ organizations, reports: [reportWrite(aReport('r', 'o'))] }));
  await store.close();
  t.match(await run(url, 'verify'), { status: 0, stdout: 'No differences were found.\n' });
  sql(`${folder}/data/n.db`, "UPDATE report_amounts SET amounts = X'010207'");
  t.match(await run(url, 'verify'), {
    status: 1,
    stdout: /report r: .*: \S+ is 7, 0 in the figures\n1 differ\.\n$/,
  });
  t.match(await run(url, 'rebuild'), {
    status: 0,
    stdout: 'Recomputed the derived data of 1 organizations and 1 reports.\n',
  });
  t.equal((await run(url, 'verify')).status, 0);
  t.match(await run(url, 'backup', `${folder}/copy.db`), {
    status: 0,
    stdout: /bytes, checked\.\n$/,
  });
  t.same(verifyRows(`sqlite:${folder}/copy.db`), []);
  t.match(await run(url, 'backup', `${folder}/copy.db`), { status: 1, stderr: /never replaces/ });
});

test('the command line checks a file without a database', async (t) => {
  const url = `sqlite:${t.testdir()}/none/n.db`;
  const demo = (name: string) => fileURLToPath(new URL(`../../demo/${name}`, import.meta.url));
  t.match(await run(url, 'check', demo('education-bureau-2023.md')), {
    status: 0,
    stdout: /^示例市示范区教育局，2023 年度.*\n.*0 个.* 0 处\n错误 0，警告 0，提示 0\n$/,
  });
  const faulty = await run(url, 'check', demo('health-commission-2023.html'));
  t.equal(faulty.status, 1);
  t.match(faulty.stdout, /^A-01\t错误\t.*相差 1。\t核对.*$/m);
  t.match(await run(url, 'check', demo('nothing.txt')), { status: 1, stderr: /^ENOENT/ });
  t.notOk(existsSync(`${t.testdirName}/none`));
});

test('wrong usage is told, with the usage, and does nothing', async (t) => {
  const { url, file, store } = await openStore(t);
  await store.commit(change({ organizations: [put(anOrganization('o'))] }));
  const { write_probe: _, ...before } = contents(file);
  const create = ['key', 'create', '--label', 'x', '--role'];
  const wrong: [string[], RegExp][] = [
    [[], /There is no such command/],
    [['key', 'frob'], /There is no such command/],
    [['constructor'], /There is no such command/],
    [['verify', 'x'], /number of arguments/],
    [['verify', '--fast'], /--fast/],
    [['backup'], /number of arguments/],
    [['key', 'create', '--label', 'x'], /--role and --label are required/],
    [['key', 'create', '--role', 'reader'], /--role and --label are required/],
    [[...create, 'boss'], /^\/role: /],
    [[...create, 'reader', '--label', ''], /^\/label: /],
    [[...create, 'auditor', '--expires', '2001-01-01T00:00:00Z'], /^\/expiresAt: .*in the future/],
    [[...create, 'auditor', '--expires', 'soon'], /^\/expiresAt: /],
    [[...create, 'editor'], /^\/organizationId: /],
    [[...create, 'administrator', '--organization', 'o'], /^\/organizationId: /],
  ];
  const answers = await Promise.all(wrong.map(([args]) => run(url, ...args)));
  for (const [index, [args, message]] of wrong.entries()) {
    t.match(answers[index], { status: 2, stdout: /^$/, stderr: message }, args.join(' '));
    t.match(answers[index]?.stderr, /Usage: node bin\/nianbao\.js COMMAND/);
  }
  const { write_probe: __, ...after } = contents(file);
  t.same(after, before);
  const help = await run(url, '--help');
  t.equal(help.status, 0);
  t.match(help.stdout, /key revoke ID\n/);
  t.match(await run('postgres://x', 'migrate'), { status: 1, stderr: /DATABASE_URL/ });
  const unknown = await run(url, ...create, 'reader', '--organization', 'none');
  t.match(unknown, { status: 1, stdout: '', stderr: /register/ });
});
