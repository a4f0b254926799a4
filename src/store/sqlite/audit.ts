/** The log of changes: appended to in every commit, read in its own order. */
import type { Database } from 'better-sqlite3';
import type { AuditEvent, Page, PageRequest } from '../port.ts';
import { type Listing, type PreparedLists, pageOf } from './list.ts';
import { type EventRow, eventOf } from './rows.ts';

const listing: Listing = {
  list: 'audit-events',
  filter: {},
  sort: 'sequence',
  columns: `e.sequence, e.at, e.actor_id, e.actor_label, e.request_id, e.action, e.resource,
    e.resource_id, e.version_before, e.version_after, e.changed`,
  row: 'e.sequence',
  from: 'audit_events AS e',
  join: 'JOIN audit_events AS e ON e.sequence = page.row',
  where: [],
  parameters: {},
  order: { key: 'e.sequence', id: 'e.sequence', descending: false, sample: { key: 0, id: 0 } },
};

export function auditReads(lists: PreparedLists) {
  return {
    page(request: PageRequest): Page<AuditEvent & { readonly sequence: number }> {
      const { rows, next } = pageOf<EventRow>(lists, listing, request);
      return { items: rows.map(eventOf), next };
    },
  };
}

const insertEvent = `
  INSERT INTO audit_events (
    at, actor_id, actor_label, request_id, action, resource, resource_id, version_before,
    version_after, changed
  ) VALUES (
    :at, :actorId, :actorLabel, :requestId, :action, :resource, :resourceId, :versionBefore,
    :versionAfter, :changed
  )`;

export function auditWrites(database: Database) {
  const insert = database.prepare(insertEvent);
  return {
    append(event: AuditEvent): void {
      insert.run({ ...event, changed: JSON.stringify(event.changed) });
    },
  };
}
