/** The required types of the members of a bundle, checked before anything else. */
import type { BundleChain } from './bundle.ts';
import { bundleFormat, bundleVersion, digested } from './bundle.ts';
import type { BundleObject } from './bundle-text.ts';
import type { JsonValue } from './canonical.ts';
import type { Digests } from './digest.ts';
import { digestAlgorithms, isDigest, isDigestAlgorithm } from './digest.ts';

export const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown) => Array.isArray(value);

export function isObject(value: unknown): value is BundleObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasExactly(value: BundleObject, names: readonly string[]): boolean {
  return (
    Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name))
  );
}

function isDigests(value: unknown): value is Digests {
  return (
    isObject(value) && hasExactly(value, digestAlgorithms) && Object.values(value).every(isDigest)
  );
}

/** Checks that a value is a whole number, not less than the least. */
export function isNumber(value: unknown, least: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

export function isChain(value: unknown): value is BundleChain {
  if (!isObject(value)) return false;
  const { algorithm, previous, hash, head } = value;
  return (
    hasExactly(value, ['algorithm', 'previous', 'hash', 'head']) &&
    isDigestAlgorithm(algorithm) &&
    isDigest(previous) &&
    isDigest(hash) &&
    isObject(head) &&
    hasExactly(head, ['sequence', 'hash', 'at']) &&
    isNumber(head.sequence, 1) &&
    isDigest(head.hash) &&
    (head.at === null || isText(head.at))
  );
}

/** The check of each member of a bundle; a bundle has these members and no others. */
export const shapes: Readonly<Record<string, (value: JsonValue) => boolean>> = {
  format: (value) => value === bundleFormat,
  formatVersion: (value) => value === bundleVersion,
  madeAt: isText,
  report: isText,
  html: isText,
  findings: isList,
  explanations: isList,
  event: (value) => isObject(value) && isNumber(value.sequence, 1),
  chain: isChain,
  digests: (value) =>
    isObject(value) && hasExactly(value, digested) && Object.values(value).every(isDigests),
  seal: isDigests,
};
