/** Use cases of explanations: give the reason of a warning, and remove it. */
import { AppError } from '../../errors.ts';
import type { Composed } from '../../http/answers/composed.ts';
import type { Caller } from '../../policy/caller.ts';
import type { WriteContext } from '../../reports/versions.ts';
import { evaluateReport, planExplanation } from '../../reports/versions.ts';
import { readWriteContext } from '../../reports/write-context.ts';
import type { PlacedReport } from '../../store/report.ts';
import type { CommitContext } from '../commit.ts';
import { commitVersion } from '../commit-version.ts';
import type { ReportVersionCommand } from '../report-access.ts';
import { loadReportToChange } from '../report-access.ts';

interface FindingCommand extends ReportVersionCommand {
  readonly findingKey: string;
}

/**
 * Checks that a key is that of a warning that the rules find now.
 *
 * @throws AppError `not-found` when they do not, `finding-not-explainable`
 */
async function requireWarning(
  report: PlacedReport,
  { ruleContext, work }: WriteContext,
  key: string,
): Promise<void> {
  const findings = await evaluateReport(report, ruleContext, work);
  const finding = findings.find((each) => each.key === key);
  if (finding === undefined) {
    throw new AppError('not-found', {
      zh: '报告现在没有这项校验结果：数值可能已改变，重新查询 findings。',
      en: 'The rules do not report this finding now. The figures may have changed: read the findings again.',
    });
  }
  if (finding.severity !== 'warning') {
    throw new AppError('finding-not-explainable', undefined, { findings: [finding] });
  }
}

async function setReason(
  context: CommitContext<Composed>,
  caller: Caller,
  before: PlacedReport,
  { key, reason }: { readonly key: string; readonly reason: string | null },
): Promise<Composed> {
  const writeContext = await readWriteContext(caller, context, before, {
    ...{ action: 'report.explain', reason },
  });
  if (reason !== null) await requireWarning(before, writeContext, key);
  const write = planExplanation(before, { key, reason }, writeContext);
  return commitVersion(context, caller, { before, write, part: 'narrative' });
}

/**
 * Gives a warning of a report its reason; returns the narrative, whose tag is that of the version.
 *
 * @throws AppError those of `loadReportToChange`; `not-found` also for a finding that the rules do not
 * find now; `finding-not-explainable`
 */
export async function explainFinding(
  context: CommitContext<Composed>,
  caller: Caller,
  { findingKey: key, reason, ...command }: FindingCommand & { readonly reason: string },
): Promise<Composed> {
  const before = await loadReportToChange(context, caller, command);
  return setReason(context, caller, before, { key, reason });
}

/**
 * Removes the reason of a warning; returns what `explainFinding` does.
 *
 * @throws AppError those of `loadReportToChange`; `not-found` also where there is no reason
 */
export async function removeExplanation(
  context: CommitContext<Composed>,
  caller: Caller,
  { findingKey: key, ...command }: FindingCommand,
): Promise<Composed> {
  const before = await loadReportToChange(context, caller, command);
  if (before.explanations[key] === undefined) throw new AppError('not-found');
  return setReason(context, caller, before, { key, reason: null });
}
