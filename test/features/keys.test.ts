import { existsSync, readFileSync } from 'node:fs';
import { BlockList } from 'node:net';
import fc from 'fast-check';
import type { Test } from 'tap';
import { test } from 'tap';
import { normalizeNetwork } from '../../src/features/keys/networks.ts';
import { createKey } from '../../src/features/keys/operations.ts';
import { keyPage, keySchema, newKeySchema } from '../../src/features/keys/schemas.ts';
import { ensureAdministrator } from '../../src/features/keys/service.ts';
import { compile } from '../../src/http/bodies/validate.ts';
import { normalizeAddress } from '../../src/http/credentials/addresses.ts';
import { roles } from '../../src/policy/actor.ts';
import { integratorActions } from '../../src/policy/permissions.ts';
import { computeKeyDigest } from '../../src/store/key-secret.ts';
import type { AuditEvent } from '../../src/store/log.ts';
import type { TestApp } from '../support/app.ts';
import { startApp } from '../support/app.ts';
import { openStoreAt } from '../support/store.ts';

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
  readonly prefix: string | null;
  readonly actions: readonly string[] | null;
  readonly networks: readonly string[] | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly successorId: string | null;
  readonly lastUsedDate: string | null;
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

interface Rotate {
  readonly key?: string;
  readonly body?: object;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function rotate(call: Call, id: string, options: Rotate = {}) {
  const { key, body, query = '' } = options;
  const { headers } = await call('GET', `${base}/${id}`, key === undefined ? {} : { key });
  return call('POST', `${base}/${id}/rotate${query}`, {
    ...(key === undefined ? {} : { key }),
    ...(body === undefined ? {} : { body }),
    headers: { 'if-match': headers.etag ?? '', ...options.headers },
  });
}

/** The organization that keys of the tests belong to. */
async function register(call: Call): Promise<string> {
  const { body } = await call('POST', organizations, { body: township });
  return (body as { id: string }).id;
}

/** Whether the key opens anything. */
async function opens(call: Call, key: string): Promise<boolean> {
  const { status } = await call('GET', organizations, { key });
  if (status !== 200 && status !== 401) throw new Error(`status ${status}`);
  return status === 200;
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

/** What changes leave: every key but for its use, and every event that is no refusal. */
async function snapshot({ store }: TestApp) {
  const { items } = await store.keys.list({ limit: 200, cursor: null });
  const keys = items.map(({ lastUsedDate, ...key }) => key);
  return { keys, events: await store.log.list({ limit: 200, cursor: null, refused: false }) };
}

/** Every byte of the database on the disk. */
function bytesOf({ file }: TestApp): string {
  const files = [file, `${file}-wal`].filter((each) => existsSync(each));
  return files.map((each) => readFileSync(each, 'latin1')).join('');
}

/** The key with which the application was started. */
async function ownKey({ store, adminKey }: TestApp) {
  const key = await store.keys.getByDigest(computeKeyDigest(adminKey));
  if (key === null) throw new Error('the application has no key');
  return key;
}

/** An event such as the store has taken already. */
async function anEvent({ store }: TestApp): Promise<AuditEvent> {
  const [template] = (await store.log.list({ limit: 1, cursor: null })).items;
  if (template === undefined) throw new Error('no event');
  const { sequence, hash, recordDigest, ...event } = template;
  return event;
}

test('a key from its making to its revocation', async (t) => {
  const app = await startApp(t);
  const { call, store } = app;
  const organizationId = await register(call);

  const expiresAt = '2999-01-01T00:00:00+08:00';
  const made = await call('POST', base, {
    body: { label: '填报系统', role: 'editor', organizationId: liangcheng, expiresAt },
  });
  t.equal(made.status, 201);
  const { secret, ...key } = made.body as NewKey;
  t.strictSame(compile(newKeySchema)(made.body), [], 'the answer has the documented shape');
  t.match(secret, /^nianbao_[0-9a-f]{8}_[\w-]{43}$/);
  t.match(key, {
    prefix: secret?.slice(0, -44),
    label: '填报系统',
    role: 'editor',
    organizationId,
    expiresAt: '2998-12-31T16:00:00.000Z',
    revokedAt: null,
    actions: null,
    networks: null,
    successorId: null,
    lastUsedDate: null,
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
    t.notMatch(answer.text, computeKeyDigest(secret));
  }
  t.equal(
    (await store.keys.get(key.id))?.digest,
    computeKeyDigest(secret),
    'the store keeps the digest',
  );
  t.equal(await opens(call, secret), true);

  const gone = await revoke(call, key.id);
  t.equal(gone.status, 204);
  t.equal(gone.text, '');
  isProblem(t, await call('GET', organizations, { key: secret }), 401, 'credential-invalid');
  const after = (await call('GET', `${base}/${key.id}`)).body as Key;
  const { revokedAt, lastUsedDate } = after;
  t.strictSame(after, { ...key, revokedAt, lastUsedDate, version: 2 }, 'it stays listed');
  t.ok(after.revokedAt && after.revokedAt >= key.createdAt);

  const again = await revoke(call, key.id);
  t.equal(again.status, 204, 'a second revocation changes nothing');
  t.strictSame((await call('GET', `${base}/${key.id}`)).body, after);
  t.equal(again.headers.etag, gone.headers.etag);

  const log = (await snapshot(app)).events.items
    .filter((event) => event.resourceId === key.id)
    .map((e) => [e.action, e.resource, e.versionBefore, e.versionAfter, e.changed, e.actorLabel]);
  t.strictSame(log, [
    ['key.create', 'key', null, 1, [], 'test administrator'],
    ['key.revoke', 'key', 1, 2, ['/revokedAt'], 'test administrator'],
  ]);
  t.notMatch(JSON.stringify(await store.log.list({ limit: 200, cursor: null })), secret);
  t.match(bytesOf(app), key.prefix ?? '', 'what is shown of it is kept');
  t.notMatch(bytesOf(app), secret.slice(-43), 'the secret is nowhere kept');
});

test('what a key can be', async (t) => {
  const { call } = await startApp(t);
  const organizationId = await register(call);
  type Sent = Pick<Key, 'label' | 'role'> & Partial<Key>;
  const bodies: Sent[] = [
    { label: '甲', role: 'administrator' },
    { label: '甲', role: 'administrator', organizationId: null, expiresAt: null },
    { label: '乙', role: 'auditor', actions: null, networks: null },
    { label: '丙', role: 'reader', organizationId },
    { label: '丁', role: 'integrator', organizationId, actions: integratorActions },
    { label: '统'.repeat(100), role: 'reader', organizationId, expiresAt: '2999-12-31T23:59:59Z' },
  ];
  for (const sent of bodies) {
    const key = await make(call, sent);
    const { expiresAt, ...rest } = sent;
    t.match(key, { organizationId: null, ...rest });
    t.equal(key.expiresAt === null, !expiresAt);
    t.equal(await opens(call, key.secret), true);
  }
  const example = createKey.config.notes.example as Sent;
  const made = await make(call, example);
  t.strictSame(made.actions, example.actions);
  t.strictSame(made.networks, example.networks);
});

test('which roles belong to an organization', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const organizationId = await register(call);
  const unbound = ['administrator', 'auditor'];
  for (const role of roles) {
    const body = { label: role, role, ...(role === 'integrator' && { actions: ['reports.read'] }) };
    const isBound = !unbound.includes(role);
    for (const address of [organizationId, liangcheng]) {
      const answer = await call('POST', base, { body: { ...body, organizationId: address } });
      if (isBound) t.match(answer, { status: 201, body: { organizationId } }, role);
      else t.strictSame(told(answer), ['/organizationId not-for-role'], role);
    }
    for (const none of [{}, { organizationId: null }]) {
      const answer = await call('POST', base, { body: { ...body, ...none } });
      if (isBound) t.strictSame(told(answer), ['/organizationId missing-member'], role);
      else t.match(answer, { status: 201, body: { organizationId: null } }, role);
    }
  }
});

test('what an integrator may do is chosen', async (t) => {
  const { call } = await startApp(t);
  const organizationId = await register(call);
  const integrator = { label: '系统', role: 'integrator', organizationId };
  const faults: readonly (readonly [unknown, string])[] = [
    [undefined, '/actions missing-member'],
    [null, '/actions missing-member'],
    [[], '/actions too-few'],
    [['reports.read', 'reports.read'], '/actions repeated-item'],
    [['reports.read', 'keys.write'], '/actions/1 not-allowed-value'],
    [['deadlines.write'], '/actions/0 not-allowed-value'],
    [['__proto__'], '/actions/0 not-allowed-value'],
    [[5], '/actions/0 wrong-type'],
    ['reports.read', '/actions wrong-type'],
  ];
  for (const [actions, expected] of faults) {
    const answer = await call('POST', base, { body: { ...integrator, actions } });
    isProblem(t, answer, 400, 'request-invalid', JSON.stringify(actions));
    // At a place of a wrong type there are several faults of shape.
    t.ok(told(answer).includes(expected), `${JSON.stringify(actions)}: ${told(answer)}`);
  }
  for (const role of roles.filter((each) => each !== 'integrator')) {
    const bound = ['administrator', 'auditor'].includes(role) ? {} : { organizationId };
    const body = { label: role, role, ...bound, actions: ['reports.read'] };
    t.strictSame(told(await call('POST', base, { body })), ['/actions not-for-role'], role);
  }

  const chosen = ['reports.write', 'organizations.read'];
  const { secret, ...key } = await make(call, { ...integrator, actions: chosen });
  t.strictSame(key.actions, ['organizations.read', 'reports.write'], 'in the order of the table');
  t.equal(await opens(call, secret), true);
  isProblem(t, await call('GET', base, { key: secret }), 403, 'not-allowed');
});

test('networks as they are written', async (t) => {
  const wrong = `10 10.0.0 10.0.0.0.0 010.0.0.1 256.0.0.1 10.0.0.0/33 10.0.0.0/ 10.0.0.0/08 10.0.0.0/-1
    10.0.0.0/8/8 /8 0x0a.0.0.1 10.0.0.* 10.0.0.1-10.0.0.9 localhost example.org ::/129 ::: 1::2::3
    fe80::1%eth0 [::1] ::1]/ 2001:db8 g::1 ::ffff:10.0.0.256 ::ffff:10.1.2.3/95 １0.0.0.1 ::1/64x`;
  for (const network of ['', ' ', '10.0.0.1 ', ...wrong.split(/\s+/)]) {
    t.equal(normalizeNetwork(network), null, network);
  }
  const right = [
    ['10.0.0.1', '10.0.0.1'],
    ['10.0.0.1/32', '10.0.0.1/32'],
    ['10.1.2.3/8', '10.1.2.3/8'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['::', '::'],
    ['::/0', '::/0'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:0db8::0001/33', '2001:db8::1/33'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3/104', '10.1.2.3/8'],
    ['64:ff9b::10.0.0.1', '64:ff9b::a00:1'],
  ] as const;
  for (const [network, normal] of right) t.equal(normalizeNetwork(network), normal, network);
});

test('the networks of a key', async (t) => {
  const { call } = await startApp(t);
  const organizationId = await register(call);
  const reader = { label: '甲', role: 'reader', organizationId };
  const sent = ['10.0.0.0/8', '::ffff:10.0.0.0/104', '127.0.0.1', '2001:DB8::/32'];
  const key = await make(call, { ...reader, networks: sent });
  t.strictSame(key.networks, ['10.0.0.0/8', '127.0.0.1', '2001:db8::/32'], 'each once');
  t.equal(await opens(call, key.secret), true, 'the test calls from 127.0.0.1');
  const foreign = await make(call, { ...reader, networks: ['10.0.0.0/8'] });
  t.equal(await opens(call, foreign.secret), false, 'taken from nowhere else');
  const many = Array.from({ length: 20 }, (_, at) => `10.0.0.${at}`);
  t.equal((await make(call, { ...reader, networks: many })).networks?.length, 20);
  const faults: readonly (readonly [unknown, string])[] = [
    [[], '/networks too-few'],
    [[...many, '10.0.0.20'], '/networks too-many'],
    [['10.0.0.1', 'localhost'], '/networks/1 wrong-format'],
    [[''], '/networks/0 wrong-format'],
    [['1'.repeat(50)], '/networks/0 wrong-format'],
  ];
  for (const [networks, expected] of faults) {
    const answer = await call('POST', base, { body: { ...reader, networks } });
    isProblem(t, answer, 400, 'request-invalid', expected);
    t.strictSame(told(answer), [expected]);
  }
});

test('a normal network holds the same addresses', (t) => {
  const families = [
    { family: 'ipv4', width: 32, address: fc.ipV4() },
    { family: 'ipv6', width: 128, address: fc.ipV6() },
  ] as const;
  for (const { family, width, address } of families) {
    const made = fc.tuple(address, fc.nat(width), address);
    const property = fc.property(made, ([start, length, other]) => {
      const sent = new BlockList();
      sent.addSubnet(start, length, family);
      const normal = normalizeNetwork(`${start}/${length}`);
      // A part of what holds IPv4 in the clothes of IPv6 is neither the one nor the other.
      if (normal === null) return normalizeAddress(start)?.includes(':') === false;
      const [from = '', bits] = normal.split('/');
      const kept = new BlockList();
      const kind = from.includes(':') ? 'ipv6' : 'ipv4';
      kept.addSubnet(from, bits === undefined ? (kind === 'ipv4' ? 32 : 128) : Number(bits), kind);
      return (
        normalizeNetwork(normal) === normal &&
        kept.check(start, family) &&
        kept.check(other, family) === sent.check(other, family)
      );
    });
    fc.assert(property, { numRuns: 500 });
  }
  t.end();
});

test('faults of a body, all at once', async (t) => {
  const now = new Date('2026-03-01T08:00:00.000Z');
  const app = await startApp(t, { clock: () => now });
  const { call } = app;
  const organizationId = await register(call);
  const before = await snapshot(app);
  const reader = { label: '甲', role: 'reader', organizationId };
  const unknown = liangcheng.replace('1', '2');
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
      { label: '甲', role: 'administrator', organizationId: unknown },
      ['/organizationId not-for-role', '/organizationId organization-unknown'],
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
      {
        ...{ label: '\t', role: 'editor', expiresAt: '2000-01-01T00:00:00Z', extra: 0 },
        ...{ actions: ['reports.read'], networks: ['x'] },
      },
      [
        '/actions not-for-role',
        '/expiresAt not-in-future',
        '/extra unknown-member',
        '/label text-malformed',
        '/networks/0 wrong-format',
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
    body: { label: '甲', role: 'editor', organizationId: unknown },
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
    role: 'auditor',
    expiresAt: '2026-03-01T08:00:01Z',
  });
  t.equal(await opens(call, secret), true);
  now = new Date('2026-03-01T08:00:01.000Z');
  isProblem(t, await call('GET', organizations, { key: secret }), 401, 'credential-invalid');
});

test('conditions of a revocation', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const { id } = await make(call, { label: '甲', role: 'auditor' });
  const before = await snapshot(app);
  const tag = (await call('GET', `${base}/${id}`)).headers.etag ?? '';
  isProblem(t, await call('DELETE', `${base}/${id}`), 428, 'precondition-required');
  for (const sent of ['*', `W/${tag}`, '"1-00000000"', '"2"']) {
    const answer = await call('DELETE', `${base}/${id}`, { headers: { 'if-match': sent } });
    isProblem(t, answer, 412, 'precondition-failed', sent);
  }
  const rehearsed = await revoke(call, id, { query: '?dryRun=true' });
  t.equal(rehearsed.status, 204);
  const made = await call('POST', `${base}?dryRun=true`, {
    body: { label: '乙', role: 'auditor' },
  });
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

test('a rotation overlaps', async (t) => {
  let now = new Date('2026-03-01T08:00:00.000Z');
  const app = await startApp(t, { clock: () => now });
  const { call } = app;
  const organizationId = await register(call);
  const { secret, ...old } = await make(call, {
    ...{ label: '系统', role: 'integrator', organizationId, actions: ['organizations.read'] },
    ...{ networks: ['127.0.0.0/8'], expiresAt: '2027-01-01T00:00:00Z' },
  });
  const answer = await rotate(call, old.id, { body: { graceHours: 2 } });
  t.equal(answer.status, 201);
  t.strictSame(compile(newKeySchema)(answer.body), []);
  const { secret: nextSecret, ...next } = answer.body as NewKey;
  t.equal(answer.headers.location, `${base}/${next.id}`);
  t.match(answer.headers['cache-control'], 'no-store');
  t.equal(answer.headers.etag, (await call('GET', `${base}/${next.id}`)).headers.etag);
  t.not(next.prefix, old.prefix);
  const { id, prefix, createdAt } = next;
  t.strictSame(next, { ...old, id, prefix, createdAt }, 'it may do the same until the same end');
  const expiresAt = '2026-03-01T10:00:00.000Z';
  const ended = (await call('GET', `${base}/${old.id}`)).body as Key;
  t.strictSame(ended, { ...old, expiresAt, successorId: id, version: 2 });
  t.strictSame(compile(keySchema)(ended), []);

  t.equal(await opens(call, nextSecret), true, 'the new one works at once');
  now = new Date('2026-03-01T09:59:59.999Z');
  t.equal(await opens(call, secret), true, 'the old one until its grace ends');
  now = new Date('2026-03-01T10:00:00.000Z');
  t.equal(await opens(call, secret), false, 'and not longer');
  t.equal(await opens(call, nextSecret), true);

  const log = (await snapshot(app)).events.items.slice(-2);
  t.match(log, [
    { action: 'key.rotate', resourceId: old.id, versionBefore: 1, versionAfter: 2 },
    { action: 'key.create', resourceId: id, versionBefore: null, versionAfter: 1 },
  ]);
  t.strictSame(
    log.map(({ changed }) => changed),
    [['/expiresAt', '/successorId'], []],
  );
  t.match(log, Array(2).fill({ actorKind: 'key', actorLabel: 'test administrator' }));
  t.notMatch(JSON.stringify(log), nextSecret);
  t.notMatch(bytesOf(app), nextSecret.slice(-43));
});

test('how long a rotated key goes on', async (t) => {
  const now = new Date('2026-03-01T08:00:00.000Z');
  const app = await startApp(t, { clock: () => now });
  const { call } = app;
  const brief = '2026-03-01T09:00:00.000Z';
  const cases = [
    [undefined, null, '2026-03-02T08:00:00.000Z'],
    [{}, null, '2026-03-02T08:00:00.000Z'],
    [{ graceHours: 0 }, null, '2026-03-01T08:00:00.000Z'],
    [{ graceHours: 720 }, null, '2026-03-31T08:00:00.000Z'],
    [{ graceHours: 1 }, '2026-12-31T00:00:00.000Z', '2026-03-01T09:00:00.000Z'],
    [{ graceHours: 2 }, brief, brief],
  ] as const;
  for (const [body, expiresAt, expected] of cases) {
    const { id } = await make(call, { label: '甲', role: 'auditor', expiresAt });
    const answer = await rotate(call, id, body === undefined ? {} : { body });
    const name = JSON.stringify([body, expiresAt]);
    t.match(answer, { status: 201, body: { expiresAt } }, name);
    t.match((await call('GET', `${base}/${id}`)).body, { expiresAt: expected }, name);
  }

  const { id } = await make(call, { label: '甲', role: 'auditor' });
  const before = await snapshot(app);
  const faults = [
    [{ graceHours: -1 }, '/graceHours out-of-range'],
    [{ graceHours: 721 }, '/graceHours out-of-range'],
    [{ graceHours: 1.5 }, '/graceHours wrong-type'],
    [{ graceHours: '24' }, '/graceHours wrong-type'],
    [{ graceHours: null }, '/graceHours wrong-type'],
    [{ label: '乙' }, '/label unknown-member'],
    [[], ' wrong-type'],
  ] as const;
  for (const [body, expected] of faults) {
    const answer = await rotate(call, id, { body });
    isProblem(t, answer, 400, 'request-invalid', JSON.stringify(body));
    t.strictSame(told(answer), [expected]);
  }
  const rehearsed = await rotate(call, id, { query: '?dryRun=true' });
  t.equal(rehearsed.status, 201);
  const tag = (await call('GET', `${base}/${id}`)).headers.etag ?? '';
  const url = `${base}/${id}/rotate`;
  isProblem(t, await call('POST', url), 428, 'precondition-required');
  for (const sent of ['*', `W/${tag}`, '"1-00000000"']) {
    const answer = await call('POST', url, { headers: { 'if-match': sent } });
    isProblem(t, answer, 412, 'precondition-failed', sent);
  }
  const nothing = `${base}/01900000-0000-7000-8000-000000000000/rotate`;
  isProblem(t, await call('POST', nothing, { headers: { 'if-match': tag } }), 404, 'not-found');
  t.strictSame(await snapshot(app), before, 'refusals and rehearsals keep nothing');
  t.equal((await call('POST', url, { headers: { 'if-match': tag } })).status, 201);
  const late = await call('POST', url, { headers: { 'if-match': tag } });
  isProblem(t, late, 412, 'precondition-failed', 'the tag from before the rotation');
});

test('what has ended has no successor', async (t) => {
  let now = new Date('2026-03-01T08:00:00.000Z');
  const app = await startApp(t, { clock: () => now });
  const { call } = app;
  const brief = { label: '甲', role: 'auditor', expiresAt: '2026-03-01T09:00:00Z' };
  const revokedKey = await make(call, brief);
  await revoke(call, revokedKey.id);
  const rotatedKey = await make(call, brief);
  t.equal((await rotate(call, rotatedKey.id)).status, 201);
  const expiring = await make(call, brief);
  now = new Date('2026-03-01T09:00:00.000Z');
  const before = await snapshot(app);
  for (const { id } of [revokedKey, rotatedKey, expiring]) {
    isProblem(t, await rotate(call, id), 409, 'key-ended');
    isProblem(t, await rotate(call, id, { query: '?dryRun=true' }), 409, 'key-ended');
  }
  t.strictSame(await snapshot(app), before);
});

test('of two rotations at once one is done', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const { id } = await make(call, { label: '甲', role: 'auditor' });
  const { headers } = await call('GET', `${base}/${id}`);
  const conditional = { headers: { 'if-match': headers.etag ?? '' } };
  const answers = await Promise.all(
    [1, 2, 3].map(() => call('POST', `${base}/${id}/rotate`, conditional)),
  );
  t.strictSame(answers.map(({ status }) => status).sort(), [201, 412, 412]);
  t.equal((await snapshot(app)).keys.length, 3);
});

test('what is sent again is done once, and the secret shown once', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const body = { label: '甲', role: 'auditor' };
  const headers = { 'idempotency-key': 'making-1' };
  const first = await call('POST', base, { body, headers });
  const before = await snapshot(app);
  const again = await call('POST', base, { body, headers });
  const { secret, ...key } = first.body as NewKey;
  t.match(again, { status: 201, headers: { 'idempotency-replayed': 'true' } });
  t.strictSame(again.body, { ...key, secret: null });
  t.strictSame(compile(newKeySchema)(again.body), []);
  t.equal(again.headers.location, first.headers.location);
  t.equal(again.headers.etag, first.headers.etag);
  const other = await call('POST', base, { body: { ...body, label: '乙' }, headers });
  isProblem(t, other, 422, 'idempotency-key-reused');
  t.strictSame(await snapshot(app), before, 'one key');
  t.equal(await opens(call, secret), true);

  const condition = { 'if-match': again.headers.etag ?? '' };
  const options = { headers: { 'idempotency-key': 'rotating-1', ...condition } };
  const rotation = await call('POST', `${base}/${key.id}/rotate`, options);
  const repeated = await call('POST', `${base}/${key.id}/rotate`, options);
  const { secret: next, ...successor } = rotation.body as NewKey;
  t.match(repeated, { status: 201, headers: { 'idempotency-replayed': 'true' } });
  t.strictSame(repeated.body, { ...successor, secret: null }, 'though the tag is stale by now');
  t.equal((await snapshot(app)).keys.length, 3);
  for (const each of [secret, next]) t.notMatch(bytesOf(app), each.slice(-43));
});

test('the day of the last use', async (t) => {
  let now = new Date('2026-03-01T23:59:59.000Z');
  const app = await startApp(t, { clock: () => now });
  const { call } = app;
  const { secret, ...key } = await make(call, { label: '甲', role: 'auditor' });
  const url = `${base}/${key.id}`;
  const unused = await call('GET', url);
  t.match(unused.body, { lastUsedDate: null });
  const before = await snapshot(app);
  await opens(call, secret);
  const used = await call('GET', url);
  t.strictSame(used.body, { ...key, lastUsedDate: '2026-03-01' }, 'no version is made');
  t.not(used.headers.etag, unused.headers.etag, 'another answer has another tag');
  const conditional = { headers: { 'if-none-match': used.headers.etag ?? '' } };
  t.equal((await call('GET', url, conditional)).status, 304);
  now = new Date('2026-03-02T00:00:00.000Z');
  await opens(call, secret);
  const listed = (await list(call)).items.find(({ id }) => id === key.id);
  t.equal(listed?.lastUsedDate, '2026-03-02');
  t.strictSame(await snapshot(app), before, 'no change and no event');
  t.equal((await call('GET', url, conditional)).status, 200);

  const condition = { headers: { 'if-match': unused.headers.etag ?? '' } };
  const gone = await call('DELETE', url, condition);
  t.equal(gone.status, 204, 'a use does not make a condition fail');
  t.match((await call('GET', url)).body, { lastUsedDate: '2026-03-02', version: 2 });
});

test('an administrator remains', async (t) => {
  let now = new Date('2026-03-01T08:00:00.000Z');
  const app = await startApp(t, { clock: () => now });
  const { call } = app;
  const own = await ownKey(app);
  await make(call, { label: '审计', role: 'auditor' });
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

test('the last administrator rotates his own key', async (t) => {
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
    isProblem(t, last, 409, 'last-administrator', 'a key with a successor is about to go');
    t.equal((await revoke(call, own.id, { key: secret })).status, 204);
  }
});

test('the other administrator may stand on a later page', async (t) => {
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
    events: [await anEvent(app)],
  });
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
  const left = keys.filter((key) => key.role === 'administrator' && key.revokedAt === null);
  t.equal(left.length, 1);
});

