/**
 * Bodies that are sent compressed (Content-Encoding: gzip). They are decoded while they arrive, and
 * refused as soon as what was sent or what comes out is longer than the operation allows, so that a
 * short body that decodes to a very long one takes neither memory nor time.
 */
import { type Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '../../errors.ts';
import type { App } from '../shell/app-type.ts';

/** Bytes that are decoded at a time. */
const decodedBytes = 64 * 1024;

/** A decoded body; Fastify compares the count with Content-Length. */
type DecodedBody = Transform & { receivedEncodedLength: number };

function newDecodingError(cause: unknown): AppError {
  return new AppError('body-undecodable', undefined, { cause });
}

/** Returns a stream that fails once more bytes than allowed have passed. */
function limitBytes(bytesMax: number): DecodedBody {
  let length = 0;
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      if (length > bytesMax) done(new AppError('body-too-large'));
      else done(null, chunk);
    },
  });
  return Object.assign(limited, { receivedEncodedLength: 0 });
}

/**
 * Returns a body decoded from gzip. A failed body stops to be decoded; the rest of what is sent is
 * read and dropped.
 *
 * @param bytesMax the largest size, in bytes, as sent and as decoded
 * @throws AppError as errors of the stream: `body-too-large`, `body-undecodable`
 */
export function decodeBody(sent: Readable, bytesMax: number): DecodedBody {
  const gunzip = createGunzip({ chunkSize: decodedBytes });
  const decoded = limitBytes(bytesMax);
  const stop = (error: Error): void => {
    sent.unpipe(gunzip).resume();
    gunzip.destroy();
    decoded.destroy(error);
  };
  sent.on('data', (chunk: Buffer) => {
    decoded.receivedEncodedLength += chunk.length;
    if (decoded.receivedEncodedLength > bytesMax) stop(new AppError('body-too-large'));
  });
  sent.once('error', stop);
  sent.once('close', () => {
    if (!sent.readableEnded) stop(new AppError('request-timeout'));
  });
  gunzip.once('error', (cause) => stop(newDecodingError(cause)));
  decoded.once('error', stop);
  // A stream of gzip that ends before the body does has something else behind it.
  gunzip.once('end', () => {
    if (!sent.readableEnded) stop(newDecodingError('bytes follow the compressed content'));
  });
  sent.pipe(gunzip).pipe(decoded);
  return decoded;
}

/** Decodes every body that is sent as gzip; the gate has refused other codings before. */
export function decodeBodies(app: App): void {
  app.addHook('preParsing', (request, _reply, payload, done) => {
    const { headers, routeOptions } = request;
    const hasBody =
      headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;
    const coding = headers['content-encoding']?.toLowerCase() ?? 'identity';
    if (coding === 'identity' || !hasBody) done(null, payload);
    else done(null, decodeBody(payload as Readable, routeOptions.bodyLimit));
  });
}
