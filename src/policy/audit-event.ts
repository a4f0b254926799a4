/** The audit event of a change: who made it, when, from where, in which request. */
import type { Caller } from './caller.ts';

/** Returns who acts, as the log and the history of a report record it. */
export function describeActor({ actor, machine }: Pick<Caller, 'actor' | 'machine'>) {
  if (machine !== null) {
    return { actorKind: 'service' as const, actorId: null, actorLabel: machine };
  }
  return {
    actorKind: actor?.kind ?? ('public' as const),
    actorId: actor?.id ?? null,
    actorLabel: actor?.label ?? '',
  };
}

/** Returns the event of a change; `what` states the action and its resource. */
export function auditEvent<const What extends object>(
  caller: Caller,
  { clock }: { readonly clock: () => Date },
  what: What,
) {
  return {
    at: clock().toISOString(),
    ...describeActor(caller),
    address: caller.address,
    requestId: caller.requestId,
    refusal: null,
    ...what,
  };
}

/** Returns the event of a deletion: the resource at its last version. */
export function deletionEvent<const Resource extends 'organization' | 'report' | 'webhook'>(
  caller: Caller,
  context: { readonly clock: () => Date },
  resource: Resource,
  { id, version }: { readonly id: string; readonly version: number },
) {
  return auditEvent(caller, context, {
    action: `${resource}.delete` as const,
    resource,
    resourceId: id,
    versionBefore: version,
    versionAfter: null,
    changed: [],
  });
}
