/**
 * The interface of a reader: one format, how it is recognised, and how it is turned into a
 * Document.
 */
import type { Document } from '../document.ts';

/**
 * Returns the text of a file, decoded when a reader first asks for it: empty when the file is only
 * white space; null when it is not text.
 */
export type SourceText = () => string | null;

/** The name of a format, for people. */
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
   * Checks by its content that a file is of this format.
   *
   * @param name the name of the file in lower case; empty: not known
   */
  readonly recognises: (bytes: Uint8Array, name: string, text: SourceText) => boolean;
  /** @throws AppError `document-unreadable`, `document-too-complex` */
  readonly read: (bytes: Uint8Array, text?: SourceText) => Promise<Document>;
  /** Any text can be read as this format, so a file name or a media type is enough to choose it. */
  readonly takesText?: true;
  /** Other formats may contain the same signs, so file name and media type count for more. */
  readonly hasWeakSigns?: true;
}

/** What the sender states about a file. */
export interface FileHints {
  /** Media type without parameters, lower case. */
  readonly mediaType?: string;
  readonly name?: string;
}
