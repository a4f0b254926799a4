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

/** The bytes of a body, or the file that holds them until the request is answered. */
export type ReceivedBody = Buffer | { readonly path: string };

type Payload = Pick<Readable, 'iterator'>;

/** Fails a request for which this machine has no room. */
function noRoom(cause: unknown): AppError {
  return new AppError('service-unavailable', undefined, { cause, headers: { 'retry-after': '5' } });
}

/** Receives the bodies of an application, and removes their files. */
export class BodyReceiver {
  #folder: Promise<string> | null = null;
  #count = 0;
  readonly #files = new WeakMap<object, string>();

  /**
   * Receives the body of a request.
   *
   * @param bytesMax bytes that it may have
   * @throws AppError `body-too-large`; `service-unavailable` when its file cannot be written;
   *   `request-timeout` when the caller has gone
   */
  async receive(
    { raw, headers }: Pick<FastifyRequest, 'raw' | 'headers'>,
    payload: Payload,
    bytesMax: number,
  ): Promise<ReceivedBody> {
    if (Number(headers['content-length']) > bytesMax) throw new AppError('body-too-large');
    const chunks: Buffer[] = [];
    let length = 0;
    let file: FileHandle | null = null;
    try {
      for await (const chunk of listen(payload)) {
        length += chunk.length;
        if (length > bytesMax) throw new AppError('body-too-large');
        if (file === null) chunks.push(chunk);
        if (length <= memoryBytesMax) continue;
        const isFirst: boolean = file === null;
        file ??= await this.#newFile(raw);
        for (const each of isFirst ? chunks.splice(0) : [chunk]) await write(file, each);
      }
    } finally {
      await file?.close();
    }
    const path = this.#files.get(raw);
    return path === undefined ? Buffer.concat(chunks, length) : { path };
  }

  /** Removes the file of a request when it is answered, or its caller has gone. */
  removeWhenAnswered({ raw }: Pick<FastifyRequest, 'raw'>, reply: Pick<FastifyReply, 'raw'>): void {
    reply.raw.once('close', () => {
      const path = this.#files.get(raw);
      if (path !== undefined) void rm(path, { force: true });
    });
  }

  /** Removes the folder of the files. */
  async close(): Promise<void> {
    const folder = this.#folder;
    if (folder !== null) await rm(await folder, { recursive: true, force: true });
  }

  /** Makes the file of a request. */
  async #newFile(request: object): Promise<FileHandle> {
    try {
      this.#folder ??= mkdtemp(join(tmpdir(), 'nianbao-'));
      this.#count += 1;
      const path = join(await this.#folder, String(this.#count));
      const file = await open(path, 'wx', 0o600);
      this.#files.set(request, path);
      return file;
    } catch (error) {
      this.#folder = null;
      throw noRoom(error);
    }
  }
}

/** Iterates over a body; ends with a refusal when the caller has gone. */
async function* listen(payload: Payload): AsyncGenerator<Buffer> {
  try {
    // It is not ended when it is left early: a refusal is answered on the same connection.
    yield* payload.iterator({ destroyOnReturn: false });
  } catch (cause) {
    throw new AppError('request-timeout', undefined, { cause });
  }
}

async function write(file: FileHandle, bytes: Buffer): Promise<void> {
  try {
    await file.writeFile(bytes);
  } catch (error) {
    throw noRoom(error);
  }
}
