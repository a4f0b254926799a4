/**
 * Brings the feed of changes to the webhooks: to each in the order of the feed, at least once. How
 * far each has come is kept after every attempt, so a restart goes on where it was; when that ends
 * between an attempt and its note, the entry is sent again under the same id.
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

/** Attempts at an entry before it is given up: with the waits between them, over half a day. */
export const attemptsMax = 24;
/** How long the second attempt waits for; each further one twice as long as the one before. */
export const firstWaitMs = 5_000;
/** How long an attempt waits for at most. */
export const longestWaitMs = 3_600_000;

/** Entries that a webhook gets in one turn, so that a long queue keeps no other one waiting. */
const entriesPerTurn = 100;
/** Webhooks that are served at the same time. */
const turnsMax = 16;
/** How long a webhook is claimed for, renewed with each entry; longer than a delivery may take. */
const claimMs = 60_000;
/** Webhooks that are read at once. */
const pageLimit = 200;
/** Unless said otherwise. */
const closingMsDefault = 5_000;

/** The log of what goes wrong. Addresses are not logged: they may hold what opens a door. */
interface Log {
  warn(members: object, message: string): void;
  error(members: object, message: string): void;
}

interface DispatcherOptions {
  readonly store: Store;
  readonly clock: () => Date;
  readonly send: Send;
  /** Unlike that of any other dispatcher on the same store. */
  readonly owner: string;
  readonly log?: Log;
  /** How long deliveries under way may take to end when the service does, in milliseconds. */
  readonly closingMs?: number;
}

export interface Dispatcher {
  /** Gives a turn to every webhook that has none now; resolves when those turns have ended. */
  round(): Promise<void>;
  /** Begins a round every so many milliseconds; keeps no process alive. */
  start(intervalMs: number): void;
  /** Ends: what is under way is awaited for a while, then cut off and left to the next start. */
  close(): Promise<void>;
}

/** Milliseconds to wait for after so many attempts failed. */
export function waitAfter(attempts: number): number {
  return Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs);
}

/** Whether an entry is for a webhook. */
function concerns({ type, organization }: PlacedFeedEntry, webhook: PlacedWebhook): boolean {
  const { types, organizationId } = webhook;
  const isWithin = organizationId === null || organization.lineage.includes(organizationId);
  return isWithin && types.includes(type);
}

/** How a webhook stands after an attempt at an entry, and the dead letter if that was the last. */
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

/** Runs tasks, so many at a time; the others wait in their order. */
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

/** What brings entries to one webhook after the other. */
function newCarrier({ store, clock, send, log, owner }: DispatcherOptions, ending: AbortSignal) {
  /** The claim on a webhook's turn, as it is taken or renewed now. */
  const claimOf = (webhookId: string): WorkClaim => ({
    name: `webhook:${webhookId}`,
    owner,
    until: new Date(clock().getTime() + claimMs).toISOString(),
  });

  /** Makes an attempt and notes it; whether the webhook can have the next entry at once. */
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
    // Cut off: that says nothing of the receiver.
    if (error !== null && ending.aborted) return false;
    const { state, dead } = stateAfter(delivery, sequence, error, clock());
    // Another instance serves it when this one was too slow: what it records counts.
    if (!(await store.webhooks.recordDelivery(webhookId, claimOf(webhookId), state, dead))) {
      return false;
    }
    if (dead !== null) log?.error({ webhookId, ...dead }, 'a delivery was given up');
    else if (error !== null) log?.warn({ webhookId, sequence, ...state }, 'a delivery failed');
    return error === null;
  }

  /**
   * Brings a webhook what stands next in the feed, until something fails. The feed is read as it
   * is and sifted here: what is not for the webhook is passed by once, not searched again and again.
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
      // Read anew: it may have been taken away meanwhile.
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

  /** Whether a webhook has something to do now; a claim on one that has not would be in vain. */
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

/** Makes a dispatcher; of several on one store each webhook is served by one at a time. */
export function newDispatcher(options: DispatcherOptions): Dispatcher {
  const { store, log, closingMs = closingMsDefault } = options;
  const cut = new AbortController();
  const carry = newCarrier(options, cut.signal);
  const inSlot = newSlots(turnsMax);
  /** Webhooks that have a turn, or wait for theirs. */
  const served = new Set<string>();
  const rounds = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let isClosing = false;

  /** The turn of a webhook; what goes wrong in it is this webhook's, and tried in the next round. */
  async function turn(webhookId: string): Promise<void> {
    try {
      await inSlot(() => carry(webhookId, () => isClosing));
    } catch (error) {
      log?.error({ err: error, webhookId }, 'a webhook could not be served');
    } finally {
      served.delete(webhookId);
    }
  }

  async function giveTurns(): Promise<void> {
    // Where nothing can be noted, nothing is sent: it would be sent again and again.
    if (!(await store.isReady())) return;
    const turns: Promise<void>[] = [];
    try {
      for await (const id of webhookIds(store)) {
        if (isClosing) break;
        if (served.has(id)) continue;
        served.add(id);
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
