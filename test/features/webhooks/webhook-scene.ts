/** What the tests of webhooks share: making and reading one, and a dispatcher of deliveries. */

import assert from 'node:assert/strict';
import type { Test } from 'tap';
import { newSender } from '../../../src/features/webhooks/delivery.ts';
import type { Dispatcher } from '../../../src/features/webhooks/dispatcher.ts';
import { newDispatcher } from '../../../src/features/webhooks/dispatcher.ts';
import { deadLetterPage, webhookSchema } from '../../../src/features/webhooks/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import type { DeadLetter, DeliveryState } from '../../../src/store/feed.ts';
import type { Change, FeedScene } from '../../support/feed-scene.ts';
import type { Receiver } from '../../support/webhook-receiver.ts';

export const base = '/v1/webhooks';
export const elsewhere = { url: 'https://example.org/hook', label: '门户网站' };

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly types: readonly string[];
  readonly organizationId: string | null;
  readonly paused: boolean;
  readonly previousSecretExpiresAt: string | null;
  readonly version: number;
  readonly delivery: {
    readonly position: string;
    readonly attempts: number;
    readonly nextAttemptAt: string | null;
    readonly lastError: string | null;
    readonly deliveredAt: string | null;
    readonly deadLetters: number;
    readonly queuedLetters: number;
  };
}

export type NewWebhook = Webhook & { readonly secret: string };

export const privateAllowed = { config: { webhookPrivateAddresses: true } };

export async function makeWebhook({ call }: FeedScene, body: object): Promise<NewWebhook> {
  const answer = await call('POST', base, { body: { label: '测试', ...body } });
  assert.equal(answer.status, 201, answer.text);
  return answer.body as NewWebhook;
}

export async function readWebhook({ call }: FeedScene, id: string): Promise<Webhook> {
  const answer = await call('GET', `${base}/${id}`);
  assert.equal(answer.status, 200, answer.text);
  assert.deepEqual(compile(webhookSchema)(answer.body), []);
  return answer.body as Webhook;
}

export async function buried({ call }: FeedScene, id: string) {
  const answer = await call('GET', `${base}/${id}/dead-letters`);
  assert.deepEqual(compile(deadLetterPage)(answer.body), [], answer.text);
  return (answer.body as { items: { change: Change; attempts: number; error: string }[] }).items;
}

/** A dispatcher that may call loopback, closed with the test. */
export function dispatcherOf(t: Test, { store, now }: FeedScene, log?: string[]): Dispatcher {
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

/** Ends a dispatcher while a receiver has a delivery that it does not answer. */
export async function endDuringDelivery(
  { store, now }: FeedScene,
  receiver: Receiver,
): Promise<void> {
  const arrived = Promise.withResolvers<void>();
  receiver.answer = () => arrived.resolve();
  const send = newSender({ allowsPrivate: true, timeoutMs: 60_000 });
  const ending = newDispatcher({ store, clock: now, send, closingMs: 10, owner: 'ending' });
  const round = ending.round();
  await arrived.promise;
  await ending.close();
  await round;
}

/** Records a delivery as a dispatcher does: under a claim on the webhook. */
export async function recordDelivery(
  { store, now }: FeedScene,
  id: string,
  state: DeliveryState,
  dead: DeadLetter | null,
): Promise<boolean> {
  const until = new Date(now().getTime() + 60_000).toISOString();
  const claim = { name: `webhook:${id}`, owner: 'recorder', until };
  await store.claims.take(claim, now().toISOString());
  const expected = (await store.webhooks.get(id))?.delivery.position ?? 0;
  const recorded = await store.webhooks.recordDelivery(id, claim, { expected, state, dead });
  await store.claims.release(claim);
  return recorded;
}
