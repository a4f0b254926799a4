/**
 * The jobs that run outside the thread on which requests are answered: functions of plain data,
 * which is sent between processes as it is; pure ones, but for reads of the store. A job may be
 * asynchronous. A new one is an entry here.
 */

import { readFileSync } from 'node:fs';
import {
  checkReading,
  type ReadingContext,
  type ReadingFindings,
} from '../documents/check-reading.ts';
import type { Format } from '../documents/readers/index.ts';
import { readDocument } from '../documents/readers/index.ts';
import type { Recognition } from '../documents/recognise.ts';
import { recognise } from '../documents/recognise.ts';
import { type OpenedFile, openFile, type SentFile } from '../documents/sent-file.ts';
import { checkReport } from '../form/check.ts';
import type { SimulatedChange } from '../form/simulated.ts';
import { checkSimulated } from '../form/simulated.ts';
import type { Finding } from '../form/types.ts';
import { computeDigest } from '../proof/digest.ts';
import type { SentContext, SentReport } from './sent-report.ts';
import { unpackContext, unpackReport } from './sent-report.ts';
import { readStore } from './store-reads.ts';

/** A file whose digest, with a prefix, identifies a request. */
interface FileToDigest {
  readonly file: SentFile;
  readonly prefix: string;
}

/** A report as it was read from a file. */
export interface FileReading {
  readonly format: Format;
  readonly recognition: Recognition;
}

/**
 * The members of a finding that are counted. Its texts are left out: a survey does not show them.
 */
export type FindingMark = Pick<Finding, 'key' | 'rule' | 'severity'>;

/** The findings of a report, and those with changes to rules. Null: no changes. */
export interface SurveyedReport {
  readonly findings: readonly FindingMark[];
  readonly simulated: readonly FindingMark[] | null;
}

type SentReadingContext = Omit<ReadingContext, 'ruleContext'> & {
  readonly ruleContext: SentContext<ReadingContext['ruleContext']>;
};

interface SentReading {
  readonly recognition: Recognition;
  readonly context: SentReadingContext;
}

interface SentSurvey {
  readonly reports: readonly SentReport[];
  /** Null: none. */
  readonly changes: readonly SimulatedChange[] | null;
}

function readFile(sent: SentFile): OpenedFile {
  const { content } = sent;
  return openFile('path' in content ? readFileSync(content.path) : Buffer.from(content), sent);
}

/**
 * Returns the SHA-256 of a prefix and the bytes of a file, hexadecimal. The file in a form is
 * digested, because the form itself differs each time it is sent.
 *
 * @throws AppError as `openFile`
 */
function digestFile({ file, prefix }: FileToDigest): string {
  return computeDigest('sha256', Buffer.concat([Buffer.from(prefix), readFile(file).bytes]));
}

/**
 * Reads a report from a file.
 *
 * @throws AppError `document-unreadable`, `document-too-complex`, `body-too-large`
 */
async function readReport(file: SentFile): Promise<FileReading> {
  const { bytes, hints } = readFile(file);
  const document = await readDocument(bytes, hints);
  return { format: document.format, recognition: recognise(document) };
}

function evaluateReading({ recognition, context }: SentReading): ReadingFindings {
  const ruleContext = unpackContext(context.ruleContext);
  return checkReading(recognition, { ...context, ruleContext });
}

function evaluateReport(report: SentReport): Finding[] {
  return checkReport(unpackReport(report));
}

const marksOf = (findings: readonly Finding[]): FindingMark[] =>
  findings.map(({ key, rule, severity }) => ({ key, rule, severity }));

function surveyReports({ reports, changes }: SentSurvey): SurveyedReport[] {
  return reports.map(unpackReport).map((report) => ({
    findings: marksOf(checkReport(report)),
    simulated: changes && marksOf(checkSimulated(report, changes)),
  }));
}

/** The jobs, by name. */
export const jobs = {
  ...{ digestFile, readReport, evaluateReading, evaluateReport, surveyReports },
  readStore,
};

type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type JobOutput<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;
