/** Plain text → Document: one block a line. */
import type { Document } from '../document.ts';
import { splitLines } from './lines.ts';
import { textReader } from './text-reader.ts';

/**
 * Reads plain text.
 *
 * @throws AppError `document-too-complex`
 */
export function readText(text: string): Document {
  return { title: null, blocks: splitLines(text) };
}

export const plainTextReader = textReader({
  format: 'text',
  title: { zh: '文本', en: 'text' },
  mediaTypes: ['text/plain'],
  extensions: ['.txt', '.text'],
  hasWeakSigns: true,
  looksLike: () => true,
  read: readText,
});
