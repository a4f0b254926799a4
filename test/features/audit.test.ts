/** The log over HTTP: what is told of each write and each refusal, to whom, and what is not. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Test } from 'tap';
import { test } from 'tap';
import { buildApp } from '../../src/app.ts';
import { AppError } from '../../src/errors.ts';
import { auditPage, proofSchema } from '../../src/features/audit/schemas.ts';
import { compile } from '../../src/http/bodies/validate.ts';
import { auditActions } from '../../src/policy/events.ts';
import { computeKeyDigest } from '../../src/store/key-secret.ts';
import type { Store } from '../../src/store/port.ts';
import type { TestApp } from '../support/app.ts';
import { startApp } from '../support/app.ts';
import { toolsFor } from '../support/store.ts';
import type { Json, Scene } from './reports-support.ts';
import { otherOverview, prose, stage, tables, today } from './reports-support.ts';

const base = '/v1/audit-events';
const nowhere = '/v1/reports/0198c0de-0000-7000-8000-000000000000';
const newcomer = { name: '新局', level: 'prefecture', kind: 'department' };
const signOff = { name: '张某某', post: '局长', date: '2024-02-01' };

interface Event extends Json {
  readonly sequence: number;
  readonly at: string;
  readonly by: { readonly kind: string; readonly id: string | null; readonly label: string };
  readonly action: string;
  readonly refusal: string | null;
  readonly resource: string;
  readonly resourceId: string;
  readonly hash: string;
}

interface Page {
  readonly items: Event[];
  readonly next: string | null;
}

async function list({ call }: Pick<TestApp, 'call'>, query = ''): Promise<Page> {
  const answer = await call('GET', `${base}?limit=200${query}`);
  assert.equal(answer.status, 200, answer.text);
  assert.deepEqual(compile(auditPage)(answer.body), []);
  return answer.body as Page;
}

async function headOf({ store }: Pick<TestApp, 'store'>): Promise<number> {
  return (await store.log.getHead()).sequence;
}

/** The events that came after another. */
async function since(app: TestApp, sequence: number): Promise<Event[]> {
  return (await list(app)).items.filter((event) => event.sequence > sequence);
}

/** The id of the key behind a secret. */
async function idOf({ store }: TestApp, secret: string): Promise<string> {
  return (await store.keys.getByDigest(computeKeyDigest(secret)))?.id ?? assert.fail();
}

interface Step {
  readonly key?: string;
  readonly body?: unknown;
  readonly text?: string;
  readonly type?: string;
  /** The address whose tag is sent as If-Match. */
  readonly tagOf?: string;
  /** What each event must say; several where one request does several things. */
  readonly events: readonly Json[];
}

/** Makes requests one after the other, and looks what the log says of each. */
function stepper(t: Test, app: TestApp) {
  let count = 0;
  return async (method: string, url: string, step: Step): Promise<Json> => {
    count += 1;
    const { key = app.adminKey, body, text, type, tagOf, events } = step;
    const name = `${method} ${url} (${count})`;
    const requestId = `audit-test-${count}`;
    const tag = tagOf && (await app.call('GET', tagOf)).headers.etag;
    const send = (to: string) =>
      app.call(method, to, {
        key,
        ...(body === undefined ? {} : { body }),
        ...(text === undefined ? {} : { text }),
        headers: {
          'x-request-id': requestId,
          ...(tag && { 'if-match': tag }),
          ...(type && { 'content-type': type }),
        },
      });
    const before = await headOf(app);
    const rehearsed = await send(`${url}${url.includes('?') ? '&' : '?'}dryRun=true`);
    assert(rehearsed.status < 300, `${name}: ${rehearsed.text}`);
    t.equal(await headOf(app), before, `${name}: a rehearsal is not told`);
    const answer = await send(url);
    assert(answer.status < 300, `${name}: ${answer.text}`);
    const told = await since(app, before);
    t.equal(told.length, events.length, `${name}: as many events as deeds`);
    for (const [index, expected] of events.entries()) {
      t.match(
        told[index],
        {
          ...{ at: today.toISOString(), by: { kind: 'key', id: await idOf(app, key) } },
          ...{ address: '127.0.0.1', requestId, refusal: null, ...expected },
        },
        name,
      );
    }
    return answer.body as Json;
  };
}

