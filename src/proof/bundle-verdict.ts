/** Verifies a publication bundle from its bytes alone, whatever they are. */
import type { BundleChain, Digested } from './bundle.ts';
import { digested, digestedText, publication } from './bundle.ts';
import { isChain, isNumber, isObject, isText, shapes } from './bundle-shape.ts';
import type { BundleFault, BundleObject } from './bundle-text.ts';
import { readBundle } from './bundle-text.ts';
import type { JsonValue } from './canonical.ts';
import { canonicalText } from './canonical.ts';
import type { ChainPoint } from './chain.ts';
import { hashLink } from './chain.ts';
import type { Digests } from './digest.ts';
import { computeDigests, digestAlgorithms } from './digest.ts';
import { isKnownEventFormat } from './event-formats/index.ts';

/** What a bundle states about itself, as far as it can be read; null where it cannot. */
export interface BundleSummary {
  readonly title: string | null;
  /** The id of the organization, where the text of the report names it. */
  readonly organization: string | null;
  readonly reportId: string | null;
  readonly year: number | null;
  readonly version: number | null;
  readonly madeAt: string | null;
  /** Digests of the report's text, computed here. */
  readonly digests: Digests | null;
  /** The event of the publication: when, and its place in the chain. */
  readonly publishedAt: string | null;
  readonly sequence: number | null;
  readonly chain: BundleChain | null;
}

export interface BundleVerdict {
  /** Empty when the bundle is valid. At most one a member: the first that was found. */
  readonly faults: readonly BundleFault[];
  readonly summary: BundleSummary;
}

/** Collects the faults: of each member only the first, because others follow from it. */
class FaultList {
  readonly #faults = new Map<string, BundleFault>();

