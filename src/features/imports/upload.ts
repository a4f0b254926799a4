/** The file of a request: the body itself, or the file of a form. */
import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { FileHints } from '../../documents/readers/index.ts';
import { AppError } from '../../errors.ts';
import type { App } from '../../http/app-type.ts';

/** Types in which a file may be the body itself. What the file holds decides how it is read. */
export const fileTypes = [
  'text/plain',
  'text/markdown',
  'text/html',
  'application/octet-stream',
] as const;

export const formType = 'multipart/form-data';

export interface Upload {
  readonly bytes: Buffer;
  readonly hints: FileHints;
}

/** Lets the routes of a scope take files up to a number of bytes. */
export async function acceptFiles(scope: App, bytesMax: number): Promise<void> {
  scope.addContentTypeParser([...fileTypes], { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  await scope.register(multipart, {
    limits: { files: 1, fileSize: bytesMax, fields: 8, fieldSize: 1024, parts: 9 },
  });
}

function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/**
 * The file that a request carries.
 *
 * @throws AppError `document-unreadable` when there is none; `body-too-large`
 */
export async function uploadOf(request: FastifyRequest): Promise<Upload> {
  const mediaType = mediaTypeOf(request.headers['content-type']);
  if (mediaType === formType) {
    const file = await request.file();
    if (file !== undefined) {
      const hints = { mediaType: mediaTypeOf(file.mimetype), name: file.filename };
      return { bytes: await file.toBuffer(), hints };
    }
  } else if (Buffer.isBuffer(request.body)) {
    return { bytes: request.body, hints: { mediaType } };
  }
  throw new AppError('document-unreadable', {
    zh: '请求中没有文件。',
    en: 'The request carries no file.',
  });
}
