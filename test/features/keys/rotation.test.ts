/** Keys as they end: expiry, revocation, rotation. */

import { test } from 'tap';
import { keySchema, newKeySchema } from '../../../src/features/keys/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { bytesOf, startApp } from '../../support/app.ts';
import { describeStaleTag, isProblem, isRefused, listFaults } from '../../support/problems.ts';
import type { Key, NewKey } from './key-calls.ts';
import {
  base,
  keysAndLog,
  makeKey,
  opens,
  organizations,
  registerTownship,
  revoke,
  rotate,
} from './key-calls.ts';

test('a key ends when it expires', async (t) => {
  let now = new Date('2026-03-01T08:00:00.000Z');
  const { call } = await startApp(t, { clock: () => now });
  const { secret } = await makeKey(call, {
    label: '甲',
    role: 'auditor',
    expiresAt: '2026-03-01T08:00:01Z',
  });
  t.equal(await opens(call, secret), true);
  now = new Date('2026-03-01T08:00:01.000Z');
  isRefused(t, await call('GET', organizations, { key: secret }), 401, 'credential-invalid');
});

test('a revocation keeps to its conditions', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const { id } = await makeKey(call, { label: '甲', role: 'auditor' });
  const before = await keysAndLog(app);
  const tag = (await call('GET', `${base}/${id}`)).headers.etag ?? '';
  isRefused(t, await call('DELETE', `${base}/${id}`), 428, 'precondition-required');
  for (const sent of ['*', `W/${tag}`, '"1-00000000"', '"2"']) {
    const answer = await call('DELETE', `${base}/${id}`, { headers: { 'if-match': sent } });
    isProblem(t, answer, describeStaleTag(sent), sent);
  }
  const rehearsed = await revoke(call, id, { query: '?dryRun=true' });
  t.equal(rehearsed.status, 204);
  const made = await call('POST', `${base}?dryRun=true`, {
    body: { label: '乙', role: 'auditor' },
  });
  t.equal(made.status, 201);
  const { secret } = made.body as NewKey;
  isRefused(t, await call('GET', organizations, { key: secret }), 401, 'credential-invalid');
  for (const method of ['GET', 'DELETE']) {
    const nothing = await call(method, `${base}/01900000-0000-7000-8000-000000000000`);
    isRefused(t, nothing, 404, 'not-found', method);
  }
  t.strictSame(await keysAndLog(app), before, 'refusals and rehearsals keep nothing');

  await revoke(call, id);
  const late = await call('DELETE', `${base}/${id}`, { headers: { 'if-match': tag } });
  isRefused(t, late, 412, 'precondition-failed', 'the tag from before the revocation');
});

