import assert from 'node:assert/strict';
import { lookup } from 'node:dns';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import type { Test } from 'tap';
import { test } from 'tap';
import type { Send } from '../../src/features/webhooks/delivery.ts';
import { newSender } from '../../src/features/webhooks/delivery.ts';
import type { Dispatcher } from '../../src/features/webhooks/dispatcher.ts';
import {
  attemptsMax,
  firstWaitMs,
  longestWaitMs,
  newDispatcher,
  stateAfter,
  waitAfter,
} from '../../src/features/webhooks/dispatcher.ts';
import { createWebhook } from '../../src/features/webhooks/operations.ts';
import {
  deadLetterPage,
  newWebhookSchema,
  webhookPage,
  webhookSchema,
} from '../../src/features/webhooks/schemas.ts';
import { newWebhookSecret, signatureHeaders } from '../../src/features/webhooks/signature.ts';
import { compile } from '../../src/http/bodies/validate.ts';
import { feedTypes } from '../../src/policy/events.ts';
import type { DeadLetter, DeliveryState } from '../../src/store/feed.ts';
import type { AuditEvent } from '../../src/store/log.ts';
import type { Change, FeedScene } from './feed-support.ts';
import { bureauCode, feedStage } from './feed-support.ts';
import { isSigned, reportsIn, startReceiver, status } from './receiver.ts';
import { isProblem } from './reports-support.ts';

const base = '/v1/webhooks';
const elsewhere = { url: 'https://example.org/hook', label: '门户网站' };

interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly types: readonly string[];
  readonly organizationId: string | null;
  readonly delivery: {
    readonly position: string;
    readonly attempts: number;
    readonly nextAttemptAt: string | null;
    readonly lastError: string | null;
    readonly deliveredAt: string | null;
    readonly deadLetters: number;
  };
}

type NewWebhook = Webhook & { readonly secret: string };

const privateAllowed = { config: { webhookPrivateAddresses: true } };

async function make({ call }: FeedScene, body: object): Promise<NewWebhook> {
  const answer = await call('POST', base, { body: { label: '测试', ...body } });
  assert.equal(answer.status, 201, answer.text);
  return answer.body as NewWebhook;
}

async function read({ call }: FeedScene, id: string): Promise<Webhook> {
  const answer = await call('GET', `${base}/${id}`);
  assert.equal(answer.status, 200, answer.text);
  assert.deepEqual(compile(webhookSchema)(answer.body), []);
  return answer.body as Webhook;
}

/** An event, for a change that is made behind the routes. */
async function anEvent({ store }: FeedScene): Promise<AuditEvent> {
  const { items } = await store.log.list({ limit: 1, cursor: null });
  const { sequence, recordDigest, hash, ...event } = items[0] ?? assert.fail();
  return event;
}

async function buried({ call }: FeedScene, id: string) {
  const answer = await call('GET', `${base}/${id}/dead-letters`);
  assert.deepEqual(compile(deadLetterPage)(answer.body), [], answer.text);
  return (answer.body as { items: { change: Change; attempts: number; error: string }[] }).items;
}

/** A dispatcher that may call loopback, closed with the test. */
function dispatcherOf(t: Test, { store, now }: FeedScene, log?: string[]): Dispatcher {
  const note = (members: object, message: string) => {
    log?.push(JSON.stringify([members, message]));
  };
  const dispatcher = newDispatcher({
    ...{ store, clock: now, owner: 'test' },
    send: newSender({ allowsPrivate: true }),
    log: { warn: note, error: note },
  });
  t.teardown(() => dispatcher.close());
  return dispatcher;
}

/** Records a delivery as a dispatcher does: under a claim on the webhook. */
async function recordDelivery(
  { store, now }: FeedScene,
  id: string,
  state: DeliveryState,
  dead: DeadLetter | null,
): Promise<boolean> {
  const until = new Date(now().getTime() + 60_000).toISOString();
  const claim = { name: `webhook:${id}`, owner: 'recorder', until };
  await store.claims.take(claim, now().toISOString());
  const recorded = await store.webhooks.recordDelivery(id, claim, state, dead);
  await store.claims.release(claim);
  return recorded;
}

/** Begins rounds, whether those before have ended or not, until something has happened. */
async function roundsUntil(dispatcher: Dispatcher, happened: () => boolean): Promise<void> {
  while (!happened()) {
    void dispatcher.round();
    await setImmediate();
  }
}

