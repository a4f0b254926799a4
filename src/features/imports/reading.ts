/** Reads a file as a report: its figures, its organization, and its findings. */
import type { Static } from 'typebox';
import type { ReadingFindings } from '../../documents/check-reading.ts';
import type { Recognition } from '../../documents/recognise.ts';
import type { SentFile } from '../../documents/sent-file.ts';
import { countFindings } from '../../form/check.ts';
import { blankNarrative } from '../../form/narrative.ts';
import { findingView } from '../../http/answers/finding-view.ts';
import type { Language } from '../../http/requests/language.ts';
import type { Caller } from '../../policy/caller.ts';
import { civilDay } from '../../policy/deadlines.ts';
import { ruleContextOf } from '../../reports/rule-context.ts';
import { requireNamedOrganization } from '../../store/find-organization.ts';
import type { StoredRuleContext } from '../../store/report.ts';
import type { FileReading } from '../../work/jobs.ts';
import { packContext } from '../../work/sent-report.ts';
import { requireRole } from '../access.ts';
import type { Context } from '../context.ts';
import { findRecognisedOrganization } from './matching.ts';
import { unplacedView } from './places.ts';
import type { Target } from './saving.ts';
import type { importQuery } from './schemas.ts';

/** The file that a caller wants read, and what the caller states about it. */
export interface ImportCommand {
  /** What the caller states about the report; it overrides what is printed in the file. */
  readonly stated: Pick<Static<typeof importQuery>, 'organizationId' | 'year' | 'kind'>;
  readonly file: SentFile;
  /** Aborted when the caller no longer waits for the answer. */
  readonly signal: AbortSignal;
}

/** A report that was read, its organization, and the context of the rules. */
export interface ImportReading extends FileReading, ReadingFindings {
  readonly target: Target;
  /** Null: the organization is not known. */
  readonly stored: StoredRuleContext | null;
}

/** Finds the organization that the caller names, else the one that the report names. */
async function findTarget(
  context: Pick<Context, 'store' | 'clock'>,
  { stated: { organizationId, year, kind } }: ImportCommand,
  recognition: Recognition,
): Promise<Target> {
  const organization =
    organizationId === undefined
      ? await findRecognisedOrganization(context.store, recognition)
      : await requireNamedOrganization(context, organizationId, 'organizationId');
  return { organization, year: year ?? recognition.year, kind: kind ?? null };
}

/** Runs the rules on a reading; returns the findings and the context that they used. */
async function evaluateReading(
  { store, clock, work }: Context,
  recognition: Recognition,
  target: Target,
  signal: AbortSignal,
): Promise<ReadingFindings & Pick<ImportReading, 'stored'>> {
  const { organization, year } = target;
  const kind = target.kind ?? organization?.reportsTo ?? 'own';
  const lastYear = Number(civilDay(clock()).slice(0, 4)) - 1;
  const checkedYear = year ?? lastYear;
  const stored =
    organization === null ? null : await store.rules.getContext(organization.id, checkedYear, kind);
  const ruleContext = packContext(ruleContextOf(stored, checkedYear));
  const known = { year, kind, lastYear, ruleContext };
  const found = await work.run('evaluateReading', { recognition, context: known }, signal);
  return { ...found, stored };
}

/**
 * Reads a file, finds its organization, and runs the rules on it. Stores nothing.
 *
 * @throws AppError `not-allowed`, `document-unreadable`, `document-too-complex`,
 * `organization-unknown`, `work-too-heavy`, `service-unavailable`; the reason of the signal's abort
 */
export async function readImport(
  context: Context,
  caller: Caller,
  command: ImportCommand,
): Promise<ImportReading> {
  requireRole(caller, 'import.read');
  const { file, signal } = command;
  const { format, recognition } = await context.work.run('readReport', file, signal);
  const target = await findTarget(context, command, recognition);
  const evaluated = await evaluateReading(context, recognition, target, signal);
  return { format, recognition, target, ...evaluated };
}

/** Returns how much was read, and how many findings there are. */
function countsOf({ recognition, findings }: ImportReading) {
  const { places, missing, unplaced, remarks } = recognition;
  return {
    cells: Object.keys(places).length,
    missing: missing.length,
    unplaced: unplaced.length,
    remarks: remarks.length,
    ...countFindings(findings),
  };
}

/**
 * Returns a reading as it is answered, what matters first: without the saved report and the places
 * of cells, which follow it.
 */
export function readingView(reading: ImportReading, language: Language) {
  const { format, recognition, target, findings } = reading;
  const { organizationName, edition, figures, missing, remarks } = recognition;
  const organizationId = target.organization?.id ?? null;
  return {
    recognized: { organizationName, organizationId, year: target.year, edition, format },
    counts: countsOf(reading),
    findings: findings.map((finding) => findingView(finding, language)),
    narrative: { ...blankNarrative, ...recognition.narrative },
    ...figures,
    ...{ remarks, unplaced: unplacedView(recognition, language), missing },
  };
}
