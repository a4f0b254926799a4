/** API keys: making one, and the digest under which it is kept. */
import { hash, randomBytes } from 'node:crypto';

/** What every key starts with, so that a scanner for secrets can tell one. */
const scheme = 'nianbao';

/** Tells a key from others where the key itself is not shown: 8 hexadecimal characters. */
const markBytes = 4;

/** 256 bits: a key cannot be guessed, so its digest needs no slow hash. */
const secretBytes = 32;

const form = /^(nianbao_[0-9a-f]{8})_[\w-]{43}$/;

/**
 * A new key: `nianbao_`, 8 characters by which it is known, `_`, and 43 characters of base64url. It
 * is shown once and nowhere kept.
 */
export function newKeySecret(): string {
  const mark = randomBytes(markBytes).toString('hex');
  return `${scheme}_${mark}_${randomBytes(secretBytes).toString('base64url')}`;
}

/** The part of a key that may be shown: what stands before its secret; null: it has no such form. */
export function prefixOf(secret: string): string | null {
  return form.exec(secret)?.[1] ?? null;
}

/** SHA-256 of the whole key, hexadecimal: what `ApiKey.digest` holds. */
export function keyDigest(secret: string): string {
  return hash('sha256', secret);
}
