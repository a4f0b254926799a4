/** The file of a request: the body itself, or the file of a form. */
import { readableTypes } from '../../documents/readers/index.ts';
import type { FileHints } from '../../documents/readers/reader.ts';
import { AppError } from '../../errors.ts';
import { readForm } from './form.ts';

/** Types in which a file may be the body itself. What the file holds decides how it is read. */
export const fileTypes: readonly string[] = [...readableTypes, 'application/octet-stream'];

export const formType = 'multipart/form-data';

export interface Upload {
  readonly bytes: Buffer;
  readonly hints: FileHints;
}

/** Bytes that a form may have beside its file. */
export const formOverheadMax = 64 * 1024;

function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
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

function fileOfForm(form: Buffer, contentType: string): Upload | null {
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

/** What carries a file. */
interface SentFile {
  readonly contentType: string | undefined;
  /** The file itself or a form with one; else there is no file. */
  readonly body: unknown;
}

/**
 * Returns the file that a request carries.
 *
 * @throws AppError `document-unreadable` when there is none, or a form that is malformed;
 *   `body-too-large`
 */
export function uploadOf({ contentType = '', body }: SentFile, bytesMax: number): Upload {
  const mediaType = mediaTypeOf(contentType);
  if (Buffer.isBuffer(body)) {
    const isForm = mediaType === formType;
    const upload = isForm ? fileOfForm(body, contentType) : { bytes: body, hints: { mediaType } };
    if (upload !== null && upload.bytes.length > bytesMax) throw new AppError('body-too-large');
    if (upload !== null) return upload;
  }
  throw new AppError('document-unreadable', {
    zh: '请求中没有文件。',
    en: 'The request carries no file.',
  });
}
