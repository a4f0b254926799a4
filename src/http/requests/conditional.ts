/**
 * Conditional requests (RFC 9110, section 13). A validator is `"<version>-<digest>"`: the version
 * makes it readable, the digest keeps it correct when a database is restored from a backup. The
 * part behind a dot covers members of the answer that no caller can change by writing to it.
 */
import { hash } from 'node:crypto';
import { AppError } from '../../errors.ts';

/** Returns the first 8 hexadecimal digits of SHA-256. */
export function computeShortDigest(content: string | Buffer): string {
  return hash('sha256', content, 'hex').slice(0, 8);
}

/** Returns a strong entity tag: `"7-1a2b3c4d"`, or `"7-1a2b3c4d.tail"`. */
export function strongTag(version: number, digest: string, tail?: string): string {
  return tail === undefined ? `"${version}-${digest}"` : `"${version}-${digest}.${tail}"`;
}

/** Length of an entity tag, in characters, with its quotation marks. */
export const tagLengthMax = 100;

const tagPattern = /^"(\d{1,15}-[0-9a-f]{8})(?:\.[\w-]{1,64})?"$/;

/**
 * The version that a caller wants to change, as `<version>-<digest>`. `missing`: the caller names
 * none. `malformed`: what was sent is not one strong entity tag. `waived`: none is required.
 */
export type Precondition =
  | { readonly kind: 'version'; readonly validator: string }
  | { readonly kind: 'missing' | 'malformed' | 'waived' };

/** Returns the precondition in the value of an If-Match field; undefined: there is no field. */
export function readPrecondition(sent: string | undefined): Precondition {
  if (sent === undefined) return { kind: 'missing' };
  const validator = tagPattern.exec(sent.trim())?.[1];
  return validator === undefined ? { kind: 'malformed' } : { kind: 'version', validator };
}

/**
 * Checks that a precondition names the current version.
 *
 * @throws AppError `precondition-required` when it is missing, `precondition-failed` when it names
 *   another version, or was sent as a weak tag, `*`, or several tags
 */
export function requireMatch(
  precondition: Precondition,
  current: { readonly version: number; readonly digest: string },
): void {
  if (precondition.kind === 'waived') return;
  if (precondition.kind === 'missing') throw new AppError('precondition-required');
  if (precondition.kind !== 'version') {
    throw new AppError('precondition-failed', {
      zh: 'If-Match 必须是读取时得到的一个强 ETag。',
      en: 'If-Match must be the single strong ETag of the version that was read.',
    });
  }
  if (precondition.validator !== `${current.version}-${current.digest}`) {
    throw new AppError('precondition-failed');
  }
}

/**
 * Checks that the value of an If-None-Match field names a tag (weak comparison), so that the answer
 * is 304.
 */
export function isUnchanged(sent: string | undefined, tag: string): boolean {
  if (sent === undefined) return false;
  if (sent === tag || sent.trim() === '*') return true;
  return sent.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);
}
