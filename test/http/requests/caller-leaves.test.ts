/** Callers who leave before their answer: work for them is given up, theirs who stay is not. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import type { Test } from 'tap';
import { test } from 'tap';
import { newDisconnectSignal } from '../../../src/http/requests/disconnect.ts';

const request = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';

/** A caller that has asked, the answer that it waits for, and the signal that it is gone. */
async function asked(t: Test) {
  const server = createServer();
  t.teardown(() => server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const arrived = once(server, 'request') as Promise<[unknown, ServerResponse]>;
  const caller = connect((server.address() as AddressInfo).port, '127.0.0.1');
  caller.write(request);
  const [, raw] = await arrived;
  return { caller, raw, signal: newDisconnectSignal({ raw }) };
}

test('the signal is given when a caller leaves', async (t) => {
  const { caller, signal } = await asked(t);
  t.notOk(signal.aborted, 'is waited for as long as the caller waits');
  caller.destroy();
  await once(signal, 'abort');
  t.match(signal.reason, { code: 'request-timeout' });
});

test('no signal is given to a caller that has its answer', async (t) => {
  const { caller, raw, signal } = await asked(t);
  const closed = once(raw, 'close');
  raw.end('done');
  await closed;
  caller.destroy();
  t.notOk(signal.aborted, 'left nothing behind');
});
