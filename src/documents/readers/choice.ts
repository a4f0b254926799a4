/** Chooses the reader of a file. */
import type { Document } from '../document.ts';
import { boundBytes } from '../limits.ts';
import { newSourceText } from './decode.ts';
import type { FileHints, FormatTitle, Reader, SourceText } from './reader.ts';
import { unreadable } from './unreadable.ts';

/** Returns the titles of the formats of a list, joined. */
export function joinTitles(readers: readonly Reader[]): FormatTitle {
  return {
    zh: readers.map(({ title }) => title.zh).join('、'),
    en: readers.map(({ title }) => title.en).join(', '),
  };
}

/**
 * Returns the reader for a file, or null when none can read it: a reader that recognises the
 * content; else, for a text, the reader of its file name, then of its media type; else one that
 * finds weak signs.
 */
function chooseReader<Format extends string>(
  readers: readonly Reader<Format>[],
  bytes: Uint8Array,
  { name = '', mediaType = '' }: FileHints,
  text: SourceText,
): Reader<Format> | null {
  const fileName = name.toLowerCase();
  const recognises = (reader: Reader) => reader.recognises(bytes, fileName, text);
  const sure = readers.find((reader) => !reader.hasWeakSigns && recognises(reader));
  if (sure !== undefined) return sure;
  if (text() === null || text() === '') return null;
  const forText = readers.filter(({ takesText }) => takesText);
  return (
    forText.find(({ extensions }) => extensions.some((each) => fileName.endsWith(each))) ??
    forText.find(({ mediaTypes }) => mediaTypes.includes(mediaType)) ??
    forText.find(recognises) ??
    null
  );
}

/**
 * Reads a file with a reader of a list. Content counts for more than the name: a page of HTML that
 * is sent as text is read as HTML.
 *
 * @throws AppError `document-unreadable`, `document-too-complex`
 */
export async function readWith<Format extends string>(
  readers: readonly Reader<Format>[],
  bytes: Uint8Array,
  hints: FileHints = {},
): Promise<Document & { readonly format: Format }> {
  boundBytes(bytes.length);
  const text = newSourceText(bytes);
  const reader = chooseReader(readers, bytes, hints, text);
  if (reader === null) throw unreadable(bytes, text(), joinTitles(readers));
  return { format: reader.format, ...(await reader.read(bytes, text)) };
}