test('a webhook from its making to its end', async (t) => {
  const scene = await feedStage(t);
  const { call, store } = scene;
  await scene.tell({});
  const body = { ...elsewhere, types: ['corrected', 'published'], organizationId: bureauCode };
  const made = await call('POST', base, { body });
  t.equal(made.status, 201, made.text);
  t.strictSame(compile(newWebhookSchema)(made.body), []);
  const { secret, ...lasting } = made.body as NewWebhook;
  const { id } = lasting;
  t.match(secret, /^whsec_[\w+/]{43}=$/);
  t.strictSame(lasting, {
    ...{ id, ...elsewhere },
    types: ['published', 'corrected'],
    organizationId: scene.bureau,
    version: 1,
    createdAt: '2026-02-01T08:00:00.000Z',
  } as unknown as Webhook);
  const url = `${base}/${id}`;
  t.equal(made.headers.location, url);

  const got = await call('GET', url);
  const { delivery, ...rest } = await read(scene, id);
  t.strictSame(rest, lasting);
  t.strictSame({ ...delivery, position: null }, {
    ...{ position: null, attempts: 0, nextAttemptAt: null, lastError: null, deliveredAt: null },
    deadLetters: 0,
  } as unknown as Webhook['delivery']);
  const fromThere = await call('GET', `/v1/changes?after=${delivery.position}`);
  t.strictSame((fromThere.body as { items: unknown[] }).items, [], 'what was before is no news');
  const unchanged = { headers: { 'if-none-match': got.headers.etag ?? '' } };
  t.equal((await call('GET', url, unchanged)).status, 304);
  const page = await call('GET', base);
  t.strictSame(compile(webhookPage)(page.body), []);
  t.strictSame((page.body as { items: unknown[] }).items, [got.body]);
  t.strictSame(await buried(scene, id), []);

  isProblem(t, await call('DELETE', url), { status: 428, code: 'precondition-required' }, 'bare');
  const stale = { headers: { 'if-match': '"1-00000000"' } };
  const failed = { status: 412, code: 'precondition-failed' };
  isProblem(t, await call('DELETE', url, stale), failed, 'stale');
  // A delivery in between is no change of what was read.
  await recordDelivery(
    scene,
    id,
    {
      ...{ position: 1, attempts: 3, nextAttemptAt: null },
      lastError: 'timeout',
      deliveredAt: null,
    },
    null,
  );
  t.equal((await call('GET', url, unchanged)).status, 200, 'the answer is another one');
  const match = { headers: { 'if-match': made.headers.etag ?? '' } };
  t.equal((await call('DELETE', `${url}?dryRun=true`, match)).status, 204);
  t.equal((await call('GET', url)).status, 200, 'a rehearsal takes nothing away');
  t.equal((await call('DELETE', url, match)).status, 204);
  for (const gone of [url, `${url}/dead-letters`]) {
    isProblem(t, await call('GET', gone), { status: 404, code: 'not-found' }, gone);
  }
  const { items } = await store.log.list({ limit: 10, cursor: null, resource: 'webhook' });
  t.strictSame(
    items
      .filter(({ refusal }) => refusal === null)
      .map((event) => [event.action, event.resourceId, event.versionBefore, event.versionAfter]),
    [
      ['webhook.create', id, null, 1],
      ['webhook.delete', id, 1, null],
    ],
  );
});

test('the secret is shown once, and nowhere else', async (t) => {
  const lines: string[] = [];
  const logStream = { write: (line: string) => void lines.push(line) };
  const config = { ...privateAllowed.config, logLevel: 'trace' as const };
  const scene = await feedStage(t, { config, logStream });
  const { call, store, file } = scene;
  const receiver = await startReceiver(t);
  receiver.answer = status(500);
  const headers = { 'idempotency-key': 'once' };
  const body = { url: `${receiver.url}?token=open-sesame`, label: '测试' };
  const first = await call('POST', base, { body, headers });
  const { id, secret, ...lasting } = first.body as NewWebhook;
  const again = await call('POST', base, { body, headers });
  t.strictSame(again.body, { id, ...lasting, secret: null });
  t.equal(again.status, 201);
  t.equal(again.headers['idempotency-replayed'], 'true');
  t.equal((await store.webhooks.list({ limit: 10, cursor: null })).items.length, 1, 'made once');

  await scene.tell({});
  const told: string[] = [];
  await dispatcherOf(t, scene, told).round();
  t.equal(told.length, 1, 'the failure is told');
  t.ok(lines.length > 0);
  const key = secret.slice('whsec_'.length);
  const places = {
    'the webhook': (await call('GET', `${base}/${id}`)).text,
    'the list': (await call('GET', base)).text,
    'the dead letters': (await call('GET', `${base}/${id}/dead-letters`)).text,
    'the log of changes': (await call('GET', '/v1/audit-events')).text,
    'the feed': (await call('GET', '/v1/changes')).text,
    'what the service logs': [...lines, ...told].join('\n'),
    'what is sent': JSON.stringify(receiver.received),
  };
  for (const [name, text] of Object.entries(places)) t.notOk(text.includes(key), name);
  t.notMatch([...lines, ...told].join('\n'), /open-sesame/, 'nor is the address logged');
  const kept = ['', '-wal'].map((end) => readFileSync(`${file}${end}`, 'latin1')).join('');
  t.equal(kept.split(key).length - 1 > 0, true, 'it is kept to sign with');
  const answer = await store.answers.get(`key:${(await ownKeyId(scene)) ?? ''}`, 'once');
  t.ok(answer);
  t.notOk(answer?.body.toString().includes(key), 'but not in the kept answer');
});

