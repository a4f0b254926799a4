/** Answers that stand as long as the process does. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Composed } from '../../http/composed.ts';
import { sendComposed } from '../../http/composed.ts';

/** How long a cache may keep a part of the catalogue, in seconds: a release changes it. */
const secondsKept = 3600;

/** Sends a part of the catalogue, which caches may keep, or 304 to a caller that has it. */
export function sendPublished(
  request: FastifyRequest,
  reply: FastifyReply,
  part: Composed,
): FastifyReply {
  reply.header('cache-control', `public, max-age=${secondsKept}`);
  return sendComposed(request, reply, part);
}
