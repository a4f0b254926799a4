/**
 * Delivers the feed of changes to the webhooks: to each in the order of the feed, at least once.
 * The position of each is stored after every attempt, so a restart continues there; when the
 * service ends between an attempt and its record, the entry is sent again under the same id.
 */
import type { Store } from '../../store/port.ts';
import type { DeliveryOptions } from './turn.ts';
import { newTurns } from './turn.ts';

/** Webhooks that are served at the same time. */
const turnsMax = 16;
/** Webhooks that are read at a time. */
const pageLimit = 200;
/** The default of `closingMs`. */
const closingMsDefault = 5_000;

interface DispatcherOptions extends DeliveryOptions {
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
  const deliver = newTurns(options, cut.signal);
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
