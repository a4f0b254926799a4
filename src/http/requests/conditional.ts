/**
 * Conditional requests (RFC 9110, section 13). A validator is `"<version>-<digest>"`: the version
 * makes it readable, the digest keeps it correct when a database is restored from a backup. The
 * part behind a dot covers members of the answer that no caller can change by writing to it.
 */
import { hash } from 'node:crypto';
import type { ErrorCode } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import type { Text } from '../../form/types.ts';
import type { Coding } from './content-codings.ts';

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

const tagPattern = /^"(\d{1,15}-[0-9a-f]{8})(?:\.[\w-]{1,69}|-(?:br|gzip))?"$/;

/** What is wrong with an If-Match field that names no single version. */
type MatchFault = 'any' | 'weak' | 'several' | 'unquoted';

/**
 * The version that a caller wants to change, as `<version>-<digest>`. `missing`: the caller names
 * none. `unknown`: an entity tag that this service does not make. `malformed`: what was sent does
 * not name one version. `waived`: none is required.
 */
export type Precondition =
  | { readonly kind: 'version'; readonly validator: string }
  | { readonly kind: 'malformed'; readonly fault: MatchFault; readonly sent: string }
  | { readonly kind: 'missing' | 'unknown' | 'waived' };

/** Returns what is wrong with an If-Match field; null: it is one strong entity tag. */
function findMatchFault(sent: string): MatchFault | null {
  if (sent === '*') return 'any';
  if (sent.includes(',')) return 'several';
  if (sent.startsWith('W/"')) return 'weak';
  return sent.length >= 2 && sent.startsWith('"') && sent.endsWith('"') ? null : 'unquoted';
}

/** Returns the precondition in the value of an If-Match field; undefined: there is no field. */
export function readPrecondition(field: string | undefined): Precondition {
  if (field === undefined) return { kind: 'missing' };
  const sent = field.trim();
  const validator = tagPattern.exec(sent)?.[1];
  if (validator !== undefined) return { kind: 'version', validator };
  const fault = findMatchFault(sent);
  return fault === null ? { kind: 'unknown' } : { kind: 'malformed', fault, sent };
}

/** Returns what to send instead of an If-Match field: its first tag in the right form, if it has one. */
function describeCorrection(sent: string): Text {
  const [first = ''] = sent.slice(0, tagLengthMax).split(',');
  const tag = `"${first.trim().replace(/^W\//, '').replaceAll('"', '')}"`;
  if (tagPattern.test(tag)) return { zh: `请写成 ${tag}。`, en: `Send ${tag}.` };
  return {
    zh: '请写成读取时得到的 ETag，形如 "7-1a2b3c4d"。',
    en: 'Send the ETag of the version that was read, like "7-1a2b3c4d".',
  };
}

/**
 * Each fault of an If-Match field: its code, and what is said before the correction. A weak tag is
 * a condition that is false (RFC 9110, 13.1.1); the others name no single version, which this
 * service requires.
 */
const matchFaults: Readonly<
  Record<MatchFault, { readonly code: ErrorCode; readonly found: Text }>
> = {
  any: {
    code: 'if-match-invalid',
    found: { zh: 'If-Match: * 不指明版本。', en: 'If-Match: * names no version.' },
  },
  weak: {
    code: 'precondition-failed',
    found: {
      zh: 'If-Match 中是弱 ETag（W/ 开头，可能由代理改写），不能用于修改。',
      en: 'If-Match has a weak ETag (W/, perhaps from a proxy), which matches nothing.',
    },
  },
  several: {
    code: 'if-match-invalid',
    found: {
      zh: 'If-Match 中有多个 ETag，只能有所读版本的一个。',
      en: 'If-Match has several ETags, but must have only the one of the version that was read.',
    },
  },
  unquoted: {
    code: 'if-match-invalid',
    found: {
      zh: 'If-Match 应为一个带双引号的 ETag。',
      en: 'If-Match must be one ETag in double quotes.',
    },
  },
};

/**
 * Checks that a precondition names the current version.
 *
 * @throws AppError `precondition-required` when it is missing; `precondition-failed` when it names
 *   another version, or is a weak tag; `if-match-invalid` when it is not one entity tag
 */
export function requireMatch(
  precondition: Precondition,
  current: { readonly version: number; readonly digest: string },
): void {
  if (precondition.kind === 'waived') return;
  if (precondition.kind === 'missing') throw new AppError('precondition-required');
  if (precondition.kind === 'malformed') {
    const { code, found } = matchFaults[precondition.fault];
    const correction = describeCorrection(precondition.sent);
    throw new AppError(code, {
      zh: `${found.zh}${correction.zh}`,
      en: `${found.en} ${correction.en}`,
    });
  }
  const isCurrent =
    precondition.kind === 'version' &&
    precondition.validator === `${current.version}-${current.digest}`;
  if (!isCurrent) throw new AppError('precondition-failed');
}

/**
 * Runs a conditional write. A refusal with `precondition-failed` gets the current entity tag as its
 * header field, so that the caller can read again or retry.
 *
 * @param readTag reads the resource as the caller may, and returns its tag; null: none to show
 */
export async function withCurrentTag<Value>(
  run: () => Promise<Value>,
  readTag: () => Promise<string | null>,
): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'precondition-failed') throw error;
    // What the caller must not read, or what was deleted since, has no tag to show.
    const etag = await readTag().catch(() => null);
    if (etag === null) throw error;
    throw new AppError(error.code, error.detail, { headers: { etag }, cause: error });
  }
}

/** Returns the entity tag of a representation in a coding; a weak tag is the same for all. */
export function addCodingToTag(tag: string, coding: Coding): string {
  return tag.startsWith('"') ? `${tag.slice(0, -1)}-${coding}"` : tag;
}

/** Returns an entity tag without the name of a coding. */
function withoutCoding(tag: string): string {
  return tag.replace(/-(?:br|gzip)"$/, '"');
}

/**
 * Returns the tag in the value of an If-None-Match field that names the same content as a tag (weak
 * comparison), in whatever coding; null: there is none.
 */
export function findMatchingTag(field: string | undefined, tag: string): string | null {
  if (field === undefined) return null;
  if (field === tag || field.trim() === '*') return tag;
  const candidates = field.split(',').map((candidate) => candidate.trim().replace(/^W\//, ''));
  return candidates.find((candidate) => withoutCoding(candidate) === tag) ?? null;
}

/** Checks that the value of an If-None-Match field names a tag, so that the answer is 304. */
export function isUnchanged(field: string | undefined, tag: string): boolean {
  return findMatchingTag(field, tag) !== null;
}
