/** Answers as bytes with their entity tag: made once, sent whole, or not to a caller that has them. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { digestOf, isUnchanged, strongTag } from './conditional.ts';
import { jsonType } from './headers.ts';

export interface Composed {
  readonly bytes: Buffer;
  readonly tag: string;
}

/** The JSON of a value that has no versions: its content alone tells whether it is another. */
export function composeJson(value: unknown): Composed {
  const bytes = Buffer.from(JSON.stringify(value));
  return { bytes, tag: strongTag(1, digestOf(bytes)) };
}

/** Sends what was composed, or 304 to a caller that has it. */
export function sendComposed(
  request: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
  { bytes, tag }: Composed,
  mediaType = jsonType,
): FastifyReply {
  reply.header('etag', tag);
  if (isUnchanged(request, tag)) return reply.code(304).send();
  return reply.type(mediaType).send(bytes);
}
