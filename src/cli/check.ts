/** The operator's check of a published report, without a database. */
import { readFileSync } from 'node:fs';
import { listReadingFindings, toPreviousReport } from '../documents/check-reading.ts';
import { findingLines, readingLines } from '../documents/check-text.ts';
import { readDocument } from '../documents/readers/index.ts';
import type { Recognition } from '../documents/recognise.ts';
import { recognise } from '../documents/recognise.ts';
import { countFindings } from '../form/check.ts';
import type { ReportKind } from '../form/organization.ts';
import { reportKinds } from '../form/organization.ts';
import { civilDay } from '../policy/deadlines.ts';
import type { Command, Invocation } from './command.ts';
import { print, readOption, UsageError } from './command.ts';

async function readingOf(file: string): Promise<Recognition> {
  return recognise(await readDocument(readFileSync(file), { name: file }));
}

function kindOf(invocation: Invocation): ReportKind {
  const sent = readOption(invocation, 'kind') ?? 'own';
  const kind = reportKinds.find((each) => each === sent);
  if (kind === undefined) throw new UsageError(`--kind is one of ${reportKinds.join(', ')}.`);
  return kind;
}

/** Reads a published report and prints what was read and what the rules find. Stores nothing. */
async function checkFile(invocation: Invocation): Promise<number> {
  const kind = kindOf(invocation);
  const reading = await readingOf(invocation.positionals[0] ?? '');
  const { year } = reading;
  const lastYear = Number(civilDay(new Date()).slice(0, 4)) - 1;
  const file = readOption(invocation, 'previous');
  const previous =
    file === undefined ? null : toPreviousReport(await readingOf(file), year ?? lastYear);
  const ruleContext = { organization: null, previous, children: null };
  const findings = listReadingFindings(reading, { year, kind, lastYear, ruleContext });
  readingLines(reading).forEach(print);
  if (previous !== null && previous.year + 1 !== year) {
    print(`${file}：${previous.year} 年度，不是上一年度的报告，未作比较`);
  }
  findingLines(reading, findings).forEach(print);
  const { errors, warnings, information } = countFindings(findings);
  print(`错误 ${errors}，警告 ${warnings}，提示 ${information}`);
  return errors === 0 ? 0 : 1;
}

/** The command that checks a file, by its name. */
export const checkCommands: Readonly<Record<string, Command>> = {
  check: {
    usage: `FILE [--previous FILE] [--kind ${reportKinds.join('|')}]`,
    summary:
      'read a published report (--kind own by default) and print its findings; exit code 1 on errors',
    options: ['previous', 'kind'],
    positionals: 1,
    run: checkFile,
  },
};
