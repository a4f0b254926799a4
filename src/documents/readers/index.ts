/** The list of readers, and the choice among them. */
import type { Format, ReadDocument } from '../document.ts';
import { decode } from './decode.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readText } from './text.ts';

interface Reader {
  readonly format: Format;
  readonly mediaTypes: readonly string[];
  readonly extensions: readonly string[];
  /** Whether a text looks like this format, for files whose name and type say nothing. */
  readonly looksLike: (text: string) => boolean;
  readonly read: (text: string) => ReadDocument;
}

/** In the order in which they are tried by content; the last one takes everything. */
export const readers: readonly Reader[] = [
  {
    format: 'html',
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    extensions: ['.html', '.htm', '.shtml', '.jsp', '.xhtml'],
    looksLike: (text) => /<(!doctype|html|body|table|p|div|td|span)[\s>]/i.test(text),
    read: readHtml,
  },
  {
    format: 'markdown',
    mediaTypes: ['text/markdown', 'text/x-markdown'],
    extensions: ['.md', '.markdown'],
    looksLike: (text) =>
      /^[ \t]*#{1,6}[ \t]+\S/m.test(text) || /^[ \t]*(?:\|[ \t]*)?:?-{3,}:?[ \t]*\|/m.test(text),
    read: readMarkdown,
  },
  {
    format: 'text',
    mediaTypes: ['text/plain'],
    extensions: ['.txt', '.text'],
    looksLike: () => true,
    read: readText,
  },
];

/** What the sender says of a file. */
export interface FileHints {
  /** Media type without parameters, lower case. */
  readonly mediaType?: string;
  readonly name?: string;
}

/** Characters that show of which format a text is. */
const sampleLength = 100_000;

function readerFor(text: string, hints: FileHints): Reader {
  const sample = text.slice(0, sampleLength);
  const byContent = readers.find((reader) => reader.looksLike(sample)) as Reader;
  if (byContent.format === 'html') return byContent;
  const name = hints.name?.toLowerCase() ?? '';
  return (
    readers.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension))) ??
    readers.find(({ mediaTypes }) => mediaTypes.includes(hints.mediaType ?? '')) ??
    byContent
  );
}

/**
 * Reads a file. What it holds counts for more than what it is called: a page of HTML that is sent
 * as text is read as HTML.
 *
 * @throws AppError `document-unreadable`, `document-too-complex`
 */
export function readDocument(bytes: Uint8Array, hints: FileHints = {}): ReadDocument {
  const text = decode(bytes);
  return readerFor(text, hints).read(text);
}
