/** The commands of the operator over a database. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'tap';
import { computeKeyDigest } from '../../src/store/key-secret.ts';
import { runCommand } from '../support/programs.ts';
import { anOrganization, aReport, change, put, reportWrite } from '../support/rows.ts';
import { contents, openStore, sql } from './open-store.ts';
import { lockInstance, openSqliteStore, verifyRows } from './sqlite.ts';

const run = (url: string, ...args: string[]) => runCommand(url, args);

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
    'report.write,report.read',
  ];
  const networks = ['--network', '10.0.0.0/8,192.168.0.1', '--network', '2001:DB8::/32'];
  const third = await run(url, 'key', 'create', '--role', 'integrator', ...machine, ...networks);
  t.equal(third.status, 0, third.stderr);
  const [old = ''] = third.stdout.split('\n');
  t.match(await store.keys.get(old), {
    actions: ['report.read', 'report.write'],
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
  sql(`${folder}/data/n.db`, "UPDATE report_amounts SET amounts = X'020407'");
  t.match(await run(url, 'verify'), {
    status: 1,
    stdout: /report r: .*: \S+ is 7, blank in the figures\n[\s\S]*\d+ differ\.\n$/,
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

test('wrong usage prints the usage and does nothing', async (t) => {
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
