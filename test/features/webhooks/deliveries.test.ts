/** Deliveries: signed, in order, repeated, and given up in the end. */

import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test } from 'tap';
import type { Send } from '../../../src/features/parcel.ts';
import {
  attemptsMax,
  firstWaitMs,
  longestWaitMs,
  stateAfter,
} from '../../../src/features/webhooks/attempts.ts';
import type { Dispatcher } from '../../../src/features/webhooks/dispatcher.ts';
import { newDispatcher } from '../../../src/features/webhooks/dispatcher.ts';
import { newWebhookSecret, signatureHeaders } from '../../../src/features/webhooks/signature.ts';
import { feedTypes } from '../../../src/policy/events.ts';
import { copyEvent } from '../../support/app.ts';
import type { Change } from '../../support/feed-scene.ts';
import { feedStage } from '../../support/feed-scene.ts';
import { isProblem } from '../../support/problems.ts';
import { isSigned, reportsIn, startReceiver, status } from '../../support/webhook-receiver.ts';
import type { Webhook } from './webhook-scene.ts';
import {
  base,
  buried,
  dispatcherOf,
  elsewhere,
  makeWebhook,
  privateAllowed,
  readWebhook,
  recordDelivery,
} from './webhook-scene.ts';

/** Begins rounds, whether those before have ended or not, until something has happened. */
async function roundsUntil(dispatcher: Dispatcher, happened: () => boolean): Promise<void> {
  while (!happened()) {
    void dispatcher.round();
    await setImmediate();
  }
}

test('a delivery is the entry, signed', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  const { id, secret } = await makeWebhook(scene, { url: `${receiver.url}?a=b` });
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
  const { delivery } = await readWebhook(scene, id);
  t.strictSame(delivery, {
    position: items[0]?.cursor,
    ...{ attempts: 0, nextAttemptAt: null, lastError: null },
    ...{ deliveredAt: '2026-02-01T08:00:01.500Z', deadLetters: 0, queuedLetters: 0 },
  } as Webhook['delivery']);
});

test('signatures are those of Standard Webhooks', async (t) => {
  // The example of the specification's libraries.
  const headers = signatureHeaders({
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    at: new Date(1_614_265_330_000),
    body: '{"test": 2432232314}',
    secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
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
  for (const [at, want] of wants.entries())
    await makeWebhook(scene, { ...want, url: receivers[at]?.url });
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
  const { id, secret } = await makeWebhook(scene, { url: receiver.url });
  const ids = await scene.tell(...Array.from({ length: 50 }, () => ({})));
  const first = dispatcherOf(t, scene);
  await first.round();
  t.strictSame(reportsIn(receiver.received), ids.slice(0, 1), 'the others wait for the first');
  t.match((await readWebhook(scene, id)).delivery, {
    ...{ attempts: 1, lastError: 'status-503', deliveredAt: null },
    nextAttemptAt: '2026-02-01T08:00:05.000Z',
  });
  scene.wait(firstWaitMs - 1);
  await first.round();
  t.equal(receiver.received.length, 1, 'not before its time');
  scene.wait(1);
  await first.round();
  t.equal(receiver.received.length, 2);
  t.match((await readWebhook(scene, id)).delivery, {
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
  t.match((await readWebhook(scene, id)).delivery, {
    attempts: 0,
    nextAttemptAt: null,
    lastError: null,
  });
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
  const { id } = await makeWebhook(scene, { url: receiver.url });
  await scene.tell({ reportId: bad }, { reportId: good });
  const dispatcher = dispatcherOf(t, scene);
  const waits: number[] = [];
  for (let attempt = 1; attempt < attemptsMax; attempt++) {
    await dispatcher.round();
    const { delivery } = await readWebhook(scene, id);
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
    ...{ failedAt, attempts: attemptsMax, error: 'status-400' },
  });
  t.match((await readWebhook(scene, id)).delivery, {
    ...{ position: letter?.change.cursor, attempts: 0, nextAttemptAt: null, deadLetters: 1 },
    lastError: 'status-400',
  });
  await dispatcher.round();
  t.strictSame(reportsIn(receiver.received.slice(attemptsMax)), [good]);
  t.match((await readWebhook(scene, id)).delivery, { lastError: null, deadLetters: 1 });
});

test('dead letters are listed in pages', async (t) => {
  const scene = await feedStage(t);
  const { id } = await makeWebhook(scene, elsewhere);
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
  t.equal((await readWebhook(scene, id)).delivery.deadLetters, 3);
  const other = await makeWebhook(scene, elsewhere);
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
  for (const { url } of [slow, down, quick]) await makeWebhook(scene, { url });
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

test('many webhooks are served some at a time', async (t) => {
  const scene = await feedStage(t);
  const { store, now, context } = scene;
  const rows = Array.from({ length: 201 }, () => ({
    ...{ id: context.newId(), ...elsewhere, secret: newWebhookSecret(), types: feedTypes },
    ...{ organizationId: null, paused: false, previousSecret: null },
    ...{ version: 1, createdAt: now().toISOString() },
  }));
  await store.commit({
    webhooks: rows.map((row) => ({ id: row.id, expected: null, row })),
    events: [await copyEvent(scene)],
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
    return { status: 204, error: null };
  };
  await newDispatcher({ store, clock: now, send, owner: 'test' }).round();
  t.strictSame(sent.sort(), rows.map(({ id }) => `${id}_1`).sort(), 'each, once');
  t.equal(most, 16);
});

test('a long queue takes turns', async (t) => {
  const scene = await feedStage(t);
  const { store, now } = scene;
  const all = await makeWebhook(scene, elsewhere);
  const withdrawn = await makeWebhook(scene, { ...elsewhere, types: ['withdrawn'] });
  const before = (await readWebhook(scene, withdrawn.id)).delivery;
  await scene.tell(...Array.from({ length: 101 }, () => ({})));
  const sent: string[] = [];
  const send: Send = async ({ id }) => {
    sent.push(id);
    return { status: 204, error: null };
  };
  const dispatcher = newDispatcher({ store, clock: now, send, owner: 'test' });
  await dispatcher.round();
  t.equal(sent.length, 100, 'a turn has its limit');
  const passed = (await readWebhook(scene, withdrawn.id)).delivery;
  t.not(passed.position, before.position, 'what is not for a webhook is passed by');
  t.strictSame({ ...passed, position: before.position }, before);
  await dispatcher.round();
  t.strictSame(
    sent,
    Array.from({ length: 101 }, (_, at) => `${all.id}_${at + 1}`),
  );
});

test('a webhook that is deleted gets nothing more', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  const { id } = await makeWebhook(scene, { url: receiver.url });
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
