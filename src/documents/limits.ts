/**
 * Limits of a readable file. A real report has a few hundred lines and cells and fewer than 100,000
 * characters, however large the page around it is. A file just within every limit is read in about
 * half a second and checked in another one or two: see `test/work/bounds.test.ts`.
 */

import { AppError } from '../errors.ts';
import { normalizeText } from '../form/text/normalize.ts';

/** Lines of text, or blocks and cells of HTML. */
export const blocksMax = 5_000;

/** Elements of HTML, whatever they contain: a published page has fewer than 2,000. */
export const elementsMax = 50_000;

/** Bytes of a file, including pictures, because decoding them takes time. */
export const fileBytesMax = 20_000_000;

/** Characters of HTML with its tags, scripts and styles; embedded pictures do not count. */
export const markupMax = 1_000_000;

/**
 * Characters of text that a reader returns. A character that stands for several, as ﷺ for eighteen,
 * counts as these, because labels are compared in that form. The rules on prose take up to eight
 * microseconds for a character that belongs to a claim.
 */
export const charactersMax = 200_000;

/** How deep HTML elements may nest. */
export const nestingMax = 512;

/** Columns of a table; the widest table of the form has fifteen. */
export const columnsMax = 256;

function bound(count: number, max: number, zh: string, en: string): void {
  if (count > max) throw new AppError('document-too-complex', { zh, en });
}

/** Refuses HTML that is nested deeper than `nestingMax`. */
export function boundNesting(depth: number): void {
  bound(
    depth,
    nestingMax,
    `标签嵌套超过 ${nestingMax} 层。`,
    `Elements nest deeper than ${nestingMax} levels.`,
  );
}

/** Refuses HTML of more than `elementsMax` elements. */
export function boundElements(count: number): void {
  bound(
    count,
    elementsMax,
    `文件超过 ${elementsMax} 个标签。`,
    `The file has more than ${elementsMax} elements.`,
  );
}

/** Refuses a document of more than `blocksMax` blocks. */
export function boundBlocks(count: number): void {
  bound(
    count,
    blocksMax,
    `文件超过 ${blocksMax} 行或单元格。`,
    `The file has more than ${blocksMax} lines or cells.`,
  );
}

/** Refuses a file of more than `fileBytesMax` bytes. */
export function boundBytes(count: number): void {
  bound(
    count,
    fileBytesMax,
    `文件超过 ${fileBytesMax} 字节。`,
    `The file has more than ${fileBytesMax} bytes.`,
  );
}

/** Refuses HTML of more than `markupMax` characters. */
export function boundMarkup(count: number): void {
  bound(
    count,
    markupMax,
    `网页源代码（不含内嵌图片）超过 ${markupMax} 个字符。`,
    `The page has more than ${markupMax} characters of markup, embedded pictures left out.`,
  );
}

/** Returns how many characters a text counts as. */
export function countCharacters(text: string): number {
  return text.length > charactersMax ? text.length : normalizeText(text).length;
}

/** Refuses a document of more than `charactersMax` characters of text. */
export function boundCharacters(count: number): void {
  bound(
    count,
    charactersMax,
    `文字超过 ${charactersMax} 个字符。`,
    `The file has more than ${charactersMax} characters of text.`,
  );
}

/** Refuses a table of more than `columnsMax` columns. */
export function boundColumns(count: number): void {
  bound(
    count,
    columnsMax,
    `表格超过 ${columnsMax} 列。`,
    `A table has more than ${columnsMax} columns.`,
  );
}