async function ownKeyId({ store }: FeedScene): Promise<string | undefined> {
  return (await store.keys.list({ limit: 1, cursor: null })).items[0]?.id;
}

test('what is no webhook', async (t) => {
  const scene = await feedStage(t);
  const { call, store } = scene;
  const wrong: [object | string, [string, string][]][] = [
    [
      {},
      [
        ['/url', 'missing-member'],
        ['/label', 'missing-member'],
      ],
    ],
    [{ ...elsewhere, secret: 'x' }, [['/secret', 'unknown-member']]],
    [{ ...elsewhere, label: ' a' }, [['/label', 'text-malformed']]],
    [{ ...elsewhere, types: [] }, [['/types', 'too-few']]],
    [{ ...elsewhere, types: ['draft'] }, [['/types/0', 'not-allowed-value']]],
    [{ ...elsewhere, url: 7 }, [['/url', 'wrong-type']]],
    ...['', 'x', 'example.org', '/hook', 'ftp://example.org/', 'file:///etc/passwd'].map((url) => [
      { ...elsewhere, url },
      [['/url', url === '' ? 'too-short' : 'wrong-format']],
    ]),
    ...['javascript:alert(1)', 'http://', 'https://u@example.org', 'https://u:p@example.org'].map(
      (url) => [{ ...elsewhere, url }, [['/url', 'wrong-format']]],
    ),
    [{ ...elsewhere, url: 'https://example.org/#a' }, [['/url', 'wrong-format']]],
    [{ ...elsewhere, url: 'https://example.org/#' }, [['/url', 'wrong-format']]],
    [{ ...elsewhere, url: `https://example.org/${'a'.repeat(1981)}` }, [['/url', 'too-long']]],
    [{ ...elsewhere, url: `https://example.org/${'水'.repeat(300)}` }, [['/url', 'too-long']]],
  ] as [object, [string, string][]][];
  for (const [body, faults] of wrong) {
    const answer = await call('POST', base, { body });
    const name = JSON.stringify(body).slice(0, 80);
    isProblem(t, answer, { status: 400, code: 'request-invalid', faults }, name);
  }
  const repeated = await call('POST', base, {
    body: { ...elsewhere, types: ['published', 'published'] },
  });
  isProblem(t, repeated, { status: 400, code: 'request-invalid' }, 'repeated');
  const unknown = { ...elsewhere, organizationId: scene.context.newId() };
  isProblem(
    t,
    await call('POST', base, { body: unknown }),
    {
      status: 400,
      code: 'organization-unknown',
      faults: [['/organizationId', 'organization-unknown']],
    },
    'an organization that is not there',
  );
  const rehearsed = await call('POST', `${base}?dryRun=true`, { body: elsewhere });
  t.equal(rehearsed.status, 201);
  t.strictSame(
    (await store.webhooks.list({ limit: 10, cursor: null })).items,
    [],
    'nothing was made',
  );
  const longest = `https://example.org/${'a'.repeat(1980)}`;
  t.equal((await make(scene, { url: longest })).url.length, 2000);
  const nulls = await make(scene, { ...elsewhere, organizationId: null, types: null });
  t.strictSame([nulls.organizationId, nulls.types], [null, [...feedTypes]], 'as if left out');
});

const privateUrls = [
  ...['http://127.0.0.1/', 'http://10.1.2.3:8080/a', 'https://192.168.0.1/', 'http://[::1]/'],
  ...['http://169.254.169.254/latest', 'http://[fd00::1]/', 'http://[::ffff:127.0.0.1]/'],
  ...['http://0x7f.1/', 'http://2130706433/', 'http://0/', 'http://localhost/'],
  ...['http://LOCALHOST.:8080/', 'http://a.localhost/', 'http://100.64.0.1/'],
];

test('private addresses', async (t) => {
  const refusing = await feedStage(t);
  for (const url of privateUrls) {
    const answer = await refusing.call('POST', base, { body: { ...elsewhere, url } });
    const faults = [['/url', 'private-address']] as const;
    isProblem(t, answer, { status: 400, code: 'request-invalid', faults }, url);
  }
  t.equal((await make(refusing, { url: 'http://1.1.1.1/' })).url, 'http://1.1.1.1/');
  t.equal((await make(refusing, { url: 'HTTP://Example.org' })).url, 'http://example.org/');
});

test('private addresses that the operator allows', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  for (const url of privateUrls) t.equal((await make(scene, { url })).url, new URL(url).href);
});

