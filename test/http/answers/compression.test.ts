/** Compressed answers: who gets them, what they say of themselves, and whose tags fit. */
import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fastify } from 'fastify';
import { test } from 'tap';
import { compressAnswers } from '../../../src/http/answers/compression.ts';
import { readAcceptedCodings } from '../../../src/http/requests/content-codings.ts';
import type { App } from '../../../src/http/shell/app-type.ts';
import { startApp } from '../../support/app.ts';
import { reportStage } from '../../support/report-scene.ts';

type Headers = Readonly<Record<string, string>>;

/** Sends a request and reads the bytes of the answer as they are sent. */
async function raw(app: App, url: string, headers: Headers = {}, method: 'GET' | 'HEAD' = 'GET') {
  const response = await app.inject({ method, url, headers });
  const coding = response.headers['content-encoding'];
  const bytes = response.rawPayload;
  const plain = coding === 'gzip' ? gunzipSync : coding === 'br' ? brotliDecompressSync : null;
  const isEmpty = method === 'HEAD' || bytes.length === 0;
  return {
    ...{ status: response.statusCode, headers: response.headers, coding, length: bytes.length },
    text: String(plain === null || isEmpty ? bytes : plain(bytes)),
  };
}

test('Accept-Encoding is weighed as RFC 9110 says', async (t) => {
  const cases = [
    [undefined, null, true],
    ['', null, true],
    ['gzip', 'gzip', true],
    ['br', 'br', true],
    ['gzip, deflate, br', 'br', true],
    ['gzip;q=1.0, br;q=0.5', 'gzip', true],
    ['GZIP', 'gzip', true],
    ['x-gzip', 'gzip', true],
    ['deflate, zstd', null, true],
    ['*', 'br', true],
    ['br;q=0, *', 'gzip', true],
    ['gzip;q=0', null, true],
    ['gzip;q=0.5, identity', null, true],
    ['gzip, identity;q=0.5', 'gzip', true],
    ['gzip;q=0.5, identity;q=0.5', 'gzip', true],
    ['identity', null, true],
    ['gzip, identity;q=0', 'gzip', false],
    ['gzip, *;q=0', 'gzip', false],
    ['*;q=0', null, false],
    ['identity;q=0', null, false],
    ['gzip;q=2', null, true],
    ['gzip;q=x', null, true],
  ] as const;
  for (const [field, coding, isPlainAccepted] of cases) {
    t.strictSame(readAcceptedCodings(field), { coding, isPlainAccepted }, String(field));
  }
});

test('long texts are compressed, short ones and answers without content are not', async (t) => {
  const scene = await reportStage(t);
  const { url } = await scene.make();
  const common = { authorization: `Bearer ${scene.adminKey}`, 'x-request-id': 'one-for-all' };
  const page = await raw(scene.app, '/docs', { accept: 'text/html' });
  const [script] = /docs\/assets\/\w+\/swagger-ui\.js/.exec(page.text.toString()) ?? [];
  const cases = [
    ['a report', url, 200, true],
    ['a catalogue', '/v1/editions/2021', 200, true],
    ['findings as CSV', `${url}/findings?format=csv`, 200, null],
    ['a page', '/docs', 200, null],
    ['a script', `/${script}`, 200, true],
    ['a document', '/openapi.json', 200, true],
    ['a short answer', '/health/live', 200, false],
    ['a short problem', '/v1/nowhere', 404, false],
  ] as const;
  for (const [name, address, status, isCompressed] of cases) {
    const plain = await raw(scene.app, address, common);
    t.equal(plain.coding, undefined, `${name}: not asked for`);
    for (const coding of ['gzip', 'br']) {
      const answer = await raw(scene.app, address, { ...common, 'accept-encoding': coding });
      t.equal(answer.status, status, name);
      t.equal(answer.text, plain.text, `${name}: the same content`);
      if (isCompressed === null) continue;
      t.equal(answer.coding, isCompressed ? coding : undefined, `${name}: ${coding}`);
      const length = Number(answer.headers['content-length'] ?? answer.length);
      t.equal(length, answer.length, `${name}: length`);
      if (!isCompressed) continue;
      t.ok(answer.length < plain.length, `${name}: shorter`);
      t.match(answer.headers.vary, /(^|, )Accept-Encoding$/, `${name}: Vary`);
      t.match(plain.headers.vary, /(^|, )Accept-Encoding$/, `${name}: Vary, uncompressed`);
    }
  }
});

