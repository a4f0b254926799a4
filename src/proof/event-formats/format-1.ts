/** Events of format 1: changes as JSON Pointers, and the digest of a report only. Frozen. */
import type { JsonValue } from '../canonical.ts';
import type { ChainedEvent } from './event.ts';

/** Returns the object whose canonical text a link of format 1 covers. Its names never change. */
export function eventOfFormat1(event: ChainedEvent): { readonly [member: string]: JsonValue } {
  return {
    sequence: event.sequence,
    at: event.at,
    actorKind: event.actorKind,
    actorId: event.actorId,
    actorLabel: event.actorLabel,
    address: event.address,
    requestId: event.requestId,
    action: event.action,
    refusal: event.refusal,
    resource: event.resource,
    resourceId: event.resourceId,
    versionBefore: event.versionBefore,
    versionAfter: event.versionAfter,
    changed: event.changed,
    recordDigest: event.recordDigest,
  };
}
