/** Files that are no text, at their limits, or made to keep a reader busy. */
import { test } from 'tap';
import {
  blocksMax,
  charactersMax,
  elementsMax,
  fileBytesMax,
  markupMax,
  nestingMax,
} from '../../src/documents/limits.ts';
import { decode, unifyLineEnds } from '../../src/documents/readers/decode.ts';
import { readDocument } from '../../src/documents/readers/index.ts';
import { recognise } from '../../src/documents/recognise.ts';
import { outcomeOf } from './outcome.ts';

test('text is decoded in its encoding, and its line ends become one kind', async (t) => {
  const gb18030 = Buffer.from('b9e6d5c20a30', 'hex');
  t.equal(decode(gb18030), '规章\n0');
  t.equal(unifyLineEnds(decode(Buffer.from('\ufeff规章\r\n0\r1')) ?? ''), '规章\n0\n1');
  t.equal((await readDocument(Buffer.from('规章\r\n0\r1'))).blocks.length, 3);
  t.equal((await readDocument(Buffer.from('<pre>规章\r\n0\r1'))).blocks.length, 3);
  t.equal(decode(Buffer.from('\ufeff规章', 'utf16le')), '规章');
  t.equal(decode(Buffer.from('\ufeff规章', 'utf16le').swap16()), '规章');
});

test('a file that is no text is refused', async (t) => {
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['nothing', new Uint8Array()],
    ['white space', Buffer.from(' \n\t ')],
    ['PDF', Buffer.from('%PDF-1.7\n')],
    ['docx', Buffer.from('PK\u0003\u0004word/document.xml')],
    ['doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['PNG', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['NUL', new Uint8Array(64)],
    ['NUL in text', Buffer.from('规章\u0000 0')],
    ['broken', Buffer.from('ff80ff80ff', 'hex')],
  ];
  for (const [name, bytes] of files) {
    t.equal(
      await outcomeOf(() => readDocument(bytes, { name: 'report.html' })),
      'document-unreadable',
      name,
    );
  }
});

test('the content of a file counts for more than its name and type', async (t) => {
  const format = async (text: string, hints = {}) =>
    (await readDocument(Buffer.from(text), hints)).format;
  t.equal(await format('<table><tr><td>1</td></tr></table>', { name: 'a.txt' }), 'html');
  t.equal(await format('# 一、总体情况'), 'markdown');
  t.equal(await format('规章 | 0 |', { mediaType: 'text/markdown' }), 'markdown');
  t.equal(await format('规章 | 0 |', { name: 'a.txt', mediaType: 'text/markdown' }), 'text');
  t.equal(await format('规章'), 'text');
});

test('entities become characters, scripts and comments are left out', async (t) => {
  const html =
    '<p>A&nbsp;&lt;b&gt; &#x89c4;&#31456;<!-- 9 --></p><script>var x = "<td>1</td>"</script>' +
    '<style>p{}</style><p>二</p>';
  const { blocks } = await readDocument(Buffer.from(html));
  t.same(
    blocks.map((block) => (block.kind === 'text' ? block.text : block.kind)),
    ['A <b> 规章', '二'],
  );
});

test('a file at a limit is read, one past it is refused', async (t) => {
  const text = (value: string) =>
    outcomeOf(() => readDocument(Buffer.from(value), { name: 'a.txt' }));
  t.equal(await text('a\n'.repeat(blocksMax - 1)), 'accepted');
  t.equal(await text('a\n'.repeat(blocksMax)), 'document-too-complex');
  t.equal(await text('a'.repeat(charactersMax)), 'accepted');
  t.equal(await text('a'.repeat(charactersMax + 1)), 'document-too-complex');
  // ﷺ stands for eighteen characters.
  t.equal(await text('ﷺ'.repeat(Math.floor(charactersMax / 18))), 'accepted');
  t.equal(await text('ﷺ'.repeat(Math.ceil(charactersMax / 18))), 'document-too-complex');
  t.equal(await text(`<p>${'&lt;'.repeat(charactersMax)}`), 'accepted');
  t.equal(await text(`<p>${'&lt;'.repeat(charactersMax + 1)}`), 'document-too-complex');
  t.equal(await text(`<p>x${'<b></b>'.repeat(elementsMax - 1)}`), 'accepted');
  t.equal(await text(`<p>x${'<b></b>'.repeat(elementsMax)}`), 'document-too-complex');
  t.equal(await text(`<p>x<!--${' '.repeat(markupMax - 11)}-->`), 'accepted');
  t.equal(await text(`<p>x<!--${' '.repeat(markupMax - 10)}-->`), 'document-too-complex');
  const picture = (length: number) => `<img src="data:a/b;base64,${'A'.repeat(length - 27)}">`;
  t.equal(await text(`<p>x${picture(fileBytesMax - 5)}`), 'accepted');
  t.equal(await text(`<p>x${picture(fileBytesMax - 2)}`), 'document-too-complex');
  t.equal(await text(`${'<div>'.repeat(nestingMax)}x`), 'accepted');
  t.equal(await text(`${'<div>'.repeat(nestingMax + 1)}x`), 'document-too-complex');
});

