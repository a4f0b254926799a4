/**
 * Events of format 2: those of format 1, with their format, their commit, changed cells by number,
 * and a digest of every row that they decide. Frozen.
 *
 * The members of format 1 keep their names and meanings, so that a verifier of bundles that knows
 * only format 1 also verifies bundles with events of format 2.
 */
import type { JsonValue } from '../canonical.ts';
import type { ChainedEvent } from './event.ts';

/** Returns the object whose canonical text a link of format 2 covers. Its names never change. */
export function eventOfFormat2(event: ChainedEvent): { readonly [member: string]: JsonValue } {
  return {
    format: 2,
    sequence: event.sequence,
    commitId: event.commitId,
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
    edition: event.edition,
    changed: event.changed,
    recordDigest: event.recordDigest,
    rows: event.rows.map((row) => ({
      kind: row.kind,
      id: row.id,
      version: row.version,
      format: row.format,
      digest: row.digest,
    })),
  };
}
