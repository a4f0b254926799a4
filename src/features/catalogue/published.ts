/** Answers that stand as long as the process does: written once, sent as bytes. */

import type { FastifyReply, FastifyRequest } from 'fastify';
import { digestOf, isUnchanged, strongTag } from '../../http/conditional.ts';
import { jsonType } from '../../http/headers.ts';

/** How long a cache may keep a part of the catalogue, in seconds: a release changes it. */
const secondsKept = 3600;

export interface Published {
  readonly bytes: Buffer;
  readonly tag: string;
}

/** The bytes of a value, and their validator. */
export function published(value: unknown): Published {
  const bytes = Buffer.from(JSON.stringify(value));
  return { bytes, tag: strongTag(1, digestOf(bytes)) };
}

/** Sends the bytes, or 304 to a caller that has them. */
export function sendPublished(
  request: FastifyRequest,
  reply: FastifyReply,
  { bytes, tag }: Published,
): FastifyReply {
  reply.header('etag', tag).header('cache-control', `public, max-age=${secondsKept}`);
  if (isUnchanged(request, tag)) return reply.code(304).send();
  return reply.type(jsonType).send(bytes);
}
