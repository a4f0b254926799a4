/**
 * Reading and changing stored reports, for every feature that is about one. Refusals come in one
 * order: whether the role permits the action (the gate), whether the report exists and the caller
 * may take the action on it, whether the caller has seen the current version, whether the state
 * allows it, whether the content is valid, and whether the store accepts it.
 */
import { AppError } from '../errors.ts';
import type { Precondition } from '../http/requests/conditional.ts';
import { requireMatch } from '../http/requests/conditional.ts';
import type { Caller } from '../policy/caller.ts';
import type { Action } from '../policy/permissions.ts';
import { mayActOn } from '../policy/permissions.ts';
import type { ReportAction } from '../policy/workflow.ts';
import { isActionAllowed } from '../policy/workflow.ts';
import type { Viewer } from '../reports/answers.ts';
import { composePartTag, newViewer } from '../reports/answers.ts';
import type { PlacedReport, ReportPart } from '../store/report.ts';
import { requireOn } from './access.ts';
import type { Context } from './context.ts';

/** The report that a use case is about, and the version that the caller has seen. */
export interface ReportVersionCommand {
  readonly reportId: string;
  readonly precondition: Precondition;
}

/** Returns for whom an answer is made, and on which day. */
export function viewerFor({ clock }: Pick<Context, 'clock'>, { actor }: Caller): Viewer {
  return newViewer(clock(), actor);
}

/**
 * Returns the working version of a report, for a caller who may take the action on it.
 *
 * @throws AppError `not-found`, also for what the caller must not see; `not-allowed`
 */
export async function loadReport(
  { store }: Pick<Context, 'store'>,
  caller: Caller,
  reportId: string,
  action: Action,
): Promise<PlacedReport> {
  const report = await store.reports.get(reportId);
  if (report === null) throw new AppError('not-found');
  requireOn(caller, action, report.organization, report.publishedVersion !== null);
  return report;
}

/**
 * Returns the entity tag of the working version of a report or of one of its parts, as a read
 * answers it; null when the caller may see at most the published version, which has another tag.
 */
export async function readWorkingTag(
  context: Pick<Context, 'store' | 'clock'>,
  caller: Caller,
  { reportId, part = 'report' }: { readonly reportId: string; readonly part?: ReportPart },
): Promise<string | null> {
  const report = await context.store.reports.get(reportId);
  if (report === null || !mayActOn(caller.actor, 'report.read', report.organization)) return null;
  return composePartTag(part, report, viewerFor(context, caller));
}

/**
 * Checks that the state of a report allows an action.
 *
 * @throws AppError `state-refused`
 */
export function requireState(action: ReportAction, report: PlacedReport): void {
  if (isActionAllowed(action, report)) return;
  throw new AppError('state-refused', {
    zh: `报告处于 ${report.status} 状态，不能 ${action}；可执行的操作见 allowedActions。`,
    en: `The report is ${report.status}, so ${action} is not possible; see allowedActions.`,
  });
}

/**
 * Returns the report that a caller is about to change or to move to another state.
 *
 * @throws AppError `not-found`, `not-allowed`, `precondition-required`, `precondition-failed`,
 * `state-refused`
 */
export async function loadReportToChange(
  context: Pick<Context, 'store'>,
  caller: Caller,
  { reportId, precondition }: ReportVersionCommand,
  action: ReportAction = 'update',
  permission: Action = 'report.write',
): Promise<PlacedReport> {
  const report = await loadReport(context, caller, reportId, permission);
  requireMatch(precondition, report);
  requireState(action, report);
  return report;
}
