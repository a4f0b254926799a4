/** Use cases of the history of a report: list, read and compare versions. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../errors.ts';
import { editionById } from '../../form/editions/index.ts';
import type { Caller } from '../../policy/caller.ts';
import type { Page, Store, VersionQuery } from '../../store/port.ts';
import type { KeptVersion, ReportVersion } from '../../store/report.ts';
import type { Context } from '../context.ts';
import { loadReport } from '../report-access.ts';
import { listDifferences } from './differences.ts';

interface VersionCommand {
  readonly reportId: string;
  readonly version: number;
}

/**
 * Lists the versions of a report.
 *
 * @throws AppError `not-found`, `not-allowed`, `cursor-invalid`
 */
export async function readVersions(
  context: Context,
  caller: Caller,
  { reportId, ...query }: { readonly reportId: string } & Omit<VersionQuery, 'transitions'>,
): Promise<Page<ReportVersion>> {
  const { id } = await loadReport(context, caller, reportId, 'report.inspect');
  return context.store.reports.listVersions(id, { ...query, transitions: false });
}

/**
 * Returns a version of a report.
 *
 * @throws AppError `not-found`
 */
async function requireVersion(store: Store, id: string, version: number): Promise<KeptVersion> {
  const kept = await store.reports.getVersion(id, version);
  if (kept === null) throw new AppError('not-found');
  return kept;
}

/**
 * Reads a version of a report.
 *
 * @throws AppError `not-found`, `not-allowed`
 */
export async function readVersion(
  context: Context,
  caller: Caller,
  { reportId, version }: VersionCommand,
): Promise<KeptVersion> {
  const { id } = await loadReport(context, caller, reportId, 'report.inspect');
  return requireVersion(context.store, id, version);
}

/**
 * Reads the versions from the last to the first. Other requests get a turn between two versions,
 * and reading stops when the caller disconnects.
 */
async function* iterateBackwards(
  store: Store,
  id: string,
  { first, last }: { readonly first: number; readonly last: number },
  signal: AbortSignal,
) {
  for (let version = last; version >= first; version -= 1) {
    await nextTurn();
    signal.throwIfAborted();
    yield await requireVersion(store, id, version);
  }
}

interface CompareCommand extends VersionCommand {
  /** The version to compare with; absent: the one before. */
  readonly against?: number | undefined;
  /** Aborted when the caller no longer waits for the answer. */
  readonly signal: AbortSignal;
}

/**
 * Compares two versions of a report.
 *
 * @throws AppError `not-found`, `not-allowed`; the reason of the signal's abort
 */
export async function compareVersions(
  context: Context,
  caller: Caller,
  { reportId, version, against = Math.max(1, version - 1), signal }: CompareCommand,
) {
  const { store } = context;
  const { id, edition } = await loadReport(context, caller, reportId, 'report.inspect');
  const to = await requireVersion(store, id, version);
  const from = await requireVersion(store, id, against);
  const range = { first: Math.min(version, against), last: Math.max(version, against) };
  const newestFirst = iterateBackwards(store, id, range, signal);
  const items = await listDifferences(editionById(edition), { from, to }, newestFirst);
  return { from: against, to: version, items };
}
