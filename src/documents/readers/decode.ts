/**
 * Bytes → characters: a byte order mark decides; else valid UTF-8 is UTF-8; else GB18030, in which
 * older government sites publish. What is neither, or holds NUL bytes, is not text.
 */
import { AppError } from '../../errors.ts';
import { boundBytes } from '../limits.ts';

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingsFor(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

/** Signatures of files that are no text but are often uploaded. */
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

function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x20) return false;
  return true;
}

/** Unifies the line ends of a text to \n. */
export function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * Decodes the text of a file; its line ends are kept.
 *
 * @throws AppError `document-unreadable` for an empty file, a file of another kind, broken text;
 *   `document-too-complex`
 */
export function decode(bytes: Uint8Array): string {
  boundBytes(bytes.length);
  const kind = signatures.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  if (kind !== undefined) {
    throw new AppError('document-unreadable', {
      zh: `这是 ${kind.name} 文件，目前只能读取文本、Markdown 和 HTML。`,
      en: `This is a ${kind.name} file; text, Markdown and HTML can be read.`,
    });
  }
  for (const encoding of encodingsFor(bytes)) {
    const text = tryDecode(bytes, encoding);
    if (text === null || text.includes('\0')) continue;
    if (text.trim() === '') break;
    return text;
  }
  const isEmpty = isBlank(bytes);
  throw new AppError(
    'document-unreadable',
    isEmpty
      ? { zh: '文件是空的。', en: 'The file is empty.' }
      : {
          zh: '文件不是 UTF-8 或 GB18030 编码的文本。',
          en: 'The file is not text in UTF-8 or GB18030.',
        },
  );
}
