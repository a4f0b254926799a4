/** Deletes expired answers, which were kept for repeated requests, in the background. */
import type { Context } from './context.ts';

/** The interval between rounds, in milliseconds. */
const intervalMs = 60_000;

export interface Cleaner {
  /** Deletes everything that has expired, in batches. */
  round(): Promise<void>;
  /** Starts a round every minute; does not keep the process alive. */
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
