/**
 * The formats of the events of the log. A format is permanent: events that were chained in it are
 * verified by it as long as they are kept. An event with other members or other names needs a new
 * format.
 */
import type { JsonValue } from '../canonical.ts';
import { canonicalText } from '../canonical.ts';
import type { ChainedEvent } from './event.ts';
import { eventOfFormat1 } from './format-1.ts';
import { eventOfFormat2 } from './format-2.ts';

/** Returns the object whose canonical text a link covers, by the number of the format. */
const formats: ReadonlyMap<number, typeof eventOfFormat1> = new Map([
  [1, eventOfFormat1],
  [2, eventOfFormat2],
]);

/** The format of new events. */
export const newestEventFormat = 2;

/** Checks that this version of the service knows a format. */
export function isKnownEventFormat(format: unknown): boolean {
  return typeof format === 'number' && formats.has(format);
}

/**
 * Returns an event as the object that its link covers.
 *
 * @throws RangeError when its format is not known
 */
export function formatEvent(event: ChainedEvent): { readonly [member: string]: JsonValue } {
  const make = formats.get(event.format);
  if (make === undefined) throw new RangeError(`events of format ${event.format} are not known`);
  return make(event);
}

/**
 * Returns the canonical text of an event, which its link covers together with the previous hash.
 *
 * @throws RangeError when its format is not known; TypeError when it has no canonical text
 */
export function eventText(event: ChainedEvent): string {
  return canonicalText(formatEvent(event));
}
