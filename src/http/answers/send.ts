/** Sends the results of use cases: composed bytes, or only a confirmation of a write. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUnchanged } from '../requests/conditional.ts';
import { jsonType } from '../shell/headers.ts';
import type { Composed } from './composed.ts';
import { addVary } from './vary.ts';

type Headers = Pick<FastifyRequest, 'headers'>;

/** Sends a composed answer, or 304 to a caller that already has it. */
export function sendComposed(
  { headers }: Headers,
  reply: FastifyReply,
  { bytes, tag }: Composed,
  mediaType = jsonType,
): FastifyReply {
  reply.header('etag', tag);
  if (isUnchanged(headers['if-none-match'], tag)) return reply.code(304).send();
  return reply.type(mediaType).send(bytes);
}

/** How long a cache may keep a part of the catalogue, in seconds: only a release changes it. */
const catalogueSeconds = 3600;

/** Sends a part of the catalogue, which caches may keep, or 304 to a caller that already has it. */
export function sendCatalogue(request: Headers, reply: FastifyReply, part: Composed): FastifyReply {
  reply.header('cache-control', `public, max-age=${catalogueSeconds}`);
  return sendComposed(request, reply, part);
}

/** Sends the result of a write; If-None-Match does not apply. */
export function sendWritten(reply: FastifyReply, { bytes, tag }: Composed): FastifyReply {
  return reply.header('etag', tag).type(jsonType).send(bytes);
}

/** Sends 204; `tag` is the entity tag of what remains, if anything does. */
export function sendNothing(reply: FastifyReply, tag?: string): FastifyReply {
  if (tag !== undefined) reply.header('etag', tag);
  return reply.code(204).send();
}

/**
 * Lets caches keep an answer to the public for a minute; with a credential the answer may differ.
 */
export function allowCaching({ headers }: Headers, reply: FastifyReply): void {
  addVary(reply, 'Authorization');
  if (headers.authorization === undefined) reply.header('cache-control', 'public, max-age=60');
}
