/** What the log says of keys, whoever makes, rotates or revokes them. */
import { machineEvent } from '../../http/audit.ts';
import type { ApiKey } from '../../store/key.ts';
import type { AuditEvent } from '../../store/log.ts';

type KeyAction = 'key.create' | 'key.rotate' | 'key.revoke';

/** What was done to a key: the part of an event that does not say by whom. */
export type KeyDeed = ReturnType<typeof keyDeed>;

/** Makes the event of a deed: who did it, when, and from where, is the caller's to say. */
export type Teller = (deed: KeyDeed) => AuditEvent;

/** Members that anybody can change; the others follow from them. */
const changeable = ['expiresAt', 'revokedAt', 'successorId'] as const;

/** What was done to a key. The log names what changed, never the key itself or its digest. */
export function keyDeed(action: KeyAction, before: ApiKey | null, after: ApiKey) {
  const changed =
    before === null ? [] : changeable.filter((member) => before[member] !== after[member]);
  return {
    action,
    resource: 'key' as const,
    resourceId: after.id,
    versionBefore: before?.version ?? null,
    versionAfter: after.version,
    changed: changed.map((member) => `/${member}`),
  };
}

/** The events of what is done on the machine itself: by its operator, or by the service. */
export function toldByMachine(actorLabel: string, now: Date): Teller {
  return (deed) => machineEvent(actorLabel, now, deed);
}
