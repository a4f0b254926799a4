/** The parts of the importer one by one, and what hostile files do to it. */
import { test } from 'tap';
import {
  blocksMax,
  charactersMax,
  columnsMax,
  elementsMax,
  fileBytesMax,
  markupMax,
  nestingMax,
} from '../../src/documents/limits.ts';
import { buildGrid } from '../../src/documents/parts/grid.ts';
import { decode, unifyLineEnds } from '../../src/documents/readers/decode.ts';
import { readDocument } from '../../src/documents/readers/index.ts';
import { align } from '../../src/documents/recognise/align.ts';
import { blankWaysOf, shownByGaps } from '../../src/documents/recognise/gaps.ts';
import { anchorOf } from '../../src/documents/recognise/lexicon.ts';
import {
  commonLength,
  coreOf,
  numberingOf,
  plain,
} from '../../src/documents/recognise/normalise.ts';
import {
  isDateLine,
  isPageHeaderOrFooter,
} from '../../src/documents/recognise/page-headers-and-footers.ts';
import { piecesOf } from '../../src/documents/recognise/pieces.ts';
import { headingOf, sectionsOf } from '../../src/documents/recognise/sections.ts';
import { isPageNumber, readCellText } from '../../src/documents/recognise/values.ts';
import { recognise } from '../../src/documents/recognise.ts';
import { AppError } from '../../src/errors.ts';

async function refusal(run: () => unknown): Promise<string> {
  try {
    await run();
    return 'accepted';
  } catch (error) {
    return error instanceof AppError ? error.code : `crash: ${String(error)}`;
  }
}

function line(text: string, at = 0) {
  return { text, place: { kind: 'line' as const, line: at + 1 }, cells: null };
}

test('values: numbers, remarks, marks and what is none of them', async (t) => {
  const number = (digits: string, note: string | null = null) => ({ kind: 'number', digits, note });
  t.same(readCellText('12'), number('12'));
  t.same(readCellText(' １，２３４ '), number('1234'));
  t.same(readCellText('59237.2449'), number('59237.2449'));
  t.same(readCellText('+19'), number('19'));
  t.same(readCellText('−8'), number('-8'));
  t.same(readCellText('减3'), number('-3', '减3'));
  t.same(readCellText('增2'), number('2', '增2'));
  t.same(readCellText('12件'), number('12', '12件'));
  t.same(readCellText('22（其中修订16件）'), number('22', '22（其中修订16件）'));
  t.same(readCellText('160.5964万元'), number('160.5964', '160.5964万元'));
  for (const mark of ['/', '-', '—', '无', '//'])
    t.same(readCellText(mark), { kind: 'mark', note: mark });
  for (const text of [
    '1.属于国家秘密',
    '（一）予以公开',
    '2023年，我局',
    '规章',
    '1.',
    '1'.repeat(101),
  ]) {
    t.equal(readCellText(text), null, text);
  }
});

test('values: page numbers', async (t) => {
  for (const text of [
    '— 4 —',
    '- 12 -',
    '第 4 页',
    '第4页 共9页',
    '4 / 12',
    'P. 9',
    'Page 9 - 年报',
  ]) {
    t.ok(isPageNumber(text), text);
  }
  for (const text of ['4', '-4', '页', 'Paging', `- ${'1'.repeat(200)} -`])
    t.notOk(isPageNumber(text), text);
});

test('normalise: spellings that count as one', async (t) => {
  t.equal(plain('總　計'), '总计');
  t.equal(plain('“三安全一稳定”'), '三安全一稳定');
  t.equal(plain('開(kāi)放(fàng)'), '开放');
  t.equal(plain('（單位：萬元）'), '(单位:万元)');
  t.equal(numberingOf('（三）不予公开'), '三');
  t.equal(numberingOf('7、属于'), '7');
  t.equal(numberingOf('属于'), '');
  t.equal(coreOf('（二）部分公开（区分处理的，只计这一情形）'), '部分公开');
  t.equal(commonLength('其他法律行政止公开', '其他法律行政法规禁止公开'), 9);
});

