/** The words that a list is searched for. */
import type { Fault } from '../errors.ts';

/** The largest number of words of a search. */
export const searchWordsMax = 20;

/** Returns the fault of a search for no word or too many, as the parameter `q`. */
export function findWordFaults(words: readonly string[]): Fault[] {
  if (words.length >= 1 && words.length <= searchWordsMax) return [];
  const message = {
    zh: `应填 1 至 ${searchWordsMax} 个词，以空格分隔。`,
    en: `Enter 1 to ${searchWordsMax} words, separated by spaces.`,
  };
  return [{ pointer: '?q', code: words.length < 1 ? 'too-short' : 'too-many', message }];
}