test('a change rests on keys that still stand', async (t) => {
  const app = await startApp(t);
  const { store, context } = app;
  const own = await ownKey(app);
  const before = await snapshot(app);
  const event = await anEvent(app);
  const id = context.newId();
  const row = { ...own, id, digest: computeKeyDigest(id) };
  const commit = (requiredKeys: { id: string; version: number }[]) =>
    store.commit({ keys: [{ id, expected: null, row }], requiredKeys, events: [event] });
  await t.rejects(commit([{ id: own.id, version: 2 }]), { code: 'precondition-failed' });
  await t.rejects(commit([{ id: context.newId(), version: 1 }]), { code: 'not-found' });
  t.strictSame(await snapshot(app), before, 'a refusal keeps nothing');
  await commit([own]);
  t.ok(await store.keys.get(id));
});

test('who may', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const organizationId = await register(call);
  const keys = {
    editor: await app.keyFor('editor', organizationId),
    supervisor: await app.keyFor('supervisor', organizationId),
    integrator: await app.keyFor('integrator', organizationId),
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
    ['POST', `${base}/${own.id}/rotate`, { graceHours: 0 }],
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
  t.strictSame(await snapshot(app), before);
  const auditor = await app.keyFor('auditor');
  const after = await snapshot(app);
  for (const [method, url, body] of requests) {
    const answer = await call(method, url, { key: auditor, ...(body && { body }) });
    const expected = method !== 'GET' ? 403 : url.endsWith('/x') ? 404 : 200;
    t.equal(answer.status, expected, `auditor ${method} ${url}`);
  }
  t.strictSame(await snapshot(app), after);
  for (const method of ['PUT', 'PATCH']) {
    const answer = await call(method, `${base}/${own.id}`, { body: {} });
    isProblem(t, answer, 405, 'method-not-allowed', `${method}: a key is not changed`);
  }
});

test('pages', async (t) => {
  const { call } = await startApp(t);
  for (let at = 0; at < 5; at++) await make(call, { label: `钥匙${at}`, role: 'auditor' });
  const seen: string[] = [];
  let next: string | null = null;
  do {
    const page = await list(call, `?limit=2${next === null ? '' : `&cursor=${next}`}`);
    t.ok(page.items.length <= 2);
    seen.push(...page.items.map(({ label }) => label));
    next = page.next;
    if (seen.length === 2) await make(call, { label: '后来', role: 'auditor' });
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
    const store = await openStoreAt(url(name));
    t.teardown(() => store.close());
    return { store, clock: () => now, newId: () => `key-${++ids}` };
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
  const starting = { store: blind, clock: () => new Date(), newId: () => `key-${++ids}` };
  const made = [await ensureAdministrator(starting), await ensureAdministrator(starting)];
  t.same(
    made.map(({ created }) => created),
    [true, false],
  );
  t.equal((await store.keys.list({ limit: 10, cursor: null })).items.length, 1);
});
