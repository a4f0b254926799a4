/** Assigns the rows of a change to its events. */
import type { DecidedRow } from '../proof/event-formats/event.ts';
import type { AuditEvent, AuditedResource } from './log.ts';
import type { Change, ReportWrite, Write } from './port.ts';
import type { RowKind, RowsByKind } from './row-text.ts';
import { contactRowId, describeDeletion, describeRow } from './row-text.ts';

/** A row with the resource that its own event names. */
interface OwnedRow {
  readonly row: DecidedRow;
  readonly resource: AuditedResource | null;
  readonly resourceId: string;
}

/** The kinds of rows that are written with a version, each a resource of the log itself. */
type VersionedKind = Exclude<RowKind & AuditedResource, 'report' | 'contact'>;

function ownWrites<Kind extends VersionedKind>(
  kind: Kind,
  writes: readonly Write<RowsByKind[Kind]>[] = [],
): OwnedRow[] {
  return writes.map(({ id, row }) => ({
    row: row === null ? describeDeletion(kind, id) : describeRow(kind, row),
    ...{ resource: kind, resourceId: id },
  }));
}

function ownReports(
  writes: readonly ReportWrite[] = [],
  digests: ReadonlyMap<string, string | null>,
): OwnedRow[] {
  return writes.map(({ id, row, origin }) => {
    const digest = digests.get(id) ?? null;
    const isDeletion = row === null || origin === null || digest === null;
    return {
      row: isDeletion
        ? describeDeletion('report', id)
        : describeRow('report', { ...row, origin: origin, digest }),
      ...{ resource: 'report', resourceId: id },
    };
  });
}

/** Lists the rows of a change, always in this order, which links cover. */
function ownRows(change: Change, digests: ReadonlyMap<string, string | null>): OwnedRow[] {
  const contacts = (change.contacts ?? []).map(({ organizationId, contact, row }): OwnedRow => {
    const id = contactRowId({ organizationId, contact });
    const decided = row === null ? describeDeletion('contact', id) : describeRow('contact', row);
    return { row: decided, resource: 'contact', resourceId: organizationId };
  });
  const feed = (change.feed ?? []).map(
    (entry): OwnedRow => ({
      row: describeRow('feedEntry', entry),
      ...{ resource: 'report', resourceId: entry.reportId },
    }),
  );
  return [
    ...ownWrites('organization', change.organizations),
    ...ownReports(change.reports, digests),
    ...ownWrites('key', change.keys),
    ...ownWrites('deadline', change.deadlines),
    ...ownWrites('adjustment', change.adjustments),
    ...contacts,
    ...ownWrites('webhook', change.webhooks),
    ...feed,
    ...(change.answer
      ? [{ row: describeRow('answer', change.answer), resource: null, resourceId: '' }]
      : []),
  ];
}

const ownerKey = (resource: string | null, resourceId: string) => `${resource} ${resourceId}`;

/** Returns a function that finds the event of a row: the row's own, or the first of the change. */
function newOwnerLookup(events: readonly AuditEvent[]) {
  const positions = new Map<string, number>();
  for (const [position, { resource, resourceId, refusal }] of events.entries()) {
    const key = ownerKey(resource, resourceId);
    if (refusal === null && !positions.has(key)) positions.set(key, position);
  }
  return ({ resource, resourceId }: OwnedRow) => positions.get(ownerKey(resource, resourceId)) ?? 0;
}

/**
 * Lists the rows that each event of a change decides, in the order of the events. A row belongs to
 * the first event that names it as its resource; a row that no event names belongs to the first
 * event.
 *
 * @param digests SHA-256 of the content after each write of a report, by the report's id
 */
export function decideRows(
  change: Change,
  digests: ReadonlyMap<string, string | null>,
): readonly (readonly DecidedRow[])[] {
  const decided: DecidedRow[][] = change.events.map(() => []);
  const positionOf = newOwnerLookup(change.events);
  for (const owned of ownRows(change, digests)) decided[positionOf(owned)]?.push(owned.row);
  return decided;
}
