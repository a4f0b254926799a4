/** Requests that are refused before a route: each with a problem, and without a change. */

import { test } from 'tap';
import { v7 } from 'uuid';
import type { ErrorCode } from '../../../src/errors.ts';
import { errorTable } from '../../../src/errors.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { problemSchema } from '../../../src/http/contract/problem-schema.ts';
import { apiVersion } from '../../../src/http/shell/headers.ts';
import { startApp } from '../../support/app.ts';
import { json, organization, organizations } from './requests.ts';

const checkProblem = compile(problemSchema);

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
    answerHeaders: { allow: 'GET, HEAD, OPTIONS, POST' },
  },
  {
    name: 'another method of one resource',
    method: 'POST',
    url: '/v1/organizations/x',
    code: 'method-not-allowed',
    answerHeaders: { allow: 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT' },
  },
  { name: 'OPTIONS of no address', method: 'OPTIONS', url: '/v1/nowhere', code: 'not-found' },
  { name: 'a method of another protocol', method: 'PROPFIND', url: '/none', code: 'not-found' },
  {
    name: 'a method that the landing page has not',
    method: 'POST',
    url: '/',
    code: 'method-not-allowed',
    answerHeaders: { allow: 'GET, HEAD, OPTIONS' },
  },
  {
    name: 'a method of another protocol on an address',
    method: 'PROPFIND',
    url: organizations,
    code: 'method-not-allowed',
  },
  { name: 'a broken escape', url: '/v1/organizations/%zz', code: 'encoding-invalid' },
  { name: 'a cut escape', url: '/v1/organizations/%E5%B9', code: 'encoding-invalid' },
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
    headers: { accept: 'text/html' },
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
    name: 'a body that is not compressed as it says',
    ...post,
    text: Buffer.from('x'),
    headers: { ...json, 'content-encoding': 'gzip' },
    code: 'body-undecodable',
  },
  ...['br', 'deflate', 'gzip, gzip', 'gbk', ''].map((coding) => ({
    ...post,
    name: `a body compressed by ${coding}`,
    text: Buffer.from('x'),
    headers: { ...json, 'content-encoding': coding },
    code: 'content-encoding-unsupported' as const,
    answerHeaders: { 'accept-encoding': 'gzip, identity' },
  })),
  {
    name: 'a body where there is none',
    method: 'DELETE',
    url: `/v1/organizations/${v7()}`,
    body: { a: 1 },
    code: 'request-invalid',
  },
];

test('every refusal is a problem, and the store is unchanged', async (t) => {
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
    const reported = (problem.errors ?? []) as { pointer: string; code: string }[];
    t.same(reported.map((error) => `${error.pointer} ${error.code}`).sort(), errors, name);
  }
  t.same(await store.log.list({ limit: 200, cursor: null, refused: false }), before);
  t.same((await store.organizations.list({ limit: 10, cursor: null, sort: 'name' })).items, []);
});
