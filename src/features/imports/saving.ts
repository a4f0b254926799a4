/** Saves a reading as a draft, or as new content of the report that exists. */
import type { Recognition } from '../../documents/recognise.ts';
import type { Fault } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import { blankNarrative } from '../../form/narrative.ts';
import type { ReportKind } from '../../form/organization.ts';

import type { Composed } from '../../http/answers/composed.ts';
import { refuseFaults } from '../../http/bodies/body-faults.ts';
import type { Precondition } from '../../http/requests/conditional.ts';
import { requireMatch, withCurrentTag } from '../../http/requests/conditional.ts';
import type { Caller } from '../../policy/caller.ts';
import { composeWritten } from '../../reports/answers.ts';
import type { ReportContent } from '../../reports/content.ts';
import { defaultTitle } from '../../reports/content.ts';
import { titleLengthMax } from '../../reports/members.ts';
import type { RuleContext } from '../../reports/rule-context.ts';
import { ruleContextOf } from '../../reports/rule-context.ts';
import { proseLengthMax } from '../../reports/schemas.ts';
import type { EvaluatedFigures, NewReport } from '../../reports/versions.ts';
import { planDraft, planRevision } from '../../reports/versions.ts';
import { newWriteContext, reportEvent } from '../../reports/write-context.ts';
import { findLaterYear, requireEditionOfYear } from '../../reports/years.ts';
import type { PlacedOrganization } from '../../store/organization.ts';
import type { PlacedReport, StoredPart } from '../../store/report.ts';
import { requireOn } from '../access.ts';
import type { CommitContext } from '../commit.ts';
import { describeExistingReport, withExisting } from '../existing.ts';
import { readWorkingTag, requireState, viewerFor } from '../report-access.ts';
import type { ImportCommand, ImportReading } from './reading.ts';
import { readImport } from './reading.ts';

/** The report that an import is about, as far as it is known. */
export interface Target {
  readonly organization: PlacedOrganization | null;
  readonly year: number | null;
  /** Null: the kind that the organization is expected to publish. */
  readonly kind: ReportKind | null;
}

function unknown(parameter: string, zh: string, en: string): Fault {
  return { pointer: `?${parameter}`, code: 'unidentified', message: { zh, en } };
}

/**
 * Returns the target of an import.
 *
 * @throws AppError `import-unidentified`, which names what the caller must state
 */
function requireTarget({ organization, year, kind }: Target, printed: string | null) {
  const faults = [
    ...(organization === null
      ? [
          unknown(
            'organizationId',
            `名录中没有唯一对应的机关（报告所载：${printed ?? '无'}）：用 organizationId 指明，或先登记。`,
            `The register does not have exactly one organization with the printed name (${printed ?? 'none'}): set organizationId.`,
          ),
        ]
      : []),
    ...(year === null
      ? [
          unknown(
            'year',
            '报告未载明年度：用 year 指明。',
            'The report does not state its year: set year.',
          ),
        ]
      : []),
  ];
  if (organization === null || year === null) {
    throw new AppError('import-unidentified', undefined, { faults });
  }
  return { organization, year, kind: kind ?? organization.reportsTo };
}

function proseFaults({ narrative }: Recognition): Fault[] {
  return Object.entries(narrative).flatMap(([member, prose]) => {
    if ((prose?.length ?? 0) <= proseLengthMax) return [];
    const message = {
      zh: `超过 ${proseLengthMax} 字，不能保存。`,
      en: `Longer than ${proseLengthMax} characters: cannot be saved.`,
    };
    return [{ pointer: `/narrative/${member}`, code: 'too-long', message }];
  });
}

/** Checks that a report is printed on the edition of its year: another edition has other rows. */
function requireEdition(recognition: Recognition, year: number) {
  const edition = requireEditionOfYear(year, '?year');
  if (edition.id === recognition.edition) return edition;
  throw new AppError('edition-mismatch', {
    zh: `报告使用 ${recognition.edition} 版格式，而 ${year} 年度须用 ${edition.id} 版。`,
    en: `The report uses edition ${recognition.edition}; the year ${year} requires edition ${edition.id}.`,
  });
}

function contentOf(recognition: Recognition, name: string, year: number): ReportContent {
  const { title, narrative, figures } = recognition;
  const isTitle = title !== null && title.length <= titleLengthMax;
  return {
    title: isTitle ? title : defaultTitle(name, year),
    narrative: { ...blankNarrative, ...narrative },
    figures,
  };
}

