/**
 * The turn of one webhook: the next entries of the feed, in order, then dead letters that are to be
 * delivered once more.
 */
import { feedTypes } from '../../policy/events.ts';
import { changeView } from '../../reports/change-view.ts';
import type { WorkClaim } from '../../store/claims.ts';
import type { PlacedFeedEntry, PlacedWebhook, Webhook } from '../../store/feed.ts';
import type { Store } from '../../store/port.ts';
import type { Parcel, Receipt, Send } from '../parcel.ts';
import { stateAfter } from './attempts.ts';
import { listSecrets } from './signature.ts';

/** Entries that a webhook gets in one turn, so that a long queue does not delay other webhooks. */
export const entriesPerTurn = 100;
/** Dead letters that a webhook gets in one turn: fewer, because the next entries wait for them. */
export const lettersPerTurn = 10;
/** How long a webhook is claimed, renewed with each entry; longer than a delivery may take. */
const claimMs = 60_000;

/** Where failures are logged. Addresses are not logged, because they may contain secrets. */
export interface DeliveryLog {
  warn(members: object, message: string): void;
  error(members: object, message: string): void;
}

/** What deliveries need. */
export interface DeliveryOptions {
  readonly store: Store;
  readonly clock: () => Date;
  readonly send: Send;
  /** A name that differs from those of other dispatchers on the same store. */
  readonly owner: string;
  readonly log?: DeliveryLog;
}

/** Checks that an entry is for a webhook. */
export function concerns(
  { type, organization }: PlacedFeedEntry,
  { types, organizationId }: Pick<Webhook, 'types' | 'organizationId'>,
): boolean {
  const isWithin = organizationId === null || organization.lineage.includes(organizationId);
  return isWithin && types.includes(type);
}

/** Checks that a webhook gets nothing now: it is paused, or waits for its next attempt. */
function isResting({ paused, delivery }: PlacedWebhook, now: Date): boolean {
  const { nextAttemptAt } = delivery;
  return paused || (nextAttemptAt !== null && Date.parse(nextAttemptAt) > now.getTime());
}

/** Lists entries of the feed after a position, whatever webhook they are for. */
export function listEntriesAfter(
  { feed }: Pick<Store, 'feed'>,
  position: number,
): Promise<readonly PlacedFeedEntry[]> {
  const everything = { types: feedTypes, within: null, everywhere: [] };
  return feed.list({ after: position, limit: entriesPerTurn, ...everything });
}

/** Returns an entry as it is sent to a webhook. */
function parcelOf(webhook: Webhook, entry: PlacedFeedEntry, at: Date): Parcel {
  return {
    url: webhook.url,
    secrets: listSecrets(webhook, at),
    id: `${webhook.id}_${entry.sequence}`,
    body: JSON.stringify(changeView(entry)),
    at,
  };
}

/** Returns the attempts at entries and dead letters, each with its record. */
function newAttempts(
  { store, clock, send, log }: DeliveryOptions,
  claimOf: (webhookId: string) => WorkClaim,
  ending: AbortSignal,
) {
  /** Sends an entry; null: the attempt was aborted, which proves nothing about the receiver. */
  async function post(webhook: PlacedWebhook, entry: PlacedFeedEntry): Promise<Receipt | null> {
    const receipt = await send(parcelOf(webhook, entry, clock()), ending);
    return receipt.error !== null && ending.aborted ? null : receipt;
  }

  return {
    /** Attempts an entry; returns whether the webhook can have the next one at once. */
    async entry(webhook: PlacedWebhook, entry: PlacedFeedEntry): Promise<boolean> {
      const { id: webhookId, delivery } = webhook;
      const { sequence } = entry;
      const receipt = await post(webhook, entry);
      if (receipt === null) return false;
      const { error } = receipt;
      const { state, dead } = stateAfter(delivery, sequence, error, clock());
      const record = { expected: delivery.position, state, dead };
      // When this instance was too slow, another one serves the webhook, and its record counts; when
      // the webhook was moved in the feed meanwhile, it continues there.
      if (!(await store.webhooks.recordDelivery(webhookId, claimOf(webhookId), record))) {
        return false;
      }
      if (dead !== null) log?.error({ webhookId, ...dead }, 'a delivery was given up');
      else if (error !== null) log?.warn({ webhookId, sequence, ...state }, 'a delivery failed');
      return error === null;
    },

    /** Attempts a dead letter once more; returns whether the webhook can have the next one. */
    async letter(
      webhook: PlacedWebhook,
      { entry, attempts }: { readonly entry: PlacedFeedEntry; readonly attempts: number },
    ): Promise<boolean> {
      const { id } = webhook;
      const { sequence } = entry;
      const receipt = await post(webhook, entry);
      if (receipt === null) return false;
      const { error } = receipt;
      const letter = { sequence, at: clock().toISOString(), attempts: attempts + 1, error };
      if (error !== null) log?.warn({ webhookId: id, ...letter }, 'a redelivery failed');
      return store.webhooks.recordRedelivery(id, claimOf(id), letter);
    },
  };
}

