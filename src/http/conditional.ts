/**
 * Conditional requests (RFC 9110, section 13). A validator is `"<version>-<digest>"`: the version
 * makes it readable, the digest keeps it honest when a database is restored from a backup. What
 * stands behind a dot covers parts of the answer that nobody can change by writing to it.
 */
import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors.ts';

/** First 8 hexadecimal digits of SHA-256. */
export function digestOf(content: string | Buffer): string {
  return hash('sha256', content, 'hex').slice(0, 8);
}

/** A strong entity tag: `"7-1a2b3c4d"`, or `"7-1a2b3c4d.tail"`. */
export function strongTag(version: number, digest: string, tail?: string): string {
  return tail === undefined ? `"${version}-${digest}"` : `"${version}-${digest}.${tail}"`;
}

/** Characters of an entity tag, quotation marks included. */
export const tagLengthMax = 100;

const tagPattern = /^"(\d{1,15}-[0-9a-f]{8})(?:\.[\w-]{1,64})?"$/;

/**
 * Asks for an If-Match that names the current version.
 *
 * @throws AppError `precondition-required` when the header is missing, `precondition-failed` when
 *   it is stale, weak, `*`, or names several versions
 */
export function requireMatch(
  request: Pick<FastifyRequest, 'headers'>,
  current: { readonly version: number; readonly digest: string },
): void {
  const sent = request.headers['if-match'];
  if (sent === undefined) throw new AppError('precondition-required');
  const match = tagPattern.exec(sent.trim());
  if (match?.[1] === `${current.version}-${current.digest}`) return;
  throw new AppError(
    'precondition-failed',
    match === null
      ? {
          zh: 'If-Match 必须是读取时得到的一个强 ETag。',
          en: 'If-Match must be the one strong ETag of the version that was read.',
        }
      : undefined,
  );
}

/** Whether If-None-Match names this tag (weak comparison): the caller then answers 304. */
export function isUnchanged(request: Pick<FastifyRequest, 'headers'>, tag: string): boolean {
  const sent = request.headers['if-none-match'];
  if (sent === undefined) return false;
  if (sent === tag || sent.trim() === '*') return true;
  return sent.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);
}
