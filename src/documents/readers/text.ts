/** Plain text → Document: one block a line. */
import type { ReadDocument, TextBlock } from '../document.ts';
import { blocksMax, boundBlocks, boundCharacters, charactersOf } from '../limits.ts';
import { unifyLineEnds } from './decode.ts';

/**
 * The lines of a text, numbered from 1.
 *
 * @throws AppError `document-too-complex`
 */
export function linesOf(text: string): TextBlock[] {
  boundCharacters(charactersOf(text));
  const lines = unifyLineEnds(text).split('\n', blocksMax + 1);
  boundBlocks(lines.length);
  return lines.map((line, index) => ({
    kind: 'text',
    text: line,
    place: { kind: 'line', line: index + 1 },
  }));
}

/**
 * Reads plain text.
 *
 * @throws AppError `document-too-complex`
 */
export function readText(text: string): ReadDocument {
  return { format: 'text', title: null, blocks: linesOf(text) };
}
