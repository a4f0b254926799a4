/** What a reader of files is: one format, how it is distinguished from others, and its way to a Document. */
import type { Document } from '../document.ts';

/**
 * Returns the text of a file, decoded when the first reader asks: empty when it holds nothing but
 * white space; null when the file is not text.
 */
export type SourceText = () => string | null;

/** What people call a format. */
export interface FormatTitle {
  readonly zh: string;
  readonly en: string;
}

/** A format that can be read. */
export interface Reader<Format extends string = string> {
  readonly format: Format;
  readonly title: FormatTitle;
  /** In lower case, the usual one first. */
  readonly mediaTypes: readonly string[];
  /** In lower case, with their dots. */
  readonly extensions: readonly string[];
  /**
   * Checks that a file is of this format, by what it holds.
   *
   * @param name the name of the file in lower case; empty: not known
   */
  readonly recognises: (bytes: Uint8Array, name: string, text: SourceText) => boolean;
  /** @throws AppError `document-unreadable`, `document-too-complex` */
  readonly read: (bytes: Uint8Array, text?: SourceText) => Promise<Document>;
  /** Any text can be read as this format: a name or a media type is enough to choose it. */
  readonly takesText?: true;
  /** What it is recognised by may stand in other formats too: name and media type count for more. */
  readonly hasWeakSigns?: true;
}

/** What the sender says of a file. */
export interface FileHints {
  /** Media type without parameters, lower case. */
  readonly mediaType?: string;
  readonly name?: string;
}
