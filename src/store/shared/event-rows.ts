/**
 * Rows of the log as an engine selects them: read as events of the port, and as they are chained.
 */
import type { AuditAction } from '../../policy/events.ts';
import type { ChainedEvent } from '../../proof/event-formats/event.ts';
import { pointToCells } from '../changed-cells.ts';
import type { ActorKind, AuditedResource, RecordedEvent } from '../log.ts';

export interface EventRow {
  readonly sequence: number;
  readonly at: string;
  readonly actor_kind: ActorKind;
  readonly actor_id: string | null;
  readonly actor_label: string;
  readonly address: string | null;
  readonly request_id: string | null;
  readonly action: AuditAction;
  readonly refusal: string | null;
  readonly resource: AuditedResource;
  readonly resource_id: string;
  readonly version_before: number | null;
  readonly version_after: number | null;
  /** JSON array: in format 1 pointers, in format 2 also numbers of cells. */
  readonly changed: string;
  readonly record_digest: string | null;
  readonly format: number;
  readonly commit_id: string | null;
  readonly edition: string | null;
  /** JSON array of the rows that the event decides; null in format 1. */
  readonly rows: string | null;
}

/** Returns the members that an event has everywhere. */
function membersOf(row: EventRow) {
  return {
    format: row.format,
    sequence: row.sequence,
    commitId: row.commit_id,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorLabel: row.actor_label,
    address: row.address,
    requestId: row.request_id,
    action: row.action,
    refusal: row.refusal,
    resource: row.resource,
    resourceId: row.resource_id,
    versionBefore: row.version_before,
    versionAfter: row.version_after,
    recordDigest: row.record_digest,
  };
}

/** Reads an event with everything that its link covers. */
export function mapChainedEvent(row: EventRow): ChainedEvent {
  return {
    ...membersOf(row),
    edition: row.edition,
    changed: JSON.parse(row.changed),
    rows: row.rows === null ? [] : JSON.parse(row.rows),
  };
}

/** Reads an event as the port has it, with its changes as pointers, whatever its format. */
export function mapEvent(row: EventRow): Omit<RecordedEvent, 'hash'> {
  return { ...membersOf(row), changed: pointToCells(row.edition, JSON.parse(row.changed)) };
}
