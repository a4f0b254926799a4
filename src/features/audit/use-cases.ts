/** Use cases of the log: list events, read the head of the chain, make bundles. */
import type { Static } from 'typebox';
import type { Caller } from '../../policy/caller.ts';
import type { RecordedEvent } from '../../store/log.ts';
import type { Page } from '../../store/port.ts';
import type { PlacedReport } from '../../store/report.ts';
import { requireRole } from '../access.ts';
import type { Context } from '../context.ts';
import { storedInstant } from '../instants.ts';
import { loadReport } from '../report-access.ts';
import { composeBundle } from './bundle.ts';
import type { auditQuery } from './schemas.ts';

/**
 * Lists events of the log.
 *
 * @throws AppError `not-allowed`, `cursor-invalid`
 */
export async function searchAuditEvents(
  { store }: Pick<Context, 'store'>,
  caller: Caller,
  {
    from,
    to,
    limit = 50,
    cursor,
    count = false,
    ...filter
  }: Omit<Static<typeof auditQuery>, 'fields' | 'format'>,
): Promise<Page<RecordedEvent>> {
  requireRole(caller, 'audit.read');
  return store.log.list({
    ...filter,
    ...(from && { from: storedInstant(from) }),
    ...(to && { to: storedInstant(to) }),
    ...{ limit, cursor: cursor ?? null, count },
  });
}

/** Reads the head of the log's chain and its digest algorithm. Throws `not-allowed`. */
export async function readChainHead(
  { store, config }: Pick<Context, 'store' | 'config'>,
  caller: Caller,
) {
  requireRole(caller, 'audit.read');
  return { ...(await store.log.getHead()), algorithm: config.auditDigest };
}

/**
 * Makes the bundle that proves the publication of a report.
 *
 * @throws AppError `not-found`, `not-allowed`; those of `composeBundle`
 */
export async function bundleReport(
  context: Pick<Context, 'store' | 'clock' | 'work'>,
  caller: Caller,
  { reportId }: { readonly reportId: string },
): Promise<{ readonly report: PlacedReport; readonly text: string }> {
  const report = await loadReport(context, caller, reportId, 'report.inspect');
  return { report, text: await composeBundle(context, report) };
}
