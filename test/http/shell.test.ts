/** The web shell before its routes: every kind of refusal has one shape and leaves nothing behind. */
import { test } from 'tap';
import { Type } from 'typebox';
import { v7 } from 'uuid';
import { loadConfig } from '../../src/config/load.ts';
import type { ErrorCode } from '../../src/errors.ts';
import { errorTable } from '../../src/errors.ts';
import { registerBodies } from '../../src/http/bodies/bodies.ts';
import { compile } from '../../src/http/bodies/validate.ts';
import { operation } from '../../src/http/contract/operation.ts';
import { problemSchema } from '../../src/http/contract/problem-schema.ts';
import type { Credentials } from '../../src/http/credentials/authenticate.ts';
import { newFailedCredentials } from '../../src/http/credentials/failed-credentials.ts';
import type { App } from '../../src/http/shell/app-type.ts';
import { registerGate } from '../../src/http/shell/gate.ts';
import { apiVersion } from '../../src/http/shell/headers.ts';
import { newShell } from '../../src/http/shell/shell.ts';
import { computeKeyDigest } from '../../src/store/key-secret.ts';
import { startApp } from '../support/app.ts';

const checkProblem = compile(problemSchema);
const organization = { name: '示例市示范区教育局', level: 'county', kind: 'department' };
const organizations = '/v1/organizations';

interface Case {
  readonly name: string;
  readonly method?: string;
  readonly url?: string;
  readonly key?: string | null;
  readonly body?: unknown;
  readonly text?: string | Buffer;
  readonly headers?: Record<string, string>;
  readonly code: ErrorCode;
  /** Pointers and codes of the faults. */
  readonly errors?: readonly string[];
  readonly answerHeaders?: Record<string, string>;
}

const json = { 'content-type': 'application/json' };
const post = { method: 'POST', url: organizations } as const;

