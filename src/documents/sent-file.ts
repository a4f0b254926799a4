/** The file that a caller sends: as the body of a request, or in a form. */
import { AppError } from '../errors.ts';
import { readForm } from './multipart.ts';
import { readableTypes } from './readers/index.ts';
import type { FileHints } from './readers/reader.ts';

/** Media types with which a file may be sent as the body. Its content decides how it is read. */
export const fileTypes: readonly string[] = [...readableTypes, 'application/octet-stream'];

export const formType = 'multipart/form-data';

/** Bytes that a form may have besides its file. */
export const formOverheadMax = 64 * 1024;

/** The content that a caller sent, as received. */
export interface SentFile {
  /** The bytes, or the path of a file on this machine that holds them. */
  readonly content: Uint8Array | { readonly path: string };
  /** The Content-Type that was sent; for a form it names the boundary of the parts. */
  readonly contentType: string;
  /** The largest size of the file, in bytes. */
  readonly bytesMax: number;
}

/** The file that was taken from the sent content. */
export interface OpenedFile {
  readonly bytes: Buffer;
  readonly hints: FileHints;
}

function mediaTypeOf(contentType: string): string {
  return contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function unreadableForm(cause: unknown): AppError {
  return new AppError(
    'document-unreadable',
    {
      zh: '表单不完整或格式不正确：Content-Type 须带 1 至 70 个字符的 boundary，各部分（至多 9 个）以它分隔，并以它结束。',
      en:
        'The form is incomplete or malformed: Content-Type needs a boundary of 1 to 70 ' +
        'characters, which separates the parts, at most 9, and ends the last one.',
    },
    { cause },
  );
}

function fileOfForm(form: Buffer, contentType: string): OpenedFile | null {
  try {
    const file = readForm(form, contentType);
    if (file === null) return null;
    const hints = { mediaType: mediaTypeOf(file.contentType), name: file.name };
    return { bytes: file.bytes, hints };
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadableForm(error);
    throw error;
  }
}

/**
 * Returns the file of a request body: the body itself, or the file of the form in it.
 *
 * @param sent the content as received
 * @throws AppError `document-unreadable` for a form that is malformed or has no file;
 *   `body-too-large`
 */
export function openFile(
  body: Buffer,
  { contentType, bytesMax }: Pick<SentFile, 'contentType' | 'bytesMax'>,
): OpenedFile {
  const mediaType = mediaTypeOf(contentType);
  const isForm = mediaType === formType;
  const file = isForm ? fileOfForm(body, contentType) : { bytes: body, hints: { mediaType } };
  if (file === null) throw noFileError();
  if (file.bytes.length > bytesMax) throw new AppError('body-too-large');
  return file;
}

/** Returns the refusal of a request without a file. */
export function noFileError(): AppError {
  return new AppError('document-unreadable', {
    zh: '请求中没有文件。',
    en: 'The request contains no file.',
  });
}
