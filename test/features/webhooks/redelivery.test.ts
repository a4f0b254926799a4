/** Test messages, and changes that are delivered again. */

import assert from 'node:assert/strict';
import { test } from 'tap';
import { newSender } from '../../../src/features/webhooks/delivery.ts';
import {
  pingResultSchema,
  pingSchema,
  redeliverySchema,
} from '../../../src/features/webhooks/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { encodeFeedCursor } from '../../../src/reports/change-view.ts';
import type { FeedScene } from '../../support/feed-scene.ts';
import { feedStage } from '../../support/feed-scene.ts';
import { isProblem } from '../../support/problems.ts';
import type { Received } from '../../support/webhook-receiver.ts';
import { isSigned, reportsIn, startReceiver, status } from '../../support/webhook-receiver.ts';
import {
  base,
  buried,
  dispatcherOf,
  elsewhere,
  endDuringDelivery,
  makeWebhook,
  privateAllowed,
  readWebhook,
  recordDelivery,
} from './webhook-scene.ts';

const network = (allowsPrivate: boolean) => ({
  ...(allowsPrivate ? privateAllowed : {}),
  send: newSender({ allowsPrivate, timeoutMs: 1_000 }),
});

async function ping({ call }: FeedScene, id: string, options: object = {}) {
  const answer = await call('POST', `${base}/${id}/ping`, options);
  assert.equal(answer.status, 200, answer.text);
  assert.deepEqual(compile(pingResultSchema)(answer.body), []);
  return answer.body as Record<string, unknown>;
}

test('a test message is signed, and its answer is shown', async (t) => {
  const scene = await feedStage(t, network(true));
  const receiver = await startReceiver(t);
  const { id, secret } = await makeWebhook(scene, { url: receiver.url, types: ['accepted'] });
  receiver.answer = (_, response) => {
    scene.wait(120);
    response.writeHead(202).end();
  };
  const { delivery } = await readWebhook(scene, id);
  const result = await ping(scene, id);
  t.match(result, { delivered: true, status: 202, error: null, milliseconds: 120 });
  const [request] = receiver.received;
  assert(request);
  t.ok(isSigned(request, secret));
  t.equal(request.headers['webhook-id'], result.messageId);
  t.match(result.messageId, /^ping_[0-9a-f-]{36}$/);
  const body = JSON.parse(request.body);
  t.same(compile(pingSchema)(body), []);
  t.match(body, { type: 'ping', webhookId: id, occurredAt: result.sentAt });

  for (const code of [301, 404, 500]) {
    receiver.answer = status(code);
    const failed = { delivered: false, status: code, error: `status-${code}` };
    t.match(await ping(scene, id), failed);
  }
  receiver.answer = (_, response) => void response.destroy();
  t.match(await ping(scene, id), { delivered: false, status: null, error: 'ECONNRESET' });
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  t.equal(new Set(ids).size, 5, 'each has an id of its own');
  t.same((await readWebhook(scene, id)).delivery, delivery, 'no delivery');
  const feed = await scene.call('GET', '/v1/changes');
  t.same((feed.body as { items: unknown[] }).items, [], 'and no change');
  const { items } = await scene.store.log.list({
    limit: 9,
    cursor: null,
    action: ['webhook.ping'],
  });
  t.equal(items.length, 5);
  t.match(items[0], { resourceId: id, versionBefore: 1, versionAfter: 1, changed: [] });
});

test('a rehearsed or repeated test message is not sent', async (t) => {
  const scene = await feedStage(t, network(true));
  const receiver = await startReceiver(t);
  const { id } = await makeWebhook(scene, { url: receiver.url });
  const rehearsed = await scene.call('POST', `${base}/${id}/ping?dryRun=true`);
  t.match(rehearsed.body, { delivered: false, status: null, error: 'not-sent' });
  t.equal(receiver.received.length, 0);
  const headers = { 'idempotency-key': 'once' };
  const first = await ping(scene, id, { headers });
  t.same(await ping(scene, id, { headers }), first);
  t.equal(receiver.received.length, 1);
  const absent = await scene.call('POST', `${base}/none/ping`);
  isProblem(t, absent, { status: 404, code: 'not-found' }, 'none');
});

