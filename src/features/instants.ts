/** Instants that callers send, as the store compares them. */
import { AppError } from '../errors.ts';

/** The place of the seconds in an RFC 3339 instant. */
const secondsAt = 17;

/**
 * Returns an instant as the store writes instants (RFC 3339 in UTC with milliseconds), so that they
 * can be compared as texts. A leap second is the second after it.
 *
 * @param instant a valid RFC 3339 instant
 */
export function storedInstant(instant: string): string {
  const isLeap = instant.startsWith('60', secondsAt);
  const plain = isLeap
    ? `${instant.slice(0, secondsAt)}59${instant.slice(secondsAt + 2)}`
    : instant;
  return new Date(Date.parse(plain) + (isLeap ? 1000 : 0)).toISOString();
}

/**
 * Returns the instant of the parameter `asOf` as the store writes instants; null: now.
 *
 * @throws AppError `instant-in-future`, because its state is not known yet
 */
export function requirePastInstant(asOf: string | undefined, now: Date): string | null {
  if (asOf === undefined) return null;
  const instant = Date.parse(asOf);
  if (instant <= now.getTime()) return new Date(instant).toISOString();
  const message = {
    zh: '应为不晚于当前时间的 RFC 3339 时间。',
    en: 'Must be an RFC 3339 instant that has passed.',
  };
  const faults = [{ pointer: '?asOf', code: 'not-in-past', message }];
  throw new AppError('instant-in-future', undefined, { faults });
}
