/** Callers who leave before their answer: work for them is given up, theirs who stay is not. */
import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import type { Test } from 'tap';
import { test } from 'tap';
import { goneSignal } from '../../src/http/gone.ts';

const request = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';

async function listening(t: Test): Promise<{ server: Server; port: number }> {
  const server = createServer();
  t.teardown(() => server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

test('a caller who leaves', async (t) => {
  const { server, port } = await listening(t);
  const asked = once(server, 'request') as Promise<[unknown, ServerResponse]>;
  const caller = connect(port, '127.0.0.1');
  caller.write(request);
  const [, raw] = await asked;
  const signal = goneSignal({ raw });
  t.notOk(signal.aborted, 'is waited for as long as he waits');
  caller.destroy();
  await once(signal, 'abort');
  t.match(signal.reason, { code: 'request-timeout' });
});

test('a caller who has his answer', async (t) => {
  const { server, port } = await listening(t);
  const asked = once(server, 'request') as Promise<[unknown, ServerResponse]>;
  const caller = connect(port, '127.0.0.1');
  caller.write(request);
  const [, raw] = await asked;
  const signal = goneSignal({ raw });
  const closed = once(raw, 'close');
  raw.end('done');
  await closed;
  caller.destroy();
  t.notOk(signal.aborted, 'left nothing behind');
});
