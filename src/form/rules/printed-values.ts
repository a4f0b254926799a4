/** What published reports print in number cells: numbers, dashes, words. */
import { normalizeText } from '../text/normalize.ts';

const number =
  /^[+-]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)\s*(?:(?:件|条|个|项|次|宗|份|元|万元|亿元)\s*)?(?:\(.*\))?$/u;

/** Full-width forms made narrow, every dash and minus alike. */
function normalizePrinted(text: string): string {
  return normalizeText(text)
    .replace(/[\p{Pd}−─ー]/gu, '-')
    .trim();
}

/** Whether a text is a number, with a unit or a note in brackets perhaps: `-5`, `12.5件`. */
export function isPrintedNumber(text: string): boolean {
  return number.test(normalizePrinted(text));
}

/** Whether a text is nothing but slashes or dashes: 不适用, as it is printed. */
export function isSlashOrDash(text: string): boolean {
  return /^[/\\-]+$/.test(normalizePrinted(text));
}

/** A text short enough for a sentence, by whole characters. */
export function clipText(text: string): string {
  const limit = 40;
  const characters = [...text.slice(0, 4 * limit)];
  return characters.length <= limit && text.length <= 4 * limit
    ? text
    : `${characters.slice(0, limit).join('')}…`;
}
