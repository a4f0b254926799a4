/** The log as it is read: searched, its head, and beside the service. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { proofSchema } from '../../../src/features/audit/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import type { TestApp } from '../../support/app.ts';
import { startApp } from '../../support/app.ts';
import { runCommand, runProgram } from '../../support/programs.ts';
import type { Scene } from '../../support/report-scene.ts';
import { prose, reportStage, tables, today } from '../../support/report-scene.ts';
import { root } from '../../support/sources.ts';
import type { Event, Page } from './log-calls.ts';
import { base, idOf, listEvents, newcomer, signOff } from './log-calls.ts';

test('the log is found by what, by whom, by how it ended and by when', async (t) => {
  let now = Date.parse('2024-03-01T00:00:00.000Z');
  const app = await startApp(t, { clock: () => new Date(now) });
  const { call } = app;
  const reader = await app.keyFor('reader');
  const made: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    now += 60_000;
    const body = { ...newcomer, name: `第${n}局` };
    made.push(((await call('POST', '/v1/organizations', { body })).body as { id: string }).id);
    await call('POST', '/v1/organizations', { key: reader, body });
  }
  await call('GET', base, { key: null });
  const everything = (await listEvents(app)).items;
  const filters: [query: string, keeps: (event: Event) => boolean, count: number][] = [
    ['', () => true, 13],
    ['&action=organization.create', ({ action }) => action === 'organization.create', 5],
    ['&action=request.refuse', ({ action }) => action === 'request.refuse', 6],
    ['&refused=true', ({ refusal }) => refusal !== null, 6],
    ['&refused=false', ({ refusal }) => refusal === null, 7],
    ['&resource=key', ({ resource }) => resource === 'key', 2],
    [`&resource=organization&resourceId=${made[2]}`, ({ resourceId }) => resourceId === made[2], 1],
    ['&resourceId=POST%20/v1/organizations', ({ refusal }) => refusal === 'not-allowed', 5],
    [`&actorId=${await idOf(app, reader)}`, ({ refusal }) => refusal === 'not-allowed', 5],
    ['&actorId=nobody', () => false, 0],
    ['&from=2024-03-01T00:03:00Z', ({ occurredAt: at }) => at >= '2024-03-01T00:03', 7],
    ['&to=2024-03-01T00:03:00Z', ({ occurredAt: at }) => at < '2024-03-01T00:03', 6],
    [
      '&from=2024-03-01T08:02:00%2B08:00&to=2024-03-01T08:03:00%2B08:00',
      ({ occurredAt: at }) => at.includes('00:02'),
      2,
    ],
    ['&refused=true&from=2024-03-01T00:05:00Z', ({ sequence }) => sequence > 11, 2],
  ];
  for (const [query, keeps, count] of filters) {
    const { items } = await listEvents(app, query);
    const expected = everything.filter((event) => keeps(event));
    t.strictSame(
      items.map(({ sequence }) => sequence),
      expected.map(({ sequence }) => sequence),
      query,
    );
    t.equal(items.length, count, query);
  }
  const paged: number[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const url = `${base}?limit=3&refused=true${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const { items, next } = (await call('GET', url)).body as Page;
    assert(items.length <= 3);
    paged.push(...items.map(({ sequence }) => sequence));
    cursor = next;
  }
  const refused = everything.filter(({ refusal }) => refusal !== null);
  t.strictSame(
    paged,
    refused.map(({ sequence }) => sequence),
    'page by page, in their order',
  );
  const wrong = [
    '&action=steal',
    '&resource=file',
    '&refused=maybe',
    '&from=yesterday',
    '&sort=at',
    '&resourceId=',
  ];
  for (const query of wrong) {
    t.equal((await call('GET', `${base}?limit=5${query}`)).status, 400, query);
  }
});

test('the head of the chain moves on with each event and is shown to auditors', async (t) => {
  const app = await reportStage(t);
  const proof = async () => {
    const { status, body, headers } = await app.call('GET', `${base}/proof`);
    assert.equal(status, 200);
    t.match(headers['cache-control'], 'no-store');
    assert.deepEqual(compile(proofSchema)(body), []);
    return body as { sequence: number; hash: string; occurredAt: string };
  };
  const first = await proof();
  t.match(first, { algorithm: 'sha256', occurredAt: today.toISOString() });
  t.equal((await listEvents(app)).items.at(-1)?.hash, first.hash);
  t.strictSame(await proof(), first, 'reading moves nothing');
  await app.call('GET', '/v1/organizations', { key: null });
  const second = await proof();
  t.equal(second.sequence, first.sequence + 1);
  t.not(second.hash, first.hash);
  t.equal((await listEvents(app)).items.at(-2)?.hash, first.hash, 'what was kept is still there');

  const { city } = app;
  const callers: [
    role: Parameters<TestApp['keyFor']>[0],
    organization: string | null,
    status: number,
  ][] = [
    ['administrator', null, 200],
    ['auditor', null, 200],
    ['supervisor', city, 403],
    ['editor', city, 403],
    ['reader', city, 403],
    ['integrator', city, 403],
  ];
  for (const [role, organization, status] of callers) {
    const key = await app.keyFor(role, organization);
    for (const url of [base, `${base}/proof`]) {
      t.equal((await app.call('GET', url, { key })).status, status, `${role} ${url}`);
    }
  }
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    t.equal((await app.call(method, base)).status, 405, `${method}: the log is only read`);
  }
});

const verifier = join(root, 'src/verify-bundle.ts');

async function makePublished(app: Scene): Promise<string> {
  const { url, id, tag } = await app.make({ narrative: prose, ...tables('2021') });
  let etag = tag;
  for (const body of [{ action: 'submit' }, { action: 'accept' }, { action: 'publish', signOff }]) {
    const headers = { 'if-match': etag };
    const answer = await app.call('POST', `${url}/transitions`, { body, headers });
    assert.equal(answer.status, 200, answer.text);
    etag = answer.headers.etag ?? '';
  }
  return id;
}

test('the operator checks the log and takes bundles out, beside the service', async (t) => {
  const app = await reportStage(t);
  const id = await makePublished(app);
  const url = `sqlite:${app.file}`;
  const { sequence, hash } = await app.store.log.getHead();
  const verified = await runCommand(url, ['audit', 'verify']);
  t.match(verified, {
    status: 0,
    stdout: `No differences were found.\nhead ${hash}@${sequence}\n`,
  });

  const bundle = `${t.testdirName}/bundle.json`;
  const written = await runCommand(url, ['bundle', id, bundle]);
  t.match(written, { status: 0, stdout: /bundle\.json: \d+ bytes\.\n$/ }, written.stderr);
  t.match(await runProgram(verifier, [bundle, '--head', `${hash}@${sequence}`]), {
    status: 0,
    stdout: /OK\n$/,
  });
  const answered = await app.call('GET', `/v1/reports/${id}/bundle`);
  const { madeAt, digests, seal, ...content } = JSON.parse(readFileSync(bundle, 'utf8'));
  t.match(answered.body, content, 'what the service answers too');

  t.match(await runCommand(url, ['bundle', id, bundle]), { status: 1, stderr: /EEXIST/ });
  const draft = await app.make({ year: 2022 });
  for (const [report, stderr] of [
    [draft.id, /This report is not published/],
    ['none', /There is no report none/],
  ] as const) {
    t.match(await runCommand(url, ['bundle', report, `${bundle}.x`]), {
      status: 1,
      stdout: '',
      stderr,
    });
  }
});
