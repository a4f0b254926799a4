/** What a writer of files is: one format, and the way from a Document to it. */
import type { Document } from '../document.ts';

/** A format that can be written. */
export interface Writer<Format extends string = string> {
  readonly format: Format;
  /** Without parameters, in lower case. */
  readonly mediaType: string;
  /** In lower case, with its dot. */
  readonly extension: string;
  /** The same document gives the same bytes. */
  readonly write: (document: Document) => Promise<Uint8Array>;
}
