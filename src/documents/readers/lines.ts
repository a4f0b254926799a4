/** Turns the lines of a text into blocks, for formats with one block a line. */
import type { TextBlock } from '../document.ts';
import { blocksMax, boundBlocks, boundCharacters, countCharacters } from '../limits.ts';
import { unifyLineEnds } from './decode.ts';

/**
 * Returns the lines of a text, numbered from 1.
 *
 * @throws AppError `document-too-complex`
 */
export function splitLines(text: string): TextBlock[] {
  boundCharacters(countCharacters(text));
  const lines = unifyLineEnds(text).split('\n', blocksMax + 1);
  boundBlocks(lines.length);
  return lines.map((line, index) => ({
    kind: 'text',
    text: line,
    place: { kind: 'line', line: index + 1 },
  }));
}
