/** No key, token or password gets into a log line, an answer, or the database, wherever it is sent. */

import { fastify } from 'fastify';
import type { Test } from 'tap';
import { test } from 'tap';
import {
  hasSecret,
  pathWithoutSecrets,
  withoutSecrets,
} from '../../../src/http/credentials/secrets.ts';
import { newKeySecret } from '../../../src/store/key-secret.ts';
import { openStore } from '../../store/open-store.ts';
import type { TestApp } from '../../support/app.ts';
import { bytesOf, startApp } from '../../support/app.ts';
import { anEvent } from '../../support/rows.ts';
import { SecretGuard } from '../../support/secret-guard.ts';

const jwt = [{ alg: 'RS256' }, { sub: 'zhang', roles: ['administrator'] }]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .concat('c2lnbmF0dXJlLW9mLXRoZS10b2tlbi10aGF0LWlzLWxvbmc')
  .join('.');

const hook = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw/+7Xk1QvT0E=';
const password = 'Tr0ub4dor&3-correct-horse-battery';

test('what looks like a credential is distinguished from what does not', (t) => {
  const key = newKeySecret();
  for (const secret of [key, jwt, hook, hook.replaceAll('/', '~1')]) {
    t.ok(hasSecret(secret), secret);
    t.equal(withoutSecrets(`before ${secret}, after`), 'before …, after');
    t.equal(pathWithoutSecrets(`/v1/keys/${secret}?key=${secret}`), '/v1/keys/…');
    const escaped = [...secret].map((each) => `%${each.charCodeAt(0).toString(16)}`).join('');
    t.equal(pathWithoutSecrets(`/v1/keys/${escaped}/rotate`), '/v1/keys/…/rotate');
  }
  const harmless = [
    '/v1/reports/0198c0de-0000-7000-8000-000000000000/transitions',
    '/v1/organizations/11371199MB0000609Y',
    '/v1/editions/2021',
    '/v1/%zz/%E6%9C%BA',
    '/openapi.json',
  ];
  for (const path of harmless) t.equal(pathWithoutSecrets(path), path);
  t.end();
});

test('the guard sees a leak wherever there is one', async (t) => {
  const key = newKeySecret();
  const bearer = { authorization: `Bearer ${key}` };
  const guarded = async (leak: (guard: SecretGuard) => Promise<void>) => {
    const guard = new SecretGuard();
    guard.note(key);
    await leak(guard);
    return guard.leaks();
  };
  const reported = (place: string) => [`a secret that ends in …${key.slice(-4)} is in ${place}`];

  /** A service that answers, refuses and logs as it is asked to. */
  const service = (guard: SecretGuard) =>
    guard.watch(async () => {
      const app = fastify({ logger: { level: 'trace', stream: guard.watching() } });
      app.get('/log', async ({ headers, log }) => log.debug({ headers }) ?? {});
      app.get('/refusal', async ({ headers }, reply) => reply.code(400).send({ ...headers }));
      app.get('/header', async ({ headers }, reply) =>
        reply.code(403).header('www-authenticate', headers.authorization).send({}),
      );
      app.get('/made', async (_request, reply) => reply.code(201).send({ id: 1, secret: key }));
      app.get('/silent', async (_request, reply) => reply.code(404).send({}));
      return app;
    });
  const asked = (...urls: string[]) =>
    guarded(async (guard) => {
      const app = await service(guard);
      for (const url of urls) await app.inject({ url, headers: bearer });
      await app.close();
    });
  t.same(await asked('/log'), reported('a log line'));
  t.same(await asked('/refusal'), reported('a refusal'));
  t.same(await asked('/header'), reported('the headers of a refusal'));
  t.same(await asked('/silent', '/made'), []);

  const unknown = new SecretGuard();
  const app = await service(unknown);
  await app.inject({ url: '/silent', headers: bearer });
  await app.inject('/made');
  app.log.info(key.slice(-30));
  t.same(unknown.leaks(), reported('a log line'), 'a part of what came along unannounced');
  await app.close();

  const open = await openStore(t);
  const at = '2024-01-15T08:00:00.000Z';
  await open.store.commit({
    events: [anEvent({ actorLabel: `key ${key}` })],
    answer: {
      ...{
        principal: 'key:1',
        key: 'once',
        requestDigest: '0'.repeat(64),
        status: 201,
        headers: {},
      },
      ...{ body: Buffer.from(JSON.stringify({ secret: key })), at },
    },
  });
  t.same(await guarded(async (guard) => guard.read(open.file)), [
    ...reported('a row of audit_events'),
    ...reported('a row of kept_answers'),
  ]);
  t.same(await guarded(async (guard) => guard.see('a log line', 'nothing of note')), []);
});

