/** Use cases that write reports: create one, change it or a section of it, delete it. */
import { AppError } from '../../errors.ts';
import type { Composed } from '../../http/answers/composed.ts';
import { asMembers, refuseFaults } from '../../http/bodies/body-faults.ts';
import { deletionEvent } from '../../policy/audit-event.ts';
import type { Caller } from '../../policy/caller.ts';
import { composeWritten } from '../../reports/answers.ts';
import { carryIn } from '../../reports/carry-in.ts';
import type { ReportContent } from '../../reports/content.ts';
import { ruleContextOf } from '../../reports/rule-context.ts';
import { planDraft, planRemoval, planRevision } from '../../reports/versions.ts';
import { newWriteContext, readWriteContext, reportEvent } from '../../reports/write-context.ts';
import { resolveOrganization } from '../../store/find-organization.ts';
import type { PlacedReport, ReportPart } from '../../store/report.ts';
import { requireOn } from '../access.ts';
import type { CommitContext } from '../commit.ts';
import { commitVersion } from '../commit-version.ts';
import { describeExistingReport, withExisting } from '../existing.ts';
import type { ReportVersionCommand } from '../report-access.ts';
import { loadReportToChange, viewerFor } from '../report-access.ts';
import { validateNewReport, validateReportPatch, validateReportReplacement } from './content.ts';
import type { SectionResource } from './sections.ts';

/** A new report, as a read answers it. */
export interface MadeReport extends Composed {
  readonly id: string;
}

/**
 * Creates a report, including what carries over from the published report of the year before.
 *
 * @param command.body the report as sent, not yet validated
 * @throws AppError `request-invalid` with every fault, `organization-unknown`, `year-unsupported`,
 * `not-found`, `not-allowed`, `report-exists`, `work-too-heavy`, `service-unavailable`
 */
export async function draftReport(
  context: CommitContext<MadeReport>,
  caller: Caller,
  { body }: { readonly body: unknown },
): Promise<MadeReport> {
  const { store, clock, newId } = context;
  const { organizationId } = asMembers(body);
  const reference = await resolveOrganization(context, organizationId, '/organizationId');
  const found = reference.organization;
  if (found !== null) requireOn(caller, 'report.write', found);
  const wanted = validateNewReport(body, found, reference.faults, clock());
  const { organization, identity, content, sent } = wanted;
  const stored = await store.rules.getContext(organization.id, identity.year, identity.kind);
  // It was in the register a moment ago, and may have been deleted since.
  if (stored === null) throw new AppError('organization-unknown');
  const beginning = { ...identity, figures: content.figures, sent };
  const { figures, carriedIn } = carryIn(beginning, stored.previous);
  const made = { id: newId(), organizationId: organization.id, ...identity, carriedIn };
  const ruleContext = ruleContextOf(stored, identity.year);
  const writeContext = newWriteContext(caller, context, ruleContext, { action: 'report.create' });
  const write = await planDraft(made, { ...content, figures }, writeContext);
  const answer = composeWritten('report', write, stored, viewerFor(context, caller));
  const events = [reportEvent(caller, context, null, write)] as const;
  return withExisting(
    'report-exists',
    () => context.commit({ reports: [write], events }, { id: write.id, ...answer }),
    async () => {
      const { year, kind } = identity;
      const existing = await store.reports.getByAddress(organization.id, year, kind);
      return describeExistingReport(caller, existing);
    },
  );
}

/** Changes the content of a report; returns a part of it as a later read would. */
async function changeContent(
  context: CommitContext<Composed>,
  caller: Caller,
  command: ReportVersionCommand & { readonly part: ReportPart },
  decide: (report: PlacedReport) => ReportContent,
): Promise<Composed> {
  const before = await loadReportToChange(context, caller, command);
  const writeContext = await readWriteContext(caller, context, before, { action: 'report.update' });
  const write = await planRevision(before, decide(before), writeContext);
  return commitVersion(context, caller, { before, write, part: command.part });
}

/** How the body becomes content: as all of it, or as a merge patch (RFC 7396). */
type Manner = 'replace' | 'patch';

interface ChangeCommand extends ReportVersionCommand {
  readonly manner: Manner;
  /** As sent, not yet validated. */
  readonly body: unknown;
}

/**
 * Changes a report.
 *
 * @throws AppError those of `loadReportToChange`; `request-invalid` with every fault; `work-too-heavy`,
 *   `service-unavailable`
 */
export function changeReport(
  context: CommitContext<Composed>,
  caller: Caller,
  { manner, body, ...command }: ChangeCommand,
): Promise<Composed> {
  const contentOf = manner === 'replace' ? validateReportReplacement : validateReportPatch;
  return changeContent(context, caller, { ...command, part: 'report' }, (report) =>
    contentOf(body, report, viewerFor(context, caller)),
  );
}

/** Changes a section of a report. Throws as `changeReport`. */
export function changeSection(
  context: CommitContext<Composed>,
  caller: Caller,
  { section, manner, body, ...command }: ChangeCommand & { readonly section: SectionResource },
): Promise<Composed> {
  const [shape, contentOf] =
    manner === 'replace'
      ? (['sent', section.replaced] as const)
      : (['patch', section.patched] as const);
  return changeContent(context, caller, { ...command, part: section.member }, (report) => {
    refuseFaults(section.faults(report, shape, body));
    return contentOf(report, body);
  });
}

/** Blanks a section of a report. Throws as `loadReportToChange`. */
export function blankSection(
  context: CommitContext<Composed>,
  caller: Caller,
  { section, ...command }: ReportVersionCommand & { readonly section: SectionResource },
): Promise<Composed> {
  return changeContent(context, caller, { ...command, part: section.member }, section.blanked);
}

/** Deletes a report that was never submitted. Throws as `loadReportToChange`. */
export async function removeReport(
  context: CommitContext<void>,
  caller: Caller,
  command: ReportVersionCommand,
): Promise<void> {
  const report = await loadReportToChange(context, caller, command, 'delete');
  const event = deletionEvent(caller, context, 'report', report);
  return context.commit({ reports: [planRemoval(report)], events: [event] }, undefined);
}