test('lexicon: what labels name', async (t) => {
  const row = (text: string, before: string | null = null) => {
    const anchor = anchorOf('applicationStatistics', text, before);
    return anchor === null ? null : `${anchor.kind} ${anchor.name}`;
  };
  t.equal(row('1、属于国家秘密'), 'row 3.3.1');
  t.equal(row('2.其他法律行政止公开'), 'row 3.3.2');
  t.equal(row('危及三安全一稳定'), 'row 3.3.3');
  t.equal(row('法提供 2.没有现成信息需要另行制作'), 'row 3.4.2');
  t.equal(row('3.其他'), 'row 3.6.3');
  t.equal(row('其他'), null);
  t.equal(row('（六）其他处理'), 'row 3.6');
  t.equal(row('总计'), null);
  t.equal(row('（七）总计'), 'row 3.7');
  t.equal(row('（三）不予公开'), 'group 不予公开');
  t.equal(row('申请人'), null);
  t.equal(row('本'.repeat(500)), null);
});

test('grid: cells stand where the spans leave room', async (t) => {
  const cell = (text: string, columnSpan = 1, rowSpan = 1) => ({ text, columnSpan, rowSpan });
  const { rows, columns, cells } = buildGrid([
    [cell('a', 2, 2), cell('b')],
    [cell('c')],
    [cell('d', 1, 99), cell('e')],
  ]);
  t.equal(rows, 3);
  t.equal(columns, 3);
  t.same(
    cells.map(({ text, row, column, rowSpan }) => [text, row, column, rowSpan]),
    [
      ['a', 0, 0, 2],
      ['b', 0, 2, 1],
      ['c', 1, 2, 1],
      ['d', 2, 0, 1],
      ['e', 2, 1, 1],
    ],
  );
  const wide = (count: number) => [Array.from({ length: count }, () => cell('1'))];
  t.equal(buildGrid(wide(columnsMax)).columns, columnsMax);
  t.equal(await refusal(() => buildGrid(wide(columnsMax + 1))), 'document-too-complex');
});

test('align: relations prove a place, a count proves nothing', async (t) => {
  const entries = (...amounts: number[]) => amounts.map((amount) => ({ amount, isBlank: false }));
  const relations = [{ parts: [0, 1, 2], total: 3 }];
  const free = new Array(4).fill(undefined);
  t.same(align(entries(1, 2, 3, 6), { size: 4, relations, expected: free }, null), [0, 1, 2, 3]);
  t.equal(align(entries(1, 2, 6), { size: 4, relations, expected: free }, null), null);
  t.same(align(entries(1, 2, 6), { size: 4, relations, expected: [1, 2, 3, 6] }, null), [
    0,
    1,
    null,
    2,
  ]);
  t.equal(align(entries(1, 2, 3, 4, 5), { size: 4, relations, expected: free }, null), null);
  t.equal(align([], { size: 4, relations, expected: free }, null), null);
  t.equal(align(entries(1, 2), { size: 40, relations: [], expected: [] }, null), null);
});

test('gaps: blanks that are empty lines', async (t) => {
  const row = (size: number, ...extras: number[]) => ({ size, count: extras.length - 1, extras });
  const single = [row(4, 0, 1, 1), row(4, 0, 3, 0), row(4, 0, 0, 2)];
  t.same(shownByGaps(row(4, 0, 2, 0), blankWaysOf(single)), [0, null, null, 1]);
  const double = [row(4, 0, 2, 2), row(4, 0, 6), row(4, 2, 0, 2)].map((one) => ({ ...one }));
  t.same(shownByGaps(row(4, 0, 4, 0), blankWaysOf(double)), [0, null, null, 1]);
  t.equal(shownByGaps(row(4, 0, 0, 0), blankWaysOf(single)), null);
});

test('pieces: a border is no cell, an empty field is one', async (t) => {
  const texts = (...lines: string[]) =>
    piecesOf(lines.map(line)).flatMap((piece) => (piece.kind === 'cell' ? [piece.text] : []));
  t.same(texts('| a | 1 |', '|---|---|', '|  | 2 |'), ['a', '1', '', '2']);
  t.same(texts('a | 1 |', ' | 2 |'), ['a', '1', '', '2']);
  t.same(texts('a |', '1 |', '|', '2 |', '||'), ['a', '1', '', '2']);
  t.same(texts('a', '|', '1', '|', '|', '2', '|'), ['a', '1', '', '2']);
  t.same(texts('行政许可   12', '— 3 —', '行政处罚 4'), ['行政许可', '12', '行政处罚', '4']);
});

