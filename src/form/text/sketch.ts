/**
 * Sketches texts, to show in a microsecond or two that two of them have almost nothing in common.
 * A sketch holds the least hashes of a text's runs (bottom-k sampling, Broder 1997). In the range
 * that two sketches share, both hold every hash of their texts: a fair sample of the runs.
 */
import { hashRunsOfText } from './similarity.ts';

/** The hashes in a sketch: enough to find a fifth in common between texts of similar length. */
const sketchSize = 128;

/** The least hashes of a text, in order; all of them where there are few. */
export interface Sketch {
  readonly hashes: Uint32Array;
  readonly isWhole: boolean;
}

/** Spreads a hash over the range: similar runs have similar hashes (finalizer of MurmurHash3). */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function drawSketch(text: string): Sketch {
  const sorted = new Uint32Array(hashRunsOfText(text)).map(spread).sort();
  const distinct = sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1]);
  return { hashes: distinct.slice(0, sketchSize), isWhole: distinct.length <= sketchSize };
}

/** Sketches of the texts compared last: the prose of neighbours seldom changes. */
const recentSketches = new Map<string, Sketch>();
const recentSketchesMax = 1024;
/** The longest text whose sketch is kept: the longest published section has about 20,000. */
const keptLengthMax = 20_000;

/** Returns the sketch of a text. */
export function sketchText(text: string): Sketch {
  if (text.length > keptLengthMax) return drawSketch(text);
  const sketch = recentSketches.get(text) ?? drawSketch(text);
  recentSketches.delete(text);
  recentSketches.set(text, sketch);
  const [oldest] = recentSketches.keys();
  if (recentSketches.size > recentSketchesMax && oldest !== undefined)
    recentSketches.delete(oldest);
  return sketch;
}

/** Returns the hash up to which a sketch holds every hash of its text. */
function rangeOf({ hashes, isWhole }: Sketch): number {
  return isWhole ? Number.POSITIVE_INFINITY : (hashes[hashes.length - 1] as number);
}

/** Estimates the share of the first text's runs that is in the second: 0 to 1. */
export function estimateShare(first: Sketch, second: Sketch): number {
  const range = Math.min(rangeOf(first), rangeOf(second));
  const [a, b] = [first.hashes, second.hashes];
  let shared = 0;
  let at = 0;
  let beside = 0;
  for (; at < a.length && (a[at] as number) <= range; at += 1) {
    while (beside < b.length && (b[beside] as number) < (a[at] as number)) beside += 1;
    if (a[at] === b[beside]) shared += 1;
  }
  return at === 0 ? 0 : shared / at;
}
