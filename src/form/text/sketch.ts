/**
 * Small sketches of texts, to tell in a microsecond or two that two of them have next to nothing in
 * common. A sketch is the least hashes of a text's runs (bottom-k sampling, Broder 1997): where two
 * sketches overlap in range both hold all that their texts have there, a fair sample of the runs.
 */
import { hashRunsOfText } from './similarity.ts';

/** How many hashes a sketch keeps: of texts of like length, a fifth in common is found for sure. */
const sketchSize = 128;

/** The least hashes of a text, in order; all of them where it has few. */
export interface Sketch {
  readonly hashes: Uint32Array;
  readonly isWhole: boolean;
}

/** Spreads a hash over the whole range: those of runs alike are alike (finalizer of MurmurHash3). */
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

/** Sketches of the texts that were compared last: the prose of neighbours seldom changes. */
const recentSketches = new Map<string, Sketch>();
const recentSketchesMax = 1024;
/** Characters of a text that is worth keeping: the longest published section has about 20,000. */
const keptLengthMax = 20_000;

/** The sketch of a text. */
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

/** Up to where a sketch holds every hash of its text. */
function rangeOf({ hashes, isWhole }: Sketch): number {
  return isWhole ? Number.POSITIVE_INFINITY : (hashes[hashes.length - 1] as number);
}

/** About which share of the first text's runs stands in the second: 0 to 1. */
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