/**
 * Returns the function that gives a webhook its turn.
 *
 * @param ending aborts the attempt in progress
 */
export function newTurns(options: DeliveryOptions, ending: AbortSignal) {
  const { store, clock, owner } = options;
  /** Returns the claim on a webhook's turn, taken or renewed now. */
  const claimOf = (webhookId: string): WorkClaim => ({
    name: `webhook:${webhookId}`,
    owner,
    until: new Date(clock().getTime() + claimMs).toISOString(),
  });
  const attempt = newAttempts(options, claimOf, ending);

  /** Reads a webhook; null: it was deleted, or gets nothing now. */
  async function findActive(id: string): Promise<PlacedWebhook | null> {
    const webhook = await store.webhooks.get(id);
    return webhook === null || isResting(webhook, clock()) ? null : webhook;
  }

  /**
   * Delivers the next entries of the feed to a webhook until one fails. The feed is read unfiltered
   * and filtered here, so that entries for others are passed over once, not searched again and
   * again.
   *
   * @param isEnding whether no further attempt may begin
   * @returns whether all were delivered
   */
  async function serveEntries(id: string, isEnding: () => boolean): Promise<boolean> {
    let webhook = await findActive(id);
    if (webhook === null) return false;
    const entries = await listEntriesAfter(store, webhook.delivery.position);
    for (const entry of entries) {
      if (isEnding()) return false;
      if (!concerns(entry, webhook)) continue;
      if (!(await attempt.entry(webhook, entry))) return false;
      // Read again, because it may have been changed, paused or deleted in the meantime.
      webhook = await findActive(id);
      if (webhook === null) return false;
      // It was moved back: the entries that were read are not the next ones any more.
      if (webhook.delivery.position < entry.sequence) return false;
    }
    const last = entries.at(-1);
    const isFull = entries.length === entriesPerTurn;
    const { position } = webhook.delivery;
    if (isFull && last !== undefined && last.sequence > position) {
      const state = { ...webhook.delivery, position: last.sequence };
      const record = { expected: position, state, dead: null };
      await store.webhooks.recordDelivery(id, claimOf(id), record);
    }
    return true;
  }

  /** Delivers dead letters once more: each has one attempt, and the others follow if it fails. */
  async function serveLetters(id: string, isEnding: () => boolean): Promise<void> {
    for (const letter of await store.webhooks.listQueuedLetters(id, lettersPerTurn)) {
      const webhook = isEnding() ? null : await findActive(id);
      if (webhook === null || !(await attempt.letter(webhook, letter))) return;
    }
  }

  /** Checks that a webhook has something to do now; without it a claim would be useless. */
  async function isDue(id: string): Promise<boolean> {
    const webhook = await findActive(id);
    if (webhook === null) return false;
    if (webhook.queuedLetters > 0) return true;
    const entries = await listEntriesAfter(store, webhook.delivery.position);
    return entries.length === entriesPerTurn || entries.some((entry) => concerns(entry, webhook));
  }

  return async (id: string, isEnding: () => boolean): Promise<void> => {
    if (!(await isDue(id))) return;
    const claim = claimOf(id);
    if (!(await store.claims.take(claim, clock().toISOString()))) return;
    try {
      if (await serveEntries(id, isEnding)) await serveLetters(id, isEnding);
    } finally {
      await store.claims.release(claim);
    }
  };
}
