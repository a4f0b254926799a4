/** Whether the media types of a request and of its answer can be spoken. */
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors.ts';
import type { OperationNotes } from './operation.ts';

/** How specifically a media range of Accept names a type: 0 not at all, 3 exactly. */
function specificity(range: string, type: string): number {
  if (range === type) return 3;
  if (range === `${type.split('/', 1)[0]}/*`) return 2;
  return range === '*/*' || range === '*' ? 1 : 0;
}

/** Whether Accept (RFC 9110, 12.5.1) allows a media type: the most specific range decides. */
export function accepts(header: string, type: string): boolean {
  let best = { specificity: 0, quality: 0 };
  for (const part of header.slice(0, 1000).toLowerCase().split(',')) {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim());
    const found = specificity(range, type);
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    if (found > best.specificity) best = { specificity: found, quality: Number(quality) };
  }
  return best.quality > 0;
}

/** Which of two media types a request wants; the first, unless it takes the second alone. */
export function preferred<First extends string, Second extends string>(
  { headers: { accept } }: Pick<FastifyRequest, 'headers'>,
  first: First,
  second: Second,
): First | Second {
  if (accept === undefined || accepts(accept, first)) return first;
  return accepts(accept, second) ? second : first;
}

/** @throws AppError `not-acceptable` when the operation has no media type that Accept allows */
export function checkAccept(
  { headers: { accept } }: Pick<FastifyRequest, 'headers'>,
  { produces }: Pick<OperationNotes, 'produces'>,
): void {
  if (accept === undefined || accept === '*/*' || produces.includes(accept)) return;
  if (!produces.some((type) => accepts(accept, type))) throw new AppError('not-acceptable');
}

const jsonTypes = new Set(['application/json', 'application/merge-patch+json']);

function charsetOf(parameters: readonly string[]): string {
  const charset = parameters.map((text) => text.trim()).find((text) => /^charset=/i.test(text));
  return charset?.slice('charset='.length).replaceAll('"', '').toLowerCase() ?? 'utf-8';
}

/**
 * @throws AppError `media-type-unsupported` when a body comes in a type that the operation does not
 *   take, in a character set other than UTF-8 (JSON), or compressed
 */
export function checkBodyHeaders(
  { headers }: Pick<FastifyRequest, 'headers'>,
  { consumes }: Pick<OperationNotes, 'consumes'>,
): void {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    throw new AppError('media-type-unsupported', {
      zh: '请求正文不得压缩（Content-Encoding）。',
      en: 'The body must not be compressed (Content-Encoding).',
    });
  }
  const contentType = headers['content-type'];
  if (contentType === undefined || consumes.length === 0) return;
  const [type = '', ...parameters] = contentType.split(';');
  const mediaType = type.trim().toLowerCase();
  if (!consumes.includes(mediaType)) {
    throw new AppError('media-type-unsupported', {
      zh: `请使用 ${consumes.join('、')}。`,
      en: `Use ${consumes.join(', ')}.`,
    });
  }
  if (jsonTypes.has(mediaType) && charsetOf(parameters) !== 'utf-8') {
    throw new AppError('media-type-unsupported', {
      zh: 'JSON 只接受 UTF-8。',
      en: 'JSON is taken in UTF-8 only.',
    });
  }
}
