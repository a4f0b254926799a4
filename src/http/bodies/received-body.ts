/**
 * Receives bodies of any length. A short one stays in memory. A longer one is written to a file
 * piece by piece, at a rate that all share, so that large uploads use neither the memory of the
 * service nor the time of other requests.
 */
import type { FileHandle } from 'node:fs/promises';
import { mkdtemp, open, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../errors.ts';
import type { App } from '../shell/app-type.ts';
import { Pace } from './pace.ts';

/** The largest body that is kept in memory, in bytes: published reports have up to about 200 KB. */
const memoryBytesMax = 256 * 1024;

/** Bytes that are written to a file at a time: each write needs another thread. */
const writtenBytes = 1024 * 1024;

/** How long the rest of a refused body is read, in milliseconds. */
const drainMs = 5_000;

/** The bytes of a body, or the file that contains them until the request is answered. */
export type ReceivedBody = Buffer | { readonly path: string };

/** The file of a request. */
interface BodyFile {
  path: string | null;
  /** The request was answered, or its caller disconnected: its file must be removed. */
  isOver: boolean;
}

type Request = Pick<FastifyRequest, 'raw' | 'headers'>;

/** Returns the error of a request for which this machine has no room. */
function noRoom(cause: unknown): AppError {
  return new AppError('service-unavailable', undefined, { cause, headers: { 'retry-after': '5' } });
}

/** Returns the error of a request that ended before its body did. */
function cutOff(cause?: unknown): AppError {
  return new AppError('request-timeout', undefined, { cause });
}

/**
 * Registers the reader of bodies of these types, as `ReceivedBody`, in a scope. Each route limits
 * their size by its `bodyLimit`.
 *
 * @param bytesPerSecond the rate of all long bodies together
 */
export function receiveBodies(scope: App, mediaTypes: string[], bytesPerSecond: number): void {
  const receiver = new BodyReceiver(bytesPerSecond);
  scope.addHook('onRequest', async (request, reply) => receiver.expect(request, reply));
  scope.addHook('onClose', () => receiver.close());
  scope.addContentTypeParser(mediaTypes, (request: FastifyRequest, payload: Readable) =>
    receiver.receive(request, payload, request.routeOptions.bodyLimit),
  );
}

/** Receives the bodies of an application, and removes their files. */
class BodyReceiver {
  #folder: Promise<string> | null = null;
  #count = 0;
  readonly #files = new WeakMap<object, BodyFile>();
  readonly #pace: Pace;

  constructor(bytesPerSecond: number) {
    this.#pace = new Pace(bytesPerSecond);
  }

  /** Prepares for the body of a request, and for the end of the request. */
  expect({ raw }: Request, reply: Pick<FastifyReply, 'raw'>): void {
    const file: BodyFile = { path: null, isOver: false };
    this.#files.set(raw, file);
    reply.raw.once('close', () => {
      file.isOver = true;
      void remove(file);
    });
  }

  /**
   * Receives the body of a request after `expect`.
   *
   * @param bytesMax the largest size, in bytes
   * @throws AppError `body-too-large`; `service-unavailable` when its file cannot be written;
   * `request-timeout` when the caller disconnected
   */
  async receive(
    { raw, headers }: Request,
    payload: Readable,
    bytesMax: number,
  ): Promise<ReceivedBody> {
    if (Number(headers['content-length']) > bytesMax) {
      await drain(raw);
      throw new AppError('body-too-large');
    }
    const file = this.#files.get(raw);
    if (file === undefined) throw new Error('the body of a request was not expected');
    const body = new Body(() => this.#open(file));
    try {
      for await (const chunk of listen(payload)) {
        await body.add(chunk, bytesMax);
        // A connection that is not read waits: the sender is slowed down, and nothing is lost.
        if (body.length > memoryBytesMax) await this.#pace.take(chunk.length);
      }
      if (body.length > memoryBytesMax) await body.flush();
    } catch (error) {
      await drain(raw);
      throw error;
    } finally {
      await body.close();
    }
    if (file.isOver) {
      await remove(file);
      throw cutOff();
    }
    return file.path === null ? body.join() : { path: file.path };
  }

  /** Removes the folder of the files. */
  async close(): Promise<void> {
    const folder = this.#folder;
    if (folder !== null) await rm(await folder, { recursive: true, force: true });
  }

  async #open(file: BodyFile): Promise<FileHandle> {
    this.#count += 1;
    const name = String(this.#count);
    try {
      this.#folder ??= mkdtemp(join(tmpdir(), 'nianbao-'));
      file.path = join(await this.#folder, name);
      return await open(file.path, 'wx', 0o600);
    } catch (error) {
      this.#folder = null;
      throw noRoom(error);
    }
  }
}

/** A body that is being received: the pieces not yet written, and its file. */
class Body {
  readonly #open: () => Promise<FileHandle>;
  readonly #chunks: Buffer[] = [];
  #handle: FileHandle | null = null;
  #written = 0;
  length = 0;

  constructor(open: () => Promise<FileHandle>) {
    this.#open = open;
  }

  /**
   * Adds a piece.
   *
   * @throws AppError `body-too-large`, `service-unavailable`
   */
  async add(chunk: Buffer, bytesMax: number): Promise<void> {
    this.length += chunk.length;
    if (this.length > bytesMax) throw new AppError('body-too-large');
    this.#chunks.push(chunk);
    if (this.length - this.#written >= writtenBytes) await this.flush();
  }

  /**
   * Writes the pieces to the file.
   *
   * @throws AppError `service-unavailable`
   */
  async flush(): Promise<void> {
    this.#handle ??= await this.#open();
    const chunks = this.#chunks.splice(0);
    if (chunks.length === 0) return;
    try {
      const { bytesWritten } = await this.#handle.writev(chunks);
      this.#written += bytesWritten;
    } catch (error) {
      throw noRoom(error);
    }
    if (this.#written < this.length) throw noRoom('the file took a part of the body');
  }

  async close(): Promise<void> {
    await this.#handle?.close();
  }

  /** Returns the body joined from its pieces. */
  join(): Buffer {
    return Buffer.concat(this.#chunks, this.length);
  }
}

async function remove({ path }: BodyFile): Promise<void> {
  if (path === null) return;
  // It may already be deleted with the folder.
  await unlink(path).catch(() => {});
}

/**
 * Reads the rest of a body that is refused: a sender whose connection is closed while sending, such
 * as a browser, does not read the refusal.
 */
async function drain(payload: Readable): Promise<void> {
  payload.resume();
  const signal = AbortSignal.timeout(drainMs);
  // The refusal follows whether the body ended, broke off or takes too long.
  await finished(payload, { signal }).catch(() => {});
}

/** Iterates over a body; throws a refusal when the caller disconnected. */
async function* listen(payload: Readable): AsyncGenerator<Buffer> {
  try {
    // The stream is kept open when it is left early: the refusal is answered on the same
    // connection.
    yield* payload.iterator({ destroyOnReturn: false });
  } catch (cause) {
    // A body that cannot be decoded, or is too long decoded, fails with its refusal.
    throw cause instanceof AppError ? cause : cutOff(cause);
  }
}
