/** Reads prose sections as paragraphs, one a line; lines that a page wrapped are joined. */

import type { Line } from './lines.ts';
import { isDateLine, isPageHeaderOrFooter } from './page-headers-and-footers.ts';
import { findHeadingSection } from './sections.ts';
import { isOrganizationName, isTitleEnd, isTitleLine } from './titles.ts';

/** Marks at the end of a whole paragraph. */
const sentenceEnd = /[。！？；：!?;:”"』」)）…]$/;

/** The beginning of a new paragraph. */
const paragraphStart =
  /^(?:[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、．]\s*\S)/;

/** Marks that start no line in careful print, so that the line before continues. */
const lineMiddle = /^[，。、；：！？）】》”,.;:!?)]/;

/** Returns the width of a text in columns: two for a Chinese character. */
function measureWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
  return width;
}

/** Finds the width at which a page wraps its lines; null where every paragraph is a line. */
function findWrapWidth(texts: readonly string[]): number | null {
  const widths = texts.map(measureWidth).sort((a, b) => a - b);
  if (widths.length < 6) return null;
  const widest = widths[Math.floor(widths.length * 0.9)] as number;
  const beyond = widths[widths.length - 1] as number;
  if (widest < 40 || beyond > 140 || beyond > widest * 1.25) return null;
  const full = widths.filter((width) => width >= widest * 0.85).length;
  return full >= 0.5 * widths.length ? widest : null;
}

function joinLines(texts: readonly string[], width: number): string[] {
  const paragraphs: string[] = [];
  let before = '';
  for (const text of texts) {
    const goesOn =
      before !== '' &&
      (lineMiddle.test(text) ||
        (!paragraphStart.test(text) &&
          (measureWidth(before) >= width * 0.85 || !sentenceEnd.test(before))));
    if (goesOn) paragraphs.push(`${paragraphs.pop() ?? ''}${text}`);
    else paragraphs.push(text);
    before = text;
  }
  return paragraphs;
}

/** Lists the lines of text of a section without its heading and page headers and footers. */
function listTextLines(lines: readonly Line[]): string[] {
  const [first, ...rest] = lines;
  const own = first !== undefined && findHeadingSection(first) !== null ? rest : lines;
  return own
    .map((line) =>
      line.text
        .replace(/[|｜]+/g, ' ')
        .replace(/[ \t\u00a0\u3000]+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '' && !isPageHeaderOrFooter(text));
}

function splitParagraphs(texts: readonly string[]): string | null {
  if (texts.length === 0) return null;
  const width = findWrapWidth(texts);
  return (width === null ? texts : joinLines(texts, width)).join('\n');
}

/**
 * Returns the prose of a section, its paragraphs separated by line ends; null where there is none.
 *
 * @param lines the lines of the section, its heading included
 */
export function readProse(lines: readonly Line[]): string | null {
  return splitParagraphs(listTextLines(lines));
}

/** Returns the lines before section 一 that are no title, organization, date or contents. */
export function readPreamble(lines: readonly Line[]): string | null {
  const own = lines.filter(
    (line) =>
      findHeadingSection(line) === null && !isTitleLine(line.text) && !isDateLine(line.text),
  );
  const texts = listTextLines(own).filter(
    (text, at, all) =>
      !isOrganizationName(text) &&
      !isTitleEnd(text) &&
      !(all[at + 1] && isTitleEnd(all[at + 1] ?? '')),
  );
  return splitParagraphs(texts);
}
