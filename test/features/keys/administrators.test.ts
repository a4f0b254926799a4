/** An administrator always remains, and the first start makes one. */

import { randomBytes } from 'node:crypto';
import { test } from 'tap';
import { ensureAdministrator } from '../../../src/features/keys/lifecycle.ts';
import { computeKeyDigest } from '../../../src/store/key-secret.ts';
import { copyEvent, startApp } from '../../support/app.ts';
import { isRefused } from '../../support/problems.ts';
import { openStoreAt } from '../../support/store.ts';
import type { NewKey } from './key-calls.ts';
import { base, keysAndLog, makeKey, ownKey, revoke, rotate } from './key-calls.ts';

test('the last administrator cannot be revoked', async (t) => {
  let now = new Date('2026-03-01T08:00:00.000Z');
  const app = await startApp(t, { clock: () => now });
  const { call } = app;
  const own = await ownKey(app);
  await makeKey(call, { label: '审计', role: 'auditor' });
  const before = await keysAndLog(app);
  isRefused(t, await revoke(call, own.id), 409, 'last-administrator', 'the only one');
  const rehearsed = await revoke(call, own.id, { query: '?dryRun=true' });
  isRefused(t, rehearsed, 409, 'last-administrator', 'a rehearsal');
  t.strictSame(await keysAndLog(app), before);

  const brief = { label: '短期', role: 'administrator', expiresAt: '2026-03-01T09:00:00Z' };
  const expiring = await makeKey(call, brief);
  const ended = await makeKey(call, { label: '前任', role: 'administrator' });
  t.equal((await revoke(call, ended.id)).status, 204);
  now = new Date('2026-03-01T09:00:00.000Z');
  const alone = await revoke(call, own.id);
  isRefused(t, alone, 409, 'last-administrator', 'revoked and expired ones do not count');
  t.equal((await revoke(call, expiring.id)).status, 204, 'an expired one can go');

  const successor = await makeKey(call, { label: '继任', role: 'administrator' });
  t.equal((await revoke(call, own.id)).status, 204, 'a successor lets it go');
  isRefused(t, await call('GET', base), 401, 'credential-invalid');
  t.equal((await call('GET', base, { key: successor.secret })).status, 200);
});

test('the last administrator can rotate the own key', async (t) => {
  for (const graceHours of [24, 0]) {
    const app = await startApp(t);
    const { call } = app;
    const own = await ownKey(app);
    const answer = await rotate(call, own.id, { body: { graceHours } });
    t.equal(answer.status, 201);
    const { id, secret } = answer.body as NewKey;
    t.equal((await call('GET', base, { key: secret })).status, 200, 'the new one works at once');
    t.equal((await call('GET', base)).status, graceHours === 0 ? 401 : 200);
    if (graceHours === 0) continue;
    const last = await revoke(call, id);
    isRefused(t, last, 409, 'last-administrator', 'a key with a successor is about to go');
    t.equal((await revoke(call, own.id, { key: secret })).status, 204);
  }
});

test('another administrator on a later page is found', async (t) => {
  const app = await startApp(t);
  const { call, context, store } = app;
  const at = context.clock().toISOString();
  const own = await ownKey(app);
  const rows = Array.from({ length: 250 }, (_, at) => String(at)).map((label) => ({
    ...own,
    ...({ id: context.newId(), label, role: 'auditor', digest: computeKeyDigest(label) } as const),
    createdAt: at,
  }));
  await store.commit({
    keys: rows.map((row) => ({ id: row.id, expected: null, row })),
    events: [await copyEvent(app)],
  });
  isRefused(t, await revoke(call, own.id), 409, 'last-administrator');
  await makeKey(call, { label: '继任', role: 'administrator' });
  t.equal((await revoke(call, own.id)).status, 204);
});

