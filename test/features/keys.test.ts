import type { Test } from 'tap';
import { test } from 'tap';
import { createKey } from '../../src/features/keys/operations.ts';
import { keyPage, keySchema, newKeySchema } from '../../src/features/keys/schemas.ts';
import { ensureAdministrator } from '../../src/features/keys/service.ts';
import { compile } from '../../src/http/validate.ts';
import { keyDigest } from '../../src/store/key-secret.ts';
import { openSqliteStore } from '../../src/store/sqlite/index.ts';
import type { TestApp } from '../support/app.ts';
import { startApp } from '../support/app.ts';

const base = '/v1/keys';
const organizations = '/v1/organizations';
const liangcheng = '113708260043292687';
const township = { name: '两城镇', code: liangcheng, level: 'township', kind: 'government' };

type Call = TestApp['call'];
type Answer = Awaited<ReturnType<Call>>;

interface Key {
  readonly id: string;
  readonly label: string;
  readonly role: string;
  readonly organizationId: string | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly version: number;
  readonly createdAt: string;
}

type NewKey = Key & { readonly secret: string };

async function make(call: Call, body: object): Promise<NewKey> {
  const answer = await call('POST', base, { body });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body as NewKey;
}

async function list(call: Call, query = ''): Promise<{ items: Key[]; next: string | null }> {
  const answer = await call('GET', `${base}${query}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body as { items: Key[]; next: string | null };
}

async function revoke(call: Call, id: string, options: { key?: string; query?: string } = {}) {
  const { key, query = '' } = options;
  const { headers } = await call('GET', `${base}/${id}`);
  return call('DELETE', `${base}/${id}${query}`, {
    ...(key === undefined ? {} : { key }),
    headers: { 'if-match': headers.etag ?? '' },
  });
}

function told(answer: Answer): string[] {
  const { errors = [] } = answer.body as { errors?: { pointer: string; code: string }[] };
  return errors.map(({ pointer, code }) => `${pointer} ${code}`).sort();
}

function isProblem(t: Test, answer: Answer, status: number, code: string, name = code): void {
  t.equal(answer.status, status, `${name}: status`);
  t.equal((answer.body as { code?: unknown }).code, code, `${name}: code`);
  t.match(answer.headers['content-type'], 'application/problem+json', `${name}: media type`);
}

async function snapshot({ store }: TestApp) {
  const keys = await store.keys({ limit: 200, cursor: null });
  return { keys, events: await store.auditEvents({ limit: 200, cursor: null }) };
}

/** The key with which the application was started. */
async function ownKey({ store, adminKey }: TestApp) {
  const key = await store.keyByDigest(keyDigest(adminKey));
  if (key === null) throw new Error('the application has no key');
  return key;
}

test('a key from its making to its revocation', async (t) => {
  const app = await startApp(t);
  const { call, store } = app;
  const { body } = await call('POST', organizations, { body: township });
  const { id: organizationId } = body as { id: string };

  const expiresAt = '2999-01-01T00:00:00+08:00';
  const made = await call('POST', base, {
    body: { label: '填报系统', role: 'editor', organizationId: liangcheng, expiresAt },
  });
  t.equal(made.status, 201);
  const { secret, ...key } = made.body as NewKey;
  t.strictSame(compile(newKeySchema)(made.body), [], 'the answer has the documented shape');
  t.match(secret, /^nianbao_[\w-]{43}$/);
  t.match(key, {
    label: '填报系统',
    role: 'editor',
    organizationId,
    expiresAt: '2998-12-31T16:00:00.000Z',
    revokedAt: null,
    version: 1,
  });
  t.equal(made.headers.location, `${base}/${key.id}`);
  t.match(made.headers['cache-control'], 'no-store', 'the secret stays in no cache');

  const read = await call('GET', `${base}/${key.id}`);
  t.strictSame(read.body, key, 'the secret was shown once');
  t.equal(read.headers.etag, made.headers.etag);
  t.strictSame(compile(keySchema)(read.body), []);
  const conditional = { headers: { 'if-none-match': read.headers.etag ?? '' } };
  t.equal((await call('GET', `${base}/${key.id}`, conditional)).status, 304);
  const listed = await call('GET', base);
  t.strictSame(compile(keyPage)(listed.body), []);
  for (const answer of [read, listed]) {
    t.notMatch(answer.text, secret);
    t.notMatch(answer.text, keyDigest(secret));
  }
  t.equal((await store.key(key.id))?.digest, keyDigest(secret), 'the store keeps the digest');
  t.equal((await call('GET', organizations, { key: secret })).status, 200, 'the key opens');

  const gone = await revoke(call, key.id);
  t.equal(gone.status, 204);
  t.equal(gone.text, '');
  isProblem(t, await call('GET', organizations, { key: secret }), 401, 'credential-invalid');
  const after = (await call('GET', `${base}/${key.id}`)).body as Key;
  t.strictSame(after, { ...key, revokedAt: after.revokedAt, version: 2 }, 'it stays listed');
  t.ok(after.revokedAt && after.revokedAt >= key.createdAt);

  const again = await revoke(call, key.id);
  t.equal(again.status, 204, 'a second revocation changes nothing');
  t.strictSame((await call('GET', `${base}/${key.id}`)).body, after);
  t.equal(again.headers.etag, gone.headers.etag);

  const log = (await store.auditEvents({ limit: 50, cursor: null })).items
    .filter((event) => event.resourceId === key.id)
    .map((e) => [e.action, e.resource, e.versionBefore, e.versionAfter, e.changed, e.actorLabel]);
  t.strictSame(log, [
    ['key.create', 'key', null, 1, [], 'test administrator'],
    ['key.revoke', 'key', 1, 2, ['/revokedAt'], 'test administrator'],
  ]);
  t.notMatch(JSON.stringify(await snapshot(app)), secret, 'the secret is nowhere kept');
});

test('what a key can be', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const { body } = await call('POST', organizations, { body: township });
  const { id: organizationId } = body as { id: string };
  type Sent = Pick<Key, 'label' | 'role'> & Partial<Key>;
  const bodies: Sent[] = [
    createKey.config.notes.example as Sent,
    { label: '甲', role: 'administrator' },
    { label: '甲', role: 'administrator', organizationId: null, expiresAt: null },
    { label: '乙', role: 'reader' },
    { label: '丙', role: 'reader', organizationId },
    { label: '丁', role: 'editor', organizationId },
    { label: '统'.repeat(100), role: 'reader', expiresAt: '2999-12-31T23:59:59Z' },
  ];
  for (const sent of bodies) {
    const key = await make(call, sent);
    const { expiresAt, ...rest } = sent;
    t.match(key, { organizationId: null, ...rest });
    t.equal(key.expiresAt === null, !expiresAt);
    t.equal((await call('GET', organizations, { key: key.secret })).status, 200, 'the key opens');
  }
});

test('faults of a body, all at once', async (t) => {
  const now = new Date('2026-03-01T08:00:00.000Z');
  const app = await startApp(t, { clock: () => now });
  const { call } = app;
  const before = await snapshot(app);
  const reader = { label: '甲', role: 'reader' };
  const cases = [
    [{}, ['/label missing-member', '/role missing-member']],
    [{ ...reader, label: '' }, ['/label too-short']],
    [{ ...reader, label: '统'.repeat(101) }, ['/label too-long']],
    [{ ...reader, label: '甲\n乙' }, ['/label text-malformed']],
    [{ ...reader, label: ' 甲' }, ['/label text-malformed']],
    [{ ...reader, label: 1 }, ['/label wrong-type']],
    [{ ...reader, role: 'root' }, ['/role not-allowed-value']],
    [{ ...reader, role: '__proto__' }, ['/role not-allowed-value']],
    [{ label: '甲', role: 'editor' }, ['/organizationId missing-member']],
    [{ label: '甲', role: 'editor', organizationId: null }, ['/organizationId missing-member']],
    [
      { label: '甲', role: 'administrator', organizationId: liangcheng },
      ['/organizationId not-for-administrator', '/organizationId organization-unknown'],
    ],
    [{ ...reader, organizationId: 5 }, ['/organizationId wrong-type']],
    [{ ...reader, expiresAt: now.toISOString() }, ['/expiresAt not-in-future']],
    [{ ...reader, expiresAt: '2026-03-01T15:59:59+08:00' }, ['/expiresAt not-in-future']],
    [{ ...reader, expiresAt: '2016-12-31T23:59:60Z' }, ['/expiresAt wrong-format']],
    [{ ...reader, expiresAt: '2999-12-31T23:59:60Z' }, ['/expiresAt wrong-format']],
    [{ ...reader, expiresAt: 'soon' }, ['/expiresAt wrong-format']],
    [{ ...reader, expiresAt: '2027-01-01' }, ['/expiresAt wrong-format']],
    [{ ...reader, expiresAt: 4102444800 }, ['/expiresAt wrong-type']],
    [{ ...reader, secret: 'x' }, ['/secret unknown-member']],
    [{ ...reader, id: 'x', version: 1 }, ['/id unknown-member', '/version unknown-member']],
    [[reader], [' wrong-type']],
    [null, [' wrong-type']],
    [
      { label: '\t', role: 'editor', expiresAt: '2000-01-01T00:00:00Z', extra: 0 },
      [
        '/expiresAt not-in-future',
        '/extra unknown-member',
        '/label text-malformed',
        '/organizationId missing-member',
      ],
    ],
  ] as const;
  for (const [body, expected] of cases) {
    const answer = await call('POST', base, { body });
    const name = JSON.stringify(body).slice(0, 90);
    isProblem(t, answer, 400, 'request-invalid', name);
    t.strictSame(told(answer), expected, name);
  }
  const lost = await call('POST', base, {
    body: { label: '甲', role: 'editor', organizationId: liangcheng },
  });
  isProblem(t, lost, 400, 'organization-unknown');
  t.strictSame(told(lost), ['/organizationId organization-unknown']);
  t.strictSame(await snapshot(app), before, 'nothing was kept, nothing was logged');
});

test('a key ends when it expires', async (t) => {
  let now = new Date('2026-03-01T08:00:00.000Z');
  const { call } = await startApp(t, { clock: () => now });
  const { secret } = await make(call, {
    label: '甲',
    role: 'reader',
    expiresAt: '2026-03-01T08:00:01Z',
  });
  t.equal((await call('GET', organizations, { key: secret })).status, 200);
  now = new Date('2026-03-01T08:00:01.000Z');
  isProblem(t, await call('GET', organizations, { key: secret }), 401, 'credential-invalid');
});

test('conditions of a revocation', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const { id } = await make(call, { label: '甲', role: 'reader' });
  const before = await snapshot(app);
  const tag = (await call('GET', `${base}/${id}`)).headers.etag ?? '';
  isProblem(t, await call('DELETE', `${base}/${id}`), 428, 'precondition-required');
  for (const sent of ['*', `W/${tag}`, '"1-00000000"', '"2"']) {
    const answer = await call('DELETE', `${base}/${id}`, { headers: { 'if-match': sent } });
    isProblem(t, answer, 412, 'precondition-failed', sent);
  }
  const rehearsed = await revoke(call, id, { query: '?dryRun=true' });
  t.equal(rehearsed.status, 204);
  const made = await call('POST', `${base}?dryRun=true`, { body: { label: '乙', role: 'reader' } });
  t.equal(made.status, 201);
  const { secret } = made.body as NewKey;
  isProblem(t, await call('GET', organizations, { key: secret }), 401, 'credential-invalid');
  for (const method of ['GET', 'DELETE']) {
    const nothing = await call(method, `${base}/01900000-0000-7000-8000-000000000000`);
    isProblem(t, nothing, 404, 'not-found', method);
  }
  t.strictSame(await snapshot(app), before, 'refusals and rehearsals keep nothing');

  await revoke(call, id);
  const late = await call('DELETE', `${base}/${id}`, { headers: { 'if-match': tag } });
  isProblem(t, late, 412, 'precondition-failed', 'the tag from before the revocation');
});

test('an administrator remains', async (t) => {
  let now = new Date('2026-03-01T08:00:00.000Z');
  const app = await startApp(t, { clock: () => now });
  const { call } = app;
  const own = await ownKey(app);
  await make(call, { label: '读者', role: 'reader' });
  const before = await snapshot(app);
  isProblem(t, await revoke(call, own.id), 409, 'last-administrator', 'the only one');
  const rehearsed = await revoke(call, own.id, { query: '?dryRun=true' });
  isProblem(t, rehearsed, 409, 'last-administrator', 'a rehearsal');
  t.strictSame(await snapshot(app), before);

  const brief = { label: '短期', role: 'administrator', expiresAt: '2026-03-01T09:00:00Z' };
  const expiring = await make(call, brief);
  const ended = await make(call, { label: '前任', role: 'administrator' });
  t.equal((await revoke(call, ended.id)).status, 204);
  now = new Date('2026-03-01T09:00:00.000Z');
  const alone = await revoke(call, own.id);
  isProblem(t, alone, 409, 'last-administrator', 'revoked and expired ones do not count');
  t.equal((await revoke(call, expiring.id)).status, 204, 'an expired one can go');

  const successor = await make(call, { label: '继任', role: 'administrator' });
  t.equal((await revoke(call, own.id)).status, 204, 'a successor lets it go');
  isProblem(t, await call('GET', base), 401, 'credential-invalid');
  t.equal((await call('GET', base, { key: successor.secret })).status, 200);
});

test('the other administrator may stand on a later page', async (t) => {
  const app = await startApp(t);
  const { call, context, store } = app;
  const at = context.clock().toISOString();
  const rows = Array.from({ length: 250 }, (_, at) => String(at)).map((label) => ({
    ...({ id: context.newId(), label, role: 'reader', organizationId: null } as const),
    ...{ digest: keyDigest(label), expiresAt: null, revokedAt: null, version: 1, createdAt: at },
  }));
  const [template] = (await store.auditEvents({ limit: 1, cursor: null })).items;
  if (template === undefined) throw new Error('no event');
  const { sequence, ...event } = template;
  await store.commit({
    keys: rows.map((row) => ({ id: row.id, expected: null, row })),
    events: [event],
  });
  const own = await ownKey(app);
  isProblem(t, await revoke(call, own.id), 409, 'last-administrator');
  await make(call, { label: '继任', role: 'administrator' });
  t.equal((await revoke(call, own.id)).status, 204);
});

test('two administrators cannot revoke each other at once', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const own = await ownKey(app);
  const other = await make(call, { label: '乙', role: 'administrator' });
  const tagOf = async (id: string) => (await call('GET', `${base}/${id}`)).headers.etag ?? '';
  const [ownTag, otherTag] = [await tagOf(own.id), await tagOf(other.id)];
  const answers = await Promise.all([
    call('DELETE', `${base}/${other.id}`, { headers: { 'if-match': otherTag } }),
    call('DELETE', `${base}/${own.id}`, { key: other.secret, headers: { 'if-match': ownTag } }),
  ]);
  const statuses = answers.map(({ status }) => status);
  t.equal(statuses.filter((status) => status === 204).length, 1, `one of them: ${statuses}`);
  const { keys } = await snapshot(app);
  const left = keys.items.filter((key) => key.role === 'administrator' && key.revokedAt === null);
  t.equal(left.length, 1);
});

test('a change rests on keys that still stand', async (t) => {
  const app = await startApp(t);
  const { store, context } = app;
  const own = await ownKey(app);
  const before = await snapshot(app);
  const [template] = before.events.items;
  if (template === undefined) throw new Error('no event');
  const { sequence, ...event } = template;
  const id = context.newId();
  const row = { ...own, id, digest: keyDigest(id) };
  const commit = (standingKeys: { id: string; version: number }[]) =>
    store.commit({ keys: [{ id, expected: null, row }], standingKeys, events: [event] });
  await t.rejects(commit([{ id: own.id, version: 2 }]), { code: 'precondition-failed' });
  await t.rejects(commit([{ id: context.newId(), version: 1 }]), { code: 'not-found' });
  t.strictSame(await snapshot(app), before, 'a refusal keeps nothing');
  await commit([own]);
  t.ok(await store.key(id));
});

test('who may', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const made = await call('POST', organizations, { body: township });
  const { id: organizationId } = made.body as { id: string };
  const keys = {
    editor: await app.keyFor('editor', organizationId),
    reader: await app.keyFor('reader'),
  };
  const own = await ownKey(app);
  const before = await snapshot(app);
  const requests = [
    ['GET', base, undefined],
    ['GET', `${base}/${own.id}`, undefined],
    ['GET', `${base}/x`, undefined],
    ['POST', base, { label: '甲', role: 'administrator' }],
    ['POST', base, { nonsense: true }],
    ['DELETE', `${base}/${own.id}`, undefined],
  ] as const;
  for (const [method, url, body] of requests) {
    for (const [role, key] of Object.entries(keys)) {
      const answer = await call(method, url, { key, ...(body && { body }) });
      isProblem(t, answer, 403, 'not-allowed', `${role} ${method} ${url}`);
      t.notMatch(answer.text, own.label);
    }
    const nobody = await call(method, url, { key: null, ...(body && { body }) });
    isProblem(t, nobody, 401, 'credential-missing', `nobody ${method} ${url}`);
  }
  for (const method of ['PUT', 'PATCH']) {
    const answer = await call(method, `${base}/${own.id}`, { body: {} });
    isProblem(t, answer, 405, 'method-not-allowed', `${method}: a key is not changed`);
  }
  t.strictSame(await snapshot(app), before);
});

test('pages', async (t) => {
  const { call } = await startApp(t);
  for (let at = 0; at < 5; at++) await make(call, { label: `钥匙${at}`, role: 'reader' });
  const seen: string[] = [];
  let next: string | null = null;
  do {
    const page = await list(call, `?limit=2${next === null ? '' : `&cursor=${next}`}`);
    t.ok(page.items.length <= 2);
    seen.push(...page.items.map(({ label }) => label));
    next = page.next;
    if (seen.length === 2) await make(call, { label: '后来', role: 'reader' });
  } while (next !== null);
  t.strictSame(seen, ['test administrator', ...[0, 1, 2, 3, 4].map((at) => `钥匙${at}`), '后来']);
  isProblem(t, await call('GET', `${base}?cursor=x`), 400, 'cursor-invalid');
  isProblem(t, await call('GET', `${base}?role=reader`), 400, 'request-invalid');
});

test('the first start', async (t) => {
  const url = (name: string) => `sqlite:${t.testdir({ [name]: {} })}/${name}/nianbao.db`;
  const now = new Date('2026-03-01T08:00:00.000Z');
  let ids = 0;
  const start = async (name: string) => {
    const store = await openSqliteStore(url(name));
    t.teardown(() => store.close());
    return { store, clock: () => now, newId: () => `key-${++ids}` };
  };

  const generated = await start('generated');
  const first = await ensureAdministrator(generated);
  t.equal(first.created, true);
  t.match(first.secret, /^nianbao_[\w-]{43}$/);
  const key = await generated.store.keyByDigest(keyDigest(first.secret ?? ''));
  t.match(key, { role: 'administrator', organizationId: null, expiresAt: null, revokedAt: null });
  t.strictSame(await ensureAdministrator(generated), { created: false }, 'only the first time');
  t.strictSame(await ensureAdministrator(generated, 'k'.repeat(32)), { created: false });
  t.equal((await generated.store.keys({ limit: 10, cursor: null })).items.length, 1);
  const { items } = await generated.store.auditEvents({ limit: 10, cursor: null });
  t.match(items, [{ action: 'key.create', actorId: null, resourceId: key?.id, versionAfter: 1 }]);
  t.equal(items.length, 1);

  const chosen = await start('chosen');
  const adminKey = 'a key that the operator chose, long enough';
  t.strictSame(await ensureAdministrator(chosen, adminKey), { created: true }, 'not repeated');
  t.match(await chosen.store.keyByDigest(keyDigest(adminKey)), { role: 'administrator' });
});
