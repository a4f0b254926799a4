/** API keys: creates one, and computes the digest under which it is stored. */
import { hash, randomBytes } from 'node:crypto';

/** The prefix of every key, by which secret scanners recognise one. */
const scheme = 'nianbao';

/** Distinguishes keys where the key itself is not shown: 8 hexadecimal characters. */
const markBytes = 4;

/** 256 bits: a key cannot be guessed, so its digest needs no slow hash. */
const secretBytes = 32;

/** Makes random bytes, as many as asked for. */
export type RandomBytes = (count: number) => Buffer;

const form = /^(nianbao_[0-9a-f]{8})_[\w-]{43}$/;

/**
 * Returns a new key: `nianbao_`, 8 characters by which it is recognised, `_`, and 43 characters of
 * base64url. It is shown once and not stored.
 */
export function newKeySecret(random: RandomBytes = randomBytes): string {
  const mark = random(markBytes).toString('hex');
  return `${scheme}_${mark}_${random(secretBytes).toString('base64url')}`;
}

/** Returns the part of a key that may be shown, before its secret; null: it has not this form. */
export function prefixOf(secret: string): string | null {
  return form.exec(secret)?.[1] ?? null;
}

/** Returns SHA-256 of the whole key, hexadecimal, for `ApiKey.digest`. */
export function computeKeyDigest(secret: string): string {
  return hash('sha256', secret);
}
