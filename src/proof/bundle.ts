/**
 * The publication bundle: one file that proves, without the service that made it, what was
 * published and that the log recorded it. docs/proof.md describes its format.
 */
import type { JsonValue } from './canonical.ts';
import { canonicalText } from './canonical.ts';
import type { DigestAlgorithm, Digests } from './digest.ts';
import { computeDigests } from './digest.ts';

export const bundleFormat = 'nianbao-bundle';
export const bundleVersion = 1;

/** The action in the log that makes a report public. */
export const publication = 'report.publish';

/** The members that have digests of their own. */
export const digested = ['report', 'html', 'findings', 'explanations', 'event', 'chain'] as const;

export type Digested = (typeof digested)[number];

/** The link of the event, and the head of the chain when the bundle was made. */
export type BundleChain = {
  readonly algorithm: DigestAlgorithm;
  readonly previous: string;
  readonly hash: string;
  readonly head: { readonly sequence: number; readonly hash: string; readonly at: string | null };
};

export interface BundleParts {
  /** When the bundle was made. */
  readonly madeAt: string;
  /** The exact text of the published report, of which the event's `recordDigest` is the digest. */
  readonly report: string;
  /** Its official form, a complete HTML page. */
  readonly html: string;
  readonly findings: readonly JsonValue[];
  /** The reasons for warnings that remain. */
  readonly explanations: readonly JsonValue[];
  /** The event of the publication, every member as it was chained. */
  readonly event: { readonly [member: string]: JsonValue };
  readonly chain: BundleChain;
}

/** Returns what is digested of a member: a text itself, anything else in its canonical text. */
export function digestedText(value: JsonValue): string {
  return typeof value === 'string' ? value : canonicalText(value);
}

function digestsOfMembers(members: { readonly [Name in Digested]: JsonValue }) {
  const entries = digested.map(
    (name) => [name, computeDigests(digestedText(members[name]))] as const,
  );
  return Object.fromEntries(entries) as { readonly [Name in Digested]: Digests };
}

/**
 * Returns the text of a bundle: canonical JSON and a line feed, the same bytes for the same parts.
 * Parts that contradict each other are bundled as they are: the verifier reports it.
 *
 * @throws TypeError when a part has no canonical form
 */
export function makeBundle(parts: BundleParts): string {
  const { madeAt, report, html, findings, explanations, event } = parts;
  const { algorithm, previous, hash, head } = parts.chain;
  const { sequence, at } = head;
  const chain = { algorithm, previous, hash, head: { sequence, hash: head.hash, at } };
  const members = { report, html, findings, explanations, event, chain };
  const sealed = {
    format: bundleFormat,
    formatVersion: bundleVersion,
    madeAt,
    ...members,
    digests: digestsOfMembers(members),
  };
  return `${canonicalText({ ...sealed, seal: computeDigests(canonicalText(sealed)) })}\n`;
}