test('a test message is not sent to a private address', async (t) => {
  const scene = await feedStage(t, network(false));
  const receiver = await startReceiver(t);
  // As it was registered while private addresses were allowed.
  const made = await makeWebhook(scene, elsewhere);
  const row = await scene.store.webhooks.get(made.id);
  assert(row);
  const moved = { ...row, version: 2, url: receiver.url };
  const [event] = (await scene.store.log.list({ limit: 1, cursor: null })).items;
  assert(event);
  const { sequence, hash, recordDigest, commitId, ...copied } = event as never as Record<
    string,
    unknown
  >;
  await scene.store.commit({
    webhooks: [{ id: made.id, expected: 1, row: moved }],
    events: [copied as never],
  });
  t.match(await ping(scene, made.id), { status: null, error: 'private-address' });
  t.equal(receiver.received.length, 0);
});

async function redeliver({ call }: FeedScene, id: string, body: object, query = '') {
  const answer = await call('POST', `${base}/${id}/redeliveries${query}`, { body });
  assert.equal(answer.status, 200, answer.text);
  assert.deepEqual(compile(redeliverySchema)(answer.body), []);
  return answer.body;
}

const idsIn = (received: readonly Received[]) =>
  received.map(({ headers }) => headers['webhook-id']);

test('everything after a cursor is delivered again, then what is new', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  const { id } = await makeWebhook(scene, { url: receiver.url });
  const dispatcher = dispatcherOf(t, scene);
  const ids = await scene.tell({}, {}, {}, {});
  await dispatcher.round();
  const first = idsIn(receiver.received);
  receiver.received.length = 0;
  const from = encodeFeedCursor(2);
  await redeliver(scene, id, { from }, '?dryRun=true');
  await dispatcher.round();
  t.same(receiver.received, [], 'a rehearsal delivers nothing');
  t.same(await redeliver(scene, id, { from }), { webhookId: id, from, deadLetters: 0 });
  ids.push(...(await scene.tell({})));
  await dispatcher.round();
  t.strictSame(reportsIn(receiver.received), ids.slice(2));
  t.same(idsIn(receiver.received).slice(0, 2), first.slice(2), 'under the ids they had');
  t.match(await redeliver(scene, id, { from: encodeFeedCursor(5) }), { from: encodeFeedCursor(5) });
  receiver.received.length = 0;
  await dispatcher.round();
  t.same(receiver.received, [], 'nothing is after it');
  await redeliver(scene, id, { from: encodeFeedCursor(0) });
  await dispatcher.round();
  t.strictSame(reportsIn(receiver.received), ids, 'from the beginning');
  const { items } = await scene.store.log.list({
    ...{ limit: 9, cursor: null, action: ['webhook.redeliver'] },
  });
  t.equal(items.length, 3);
});

test('a webhook that waits or has given up is delivered to at once', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  const { id } = await makeWebhook(scene, { url: receiver.url });
  const ids = await scene.tell({}, {}, {});
  const at = scene.now().toISOString();
  const state = { attempts: 0, nextAttemptAt: null, lastError: 'timeout', deliveredAt: null };
  for (const sequence of [1, 2]) {
    const dead = { sequence, at, attempts: 24, error: 'timeout' };
    await recordDelivery(scene, id, { ...state, position: sequence }, dead);
  }
  receiver.answer = status(503);
  await dispatcherOf(t, scene).round();
  receiver.answer = status(204);
  await dispatcherOf(t, scene).round();
  t.equal(receiver.received.length, 1, 'it waits');
  // A cursor ahead of it passes over nothing.
  t.match(await redeliver(scene, id, { from: encodeFeedCursor(3) }), { from: encodeFeedCursor(2) });
  t.equal((await buried(scene, id)).length, 2);
  await dispatcherOf(t, scene).round();
  t.strictSame(reportsIn(receiver.received), [ids[2], ids[2]]);
  await redeliver(scene, id, { from: encodeFeedCursor(1) });
  t.equal((await buried(scene, id)).length, 1, 'what is delivered again is not given up');
  await dispatcherOf(t, scene).round();
  t.strictSame(reportsIn(receiver.received).slice(2), ids.slice(1));
});

test('a redelivery during a delivery is not lost', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  const { id } = await makeWebhook(scene, { url: receiver.url });
  const ids = await scene.tell({}, {}, {});
  let asked = false;
  receiver.answer = async (request, response) => {
    if (!asked && request.headers['webhook-id'] === `${id}_3`) {
      asked = true;
      await redeliver(scene, id, { from: encodeFeedCursor(0) });
    }
    response.writeHead(204).end();
  };
  const dispatcher = dispatcherOf(t, scene);
  await dispatcher.round();
  await dispatcher.round();
  t.strictSame(reportsIn(receiver.received), [...ids, ...ids]);
  t.equal((await readWebhook(scene, id)).delivery.position, encodeFeedCursor(3));
});

