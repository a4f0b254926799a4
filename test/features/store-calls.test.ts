/**
 * How often each kind of request calls the store. With an engine behind a network every call is a
 * wait, one after the other; so the number of each is held here.
 */
import { readFileSync } from 'node:fs';
import { type Test, test } from 'tap';
import { buildApp } from '../../src/app.ts';
import { startApp } from '../support/app.ts';
import { recordCalls } from '../support/recorded-store.ts';

const fixture = new URL('../../demo/human-resources-bureau-2023.txt', import.meta.url);

async function startRecorded(t: Test) {
  const { context, adminKey } = await startApp(t);
  const calls: string[] = [];
  const app = await buildApp({
    ...context,
    store: recordCalls(context.store, (name) => calls.push(name)),
  });
  t.teardown(() => app.close());
  const authorization = `Bearer ${adminKey}`;
  /** Sends a request and answers it with the calls that it made. */
  const send = async (
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    { payload, ...headers }: Record<string, string> = {},
  ) => {
    calls.length = 0;
    const answer = await app.inject({
      ...{ method, url, headers: { authorization, ...headers } },
      ...(payload === undefined ? {} : { payload }),
    });
    return { status: answer.statusCode, answer, calls: [...calls] };
  };
  return send;
}

const json = { 'content-type': 'application/json' };

test('each request calls the store no more often than it must', async (t) => {
  const send = await startRecorded(t);
  const organization = { name: '甲县水利局', level: 'county', kind: 'department' };
  const made = await send('POST', '/v1/organizations', {
    ...json,
    payload: JSON.stringify(organization),
  });
  t.equal(made.status, 201);
  // The first use of a key in a day is recorded once.
  t.same(made.calls, ['keys.getByDigest', 'keys.recordUse', 'commit']);
  const { id: organizationId } = made.answer.json();

  const created = await send('POST', '/v1/reports', {
    ...json,
    payload: JSON.stringify({ organizationId, year: 2023, kind: 'own' }),
  });
  t.equal(created.status, 201);
  t.same(created.calls, ['keys.getByDigest', 'organizations.get', 'rules.getContext', 'commit']);
  const report = `/v1/reports/${created.answer.json().id}`;
  const etag = String(created.answer.headers.etag);

  const patched = await send('PATCH', `${report}/review-litigation`, {
    ...{ 'content-type': 'application/merge-patch+json', 'if-match': etag },
    payload: JSON.stringify({ review: { upheld: 1 } }),
  });
  t.equal(patched.status, 200);
  t.same(patched.calls, ['keys.getByDigest', 'reports.get', 'rules.getContext', 'commit']);

  const saved = await send(
    'POST',
    `/v1/imports?save=true&organizationId=${organizationId}&year=2022`,
    {
      'content-type': 'text/plain',
      payload: readFileSync(fixture, 'utf8'),
    },
  );
  t.equal(saved.status, 201);
  t.same(saved.calls, [
    'keys.getByDigest',
    'organizations.get',
    'rules.getContext',
    'reports.getByAddress',
    'commit',
  ]);

  const reads: readonly [string, readonly string[]][] = [
    [report, ['keys.getByDigest', 'reports.readPart']],
    [`${report}/narrative`, ['keys.getByDigest', 'reports.readPart']],
    ['/v1/reports', ['keys.getByDigest', 'reports.list']],
    [`${report}/findings`, ['keys.getByDigest', 'reports.get', 'rules.getContext']],
    [`${report}/versions`, ['keys.getByDigest', 'reports.get', 'reports.listVersions']],
    [
      `${report}/versions/2/diff?against=1`,
      ['keys.getByDigest', 'reports.get', 'reports.getVersion', 'reports.getVersion'],
    ],
  ];
  for (const [url, expected] of reads) {
    const { status, calls } = await send('GET', url);
    t.equal(status, 200, url);
    t.same(calls.slice(0, expected.length), expected, url);
    if (!url.includes('/diff')) t.equal(calls.length, expected.length, url);
  }

  const transition = await send('POST', `${report}/transitions`, {
    ...{ ...json, 'if-match': String(patched.answer.headers.etag) },
    payload: JSON.stringify({ action: 'submit' }),
  });
  t.same(transition.calls.slice(0, 3), ['keys.getByDigest', 'reports.get', 'rules.getContext']);
  t.ok(transition.calls.length <= 4, `${transition.status}: ${transition.calls}`);
});