const million = 1_000_000;

/** Files that would hurt a careless reader, with what becomes of them. */
const hostile: Readonly<Record<string, readonly [() => string, string]>> = {
  'a million nested tags': [() => '<div>'.repeat(million), 'document-too-complex'],
  'nested tables': [() => '<table><tr><td>'.repeat(million / 2), 'document-too-complex'],
  '20 MB of unclosed cells': [
    () => `<table><tr>${'<td>'.repeat(5 * million)}`,
    'document-too-complex',
  ],
  '20 MB of line breaks': [() => `<p>${'<br>'.repeat(5 * million)}`, 'document-too-complex'],
  'huge spans': [
    () => `<table>${'<tr><td rowspan=60000 colspan=60000>1</td></tr>'.repeat(9_000)}</table>`,
    'accepted or refused',
  ],
  'wide rowspans over many rows': [
    () =>
      `<table><tr>${'<td rowspan=60000>x</td>'.repeat(250)}</tr>` +
      `${'<tr><td>1</td></tr>'.repeat(2_300)}</table>`,
    'accepted',
  ],
  'a table in each of many rows': [
    () => `<table>${'<tr><td>a<table><tr><td>1</td></tr></table></td></tr>'.repeat(800)}</table>`,
    'accepted',
  ],
  '20 MB of entities': [() => `<p>${'&amp;'.repeat(4 * million)}`, 'document-too-complex'],
  '20 MB of script': [
    () => `<p>x</p><script>${'1'.repeat(20 * million)}</script>`,
    'document-too-complex',
  ],
  'a million characters of script': [
    () => `<p>x</p><script>${'1'.repeat(0.99 * million)}</script>`,
    'accepted',
  ],
  'a picture of 9 MB in an attribute': [
    () => `<p>x</p><img src="data:image/png;base64,${'A'.repeat(9 * million)}">`,
    'accepted',
  ],
  '20 MB of pipes': [() => '|'.repeat(20 * million), 'document-too-complex'],
  'one line of 20 MB': [() => '政府信息公开'.repeat(1.1 * million), 'document-too-complex'],
  '20 MB of empty lines': [() => `${'\n'.repeat(20 * million)}x`, 'document-too-complex'],
  '2 MB of blanks': [() => ` \t`.repeat(million - 1), 'document-unreadable'],
  'titles over titles': [() => '某局2023年政府信息公开工作年度报告，'.repeat(9_000), 'accepted'],
  'years over years': [() => `${'2023年'.repeat(700)}信息公开\n`.repeat(50), 'accepted'],
  'open brackets': [() => `二、主动公开政府信息情况\n${'('.repeat(390)}\n`.repeat(490), 'accepted'],
  'numbers without end': [
    () => `三、收到和处理政府信息公开申请情况\n${'1 '.repeat(95_000)}`,
    'accepted',
  ],
  'numbers that are none': [
    () => `三、收到和处理政府信息公开申请情况\n${`${'1,1.'.repeat(240)}x\n`.repeat(200)}`,
    'accepted',
  ],
  'labels over labels': [
    () =>
      `三、收到和处理政府信息公开申请情况\n${'要求行政机关确认或重新出具已获信息取 1 2 3\n'.repeat(4_998)}`,
    'accepted',
  ],
};

for (const [name, [make, fate]] of Object.entries(hostile)) {
  test(`a hostile file is read or refused in time: ${name}`, async (t) => {
    const bytes = Buffer.from(make());
    const before = process.threadCpuUsage();
    const outcome = await outcomeOf(async () =>
      recognise(await readDocument(bytes, { name: 'a.txt' })),
    );
    const { user, system } = process.threadCpuUsage(before);
    const seconds = (user + system) / 1_000_000;
    if (fate !== 'accepted or refused') t.equal(outcome, fate);
    t.notMatch(outcome, /crash/);
    t.ok(seconds < 10, `${seconds.toFixed(2)} s`);
  });
}
