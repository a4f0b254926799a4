/** The dispatcher: several at once, interrupted, without a store, at the end. */

import fc from 'fast-check';
import { test } from 'tap';
import {
  attemptsMax,
  firstWaitMs,
  longestWaitMs,
  stateAfter,
  waitAfter,
} from '../../../src/features/webhooks/attempts.ts';
import { newSender } from '../../../src/features/webhooks/delivery.ts';
import type { Dispatcher } from '../../../src/features/webhooks/dispatcher.ts';
import { newDispatcher } from '../../../src/features/webhooks/dispatcher.ts';
import { feedStage } from '../../support/feed-scene.ts';
import { reportsIn, startReceiver } from '../../support/webhook-receiver.ts';
import {
  dispatcherOf,
  endDuringDelivery,
  makeWebhook,
  privateAllowed,
  readWebhook,
} from './webhook-scene.ts';

test('an end between a delivery and its record repeats the entry under the same id', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  await makeWebhook(scene, { url: receiver.url });
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
  await makeWebhook(scene, { url: receiver.url });
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
  const { id } = await makeWebhook(scene, { url: receiver.url });
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
  await makeWebhook(scene, { url: receiver.url });
  await scene.tell({});
  const store = { ...scene.store, isReady: async () => false };
  const send = newSender({ allowsPrivate: true });
  await newDispatcher({ store, clock: scene.now, send, owner: 'test' }).round();
  t.strictSame(receiver.received, []);
});

test('the dispatcher works by itself, and ends in order', async (t) => {
  const scene = await feedStage(t, privateAllowed);
  const receiver = await startReceiver(t);
  await makeWebhook(scene, { url: receiver.url });
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
  const { id } = await makeWebhook(scene, { url: receiver.url });
  await scene.tell({});
  await endDuringDelivery(scene, receiver);
  t.match(
    (await readWebhook(scene, id)).delivery,
    { attempts: 0, lastError: null },
    'no fault of its',
  );
});

test('waits between attempts grow and end', async (t) => {
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
