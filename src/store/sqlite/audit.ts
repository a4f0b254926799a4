/** The log of changes and refusals: every commit appends events, each a link of the chain. */

import type { DigestAlgorithm } from '../../proof/digest.ts';
import type { ChainedEvent } from '../../proof/event-formats/event.ts';
import type { AuditEvent, ChainHead, ChainLink, RecordedEvent } from '../log.ts';
import type { AuditQuery, Page } from '../port.ts';
import { type EventRow, mapChainedEvent, mapEvent } from '../shared/event-rows.ts';
import {
  assembleEvent,
  type EventRecord,
  isGenesis,
  type LinkRow,
  linkEvent,
  mapChainLink,
} from '../shared/log-links.ts';
import { eventColumns } from './columns.ts';
import type { Database } from './drivers/driver.ts';
import type { Conditions, Listing, PreparedLists } from './list.ts';
import { filterBy, readPage, resolveOrder } from './list.ts';

const conditions: Conditions<'audit-events', AuditQuery> = {
  action: { anyOf: 'e.action' },
  resource: { anyOf: 'e.resource' },
  resourceId: 'e.resource_id = :resourceId',
  actorId: 'e.actor_id = :actorId',
  from: 'e.at >= :from',
  to: 'e.at < :to',
  refused: (value) => (value ? 'e.refusal IS NOT NULL' : 'e.refusal IS NULL'),
};

const sortColumns = { sequence: { key: 'e.sequence', id: 'e.sequence' } };

function listingOf({ limit, cursor, count, ...filter }: AuditQuery): Listing {
  return {
    list: 'audit-events',
    filter,
    sort: 'sequence',
    columns: `${eventColumns}, c.hash`,
    row: 'e.sequence',
    from: 'audit_events AS e',
    join: `JOIN audit_events AS e ON e.sequence = page.row
      JOIN audit_chain AS c ON c.sequence = e.sequence`,
    ...filterBy('audit-events', filter, conditions),
    order: resolveOrder('audit-events', 'sequence', sortColumns),
  };
}

export function auditReads(database: Database, lists: PreparedLists) {
  const head = database.prepare<[], ChainHead>(`
    SELECT m.sequence, m.hash, e.at FROM audit_marks AS m
    LEFT JOIN audit_events AS e ON e.sequence = m.sequence WHERE m.mark = 'head'`);
  const base = database
    .prepare<[], number>("SELECT sequence FROM audit_marks WHERE mark = 'base'")
    .pluck();
  const hashAt = database
    .prepare<{ sequence: number }, string>(
      'SELECT hash FROM audit_chain WHERE sequence = :sequence',
    )
    .pluck();
  const link = database.prepare<{ reportId: string; version: number }, LinkRow>(`
    SELECT ${eventColumns}, c.algorithm, c.previous, c.hash
    FROM audit_events AS e JOIN audit_chain AS c ON c.sequence = e.sequence
    WHERE e.resource = 'report' AND e.resource_id = :reportId AND e.version_after = :version
      AND e.refusal IS NULL`);
  return {
    page(query: AuditQuery): Page<RecordedEvent> {
      const eventOf = (row: EventRow & { hash: string }) => ({ ...mapEvent(row), hash: row.hash });
      return readPage(lists, listingOf(query), query, eventOf);
    },
    head(): ChainHead {
      const found = head.get();
      if (found === undefined) throw new TypeError('the log has no mark of its head');
      return found;
    },
    base: (): number => base.get() ?? 0,
    hashAt: (sequence: number): string | null => hashAt.get({ sequence }) ?? null,
    linkOf(reportId: string, version: number): ChainLink | null {
      const row = link.get({ reportId, version });
      return row === undefined ? null : mapChainLink(row);
    },
  };
}

const insertEvent = `
  INSERT INTO audit_events (
    at, actor_kind, actor_id, actor_label, address, request_id, action, refusal, resource,
    resource_id, version_before, version_after, changed, record_digest, format, commit_id, edition,
    rows
  ) VALUES (
    :at, :actorKind, :actorId, :actorLabel, :address, :requestId, :action, :refusal, :resource,
    :resourceId, :versionBefore, :versionAfter, :changed, :recordDigest, :format, :commitId,
    :edition, :rows
  )`;

/**
 * Returns the writes of the log; new links use SHA-256, or SM3 (GB/T 32905) where the law requires
 * it.
 */
export function auditWrites(database: Database, algorithm: DigestAlgorithm) {
  const insert = database.prepare(insertEvent);
  const head = database
    .prepare<[], string>("SELECT hash FROM audit_marks WHERE mark = 'head'")
    .pluck();
  const chain = database.prepare(`
    INSERT INTO audit_chain (sequence, algorithm, previous, hash)
    VALUES (:sequence, :algorithm, :previous, :hash)`);
  const mark = database.prepare(
    "UPDATE audit_marks SET sequence = :sequence, hash = :hash WHERE mark = 'head'",
  );
  const unchained = database.prepare<[], EventRow>(`
    SELECT ${eventColumns} FROM audit_events AS e
    ORDER BY e.sequence`);

  function addLink(event: ChainedEvent): void {
    const link = linkEvent(head.get() ?? '', event, algorithm);
    chain.run({ ...link });
    mark.run({ sequence: link.sequence, hash: link.hash });
  }

  return {
    /** Appends an event, in the newest format, with its link. */
    append(event: AuditEvent, record: EventRecord): void {
      const assembled = assembleEvent(event, record);
      const { lastInsertRowid } = insert.run({
        ...assembled,
        changed: JSON.stringify(assembled.changed),
        rows: JSON.stringify(assembled.rows),
      });
      addLink({ ...assembled, sequence: Number(lastInsertRowid) });
    },

    /**
     * Chains the events from before there was a chain. Does nothing once the chain has begun: an
     * event without a link is then one that was inserted from outside.
     */
    chainOlder: database.transaction((): void => {
      if (!isGenesis(head.get() ?? '')) return;
      for (const row of unchained.all()) addLink(mapChainedEvent(row));
    }),
  };
}