type Sent = [method: string, url: string, options?: Parameters<TestApp['call']>[2]];

/** What a confused or a hostile caller sends; each is refused. */
function hostile(secret: string, made: string): Sent[] {
  const escaped = encodeURIComponent(secret);
  const stranger = { organizationId: secret, year: 2023, kind: 'own' };
  const basic = Buffer.from(`admin:${secret}`).toString('base64');
  const json = { 'content-type': 'application/json' };
  const inHeader = (name: string, url: string, method = 'GET', body?: object): Sent => [
    ...([method, url] as const),
    { headers: { [name]: secret.replace(/[^\x20-\x7e]/g, '') }, ...(body && { body }) },
  ];
  return [
    ['GET', `/v1/reports/${escaped}`],
    ['DELETE', `/v1/keys/${escaped}`],
    ['POST', `/v1/keys/${escaped}/rotate`, { headers: { 'if-match': '"1"' } }],
    ['PUT', `/v1/reports/${escaped}/explanations/${escaped}`, { body: {} }],
    ['POST', `/v1/webhooks/${escaped}`],
    ['GET', `/${escaped}`],
    ['PUT', `/%zz/${escaped}`],
    ['GET', `/v1/editions/${escaped}`],
    ['GET', `/v1/organizations?key=${escaped}`],
    ['GET', `/v1/organizations?cursor=${escaped}`],
    ['GET', `/v1/organizations?${escaped}=1`],
    ['POST', `/v1/reports?api_key=${escaped}`, { body: {} }],
    [
      'POST',
      `/v1/imports?organizationId=${escaped}`,
      { text: 'x', headers: { 'content-type': 'text/plain' } },
    ],
    ['DELETE', `/v1/organizations/${made}?access_token=${escaped}`],
    inHeader('x-request-id', '/v1/reports/none'),
    inHeader('x-api-key', '/v1/organizations', 'POST', {}),
    inHeader('cookie', '/v1/organizations', 'POST', {}),
    inHeader('idempotency-key', '/v1/organizations', 'POST', {}),
    inHeader('if-match', `/v1/organizations/${made}`, 'DELETE'),
    inHeader('if-none-match', '/v1/nothing'),
    inHeader('accept', '/v1/organizations'),
    inHeader('accept-language', '/v1/nothing'),
    inHeader('content-type', '/v1/organizations', 'POST', {}),
    inHeader('x-forwarded-for', '/v1/organizations', 'POST', {}),
    inHeader('referer', '/v1/organizations', 'POST', {}),
    ['POST', '/v1/reports', { body: stranger }],
    [
      'POST',
      '/v1/organizations',
      { body: { name: 'x', level: secret, kind: 'office', password: secret } },
    ],
    ['POST', '/v1/organizations', { body: { [secret]: secret } }],
    ['POST', '/v1/keys', { body: { role: secret, label: secret, organizationId: secret } }],
    ['POST', '/v1/keys', { body: { role: 'reader', label: secret, networks: [secret] } }],
    ['POST', '/v1/webhooks', { body: { url: `https://admin:${secret}@example.org/`, label: 'x' } }],
    ['POST', '/v1/webhooks', { body: { url: secret, label: 'x', types: [secret] } }],
    ['POST', '/v1/checks', { body: { edition: secret } }],
    ['POST', '/v1/organizations', { text: `{"name": "${secret}"`, headers: json }],
    ['POST', '/v1/organizations', { text: `{"a": "${secret}", "a": 1}`, headers: json }],
    ['POST', '/v1/organizations', { text: secret, headers: json }],
    ['GET', '/v1/organizations', { key: null, headers: { authorization: `Basic ${basic}` } }],
    ['GET', '/v1/organizations', { key: null, headers: { authorization: secret } }],
    ['POST', '/v1/organizations', { key: `${secret}x`, body: {} }],
  ];
}

