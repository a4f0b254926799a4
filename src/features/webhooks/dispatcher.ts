/**
 * Delivers the feed of changes to the webhooks: to each in the order of the feed, at least once.
 * The position of each is stored after every attempt, so a restart continues there; when the
 * service ends between an attempt and its record, the entry is sent again under the same id.
 */
import { feedTypes } from '../../policy/events.ts';
import { changeView } from '../../reports/change-view.ts';
import type { WorkClaim } from '../../store/claims.ts';
import type {
  DeadLetter,
  DeliveryState,
  PlacedFeedEntry,
  PlacedWebhook,
} from '../../store/feed.ts';
import type { Store } from '../../store/port.ts';
import type { Send } from './delivery.ts';

/**
 * Attempts at an entry before it is given up: with the waits between them, more than half a day.
 */
export const attemptsMax = 24;
/** The wait before the second attempt; each further wait is twice as long. */
export const firstWaitMs = 5_000;
/** The longest wait before an attempt. */
export const longestWaitMs = 3_600_000;

/** Entries that a webhook gets in one turn, so that a long queue does not delay other webhooks. */
const entriesPerTurn = 100;
/** Webhooks that are served at the same time. */
const turnsMax = 16;
/** How long a webhook is claimed, renewed with each entry; longer than a delivery may take. */
const claimMs = 60_000;
/** Webhooks that are read at a time. */
const pageLimit = 200;
/** The default of `closingMs`. */
const closingMsDefault = 5_000;

/** Where failures are logged. Addresses are not logged, because they may contain secrets. */
interface Log {
  warn(members: object, message: string): void;
  error(members: object, message: string): void;
}

interface DispatcherOptions {
  readonly store: Store;
  readonly clock: () => Date;
  readonly send: Send;
  /** A name that differs from those of other dispatchers on the same store. */
  readonly owner: string;
  readonly log?: Log;
  /** How long deliveries in progress may take when the service ends, in milliseconds. */
  readonly closingMs?: number;
}

export interface Dispatcher {
  /** Gives a turn to every webhook that has none now; resolves when those turns have ended. */
  round(): Promise<void>;
  /** Starts a round every `intervalMs` milliseconds; does not keep the process alive. */
  start(intervalMs: number): void;
  /**
   * Ends: awaits deliveries in progress for a while, then aborts them; the next start continues.
   */
  close(): Promise<void>;
}

/** Returns the wait after a number of failed attempts, in milliseconds. */
export function waitAfter(attempts: number): number {
  return Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs);
}

/** Checks that an entry is for a webhook. */
function concerns({ type, organization }: PlacedFeedEntry, webhook: PlacedWebhook): boolean {
  const { types, organizationId } = webhook;
  const isWithin = organizationId === null || organization.lineage.includes(organizationId);
  return isWithin && types.includes(type);
}

/**
 * Returns the state of a webhook after an attempt at an entry, and the dead letter when it was the
 * last attempt.
 */
export function stateAfter(
  before: DeliveryState,
  sequence: number,
  error: string | null,
  now: Date,
): { readonly state: DeliveryState; readonly dead: DeadLetter | null } {
  const at = now.toISOString();
  const done = { position: sequence, attempts: 0, nextAttemptAt: null, lastError: error };
  if (error === null) return { state: { ...done, deliveredAt: at }, dead: null };
  const { position, deliveredAt } = before;
  const attempts = before.attempts + 1;
  if (attempts >= attemptsMax) {
    return { state: { ...done, deliveredAt }, dead: { sequence, at, attempts, error } };
  }
  const nextAttemptAt = new Date(now.getTime() + waitAfter(attempts)).toISOString();
  return {
    state: { position, attempts, nextAttemptAt, lastError: error, deliveredAt },
    dead: null,
  };
}

function isResting({ delivery }: PlacedWebhook, now: Date): boolean {
  return delivery.nextAttemptAt !== null && Date.parse(delivery.nextAttemptAt) > now.getTime();
}

