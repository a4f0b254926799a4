/** What became of a report that was due: what the supervising office counts and names. */
import { computeLateness, type Deadline } from './deadlines.ts';

/**
 * The states of a report that an organization was to publish on a year. `on-time` and `late`: it is
 * published; only the first publication counts. `filed`: submitted or accepted, and not published
 * yet. `overdue`: none of these, and its day has passed. `not-due`: none of these, and its day, or
 * the last day of an exemption, has not passed.
 */
export const filingStates = ['on-time', 'late', 'filed', 'overdue', 'not-due'] as const;

export type FilingState = (typeof filingStates)[number];

/** What is known of the report that was due, which need not exist. */
export interface DueFiling {
  readonly deadline: Deadline;
  /** The instant of the first publication; null: never published. */
  readonly firstPublishedAt: string | null;
  /** Whether the working version is submitted or accepted, as far as the reader can know. */
  readonly isFiled: boolean;
}

/**
 * Returns the state of a report that was due, and how many days late it was published or is so far.
 * This function is authoritative: an engine that counts states in SQL is tested against it.
 *
 * @param today the civil day in China
 */
export function findFilingState(
  { deadline, firstPublishedAt, isFiled }: DueFiling,
  today: string,
): { readonly state: FilingState; readonly daysLate: number } {
  const { daysLate } = computeLateness(deadline, firstPublishedAt, today);
  if (firstPublishedAt !== null) return { state: daysLate > 0 ? 'late' : 'on-time', daysLate };
  if (isFiled) return { state: 'filed', daysLate };
  return { state: daysLate > 0 ? 'overdue' : 'not-due', daysLate };
}
