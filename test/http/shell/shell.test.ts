/** What every answer has: header fields, languages, request ids, CORS, logs, health. */
import { test } from 'tap';
import { apiVersion } from '../../../src/http/shell/headers.ts';
import { computeKeyDigest } from '../../../src/store/key-secret.ts';
import { startApp } from '../../support/app.ts';
import { json, organization, organizations } from './requests.ts';

test('errors speak English to those who prefer it', async (t) => {
  const { call } = await startApp(t);
  const headers = { 'accept-language': 'en' };
  const answer = await call('POST', organizations, { body: {}, headers });
  t.match(answer.headers, { 'content-language': 'en', vary: /Accept-Language/ });
  t.match(answer.body, {
    title: 'The request is not valid',
    errors: [{ message: 'This member is required.' }],
  });
  const chinese = await call('POST', organizations, { body: {} });
  t.match(chinese.body, { errors: [{ message: '缺少此项。' }] });
});

test('a key that is revoked or expired opens nothing', async (t) => {
  let now = new Date('2024-01-01T00:00:00.000Z');
  const { call, store, context, keyFor } = await startApp(t, { clock: () => now });
  const secret = await keyFor('reader');
  const key = await store.keys.getByDigest(computeKeyDigest(secret));
  if (key === null) throw new Error('no key');
  t.equal((await call('GET', organizations, { key: secret })).status, 200);
  const event = {
    at: now.toISOString(),
    actorKind: 'service',
    actorId: null,
    actorLabel: 'test',
    address: null,
    requestId: null,
    action: 'key.revoke',
    refusal: null,
    resource: 'key',
    resourceId: key.id,
    versionBefore: null,
    versionAfter: null,
    changed: [],
  } as const;
  const expiring = { ...key, expiresAt: '2024-01-01T00:00:01.000Z', version: 2 };
  await context.store.commit({
    keys: [{ id: key.id, expected: 1, row: expiring }],
    events: [event],
  });
  t.equal((await call('GET', organizations, { key: secret })).status, 200);
  now = new Date('2024-01-01T00:00:01.000Z');
  t.equal((await call('GET', organizations, { key: secret })).status, 401);
  now = new Date('2024-01-01T00:00:00.500Z');
  const revoked = { ...expiring, revokedAt: now.toISOString(), version: 3 };
  await context.store.commit({
    keys: [{ id: key.id, expected: 2, row: revoked }],
    events: [event],
  });
  t.match((await call('GET', organizations, { key: secret })).body, { code: 'credential-invalid' });
});

test('a role is refused before the body is read', async (t) => {
  const { call, keyFor } = await startApp(t);
  for (const role of ['reader', 'editor'] as const) {
    const key = await keyFor(role);
    const answer = await call('POST', organizations, { key, text: '{', headers: json });
    t.match(answer, { status: 403, body: { code: 'not-allowed' } }, role);
    t.notOk(answer.headers['www-authenticate']);
  }
});

test('every answer carries the standard headers', async (t) => {
  const { call } = await startApp(t);
  for (const url of [
    '/health/live',
    organizations,
    '/v1/nowhere',
    '/%zz',
    '/docs',
    '/openapi.json',
  ]) {
    const { headers } = await call('GET', url);
    t.match(headers, {
      'api-version': apiVersion,
      'x-request-id': /^[\da-f-]{36}-\w+$/,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'content-security-policy': /^default-src 'none'; .*frame-ancestors 'none'/,
      'cache-control': /^(no-store|public, max-age=)/,
    });
    t.notOk(headers['x-powered-by']);
    // Any page may read the document, and no other answer.
    const allowed = url === '/openapi.json' ? '*' : undefined;
    t.equal(headers['access-control-allow-origin'], allowed, url);
  }
});

test('a sane request id is kept, another is replaced', async (t) => {
  const { call } = await startApp(t);
  const idFor = async (sent: string) =>
    (await call('GET', '/v1/nowhere', { headers: { 'x-request-id': sent } })).headers[
      'x-request-id'
    ];
  for (const sane of ['abcdefgh', 'A.b_c-12', 'x'.repeat(64)]) t.equal(await idFor(sane), sane);
  for (const wild of ['short', 'x'.repeat(65), 'a b c d e f', '<svg onload=x>', '../../../../']) {
    t.match(await idFor(wild), /^[\da-f-]{36}-\w+$/, wild);
  }
});

test('HEAD answers as GET does, without the body', async (t) => {
  const { call } = await startApp(t);
  for (const url of ['/health/live', '/v1/editions', organizations, '/v1/nowhere']) {
    const get = await call('GET', url);
    const head = await call('HEAD', url);
    t.equal(head.status, get.status, url);
    t.equal(head.headers['content-type'], get.headers['content-type'], url);
    t.equal(head.headers.etag, get.headers.etag, url);
  }
  t.equal((await call('HEAD', organizations, { key: null })).status, 401);
});

