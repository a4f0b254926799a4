/** Digests: SHA-256 (FIPS 180-4, GB/T 18238.3) and SM3 (GB/T 32905), in lower-case hexadecimal. */
import { hash } from 'node:crypto';

export const digestAlgorithms = ['sha256', 'sm3'] as const;

export type DigestAlgorithm = (typeof digestAlgorithms)[number];

/** The digests of one thing by both algorithms, for readers who trust only one of them. */
export type Digests = { readonly [Algorithm in DigestAlgorithm]: string };

export function isDigestAlgorithm(name: unknown): name is DigestAlgorithm {
  return digestAlgorithms.some((algorithm) => algorithm === name);
}

/** Returns the digest of bytes, or of a text in UTF-8: 64 hexadecimal digits. */
export function computeDigest(algorithm: DigestAlgorithm, data: Uint8Array | string): string {
  return hash(algorithm, data);
}

export function computeDigests(data: Uint8Array | string): Digests {
  return { sha256: computeDigest('sha256', data), sm3: computeDigest('sm3', data) };
}

/** Checks that a text has the form of a digest. */
export function isDigest(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
}
