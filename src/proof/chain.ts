/**
 * The chain over the log: each link is a digest of the link before it and of its own event, so that
 * the newest link, the head, covers every event up to it. docs/proof.md explains what it proves.
 */
import type { DigestAlgorithm } from './digest.ts';
import { computeDigest, isDigestAlgorithm } from './digest.ts';

/** The hash before the first event. */
export const genesis = '0'.repeat(64);

/** A position in the chain. */
export interface ChainPoint {
  readonly sequence: number;
  readonly hash: string;
}

/** An event and its link, as kept. */
export interface Link extends ChainPoint {
  /** Canonical text of the event; its member `sequence` is the link's. */
  readonly record: string;
  readonly algorithm: DigestAlgorithm;
  /** The hash of the previous link. */
  readonly previous: string;
}

/**
 * `altered`: an event or its link was changed. `missing`: events are missing. `inserted`: an event
 * occurs twice or out of order. `base`: the log does not begin where it should. `head`: it does not
 * end where it should. `anchor`: an event differs from the one that was kept elsewhere.
 */
export type ChainFaultKind = 'altered' | 'missing' | 'inserted' | 'base' | 'head' | 'anchor';

export interface ChainFault {
  readonly fault: ChainFaultKind;
  /** The event at fault; of several, the first. */
  readonly sequence: number;
  /** The last of several events at fault; otherwise equal to `sequence`. */
  readonly to: number;
  readonly message: string;
}

export interface ChainBounds {
  /** The point before the first link. Default: none, the chain begins at its genesis. */
  readonly base?: ChainPoint;
  /** Where the chain must end. Null: not known, so that missing newest links are not detected. */
  readonly head: ChainPoint | null;
  /** Points of the chain that were kept elsewhere; those before the base are ignored. */
  readonly anchors?: readonly ChainPoint[];
}

/** Returns the hash of a link: over the previous hash, a line feed, and the record, in UTF-8. */
export function hashLink(algorithm: DigestAlgorithm, previous: string, record: string): string {
  return computeDigest(algorithm, `${previous}\n${record}`);
}

interface Walk {
  readonly base: ChainPoint;
  readonly head: ChainPoint | null;
  /** Points that were kept elsewhere, by the number of the event. */
  readonly anchors: ReadonlyMap<number, readonly ChainPoint[]>;
  /** The number of the last link that was checked. */
  last: number;
  /** The hash that the next link must follow. Null after a fault: any previous hash is accepted. */
  hash: string | null;
  /** The numbers of the first and the last link found after the head. */
  behind: readonly [first: number, last: number] | null;
}

function faultAt(fault: ChainFaultKind, sequence: number, message: string): ChainFault {
  return { fault, sequence, to: sequence, message };
}

function missing(sequence: number, to: number, because: string): ChainFault {
  const which = sequence === to ? `event ${sequence} is` : `events ${sequence} to ${to} are`;
  return { fault: 'missing', sequence, to, message: `${which} missing: ${because}` };
}

/** Returns the number that an event states in its own text. */
function numberIn(record: string): unknown {
  try {
    const event: unknown = JSON.parse(record);
    return typeof event === 'object' && event !== null && 'sequence' in event && event.sequence;
  } catch {
    return undefined;
  }
}

/** Checks that the hash of a link matches its parts. */
function isSound({ sequence, record, algorithm, previous, hash }: Link): boolean {
  return (
    isDigestAlgorithm(algorithm) &&
    hashLink(algorithm, previous, record) === hash &&
    numberIn(record) === sequence
  );
}

/** Returns the fault of the link that is next by its number, or null. */
function faultOf(walk: Walk, link: Link): ChainFault | null {
  const { sequence } = link;
  if (!isSound(link)) {
    return faultAt('altered', sequence, `event ${sequence}, or its link, was altered`);
  }
  if (walk.hash === null || link.previous === walk.hash) return null;
  if (walk.last === walk.base.sequence) {
    const message = `event ${sequence} does not follow from the event before the log`;
    return faultAt('base', walk.last, `${message} (${walk.base.hash}, event ${walk.last})`);
  }
  // The link itself is consistent, so the event before it was replaced together with its link.
  const message = `event ${walk.last} was altered together with its link`;
  const follows = `event ${sequence} follows from ${link.previous}`;
  return faultAt('altered', walk.last, `${message}: ${follows}`);
}

