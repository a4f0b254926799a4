/** The log of changes and refusals, and its chain. */
import type { Actor } from '../policy/actor.ts';
import type { AuditAction } from '../policy/events.ts';

export type AuditedResource =
  | 'organization'
  | 'report'
  | 'deadline'
  | 'adjustment'
  | 'contact'
  | 'key'
  | 'webhook'
  /** The refused request: method and path. */
  | 'request'
  /** The number of the last event that was archived. */
  | 'log';

/**
 * `service`: the service itself, or its operator on the machine. `public`: without a credential.
 */
export type ActorKind = Actor['kind'] | 'service' | 'public';

/** An event of the append-only log, for every change and every refusal. */
export interface AuditEvent {
  readonly at: string;
  readonly actorKind: ActorKind;
  /** The key's id, or the subject of the token. */
  readonly actorId: string | null;
  readonly actorLabel: string;
  /** The address of the request; null: from the machine itself. */
  readonly address: string | null;
  readonly requestId: string | null;
  readonly action: AuditAction;
  /** Null: the action was done. Else the code of the refusal. */
  readonly refusal: string | null;
  readonly resource: AuditedResource;
  readonly resourceId: string;
  readonly versionBefore: number | null;
  readonly versionAfter: number | null;
  /** Pointers to the members that changed. */
  readonly changed: readonly string[];
}

/** An event as kept: numbered, with the digest of what it changed, and its link of the chain. */
export interface RecordedEvent extends AuditEvent {
  /** The format of the text that its link covers. */
  readonly format: number;
  readonly sequence: number;
  /** The id that the events of one commit share; null: the event is of format 1. */
  readonly commitId: string | null;
  /** SHA-256 of the report after the event, hexadecimal; null: there is none. */
  readonly recordDigest: string | null;
  readonly hash: string;
}

/** The newest link of the chain. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
  readonly at: string | null;
}

/** The link that proves that an event is in the chain. */
export interface ChainLink {
  readonly algorithm: 'sha256' | 'sm3';
  readonly previous: string;
  readonly hash: string;
  /** The event as it was chained. */
  readonly event: Readonly<Record<string, unknown>>;
}
