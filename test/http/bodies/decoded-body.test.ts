/** Bodies that are sent compressed: read as others are, bounded as sent and as decoded. */
import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Test } from 'tap';
import { test } from 'tap';
import type { Config } from '../../../src/config/load.ts';
import type { AppError } from '../../../src/errors.ts';
import { decodeBody } from '../../../src/http/bodies/decoded-body.ts';
import { startApp } from '../../support/app.ts';
import { isRefused } from '../../support/problems.ts';
import { json, organization, organizations } from '../shell/requests.ts';

const gzipped = { 'content-encoding': 'gzip' };
const compact = gzipSync(JSON.stringify(organization));

/** Splits bytes into pieces of a length. */
function* split(bytes: Buffer, length: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

test('any bytes come out as they were, however they are cut', async () => {
  const input = fc.tuple(fc.uint8Array({ maxLength: 3000 }), fc.integer({ min: 1, max: 400 }));
  await fc.assert(
    fc.asyncProperty(input, async ([bytes, length]) => {
      const sent = gzipSync(bytes);
      const decoded = decodeBody(Readable.from(split(sent, length)), 100_000);
      const out = await buffer(decoded);
      return out.equals(bytes) && decoded.receivedEncodedLength === sent.length;
    }),
    { numRuns: 60 },
  );
});

test('what is not one whole gzip stream is refused', async (t) => {
  const zeros = Buffer.alloc(4);
  const cases: [name: string, bytes: Buffer, code: string | null][] = [
    ['whole', compact, null],
    ['two members', Buffer.concat([gzipSync('{'), gzipSync('}')]), null],
    ['not gzip', Buffer.from('{"name":"x"}'), 'body-undecodable'],
    ['empty', Buffer.alloc(0), 'body-undecodable'],
    ['cut off', compact.subarray(0, -9), 'body-undecodable'],
    ['without its check', compact.subarray(0, -1), 'body-undecodable'],
    ['only its head', compact.subarray(0, 10), 'body-undecodable'],
    ['something behind', Buffer.concat([compact, Buffer.from('x')]), 'body-undecodable'],
    [
      'a broken member behind',
      Buffer.concat([compact, compact.subarray(0, 12)]),
      'body-undecodable',
    ],
    [
      'changed bytes',
      Buffer.concat([compact.subarray(0, 20), zeros, compact.subarray(24)]),
      'body-undecodable',
    ],
    ['too long decoded', gzipSync(Buffer.alloc(2001)), 'body-too-large'],
    ['at the limit decoded', gzipSync(Buffer.alloc(2000)), null],
    [
      'too long as sent',
      Buffer.concat(Array.from({ length: 101 }, () => gzipSync(''))),
      'body-too-large',
    ],
  ];
  for (const [name, bytes, code] of cases) {
    for (const length of [1, 7, 65_536]) {
      const refusal = await buffer(decodeBody(Readable.from(split(bytes, length)), 2000)).then(
        () => null,
        (error: AppError) => error.code,
      );
      t.equal(refusal, code, `${name}, in pieces of ${length}`);
    }
  }
});

test('a short body that decodes to a very long one is refused at once', async (t) => {
  const bomb = gzipSync(Buffer.alloc(64 * 2 ** 20));
  const sent = new PassThrough();
  const decoded = decodeBody(sent, 100_000);
  let length = 0;
  decoded.on('data', (chunk: Buffer) => {
    length += chunk.length;
  });
  sent.end(bomb);
  const [error] = (await once(decoded, 'error').catch((cause) => [cause])) as [AppError];
  t.equal(error.code, 'body-too-large');
  t.ok(length <= 100_000, `${length} bytes came out`);
  if (!sent.readableEnded) await once(sent, 'end');
  t.pass('what was sent is read to its end');
});

test('a sender that disconnects ends the body', async (t) => {
  const sent = new PassThrough();
  const decoded = decodeBody(sent, 100_000);
  sent.write(compact.subarray(0, 20));
  setImmediate(() => sent.destroy());
  await t.rejects(buffer(decoded), { code: 'request-timeout' });
});

async function startListening(t: Test, config: Partial<Config>) {
  const scene = await startApp(t, { config });
  await scene.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = scene.app.server.address() as { port: number };
  const send = async (path: string, type: string, body: Buffer | ReadableStream) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      ...{ method: 'POST', duplex: 'half', body: body as NonNullable<RequestInit['body']> },
      headers: { authorization: `Bearer ${scene.adminKey}`, 'content-type': type, ...gzipped },
    });
    return {
      ...{ status: response.status, body: await response.json() },
      headers: { 'content-type': response.headers.get('content-type') ?? '' },
    };
  };
  return { ...scene, send };
}

