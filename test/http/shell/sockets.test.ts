/** What arrives below the router, over real sockets: it too is answered as a problem, or ended. */
import { connect } from 'node:net';
import type { Test } from 'tap';
import { test } from 'tap';
import { compile } from '../../../src/http/bodies/validate.ts';
import { problemSchema } from '../../../src/http/contract/problem-schema.ts';
import type { LogStream } from '../../../src/http/shell/shell.ts';
import { startApp } from '../../support/app.ts';

const checkProblem = compile(problemSchema);

interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends bytes on a fresh connection; answers all that comes back until the service closes it. */
function exchange(port: number, ...pieces: (string | Buffer)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      received += text;
    });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      // The service may close before it has read everything; what it said has arrived by then.
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(received) : reject(error),
    );
    socket.on('close', () => resolve(received));
    for (const piece of pieces) socket.write(piece);
  });
}

function answerIn(received: string): Answer {
  const [head = '', ...rest] = received.split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]), head, body: rest.join('') };
}

async function listening(t: Test, config = {}, logStream?: LogStream) {
  const started = await startApp(t, { config, ...(logStream && { logStream }) });
  await started.app.listen({ host: '127.0.0.1', port: 0 });
  const address = started.app.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { ...started, port: address.port };
}

function isProblemText(t: Test, received: string, code: string, name: string): void {
  const { head, body } = answerIn(received);
  t.match(head, /content-type: application\/problem\+json/i, name);
  t.match(head, /x-content-type-options: nosniff/i, name);
  t.match(head, /api-version: /i, name);
  const problem = JSON.parse(body);
  t.equal(problem.code, code, name);
  t.equal(answerIn(received).status, problem.status, name);
  t.same(checkProblem(problem), [], name);
  t.match(head, new RegExp(`x-request-id: ${problem.requestId}`, 'i'), name);
}

const end = 'Connection: close\r\n\r\n';

test('malformed requests are answered as problems', async (t) => {
  const { port } = await listening(t);
  const cases: [name: string, code: string, ...pieces: (string | Buffer)[]][] = [
    ['no HTTP', 'request-invalid', 'hello\r\n\r\n'],
    ['a TLS greeting', 'request-invalid', Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3])],
    ['no Host', 'request-invalid', `GET /health/live HTTP/1.1\r\n${end}`],
    ['a broken header', 'request-invalid', `GET / HTTP/1.1\r\nHost: a\r\nx y: 1\r\n${end}`],
    [
      'two lengths',
      'request-invalid',
      `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n${end}`,
    ],
    [
      'a length and chunks',
      'request-invalid',
      `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n${end}`,
    ],
    [
      'large headers',
      'headers-too-large',
      `GET / HTTP/1.1\r\nHost: a\r\nX-Large: ${'x'.repeat(17_000)}\r\n${end}`,
    ],
    [
      'an expectation',
      'expectation-failed',
      `POST /v1/checks HTTP/1.1\r\nHost: a\r\nExpect: the-unexpected\r\nContent-Length: 2\r\n${end}{}`,
    ],
    ['a broken escape', 'encoding-invalid', `GET /%c3%28%zz HTTP/1.1\r\nHost: a\r\n${end}`],
    ['Chinese in the query', 'encoding-invalid', `GET /v1/reports?q=人社局 HTTP/1.1\r\n${end}`],
    [
      'GBK in the query',
      'encoding-invalid',
      Buffer.from(`GET /v1/reports?q=\xc8\xcb HTTP/1.1\r\nHost: a\r\n${end}`, 'latin1'),
    ],
    ['a tab in the address', 'encoding-invalid', `GET /a\tb HTTP/1.1\r\nHost: a\r\n${end}`],
    ['a space in the address', 'request-invalid', `GET /a b HTTP/1.1\r\nHost: a\r\n${end}`],
    [
      'bytes in the address',
      'encoding-invalid',
      Buffer.from(`GET /\xff HTTP/1.1\r\nHost: a\r\n${end}`, 'latin1'),
    ],
    ['a method that no route has', 'method-not-allowed', `PURGE / HTTP/1.1\r\nHost: a\r\n${end}`],
    ['a method of no address', 'not-found', `PURGE /none HTTP/1.1\r\nHost: a\r\n${end}`],
  ];
  for (const [name, code, ...pieces] of cases) {
    isProblemText(t, await exchange(port, ...pieces), code, name);
  }
});

test('an address with unencoded Chinese is explained, and logged under its id', async (t) => {
  const lines: string[] = [];
  const { port } = await listening(t, {}, { write: (line) => lines.push(line) });
  const head = 'GET /v1/reports?q=人社局 HTTP/1.1\r\nHost: a\r\n';
  const { body } = answerIn(await exchange(port, `${head}${end}`));
  const problem = JSON.parse(body);
  t.match(problem, { status: 400, code: 'encoding-invalid', detail: /UTF-8.*%E4%BA%BA%E7%A4%BE/ });
  const logged = lines.map((line) => JSON.parse(line)).filter(({ code }) => code === problem.code);
  t.match(logged, [{ requestId: problem.requestId, status: 400 }]);
  t.notMatch(lines.join(''), /人社局/, 'what was sent is not logged');
  const english = await exchange(port, `${head}ACCEPT-LANGUAGE: en\r\n${end}`);
  t.match(JSON.parse(answerIn(english).body).detail, /^Send parameters as percent-encoded UTF-8/);
  t.match(answerIn(english).head, /content-language: en/);
});

test('a body in chunks is limited too', async (t) => {
  const { port, adminKey } = await listening(t, { bodyBytesMax: 2048 });
  const received = await exchange(
    port,
    `POST /v1/organizations HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${adminKey}\r\n`,
    'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    `400\r\n${' '.repeat(0x400)}\r\n`.repeat(3),
    '0\r\n\r\n',
  );
  isProblemText(t, received, 'body-too-large', 'chunks');
});

test('a sender that is too slow is answered and disconnected', async (t) => {
  const limits = { requestTimeoutMs: 200, headersTimeoutMs: 100 };
  const { port, adminKey } = await listening(t, limits);
  isProblemText(t, await exchange(port, 'GET / HTT'), 'request-timeout', 'slow headers');
  const head =
    `POST /v1/organizations HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${adminKey}\r\n` +
    'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{';
  isProblemText(t, await exchange(port, head), 'request-timeout', 'slow body');
});

test('an expectation of 100-continue is met', async (t) => {
  const { port } = await listening(t);
  const received = await exchange(
    port,
    `POST /v1/organizations HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n`,
    `Content-Type: application/json\r\nContent-Length: 2\r\n${end}{}`,
  );
  t.match(received, /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 401 /);
});

test('closing finishes what is in flight, and does not wait for idle connections', async (t) => {
  const { port, app, store, call } = await listening(t);
  let release = () => {};
  let entered = () => {};
  const isEntered = new Promise<void>((resolve) => {
    entered = resolve;
  });
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  store.isReady = async () => {
    entered();
    await held;
    return true;
  };
  const idle = exchange(port, 'GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n');
  const busy = exchange(port, 'GET /health/ready HTTP/1.1\r\nHost: a\r\n\r\n');
  await isEntered;
  t.equal((await call('GET', '/health/live')).status, 200);
  const started = Date.now();
  const closed = app.close();
  setTimeout(release, 50);
  await closed;
  t.match(await busy, /^HTTP\/1\.1 200 /);
  t.match(await idle, /^HTTP\/1\.1 200 /);
  // The keep-alive time is 65 seconds: closing did not wait for it.
  t.ok(Date.now() - started < 5000);
});