/** Returns the fault of a point of the chain that differs from the kept one, or null. */
function anchorFault({ anchors }: Walk, { sequence, hash }: ChainPoint): ChainFault | null {
  const kept = anchors.get(sequence)?.find((anchor) => anchor.hash !== hash);
  if (kept === undefined) return null;
  const message = `event ${sequence} is not the one that was kept (${kept.hash})`;
  return faultAt('anchor', sequence, `${message}: it was altered, or one before it`);
}

function* pass(walk: Walk, link: Link): Generator<ChainFault> {
  const { sequence } = link;
  if (!Number.isSafeInteger(sequence) || sequence <= walk.last) {
    const message = `event ${sequence} is after event ${walk.last}: inserted, or out of order`;
    yield faultAt('inserted', sequence, message);
    // It is not known which of the two the next link follows.
    if (sequence === walk.last) walk.hash = null;
    return;
  }
  if (walk.head !== null && sequence > walk.head.sequence) {
    walk.behind = [walk.behind?.[0] ?? sequence, sequence];
    return;
  }
  if (sequence > walk.last + 1) {
    yield missing(walk.last + 1, sequence - 1, `event ${sequence} comes next`);
    walk.hash = null;
  }
  const fault = faultOf(walk, link);
  if (fault !== null) yield fault;
  const accused = fault?.sequence === sequence;
  const differsFromKept = accused ? null : anchorFault(walk, link);
  if (differsFromKept !== null) yield differsFromKept;
  walk.last = sequence;
  walk.hash = accused || differsFromKept !== null ? null : link.hash;
}

/** Checks that the chain reached the point where it must end. */
function* checkEnd({ head, anchors, last, hash, behind }: Walk): Generator<ChainFault> {
  if (head !== null) {
    if (behind !== null) {
      const [sequence, to] = behind;
      const which = sequence === to ? `event ${sequence} is` : `events ${sequence} to ${to} are`;
      const message = `${which} after the head of the chain, event ${head.sequence}`;
      yield { fault: 'head', sequence, to, message };
    }
    if (last < head.sequence) {
      yield missing(last + 1, head.sequence, `the head of the chain is event ${head.sequence}`);
    } else if (last > head.sequence) {
      const message = `the head of the chain, event ${head.sequence}, is older than the log`;
      yield faultAt('head', head.sequence, message);
    } else if (hash !== null && hash !== head.hash) {
      const message = `event ${last} is not the one that the head of the chain names`;
      yield faultAt('head', last, `${message} (${head.hash})`);
    }
  }
  const end = Math.max(last, head?.sequence ?? 0, behind?.[1] ?? 0);
  let furthest = end;
  for (const sequence of anchors.keys()) furthest = Math.max(furthest, sequence);
  if (furthest > end) yield missing(end + 1, furthest, `event ${furthest} was kept elsewhere`);
}

/**
 * Yields all faults of a chain, in order; nothing when it is intact. One altered event is one
 * fault: the check continues from the links as they are kept and reports no others. Links are taken
 * one at a time and not kept.
 */
export function* verifyChain(links: Iterable<Link>, bounds: ChainBounds): Generator<ChainFault> {
  const { base = { sequence: 0, hash: genesis }, head, anchors = [] } = bounds;
  const walk: Walk = {
    base,
    head,
    anchors: Map.groupBy(
      anchors.filter(({ sequence }) => Number.isSafeInteger(sequence)),
      ({ sequence }) => sequence,
    ),
    last: base.sequence,
    hash: base.hash,
    behind: null,
  };
  for (const { sequence, hash } of anchors) {
    if (Number.isSafeInteger(sequence)) continue;
    yield faultAt('anchor', sequence, `what was kept names no event (${sequence}, ${hash})`);
  }
  const fault = anchorFault(walk, base);
  if (fault !== null) yield fault;
  for (const link of links) yield* pass(walk, link);
  yield* checkEnd(walk);
}
