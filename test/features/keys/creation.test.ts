/** Keys as they are made: roles, actions, networks, and the faults of a body. */

import { BlockList } from 'node:net';
import fc from 'fast-check';
import { test } from 'tap';
import { normalizeNetwork } from '../../../src/features/keys/networks.ts';
import { createKey } from '../../../src/features/keys/operations.ts';
import { keyPage, keySchema, newKeySchema } from '../../../src/features/keys/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { normalizeAddress } from '../../../src/http/credentials/addresses.ts';
import { roles } from '../../../src/policy/actor.ts';
import { integratorActions } from '../../../src/policy/permissions.ts';
import { computeKeyDigest } from '../../../src/store/key-secret.ts';
import { bytesOf, startApp } from '../../support/app.ts';
import { isRefused, listFaults } from '../../support/problems.ts';
import type { Key, NewKey } from './key-calls.ts';
import {
  base,
  keysAndLog,
  liangcheng,
  makeKey,
  opens,
  organizations,
  registerTownship,
  revoke,
} from './key-calls.ts';

test('a key is made, read, used and revoked', async (t) => {
  const app = await startApp(t);
  const { call, store } = app;
  const organizationId = await registerTownship(call);

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
  isRefused(t, await call('GET', organizations, { key: secret }), 401, 'credential-invalid');
  const after = (await call('GET', `${base}/${key.id}`)).body as Key;
  const { revokedAt, lastUsedDate } = after;
  t.strictSame(after, { ...key, revokedAt, lastUsedDate, version: 2 }, 'it stays listed');
  t.ok(after.revokedAt && after.revokedAt >= key.createdAt);

  const again = await revoke(call, key.id);
  t.equal(again.status, 204, 'a second revocation changes nothing');
  t.strictSame((await call('GET', `${base}/${key.id}`)).body, after);
  t.equal(again.headers.etag, gone.headers.etag);

  const log = (await keysAndLog(app)).events.items
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

test('a key can have each documented role and member', async (t) => {
  const { call } = await startApp(t);
  const organizationId = await registerTownship(call);
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
    const key = await makeKey(call, sent);
    const { expiresAt, ...rest } = sent;
    t.match(key, { organizationId: null, ...rest });
    t.equal(key.expiresAt === null, !expiresAt);
    t.equal(await opens(call, key.secret), true);
  }
  const example = createKey.config.notes.example as Sent;
  const made = await makeKey(call, example);
  t.strictSame(made.actions, example.actions);
  t.strictSame(made.networks, example.networks);
});

test('a key of some roles belongs to an organization', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const organizationId = await registerTownship(call);
  const unbound = ['administrator', 'auditor'];
  for (const role of roles) {
    const body = { label: role, role, ...(role === 'integrator' && { actions: ['report.read'] }) };
    const isBound = !unbound.includes(role);
    for (const address of [organizationId, liangcheng]) {
      const answer = await call('POST', base, { body: { ...body, organizationId: address } });
      if (isBound) t.match(answer, { status: 201, body: { organizationId } }, role);
      else t.strictSame(listFaults(answer), ['/organizationId not-for-role'], role);
    }
    for (const none of [{}, { organizationId: null }]) {
      const answer = await call('POST', base, { body: { ...body, ...none } });
      if (isBound) t.strictSame(listFaults(answer), ['/organizationId missing-member'], role);
      else t.match(answer, { status: 201, body: { organizationId: null } }, role);
    }
  }
});

