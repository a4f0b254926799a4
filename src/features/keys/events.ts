/** The events of the log about keys that are created, rotated or revoked. */
import { auditEvent } from '../../policy/audit-event.ts';
import type { Caller } from '../../policy/caller.ts';
import type { ApiKey } from '../../store/key.ts';
import type { AuditEvent } from '../../store/log.ts';

/** Who changes keys, and when. */
export interface KeyOrigin {
  readonly caller: Caller;
  readonly now: Date;
}

/** Members that change after a key is created. */
const changeable = ['expiresAt', 'revokedAt', 'successorId'] as const;

/**
 * Returns the event of a change to a key. It names the changed members, never the key itself or its
 * digest.
 *
 * @param before the key as it was, or null when it is created
 */
export function keyEvent(
  { caller, now }: KeyOrigin,
  action: 'key.create' | 'key.rotate' | 'key.revoke',
  before: ApiKey | null,
  after: ApiKey,
): AuditEvent {
  const changed =
    before === null ? [] : changeable.filter((member) => before[member] !== after[member]);
  return auditEvent(
    caller,
    { clock: () => now },
    {
      action,
      resource: 'key',
      resourceId: after.id,
      versionBefore: before?.version ?? null,
      versionAfter: after.version,
      changed: changed.map((member) => `/${member}`),
    },
  );
}
