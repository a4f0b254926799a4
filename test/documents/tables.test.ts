/** Tables whose rows and columns differ from the form. */

import { readFileSync } from 'node:fs';
import { test } from 'tap';
import { readDocument } from '../../src/documents/readers/index.ts';
import type { Recognition } from '../../src/documents/recognise.ts';
import { recognise } from '../../src/documents/recognise.ts';
import { cellByCoordinates } from '../../src/form/cells.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { readCell } from '../../src/form/figures.ts';
import { read } from './reports.ts';

function recognisedValue(recognition: Recognition, coordinates: string) {
  const cell = cellByCoordinates(editionById(recognition.edition), coordinates);
  if (cell === undefined) throw new RangeError(coordinates);
  return recognition.missing.includes(cell.pointer)
    ? 'missing'
    : readCell(recognition.figures, cell);
}

function rowAt(recognition: Recognition, row: string, size: number) {
  return Array.from({ length: size }, (_, at) => recognisedValue(recognition, `${row}.C${at + 1}`));
}

const sectionTwo = (rows: readonly string[]) =>
  ['二、主动公开政府信息情况', '第二十条第（一）项 |', ...rows].join('\n');

test('rows that the form does not know are named with their place', async (t) => {
  const recognition = await read(
    sectionTwo([
      '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
      '规章（设区的市、自治州人民政府应提供相关数据） | 0 | 0 | 0 |',
      '规范性文件（行政机关制定发布的决定、公告、通告、意见、通知，以及标题采用“规定”“办法”“细则”字样的公文，一般情况下属于规范性文件） | 2 | 2 | 19 |',
      '其他主动公开文件 | 186 | 86 | 255 |',
      '行政强制 | 4 | 减4 | - |',
    ]),
  );
  t.same(rowAt(recognition, '2.1.1', 3), [0, 0, 0]);
  t.same(rowAt(recognition, '2.1.2', 3), [2, 2, 19]);
  t.same(rowAt(recognition, '2.6.2', 3), [4, -4, null]);
  t.same(recognition.unplaced, [
    { text: '其他主动公开文件: 186 86 255', place: { kind: 'line', line: 6 } },
  ]);
  t.same(
    recognition.remarks.map(({ text }) => text),
    ['减4', '-'],
  );
});

test('an undivided row of other outcomes does not fit the form of 2021', async (t) => {
  const recognition = await read(
    [
      sectionTwo(['信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |', '规章 | 0 | 0 | 0 |']),
      '三、收到和处理政府信息公开申请情况',
      '一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |',
      '（六）其他处理 | 2 | 1 | 0 | 0 | 0 | 0 | 3 |',
      '（七）总计 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |',
    ].join('\n'),
  );
  t.same(rowAt(recognition, '3.3.6.3', 7), new Array(7).fill('missing'));
  t.same(recognition.unplaced, [
    { text: '（六）其他处理: 2 1 0 0 0 0 3', place: { kind: 'line', line: 7 } },
  ]);
});

test('remarks and units beside a number are kept', async (t) => {
  const recognition = await read(
    sectionTwo([
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '规章 | / | / | 不适用 |',
      '行政规范性文件 | 22（其中修订16件） | 12件 | 1,234 |',
      '信息内容 | 本年收费金额 |',
      '行政事业性收费 | 251000元 |',
    ]),
  );
  t.same(rowAt(recognition, '2.1.1', 3), [null, null, null]);
  t.same(rowAt(recognition, '2.1.2', 3), [22, 12, 1234]);
  t.same(rowAt(recognition, '2.8.1', 1), ['25.1']);
  t.same(
    recognition.remarks.map(({ text }) => text),
    ['/', '/', '不适用', '22（其中修订16件）', '12件', '251000元'],
  );
});

