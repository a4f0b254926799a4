/** How the log is chained: what each event of a change records, and the link that it gets. */
import { canonicalText } from '../../proof/canonical.ts';
import type { ChainPoint, Link } from '../../proof/chain.ts';
import { genesis, hashLink, verifyChain } from '../../proof/chain.ts';
import type { DigestAlgorithm } from '../../proof/digest.ts';
import type { ChainedEvent } from '../../proof/event-formats/event.ts';
import {
  eventText,
  formatEvent,
  isKnownEventFormat,
  newestEventFormat,
} from '../../proof/event-formats/index.ts';
import { numberCells } from '../changed-cells.ts';
import { decideRows } from '../decided-rows.ts';
import type { AuditEvent, ChainHead, ChainLink } from '../log.ts';
import type { Change } from '../port.ts';
import { type EventRow, mapChainedEvent } from './event-rows.ts';

/** What an event records besides its own members. */
export type EventRecord = Pick<ChainedEvent, 'commitId' | 'edition' | 'recordDigest' | 'rows'>;

/**
 * Lists the events of a change, each with what it records, in order.
 *
 * @param digests of the versions that the change makes, by report; null: the report is deleted
 */
export function recordEvents(
  change: Change,
  digests: ReadonlyMap<string, string | null>,
  commitId: string,
): readonly (readonly [AuditEvent, EventRecord])[] {
  const editions = new Map(change.reports?.map(({ id, row }) => [id, row?.edition ?? null]));
  const rows = decideRows(change, digests);
  return change.events.map((event, position) => {
    const { resource, resourceId, refusal } = event;
    const isOfReport = resource === 'report' && refusal === null;
    const edition = isOfReport ? (editions.get(resourceId) ?? null) : null;
    const recordDigest = isOfReport ? (digests.get(resourceId) ?? null) : null;
    return [event, { commitId, edition, recordDigest, rows: rows[position] ?? [] }];
  });
}

/** An event before the log assigns its number. */
export type UnnumberedEvent = Omit<ChainedEvent, 'sequence'>;

/** Assembles an event in the newest format, with its changed cells by number. */
export function assembleEvent(event: AuditEvent, record: EventRecord): UnnumberedEvent {
  const changed = numberCells(record.edition, event.changed);
  return { ...event, ...record, changed, format: newestEventFormat };
}

/** A link as an engine keeps it, beside its event. */
export type KeptLink = Omit<Link, 'record'>;

/**
 * Links an event to the log.
 *
 * @param previous the hash of the head of the log
 * @param algorithm SHA-256, or SM3 (GB/T 32905) where the law requires it
 * @throws RangeError when the format of the event is not known
 */
export function linkEvent(
  previous: string,
  event: ChainedEvent,
  algorithm: DigestAlgorithm,
): KeptLink {
  const hash = hashLink(algorithm, previous, eventText(event));
  return { sequence: event.sequence, algorithm, previous, hash };
}

/** Checks that a head is that of a log without any link. */
export function isGenesis(hash: string): boolean {
  return hash === genesis;
}

/** An event with its link, as an engine selects it. */
export type LinkRow = EventRow & Pick<KeptLink, 'algorithm' | 'previous' | 'hash'>;

/** Reads a link with its event as it was chained. */
export function mapChainLink(row: LinkRow): ChainLink {
  const { algorithm, previous, hash } = row;
  return { algorithm, previous, hash, event: formatEvent(mapChainedEvent(row)) };
}

/**
 * Returns the text that a link covers, by the format of its event. A row of an unknown format, or
 * one that no event can have, gets a text that no event has.
 */
function recordOf(row: LinkRow): string {
  try {
    return eventText(mapChainedEvent(row));
  } catch {
    return '';
  }
}

/** Reads a link with the text that it covers. */
export function mapCoveredLink(row: LinkRow): Link {
  const { sequence, algorithm, previous, hash } = row;
  return { sequence, record: recordOf(row), algorithm, previous, hash };
}

/** Returns the line of an archive that keeps a link. */
export function archiveLine(link: Link): string {
  return `${canonicalText({ ...link })}\n`;
}

/** Returns the fault of links that follow a point of the chain; null: none. */
export function findLinkFault(links: Iterable<Link>, base: ChainPoint): string | null {
  const [fault] = verifyChain(links, { base, head: null });
  return fault?.message ?? null;
}

/**
 * Yields every fault of the chain of a log, one sentence each.
 *
 * @param base the point after which the log begins
 * @param anchor a head that was kept elsewhere; null: none
 */
export function* chainDifferences(
  links: Iterable<Link>,
  { base, head, anchor }: { base: ChainPoint; head: ChainPoint | null; anchor: ChainHead | null },
): Generator<string> {
  const anchors = anchor === null ? [] : [anchor];
  for (const { message } of verifyChain(links, { base, head, anchors })) yield message;
}

/** The events of one format in a log, by the first and the last of them. */
export interface FormatRange {
  readonly format: unknown;
  readonly first: number;
  readonly last: number;
}

/**
 * Yields the formats of events that this version of the service does not know and so cannot verify.
 */
export function* formatDifferences(ranges: Iterable<FormatRange>): Generator<string> {
  for (const { format, first, last } of ranges) {
    if (isKnownEventFormat(format)) continue;
    const where = first === last ? '' : `, and others up to event ${last}`;
    yield `event ${first}: is of format ${format}, which this version does not know${where}`;
  }
}
