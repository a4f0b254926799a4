/** Large files on their way in: read as small ones are, and gone from the disk when they are answered. */

import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Test } from 'tap';
import { test } from 'tap';
import type { Config } from '../../../src/config/load.ts';
import { startApp } from '../../support/app.ts';
import { isProblem } from '../../support/problems.ts';

const line = '\r\n';
const organization = { name: '甲县教育局', level: 'county', kind: 'department' };

/** A page with a picture of many bytes in it. */
function page(bytes: number, text = '甲县教育局2023年政府信息公开工作年度报告'): string {
  const picture = `<img src="data:image/png;base64,${'QUJD'.repeat(bytes / 4)}">`;
  return `<html><body><p>${text}</p>${picture}<p>一、总体情况</p><p>主动公开1件。</p></body></html>`;
}

const formText = (boundary: string, file: string) =>
  `--${boundary}${line}Content-Disposition: form-data; name="file"; filename="a.html"${line}${line}` +
  `${file}${line}--${boundary}--${line}`;

/** An application whose temporary files go to a folder of the test. */
async function startWithFolder(t: Test, config: Partial<Config> = {}) {
  const scene = await startApp(t, { config });
  const folder = join(scene.file, '..', 'temporary');
  mkdirSync(folder);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  t.teardown(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  });
  const list = () =>
    readdirSync(folder, { recursive: true }).filter((name) => /\/\d+$/.test(`${name}`));
  /** Waits until no file is left. */
  async function emptied(): Promise<string[]> {
    for (let looked = 0; looked < 100 && list().length > 0; looked += 1) await setTimeout(20);
    return list().map(String);
  }
  await scene.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = scene.app.server.address() as { port: number };
  async function send(body: string, contentType: string, { path = '/v1/imports', key = '' } = {}) {
    const headers = {
      ...{ authorization: `Bearer ${scene.adminKey}`, 'content-type': contentType },
      ...(key === '' ? {} : { 'idempotency-key': key }),
    };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers,
      body,
    });
    const replayed = response.headers.get('idempotency-replayed');
    const answer = { status: response.status, body: (await response.json()) as object };
    const type = response.headers.get('content-type') ?? '';
    return { ...answer, replayed, headers: { 'content-type': type } };
  }
  return { ...scene, folder, list, emptied, port, send };
}

test('a large file is answered as a small one, whichever way it comes', async (t) => {
  const { send, emptied, folder } = await startWithFolder(t);
  const small = await send(page(400), 'text/html');
  t.equal(small.status, 200);
  t.strictSame(readdirSync(folder), [], 'a short body stays in memory');
  for (const bytes of [300_000, 1_000_000, 2 ** 21, 4_000_000]) {
    t.strictSame(await send(page(bytes), 'text/html'), small, `${bytes} bytes`);
    const answer = await send(formText('b', page(bytes)), 'multipart/form-data; boundary=b');
    t.strictSame(answer, small, `${bytes} bytes in a form`);
  }
  t.strictSame(await emptied(), []);
});

test('large files that come at once are not exchanged', async (t) => {
  const { send, emptied } = await startWithFolder(t);
  const years = Array.from({ length: 24 }, (_, at) => 2000 + at);
  const answers = await Promise.all(
    years.map((year) =>
      send(page(1_500_000, `甲县教育局${year}年政府信息公开工作年度报告`), 'text/html'),
    ),
  );
  const found = answers.map(
    ({ body }) => (body as { recognized: { year: number } }).recognized.year,
  );
  t.strictSame(found.slice(19), years.slice(19));
  t.equal(answers.filter(({ status }) => status === 200).length, 24);
  t.strictSame(await emptied(), []);
});

test('under an Idempotency-Key a large file is saved once, also in another form', async (t) => {
  const { send, call, emptied } = await startWithFolder(t);
  const { id } = (await call('POST', '/v1/organizations', { body: organization })).body as {
    id: string;
  };
  const path = `/v1/imports?save=true&organizationId=${id}`;
  const first = await send(formText('one', page(600_000)), 'multipart/form-data; boundary=one', {
    path,
    key: 'k',
  });
  t.equal(first.status, 201);
  const again = await send(formText('two', page(600_000)), 'multipart/form-data; boundary=two', {
    path,
    key: 'k',
  });
  t.strictSame(again, { ...first, replayed: 'true' });
  const other = await send(page(600_004), 'text/html', { path, key: 'k' });
  isProblem(t, other, { status: 422, code: 'idempotency-key-reused' }, 'another file');
  t.strictSame(await emptied(), []);
});

test('a refused file leaves nothing, and a longer one than may come is refused while it comes', async (t) => {
  const { send, emptied, port, adminKey } = await startWithFolder(t, { uploadBytesMax: 2 ** 21 });
  const broken = await send(`\0${page(500_000)}`, 'text/plain');
  isProblem(t, broken, { status: 400, code: 'document-unreadable' }, 'no text');
  const cut = await send(
    formText('b', page(500_000)).slice(0, -20),
    'multipart/form-data; boundary=b',
  );
  isProblem(t, cut, { status: 400, code: 'document-unreadable' }, 'a form that is cut');
  const query = await send(page(500_000), 'text/html', { path: '/v1/imports?year=x' });
  isProblem(t, query, { status: 400, code: 'request-invalid' }, 'a wrong parameter');
  t.strictSame(await emptied(), []);

  const socket = connect(port, '127.0.0.1');
  const head = [
    'POST /v1/imports HTTP/1.1',
    'Host: x',
    `Authorization: Bearer ${adminKey}`,
    'Content-Type: text/html',
    'Transfer-Encoding: chunked',
  ];
  let answer = '';
  socket.on('data', (bytes) => {
    answer += bytes;
  });
  const ended = once(socket, 'close');
  socket.write(`${head.join(line)}${line}${line}`);
  const piece = `10000${line}${'x'.repeat(0x10000)}${line}`;
  for (let sent = 0; sent < 48; sent += 1) if (!socket.write(piece)) await once(socket, 'drain');
  socket.write(`0${line}${line}`);
  await ended;
  t.match(answer, 'HTTP/1.1 413');
  t.match(answer, '"code":"body-too-large"');
  const declared = await send('x'.repeat(3_000_000), 'text/html');
  isProblem(t, declared, { status: 413, code: 'body-too-large' }, 'by its Content-Length');
  t.strictSame(await emptied(), []);
});

test('a sender who leaves in the middle of a large file leaves none', async (t) => {
  const { app, list, emptied, port, adminKey, call } = await startWithFolder(t);
  const connected = once(app.server, 'connection');
  const socket = connect(port, '127.0.0.1');
  const [peer] = (await connected) as [Socket];
  const closed = once(peer, 'close');
  const head = [
    'POST /v1/imports HTTP/1.1',
    'Host: x',
    `Authorization: Bearer ${adminKey}`,
    'Content-Type: text/html',
    'Content-Length: 4000000',
  ];
  socket.write(`${head.join(line)}${line}${line}${page(2_000_000)}`);
  for (let looked = 0; looked < 200 && list().length === 0; looked += 1) await setTimeout(10);
  t.equal(list().length, 1, 'it was on its way');
  socket.destroy();
  await closed;
  t.strictSame(await emptied(), []);
  t.equal((await call('GET', '/health/live', { key: null })).status, 200);
});
