/** Use cases of transitions: list those of a report, and apply one. */

import type { Composed } from '../../http/answers/composed.ts';
import { refuseFaults } from '../../http/bodies/body-faults.ts';
import type { Caller } from '../../policy/caller.ts';
import type { TransitionAction } from '../../policy/workflow.ts';
import { findTransition } from '../../policy/workflow.ts';
import type { TransitionResult, VersionWrite } from '../../reports/versions.ts';
import { planTransition as applyResult, evaluateReport } from '../../reports/versions.ts';
import { readWriteContext } from '../../reports/write-context.ts';
import type { FeedEntry } from '../../store/feed.ts';
import type { Page, PageRequest } from '../../store/port.ts';
import type { PlacedReport, ReportVersion } from '../../store/report.ts';
import type { CommitContext } from '../commit.ts';
import { commitVersion } from '../commit-version.ts';
import type { Context } from '../context.ts';
import type { ReportVersionCommand } from '../report-access.ts';
import { loadReport, loadReportToChange } from '../report-access.ts';
import type { SentTransition } from './requirements.ts';
import { requireSound, transitionFaults } from './requirements.ts';

interface TransitionsCommand extends PageRequest {
  readonly reportId: string;
  readonly action?: readonly TransitionAction[];
}

/**
 * Lists the versions of a report that a transition made.
 *
 * @throws AppError `not-found`, `not-allowed`, `cursor-invalid`
 */
export async function readTransitions(
  context: Context,
  caller: Caller,
  { reportId, action, ...page }: TransitionsCommand,
): Promise<Page<ReportVersion>> {
  const { id } = await loadReport(context, caller, reportId, 'report.inspect');
  const actions = action?.map((name) => `report.${name}` as const);
  const chosen = actions === undefined ? {} : { action: actions };
  return context.store.reports.listVersions(id, { ...page, ...chosen, transitions: true });
}

/** Returns the members of a report that a transition sets. */
function planResult({ action, signOff }: SentTransition, now: string): TransitionResult {
  const { to } = findTransition(action);
  if (action === 'submit') return { status: to, submittedAt: now };
  if (action === 'publish') return { status: to, publishedAt: now, signOff: signOff ?? null };
  // The signature was for the text that is now being corrected, not for its next version.
  return action === 'correct' ? { status: to, signOff: null } : { status: to };
}

/** Returns the entries for the feed; a publication that supersedes another is a correction. */
function feedEntries(
  action: TransitionAction,
  { publishedVersion, year, kind }: PlacedReport,
  { row }: VersionWrite,
): FeedEntry[] {
  const { feed } = findTransition(action);
  if (feed === null) return [];
  const { id: reportId, organizationId, version, updatedAt: at } = row;
  const supersedes = feed === 'published' ? publishedVersion : null;
  const type = supersedes === null ? feed : 'corrected';
  return [{ at, type, reportId, organizationId, year, kind, version, supersedes }];
}

interface TransitionCommand extends ReportVersionCommand {
  readonly sent: SentTransition;
}

/**
 * Applies a transition to a report; returns the report as a later read would.
 *
 * @throws AppError those of `loadReportToChange`; `request-invalid` with every fault; `findings-open`;
 * `work-too-heavy`, `service-unavailable`
 */
export async function applyTransition(
  context: CommitContext<Composed>,
  caller: Caller,
  { sent, ...command }: TransitionCommand,
): Promise<Composed> {
  const { permission, requires } = findTransition(sent.action);
  const before = await loadReportToChange(context, caller, command, sent.action, permission);
  refuseFaults(transitionFaults(sent, before, context.clock()));
  const { reason = null, comments = [] } = sent;
  const reasons = { action: `report.${sent.action}`, reason, comments } as const;
  const writeContext = await readWriteContext(caller, context, before, reasons);
  const findings = await evaluateReport(before, writeContext.ruleContext, writeContext.work);
  if (requires.includes('sound')) requireSound(before, findings);
  const write = applyResult(before, planResult(sent, writeContext.now), findings, writeContext);
  const feed = feedEntries(sent.action, before, write);
  return commitVersion(context, caller, { before, write, part: 'report', feed });
}