const cases: readonly Case[] = [
  { name: 'no such address', url: '/v1/nowhere', code: 'not-found' },
  { name: 'no such address, not even for strangers', url: '/x', key: null, code: 'not-found' },
  { name: 'an address in other letters', url: '/V1/organizations', code: 'not-found' },
  { name: 'an empty id', url: '/v1/organizations/', code: 'not-found' },
  { name: 'an id that none can be', url: '/v1/reports/nope', code: 'not-found' },
  { name: 'a path upwards', url: '/v1/../../etc/passwd', code: 'not-found' },
  { name: 'a file of the page', url: '/docs/static/..%2f..%2fpackage.json', code: 'not-found' },
  { name: 'folders of the page', url: `/docs/static/${'a/'.repeat(3500)}`, code: 'not-found' },
  { name: 'folders above', url: `/docs/static/${'%2e%2e%2f'.repeat(800)}`, code: 'not-found' },
  {
    name: 'a body for no such address is not read',
    ...post,
    url: '/v1/nowhere',
    text: '{',
    headers: { 'content-type': 'text/x-unknown' },
    code: 'not-found',
  },
  {
    name: 'another method',
    method: 'PATCH',
    url: organizations,
    code: 'method-not-allowed',
    answerHeaders: { allow: 'GET, HEAD, POST' },
  },
  {
    name: 'another method of one resource',
    method: 'POST',
    url: '/v1/organizations/x',
    code: 'method-not-allowed',
    answerHeaders: { allow: 'DELETE, GET, HEAD, PATCH, PUT' },
  },
  {
    name: 'OPTIONS without CORS',
    method: 'OPTIONS',
    url: organizations,
    code: 'method-not-allowed',
  },
  { name: 'a method of another protocol', method: 'PROPFIND', url: '/', code: 'not-found' },
  {
    name: 'a method of another protocol on an address',
    method: 'PROPFIND',
    url: organizations,
    code: 'method-not-allowed',
  },
  { name: 'a broken escape', url: '/v1/organizations/%zz', code: 'request-invalid' },
  { name: 'a cut escape', url: '/v1/organizations/%E5%B9', code: 'request-invalid' },
  {
    name: 'a long parameter',
    url: `/v1/organizations/${'x'.repeat(257)}`,
    code: 'address-too-long',
  },
  {
    name: 'a long address',
    url: `${organizations}?q=${'x'.repeat(8200)}`,
    code: 'address-too-long',
  },
  {
    name: 'no credential',
    url: organizations,
    key: null,
    code: 'credential-missing',
    answerHeaders: { 'www-authenticate': 'Bearer realm="nianbao"' },
  },
  {
    name: 'an unknown credential',
    url: organizations,
    key: 'nianbao_0000000000000000000000000000000000000000000',
    code: 'credential-invalid',
    answerHeaders: { 'www-authenticate': 'Bearer realm="nianbao", error="invalid_token"' },
  },
  { name: 'an empty credential', url: organizations, key: '', code: 'credential-invalid' },
  {
    name: 'a credential of 600 characters',
    url: organizations,
    key: 'x'.repeat(600),
    code: 'credential-invalid',
  },
  {
    name: 'another scheme',
    url: organizations,
    key: null,
    headers: { authorization: 'Basic YTpi' },
    code: 'credential-invalid',
  },
  {
    name: 'a stranger’s body is not read',
    ...post,
    key: null,
    text: '{',
    headers: json,
    code: 'credential-missing',
  },
  {
    name: 'a wanted format',
    url: organizations,
    headers: { accept: 'text/csv' },
    code: 'not-acceptable',
  },
  {
    name: 'an unknown parameter',
    url: `${organizations}?limt=5`,
    code: 'request-invalid',
    errors: ['?limt unknown-parameter'],
  },
  {
    name: 'an unknown parameter where there are none',
    url: '/health/live?x=1',
    key: null,
    code: 'request-invalid',
    errors: ['?x unknown-parameter'],
  },
  {
    name: 'all faulty parameters at once',
    url: `${organizations}?limit=0&sort=x&y=1`,
    code: 'request-invalid',
    errors: ['?limit out-of-range', '?sort not-allowed-value', '?y unknown-parameter'],
  },
  ...[
    '',
    'x',
    '1e2',
    '1e999',
    '0x10',
    '%205',
    '+5',
    '5.0',
    'NaN',
    'Infinity',
    '٣',
    '５',
    'true',
  ].map((value) => ({
    name: `limit=${value}`,
    url: `${organizations}?limit=${value}`,
    code: 'request-invalid' as const,
    errors: ['?limit wrong-type'],
  })),
  {
    name: 'a parameter twice',
    url: `${organizations}?limit=1&limit=2`,
    code: 'request-invalid',
    errors: ['?limit wrong-type'],
  },
  ...['', '1', 'TRUE', 'yes'].map((value) => ({
    ...post,
    name: `dryRun=${value}`,
    url: `${organizations}?dryRun=${value}`,
    body: organization,
    code: 'request-invalid' as const,
    errors: ['?dryRun wrong-type'],
  })),
  { name: 'an empty body', ...post, text: '', headers: json, code: 'json-invalid' },
  { name: 'no body at all', ...post, code: 'request-invalid', errors: [' wrong-type'] },
  { name: 'broken JSON', ...post, text: '{"name":', headers: json, code: 'json-invalid' },
  {
    name: 'a repeated member',
    ...post,
    text: '{"name":"a","name":"b"}',
    headers: json,
    code: 'json-invalid',
    errors: ['/name duplicate-member'],
  },
  {
    name: 'a poisoned prototype',
    ...post,
    text: '{"__proto__":{"role":"administrator"}}',
    headers: json,
    code: 'json-invalid',
    errors: ['/__proto__ reserved-member'],
  },
  {
    name: 'deep nesting',
    ...post,
    text: '['.repeat(100_000) + ']'.repeat(100_000),
    headers: json,
    code: 'json-invalid',
  },
  {
    name: 'not UTF-8',
    ...post,
    text: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
    headers: json,
    code: 'json-invalid',
  },
  {
    name: 'a number beyond doubles',
    ...post,
    text: '{"name":1e400}',
    headers: json,
    code: 'request-invalid',
    errors: ['/name number-out-of-range'],
  },
  {
    name: 'all faulty members at once',
    ...post,
    body: { name: 5, level: 'moon', extra: 1 },
    code: 'request-invalid',
    errors: [
      '/extra unknown-member',
      '/kind missing-member',
      '/level not-allowed-value',
      '/name wrong-type',
    ],
  },
  {
    name: 'nothing is coerced',
    ...post,
    body: { ...organization, verticallyLed: 'true' },
    code: 'request-invalid',
    errors: ['/verticallyLed wrong-type'],
  },
  {
    name: 'a large body',
    ...post,
    text: Buffer.alloc(2 * 2 ** 20 + 1, 0x20),
    headers: json,
    code: 'body-too-large',
  },
  ...[
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json-patch+json',
    'application/merge-patch+json',
    'application/jsonx',
    'json',
    '*/*',
    'application/json; charset=gbk',
    'application/json; charset="utf-16"',
  ].map((type) => ({
    ...post,
    name: `a body of ${type}`,
    text: JSON.stringify(organization),
    headers: { 'content-type': type },
    code: 'media-type-unsupported' as const,
  })),
  {
    name: 'a body without a type',
    ...post,
    text: Buffer.from(JSON.stringify(organization)),
    code: 'media-type-unsupported',
  },
  {
    name: 'a compressed body',
    ...post,
    text: Buffer.from('x'),
    headers: { ...json, 'content-encoding': 'gzip' },
    code: 'media-type-unsupported',
  },
  {
    name: 'a body where there is none',
    method: 'DELETE',
    url: `/v1/organizations/${v7()}`,
    body: { a: 1 },
    code: 'request-invalid',
  },
];

