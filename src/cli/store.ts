/** The operator's commands for the log, for bundles and for the contents of the database. */
import { writeFileSync } from 'node:fs';
import { AppError } from '../errors.ts';
import { bundleReport } from '../features/audit/use-cases.ts';
import { auditEvent } from '../policy/audit-event.ts';
import { machineCaller } from '../policy/caller.ts';
import { monthsBefore } from '../policy/retention.ts';
import { inlineWork } from '../work/work.ts';
import type { Command, Invocation } from './command.ts';
import {
  loadTools,
  newId,
  print,
  readOption,
  safetyCopyLine,
  UsageError,
  withStore,
} from './command.ts';

/** Prints the differences and returns the exit code. */
function printDifferences(differences: readonly string[]): number {
  for (const difference of differences) print(difference);
  print(differences.length === 0 ? 'No differences were found.' : `${differences.length} differ.`);
  return differences.length === 0 ? 0 : 1;
}

async function verify(invocation: Invocation): Promise<number> {
  const tools = await loadTools(invocation);
  return printDifferences(await tools.verify());
}

async function verifyAudit(invocation: Invocation): Promise<number> {
  const tools = await loadTools(invocation);
  const { differences, head } = await tools.verifyLog();
  const code = printDifferences(differences);
  // In the form that the bundle verifier accepts.
  print(`head ${head.hash}@${head.sequence}`);
  return code;
}

async function pruneAudit(invocation: Invocation): Promise<number> {
  const archive = readOption(invocation, 'archive');
  if (archive === undefined) throw new UsageError('--archive is required.');
  const { auditDigest: algorithm, auditRetentionMonths } = invocation.config;
  const now = new Date();
  const before = monthsBefore(now, auditRetentionMonths).toISOString();
  const eventOf = (last: number) =>
    auditEvent(
      machineCaller('operator'),
      { clock: () => now },
      {
        ...({ action: 'log.prune', resource: 'log', resourceId: String(last) } as const),
        ...{ versionBefore: null, versionAfter: null, changed: [] },
      },
    );
  const tools = await loadTools(invocation);
  const pruning = { before, archive, algorithm, eventOf, newCommitId: newId };
  const count = await tools.pruneLog(pruning);
  print(`${count} events from before ${before} were moved to ${archive}.`);
  return 0;
}

/**
 * Adds the id of the report to the error that says that there is no such report; returns others as
 * they are.
 */
function nameReport(error: unknown, reportId: string): unknown {
  if (!(error instanceof AppError) || error.code !== 'not-found') return error;
  return new AppError('not-found', {
    zh: `没有标识为 ${reportId} 的报告。`,
    en: `There is no report ${reportId}.`,
  });
}

/** Writes the bundle of a report to a new file. */
async function writeBundle(invocation: Invocation): Promise<number> {
  const [reportId = '', file = ''] = invocation.positionals;
  const { text } = await withStore(invocation, async (store) => {
    const context = { store, work: inlineWork, clock: () => new Date() };
    try {
      return await bundleReport(context, machineCaller('operator'), { reportId });
    } catch (error) {
      throw nameReport(error, reportId);
    }
  });
  writeFileSync(file, text, { flag: 'wx' });
  print(`${file}: ${Buffer.byteLength(text)} bytes.`);
  return 0;
}

/** The commands for the database, by name. */
export const storeCommands: Readonly<Record<string, Command>> = {
  migrate: {
    usage: '',
    summary: 'create the database, or bring it up to date',
    run: async (invocation) => {
      const { auditDigest } = invocation.config;
      const tools = await loadTools(invocation);
      const onSafetyCopy = (file: string) => print(safetyCopyLine(file));
      const names = await tools.migrate({ auditDigest, onSafetyCopy });
      print(names.length === 0 ? 'The database is up to date.' : `Applied ${names.join(', ')}.`);
      return 0;
    },
  },
  verify: {
    usage: '',
    summary:
      'compare derived data with its source, and check the log; exit code 1 when something differs',
    run: verify,
  },
  'audit verify': {
    usage: '',
    summary: 'check only the log and its chain, and print its head; exit code 1 when it is damaged',
    run: verifyAudit,
  },
  'audit prune': {
    usage: '--archive FILE',
    summary: 'move events older than AUDIT_RETENTION_MONTHS from the log to the end of FILE',
    options: ['archive'],
    run: pruneAudit,
  },
  bundle: {
    usage: 'REPORT_ID FILE',
    summary: 'write the publication bundle of a report to a new file',
    positionals: 2,
    run: writeBundle,
  },
  rebuild: {
    usage: '',
    summary: 'recompute derived data from the register and the versions of reports',
    run: async (invocation) => {
      const tools = await loadTools(invocation);
      const { organizations, reports } = await tools.rebuild();
      print(
        `Recomputed the derived data of ${organizations} organizations and ${reports} reports.`,
      );
      return 0;
    },
  },
  backup: {
    usage: 'FILE',
    summary: 'copy the database to a new file and check the copy; the service may be running',
    positionals: 1,
    run: async (invocation) => {
      const [file = ''] = invocation.positionals;
      const tools = await loadTools(invocation);
      const bytes = await tools.backup(file);
      print(`${file}: ${bytes} bytes, checked.`);
      return 0;
    },
  },
};
