/** Refused requests in the log. */

import assert from 'node:assert/strict';
import type { Test } from 'tap';
import { test } from 'tap';
import { buildApp } from '../../../src/app.ts';
import { AppError } from '../../../src/errors.ts';
import { computeKeyDigest } from '../../../src/store/key-secret.ts';
import type { Store } from '../../../src/store/port.ts';
import type { TestApp } from '../../support/app.ts';
import { startApp } from '../../support/app.ts';
import type { Json } from '../../support/report-scene.ts';
import { reportStage, today } from '../../support/report-scene.ts';
import { base, headSequence, merge, newcomer, since } from './log-calls.ts';

const nowhere = '/v1/reports/0198c0de-0000-7000-8000-000000000000';

/** A scene with a draft, a key for each part, and a report that a second answer can collide with. */
async function refusalScene(t: Test) {
  const app = await reportStage(t);
  const draft = await app.make();
  return {
    ...app,
    draft,
    editor: await app.keyFor('editor', app.bureau),
    reader: await app.keyFor('reader', app.city),
    stranger: await app.keyFor('reader', app.elsewhere),
    revoked: await app.keyFor('administrator', null, { revokedAt: '2024-01-01T00:00:00.000Z' }),
  };
}

type RefusalScene = Awaited<ReturnType<typeof refusalScene>>;
type Options = Parameters<TestApp['call']>[2];
type RefusalCase = [code: string, status: number, method: string, url: string, options?: Options];

const used = { headers: { 'idempotency-key': 'once' } };

/** Requests that are refused, by the code that the log must have. */
function refusals(
  { draft, editor, reader, stranger, revoked, bureau }: RefusalScene,
  bureauTag: string,
): RefusalCase[] {
  const organizations = '/v1/organizations';
  const again = { organizationId: bureau, year: 2023, kind: 'own' };
  const transitions = `${draft.url}/transitions`;
  const submit = { key: editor, body: { action: 'submit' }, headers: { 'if-match': draft.tag } };
  const type = (name: string) => ({ 'content-type': name });
  const stale = { ...type(merge), 'if-match': '"none"' };
  return [
    ['credential-missing', 401, 'GET', organizations, { key: null }],
    ['credential-missing', 401, 'POST', '/v1/reports', { key: null, body: {} }],
    ['credential-invalid', 401, 'GET', organizations, { key: `${editor}x` }],
    ['credential-invalid', 401, 'DELETE', draft.url, { key: revoked }],
    ['not-allowed', 403, 'GET', base, { key: reader }],
    ['not-allowed', 403, 'POST', organizations, { key: editor, body: newcomer }],
    ['not-allowed', 403, 'POST', transitions, { key: reader, body: { action: 'submit' } }],
    ['not-allowed', 404, 'GET', draft.url, { key: stranger }],
    ['not-allowed', 404, 'GET', `${draft.url}/versions`, { key: stranger }],
    ['request-invalid', 400, 'POST', organizations, { body: { name: 1 } }],
    ['request-invalid', 400, 'POST', `${organizations}?dryRun=true`, { body: { name: 1 } }],
    ['json-invalid', 400, 'POST', organizations, { text: '{', headers: type('application/json') }],
    [
      'organization-unknown',
      400,
      'POST',
      '/v1/reports',
      { body: { ...again, organizationId: 'x' } },
    ],
    ['not-found', 404, 'DELETE', nowhere, { headers: { 'if-match': '"1"' } }],
    ['report-exists', 409, 'POST', '/v1/reports', { key: editor, body: again }],
    ['findings-open', 409, 'POST', transitions, submit],
    [
      ...(['organization-in-use', 409, 'DELETE', `${organizations}/${bureau}`] as const),
      { headers: { 'if-match': bureauTag } },
    ],
    ['precondition-failed', 412, 'PATCH', draft.url, { body: {}, headers: stale }],
    ['precondition-required', 428, 'PATCH', draft.url, { body: {}, headers: type(merge) }],
    [
      'idempotency-key-reused',
      422,
      'POST',
      organizations,
      { body: { ...newcomer, name: 'x' }, ...used },
    ],
    [
      'media-type-unsupported',
      415,
      'POST',
      organizations,
      { text: 'x', headers: type('text/plain') },
    ],
  ];
}

test('each refused credential, permission and write is recorded', async (t) => {
  const app = await refusalScene(t);
  const { call, bureau, adminKey } = app;
  await call('POST', '/v1/organizations', { body: newcomer, ...used });
  const { headers: about } = await call('GET', `/v1/organizations/${bureau}`);
  for (const [code, status, method, url, options = {}] of refusals(app, about.etag ?? '')) {
    const before = await headSequence(app);
    const requestId = `refused-${before}`;
    const headers = { 'x-request-id': requestId, ...options.headers };
    const answer = await call(method, url, { ...options, headers });
    const name = `${status} ${code} ${method} ${url}`;
    t.equal(answer.status, status, `${name}: ${answer.text}`);
    const reported = await since(app, before);
    t.equal(reported.length, 1, name);
    const holder =
      status === 401
        ? null
        : await app.store.keys.getByDigest(computeKeyDigest(options.key ?? adminKey));
    const by = holder
      ? { kind: 'key', id: holder.id, label: holder.label }
      : { kind: 'public', id: null, label: '' };
    t.strictSame(
      { ...reported[0], commitId: '', hash: '' },
      {
        ...{
          sequence: before + 1,
          occurredAt: today.toISOString(),
          by,
          address: '127.0.0.1',
          requestId,
        },
        ...{ action: 'request.refuse', refusal: code, resource: 'request' },
        resourceId: `${method} ${url.split('?')[0]}`,
        ...{ versionBefore: null, versionAfter: null, changed: [], recordDigest: null },
        ...{ format: 2, commitId: '', hash: '' },
      },
      name,
    );
  }
});

