/** The list of readers and what is derived from it. A new reader is one file and one line here. */
import type { Document } from '../document.ts';
import { joinTitles, readWith } from './choice.ts';
import { htmlReader } from './html.ts';
import { markdownReader } from './markdown.ts';
import type { FileHints, FormatTitle } from './reader.ts';
import { plainTextReader } from './text.ts';

/** In the order in which their content checks run; the last one accepts every text. */
export const readers = [htmlReader, markdownReader, plainTextReader] as const;

/** A format that can be read. */
export type Format = (typeof readers)[number]['format'];

/** A document as read from a file. */
export interface ReadDocument extends Document {
  readonly format: Format;
}

/** The formats that can be read. */
export const formats: readonly Format[] = readers.map(({ format }) => format);

/** The titles of these formats, joined. */
export const formatTitles: FormatTitle = joinTitles(readers);

/** Media types of files that can be read. */
export const readableTypes: readonly string[] = readers.flatMap(({ mediaTypes }) => mediaTypes);

/**
 * Reads a file.
 *
 * @throws AppError `document-unreadable`, `document-too-complex`
 */
export function readDocument(bytes: Uint8Array, hints: FileHints = {}): Promise<ReadDocument> {
  return readWith<Format>(readers, bytes, hints);
}
