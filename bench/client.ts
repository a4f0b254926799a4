/**
 * A client that costs little, so that what is measured is the server: one request at a time on each
 * of a few connections that stay open. It knows just enough HTTP/1.1 for two servers that send
 * `Content-Length`.
 */
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';

export interface Answer {
  readonly status: number;
  /** The status line and the headers, as sent. */
  readonly head: string;
  readonly body: Buffer;
}

const endOfHead = Buffer.from('\r\n\r\n');

/** A header's value, or ''. */
export function headerOf({ head }: Pick<Answer, 'head'>, name: string): string {
  return new RegExp(`^${name}: *(.*)\\r?$`, 'im').exec(head)?.[1]?.trim() ?? '';
}

/** The bytes of a request. */
export function requestBytes(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body: Buffer = Buffer.alloc(0),
): Buffer {
  const lengths = method === 'GET' ? {} : { 'content-length': String(body.length) };
  const lines = Object.entries({ host: 'localhost', ...headers, ...lengths }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), body]);
}

/** The first answer in what has arrived, or null while it is not whole. */
function answerIn(arrived: Buffer): Answer | null {
  const end = arrived.indexOf(endOfHead);
  if (end < 0) return null;
  const head = arrived.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const start = end + endOfHead.length;
  const length = status === 304 ? 0 : Number(headerOf({ head }, 'content-length'));
  if (arrived.length < start + length) return null;
  return { status, head, body: arrived.subarray(start, start + length) };
}

/** One open connection. */
export class Connection {
  readonly #socket: Socket;
  #arrived: Buffer = Buffer.alloc(0);
  #waiting: PromiseWithResolvers<Answer> | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', (error) => this.#waiting?.reject(error));
    socket.on('close', () => this.#waiting?.reject(new Error('the server closed the connection')));
  }

  static async open(origin: string): Promise<Connection> {
    const { hostname, port } = new URL(origin);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new Connection(socket);
  }

  #take(chunk: Buffer): void {
    this.#arrived = this.#arrived.length === 0 ? chunk : Buffer.concat([this.#arrived, chunk]);
    const answer = answerIn(this.#arrived);
    if (answer === null) return;
    this.#arrived = Buffer.alloc(0);
    this.#waiting?.resolve(answer);
  }

  /** Sends the bytes of a request and answers what comes back. One at a time. */
  send(request: Buffer): Promise<Answer> {
    this.#waiting = Promise.withResolvers<Answer>();
    this.#socket.write(request);
    return this.#waiting.promise;
  }

  close(): void {
    this.#socket.destroy();
  }
}