test('who may', async (t) => {
  const scene = await feedStage(t);
  const { call, city } = scene;
  const { id } = await make(scene, elsewhere);
  const requests = [
    ['GET', base],
    ['GET', `${base}/${id}`],
    ['GET', `${base}/x`],
    ['GET', `${base}/${id}/dead-letters`],
    ['POST', base],
    ['DELETE', `${base}/${id}`],
  ] as const;
  for (const [method, url] of requests) {
    for (const role of ['editor', 'supervisor', 'integrator', 'reader'] as const) {
      const key = await scene.keyFor(role, city);
      const answer = await call(method, url, { key, ...(method === 'POST' && { body: {} }) });
      isProblem(t, answer, { status: 403, code: 'not-allowed' }, `${role} ${method} ${url}`);
      t.notMatch(answer.text, 'example.org');
    }
    const body = method === 'POST' && { body: elsewhere };
    const nobody = await call(method, url, { key: null, ...body });
    isProblem(t, nobody, { status: 401, code: 'credential-missing' }, `nobody ${method} ${url}`);
    const key = await scene.keyFor('auditor');
    const expected = method !== 'GET' ? 403 : url.endsWith('/x') ? 404 : 200;
    t.equal((await call(method, url, { key, ...body })).status, expected, `auditor ${method}`);
  }
  for (const method of ['PUT', 'PATCH']) {
    const answer = await call(method, `${base}/${id}`, { body: {} });
    isProblem(
      t,
      answer,
      { status: 405, code: 'method-not-allowed' },
      `${method}: it is not changed`,
    );
  }
});

test('pages', async (t) => {
  const scene = await feedStage(t);
  const ids: string[] = [];
  for (let at = 0; at < 5; at++) ids.push((await make(scene, elsewhere)).id);
  const seen: string[] = [];
  let cursor = '';
  for (let at = 0; at < 3; at++) {
    const { body } = await scene.call('GET', `${base}?limit=2${cursor}`);
    const page = body as { items: Webhook[]; next: string | null };
    seen.push(...page.items.map(({ id }) => id));
    cursor = `&cursor=${page.next}`;
    t.equal(page.next === null, at === 2);
  }
  t.strictSame(seen, ids);
  const invalid = { status: 400, code: 'cursor-invalid' };
  isProblem(t, await scene.call('GET', `${base}?cursor=x`), invalid, 'cursor');
});

test('an organization that a webhook is about stays', async (t) => {
  const scene = await feedStage(t);
  const { call } = scene;
  const { id } = await make(scene, { ...elsewhere, organizationId: scene.elsewhere });
  const remove = async (url: string) => {
    const { headers } = await call('GET', url);
    return call('DELETE', url, { headers: { 'if-match': headers.etag ?? '' } });
  };
  const place = `/v1/organizations/${scene.elsewhere}`;
  isProblem(t, await remove(place), { status: 409, code: 'organization-in-use' }, 'in use');
  t.equal((await remove(`${base}/${id}`)).status, 204);
  t.equal((await remove(place)).status, 204);
});

test('a delivery is the entry, signed', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  const { id, secret } = await make(scene, { url: `${receiver.url}?a=b` });
  await scene.tell({ type: 'corrected', version: 7, supersedes: 4 });
  scene.wait(1_500);
  await dispatcherOf(t, scene).round();
  const [request, ...more] = receiver.received;
  assert(request);
  t.strictSame(more, []);
  t.match(request, { method: 'POST', path: '/hook?a=b' });
  t.match(request.headers, {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': /^Nianbao\/\d/,
    'webhook-id': `${id}_1`,
    'webhook-timestamp': String(Date.parse('2026-02-01T08:00:01.000Z') / 1000),
  });
  t.ok(isSigned(request, secret));
  t.notOk(isSigned({ ...request, body: `${request.body} ` }, secret));
  const { body } = await scene.call('GET', '/v1/changes');
  const { items } = body as { items: Change[] };
  t.strictSame(JSON.parse(request.body), items[0], 'as the feed tells it');
  const { delivery } = await read(scene, id);
  t.strictSame(delivery, {
    position: items[0]?.cursor,
    ...{ attempts: 0, nextAttemptAt: null, lastError: null },
    ...{ deliveredAt: '2026-02-01T08:00:01.500Z', deadLetters: 0 },
  } as Webhook['delivery']);
});

