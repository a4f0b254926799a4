/** The steps from a document to figures, one by one. */
import { test } from 'tap';
import { columnsMax } from '../../src/documents/limits.ts';
import { buildGrid } from '../../src/documents/parts/grid.ts';
import { align } from '../../src/documents/recognise/align.ts';
import { alignByGaps, findBlankWays } from '../../src/documents/recognise/gaps.ts';
import { findAnchor } from '../../src/documents/recognise/lexicon.ts';
import {
  commonLength,
  extractCore,
  normalizeLabel,
  readNumbering,
} from '../../src/documents/recognise/normalise.ts';
import {
  isDateLine,
  isPageHeaderOrFooter,
} from '../../src/documents/recognise/page-headers-and-footers.ts';
import { splitPieces } from '../../src/documents/recognise/pieces.ts';
import { findHeadingSection, splitSections } from '../../src/documents/recognise/sections.ts';
import { isPageNumber, readCellText } from '../../src/documents/recognise/values.ts';
import { outcomeOf } from './outcome.ts';

function line(text: string, at = 0) {
  return { text, place: { kind: 'line' as const, line: at + 1 }, cells: null };
}

test('a cell text is read as a number, a remark, a mark or none of them', async (t) => {
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

test('page numbers are recognised', async (t) => {
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

test('different spellings of a label are normalised to one', async (t) => {
  t.equal(normalizeLabel('總　計'), '总计');
  t.equal(normalizeLabel('“三安全一稳定”'), '三安全一稳定');
  t.equal(normalizeLabel('開(kāi)放(fàng)'), '开放');
  t.equal(normalizeLabel('（單位：萬元）'), '(单位:万元)');
  t.equal(readNumbering('（三）不予公开'), '三');
  t.equal(readNumbering('7、属于'), '7');
  t.equal(readNumbering('属于'), '');
  t.equal(extractCore('（二）部分公开（区分处理的，只计这一情形）'), '部分公开');
  t.equal(commonLength('其他法律行政止公开', '其他法律行政法规禁止公开'), 9);
});

test('a label names its row or column', async (t) => {
  const row = (text: string, before: string | null = null) => {
    const anchor = findAnchor('applicationStatistics', text, before);
    return anchor === null ? null : `${anchor.kind} ${anchor.name}`;
  };
  t.equal(row('1、属于国家秘密'), 'row stateSecret');
  t.equal(row('2.其他法律行政止公开'), 'row prohibitedByLaw');
  t.equal(row('危及三安全一稳定'), 'row endangersSecurityOrStability');
  t.equal(row('法提供 2.没有现成信息需要另行制作'), 'row requiresCreation');
  t.equal(row('3.其他'), 'row other');
  t.equal(row('其他'), null);
  t.equal(row('（六）其他处理'), 'row otherOutcomes');
  t.equal(row('总计'), null);
  t.equal(row('（七）总计'), 'row outcomesTotal');
  t.equal(row('（三）不予公开'), 'group 不予公开');
  t.equal(row('申请人'), null);
  t.equal(row('本'.repeat(500)), null);
});

test('cells of a grid are placed where the spans leave room', async (t) => {
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
  t.equal(await outcomeOf(() => buildGrid(wide(columnsMax + 1))), 'document-too-complex');
});

test('relations between numbers prove their place, a count proves nothing', async (t) => {
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

test('blanks that are empty lines are found', async (t) => {
  const row = (size: number, ...extras: number[]) => ({ size, count: extras.length - 1, extras });
  const single = [row(4, 0, 1, 1), row(4, 0, 3, 0), row(4, 0, 0, 2)];
  t.same(alignByGaps(row(4, 0, 2, 0), findBlankWays(single)), [0, null, null, 1]);
  const double = [row(4, 0, 2, 2), row(4, 0, 6), row(4, 2, 0, 2)].map((one) => ({ ...one }));
  t.same(alignByGaps(row(4, 0, 4, 0), findBlankWays(double)), [0, null, null, 1]);
  t.equal(alignByGaps(row(4, 0, 0, 0), findBlankWays(single)), null);
});

test('a border of a line is no cell, an empty field is one', async (t) => {
  const texts = (...lines: string[]) =>
    splitPieces(lines.map(line)).flatMap((piece) => (piece.kind === 'cell' ? [piece.text] : []));
  t.same(texts('| a | 1 |', '|---|---|', '|  | 2 |'), ['a', '1', '', '2']);
  t.same(texts('a | 1 |', ' | 2 |'), ['a', '1', '', '2']);
  t.same(texts('a |', '1 |', '|', '2 |', '||'), ['a', '1', '', '2']);
  t.same(texts('a', '|', '1', '|', '|', '2', '|'), ['a', '1', '', '2']);
  t.same(texts('行政许可   12', '— 3 —', '行政处罚 4'), ['行政许可', '12', '行政处罚', '4']);
});

test('headings of sections are found, however worded', async (t) => {
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
  for (const [text, number] of numbers) t.equal(findHeadingSection(line(text)), number, text);
});

test('the last heading before the tables counts, a table of contents does not', async (t) => {
  const texts = ['一、总体情况', '二、主动公开政府信息情况', '一、总体情况', '按要求公开。'];
  const lines = [...texts, '二、主动公开政府信息情况', '第二十条第（一）项', '规章'].map(line);
  const [front, overview, two] = splitSections(lines);
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

test('headers and footers that a page puts around a report are recognised', async (t) => {
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
