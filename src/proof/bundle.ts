/**
 * The publication bundle: one file that shows, without the service that made it, what was published
 * and that the log says so. Its format is described in docs/proof.md.
 */
import type { JsonValue } from './canonical.ts';
import { canonical } from './canonical.ts';
import type { DigestAlgorithm, Digests } from './digest.ts';
import { digestsOf } from './digest.ts';

export const bundleFormat = 'nianbao-bundle';
export const bundleVersion = 1;

/** How the action of the log is called that makes a report public. */
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
  /** When the bundle is made. */
  readonly madeAt: string;
  /** The very text of the published report: what the event's `recordDigest` is the digest of. */
  readonly report: string;
  /** The official form of it, a page of its own. */
  readonly html: string;
  readonly findings: readonly JsonValue[];
  /** Why warnings were let stand. */
  readonly explanations: readonly JsonValue[];
  /** The event of the publication, every member as it was chained. */
  readonly event: { readonly [member: string]: JsonValue };
  readonly chain: BundleChain;
}

/** What is digested of a member: a text is taken itself, anything else in its canonical text. */
export function digestedText(value: JsonValue): string {
  return typeof value === 'string' ? value : canonical(value);
}

function digestsOfMembers(members: { readonly [Name in Digested]: JsonValue }) {
  const entries = digested.map((name) => [name, digestsOf(digestedText(members[name]))] as const);
  return Object.fromEntries(entries) as { readonly [Name in Digested]: Digests };
}

/**
 * The text of a bundle: canonical JSON and a line feed, the same bytes for the same parts. Parts
 * that contradict each other are bundled as they are: to tell is the verifier's part.
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
  return `${canonical({ ...sealed, seal: digestsOf(canonical(sealed)) })}\n`;
}
