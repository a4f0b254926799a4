/**
 * Compresses answers by gzip or Brotli (RFC 9110, 8.4), whichever the caller prefers. An answer in
 * another coding is another representation: its strong entity tag differs by the name of the coding,
 * and requests may name the tag of any.
 */
import { pipeline, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { addCodingToTag, findMatchingTag } from '../requests/conditional.ts';
import type { Coding } from '../requests/content-codings.ts';
import { readAcceptedCodings } from '../requests/content-codings.ts';
import type { App } from '../shell/app-type.ts';
import { addVary } from './vary.ts';

/** The least size that is compressed, in bytes: what is shorter fits in one packet anyway. */
const bytesMin = 1400;

/** The largest stream that is read whole, in bytes, so that it is compressed only once. */
const collectedBytesMax = 4 * 2 ** 20;

/** Size of the compressed answers that are remembered, in bytes. */
const rememberedBytesMax = 16 * 2 ** 20;

/** Measured: both take about 2 ms for 100 KB of JSON; a step more takes half as long again. */
const gzipOptions = { level: 6 };
const brotliOptions = {
  params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4, [zlib.constants.BROTLI_PARAM_LGWIN]: 19 },
};

const [gzip, brotli] = [promisify(zlib.gzip), promisify(zlib.brotliCompress)];

const coders = {
  gzip: {
    compress: (bytes: Buffer): Promise<Buffer> => gzip(bytes, gzipOptions),
    newStream: () => zlib.createGzip(gzipOptions),
  },
  br: {
    compress: (bytes: Buffer): Promise<Buffer> => brotli(bytes, brotliOptions),
    newStream: () => zlib.createBrotliCompress(brotliOptions),
  },
} as const satisfies Record<Coding, object>;

type Payload = string | Buffer | Readable | null | undefined;

/** Statuses whose answers have no content, or a part of it. */
const excluded = new Set([204, 205, 206]);

const textTypes = ['application/javascript', 'application/xml', 'image/svg+xml'];

/** Checks that content of a type is text, which gets shorter; files of offices are packed already. */
function isText(contentType: string): boolean {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return type.startsWith('text/') || type.includes('json') || textTypes.includes(type);
}

/** Checks that the size or the type of an answer allows that it is compressed. */
function isCompressible(reply: FastifyReply, length: number): boolean {
  const isEncoded = reply.hasHeader('content-encoding') || reply.hasHeader('content-range');
  const isKept = String(reply.getHeader('cache-control')).includes('no-transform');
  const type = String(reply.getHeader('content-type') ?? '');
  return (
    length >= bytesMin && !excluded.has(reply.statusCode) && !isEncoded && !isKept && isText(type)
  );
}

function isStream(payload: Payload): payload is Readable {
  return typeof payload === 'object' && payload !== null && 'pipe' in payload;
}

/** Returns the size of an answer in bytes; of a stream, what its header field says. */
function measure(reply: FastifyReply, payload: Payload): number {
  if (payload === null || payload === undefined) return 0;
  if (!isStream(payload)) return Buffer.byteLength(payload);
  return Number(reply.getHeader('content-length') ?? Number.POSITIVE_INFINITY);
}

/** Marks an answer as encoded. An error has the tag of the resource, not of itself. */
function markEncoded(reply: FastifyReply, coding: Coding): void {
  reply.header('content-encoding', coding).removeHeader('content-length');
  reply.removeHeader('accept-ranges');
  const tag = reply.getHeader('etag');
  if (typeof tag === 'string' && reply.statusCode < 400) {
    reply.header('etag', addCodingToTag(tag, coding));
  }
}

/** Sends 304 with the tag that the caller named: it has that representation. */
function confirmTag({ headers }: FastifyRequest, reply: FastifyReply): void {
  addVary(reply, 'Accept-Encoding');
  const tag = reply.getHeader('etag');
  if (typeof tag !== 'string') return;
  reply.header('etag', findMatchingTag(headers['if-none-match'], tag) ?? tag);
}

/** Compresses answers, and remembers the compressed bytes of those that have an entity tag. */
class Compressor {
  readonly #remembered = new LRUCache<string, Buffer>({
    ...{ maxSize: rememberedBytesMax, sizeCalculation: ({ length }) => length + 1 },
  });

  async encode(
    request: FastifyRequest,
    reply: FastifyReply,
    { payload, length, coding }: { payload: Payload; length: number; coding: Coding },
  ): Promise<Payload> {
    const tag = reply.getHeader('etag');
    const isWhole = length <= collectedBytesMax;
    if (isStream(payload) && (!isWhole || request.method === 'HEAD')) {
      markEncoded(reply, coding);
      if (request.method === 'HEAD') return payload;
      // Whatever fails, both ends are destroyed, and the answer breaks off.
      return pipeline(payload, coders[coding].newStream(), () => {});
    }
    const name =
      typeof tag === 'string' && reply.statusCode === 200
        ? `${coding} ${length} ${tag} ${request.url}`
        : null;
    const known = name === null ? undefined : this.#remembered.get(name);
    if (known !== undefined && isStream(payload)) payload.destroy();
    const bytes = known ?? (await coders[coding].compress(await readWhole(payload)));
    if (name !== null) this.#remembered.set(name, bytes);
    markEncoded(reply, coding);
    return bytes;
  }
}

async function readWhole(payload: Payload): Promise<Buffer> {
  if (isStream(payload)) return buffer(payload);
  return Buffer.isBuffer(payload) ? payload : Buffer.from(payload ?? '');
}

/** Compresses every answer of an application that is long enough, as its caller accepts. */
export function compressAnswers(app: App): void {
  const compressor = new Compressor();
  app.addHook<Payload>('onSend', (request, reply, payload, done) => {
    if (reply.statusCode === 304) confirmTag(request, reply);
    const length = measure(reply, payload);
    const { coding, isPlainAccepted } = readAcceptedCodings(request.headers['accept-encoding']);
    const isLong = isCompressible(reply, length);
    if (isLong) addVary(reply, 'Accept-Encoding');
    const isForced = !isPlainAccepted && length > 0 && !reply.hasHeader('content-encoding');
    if (coding === null || !(isLong || isForced)) {
      done(null, payload);
      return;
    }
    compressor.encode(request, reply, { payload, length, coding }).then(
      (encoded) => done(null, encoded),
      (error: Error) => done(error),
    );
  });
}