  add(member: string, message: string): void {
    if (!this.#faults.has(member)) this.#faults.set(member, { member, message });
  }

  spare(...members: readonly string[]): boolean {
    return members.every((member) => !this.#faults.has(member));
  }

  get list(): BundleFault[] {
    return [...this.#faults.values()];
  }
}

function checkShapes(object: BundleObject, faultList: FaultList): void {
  for (const [name, fits] of Object.entries(shapes)) {
    const value = object[name];
    if (value === undefined || !Object.hasOwn(object, name)) faultList.add(name, 'is missing');
    else if (!fits(value)) faultList.add(name, 'is not what this member must be');
  }
  for (const name of Object.keys(object)) {
    if (!Object.hasOwn(shapes, name)) faultList.add(name, 'is no member of a bundle');
  }
}

/** Returns the algorithms whose kept digests differ from those of a text. */
function listDifferingDigests(kept: Digests, text: string): string[] {
  const computed = computeDigests(text);
  return digestAlgorithms.filter((algorithm) => kept[algorithm] !== computed[algorithm]);
}

/**
 * Checks the digests of the text. When both differ, the text was altered. When one of them fits,
 * the text is the one that was digested, and the other digest itself was altered.
 */
function checkDigests(object: BundleObject, faultList: FaultList): void {
  if (!faultList.spare('digests')) return;
  const kept = object.digests as unknown as Readonly<Record<Digested, Digests>>;
  for (const name of digested.filter((each) => faultList.spare(each))) {
    const differing = listDifferingDigests(kept[name], digestedText(object[name] ?? null));
    if (differing.length === digestAlgorithms.length) {
      faultList.add(name, 'was altered: neither of its digests matches');
    } else if (differing.length > 0) {
      faultList.add('digests', `has another ${differing.join()} of ${name} than it was made with`);
    }
  }
}

/**
 * Checks the seal, which covers everything else, unless something that it covers already has a
 * fault.
 */
function checkSeal(object: BundleObject, faultList: FaultList): void {
  if (!faultList.spare('seal')) return;
  const { seal, ...sealed } = object;
  const differing = listDifferingDigests(seal as unknown as Digests, canonicalText(sealed));
  if (differing.length === 0) return;
  if (differing.length < digestAlgorithms.length) {
    faultList.add('seal', `has another ${differing.join()} than it was made with`);
  } else if (faultList.list.length === 0) {
    faultList.add('madeAt', 'or another member together with its digests, was altered');
  }
}

function jsonObject(text: JsonValue | undefined): BundleObject {
  try {
    const value: unknown = typeof text === 'string' ? JSON.parse(text) : null;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** Checks that the event is the publication of this report. */
function checkEvent({ report, event }: BundleObject, faultList: FaultList): void {
  if (!faultList.spare('report', 'event') || !isObject(event)) return;
  // Events of format 1 do not name their format.
  const { format = 1 } = event;
  if (!isKnownEventFormat(format)) {
    faultList.add('event', 'is of a format that this verifier does not know');
    return;
  }
  const { sha256 } = computeDigests(digestedText(report ?? null));
  if (event.recordDigest !== sha256) {
    faultList.add('report', 'is not the one whose publication the event records (recordDigest)');
    return;
  }
  const { id, version } = jsonObject(report);
  if (event.action !== publication || event.refusal !== null) {
    faultList.add('event', 'does not record a publication');
  } else if (!isText(id) || event.resourceId !== id || event.versionAfter !== version) {
    faultList.add('event', 'records the publication of another report, or of another version');
  }
}

/**
 * Checks that the event is the one in its link of the chain, at a position that the head allows.
 */
function checkChain({ event, chain }: BundleObject, faultList: FaultList): void {
  if (!faultList.spare('event', 'chain') || !isObject(event) || !isChain(chain)) return;
  const { algorithm, previous, hash, head } = chain;
  if (hashLink(algorithm, previous, canonicalText(event)) !== hash) {
    faultList.add('event', 'is not the one that its link of the chain was made of');
  } else if (!isNumber(event.sequence, 1) || head.sequence < event.sequence) {
    faultList.add('chain', 'has a head that is older than the event');
  } else if (head.sequence === event.sequence && head.hash !== hash) {
    faultList.add(
      'chain',
      'has a head that is not the link of the event, though it has its number',
    );
  }
}

function summaryOf(object: BundleObject): BundleSummary {
  const { report, event, chain, madeAt } = object;
  const stated = jsonObject(report);
  const recorded = isObject(event) ? event : {};
  const text = (value: JsonValue | undefined) => (isText(value) ? value : null);
  const number = (value: JsonValue | undefined) => (isNumber(value, 1) ? value : null);
  return {
    title: text(stated.title),
    organization: text(stated.organizationId),
    reportId: text(stated.id),
    year: number(stated.year),
    version: number(stated.version),
    madeAt: text(madeAt),
    digests: isText(report) ? computeDigests(report) : null,
    publishedAt: text(recorded.at),
    sequence: number(recorded.sequence),
    chain: isChain(chain) ? chain : null,
  };
}

function verify(bytes: Uint8Array): BundleVerdict {
  const { object, faults } = readBundle(bytes);
  const faultList = new FaultList();
  for (const { member, message } of faults) faultList.add(member, message);
  if (object !== null) {
    checkShapes(object, faultList);
    checkDigests(object, faultList);
    checkSeal(object, faultList);
    checkEvent(object, faultList);
    checkChain(object, faultList);
  }
  return { faults: faultList.list, summary: summaryOf(object ?? {}) };
}

/**
 * Returns the faults of a bundle, and what it states about itself. Every byte that was altered is
 * found, and the fault names the member it is in. Never throws, whatever the input.
 */
export function verifyBundle(bundle: string | Uint8Array): BundleVerdict {
  try {
    if (typeof bundle !== 'string') return verify(bundle);
    if (bundle.isWellFormed()) return verify(new TextEncoder().encode(bundle));
    throw new TypeError('it is not well-formed Unicode');
  } catch (error) {
    const message = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { faults: [{ member: 'bundle', message }], summary: summaryOf({}) };
  }
}

/**
 * Compares a bundle with a point of the chain that was kept elsewhere.
 *
 * @returns why they differ or cannot be compared; null when they agree
 */
export function findHeadFault({ sequence, chain }: BundleSummary, kept: ChainPoint): string | null {
  if (sequence === null || chain === null) return 'there is no chain to compare the kept head with';
  const points: readonly ChainPoint[] = [
    { sequence: sequence - 1, hash: chain.previous },
    { sequence, hash: chain.hash },
    chain.head,
  ];
  const known = points.filter((point) => point.sequence === kept.sequence);
  if (known.length === 0) {
    const numbers = [...new Set(points.map((point) => point.sequence))].join(', ');
    return `the kept head is event ${kept.sequence}; this bundle can be compared at ${numbers}`;
  }
  const other = known.find((point) => point.hash !== kept.hash);
  return other === undefined ? null : `event ${kept.sequence} has another hash: ${other.hash}`;
}
