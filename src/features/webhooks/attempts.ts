/** How often a delivery is attempted, how long it waits, and when it is given up: pure. */
import type { DeadLetter, DeliveryState } from '../../store/feed.ts';

/**
 * Attempts at an entry before it is given up: with the waits between them, more than half a day.
 */
export const attemptsMax = 24;
/** The wait before the second attempt; each further wait is twice as long. */
export const firstWaitMs = 5_000;
/** The longest wait before an attempt. */
export const longestWaitMs = 3_600_000;

/** Returns the wait after a number of failed attempts, in milliseconds. */
export function waitAfter(attempts: number): number {
  return Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs);
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
