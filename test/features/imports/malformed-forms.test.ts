/** Forms that are no forms: each is refused with a problem, none is a fault of the service. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { test } from 'tap';
import { startApp } from '../../support/app.ts';

const line = '\r\n';
const type = (boundary: string) => `multipart/form-data; boundary=${boundary}`;
const fileHead = 'Content-Disposition: form-data; name="file"; filename="a.txt"';
const report = '示例局2023年政府信息公开工作年度报告';

/** A part of a form with the boundary `b`: its header fields, and what it holds. */
const formPart = (head: string, content = report) =>
  `--b${line}${head}${line}${line}${content}${line}`;
const whole = (...parts: readonly string[]) => `${parts.join('')}--b--${line}`;

const file = formPart(fileHead);
const field = formPart('Content-Disposition: form-data; name="note"', 'x');
const nested = whole(
  formPart(`${fileHead}${line}Content-Type: multipart/mixed; boundary=c`, '--c--'),
);

const reserved = whole(
  formPart('Content-Disposition: form-data; name="__proto__"; filename="constructor"'),
);
const strange = whole(formPart(`Content-Disposition: form-data; filename*=x'%%%; filename`));

/** Name, Content-Type, body, and which codes answer it. */
const forms: readonly (readonly [string, string, string | Buffer, RegExp])[] = [
  ['no boundary', 'multipart/form-data', whole(file), /^document-unreadable$/],
  ['an empty boundary', type(''), whole(file), /^document-unreadable$/],
  ['an empty boundary in quotes', type('""'), whole(file), /^document-unreadable$/],
  ['a boundary of 71', type('b'.repeat(71)), whole(file), /^document-unreadable$/],
  ['a boundary of 15,000', type('b'.repeat(15_000)), whole(file), /^document-unreadable$/],
  ['another parameter', 'multipart/form-data; charset=utf-8', whole(file), /^document-unreadable$/],
  ['another boundary', type('c'), whole(file), /^document-unreadable$/],
  ['no final boundary', type('b'), file, /^document-unreadable$/],
  ['nothing', type('b'), '', /^document-unreadable$/],
  ['only line ends', type('b'), line.repeat(1000), /^document-unreadable$/],
  ['only the final boundary', type('b'), '--b--', /^document-unreadable$/],
  ['cut in the head', type('b'), `--b${line}${fileHead}`, /^document-unreadable$/],
  ['cut in the file', type('b'), `--b${line}${fileHead}${line}${line}${report}`, /^document-/],
  ['no file', type('b'), whole(field), /^document-unreadable$/],
  ['no Content-Disposition', type('b'), whole(formPart('X: y')), /^document-unreadable$/],
  ['another disposition', type('b'), whole(formPart('Content-Disposition: inline')), /^document-/],
  ['no name', type('b'), whole(formPart('Content-Disposition: form-data')), /^document-/],
  [
    'a file without a name',
    type('b'),
    whole(formPart('Content-Disposition: form-data; name="file"')),
    /^document-/,
  ],
  [
    'a head that is none',
    type('b'),
    whole(formPart('\u0000\u0001\u0002')),
    /^document-unreadable$/,
  ],
  ['a head without end', type('b'), whole(formPart(`X: ${'y'.repeat(200_000)}`)), /^document-/],
  [
    'ten thousand fields in a head',
    type('b'),
    whole(formPart(`X: y${line}`.repeat(10_000) + fileHead)),
    /^document-/,
  ],
  [
    'a reserved field',
    type('b'),
    whole(formPart('Content-Disposition: form-data; name="constructor"')),
    /^document-/,
  ],
  [
    'JSON that is none',
    type('b'),
    whole(
      formPart(
        `Content-Disposition: form-data; name="x"${line}Content-Type: application/json`,
        '{',
      ),
    ),
    /^document-/,
  ],
  [
    'a field name of 100 KB',
    type('b'),
    whole(formPart(`Content-Disposition: form-data; name="${'n'.repeat(100_000)}"`)),
    /^document-/,
  ],
  [
    'a field of 100 KB',
    type('b'),
    whole(formPart('Content-Disposition: form-data; name="n"', 'x'.repeat(100_000))),
    /^document-/,
  ],
  [
    'another character set',
    type('b'),
    whole(
      formPart(
        `Content-Disposition: form-data; name="n"${line}Content-Type: text/plain; charset=none-such`,
      ),
    ),
    /^document-/,
  ],
  [
    '10,000 empty parts',
    type('b'),
    whole(...Array.from({ length: 10_000 }, () => `--b${line}${line}`)),
    /^document-unreadable$/,
  ],
  [
    '10,000 empty fields',
    type('b'),
    whole(...Array.from({ length: 10_000 }, () => field)),
    /^document-unreadable$/,
  ],
  ['100,000 boundaries', type('b'), `--b${line}`.repeat(100_000), /^document-unreadable$/],
  ['an empty file', type('b'), whole(formPart(fileHead, '')), /^document-/],
];

test('a form that is malformed is refused with a sentence', async (t) => {
  const { call } = await startApp(t);
  for (const [name, contentType, body, codes] of forms) {
    const headers = { 'content-type': contentType };
    const answer = await call('POST', '/v1/imports', { text: body, headers });
    t.match(answer.headers['content-type'], 'application/problem+json', name);
    t.ok(answer.status >= 400 && answer.status < 500, `${name}: ${answer.status}`);
    t.match((answer.body as { code: string }).code, codes, name);
    t.ok((answer.body as { detail: string }).detail.length > 5, name);
  }
});

test('of several files the first is read, and a form in a form is a file like any other', async (t) => {
  const { call } = await startApp(t);
  for (const body of [whole(file, file), whole(field, file, field), nested, reserved, strange]) {
    const headers = { 'content-type': type('b') };
    t.equal((await call('POST', '/v1/imports', { text: body, headers })).status, 200);
  }
});

test('a form whose sender leaves is forgotten, and others are answered', async (t) => {
  const { app, adminKey, call } = await startApp(t);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as { port: number };
  const head = [
    'POST /v1/imports HTTP/1.1',
    'Host: x',
    `Authorization: Bearer ${adminKey}`,
    `Content-Type: ${type('b')}`,
    'Content-Length: 100000',
  ];
  const connected = once(app.server, 'connection');
  const socket = connect(port, '127.0.0.1');
  const [peer] = (await connected) as [Socket];
  const closed = once(peer, 'close');
  socket.write(`${head.join(line)}${line}${line}${file}`, () => socket.destroy());
  await closed;
  t.equal((await call('GET', '/health/live', { key: null })).status, 200);
});
