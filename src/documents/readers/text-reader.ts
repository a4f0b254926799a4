/** The adapter for text formats: decodes the file once for all of them and passes on a sample. */
import type { Document } from '../document.ts';
import { newSourceText } from './decode.ts';
import type { Reader } from './reader.ts';
import { unreadable } from './unreadable.ts';

/** A text format. */
interface TextFormat<Format extends string>
  extends Pick<Reader<Format>, 'format' | 'title' | 'mediaTypes' | 'extensions' | 'hasWeakSigns'> {
  /** Checks that a text, or the beginning of a long one, looks like this format. */
  readonly looksLike: (sample: string) => boolean;
  /**
   * Reads a text.
   *
   * @throws AppError `document-too-complex`
   */
  readonly read: (text: string) => Document;
}

/** Characters from which the format of a text is recognised. */
const sampleLength = 100_000;

/** Returns the reader of a text format. */
export function textReader<const Format extends string>(
  textFormat: TextFormat<Format>,
): Reader<Format> {
  const { looksLike, read, ...format } = textFormat;
  return {
    ...format,
    takesText: true,
    recognises: (_bytes, _name, text) => {
      const all = text();
      return all !== null && all !== '' && looksLike(all.slice(0, sampleLength));
    },
    read: async (bytes, text = newSourceText(bytes)) => {
      const all = text();
      if (all === null || all === '') throw unreadable(bytes, all, format.title);
      return read(all);
    },
  };
}
