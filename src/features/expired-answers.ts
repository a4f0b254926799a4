/** Deletes what is kept for repetitions of requests once it is expired, beside the requests. */
import type { Context } from './context.ts';

/** How often a round begins, in milliseconds. */
const intervalMs = 60_000;

export interface Cleaner {
  /** Deletes all that is expired now, a batch at a time. */
  round(): Promise<void>;
  /** Begins a round every minute; keeps no process alive. */
  start(): void;
  close(): void;
}

interface Log {
  error(members: object, message: string): void;
}

/** Makes the cleaner of a store. */
export function newCleaner({ store, clock }: Pick<Context, 'store' | 'clock'>, log?: Log): Cleaner {
  let timer: NodeJS.Timeout | undefined;
  const round = async (): Promise<void> => {
    const now = clock();
    while ((await store.answers.deleteExpired(now)) > 0);
  };
  return {
    round,
    start() {
      timer ??= setInterval(() => {
        round().catch((error: unknown) => {
          log?.error({ err: error }, 'expired answers could not be deleted');
        });
      }, intervalMs).unref();
    },
    close: () => clearInterval(timer),
  };
}
