/**
 * Scans text in linear time where a regular expression takes quadratic time: `/x+$/` starts again
 * at every x of a long run, `/a.*b/` at every a of a text without b.
 */

/** Returns a text without the listed characters at its end. */
export function trimEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/**
 * Checks that a text contains words in this order, without overlaps.
 *
 * @param steps for each step, the words of which one must follow
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
 * Returns the text after the last of some words, as long as at least `lengthMin` characters follow;
 * the whole text where no word is found.
 */
export function textAfterLast(text: string, words: readonly string[], lengthMin: number): string {
  const ends = words.map((word) => {
    const last = text.length - lengthMin - word.length;
    const at = last < 0 ? -1 : text.lastIndexOf(word, last);
    return at < 0 ? 0 : at + word.length;
  });
  return text.slice(Math.max(...ends));
}