test('two administrators cannot revoke each other at once', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const own = await ownKey(app);
  const other = await makeKey(call, { label: '乙', role: 'administrator' });
  const tagOf = async (id: string) => (await call('GET', `${base}/${id}`)).headers.etag ?? '';
  const [ownTag, otherTag] = [await tagOf(own.id), await tagOf(other.id)];
  const answers = await Promise.all([
    call('DELETE', `${base}/${other.id}`, { headers: { 'if-match': otherTag } }),
    call('DELETE', `${base}/${own.id}`, { key: other.secret, headers: { 'if-match': ownTag } }),
  ]);
  const statuses = answers.map(({ status }) => status);
  t.equal(statuses.filter((status) => status === 204).length, 1, `one of them: ${statuses}`);
  const { keys } = await keysAndLog(app);
  const left = keys.filter((key) => key.role === 'administrator' && key.revokedAt === null);
  t.equal(left.length, 1);
});

test('a change rests on keys that are still in force', async (t) => {
  const app = await startApp(t);
  const { store, context } = app;
  const own = await ownKey(app);
  const before = await keysAndLog(app);
  const event = await copyEvent(app);
  const id = context.newId();
  const row = { ...own, id, digest: computeKeyDigest(id) };
  const commit = (requiredKeys: { id: string; version: number }[]) =>
    store.commit({ keys: [{ id, expected: null, row }], requiredKeys, events: [event] });
  await t.rejects(commit([{ id: own.id, version: 2 }]), { code: 'precondition-failed' });
  await t.rejects(commit([{ id: context.newId(), version: 1 }]), { code: 'not-found' });
  t.strictSame(await keysAndLog(app), before, 'a refusal keeps nothing');
  await commit([own]);
  t.ok(await store.keys.get(id));
});

test('the first start makes an administrator', async (t) => {
  const url = (name: string) => `sqlite:${t.testdir({ [name]: {} })}/${name}/nianbao.db`;
  const now = new Date('2026-03-01T08:00:00.000Z');
  let ids = 0;
  const start = async (name: string) => {
    const store = await openStoreAt(url(name));
    t.teardown(() => store.close());
    return { store, clock: () => now, newId: () => `key-${++ids}`, random: randomBytes };
  };

  const generated = await start('generated');
  const first = await ensureAdministrator(generated);
  t.equal(first.created, true);
  t.match(first.secret, /^nianbao_[0-9a-f]{8}_[\w-]{43}$/);
  const key = await generated.store.keys.getByDigest(computeKeyDigest(first.secret ?? ''));
  t.match(key, { role: 'administrator', organizationId: null, expiresAt: null, revokedAt: null });
  t.equal(key?.prefix, first.secret?.slice(0, -44));
  t.strictSame(await ensureAdministrator(generated), { created: false }, 'only the first time');
  t.strictSame(await ensureAdministrator(generated, 'k'.repeat(32)), { created: false });
  t.equal((await generated.store.keys.list({ limit: 10, cursor: null })).items.length, 1);
  const { items } = await generated.store.log.list({ limit: 10, cursor: null });
  t.match(items, [{ actorKind: 'service', resourceId: key?.id, action: 'key.create' }]);
  t.equal(items.length, 1);

  const chosen = await start('chosen');
  const adminKey = 'a key that the operator chose, long enough';
  t.strictSame(await ensureAdministrator(chosen, adminKey), { created: true }, 'not repeated');
  t.match(await chosen.store.keys.getByDigest(computeKeyDigest(adminKey)), {
    role: 'administrator',
    prefix: null,
  });
});

test('of two first starts one makes the administrator', async (t) => {
  const store = await openStoreAt(`sqlite:${t.testdir({ two: {} })}/two/nianbao.db`);
  t.teardown(() => store.close());
  // Both look before either commits.
  const blind = { ...store, keys: { ...store.keys, hasAny: async () => false } };
  let ids = 0;
  const starting = {
    store: blind,
    clock: () => new Date(),
    newId: () => `key-${++ids}`,
    random: randomBytes,
  };
  const made = [await ensureAdministrator(starting), await ensureAdministrator(starting)];
  t.same(
    made.map(({ created }) => created),
    [true, false],
  );
  t.equal((await store.keys.list({ limit: 10, cursor: null })).items.length, 1);
});
