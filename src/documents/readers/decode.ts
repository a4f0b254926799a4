/**
 * Decodes bytes to characters: a byte order mark decides; else valid UTF-8 is UTF-8; else GB18030,
 * in which older government sites publish. Bytes that are neither, or contain NUL, are not text.
 */
import type { SourceText } from './reader.ts';
import { findFileKind } from './unreadable.ts';

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

/** Unifies the line ends of a text to \n. */
export function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * Decodes the text of a file; its line ends are kept. Returns an empty text for a file of only
 * white space, and null for one that is not text.
 */
export function decode(bytes: Uint8Array): string | null {
  if (findFileKind(bytes) !== null) return null;
  for (const encoding of encodingsFor(bytes)) {
    const text = tryDecode(bytes, encoding);
    if (text === null || text.includes('\0')) continue;
    return text.trim() === '' ? '' : text;
  }
  return null;
}

/** Returns the text of a file, decoded once, when a reader first asks for it. */
export function newSourceText(bytes: Uint8Array): SourceText {
  let text: string | null | undefined;
  return () => {
    if (text === undefined) text = decode(bytes);
    return text;
  };
}
