/**
 * Scans of text in linear time, for what a regular expression reads in quadratic time: `/x+$/` tries
 * every x of a long run anew, `/a.*b/` every a of a text without b.
 */

/** Returns a text without the characters at its end that are in a list of characters. */
export function trimEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/**
 * Checks that a text holds words in this order, none of them overlapping.
 *
 * @param steps for each step the words of which one must follow
 */
export function containsInOrder(text: string, steps: readonly (readonly string[])[]): boolean {
  let from = 0;
  for (const words of steps) {
    const ends = words.flatMap((word) => {
      const at = text.indexOf(word, from);
      return at < 0 ? [] : [at + word.length];
    });
    if (ends.length === 0) return false;
    from = Math.min(...ends);
  }
  return true;
}

/**
 * Returns what follows the last of some words that has at least `lengthMin` characters behind it; the
 * whole text where there is none.
 */
export function textAfterLast(text: string, words: readonly string[], lengthMin: number): string {
  const ends = words.map((word) => {
    const last = text.length - lengthMin - word.length;
    const at = last < 0 ? -1 : text.lastIndexOf(word, last);
    return at < 0 ? 0 : at + word.length;
  });
  return text.slice(Math.max(...ends));
}
