/**
 * Markdown → Document: one block a line, marks of headings, emphasis and escapes taken off. Pipe
 * tables stay lines: published ones are too irregular for a Markdown parser to see tables in them.
 */
import type { ReadDocument } from '../document.ts';
import { linesOf } from './text.ts';

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
export function readMarkdown(text: string): ReadDocument {
  const lines = linesOf(text);
  const heading = lines.find((line) => /^\s{0,3}#\s/.test(line.text));
  return {
    format: 'markdown',
    title: heading ? withoutMarks(heading.text).trim() : null,
    blocks: lines.map((line) => ({ ...line, text: withoutMarks(line.text) })),
  };
}
