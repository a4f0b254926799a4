/** Bounds of a readable file. A real report has a few hundred lines, fewer than 2,000 cells and fewer
 * than 100,000 characters, however large the page around it is. */
import { AppError } from '../errors.ts';

/** Lines of text, or blocks and cells of HTML. */
export const blocksMax = 20_000;

/** Elements of HTML, whatever they hold. */
export const elementsMax = 500_000;

/** Characters of text that a reader sees. */
export const charactersMax = 2_000_000;

/** How deep HTML elements may nest. */
export const nestingMax = 512;

/** Columns of a table; the form's widest has fifteen. */
export const columnsMax = 256;

function bound(count: number, max: number, zh: string, en: string): void {
  if (count > max) throw new AppError('document-too-complex', { zh, en });
}

/** Refuses HTML that nests deeper than `nestingMax`. */
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