test('a rotated key and its successor overlap', async (t) => {
  let now = new Date('2026-03-01T08:00:00.000Z');
  const app = await startApp(t, { clock: () => now });
  const { call } = app;
  const organizationId = await registerTownship(call);
  const { secret, ...old } = await makeKey(call, {
    ...{ label: '系统', role: 'integrator', organizationId, actions: ['organization.read'] },
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

  const log = (await keysAndLog(app)).events.items.slice(-2);
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

test('a rotated key goes on for the grace that was asked for', async (t) => {
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
    const { id } = await makeKey(call, { label: '甲', role: 'auditor', expiresAt });
    const answer = await rotate(call, id, body === undefined ? {} : { body });
    const name = JSON.stringify([body, expiresAt]);
    t.match(answer, { status: 201, body: { expiresAt } }, name);
    t.match((await call('GET', `${base}/${id}`)).body, { expiresAt: expected }, name);
  }

  const { id } = await makeKey(call, { label: '甲', role: 'auditor' });
  const before = await keysAndLog(app);
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
    isRefused(t, answer, 400, 'request-invalid', JSON.stringify(body));
    t.strictSame(listFaults(answer), [expected]);
  }
  const rehearsed = await rotate(call, id, { query: '?dryRun=true' });
  t.equal(rehearsed.status, 201);
  const tag = (await call('GET', `${base}/${id}`)).headers.etag ?? '';
  const url = `${base}/${id}/rotate`;
  isRefused(t, await call('POST', url), 428, 'precondition-required');
  for (const sent of ['*', `W/${tag}`, '"1-00000000"']) {
    const answer = await call('POST', url, { headers: { 'if-match': sent } });
    isProblem(t, answer, describeStaleTag(sent), sent);
  }
  const nothing = `${base}/01900000-0000-7000-8000-000000000000/rotate`;
  isRefused(t, await call('POST', nothing, { headers: { 'if-match': tag } }), 404, 'not-found');
  t.strictSame(await keysAndLog(app), before, 'refusals and rehearsals keep nothing');
  t.equal((await call('POST', url, { headers: { 'if-match': tag } })).status, 201);
  const late = await call('POST', url, { headers: { 'if-match': tag } });
  isRefused(t, late, 412, 'precondition-failed', 'the tag from before the rotation');
});

test('a key that has ended has no successor', async (t) => {
  let now = new Date('2026-03-01T08:00:00.000Z');
  const app = await startApp(t, { clock: () => now });
  const { call } = app;
  const brief = { label: '甲', role: 'auditor', expiresAt: '2026-03-01T09:00:00Z' };
  const revokedKey = await makeKey(call, brief);
  await revoke(call, revokedKey.id);
  const rotatedKey = await makeKey(call, brief);
  t.equal((await rotate(call, rotatedKey.id)).status, 201);
  const expiring = await makeKey(call, brief);
  now = new Date('2026-03-01T09:00:00.000Z');
  const before = await keysAndLog(app);
  for (const { id } of [revokedKey, rotatedKey, expiring]) {
    isRefused(t, await rotate(call, id), 409, 'key-ended');
    isRefused(t, await rotate(call, id, { query: '?dryRun=true' }), 409, 'key-ended');
  }
  t.strictSame(await keysAndLog(app), before);
});

test('of two rotations at once one is done', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const { id } = await makeKey(call, { label: '甲', role: 'auditor' });
  const { headers } = await call('GET', `${base}/${id}`);
  const conditional = { headers: { 'if-match': headers.etag ?? '' } };
  const answers = await Promise.all(
    [1, 2, 3].map(() => call('POST', `${base}/${id}/rotate`, conditional)),
  );
  t.strictSame(answers.map(({ status }) => status).sort(), [201, 412, 412]);
  t.equal((await keysAndLog(app)).keys.length, 3);
});

test('what is sent again is done once, and the secret shown once', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const body = { label: '甲', role: 'auditor' };
  const headers = { 'idempotency-key': 'making-1' };
  const first = await call('POST', base, { body, headers });
  const before = await keysAndLog(app);
  const again = await call('POST', base, { body, headers });
  const { secret, ...key } = first.body as NewKey;
  t.match(again, { status: 201, headers: { 'idempotency-replayed': 'true' } });
  t.strictSame(again.body, { ...key, secret: null });
  t.strictSame(compile(newKeySchema)(again.body), []);
  t.equal(again.headers.location, first.headers.location);
  t.equal(again.headers.etag, first.headers.etag);
  const other = await call('POST', base, { body: { ...body, label: '乙' }, headers });
  isRefused(t, other, 422, 'idempotency-key-reused');
  t.strictSame(await keysAndLog(app), before, 'one key');
  t.equal(await opens(call, secret), true);

  const condition = { 'if-match': again.headers.etag ?? '' };
  const options = { headers: { 'idempotency-key': 'rotating-1', ...condition } };
  const rotation = await call('POST', `${base}/${key.id}/rotate`, options);
  const repeated = await call('POST', `${base}/${key.id}/rotate`, options);
  const { secret: next, ...successor } = rotation.body as NewKey;
  t.match(repeated, { status: 201, headers: { 'idempotency-replayed': 'true' } });
  t.strictSame(repeated.body, { ...successor, secret: null }, 'though the tag is stale by now');
  t.equal((await keysAndLog(app)).keys.length, 3);
  for (const each of [secret, next]) t.notMatch(bytesOf(app), each.slice(-43));
});
