/**
 * When a report is due (Article 49 of the Regulation on Government Information Disclosure, Order
 * 711): departments by 31 January, governments by 31 March of the following year; 前 includes the
 * day. An office may set an earlier day for the organizations below it; an exemption, with a
 * reason, suspends lateness until its end.
 */

/** Returns the civil day (`YYYY-MM-DD`) by which a report of this year and kind is due. */
export function nationalDueDate(year: number, kind: 'own' | 'consolidated'): string {
  return `${year + 1}-${kind === 'own' ? '01-31' : '03-31'}`;
}

/** China has one time, UTC+8 without summer time (the last one was in 1991). */
const aheadOfUtcMs = 8 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** Returns the civil day in China at an instant. */
export function civilDay(instant: Date): string {
  return new Date(instant.getTime() + aheadOfUtcMs).toISOString().slice(0, 10);
}

/**
 * The deadline of one report: the day it is due, and until when its organization is exempted, if it
 * is.
 */
export interface Deadline {
  readonly dueDate: string;
  readonly exemptUntil: string | null;
}

/**
 * Returns whether a report is overdue, and how many days late it was published or is so far. A
 * report published on its day is in time. Only the first publication counts: a correction makes
 * nothing late.
 *
 * @param publishedAt the instant of the first publication, or null
 */
export function computeLateness(
  { dueDate, exemptUntil }: Deadline,
  publishedAt: string | null,
  today: string,
): { readonly overdue: boolean; readonly daysLate: number } {
  const last = exemptUntil !== null && exemptUntil > dueDate ? exemptUntil : dueDate;
  const day = publishedAt === null ? today : civilDay(new Date(publishedAt));
  const daysLate = Math.max(0, Math.round((Date.parse(day) - Date.parse(last)) / dayMs));
  return { overdue: publishedAt === null && daysLate > 0, daysLate };
}

/**
 * A local rule: an earlier day for an organization and all below it, or an organization's
 * exemption.
 */
export type LocalRule = 'earlier' | 'exemption';

/**
 * Returns the days that a local rule can name: after one day, and not later than another. An
 * earlier day is between the end of the report's year and the national day. An exemption begins
 * where the organization would be late, and ends within a year of the national day: it suspends
 * lateness, but the report stays due.
 *
 * @param dueDate the day on which the organization's report is due so far
 */
export function allowedDaysOfRule(
  type: LocalRule,
  { year, kind }: { readonly year: number; readonly kind: 'own' | 'consolidated' },
  dueDate: string,
): { readonly after: string; readonly until: string } {
  return type === 'earlier'
    ? { after: `${year}-12-31`, until: nationalDueDate(year, kind) }
    : { after: dueDate, until: nationalDueDate(year + 1, kind) };
}

/** A local rule for the year and kind of a report. Instants are RFC 3339 UTC with milliseconds. */
export interface LocalDeadlineRule {
  readonly type: LocalRule;
  readonly organizationId: string;
  /** The due day, or the last day of the exemption. */
  readonly date: string;
  readonly createdAt: string;
  /** Null: it has not ended. */
  readonly endedAt: string | null;
}

/**
 * Returns whether a rule is in force.
 *
 * @param at an instant; null: now
 */
function isInForce({ createdAt, endedAt }: LocalDeadlineRule, at: string | null): boolean {
  if (at === null) return endedAt === null;
  return createdAt <= at && (endedAt === null || endedAt > at);
}

/**
 * Returns the deadline of a report: the earliest day that any organization of its lineage set,
 * never later than the national one, and until when the organization itself is exempted. This
 * function is authoritative: an engine that filters by lateness in SQL is tested against it.
 *
 * @param dueDate the national day
 * @param lineage the ids from the root of the tree down to the organization that reports
 * @param rules local rules for the year and kind of the report, of any organization
 * @param at the instant whose rules and tree apply; null: now
 */
export function applyLocalRules(
  dueDate: string,
  lineage: readonly string[],
  rules: readonly LocalDeadlineRule[],
  at: string | null,
): Deadline {
  const inForce = rules.filter((rule) => isInForce(rule, at));
  const days = (type: LocalRule, ids: readonly string[]) =>
    inForce
      .filter((rule) => rule.type === type && ids.includes(rule.organizationId))
      .map(({ date }) => date)
      .sort();
  const [earliest = dueDate] = days('earlier', lineage);
  const exemptUntil = days('exemption', lineage.slice(-1)).at(-1) ?? null;
  return { dueDate: earliest < dueDate ? earliest : dueDate, exemptUntil };
}