test('reads, rehearsals and unknown addresses are not recorded', async (t) => {
  const app = await refusalScene(t);
  const { call, draft, reader } = app;
  const before = await headSequence(app);
  const cases: [status: number, method: string, url: string, options?: Options][] = [
    [200, 'GET', draft.url],
    [200, 'GET', draft.url, { key: reader }],
    [304, 'GET', draft.url, { headers: { 'if-none-match': draft.tag } }],
    [200, 'GET', '/v1/editions', { key: null }],
    [404, 'GET', nowhere],
    [404, 'GET', nowhere, { key: null }],
    [404, 'GET', '/v1/nothing'],
    [404, 'POST', '/v1/nothing', { body: {} }],
    [405, 'DELETE', '/v1/editions'],
    [400, 'GET', '/v1/organizations?colour=red'],
    [406, 'GET', '/v1/organizations', { headers: { accept: 'image/png' } }],
    [201, 'POST', '/v1/organizations?dryRun=true', { body: newcomer }],
  ];
  for (const [status, method, url, options] of cases) {
    const answer = await call(method, url, options);
    t.equal(answer.status, status, `${method} ${url}: ${answer.text}`);
    t.equal(await headSequence(app), before, `${method} ${url}`);
  }
});

test('a flood of refusals does not fill the disk', async (t) => {
  let now = today.getTime();
  const app = await startApp(t, {
    clock: () => new Date(now),
    config: { requestsPerMinuteMax: 200 },
  });
  const reader = await app.keyFor('reader');
  const before = await headSequence(app);
  const knock = async (remoteAddress: string) =>
    (await app.app.inject({ url: '/v1/organizations', remoteAddress })).statusCode;
  for (let n = 0; n < 70; n += 1) assert.equal(await knock('192.0.2.1'), 401);
  t.equal(
    (await headSequence(app)) - before,
    60,
    'of one address without a credential so many a minute',
  );
  await knock('192.0.2.2');
  t.equal((await headSequence(app)) - before, 61, 'another address has its own');
  now += 60_000;
  await knock('192.0.2.1');
  t.equal((await headSequence(app)) - before, 62, 'and so has another minute');
  for (let n = 0; n < 70; n += 1) await app.call('GET', base, { key: reader });
  t.equal((await headSequence(app)) - before, 132, 'each of a known caller is recorded');
  const statuses = new Set<number>();
  for (let n = 0; n < 140; n += 1) {
    statuses.add((await app.call('GET', base, { key: reader })).status);
  }
  t.same([...statuses], [403, 429]);
  t.equal((await headSequence(app)) - before, 262, 'what is too much is refused, and not recorded');
  t.equal((await since(app, before))[0]?.address, '192.0.2.1');
});

test('a request is refused even if the log cannot be written', async (t) => {
  const { context, adminKey, keyFor, store } = await startApp(t);
  const reader = await keyFor('reader');
  const lines: string[] = [];
  const full = () => Promise.reject(new AppError('storage-full'));
  const broken: Store = {
    ...store,
    commit: full,
    keys: { ...store.keys, recordUse: full },
  };
  const app = await buildApp({
    ...context,
    store: broken,
    logStream: { write: (line) => void lines.push(line) },
  });
  t.teardown(() => app.close());
  const { sequence } = await store.log.getHead();
  const ask = async (method: 'GET' | 'POST', key: string | null, payload?: object) => {
    const headers = key === null ? {} : { authorization: `Bearer ${key}` };
    const url = '/v1/organizations';
    const answer = await app.inject({ method, url, headers, ...(payload && { payload }) });
    return [answer.statusCode, (answer.json() as Json).code];
  };
  t.same(await ask('GET', null), [401, 'credential-missing']);
  t.same(await ask('GET', `${reader}x`), [401, 'credential-invalid']);
  t.same(await ask('POST', reader, newcomer), [403, 'not-allowed']);
  t.same(await ask('POST', adminKey, { name: 1 }), [400, 'request-invalid']);
  t.equal(lines.filter((line) => line.includes('a refusal was not recorded')).length, 4);
  t.same(await ask('POST', adminKey, newcomer), [507, 'storage-full']);
  t.same(await ask('GET', adminKey), [200, undefined]);
  t.equal((await store.log.getHead()).sequence, sequence);
  t.notMatch(lines.join(''), reader);
});
