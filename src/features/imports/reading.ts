/** A file becomes a report that was read: its figures, whose it is, and what the rules find in it. */
import type { Static } from 'typebox';
import type { ReadingFindings } from '../../documents/check-reading.ts';
import type { Recognition } from '../../documents/recognise.ts';
import type { SentFile } from '../../documents/sent-file.ts';
import { blankNarrative } from '../../form/narrative.ts';
import type { Language } from '../../http/requests/language.ts';
import type { Caller } from '../../policy/caller.ts';
import { civilDay } from '../../policy/deadlines.ts';
import { findingView } from '../../reports/finding-view.ts';
import { ruleContextOf } from '../../reports/rule-context.ts';
import { namedOrganization } from '../../store/find-organization.ts';
import type { Store } from '../../store/port.ts';
import type { StoredRuleContext } from '../../store/report.ts';
import type { FileReading } from '../../work/jobs.ts';
import { packContext } from '../../work/sent-report.ts';
import { requireRole } from '../access.ts';
import type { Context } from '../context.ts';
import { recognisedOrganization } from './matching.ts';
import { placesView } from './places.ts';
import type { Target } from './saving.ts';
import type { importQuery } from './schemas.ts';

/** What a caller wants read, and says of it. */
export interface ImportCommand {
  /** What the caller says of the report, where that goes before what is printed in it. */
  readonly said: Pick<Static<typeof importQuery>, 'organizationId' | 'year' | 'kind'>;
  readonly file: SentFile;
  /** Aborted when the caller no longer waits for the answer. */
  readonly signal: AbortSignal;
}

/** A report that was read, whose it is, and what the rules look at for it. */
export interface ImportReading extends FileReading, ReadingFindings {
  readonly target: Target;
  /** Null: whose it is, is not known. */
  readonly stored: StoredRuleContext | null;
}

/** Finds the organization that the caller names, else the one that the report does. */
async function findTarget(
  store: Store,
  { said: { organizationId, year, kind } }: ImportCommand,
  recognition: Recognition,
): Promise<Target> {
  const organization =
    organizationId === undefined
      ? await recognisedOrganization(store, recognition)
      : await namedOrganization(store, organizationId, 'organizationId');
  return { organization, year: year ?? recognition.year, kind: kind ?? null };
}

/** Runs the rules on a reading; returns what they find, and what they looked at beyond it. */
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
 * Reads a file, finds out whose report it is, and runs the rules on it; nothing is kept.
 *
 * @throws AppError `not-allowed`, `document-unreadable`, `document-too-complex`,
 *   `organization-unknown`, `work-too-heavy`, `service-unavailable`; what the signal was aborted with
 */
export async function readImport(
  context: Context,
  caller: Caller,
  command: ImportCommand,
): Promise<ImportReading> {
  requireRole(caller, 'imports.read');
  const { file, signal } = command;
  const { format, recognition } = await context.work.run('readReport', file, signal);
  const target = await findTarget(context.store, command, recognition);
  const evaluated = await evaluateReading(context, recognition, target, signal);
  return { format, recognition, target, ...evaluated };
}

/** Returns a reading as it is answered, without the report that was saved. */
export function readingView(reading: ImportReading, language: Language) {
  const { format, recognition, target, findings } = reading;
  const { organizationName, edition, figures, missing, remarks } = recognition;
  const organizationId = target.organization?.id ?? null;
  return {
    recognized: { organizationName, organizationId, year: target.year, edition, format },
    narrative: { ...blankNarrative, ...recognition.narrative },
    ...figures,
    ...{ ...placesView(recognition, language), missing, remarks },
    findings: findings.map((finding) => findingView(finding, language)),
  };
}