test('numbers whose blanks left no trace are not given to a column', async (t) => {
  const recognition = await read(
    [
      '三、收到和处理政府信息公开申请情况',
      '申请人情况 |',
      '一、本年新收政府信息公开申请数量 |',
      '7 |',
      '1 |',
      '8 |',
      '||||||',
      '二、上年结转政府信息公开申请数量 |',
      '0 |',
      '0 |',
      '|||||||',
    ].join('\n'),
  );
  t.equal(recognition.missing.length, 200);
  t.same(
    recognition.unplaced.map(({ text }) => text),
    [
      '一、本年新收政府信息公开申请数量 |: 7 1 8'.replace(' |', ''),
      '二、上年结转政府信息公开申请数量: 0 0',
    ],
  );
});

test('fewer columns than the form has are not stretched over it', async (t) => {
  const recognition = await read(
    [
      '## 三、收到和处理政府信息公开申请情况',
      '| 项目 | 自然人 | 法人或其他组织 | 总计 |',
      '| --- | --- | --- | --- |',
      '| 本年新收 | 10 | 2 | 12 |',
    ].join('\n'),
    'report.md',
  );
  t.equal(recognition.missing.length, 200);
  t.same(recognition.unplaced, [{ text: '本年新收: 10 2 12', place: { kind: 'line', line: 4 } }]);
});

test('a flip-book page with upright heads is read', async (t) => {
  const recognition = await read(
    [
      'Page 9 - 2020年报_某局',
      'P. 9',
      '四、结转下年度继续办理 0 0 0 0 0 0 0',
      '四、政府信息公开行政复议、行政诉讼情况',
      '本单位未出现申请行政复议、提起行政诉讼的情况。',
      '行政复议 行政诉讼',
      '未经复议直接起诉 复议后起诉',
      '结 结 其 尚',
      '果 果 他 未',
      '总计 果 果 他 未 总',
      '1 0 0 0 1 0 0 2 0 2 0 0 0 0 0',
      '五、存在的主要问题及改进情况',
      '仍有不足。',
    ].join('\n'),
  );
  t.same(rowAt(recognition, '4.R', 5), [1, 0, 0, 0, 1]);
  t.same(rowAt(recognition, '4.D', 5), [0, 0, 2, 0, 2]);
  t.same(rowAt(recognition, '4.A', 5), [0, 0, 0, 0, 0]);
  t.same(rowAt(recognition, '3.4', 7), [0, 0, 0, 0, 0, 0, 0]);
});

test('a label on the line of its group is read, and a table of a single row', async (t) => {
  const recognition = await read(
    [
      '三、收到和处理政府信息公开申请情况',
      '（四）无 1.本机关不掌握相关政府信息 746 12 0 0 10 1 769',
      '法提供 2.没有现成信息需要另行制作 40 0 0 0 0 0 40',
      '四、政府信息公开行政复议、行政诉讼情况',
      '行政复议行政诉讼',
      '| 119 | 25 | 91 | 24 | 259 | 7 | 0 | 15 | 6 | 28 | 21 | 1 | 7 | 9 | 38 |',
    ].join('\n'),
  );
  t.same(rowAt(recognition, '3.3.4.1', 7), [746, 12, 0, 0, 10, 1, 769]);
  t.same(rowAt(recognition, '3.3.4.2', 7), [40, 0, 0, 0, 0, 0, 40]);
  t.same(rowAt(recognition, '4.A', 5), [21, 1, 7, 9, 38]);
});

test('a note among the tables is reported with its place', async (t) => {
  const text = readFileSync(
    new URL('../../demo/education-bureau-2023.md', import.meta.url),
    'utf8',
  );
  const note = '注：行政复议数量含上年度结转数量。';
  const noted = text.replace('### 行政诉讼（未经复议直接起诉）', `${note}\n\n$&`);
  const plainly = recognise(await readDocument(Buffer.from(text), { name: 'a.md' }));
  const reading = recognise(await readDocument(Buffer.from(noted), { name: 'a.md' }));
  t.strictSame(plainly.unplaced, []);
  t.strictSame(reading.figures, plainly.figures);
  const line = noted.split('\n').indexOf(note) + 1;
  t.strictSame(reading.unplaced, [{ text: note, place: { kind: 'line', line } }]);
});