test('signatures as Standard Webhooks gives them', async (t) => {
  // The example of the specification's libraries.
  const headers = signatureHeaders({
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    at: new Date(1_614_265_330_000),
    body: '{"test": 2432232314}',
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  });
  t.strictSame(headers, {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
  t.not(newWebhookSecret(), newWebhookSecret());
});

test('each webhook gets what it is for, in order', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const { bureau, city } = scene;
  const wants = [
    { types: [...feedTypes], organizationId: null },
    { types: ['published', 'corrected'], organizationId: null },
    { types: ['withdrawn'], organizationId: city },
    { types: [...feedTypes], organizationId: bureau },
    { types: ['accepted'], organizationId: scene.elsewhere },
  ];
  const receivers = await Promise.all(wants.map(() => startReceiver(t)));
  for (const [at, want] of wants.entries()) await make(scene, { ...want, url: receivers[at]?.url });
  const entries = Array.from({ length: 40 }, (_, at) => ({
    type: feedTypes[at % feedTypes.length] ?? 'published',
    organizationId: [bureau, scene.elsewhere, city][at % 3] ?? bureau,
  }));
  const ids = await scene.tell(...entries);
  await dispatcherOf(t, scene).round();
  const above: Record<string, string[]> = {
    [bureau]: [bureau, city],
    [city]: [city],
    [scene.elsewhere]: [scene.elsewhere],
  };
  for (const [at, { types, organizationId }] of wants.entries()) {
    const expected = ids.filter((_, index) => {
      const entry = entries[index] ?? assert.fail();
      const isWithin =
        organizationId === null || above[entry.organizationId]?.includes(organizationId);
      return types.includes(entry.type) && isWithin;
    });
    t.ok(expected.length > 0);
    t.strictSame(reportsIn(receivers[at]?.received ?? []), expected, JSON.stringify(wants[at]));
  }
});

test('a receiver that was away gets everything, in order', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  receiver.answer = status(503);
  const { id, secret } = await make(scene, { url: receiver.url });
  const ids = await scene.tell(...Array.from({ length: 50 }, () => ({})));
  const first = dispatcherOf(t, scene);
  await first.round();
  t.strictSame(reportsIn(receiver.received), ids.slice(0, 1), 'the others wait for the first');
  t.match((await read(scene, id)).delivery, {
    ...{ attempts: 1, lastError: 'status-503', deliveredAt: null },
    nextAttemptAt: '2026-02-01T08:00:05.000Z',
  });
  scene.wait(firstWaitMs - 1);
  await first.round();
  t.equal(receiver.received.length, 1, 'not before its time');
  scene.wait(1);
  await first.round();
  t.equal(receiver.received.length, 2);
  t.match((await read(scene, id)).delivery, {
    ...{ attempts: 2, nextAttemptAt: '2026-02-01T08:00:15.000Z' },
  });

  // The service is started anew, and the receiver is there again.
  await first.close();
  receiver.answer = status(200);
  receiver.received.length = 0;
  const second = dispatcherOf(t, scene);
  await second.round();
  t.equal(receiver.received.length, 0, 'the wait outlives a restart');
  scene.wait(2 * firstWaitMs);
  ids.push(...(await scene.tell({}, {})));
  await second.round();
  t.strictSame(reportsIn(receiver.received), ids);
  t.ok(receiver.received.every((request) => isSigned(request, secret)));
  const sent = receiver.received.map(({ headers }) => headers['webhook-id']);
  t.equal(new Set(sent).size, ids.length, 'an id each');
  t.match((await read(scene, id)).delivery, { attempts: 0, nextAttemptAt: null, lastError: null });
  await second.round();
  t.equal(receiver.received.length, ids.length, 'nothing twice');
});

test('an entry that always fails is given up, and the next one goes', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  const [bad = '', good = ''] = [scene.context.newId(), scene.context.newId()];
  receiver.answer = ({ body }, response) => {
    response.writeHead(body.includes(bad) ? 400 : 200).end();
  };
  const { id } = await make(scene, { url: receiver.url });
  await scene.tell({ reportId: bad }, { reportId: good });
  const dispatcher = dispatcherOf(t, scene);
  const waits: number[] = [];
  for (let attempt = 1; attempt < attemptsMax; attempt++) {
    await dispatcher.round();
    const { delivery } = await read(scene, id);
    t.equal(delivery.attempts, attempt);
    t.strictSame(await buried(scene, id), []);
    const wait = Date.parse(delivery.nextAttemptAt ?? '') - scene.now().getTime();
    waits.push(wait);
    scene.wait(wait);
  }
  t.strictSame(waits.slice(0, 4), [5_000, 10_000, 20_000, 40_000]);
  t.equal(waits.at(-1), longestWaitMs);
  t.equal(receiver.received.length, attemptsMax - 1);
  const ids = new Set(receiver.received.map(({ headers }) => headers['webhook-id']));
  t.strictSame([...ids], [`${id}_1`], 'the same id at each attempt');

  const failedAt = scene.now().toISOString();
  await dispatcher.round();
  t.equal(receiver.received.length, attemptsMax, 'the last attempt, and no further entry with it');
  const [letter, ...more] = await buried(scene, id);
  t.strictSame(more, []);
  t.match(letter, {
    change: { report: { id: bad } },
    ...{ at: failedAt, attempts: attemptsMax, error: 'status-400' },
  });
  t.match((await read(scene, id)).delivery, {
    ...{ position: letter?.change.cursor, attempts: 0, nextAttemptAt: null, deadLetters: 1 },
    lastError: 'status-400',
  });
  await dispatcher.round();
  t.strictSame(reportsIn(receiver.received.slice(attemptsMax)), [good]);
  t.match((await read(scene, id)).delivery, { lastError: null, deadLetters: 1 });
});