test('dead letters are delivered once more, in order, beside what is new', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  const { id } = await makeWebhook(scene, { url: receiver.url });
  const ids = await scene.tell(...Array.from({ length: 12 }, () => ({})));
  const at = scene.now().toISOString();
  const state = { attempts: 0, nextAttemptAt: null, lastError: 'timeout', deliveredAt: null };
  for (const sequence of ids.keys()) {
    const dead = { sequence: sequence + 1, at, attempts: 24, error: 'timeout' };
    await recordDelivery(scene, id, { ...state, position: sequence + 1 }, dead);
  }
  const plan = await redeliver(scene, id, { deadLetters: true });
  t.same(plan, { webhookId: id, from: null, deadLetters: 12 });
  t.match((await readWebhook(scene, id)).delivery, { deadLetters: 12, queuedLetters: 12 });
  const poisoned = `${id}_2`;
  receiver.answer = ({ headers }, response) =>
    response.writeHead(headers['webhook-id'] === poisoned ? 422 : 204).end();
  const fresh = await scene.tell({});
  const dispatcher = dispatcherOf(t, scene);
  await dispatcher.round();
  t.strictSame(reportsIn(receiver.received), [...fresh, ...ids.slice(0, 10)], 'some at a time');
  await dispatcher.round();
  t.strictSame(reportsIn(receiver.received), [...fresh, ...ids], 'one that fails stops none');
  const letters = await buried(scene, id);
  t.match(letters, [{ attempts: 25, error: 'status-422', queued: false }]);
  t.equal(letters.length, 1);
  await dispatcher.round();
  t.equal(receiver.received.length, 13, 'it is not tried again by itself');
  const { delivery } = await readWebhook(scene, id);
  t.match(delivery, { position: encodeFeedCursor(13), queuedLetters: 0, deadLetters: 1 });
});

test('queued dead letters survive a pause, a wait, and the end of the service', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  const { id } = await makeWebhook(scene, { url: receiver.url });
  const [report = ''] = await scene.tell({});
  const dead = { sequence: 1, at: scene.now().toISOString(), attempts: 24, error: 'timeout' };
  const state = { position: 1, attempts: 0, nextAttemptAt: null, lastError: null };
  await recordDelivery(scene, id, { ...state, deliveredAt: null }, dead);
  await redeliver(scene, id, { deadLetters: true });
  const setPaused = async (paused: boolean) => {
    const { headers } = await scene.call('GET', `${base}/${id}`);
    const options = { headers: { 'if-match': headers.etag ?? '' }, body: { paused } };
    t.equal((await scene.call('PATCH', `${base}/${id}`, options)).status, 200);
  };
  await setPaused(true);
  await dispatcherOf(t, scene).round();
  t.equal(receiver.received.length, 0);
  await setPaused(false);
  await endDuringDelivery(scene, receiver);
  t.match(
    (await readWebhook(scene, id)).delivery,
    { queuedLetters: 1 },
    'its fault proves nothing',
  );
  receiver.answer = status(204);
  await dispatcherOf(t, scene).round();
  t.strictSame(reportsIn(receiver.received), [report, report]);
  t.same(await buried(scene, id), []);
});

test('a malformed redelivery is refused', async (t) => {
  const scene = await feedStage(t);
  const { id } = await makeWebhook(scene, elsewhere);
  await scene.tell({});
  const cursor = encodeFeedCursor(1);
  const wrong: [object, string, [string, string][]?][] = [
    [{}, 'request-invalid', [['', 'one-of-members']]],
    [{ deadLetters: false }, 'request-invalid', [['', 'one-of-members']]],
    [{ from: cursor, deadLetters: true }, 'request-invalid', [['', 'one-of-members']]],
    [{ from: 1 }, 'request-invalid', [['/from', 'wrong-type']]],
    [{ since: cursor }, 'request-invalid', [['/since', 'unknown-member']]],
    [{ from: 'x' }, 'cursor-invalid'],
  ];
  for (const [body, code, faults] of wrong) {
    const answer = await scene.call('POST', `${base}/${id}/redeliveries`, { body });
    const expected = { status: 400, code, ...(faults && { faults }) };
    isProblem(t, answer, expected, JSON.stringify(body));
  }
  const none = await scene.call('POST', `${base}/none/redeliveries`, { body: { from: cursor } });
  isProblem(t, none, { status: 404, code: 'not-found' }, 'none');
});
