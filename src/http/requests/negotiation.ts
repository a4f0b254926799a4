/** Negotiates the media types of a request and of its answer. */
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../errors.ts';
import type { OperationNotes } from '../contract/operation.ts';

/** A media range of Accept with its quality: 0 excluded, 1 preferred. */
interface MediaRange {
  readonly range: string;
  /** The range has parameters other than its quality. */
  readonly isNarrowed: boolean;
  readonly quality: number;
}

/** What Accept states about one media type. */
interface Acceptance {
  readonly quality: number;
  /** Of the range that decides: 0 no range names the type, 4 one names it exactly. */
  readonly specificity: number;
}

/** The number of characters of Accept that are read. */
const acceptLengthMax = 1_000;

function parseQuality(parameter: string | undefined): number {
  const quality = parameter === undefined ? 1 : Number(parameter.slice('q='.length));
  return quality >= 0 && quality <= 1 ? quality : 0;
}

function parseAccept(accept: string): MediaRange[] {
  return accept
    .slice(0, acceptLengthMax)
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((text) => text.trim());
      const own = parameters.filter((parameter) => !parameter.startsWith('q='));
      const quality = parseQuality(parameters.find((parameter) => parameter.startsWith('q=')));
      return { range, isNarrowed: own.length > 0, quality };
    });
}

/**
 * Returns how specifically a media range names a type: 0 not at all, 4 exactly. The types of this
 * service have no parameters: a range with parameters still names its type, less exactly.
 */
function matchRange({ range, isNarrowed }: MediaRange, type: string): number {
  if (range === type) return isNarrowed ? 3 : 4;
  if (range === `${type.split('/', 1)[0]}/*`) return 2;
  return range === '*/*' || range === '*' ? 1 : 0;
}

/**
 * Returns what Accept states about a type: the most specific range decides, of equal ones the
 * first.
 */
function findAcceptance(ranges: readonly MediaRange[], type: string): Acceptance {
  let best: Acceptance = { quality: 0, specificity: 0 };
  for (const range of ranges) {
    const specificity = matchRange(range, type);
    if (specificity > best.specificity) best = { quality: range.quality, specificity };
  }
  return best;
}

/** Checks that Accept (RFC 9110, 12.5.1) allows a media type. */
export function accepts(accept: string, type: string): boolean {
  return findAcceptance(parseAccept(accept), type).quality > 0;
}

/**
 * Returns the media type that a request prefers (RFC 9110, 12.5.1): the one of the highest quality,
 * of equal ones the one that Accept names most specifically, then the first of the list. Returns
 * the first of the list also when Accept allows none of them.
 */
export function preferred<MediaType extends string>(
  { headers: { accept } }: Pick<FastifyRequest, 'headers'>,
  types: readonly [MediaType, ...MediaType[]],
): MediaType {
  const ranges = accept === undefined ? [] : parseAccept(accept);
  let [best] = types;
  let known: Acceptance = { quality: 0, specificity: 0 };
  for (const type of types) {
    const found = findAcceptance(ranges, type);
    const isHigher = found.quality > known.quality;
    const isCloser = found.quality === known.quality && found.specificity > known.specificity;
    if (found.quality > 0 && (isHigher || isCloser)) [best, known] = [type, found];
  }
  return best;
}

/**
 * Checks that Accept allows a media type of the operation.
 *
 * @throws AppError `not-acceptable`
 */
export function checkAccept(
  { headers: { accept } }: Pick<FastifyRequest, 'headers'>,
  { produces }: Pick<OperationNotes, 'produces'>,
): void {
  if (accept === undefined || accept === '*/*' || produces.includes(accept)) return;
  if (!produces.some((type) => accepts(accept, type))) throw new AppError('not-acceptable');
}

/**
 * The codings of bodies. Brotli is not one of them: a sender chooses how much memory its decoder
 * takes, up to 16 MiB a request.
 */
const bodyCodings = new Set(['gzip', 'x-gzip', 'identity']);

const jsonTypes = new Set(['application/json', 'application/merge-patch+json']);

function charsetOf(parameters: readonly string[]): string {
  const charset = parameters.map((text) => text.trim()).find((text) => /^charset=/i.test(text));
  return charset?.slice('charset='.length).replaceAll('"', '').toLowerCase() ?? 'utf-8';
}

/**
 * Checks the header fields that describe a body.
 *
 * @throws AppError `media-type-unsupported` for a media type that the operation does not accept, or
 * a character set other than UTF-8 (JSON); `content-encoding-unsupported`, with the accepted codings
 */
export function checkBodyHeaders(
  { headers }: Pick<FastifyRequest, 'headers'>,
  { consumes }: Pick<OperationNotes, 'consumes'>,
): void {
  const coding = headers['content-encoding'];
  if (coding !== undefined && !bodyCodings.has(coding.toLowerCase())) {
    const accepted = { 'accept-encoding': 'gzip, identity' };
    throw new AppError('content-encoding-unsupported', undefined, { headers: accepted });
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
      en: 'JSON must be in UTF-8.',
    });
  }
}
