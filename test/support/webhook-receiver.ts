/** A receiver of webhooks on loopback, which verifies what it gets as any receiver would. */
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Test } from 'tap';
import type { Change } from './feed-scene.ts';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  readonly port: number;
  readonly received: Received[];
  /** Answers from now on; 204 unless said. */
  answer: (request: Received, response: ServerResponse) => void;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** An answer of this status. */
export function status(code: number): Receiver['answer'] {
  return (_, response) => {
    response.writeHead(code).end();
  };
}

export async function startReceiver(t: Test): Promise<Receiver> {
  const receiver = { received: [] as Received[], answer: status(204) };
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    const received = { method, path, headers, body: await bodyOf(request) };
    receiver.received.push(received);
    receiver.answer(received, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return Object.assign(receiver, { port, url: `http://127.0.0.1:${port}/hook` });
}

/** The ids of the reports that were delivered. */
export function reportsIn(received: readonly Received[]): string[] {
  return received.map(({ body }) => (JSON.parse(body) as Change).report.id);
}

/** Whether a request is signed with a secret: the check that the specification gives receivers. */
export function isSigned({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = createHmac('sha256', key).update(content, 'utf8').digest('base64');
  return headers['webhook-signature'] === `v1,${expected}`;
}