type Stepper = ReturnType<typeof stepper>;

const of = (action: string, resourceId: unknown, before: number | null, after: number | null) => ({
  ...{ action, resource: action.split('.')[0], resourceId },
  ...{ versionBefore: before, versionAfter: after },
});

const anyId = /^[0-9a-f-]{36}$/;
const merge = 'application/merge-patch+json';

/** Registers a body and changes it; answers its id. */
async function writeOrganization(step: Stepper): Promise<unknown> {
  const created = of('organization.create', anyId, null, 1);
  const { id } = await step('POST', '/v1/organizations', { body: newcomer, events: [created] });
  const url = `/v1/organizations/${id}`;
  await step('PATCH', url, {
    ...{ tagOf: url, body: { name: '改名局' }, type: merge },
    events: [{ ...of('organization.update', id, 1, 2), changed: ['/name'] }],
  });
  const changed = ['/name', '/kind', '/divisionCode'];
  await step('PUT', url, {
    ...{ tagOf: url, body: { ...newcomer, kind: 'office', divisionCode: '370800' } },
    events: [{ ...of('organization.update', id, 2, 3), changed }],
  });
  return id;
}

/** Makes a report with a warning, changes it, and explains the warning; answers its id. */
async function writeReport(step: Stepper, app: Scene, key: string): Promise<unknown> {
  const figures = tables('2021') as unknown as Record<string, Record<string, Json>>;
  assert(figures.proactiveDisclosure);
  figures.proactiveDisclosure.regulations = { issued: null, repealed: null, inForce: null };
  const { id } = await step('POST', '/v1/reports', {
    ...{
      key,
      body: { organizationId: app.bureau, year: 2023, kind: 'own', narrative: prose, ...figures },
    },
    events: [{ ...of('report.create', anyId, null, 1), recordDigest: /^[0-9a-f]{64}$/ }],
  });
  const url = `/v1/reports/${id}`;
  const own = { key, tagOf: url };
  await step('PATCH', `${url}/narrative`, {
    ...{ ...own, body: { overview: otherOverview }, type: merge },
    events: [{ ...of('report.update', id, 1, 2), changed: ['/narrative/overview'] }],
  });
  const changed = ['/proactiveDisclosure/administrativeLicenses/decisions'];
  await step('PATCH', `${url}/proactive-disclosure`, {
    ...{ ...own, body: { administrativeLicenses: { decisions: 2 } }, type: merge },
    events: [{ ...of('report.update', id, 2, 3), changed }],
  });
  const { items } = (await app.call('GET', `${url}/findings`)).body as { items: Json[] };
  const finding = items.find(({ severity }) => severity === 'warning')?.key;
  await step('PUT', `${url}/explanations/${finding}`, {
    ...{ ...own, body: { reason: '无此项' } },
    events: [{ ...of('report.explain', id, 3, 4), changed: [`/explanations/${finding}`] }],
  });
  return id;
}

/** Leads a report through every transition. */
async function leadReport(step: Stepper, id: unknown, editor: string, supervisor: string) {
  const url = `/v1/reports/${id}`;
  const course: [action: string, key: string, members?: Json][] = [
    ['submit', editor],
    ['withdraw', editor, { reason: '再核' }],
    ['submit', editor],
    ['return', supervisor, { reason: '请核对' }],
    ['submit', editor],
    ['accept', supervisor],
    ['publish', supervisor, { signOff }],
    ['correct', editor, { reason: '更正' }],
  ];
  for (const [index, [action, key, members]] of course.entries()) {
    const told = of(`report.${action}`, id, index + 4, index + 5);
    await step('POST', `${url}/transitions`, {
      ...{ key, tagOf: url, body: { action, ...members } },
      events: [{ ...told, changed: ['/status'] }],
    });
  }
}

