/** Recognises what published reports print in number cells: numbers, dashes, words. */
import { normalizeText } from '../text/normalize.ts';

const number =
  /^[+-]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)\s*(?:(?:件|条|个|项|次|宗|份|元|万元|亿元)\s*)?(?:\(.*\))?$/u;

/** Returns a text with full-width forms made narrow, and every dash and minus as `-`. */
function normalizePrinted(text: string): string {
  return normalizeText(text)
    .replace(/[\p{Pd}−─ー]/gu, '-')
    .trim();
}

/** Checks that a text is a number, possibly with a unit or a note in brackets: `-5`, `12.5件`. */
export function isPrintedNumber(text: string): boolean {
  return number.test(normalizePrinted(text));
}

/** Checks that a text is only slashes or dashes, the printed form of 不适用. */
export function isSlashOrDash(text: string): boolean {
  return /^[/\\-]+$/.test(normalizePrinted(text));
}

/** Shortens a text for a message, by whole characters. */
export function clipText(text: string): string {
  const limit = 40;
  const characters = [...text.slice(0, 4 * limit)];
  return characters.length <= limit && text.length <= 4 * limit
    ? text
    : `${characters.slice(0, limit).join('')}…`;
}
