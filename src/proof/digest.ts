/**
 * Digests: SHA-256 (FIPS 180-4, GB/T 18238.3) and SM3 (GB/T 32905), hexadecimal in small letters.
 */
import { hash } from 'node:crypto';

export const digestAlgorithms = ['sha256', 'sm3'] as const;

export type DigestAlgorithm = (typeof digestAlgorithms)[number];

/** Digests of one thing, both ways, for readers who may rely on one of the two only. */
export type Digests = { readonly [Algorithm in DigestAlgorithm]: string };

export function isDigestAlgorithm(name: unknown): name is DigestAlgorithm {
  return digestAlgorithms.some((algorithm) => algorithm === name);
}

/** The digest of bytes, or of a text in UTF-8: 64 hexadecimal digits. */
export function digestOf(algorithm: DigestAlgorithm, data: Uint8Array | string): string {
  return hash(algorithm, data);
}

export function digestsOf(data: Uint8Array | string): Digests {
  return { sha256: digestOf('sha256', data), sm3: digestOf('sm3', data) };
}

/** Whether a text is written as digests are here. */
export function isDigest(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
}
