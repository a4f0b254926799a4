/** A file that the service sends as it is. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Composed } from '../http/answers/composed.ts';
import { sendComposed } from '../http/answers/send.ts';
import { computeShortDigest, strongTag } from '../http/requests/conditional.ts';

/** A file in memory, with its entity tag. */
export interface Asset extends Composed {
  readonly mediaType: string;
  /** The first digits of the SHA-256 of its bytes. */
  readonly digest: string;
}

/** Returns a file of the given content. */
export function newAsset(content: string | Buffer, mediaType: string): Asset {
  const bytes = Buffer.from(content);
  const digest = computeShortDigest(bytes);
  return { bytes, mediaType, digest, tag: strongTag(1, digest) };
}

/** How long caches may keep a file. */
export const caching = {
  /** A page or the document: only a release changes them, which is then seen within a minute. */
  page: 'public, max-age=60',
  /** A file whose address changes with its content. */
  permanent: 'public, max-age=31536000, immutable',
} as const;

/** Sends a file, or 304 to a caller that already has it. */
export function sendAsset(
  request: FastifyRequest,
  reply: FastifyReply,
  asset: Asset,
  kept: keyof typeof caching,
): FastifyReply {
  reply.header('cache-control', caching[kept]);
  return sendComposed(request, reply, asset, asset.mediaType);
}
