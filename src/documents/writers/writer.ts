/** The interface of a writer: one format, and how a Document is turned into it. */
import type { Document } from '../document.ts';

/** A format that can be written. */
export interface Writer<Format extends string = string> {
  readonly format: Format;
  /** Without parameters, in lower case. */
  readonly mediaType: string;
  /** In lower case, with its dot. */
  readonly extension: string;
  /** Writes a document; the same document gives the same bytes. */
  readonly write: (document: Document) => Promise<Uint8Array>;
}
