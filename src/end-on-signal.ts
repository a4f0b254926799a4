/** How a serving program ends: in order at the first signal, at once at a second one. */

/**
 * A signal that is repeated within this time counts as the same one: a terminal, a service manager
 * and the launcher may each deliver it.
 */
const repeatedMs = 1_000;

export interface Ending {
  /** Finishes the requests in progress and closes everything. */
  readonly close: () => Promise<void>;
  /** Records that a signal arrived. */
  readonly onSignal?: (signal: NodeJS.Signals) => void;
  /** Records that closing failed; the program then ends with code 1. */
  readonly onFailure: (error: unknown) => void;
}

/** Ends the program when SIGTERM or SIGINT arrives: with code 0 once everything is closed. */
export function endOnSignal({ close, onSignal, onFailure }: Ending): void {
  let closingSince: number | null = null;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (closingSince !== null) {
        if (performance.now() - closingSince > repeatedMs) process.exit(1);
        return;
      }
      closingSince = performance.now();
      onSignal?.(signal);
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          onFailure(error);
          process.exit(1);
        },
      );
    });
  }
}