/** Imports a report for a body, and takes away first it and then the body. */
async function importAndDelete(step: Stepper, office: unknown): Promise<void> {
  const text = readFileSync(
    new URL('../../demo/education-bureau-2023.md', import.meta.url),
    'utf8',
  );
  const { report } = await step(
    'POST',
    `/v1/imports?organizationId=${office}&year=2023&save=true`,
    {
      ...{ text, type: 'text/markdown' },
      events: [of('report.import', anyId, null, 1)],
    },
  );
  const { id } = report as Json;
  await step('DELETE', `/v1/reports/${id}`, {
    tagOf: `/v1/reports/${id}`,
    events: [{ ...of('report.delete', id, 1, null), recordDigest: null }],
  });
  const url = `/v1/organizations/${office}`;
  await step('DELETE', url, { tagOf: url, events: [of('organization.delete', office, 3, null)] });
}

/** Makes and ends a deadline, an adjustment, a contact, a key, a webhook. */
async function writeOthers(step: Stepper, organizationId: string, key: string): Promise<void> {
  const rule = { type: 'earlier', organizationId, year: 2024, kind: 'own', date: '2025-01-20' };
  const made = await step('POST', '/v1/deadlines', {
    ...{ key, body: rule },
    events: [of('deadline.create', anyId, null, 1)],
  });
  const deadline = `/v1/deadlines/${made.id}`;
  const ended = of('deadline.end', made.id, 1, 2);
  await step('DELETE', deadline, { key, tagOf: deadline, events: [ended] });

  const change = { organizationId, ruleId: 'P-02', severity: 'off', reason: '专项清理' };
  const adjusted = await step('POST', '/v1/rule-adjustments', {
    ...{ key, body: change },
    events: [of('adjustment.create', anyId, null, 1)],
  });
  const adjustment = `/v1/rule-adjustments/${adjusted.id}`;
  const over = of('adjustment.end', adjusted.id, 1, 2);
  await step('DELETE', adjustment, { key, tagOf: adjustment, events: [over] });

  const contact = `/v1/organizations/${organizationId}/contacts/051783552345`;
  const confirmed = of('contact.confirm', organizationId, null, null);
  await step('PUT', contact, { key, body: {}, events: [confirmed] });
  const removed = of('contact.remove', organizationId, null, null);
  await step('DELETE', contact, { key, events: [removed] });

  const { id: keyId } = await step('POST', '/v1/keys', {
    body: { role: 'auditor', label: '审计' },
    events: [of('key.create', anyId, null, 1)],
  });
  const tagOf = `/v1/keys/${keyId}`;
  const rotated = { ...of('key.rotate', keyId, 1, 2), changed: ['/expiresAt', '/successorId'] };
  const follows = of('key.create', anyId, null, 1);
  await step('POST', `${tagOf}/rotate`, { tagOf, events: [rotated, follows] });
  await step('DELETE', tagOf, { tagOf, events: [of('key.revoke', keyId, 2, 3)] });

  const { id: hookId } = await step('POST', '/v1/webhooks', {
    body: { url: 'https://example.org/hook', label: '门户' },
    events: [of('webhook.create', anyId, null, 1)],
  });
  const hook = `/v1/webhooks/${hookId}`;
  await step('DELETE', hook, { tagOf: hook, events: [of('webhook.delete', hookId, 1, null)] });
}