test('JSON is taken compressed, also in chunks and under a key', async (t) => {
  const { send, call } = await startListening(t, { bodyBytesMax: 20_000 });
  t.equal((await send(organizations, 'application/json', compact)).status, 201);
  const chunks = Readable.toWeb(Readable.from(split(compact, 11))) as ReadableStream;
  t.equal((await send(organizations, 'application/json', chunks)).status, 201);
  const keyed = { ...json, 'idempotency-key': 'once' };
  const first = await call('POST', organizations, { body: organization, headers: keyed });
  const again = await call('POST', organizations, {
    ...{ text: compact, headers: { ...keyed, ...gzipped } },
  });
  t.strictSame(again.body, first.body, 'the same request, however it is sent');
  t.equal(again.headers['idempotency-replayed'], 'true');
  const bomb = gzipSync(`{"name":"${'x'.repeat(30 * 2 ** 20)}"}`);
  t.ok(bomb.length > 20_000, 'also longer than allowed as sent');
  isRefused(t, await send(organizations, 'application/json', bomb), 413, 'body-too-large');
  const small = gzipSync(`{"name":"${'x'.repeat(2 ** 20)}"}`);
  t.ok(small.length < 20_000);
  isRefused(t, await send(organizations, 'application/json', small), 413, 'body-too-large', 'bomb');
  const stream = Readable.toWeb(Readable.from(split(small, 500))) as ReadableStream;
  isRefused(
    t,
    await send(organizations, 'application/json', stream),
    413,
    'body-too-large',
    'chunks',
  );
  const broken = await send(organizations, 'application/json', compact.subarray(0, 30));
  isRefused(t, broken, 400, 'body-undecodable');
  t.match(broken.body, { detail: /gzip/ });
  isRefused(t, await send(organizations, 'application/json', gzipSync('')), 400, 'json-invalid');
  const { items } = (await call('GET', organizations)).body as { items: unknown[] };
  t.equal(items.length, 3, 'and nothing else was registered');
});

test('files are taken compressed, and a bomb takes no memory', async (t) => {
  const { send, call } = await startListening(t, { uploadBytesMax: 2 ** 20 });
  const text = (bytes: number) =>
    `<html><p>甲县教育局2023年政府信息公开工作年度报告</p><img src="data:image/png;base64,${'QUJD'.repeat(bytes / 4)}"></html>`;
  for (const bytes of [3000, 600_000]) {
    const plain = await call('POST', '/v1/imports', {
      ...{ text: Buffer.from(text(bytes)), headers: { 'content-type': 'text/html' } },
    });
    const answer = await send('/v1/imports', 'text/html', gzipSync(text(bytes)));
    t.equal(plain.status, 200);
    t.strictSame(answer.body, plain.body, `${bytes} bytes`);
  }
  const broken = gzipSync(text(600_000)).subarray(0, -20);
  isRefused(t, await send('/v1/imports', 'text/html', broken), 400, 'body-undecodable');
  const bomb = gzipSync(Buffer.alloc(256 * 2 ** 20));
  const before = process.memoryUsage().rss;
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => send('/v1/imports', 'text/html', bomb)),
  );
  for (const answer of answers) isRefused(t, answer, 413, 'body-too-large', 'bomb');
  const grown = (process.memoryUsage().rss - before) / 2 ** 20;
  t.ok(grown < 100, `8 bodies of 256 MiB: ${Math.round(grown)} MiB more`);
});