test('what an integrator may do is chosen', async (t) => {
  const { call } = await startApp(t);
  const organizationId = await registerTownship(call);
  const integrator = { label: '系统', role: 'integrator', organizationId };
  const faults: readonly (readonly [unknown, string])[] = [
    [undefined, '/actions missing-member'],
    [null, '/actions missing-member'],
    [[], '/actions too-few'],
    [['report.read', 'report.read'], '/actions repeated-item'],
    [['report.read', 'key.write'], '/actions/1 not-allowed-value'],
    [['deadline.write'], '/actions/0 not-allowed-value'],
    [['__proto__'], '/actions/0 not-allowed-value'],
    [[5], '/actions/0 wrong-type'],
    ['report.read', '/actions wrong-type'],
  ];
  for (const [actions, expected] of faults) {
    const answer = await call('POST', base, { body: { ...integrator, actions } });
    isRefused(t, answer, 400, 'request-invalid', JSON.stringify(actions));
    // At a place of a wrong type there are several faults of shape.
    t.ok(
      listFaults(answer).includes(expected),
      `${JSON.stringify(actions)}: ${listFaults(answer)}`,
    );
  }
  for (const role of roles.filter((each) => each !== 'integrator')) {
    const bound = ['administrator', 'auditor'].includes(role) ? {} : { organizationId };
    const body = { label: role, role, ...bound, actions: ['report.read'] };
    t.strictSame(listFaults(await call('POST', base, { body })), ['/actions not-for-role'], role);
  }

  const chosen = ['report.write', 'organization.read'];
  const { secret, ...key } = await makeKey(call, { ...integrator, actions: chosen });
  t.strictSame(key.actions, ['organization.read', 'report.write'], 'in the order of the table');
  t.equal(await opens(call, secret), true);
  isRefused(t, await call('GET', base, { key: secret }), 403, 'not-allowed');
});

test('networks are kept in their normal spelling', async (t) => {
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

test('a key opens only from its networks', async (t) => {
  const { call } = await startApp(t);
  const organizationId = await registerTownship(call);
  const reader = { label: '甲', role: 'reader', organizationId };
  const sent = ['10.0.0.0/8', '::ffff:10.0.0.0/104', '127.0.0.1', '2001:DB8::/32'];
  const key = await makeKey(call, { ...reader, networks: sent });
  t.strictSame(key.networks, ['10.0.0.0/8', '127.0.0.1', '2001:db8::/32'], 'each once');
  t.equal(await opens(call, key.secret), true, 'the test calls from 127.0.0.1');
  const foreign = await makeKey(call, { ...reader, networks: ['10.0.0.0/8'] });
  t.equal(await opens(call, foreign.secret), false, 'taken from nowhere else');
  const many = Array.from({ length: 20 }, (_, at) => `10.0.0.${at}`);
  t.equal((await makeKey(call, { ...reader, networks: many })).networks?.length, 20);
  const faults: readonly (readonly [unknown, string])[] = [
    [[], '/networks too-few'],
    [[...many, '10.0.0.20'], '/networks too-many'],
    [['10.0.0.1', 'localhost'], '/networks/1 wrong-format'],
    [[''], '/networks/0 wrong-format'],
    [['1'.repeat(50)], '/networks/0 wrong-format'],
  ];
  for (const [networks, expected] of faults) {
    const answer = await call('POST', base, { body: { ...reader, networks } });
    isRefused(t, answer, 400, 'request-invalid', expected);
    t.strictSame(listFaults(answer), [expected]);
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

test('all faults of a key are reported at once', async (t) => {
  const now = new Date('2026-03-01T08:00:00.000Z');
  const app = await startApp(t, { clock: () => now });
  const { call } = app;
  const organizationId = await registerTownship(call);
  const before = await keysAndLog(app);
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
        ...{ actions: ['report.read'], networks: ['x'] },
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
    isRefused(t, answer, 400, 'request-invalid', name);
    t.strictSame(listFaults(answer), expected, name);
  }
  const lost = await call('POST', base, {
    body: { label: '甲', role: 'editor', organizationId: unknown },
  });
  isRefused(t, lost, 400, 'organization-unknown');
  t.strictSame(listFaults(lost), ['/organizationId organization-unknown']);
  t.strictSame(await keysAndLog(app), before, 'nothing was kept, nothing was logged');
});