async function sendAll(t: Test, app: TestApp, secret: string, made: string): Promise<number> {
  let written = 0;
  for (const [method, url, options] of hostile(secret, made)) {
    const { status, text, headers } = await app.call(method, url, options);
    const name = `${method} ${url} ${JSON.stringify(options ?? {})}`;
    t.ok(status >= 400 && status < 500, `${name}: ${status} ${text}`);
    t.notOk(`${text}${JSON.stringify(headers)}`.includes(secret), `${name} is answered without it`);
    if (method !== 'GET') written += 1;
  }
  return written;
}

for (const [kind, secretOf] of [
  ['a key', newKeySecret],
  ['a token', () => jwt],
  ['the secret of a webhook', () => hook],
] as const) {
  test(`${kind} in the wrong place goes no further`, async (t) => {
    const app = await startApp(t, { clock: () => new Date() });
    const body = { name: '甲局', level: 'county', kind: 'office' };
    const made = (await app.call('POST', '/v1/organizations', { body })).body as { id: string };
    const secret = secretOf();
    app.guard.note(secret);
    app.guard.note(encodeURIComponent(secret));
    const before = (await app.store.log.getHead()).sequence;
    const written = await sendAll(t, app, secret, made.id);
    const good = { ...body, name: '乙局' };
    const once = await app.call('POST', '/v1/organizations', {
      body: good,
      headers: { 'idempotency-key': secret },
    });
    t.match(once, { status: 400, body: { code: 'idempotency-key-invalid' } });
    const { sequence } = await app.store.log.getHead();
    t.ok(sequence - before > written * 0.8, `${sequence - before} refusals are in the log`);
    const bytes = bytesOf(app);
    t.match(bytes, 'credential-invalid', 'the log was read');
    const basic = Buffer.from(`admin:${secret}`).toString('base64');
    for (const text of [secret, encodeURIComponent(secret), basic]) t.notOk(bytes.includes(text));
    t.same(app.guard.leaks(), []);
  });
}

test('a password in a body that is refused goes no further', async (t) => {
  const app = await startApp(t);
  app.guard.note(password);
  const bodies = [
    { username: 'admin', password },
    { name: '甲局', level: password, kind: 'office' },
    { name: '甲局', level: 'county', kind: 'office', code: password },
    { name: '甲局', level: 'county', kind: 'office', validFrom: password },
    { name: '甲局', level: 'county', kind: 'office', parentId: [password] },
    { name: password, level: 1 },
  ];
  for (const url of [
    '/v1/organizations',
    '/v1/reports',
    '/v1/keys',
    '/v1/webhooks',
    '/v1/checks',
  ]) {
    for (const body of bodies) {
      const { status, text } = await app.call('POST', url, { body });
      t.equal(status, 400, text);
      t.notOk(text.includes(password), `${url} ${JSON.stringify(body)}`);
    }
  }
  t.notOk(bytesOf(app).includes(password));
});

test('what is shown once is kept nowhere but where it is needed', async (t) => {
  const app = await startApp(t);
  const { call } = app;
  const headers = { 'idempotency-key': 'making-a-key' };
  const body = { role: 'auditor', label: '审计' };
  const made = await call('POST', '/v1/keys', { body, headers });
  const { id, secret } = made.body as { id: string; secret: string };
  t.equal(made.status, 201);
  t.notMatch(
    (await call('POST', '/v1/keys', { body, headers })).text,
    secret,
    'not the second time',
  );
  const tag = (await call('GET', `/v1/keys/${id}`)).headers.etag ?? '';
  const rotated = await call('POST', `/v1/keys/${id}/rotate`, { headers: { 'if-match': tag } });
  const next = (rotated.body as { secret: string }).secret;
  t.equal(rotated.status, 201);
  const hooked = await call('POST', '/v1/webhooks', {
    body: { url: 'https://example.org/hook', label: '门户' },
    headers: { 'idempotency-key': 'making-a-webhook' },
  });
  t.equal(hooked.status, 201);
  t.equal((await call('GET', '/v1/organizations', { key: next })).status, 200);
  const bytes = bytesOf(app);
  for (const key of [app.adminKey, secret, next]) t.notOk(bytes.includes(key.slice(-20)), key);
  const signing = (hooked.body as { secret: string }).secret;
  t.ok(bytes.includes(signing), 'what signs is kept, in its own row');
  for (const url of ['/v1/keys', '/v1/webhooks', '/v1/audit-events']) {
    const { text } = await call('GET', url);
    for (const key of [secret, next, signing]) t.notOk(text.includes(key.slice(-20)), url);
  }
});
