/**
 * Bodies of any length as they come in. A short one stays in memory. A longer one is written to a
 * file piece by piece, so that large uploads take neither the memory of the service nor, for the
 * time of joining and copying them, the thread on which requests are answered.
 */
import type { FileHandle } from 'node:fs/promises';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors.ts';

/** Bytes that a body may have to be kept in memory: published reports have up to about 200 KB. */
const memoryBytesMax = 256 * 1024;

/** Bytes that are written to a file at once: each write hands work to another thread. */
const writtenBytes = 1024 * 1024;

/** The bytes of a body, or the file that holds them until the request is answered. */
export type ReceivedBody = Buffer | { readonly path: string };

/** The file of a request. */
interface BodyFile {
  path: string | null;
  /** The request was answered, or its caller has gone: nothing may be left. */
  isOver: boolean;
}

type Request = Pick<FastifyRequest, 'raw' | 'headers'>;

/** Fails a request for which this machine has no room. */
function noRoom(cause: unknown): AppError {
  return new AppError('service-unavailable', undefined, { cause, headers: { 'retry-after': '5' } });
}

/** Fails a request that ended before its body did. */
function cutOff(cause?: unknown): AppError {
  return new AppError('request-timeout', undefined, { cause });
}

/** Receives the bodies of an application, and removes their files. */
export class BodyReceiver {
  #folder: Promise<string> | null = null;
  #count = 0;
  readonly #files = new WeakMap<object, BodyFile>();

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
   * Receives the body of a request that is expected.
   *
   * @param bytesMax bytes that it may have
   * @throws AppError `body-too-large`; `service-unavailable` when its file cannot be written;
   *   `request-timeout` when the caller has gone
   */
  async receive(
    { raw, headers }: Request,
    payload: Pick<Readable, 'iterator'>,
    bytesMax: number,
  ): Promise<ReceivedBody> {
    if (Number(headers['content-length']) > bytesMax) throw new AppError('body-too-large');
    const file = this.#files.get(raw);
    if (file === undefined) throw new Error('the body of a request was not expected');
    const body = new Body(() => this.#open(file));
    try {
      for await (const chunk of listen(payload)) await body.add(chunk, bytesMax);
      if (body.length > memoryBytesMax) await body.flush();
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

/** A body while it is received: the pieces that no file holds yet, and its file. */
class Body {
  readonly #open: () => Promise<FileHandle>;
  readonly #chunks: Buffer[] = [];
  #handle: FileHandle | null = null;
  #written = 0;
  length = 0;

  constructor(open: () => Promise<FileHandle>) {
    this.#open = open;
  }

  /** @throws AppError `body-too-large`, `service-unavailable` */
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

  /** Returns the body out of its pieces. */
  join(): Buffer {
    return Buffer.concat(this.#chunks, this.length);
  }
}

async function remove({ path }: BodyFile): Promise<void> {
  if (path !== null) await rm(path, { force: true });
}

/** Iterates over a body; ends with a refusal when the caller has gone. */
async function* listen(payload: Pick<Readable, 'iterator'>): AsyncGenerator<Buffer> {
  try {
    // It is not ended when it is left early: a refusal is answered on the same connection.
    yield* payload.iterator({ destroyOnReturn: false });
  } catch (cause) {
    throw cutOff(cause);
  }
}