test('each write is told once: who, when, whence, in which request, of what, what changed', async (t) => {
  const app = await stage(t);
  const step = stepper(t, app);
  const editor = await app.keyFor('editor', app.bureau);
  const supervisor = await app.keyFor('supervisor', app.city);
  const office = await writeOrganization(step);
  const report = await writeReport(step, app, editor);
  await leadReport(step, report, editor, supervisor);
  await importAndDelete(step, office);
  await writeOthers(step, app.bureau, supervisor);

  const all = (await list(app)).items;
  const kinds = new Set(all.map(({ action }) => action));
  // The one is of requests that were not done, the other of the operator's own hand.
  const elsewhere = ['request.refuse', 'log.prune'];
  const kept = Object.keys(auditActions).filter((action) => !elsewhere.includes(action));
  t.same(
    kept.filter((action) => !kinds.has(action)),
    [],
    'no kind of event is left untried',
  );
  const numbers = all.map(({ sequence }) => sequence);
  t.same(
    numbers,
    [...numbers.keys()].map((index) => index + 1),
    'without gaps',
  );
  t.same((await (await toolsFor(`sqlite:${app.file}`)).verifyLog()).differences, []);
});

/** A scene with a draft, a key for each part, and a report that a second answer can collide with. */
async function refusalScene(t: Test) {
  const app = await stage(t);
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

/** Requests that are refused, by the code that the log must tell. */
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

test('each refusal is told: whom the service did not know or let, and every write', async (t) => {
  const app = await refusalScene(t);
  const { call, bureau, adminKey } = app;
  await call('POST', '/v1/organizations', { body: newcomer, ...used });
  const { headers: about } = await call('GET', `/v1/organizations/${bureau}`);
  for (const [code, status, method, url, options = {}] of refusals(app, about.etag ?? '')) {
    const before = await headOf(app);
    const requestId = `refused-${before}`;
    const headers = { 'x-request-id': requestId, ...options.headers };
    const answer = await call(method, url, { ...options, headers });
    const name = `${status} ${code} ${method} ${url}`;
    t.equal(answer.status, status, `${name}: ${answer.text}`);
    const told = await since(app, before);
    t.equal(told.length, 1, name);
    const holder =
      status === 401
        ? null
        : await app.store.keys.getByDigest(computeKeyDigest(options.key ?? adminKey));
    const by = holder
      ? { kind: 'key', id: holder.id, label: holder.label }
      : { kind: 'public', id: null, label: '' };
    t.strictSame(
      { ...told[0], commitId: '', hash: '' },
      {
        ...{ sequence: before + 1, at: today.toISOString(), by, address: '127.0.0.1', requestId },
        ...{ action: 'request.refuse', refusal: code, resource: 'request' },
        resourceId: `${method} ${url.split('?')[0]}`,
        ...{ versionBefore: null, versionAfter: null, changed: [], recordDigest: null },
        ...{ format: 2, commitId: '', hash: '' },
      },
      name,
    );
  }
});

test('what is neither a write nor a matter of who is not told', async (t) => {
  const app = await refusalScene(t);
  const { call, draft, reader } = app;
  const before = await headOf(app);
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
    t.equal(await headOf(app), before, `${method} ${url}`);
  }
});

test('a flood of refusals does not fill the disk', async (t) => {
  let now = today.getTime();
  const app = await startApp(t, {
    clock: () => new Date(now),
    config: { requestsPerMinuteMax: 200 },
  });
  const reader = await app.keyFor('reader');
  const before = await headOf(app);
  const knock = async (remoteAddress: string) =>
    (await app.app.inject({ url: '/v1/organizations', remoteAddress })).statusCode;
  for (let n = 0; n < 70; n += 1) assert.equal(await knock('192.0.2.1'), 401);
  t.equal((await headOf(app)) - before, 60, 'of one address without a credential so many a minute');
  await knock('192.0.2.2');
  t.equal((await headOf(app)) - before, 61, 'another address has its own');
  now += 60_000;
  await knock('192.0.2.1');
  t.equal((await headOf(app)) - before, 62, 'and so has another minute');
  for (let n = 0; n < 70; n += 1) await app.call('GET', base, { key: reader });
  t.equal((await headOf(app)) - before, 132, 'of whom is known, each is told');
  const statuses = new Set<number>();
  for (let n = 0; n < 140; n += 1) {
    statuses.add((await app.call('GET', base, { key: reader })).status);
  }
  t.same([...statuses], [403, 429]);
  t.equal((await headOf(app)) - before, 262, 'what is too much is refused, and not told');
  t.equal((await since(app, before))[0]?.address, '192.0.2.1');
});

