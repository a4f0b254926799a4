/** The audit event of a request, or of the machine itself, for the change that it commits. */
import type { FastifyRequest } from 'fastify';

type Request = Pick<FastifyRequest, 'actor' | 'id' | 'ip'>;

/** Who acts in a request, as the log says it. */
export function actorOf({ actor }: Pick<Request, 'actor'>) {
  return {
    actorKind: actor?.kind ?? ('public' as const),
    actorId: actor?.id ?? null,
    actorLabel: actor?.label ?? '',
  };
}

/** Who did this, when, from where, in which request; `deed` says what was done. */
export function auditEvent<const Deed extends object>(
  request: Request,
  { clock }: { readonly clock: () => Date },
  deed: Deed,
) {
  return {
    at: clock().toISOString(),
    ...actorOf(request),
    address: request.ip,
    requestId: request.id,
    refusal: null,
    ...deed,
  };
}

/** What is done on the machine itself: by its operator, or by the service. */
export function machineEvent<const Deed extends object>(actorLabel: string, now: Date, deed: Deed) {
  return {
    at: now.toISOString(),
    actorKind: 'service' as const,
    actorId: null,
    actorLabel,
    address: null,
    requestId: null,
    refusal: null,
    ...deed,
  };
}