/**
 * Checks that the caller knows the report that exists for the target, or that there is none.
 *
 * @throws AppError `report-exists` when no version is named; `precondition-failed` when the wrong
 * one is named
 */
function requireConsent(precondition: Precondition, report: PlacedReport | null): void {
  const isConditional = precondition.kind !== 'missing';
  if (report === null) {
    if (isConditional) throw new AppError('precondition-failed');
    return;
  }
  if (!isConditional) throw new AppError('report-exists');
  requireMatch(precondition, report);
}

/**
 * Returns the findings of a reading when they also hold for the report saved from it; else null. A
 * cell that is missing from the file is blank in the report, and text in cells beside their numbers
 * is not kept: in both cases the rules find other things and must run on the report too.
 */
function evaluatedFigures(
  { recognition, onContent }: ImportReading,
  { title }: ReportContent,
): EvaluatedFigures | null {
  const { missing, remarks, figures } = recognition;
  const isWhole = missing.length === 0 && remarks.length === 0 && title === recognition.title;
  return isWhole ? { figures, findings: onContent } : null;
}

/** A reading, and the report that was saved from it. */
export interface SavedImport {
  readonly reading: ImportReading;
  readonly reportId: string;
  /** The report as a read answers it. */
  readonly report: Composed;
}

/** A reading whose target is known and may be written. */
interface Saving {
  readonly reading: ImportReading;
  readonly identity: Omit<NewReport, 'id' | 'carriedIn'>;
  readonly place: Pick<StoredPart, 'organization' | 'deadline'>;
  readonly ruleContext: RuleContext;
  readonly precondition: Precondition;
  /** The report that exists for the target. */
  readonly current: PlacedReport | null;
}

/** Saves a reading; throws as `saveImport`. */
async function saveReading(
  context: CommitContext<SavedImport>,
  caller: Caller,
  { reading, identity, place, ruleContext, precondition, current }: Saving,
): Promise<SavedImport> {
  requireConsent(precondition, current);
  if (current !== null) requireState('update', current);
  const content = contentOf(reading.recognition, place.organization.name, identity.year);
  const origin = {
    ...newWriteContext(caller, context, ruleContext, { action: 'report.import' }),
    evaluated: evaluatedFigures(reading, content),
  };
  const write =
    current === null
      ? await planDraft({ id: context.newId(), ...identity, carriedIn: null }, content, origin)
      : await planRevision(current, content, origin);
  const report = composeWritten('report', write, place, viewerFor(context, caller));
  const events = [reportEvent(caller, context, current, write)] as const;
  return context.commit({ reports: [write], events }, { reading, reportId: write.id, report });
}

/**
 * Reads a file, and saves it as a draft or as new content of the report that exists.
 *
 * @throws AppError those of `readImport`; `import-unidentified`, `request-invalid`,
 * `year-unsupported`, `edition-mismatch`, `not-found`, `not-allowed`, `report-exists`,
 * `if-match-invalid`, `precondition-failed`, `state-refused`
 */
export async function saveImport(
  context: CommitContext<SavedImport>,
  caller: Caller,
  { precondition, ...command }: ImportCommand & { readonly precondition: Precondition },
): Promise<SavedImport> {
  const reading = await readImport(context, caller, command);
  const { recognition, stored } = reading;
  const { organization, year, kind } = requireTarget(reading.target, recognition.organizationName);
  requireOn(caller, 'report.write', organization);
  // It was in the register a moment ago, and may have been deleted since.
  if (stored === null) throw new AppError('organization-unknown');
  const edition = requireEdition(recognition, year);
  refuseFaults([...findLaterYear(year, context.clock(), '?year'), ...proseFaults(recognition)]);
  const readCurrent = () => context.store.reports.getByAddress(organization.id, year, kind);
  const current = await readCurrent();
  const saving = {
    ...{ reading, precondition, current },
    identity: { organizationId: organization.id, year, kind, edition },
    place: { organization, deadline: stored.deadline },
    ruleContext: ruleContextOf(stored, year),
  };
  const reportId = current?.id ?? '';
  return withExisting(
    'report-exists',
    () =>
      withCurrentTag(
        () => saveReading(context, caller, saving),
        () => readWorkingTag(context, caller, { reportId }),
      ),
    async () => describeExistingReport(caller, await readCurrent()),
  );
}