test('dead letters in pages', async (t) => {
  const scene = await feedStage(t);
  const { id } = await make(scene, elsewhere);
  await scene.tell({}, {}, {});
  for (const sequence of [1, 2, 3]) {
    const before = { attempts: attemptsMax - 1, position: sequence - 1, nextAttemptAt: null };
    const last = { ...before, lastError: 'timeout', deliveredAt: null };
    const { state, dead } = stateAfter(last, sequence, 'timeout', scene.now());
    await recordDelivery(scene, id, state, dead);
  }
  const url = `${base}/${id}/dead-letters`;
  const first = (await scene.call('GET', `${url}?limit=2`)).body as { items: []; next: string };
  t.equal(first.items.length, 2);
  const rest = await scene.call('GET', `${url}?limit=2&cursor=${first.next}`);
  t.match(rest.body, { items: [{ change: { cursor: /./ }, error: 'timeout' }], next: null });
  t.equal((await read(scene, id)).delivery.deadLetters, 3);
  const other = await make(scene, elsewhere);
  const foreign = await scene.call('GET', `${base}/${other.id}/dead-letters?cursor=${first.next}`);
  isProblem(t, foreign, { status: 400, code: 'cursor-invalid' }, 'a cursor of another webhook');
  // What comes back for a webhook that is gone is dropped.
  const recorded = await recordDelivery(
    scene,
    'gone',
    { ...{ position: 1, attempts: 0, nextAttemptAt: null }, lastError: null, deliveredAt: null },
    { sequence: 1, at: scene.now().toISOString(), attempts: 1, error: 'timeout' },
  );
  t.equal(recorded, false);
});

test('webhooks do not wait for each other', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const slow = await startReceiver(t);
  const down = await startReceiver(t);
  const quick = await startReceiver(t);
  const held = Promise.withResolvers<() => void>();
  slow.answer = (_, response) => held.resolve(() => response.writeHead(204).end());
  down.answer = status(500);
  for (const { url } of [slow, down, quick]) await make(scene, { url });
  const ids = await scene.tell({}, {});
  const dispatcher = dispatcherOf(t, scene);
  const hanging = dispatcher.round();
  const release = await held.promise;
  await roundsUntil(dispatcher, () => quick.received.length === ids.length);
  scene.wait(firstWaitMs);
  ids.push(...(await scene.tell({})));
  await roundsUntil(dispatcher, () => quick.received.length + down.received.length === 5);
  t.strictSame(reportsIn(quick.received), ids, 'the quick one has it all');
  t.strictSame(reportsIn(down.received), [ids[0], ids[0]], 'the other is tried at its times');
  t.equal(slow.received.length, 1, 'the slow one is not asked again meanwhile');
  slow.answer = status(204);
  release();
  await hanging;
  await dispatcher.round();
  t.strictSame(reportsIn(slow.received), ids, 'the slow one gets the rest in order');
});

test('many webhooks, some at a time', async (t) => {
  const scene = await feedStage(t);
  const { store, now, context } = scene;
  const rows = Array.from({ length: 201 }, () => ({
    ...{ id: context.newId(), ...elsewhere, secret: newWebhookSecret(), types: feedTypes },
    ...{ organizationId: null, version: 1, createdAt: now().toISOString() },
  }));
  await store.commit({
    webhooks: rows.map((row) => ({ id: row.id, expected: null, row })),
    events: [await anEvent(scene)],
  });
  await scene.tell({});
  const sent: string[] = [];
  let underWay = 0;
  let most = 0;
  const send: Send = async ({ id }) => {
    sent.push(id);
    underWay += 1;
    most = Math.max(most, underWay);
    await setImmediate();
    underWay -= 1;
    return null;
  };
  await newDispatcher({ store, clock: now, send, owner: 'test' }).round();
  t.strictSame(sent.sort(), rows.map(({ id }) => `${id}_1`).sort(), 'each, once');
  t.equal(most, 16);
});

test('a long queue takes turns', async (t) => {
  const scene = await feedStage(t);
  const { store, now } = scene;
  const all = await make(scene, elsewhere);
  const withdrawn = await make(scene, { ...elsewhere, types: ['withdrawn'] });
  const before = (await read(scene, withdrawn.id)).delivery;
  await scene.tell(...Array.from({ length: 101 }, () => ({})));
  const sent: string[] = [];
  const send: Send = async ({ id }) => {
    sent.push(id);
    return null;
  };
  const dispatcher = newDispatcher({ store, clock: now, send, owner: 'test' });
  await dispatcher.round();
  t.equal(sent.length, 100, 'a turn has its limit');
  const passed = (await read(scene, withdrawn.id)).delivery;
  t.not(passed.position, before.position, 'what is not for a webhook is passed by');
  t.strictSame({ ...passed, position: before.position }, before);
  await dispatcher.round();
  t.strictSame(
    sent,
    Array.from({ length: 101 }, (_, at) => `${all.id}_${at + 1}`),
  );
});

test('a webhook that is taken away gets nothing more', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  const { id } = await make(scene, { url: receiver.url });
  await scene.tell({}, {}, {});
  const url = `${base}/${id}`;
  const { headers } = await scene.call('GET', url);
  const removal = Promise.withResolvers<number>();
  receiver.answer = async (_, response) => {
    const condition = { headers: { 'if-match': headers.etag ?? '' } };
    removal.resolve((await scene.call('DELETE', url, condition)).status);
    response.writeHead(204).end();
  };
  await dispatcherOf(t, scene).round();
  t.equal(await removal.promise, 204);
  t.equal(receiver.received.length, 1);
});