test('a tag differs by coding, and the tag of each coding fits', async (t) => {
  const scene = await reportStage(t);
  const { url, tag } = await scene.make();
  const authorization = `Bearer ${scene.adminKey}`;
  const tags: string[] = [];
  for (const coding of ['identity', 'gzip', 'br']) {
    const headers = { authorization, 'accept-encoding': coding };
    const answer = await raw(scene.app, url, headers);
    const etag = String(answer.headers.etag);
    tags.push(etag);
    const again = await raw(scene.app, url, { ...headers, 'if-none-match': etag });
    t.match(again, { status: 304, text: '', coding: undefined, headers: { etag } }, coding);
    t.match(again.headers.vary, 'Accept-Encoding');
    const other = { authorization, 'accept-encoding': 'gzip', 'if-none-match': `"x", W/${etag}` };
    t.match(
      await raw(scene.app, url, other),
      { status: 304, headers: { etag } },
      'held by a cache',
    );
    const head = await raw(scene.app, url, headers, 'HEAD');
    t.match(head, { status: 200, length: 0, coding: answer.coding, headers: { etag } }, 'HEAD');
    t.equal(Number(head.headers['content-length']), answer.length, 'the length of HEAD');
  }
  t.strictSame(tags, [tag, `${tag.slice(0, -1)}-gzip"`, `${tag.slice(0, -1)}-br"`]);
  for (const etag of tags) {
    const answer = await scene.call('PATCH', `${url}?dryRun=true`, {
      ...{ body: {}, headers: { 'if-match': etag } },
    });
    t.equal(answer.status, 200, etag);
  }
  const strange = { headers: { 'if-match': `${tag.slice(0, -1)}-zstd!"` }, body: {} };
  t.equal((await scene.call('PATCH', url, strange)).status, 412, 'another suffix does not fit');
});

test('a written answer is compressed, and the tag of a refusal is not touched', async (t) => {
  const scene = await reportStage(t);
  const { url, tag } = await scene.make();
  const headers = {
    'if-match': tag,
    'accept-encoding': 'gzip',
    'content-type': 'application/json',
  };
  const patch = (extra: Headers) =>
    scene.app.inject({
      ...{ method: 'PATCH', url, payload: '{"narrative":{"preamble":"x"}}' },
      headers: { authorization: `Bearer ${scene.adminKey}`, ...headers, ...extra },
    });
  const written = await patch({});
  t.equal(written.headers['content-encoding'], 'gzip');
  t.match(written.headers.etag, /-gzip"$/);
  const next = String(written.headers.etag);
  const stale = await patch({ 'if-match': tag, 'accept-encoding': 'gzip, identity;q=0' });
  t.equal(stale.statusCode, 412);
  t.equal(stale.headers['content-encoding'], 'gzip', 'what must be compressed is, however short');
  t.equal(stale.headers.etag, next.replace('-gzip', ''));
  t.match(JSON.parse(String(gunzipSync(stale.rawPayload))), { code: 'precondition-failed' });
});

test('a caller that accepts nothing is refused before anything is done', async (t) => {
  const { call } = await startApp(t);
  const body = { name: '甲县', level: 'county', kind: 'government' };
  for (const field of ['identity;q=0', '*;q=0', 'deflate, identity;q=0']) {
    const answer = await call('POST', '/v1/organizations', {
      ...{ body, headers: { 'accept-encoding': field } },
    });
    t.match(answer, { status: 406, body: { code: 'not-acceptable', detail: /br、gzip/ } }, field);
  }
  t.match((await call('GET', '/v1/organizations')).body, { items: [] });
});

test('streams are compressed as they come, and break off as they break', async (t) => {
  const app = fastify() as unknown as App;
  compressAnswers(app);
  const piece = '一二三四五六七八九十'.repeat(100);
  const pieces = function* (isWhole: boolean) {
    for (let count = 0; count < 50; count++) yield piece;
    if (!isWhole) throw new Error('broken');
  };
  let closed = false;
  app.get('/whole', (_request, reply) =>
    reply
      .type('text/csv')
      .header('etag', 'W/"1"')
      .send(Readable.from(pieces(true))),
  );
  app.get('/broken', (_request, reply) => {
    const stream = Readable.from(pieces(false));
    stream.once('close', () => {
      closed = true;
    });
    return reply.type('text/csv').send(stream);
  });
  app.get('/short', (_request, reply) => reply.type('text/csv').send('x'.repeat(1399)));
  app.get('/long', (_request, reply) => reply.type('text/csv').send('x'.repeat(1400)));
  app.get('/packed', (_request, reply) => reply.type('application/zip').send(Buffer.alloc(10_000)));
  app.get('/kept', (_request, reply) =>
    reply.type('text/csv').header('cache-control', 'no-transform').send('x'.repeat(10_000)),
  );
  app.get('/part', (_request, reply) =>
    reply.code(206).type('text/csv').header('content-range', 'bytes 0-1/9').send('x'.repeat(9999)),
  );
  t.teardown(() => app.close());
  for (const coding of ['gzip', 'br']) {
    const headers = { 'accept-encoding': coding };
    const whole = await raw(app, '/whole', headers);
    t.equal(whole.text, piece.repeat(50), coding);
    t.match(whole, { coding, headers: { etag: 'W/"1"' } }, 'a weak tag stays');
    t.match(await raw(app, '/whole', headers, 'HEAD'), { status: 200, coding, length: 0 });
    await t.rejects(raw(app, '/broken', headers), coding);
    t.equal(closed, true, 'the source is closed');
    t.match(await raw(app, '/long', headers), { coding, text: 'x'.repeat(1400) }, 'the least size');
    for (const url of ['/short', '/packed', '/kept', '/part']) {
      t.equal((await raw(app, url, headers)).coding, undefined, url);
    }
  }
});
