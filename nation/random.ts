/**
 * Numbers that look random, and follow from names alone: what is generated of one organization never
 * depends on how many others there are, or in which order they are made.
 */

/** FNV-1a over the characters of a text: 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** A stream of numbers. */
export class Random {
  #state: number;

  /** Begins the stream of these names. */
  constructor(...names: readonly (string | number)[]) {
    this.#state = hashText(names.join(' '));
  }

  /** Returns the next number, at least 0 and below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Returns a whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** Returns true with a probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Returns one of the items. */
  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.whole(0, items.length - 1)] ?? items[0];
  }

  /** Returns a number that is mostly small and seldom large: `mean` on average (exponential). */
  skewed(mean: number): number {
    return Math.floor(-Math.log(1 - this.next()) * mean);
  }
}