test('a refusal stands though the log cannot be written', async (t) => {
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
  const everything = (await list(app)).items;
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
    ['&from=2024-03-01T00:03:00Z', ({ at }) => at >= '2024-03-01T00:03', 7],
    ['&to=2024-03-01T00:03:00Z', ({ at }) => at < '2024-03-01T00:03', 6],
    [
      '&from=2024-03-01T08:02:00%2B08:00&to=2024-03-01T08:03:00%2B08:00',
      ({ at }) => at.includes('00:02'),
      2,
    ],
    ['&refused=true&from=2024-03-01T00:05:00Z', ({ sequence }) => sequence > 11, 2],
  ];
  for (const [query, keeps, count] of filters) {
    const { items } = await list(app, query);
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

test('the head of the chain moves on with each event, and is theirs who audit', async (t) => {
  const app = await stage(t);
  const proof = async () => {
    const { status, body, headers } = await app.call('GET', `${base}/proof`);
    assert.equal(status, 200);
    t.match(headers['cache-control'], 'no-store');
    assert.deepEqual(compile(proofSchema)(body), []);
    return body as { sequence: number; hash: string; at: string };
  };
  const first = await proof();
  t.match(first, { algorithm: 'sha256', at: today.toISOString() });
  t.equal((await list(app)).items.at(-1)?.hash, first.hash);
  t.strictSame(await proof(), first, 'reading moves nothing');
  await app.call('GET', '/v1/organizations', { key: null });
  const second = await proof();
  t.equal(second.sequence, first.sequence + 1);
  t.not(second.hash, first.hash);
  t.equal((await list(app)).items.at(-2)?.hash, first.hash, 'what was kept stands there still');

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

/** Runs a program of the project beside the service. */
function run({ file }: TestApp, program: string, ...args: string[]) {
  const path = fileURLToPath(new URL(`../../${program}`, import.meta.url));
  const env = { ...process.env, DATABASE_URL: `sqlite:${file}` };
  return spawnSync(process.execPath, [path, ...args], { env, encoding: 'utf8' });
}

async function published(app: Scene): Promise<string> {
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
  const app = await stage(t);
  const id = await published(app);
  const { sequence, hash } = await app.store.log.getHead();
  const verified = run(app, 'src/cli.ts', 'audit', 'verify');
  t.match(verified, {
    status: 0,
    stdout: `No differences were found.\nhead ${hash}@${sequence}\n`,
  });

  const bundle = `${t.testdirName}/bundle.json`;
  const written = run(app, 'src/cli.ts', 'bundle', id, bundle);
  t.match(written, { status: 0, stdout: /bundle\.json: \d+ bytes\.\n$/ }, written.stderr);
  t.match(run(app, 'src/verify-bundle.ts', bundle, '--head', `${hash}@${sequence}`), {
    status: 0,
    stdout: /OK\n$/,
  });
  const answered = await app.call('GET', `/v1/reports/${id}/bundle`);
  const { madeAt, digests, seal, ...content } = JSON.parse(readFileSync(bundle, 'utf8'));
  t.match(answered.body, content, 'what the service answers too');

  t.match(run(app, 'src/cli.ts', 'bundle', id, bundle), { status: 1, stderr: /EEXIST/ });
  const draft = await app.make({ year: 2022 });
  for (const [report, stderr] of [
    [draft.id, /This report is not published/],
    ['none', /There is no report none/],
  ] as const) {
    t.match(run(app, 'src/cli.ts', 'bundle', report, `${bundle}.x`), {
      status: 1,
      stdout: '',
      stderr,
    });
  }
});
