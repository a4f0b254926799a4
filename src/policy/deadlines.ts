/**
 * When a report is due (Article 49 of the Regulation on Government Information Disclosure, Order
 * 711): departments by 31 January, governments by 31 March of the year after; 前 includes the day.
 */

/** The civil day (`YYYY-MM-DD`) on which a report of this year and kind is due. */
export function dueDate(year: number, kind: 'own' | 'consolidated'): string {
  return `${year + 1}-${kind === 'own' ? '01-31' : '03-31'}`;
}

/** China keeps one time, UTC+8 without summer time (the last one was in 1991). */
const aheadOfUtcMs = 8 * 60 * 60 * 1000;

/** The civil day in China at an instant. */
export function civilDay(instant: Date): string {
  return new Date(instant.getTime() + aheadOfUtcMs).toISOString().slice(0, 10);
}
