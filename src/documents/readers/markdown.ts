/**
 * Markdown → Document: one block a line; marks of headings, emphasis and escapes are removed. Pipe
 * tables stay lines: published ones are too irregular for a Markdown parser to recognise.
 */
import type { Document } from '../document.ts';
import { splitLines } from './lines.ts';
import { textReader } from './text-reader.ts';

function withoutMarks(line: string): string {
  return line
    .replace(/^\s{0,3}#{1,6}\s+/, '')
    .replace(/^\s{0,3}>\s?/, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/\\([\\.()#*_[\]{}+-])/g, '$1');
}

/**
 * Reads Markdown.
 *
 * @throws AppError `document-too-complex`
 */
export function readMarkdown(text: string): Document {
  const lines = splitLines(text);
  const heading = lines.find((line) => /^\s{0,3}#\s/.test(line.text));
  return {
    title: heading ? withoutMarks(heading.text).trim() : null,
    blocks: lines.map((line) => ({ ...line, text: withoutMarks(line.text) })),
  };
}

export const markdownReader = textReader({
  format: 'markdown',
  title: { zh: 'Markdown', en: 'Markdown' },
  mediaTypes: ['text/markdown', 'text/x-markdown'],
  extensions: ['.md', '.markdown'],
  hasWeakSigns: true,
  looksLike: (text) =>
    /^[ \t]*#{1,6}[ \t]+\S/m.test(text) || /^[ \t]*(?:\|[ \t]*)?:?-{3,}:?[ \t]*\|/m.test(text),
  read: readMarkdown,
});