test('the end between a delivery and its note: the same entry again, under the same id', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  await make(scene, { url: receiver.url });
  const ids = await scene.tell({}, {});
  const { store, now } = scene;
  const lines: unknown[] = [];
  const log = { warn: () => {}, error: (members: object) => lines.push(members) };
  const dying = newDispatcher({
    store: {
      ...store,
      webhooks: {
        ...store.webhooks,
        recordDelivery: async () => {
          throw new Error('the machine is gone');
        },
      },
    },
    ...{ clock: now, log, owner: 'dying' },
    send: newSender({ allowsPrivate: true }),
  });
  await dying.round();
  t.equal(lines.length, 1);
  await dispatcherOf(t, scene).round();
  t.strictSame(reportsIn(receiver.received), [ids[0], ...ids]);
  const sent = receiver.received.map(({ headers }) => headers['webhook-id']);
  t.equal(sent[0], sent[1]);
});

test('of two dispatchers each webhook is served by one, in order', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  await make(scene, { url: receiver.url });
  const ids = await scene.tell({}, {}, {}, {});
  const { store, now } = scene;
  const send = newSender({ allowsPrivate: true });
  const [one, two] = ['one', 'two'].map((owner) =>
    newDispatcher({ store, clock: now, send, owner }),
  ) as [Dispatcher, Dispatcher];
  await Promise.all([one.round(), two.round(), one.round(), two.round()]);
  t.strictSame(reportsIn(receiver.received), ids);
});

test('what a dispatcher records after its claim went to another counts for nothing', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  const { id } = await make(scene, { url: receiver.url });
  await scene.tell({}, {});
  const { store, now } = scene;
  const claim = { name: `webhook:${id}`, owner: 'other', until: '9999-12-31T00:00:00.000Z' };
  receiver.answer = async (_, response) => {
    // The first dispatcher hangs until its claim has ended; another takes over meanwhile.
    t.equal(await store.claims.take(claim, '9999-01-01T00:00:00.000Z'), true);
    response.writeHead(204).end();
  };
  const send = newSender({ allowsPrivate: true });
  await newDispatcher({ store, clock: now, send, owner: 'slow' }).round();
  t.equal(receiver.received.length, 1, 'it stops there');
  t.match((await store.webhooks.get(id))?.delivery, { position: 0, attempts: 0 });
});

test('nothing is sent where nothing can be noted', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  await make(scene, { url: receiver.url });
  await scene.tell({});
  const store = { ...scene.store, isReady: async () => false };
  const send = newSender({ allowsPrivate: true });
  await newDispatcher({ store, clock: scene.now, send, owner: 'test' }).round();
  t.strictSame(receiver.received, []);
});

test('it works by itself, and ends in order', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  await make(scene, { url: receiver.url });
  const ids = await scene.tell({}, {});
  const dispatcher = dispatcherOf(t, scene);
  const arrived = Promise.withResolvers<() => void>();
  receiver.answer = (_, response) => arrived.resolve(() => response.writeHead(204).end());
  dispatcher.start(1);
  const release = await arrived.promise;
  const closing = dispatcher.close();
  release();
  await closing;
  t.strictSame(reportsIn(receiver.received), ids.slice(0, 1), 'none is begun after');
  const [webhook] = (await scene.store.webhooks.list({ limit: 1, cursor: null })).items;
  t.equal(webhook?.delivery.position, 1, 'what was under way is noted');
  await dispatcher.round();
  t.equal(receiver.received.length, 1, 'it is closed');
});

test('the end does not wait for a receiver that hangs', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  const { id } = await make(scene, { url: receiver.url });
  await scene.tell({});
  const arrived = Promise.withResolvers<void>();
  receiver.answer = () => arrived.resolve();
  const { store, now } = scene;
  const send = newSender({ allowsPrivate: true, timeoutMs: 60_000 });
  const dispatcher = newDispatcher({ store, clock: now, send, closingMs: 10, owner: 'test' });
  const round = dispatcher.round();
  await arrived.promise;
  await dispatcher.close();
  await round;
  t.match((await read(scene, id)).delivery, { attempts: 0, lastError: null }, 'no fault of its');
});

const parcel = {
  ...{ id: 'a_1', body: '{}', secret: newWebhookSecret() },
  at: new Date('2026-02-01T08:00:00Z'),
};
const never = new AbortController().signal;