test('browsers of listed origins may call, others may not', async (t) => {
  const origin = 'https://portal.example.gov.cn';
  const { call } = await startApp(t, { config: { corsOrigins: [origin] } });
  const preflight = (from: string) =>
    call('OPTIONS', organizations, {
      key: null,
      headers: {
        origin: from,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,if-match',
      },
    });
  const allowed = await preflight(origin);
  const sendable = (field: string, names: string) => {
    const fields = (allowed.headers[field] ?? '').toLowerCase().split(', ');
    for (const name of names.split(' ')) t.ok(fields.includes(name), `${field}: ${name}`);
  };
  sendable(
    'access-control-allow-headers',
    'authorization content-type if-match if-none-match idempotency-key content-encoding accept-language',
  );
  sendable(
    'access-control-expose-headers',
    'etag location link allow www-authenticate content-disposition retry-after ratelimit-limit ' +
      'ratelimit-remaining ratelimit-reset api-version x-request-id idempotency-replayed',
  );
  t.equal(allowed.headers.allow, 'GET, HEAD, OPTIONS, POST');
  t.match(await preflight(origin), {
    status: 204,
    headers: {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': /PATCH/,
      'access-control-allow-headers': /If-Match/,
    },
  });
  const foreign = await preflight('https://evil.example');
  t.notOk(foreign.headers['access-control-allow-origin']);
  const refused = await call('GET', organizations, { key: null, headers: { origin } });
  t.match(refused, { status: 401, headers: { 'access-control-allow-origin': origin } });
  t.match(refused.headers['access-control-expose-headers'], /ETag/);
  t.equal(refused.headers.vary, 'Origin, Accept-Language');
  const open = await call('GET', '/v1/reports', { key: null, headers: { origin } });
  const reasons = 'Origin, Accept, Accept-Language, Authorization';
  t.equal(open.headers.vary, reasons, 'one reason to vary does not hide another');
});

test('OPTIONS answers which methods an address has', async (t) => {
  const origin = 'https://portal.example.gov.cn';
  for (const corsOrigins of [[], [origin]]) {
    const { call } = await startApp(t, { config: { corsOrigins } });
    const answers = [
      [organizations, 'GET, HEAD, OPTIONS, POST'],
      ['/v1/organizations/x?a=b', 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'],
      ['/health/live', 'GET, HEAD, OPTIONS'],
    ] as const;
    for (const [url, allow] of answers) {
      const answer = await call('OPTIONS', url, { key: null });
      t.match(answer, { status: 204, text: '', headers: { allow, 'x-request-id': String } }, url);
    }
  }
});

test('without settings for it there is no documentation', async (t) => {
  const { call } = await startApp(t, { config: { docsEnabled: false } });
  for (const url of ['/docs', '/docs/json', '/openapi.json']) {
    t.equal((await call('GET', url)).status, 404, url);
  }
});

test('no key and no body reaches the log, the cause of a failure does', async (t) => {
  const lines: string[] = [];
  const logStream = { write: (line: string) => void lines.push(line) };
  const { call, adminKey, store } = await startApp(t, { config: { logLevel: 'trace' }, logStream });
  await call('POST', organizations, { body: { ...organization, name: '机密内容' } });
  await call('GET', `${organizations}?q=机密内容`);
  await call('GET', organizations, { key: 'nianbao_wrongwrongwrongwrongwrongwrongwrongwrong' });
  store.organizations.list = async () => {
    throw new Error('disk on fire');
  };
  const answer = await call('GET', organizations);
  t.match(answer, { status: 500, body: { code: 'internal-error' } });
  t.notMatch(answer.text, /fire|stack/);
  const log = lines.join('');
  t.match(log, /disk on fire/);
  t.match(log, answer.headers['x-request-id']);
  t.match(log, /"route":"\/v1\/organizations","status":201/);
  t.notMatch(log, adminKey);
  t.notMatch(log, computeKeyDigest(adminKey));
  t.notMatch(log, 'wrongwrong');
  t.notMatch(log, '机密内容');
});

test('health says when the store fails', async (t) => {
  const { call, store } = await startApp(t);
  t.match(await call('GET', '/health/ready', { key: null }), {
    status: 200,
    body: { status: 'ok' },
  });
  store.isReady = async () => false;
  t.match(await call('GET', '/health/ready', { key: null }), {
    status: 503,
    headers: { 'retry-after': '1' },
    body: { code: 'service-unavailable' },
  });
  t.equal((await call('GET', '/health/live', { key: null })).status, 200);
});
