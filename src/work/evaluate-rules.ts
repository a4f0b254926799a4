/** Runs the rules on one report: at once where that is quick, else in the pool. */
import { checkReport } from '../form/check.ts';
import { type Narrative, proseMembers } from '../form/narrative.ts';
import type { ReportInput } from '../form/rules/report-facts.ts';
import type { Finding } from '../form/types.ts';
import { packReport } from './sent-report.ts';
import type { Work } from './work.ts';

/**
 * The length of prose, in characters, up to which the rules run on the thread of the request:
 * hostile prose of this length takes about 30 ms there, that of a real report about 3.
 */
export const promptProseMax = 12_000;

function proseLength(narrative: Narrative): number {
  return proseMembers.reduce((sum, member) => sum + (narrative[member]?.length ?? 0), 0);
}

/** Returns the length of all prose that the rules look at, in characters. */
function countProse({ narrative, previous, siblings = [] }: ReportInput): number {
  const others = [previous?.narrative, ...siblings.map((sibling) => sibling.narrative)];
  return [narrative, ...others].reduce((sum, prose) => sum + (prose ? proseLength(prose) : 0), 0);
}

/**
 * Runs all rules on a report and returns the findings.
 *
 * @throws AppError `work-too-heavy`, `service-unavailable`; the reason of the signal's abort
 */
export async function evaluateRules(
  work: Work,
  report: ReportInput,
  signal?: AbortSignal,
): Promise<Finding[]> {
  if (countProse(report) <= promptProseMax) return checkReport(report);
  return work.run('evaluateReport', packReport(report), signal);
}