test('what a receiver can do wrong', async (t) => {
  const receiver = await startReceiver(t);
  const { url, received } = receiver;
  const send = newSender({ allowsPrivate: true, timeoutMs: 200 });
  const outcome = async (answer: typeof receiver.answer) => {
    receiver.answer = answer;
    return send({ ...parcel, url }, never);
  };
  for (const code of [200, 201, 202, 204, 299]) t.equal(await outcome(status(code)), null);
  for (const code of [300, 304, 400, 401, 404, 410, 429, 500, 503]) {
    t.equal(await outcome(status(code)), `status-${code}`);
  }
  received.length = 0;
  const redirect = await outcome((_, response) => {
    response.writeHead(307, { location: `${url}/next` }).end();
  });
  t.equal(redirect, 'status-307');
  t.equal(received.length, 1, 'a redirect is not followed');
  t.equal(await outcome(() => {}), 'timeout', 'no answer');
  const trickle = await outcome((_, response) => {
    response.writeHead(200).write('a');
  });
  t.equal(trickle, null, 'an answer without end: its status counts');
  const flood = await outcome((_, response) => {
    response.writeHead(500);
    const more = () => {
      if (response.destroyed) return;
      response.write('a'.repeat(65_536));
      void setImmediate().then(more);
    };
    more();
  });
  t.equal(flood, 'status-500', 'an answer without measure');
  const broken = await outcome((_, response) => void response.destroy());
  t.equal(broken, 'ECONNRESET');
  const upgraded = await outcome((_, response) => {
    response.writeHead(101, { connection: 'upgrade', upgrade: 'x' }).end();
  });
  t.match(upgraded, /^(closed|ECONNRESET|status-101)$/);
  const secure = await send({ ...parcel, url: url.replace('http:', 'https:') }, never);
  t.match(secure, /^E|^ERR/, 'no TLS where it is wanted');
});

test('nobody there, and no answer that could be read', async (t) => {
  const send = newSender({ allowsPrivate: true, timeoutMs: 5_000 });
  const server = createServer((socket) => {
    socket.once('data', () => socket.end('nonsense\r\n\r\n'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const url = `http://127.0.0.1:${port}/`;
  t.match(await send({ ...parcel, url }, never), /^HPE_/);
  await new Promise((resolve) => server.close(resolve));
  t.equal(await send({ ...parcel, url }, never), 'ECONNREFUSED');
  t.match(
    await send({ ...parcel, url: 'http://nowhere.invalid/' }, never),
    /^(ENOTFOUND|EAI_AGAIN)$/,
  );
});

test('where a name leads is asked when calling, and nowhere private', async (t) => {
  const receiver = await startReceiver(t);
  const place = (host: string) => `http://${host}:${receiver.port}/`;
  const guarded = newSender({ allowsPrivate: false, timeoutMs: 5_000 });
  for (const host of ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost', '0.0.0.0']) {
    t.equal(await guarded({ ...parcel, url: place(host) }, never), 'private-address', host);
  }
  const leadingTo = (...addresses: string[]) => {
    let asked = 0;
    const send = newSender({
      allowsPrivate: false,
      timeoutMs: 5_000,
      resolve: (_, options, done) => {
        asked += 1;
        const found = addresses.map((address) => ({ address, family: 4 }));
        if (options.all) done(null, found);
        else done(null, found[0]?.address ?? '', 4);
      },
    });
    return async () => [await send({ ...parcel, url: place('receiver.example') }, never), asked];
  };
  t.strictSame(await leadingTo('127.0.0.1')(), ['private-address', 1], 'a name for loopback');
  t.strictSame(await leadingTo('10.0.0.1')(), ['private-address', 1]);
  t.strictSame(await leadingTo('1.1.1.1', '127.0.0.1')(), ['private-address', 1], 'among others');
  t.strictSame(receiver.received, [], 'nobody was called');
  const allowing = newSender({ allowsPrivate: true, resolve: lookup as never });
  t.equal(await allowing({ ...parcel, url: receiver.url }, never), null);
});

test('waits grow and end', async (t) => {
  const waits = Array.from({ length: attemptsMax }, (_, at) => waitAfter(at + 1));
  t.equal(waits[0], firstWaitMs);
  t.ok(waits.every((wait, at) => at === 0 || wait >= (waits[at - 1] ?? 0)));
  t.ok(waits.every((wait) => wait <= longestWaitMs));
  const now = new Date('2026-02-01T08:00:00.000Z');
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 80 }), (attempts) => {
      let state = {
        ...{ position: 0, attempts: 0, nextAttemptAt: null as string | null },
        ...{ lastError: null as string | null, deliveredAt: null as string | null },
      };
      let settled = 0;
      for (const isDelivered of attempts) {
        const sequence = state.position + 1;
        const after = stateAfter(state, sequence, isDelivered ? null : 'timeout', now);
        if (isDelivered || after.dead !== null) settled += 1;
        // Never past an entry that is neither delivered nor dead.
        if (after.state.position !== settled) return false;
        if (after.dead !== null && after.dead.attempts !== attemptsMax) return false;
        state = { ...after.state };
      }
      return state.attempts < attemptsMax;
    }),
  );
});

test('the example of the contract works', async (t) => {
  const scene = await feedStage(t);
  const answer = await scene.call('POST', base, { body: createWebhook.config.notes.example });
  t.equal(answer.status, 201, answer.text);
});