/** Runs a limited number of tasks at a time; the others wait in order. */
function newSlots(count: number) {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (task: () => Promise<void>): Promise<void> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

/** Returns the functions that deliver entries to one webhook. */
function newDeliverer({ store, clock, send, log, owner }: DispatcherOptions, ending: AbortSignal) {
  /** Returns the claim on a webhook's turn, taken or renewed now. */
  const claimOf = (webhookId: string): WorkClaim => ({
    name: `webhook:${webhookId}`,
    owner,
    until: new Date(clock().getTime() + claimMs).toISOString(),
  });

  /**
   * Makes an attempt and records it; returns whether the webhook can have the next entry at once.
   */
  async function attempt(webhook: PlacedWebhook, entry: PlacedFeedEntry): Promise<boolean> {
    const { id: webhookId, url, secret, delivery } = webhook;
    const { sequence } = entry;
    const parcel = {
      ...{ url, secret },
      id: `${webhookId}_${sequence}`,
      body: JSON.stringify(changeView(entry)),
      at: clock(),
    };
    const error = await send(parcel, ending);
    // An aborted attempt proves nothing about the receiver.
    if (error !== null && ending.aborted) return false;
    const { state, dead } = stateAfter(delivery, sequence, error, clock());
    // When this instance was too slow, another one serves the webhook, and its record counts.
    if (!(await store.webhooks.recordDelivery(webhookId, claimOf(webhookId), state, dead))) {
      return false;
    }
    if (dead !== null) log?.error({ webhookId, ...dead }, 'a delivery was given up');
    else if (error !== null) log?.warn({ webhookId, sequence, ...state }, 'a delivery failed');
    return error === null;
  }

  /**
   * Delivers the next entries of the feed to a webhook until one fails. The feed is read unfiltered
   * and filtered here, so that entries for others are passed over once, not searched again and
   * again.
   *
   * @param isEnding whether no further attempt may begin
   */
  async function serve(id: string, isEnding: () => boolean): Promise<void> {
    let webhook = await store.webhooks.get(id);
    if (webhook === null || isResting(webhook, clock())) return;
    const entries = await entriesBehind(webhook);
    for (const entry of entries) {
      if (isEnding()) return;
      if (!concerns(entry, webhook)) continue;
      if (!(await attempt(webhook, entry))) return;
      // Read again, because it may have been deleted in the meantime.
      webhook = await store.webhooks.get(id);
      if (webhook === null) return;
    }
    const last = entries.at(-1);
    const isFull = entries.length === entriesPerTurn;
    if (isFull && last !== undefined && last.sequence > webhook.delivery.position) {
      const state = { ...webhook.delivery, position: last.sequence };
      await store.webhooks.recordDelivery(id, claimOf(id), state, null);
    }
  }

  function entriesBehind({ delivery }: PlacedWebhook): Promise<readonly PlacedFeedEntry[]> {
    const everything = { types: feedTypes, within: null, everywhere: [] };
    return store.feed.list({ after: delivery.position, limit: entriesPerTurn, ...everything });
  }

  /** Checks that a webhook has something to do now; without it a claim would be useless. */
  async function isDue(id: string): Promise<boolean> {
    const webhook = await store.webhooks.get(id);
    if (webhook === null || isResting(webhook, clock())) return false;
    const entries = await entriesBehind(webhook);
    return entries.length === entriesPerTurn || entries.some((entry) => concerns(entry, webhook));
  }

  return async (id: string, isEnding: () => boolean): Promise<void> => {
    if (!(await isDue(id))) return;
    const claim = claimOf(id);
    if (!(await store.claims.take(claim, clock().toISOString()))) return;
    try {
      await serve(id, isEnding);
    } finally {
      await store.claims.release(claim);
    }
  };
}

async function* webhookIds(store: Store): AsyncGenerator<string> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['webhooks']['list']>> = await store.webhooks.list({
      limit: pageLimit,
      cursor,
    });
    for (const { id } of page.items) yield id;
    cursor = page.next;
  } while (cursor !== null);
}

/** Returns a dispatcher; of several on one store, only one serves a webhook at a time. */
export function newDispatcher(options: DispatcherOptions): Dispatcher {
  const { store, log, closingMs = closingMsDefault } = options;
  const cut = new AbortController();
  const deliver = newDeliverer(options, cut.signal);
  const inSlot = newSlots(turnsMax);
  /** Webhooks that have a turn or wait for one. */
  const busyWebhooks = new Set<string>();
  const rounds = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let isClosing = false;

  /**
   * Runs the turn of a webhook; a failure concerns this webhook only and is retried in the next
   * round.
   */
  async function turn(webhookId: string): Promise<void> {
    try {
      await inSlot(() => deliver(webhookId, () => isClosing));
    } catch (error) {
      log?.error({ err: error, webhookId }, 'a webhook could not be served');
    } finally {
      busyWebhooks.delete(webhookId);
    }
  }

  async function giveTurns(): Promise<void> {
    // When nothing can be recorded, nothing is sent: it would be sent again and again.
    if (!(await store.isReady())) return;
    const turns: Promise<void>[] = [];
    try {
      for await (const id of webhookIds(store)) {
        if (isClosing) break;
        if (busyWebhooks.has(id)) continue;
        busyWebhooks.add(id);
        turns.push(turn(id));
      }
    } finally {
      await Promise.all(turns);
    }
  }

  async function round(): Promise<void> {
    if (isClosing) return;
    const own = giveTurns();
    rounds.add(own);
    try {
      await own;
    } finally {
      rounds.delete(own);
    }
  }

  return {
    round,

    start(intervalMs) {
      timer ??= setInterval(() => {
        round().catch((error: unknown) => log?.error({ err: error }, 'no webhook could be served'));
      }, intervalMs).unref();
    },

    async close() {
      isClosing = true;
      clearInterval(timer);
      const patience = setTimeout(() => cut.abort(), closingMs).unref();
      await Promise.allSettled(rounds);
      clearTimeout(patience);
    },
  };
}
