/** The audit event of a request, for the change that it commits. */
import type { FastifyRequest } from 'fastify';

/** Who did this, when, in which request; `deed` says what was done. */
export function auditEvent<const Deed extends object>(
  request: Pick<FastifyRequest, 'actor' | 'id'>,
  { clock }: { readonly clock: () => Date },
  deed: Deed,
) {
  return {
    at: clock().toISOString(),
    actorId: request.actor?.id ?? null,
    actorLabel: request.actor?.label ?? '',
    requestId: request.id,
    ...deed,
  };
}