test('every refusal is a problem, and the store stays as it was', async (t) => {
  const { call, store } = await startApp(t);
  const before = await store.log.list({ limit: 200, cursor: null, refused: false });
  for (const { name, code, errors, answerHeaders = {}, method = 'GET', ...rest } of cases) {
    const { url = '/', ...options } = rest;
    const answer = await call(method, url, options);
    const problem = answer.body as Record<string, unknown>;
    const { status, title } = errorTable[code];
    t.equal(answer.status, status, name);
    t.match(answer.headers['content-type'], /^application\/problem\+json/, name);
    t.same(checkProblem(problem), [], name);
    t.match(problem, { code, status, title: title.zh, type: `urn:nianbao:error:${code}` }, name);
    t.equal(problem.requestId, answer.headers['x-request-id'], name);
    t.match(answer.headers, { 'cache-control': 'no-store', 'api-version': apiVersion }, name);
    t.match(answer.headers, answerHeaders, name);
    if (errors === undefined) continue;
    const told = (problem.errors ?? []) as { pointer: string; code: string }[];
    t.same(told.map((error) => `${error.pointer} ${error.code}`).sort(), errors, name);
  }
  t.same(await store.log.list({ limit: 200, cursor: null, refused: false }), before);
  t.same((await store.organizations.list({ limit: 10, cursor: null, sort: 'name' })).items, []);
});

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
    t.notOk(headers['access-control-allow-origin']);
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
  t.match(await preflight(origin), {
    status: 204,
    headers: {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': /PATCH/,
      'access-control-allow-headers': /if-match/,
    },
  });
  const foreign = await preflight('https://evil.example');
  t.notOk(foreign.headers['access-control-allow-origin']);
  const refused = await call('GET', organizations, { key: null, headers: { origin } });
  t.match(refused, { status: 401, headers: { 'access-control-allow-origin': origin } });
  t.match(refused.headers['access-control-expose-headers'], /ETag/);
  t.equal(refused.headers.vary, 'Origin, Accept-Language');
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

/** Credentials of which none is known. */
const noCredentials: Credentials = {
  keyByDigest: async () => null,
  keyDigest: computeKeyDigest,
  recordKeyUse: async () => {},
  tokens: null,
  organizationId: async () => null,
  failed: newFailedCredentials({ clock: () => new Date() }),
  clock: () => new Date(),
};

test('a route that names no permission stops the start', async (t) => {
  const config = loadConfig({ LOG_LEVEL: 'silent' });
  const app = await newShell({ config, newId: () => v7() });
  t.teardown(() => app.close());
  registerGate(app, noCredentials, new Set());
  t.throws(() => app.get('/forgotten', async () => 'secret'), /\/forgotten names no entry/);
});

/** A shell with one operation that shows what reaches a handler. */
async function echo(t: { teardown: (run: () => unknown) => void }): Promise<App> {
  const config = loadConfig({ LOG_LEVEL: 'silent' });
  const app = await newShell({ config, newId: () => v7() });
  t.teardown(() => app.close());
  registerBodies(app, config);
  registerGate(app, noCredentials, new Set());
  const anything = Type.Unknown();
  app.route({
    method: 'PATCH',
    url: '/echo/:number',
    ...operation({
      operationId: 'echo',
      tag: 'health',
      summary: { zh: '回显', en: 'Echo' },
      description: { zh: '回显。', en: 'Echoes.' },
      action: 'health.read',
      params: Type.Object({ number: Type.Integer() }, { additionalProperties: false }),
      query: Type.Object(
        { flag: Type.Optional(Type.Boolean()), text: Type.Optional(Type.String()) },
        { additionalProperties: false },
      ),
      body: anything,
      consumes: ['application/json', 'application/merge-patch+json'],
      replies: { 200: { schema: anything, description: { zh: '回显', en: 'Echo' } } },
      problems: [],
    }),
    handler: async ({ params, query, body }) => ({ params, query, body, half: 0.5, blank: null }),
  });
  await app.ready();
  return app;
}

test('what handlers get is what was sent, and what they answer is what is sent', async (t) => {
  const app = await echo(t);
  for (const type of ['application/json', 'application/merge-patch+json; charset=UTF-8']) {
    const answer = await app.inject({
      method: 'PATCH',
      url: '/echo/-7?flag=false&text=007',
      headers: { 'content-type': type },
      payload: '{"n":null,"s":"5","list":["q"],"b":true}',
    });
    t.equal(answer.statusCode, 200);
    t.same(answer.json(), {
      params: { number: -7 },
      query: { flag: false, text: '007' },
      body: { n: null, s: '5', list: ['q'], b: true },
      half: 0.5,
      blank: null,
    });
  }
});
