/** How long the log is kept. */

/**
 * Returns the instant some months before another (UTC). When the month is too short for the day,
 * its last day, so that nothing is removed early.
 *
 * @param months whole, ≥ 0
 */
export function monthsBefore(instant: Date, months: number): Date {
  const before = new Date(instant);
  const day = before.getUTCDate();
  before.setUTCMonth(before.getUTCMonth() - months, 1);
  const lastDay = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 0));
  before.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return before;
}
