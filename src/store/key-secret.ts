/** API keys: making one, and the digest under which it is kept. */
import { createHash, randomBytes } from 'node:crypto';

/** What every key starts with, so that a scanner for secrets can tell one. */
const prefix = 'nianbao_';

/** 256 bits: a key cannot be guessed, so its digest needs no slow hash. */
const secretBytes = 32;

/** A new key: `nianbao_` and 43 characters of base64url. It is shown once and nowhere kept. */
export function newKeySecret(): string {
  return prefix + randomBytes(secretBytes).toString('base64url');
}

/** SHA-256 of the whole key, hexadecimal: what `ApiKey.digest` holds. */
export function keyDigest(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}
