/** Instants that callers send, as the store compares them. */

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
