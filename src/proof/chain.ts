/**
 * The chain over the log: each link is a digest of the link before it and of its own event, so that
 * the newest link, the head, stands for every event up to it. What it proves is in docs/proof.md.
 */
import type { DigestAlgorithm } from './digest.ts';
import { digestOf, isDigestAlgorithm } from './digest.ts';

/** What stands before the first event of all. */
export const genesis = '0'.repeat(64);

/** A place in the chain. */
export interface ChainPoint {
  readonly sequence: number;
  readonly hash: string;
}

/** An event and how it hangs in the chain, as kept. */
export interface Link extends ChainPoint {
  /** Canonical text of the event; its member `sequence` is the link's. */
  readonly record: string;
  readonly algorithm: DigestAlgorithm;
  /** The hash of the link before. */
  readonly previous: string;
}

/**
 * `altered`: an event, or its link, is not what it was. `missing`: events are not there.
 * `inserted`: an event is there twice or out of its order. `base`: the log does not begin where it
 * should. `head`: it does not end there. `anchor`: an event is not the one that was kept elsewhere.
 */
export type ChainFaultKind = 'altered' | 'missing' | 'inserted' | 'base' | 'head' | 'anchor';

export interface ChainFault {
  readonly fault: ChainFaultKind;
  /** The event at fault; of several, the first. */
  readonly sequence: number;
  /** The last of several; else the same. */
  readonly to: number;
  readonly message: string;
}

export interface ChainBounds {
  /** What stands before the first link. By default nothing: the chain is whole from its genesis. */
  readonly base?: ChainPoint;
  /** Where the chain must end. Null: not known, so that newest links can be missing unseen. */
  readonly head: ChainPoint | null;
  /** Points of the chain that were kept elsewhere; those from before the base are passed over. */
  readonly anchors?: readonly ChainPoint[];
}

/** The hash of a link: over the previous one, a line feed, and the record, in UTF-8. */
export function linkOf(algorithm: DigestAlgorithm, previous: string, record: string): string {
  return digestOf(algorithm, `${previous}\n${record}`);
}

interface Walk {
  readonly base: ChainPoint;
  readonly head: ChainPoint | null;
  /** What was kept elsewhere, by the number of the event. */
  readonly anchors: ReadonlyMap<number, readonly ChainPoint[]>;
  /** Number of the last link that was passed. */
  last: number;
  /** What the next link must follow. Null behind a fault: whatever it follows is taken. */
  hash: string | null;
  /** Number of the first and the last link found behind the head. */
  behind: readonly [first: number, last: number] | null;
}

function faultAt(fault: ChainFaultKind, sequence: number, message: string): ChainFault {
  return { fault, sequence, to: sequence, message };
}

function missing(sequence: number, to: number, because: string): ChainFault {
  const which = sequence === to ? `event ${sequence} is` : `events ${sequence} to ${to} are`;
  return { fault: 'missing', sequence, to, message: `${which} missing: ${because}` };
}

/** The number that an event itself says it has. */
function numberIn(record: string): unknown {
  try {
    const event: unknown = JSON.parse(record);
    return typeof event === 'object' && event !== null && 'sequence' in event && event.sequence;
  } catch {
    return undefined;
  }
}

/** Whether a link is made of what it says it is made of. */
function isSound({ sequence, record, algorithm, previous, hash }: Link): boolean {
  return (
    isDigestAlgorithm(algorithm) &&
    linkOf(algorithm, previous, record) === hash &&
    numberIn(record) === sequence
  );
}

/** What is wrong with the link that comes next by its number, or null. */
function faultOf(walk: Walk, link: Link): ChainFault | null {
  const { sequence } = link;
  if (!isSound(link)) {
    return faultAt('altered', sequence, `event ${sequence}, or its link, was altered`);
  }
  if (walk.hash === null || link.previous === walk.hash) return null;
  if (walk.last === walk.base.sequence) {
    const message = `event ${sequence} does not follow from what stands before the log`;
    return faultAt('base', walk.last, `${message} (${walk.base.hash}, event ${walk.last})`);
  }
  // The link itself is sound, so what it was chained to has been put in order behind its back.
  const message = `event ${walk.last} was altered together with its link`;
  const follows = `event ${sequence} follows from ${link.previous}`;
  return faultAt('altered', walk.last, `${message}: ${follows}`);
}

/** Why a point of the chain is not the one that was kept, or null. */
function anchorFault({ anchors }: Walk, { sequence, hash }: ChainPoint): ChainFault | null {
  const kept = anchors.get(sequence)?.find((anchor) => anchor.hash !== hash);
  if (kept === undefined) return null;
  const message = `event ${sequence} is not the one that was kept (${kept.hash})`;
  return faultAt('anchor', sequence, `${message}: it was altered, or one before it`);
}

function* pass(walk: Walk, link: Link): Generator<ChainFault> {
  const { sequence } = link;
  if (!Number.isSafeInteger(sequence) || sequence <= walk.last) {
    const message = `event ${sequence} stands behind event ${walk.last}: inserted, or out of order`;
    yield faultAt('inserted', sequence, message);
    // Which of the two the next one follows cannot be known.
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
  const unlikeKept = accused ? null : anchorFault(walk, link);
  if (unlikeKept !== null) yield unlikeKept;
  walk.last = sequence;
  walk.hash = accused || unlikeKept !== null ? null : link.hash;
}

/** Whether the chain came to where it must end. */
function* arrive({ head, anchors, last, hash, behind }: Walk): Generator<ChainFault> {
  if (head !== null) {
    if (behind !== null) {
      const [sequence, to] = behind;
      const which =
        sequence === to ? `event ${sequence} stands` : `events ${sequence} to ${to} stand`;
      const message = `${which} behind the head of the chain, event ${head.sequence}`;
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
 * Everything that is wrong with a chain, in its order; nothing when it is whole. One altered event
 * is one fault: behind it the walk goes on from the links as they are kept, and accuses no other.
 * Links are taken one at a time, and none is held.
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
  yield* arrive(walk);
}
