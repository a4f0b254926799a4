/** Plain text → Document: one block a line. */
import type { Document, TextBlock } from '../document.ts';
import { boundLines } from './limits.ts';

/** The lines of a text, numbered from 1. */
export function linesOf(text: string): TextBlock[] {
  return boundLines(text.split('\n')).map((line, index) => ({
    kind: 'text',
    text: line,
    place: `line ${index + 1}`,
  }));
}

/**
 * Reads plain text.
 *
 * @throws AppError `document-too-complex`
 */
export function readText(text: string): Document {
  return { format: 'text', title: null, blocks: linesOf(text) };
}
