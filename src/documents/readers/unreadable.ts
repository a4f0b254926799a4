/** Explains why no reader can read a file. */
import { AppError } from '../../errors.ts';
import type { FormatTitle } from './reader.ts';

/**
 * THE TABLE of signatures: kinds of files that are often uploaded and are not text, even where
 * their bytes would decode.
 */
const signatures: readonly { readonly starts: readonly number[]; readonly name: string }[] = [
  { starts: [0x25, 0x50, 0x44, 0x46], name: 'PDF' },
  { starts: [0x50, 0x4b, 0x03, 0x04], name: 'docx / xlsx / zip' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], name: 'doc / xls' },
  { starts: [0x89, 0x50, 0x4e, 0x47], name: 'PNG' },
  { starts: [0xff, 0xd8, 0xff], name: 'JPEG' },
  { starts: [0x47, 0x49, 0x46, 0x38], name: 'GIF' },
  { starts: [0x52, 0x61, 0x72, 0x21], name: 'RAR' },
  { starts: [0x37, 0x7a, 0xbc, 0xaf], name: '7z' },
  { starts: [0x1f, 0x8b], name: 'gzip' },
];

/** Returns the name of the kind of file that begins with these bytes, or null. */
export function findFileKind(bytes: Uint8Array): string | null {
  const found = signatures.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  return found?.name ?? null;
}

/**
 * Returns the error that explains why a file cannot be read.
 *
 * @param text as `SourceText` returns it
 * @param readable the titles of the formats that can be read
 */
export function unreadable(
  bytes: Uint8Array,
  text: string | null,
  readable: FormatTitle,
): AppError {
  const kind = findFileKind(bytes);
  if (kind !== null) {
    return new AppError('document-unreadable', {
      zh: `这是 ${kind} 文件，可以读取的格式：${readable.zh}。`,
      en: `This is a ${kind} file. These formats can be read: ${readable.en}.`,
    });
  }
  return new AppError(
    'document-unreadable',
    text === ''
      ? { zh: '文件是空的。', en: 'The file is empty.' }
      : {
          zh: `文件不是 UTF-8 或 GB18030 编码的文本，可以读取的格式：${readable.zh}。`,
          en: `The file is not text in UTF-8 or GB18030. These formats can be read: ${readable.en}.`,
        },
  );
}