test('sections: headings, however worded', async (t) => {
  const numbers: readonly (readonly [string, number | null])[] = [
    ['一、总体情况', 1],
    ['一、总体情况、', 1],
    ['## 二、主动公开政府信息情况', 2],
    ['三、收到和处理政府信息公开申请情况', 3],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 4],
    ['五、存在的主要问题及整改措施', 5],
    ['政府信息公开工作存在的主要问题及改进情况', 5],
    ['六、其他需要报告的事项', 6],
    ['四、结转下年度继续办理', null],
    ['一、本年新收政府信息公开申请数量', null],
    ['我局主动公开政府信息情况良好，公众满意。', null],
    ['', null],
  ];
  for (const [text, number] of numbers) t.equal(headingOf(line(text)), number, text);
});

test('sections: the last heading before the tables counts, contents do not', async (t) => {
  const texts = ['一、总体情况', '二、主动公开政府信息情况', '一、总体情况', '按要求公开。'];
  const lines = [...texts, '二、主动公开政府信息情况', '第二十条第（一）项', '规章'].map(line);
  const [front, overview, two] = sectionsOf(lines);
  t.same(
    front?.map(({ text }) => text),
    texts.slice(0, 2),
  );
  t.same(
    overview?.map(({ text }) => text),
    texts.slice(2),
  );
  t.equal(two?.length, 3);
});

test('furniture: what a page puts around a report', async (t) => {
  const lines = [
    '首页 > 政务公开 > 年报',
    '发布时间：2024-01-16',
    '上一篇：无',
    '— 3 —',
    '字号：大 中 小',
  ];
  for (const text of lines) t.ok(isPageHeaderOrFooter(text), text);
  for (const text of ['发布信息120条。', '公开形式多样，渠道畅通', '无。'])
    t.notOk(isPageHeaderOrFooter(text), text);
  t.ok(isDateLine('（2026年1月23日）'));
  t.notOk(isDateLine('2026年1月23日发布'));
});

test('decode: encodings and line ends', async (t) => {
  const gb18030 = Buffer.from('b9e6d5c20a30', 'hex');
  t.equal(decode(gb18030), '规章\n0');
  t.equal(unifyLineEnds(decode(Buffer.from('\ufeff规章\r\n0\r1')) ?? ''), '规章\n0\n1');
  t.equal((await readDocument(Buffer.from('规章\r\n0\r1'))).blocks.length, 3);
  t.equal((await readDocument(Buffer.from('<pre>规章\r\n0\r1'))).blocks.length, 3);
  t.equal(decode(Buffer.from('\ufeff规章', 'utf16le')), '规章');
  t.equal(decode(Buffer.from('\ufeff规章', 'utf16le').swap16()), '规章');
});

test('decode: files that are no text are refused', async (t) => {
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
      await refusal(() => readDocument(bytes, { name: 'report.html' })),
      'document-unreadable',
      name,
    );
  }
});

test('readers: content counts for more than name and type', async (t) => {
  const format = async (text: string, hints = {}) =>
    (await readDocument(Buffer.from(text), hints)).format;
  t.equal(await format('<table><tr><td>1</td></tr></table>', { name: 'a.txt' }), 'html');
  t.equal(await format('# 一、总体情况'), 'markdown');
  t.equal(await format('规章 | 0 |', { mediaType: 'text/markdown' }), 'markdown');
  t.equal(await format('规章 | 0 |', { name: 'a.txt', mediaType: 'text/markdown' }), 'text');
  t.equal(await format('规章'), 'text');
});

test('readers: entities are characters, scripts and comments are nothing', async (t) => {
  const html =
    '<p>A&nbsp;&lt;b&gt; &#x89c4;&#31456;<!-- 9 --></p><script>var x = "<td>1</td>"</script>' +
    '<style>p{}</style><p>二</p>';
  const { blocks } = await readDocument(Buffer.from(html));
  t.same(
    blocks.map((block) => (block.kind === 'text' ? block.text : block.kind)),
    ['A <b> 规章', '二'],
  );
});

test('limits: at the limit a file is read, one past it it is refused', async (t) => {
  const text = (value: string) =>
    refusal(() => readDocument(Buffer.from(value), { name: 'a.txt' }));
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
  test(`hostile: ${name}`, async (t) => {
    const bytes = Buffer.from(make());
    const before = process.threadCpuUsage();
    const outcome = await refusal(async () =>
      recognise(await readDocument(bytes, { name: 'a.txt' })),
    );
    const { user, system } = process.threadCpuUsage(before);
    const seconds = (user + system) / 1_000_000;
    if (fate !== 'accepted or refused') t.equal(outcome, fate);
    t.notMatch(outcome, /crash/);
    t.ok(seconds < 10, `${seconds.toFixed(2)} s`);
  });
}
