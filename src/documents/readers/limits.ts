/** Bounds of a readable file. A real report has a few hundred lines and fewer than 2,000 cells. */
import { AppError } from '../../errors.ts';

/** Lines of text, or blocks and cells of HTML. */
export const blocksMax = 50_000;

/** How deep HTML elements may nest. */
export const nestingMax = 512;

function tooComplex(zh: string, en: string): AppError {
  return new AppError('document-too-complex', { zh, en });
}

/** Refuses HTML that nests deeper than `nestingMax`. */
export function boundNesting(depth: number): void {
  if (depth > nestingMax) {
    throw tooComplex(
      `标签嵌套超过 ${nestingMax} 层。`,
      `Elements nest deeper than ${nestingMax} levels.`,
    );
  }
}

/** Refuses a document of more than `blocksMax` blocks. */
export function boundBlocks(count: number): void {
  if (count > blocksMax) {
    throw tooComplex(
      `文件超过 ${blocksMax} 行或单元格。`,
      `The file has more than ${blocksMax} lines or cells.`,
    );
  }
}

/** The lines themselves, refused when there are too many. */
export function boundLines(lines: readonly string[]): readonly string[] {
  boundBlocks(lines.length);
  return lines;
}
