/** Known reports are read exactly; a lost line changes its own row and nothing else. */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { test } from 'tap';
import { readDocument } from '../../src/documents/readers/index.ts';
import type { Recognition } from '../../src/documents/recognise.ts';
import { recognise } from '../../src/documents/recognise.ts';
import { checkFigures } from '../../src/form/check.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { cellByCoordinates, cellsOf, readCell } from '../../src/form/figures.ts';
import { differences, expectedCells } from './expected.ts';
import { fixtures, knownReports, read } from './reports.ts';

function valueAt(recognition: Recognition, coordinates: string) {
  const cell = cellByCoordinates(editionById(recognition.edition), coordinates);
  if (cell === undefined) throw new RangeError(coordinates);
  return recognition.missing.includes(cell.pointer)
    ? 'missing'
    : readCell(recognition.figures, cell);
}

function rowAt(recognition: Recognition, row: string, size: number) {
  return Array.from({ length: size }, (_, at) => valueAt(recognition, `${row}.C${at + 1}`));
}

test('the fixtures are there', async (t) => {
  t.ok(fixtures.length >= 5);
});

for (const { name, bytes, expected } of knownReports) {
  test(`${name} is read as it stands`, async (t) => {
    const recognition = await read(bytes, name);
    const edition = editionById(recognition.edition);
    t.equal(recognition.edition, expected.edition);
    t.same(differences(edition, recognition.figures, expectedCells(expected)), []);
    const pointers = cellsOf(edition).map((cell) => cell.pointer);
    const found = Object.keys(recognition.places);
    t.same([...found, ...recognition.missing].sort(), [...pointers].sort());
  });
}

for (const { name, bytes, expected } of fixtures) {
  test(`${name}: name, year, title and prose`, async (t) => {
    const recognition = await read(bytes, name);
    t.equal(recognition.organizationName, expected.org.name);
    t.equal(recognition.year, expected.year);
    t.equal(recognition.title, expected.title);
    t.same(recognition.narrative, expected.narrative);
    t.same(recognition.unplaced, []);
  });
}

/** The rule that a relation of the expected files is, by the beginning of its id. */
const ruleOfRelation: Readonly<Record<string, string>> = {
  'S3-ROW': 'A-01',
  'S3-COL': 'A-02',
  'S3-ID': 'A-03',
  S4: 'A-04',
};

for (const { name, bytes, expected } of knownReports) {
  test(`${name}: just the expected relations fail`, async (t) => {
    const { edition, figures, remarks, missing } = await read(bytes, name);
    const findings = checkFigures({ edition: editionById(edition), figures, remarks, missing });
    const found = findings.map(({ rule }) => rule).filter((rule) => /^A-0[1-4]$/.test(rule));
    const failing = expected.relations
      .filter(({ status }) => status === 'fails')
      .map(({ id }) => Object.entries(ruleOfRelation).find(([start]) => id.startsWith(start))?.[1]);
    t.same([...new Set(found)].sort(), [...new Set(failing)].sort());
  });
}

test('the bureau of 2023 has no arithmetical fault', async (t) => {
  const known = fixtures.find(({ name }) => name === 'bureau-2023.txt');
  const { figures, remarks } = await read(known?.bytes ?? '', 'bureau-2023.txt');
  const findings = checkFigures({ edition: editionById('2021'), figures, remarks });
  t.same(
    findings.filter(({ rule }) => /^A-0[1-4]$/.test(rule)),
    [],
  );
});

/**
 * Rows whose cells stand in a line, or whose label does: the only ones its loss may touch. An empty
 * line may stand for a blank cell of the row around it.
 */
function rowsOfLine(recognition: Recognition, lines: readonly string[], at: number): Set<string> {
  const isFilled = (line: string) => line.trim() !== '';
  const around = isFilled(lines[at] ?? '')
    ? [at]
    : [
        lines.findLastIndex((line, other) => other < at && isFilled(line)),
        lines.findIndex((line, other) => other > at && isFilled(line)),
      ];
  const cells = cellsOf(editionById(recognition.edition));
  return new Set(
    around.flatMap((index) => [
      ...cells
        .filter((cell) =>
          isDeepStrictEqual(recognition.places[cell.pointer], { kind: 'line', line: index + 1 }),
        )
        .map((cell) => `${cell.table} ${cell.row}`),
      ...labelled(lines[index] ?? '', cells),
    ]),
  );
}

function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{Script=Han}]/gu, '');
}

function labelled(line: string, cells: ReturnType<typeof cellsOf>): string[] {
  const words = letters(line);
  if (words.length < 2) return [];
  return cells
    .filter(
      (cell) =>
        letters(cell.rowLabel.zh).includes(words) ||
        words.includes(letters(cell.rowLabel.zh.split(' ').pop() ?? '')),
    )
    .map((cell) => `${cell.table} ${cell.row}`);
}

for (const { name, bytes } of knownReports.filter(({ name }) => !name.endsWith('.html'))) {
  test(`${name}: a lost line touches its own row only`, async (t) => {
    const lines = bytes.toString('utf8').split('\n');
    const whole = await read(bytes, name);
    const cells = cellsOf(editionById(whole.edition));
    const faults: string[] = [];
    for (const [at, line] of lines.entries()) {
      const rest = lines.filter((_, other) => other !== at).join('\n');
      const recognition = await read(rest, name);
      if (recognition.edition !== whole.edition) {
        faults.push(`line ${at + 1}: edition ${recognition.edition}`);
        continue;
      }
      const own = rowsOfLine(whole, lines, at);
      const strange = cells
        .filter((cell) => readCell(whole.figures, cell) !== readCell(recognition.figures, cell))
        .filter((cell) => !own.has(`${cell.table} ${cell.row}`));
      if (strange.length > 0) faults.push(`line ${at + 1} ${line}: ${strange[0]?.coordinates}`);
    }
    t.same(faults, []);
  });
}

const spoiled: Readonly<Record<string, (html: string) => string>> = {
  'cells are not closed': (html) => html.replace(/<\/td>/g, ''),
  'neither cells nor rows are closed': (html) => html.replace(/<\/t[rd]>/g, ''),
  'tags are in capitals': (html) => html.replace(/<\/?[a-z]+/g, (tag) => tag.toUpperCase()),
  'tables lay the page out': (html) =>
    `<table><tr><td>导航</td><td><table><tr><td>${html}</td></tr></table></td></tr></table>`,
  'paragraphs are divisions': (html) =>
    html.replace(/<p[^>]*>/g, '<div><span>').replace(/<\/p>/g, '</span></div>'),
};

for (const [name, spoil] of Object.entries(spoiled)) {
  test(`HTML is read as before when ${name}`, async (t) => {
    const html = fixtures.find((one) => one.name.endsWith('.html'))?.bytes.toString() ?? '';
    const whole = await read(html, 'report.html');
    const recognition = await read(spoil(html), 'report.html');
    t.same(recognition.figures, whole.figures);
    t.same(recognition.missing, []);
    t.same(recognition.narrative.otherMatters, whole.narrative.otherMatters);
  });
}

const carried: Readonly<Record<string, (text: string) => string>> = {
  'line ends of another system': (text) => text.replace(/\n/g, '\r\n'),
  'full-width pipes': (text) => text.replace(/\|/g, '｜'),
  'indented lines': (text) => text.replace(/^/gm, '    '),
  'empty lines between': (text) => text.replace(/\n/g, '\n\n'),
  'line breaks of HTML': (text) => `<html><div>${text.replace(/\n/g, '<br>')}</div></html>`,
  'preformatted HTML': (text) => `<html><pre>${text}</pre></html>`,
};

for (const [name, carry] of Object.entries(carried)) {
  test(`text is read as before with ${name}`, async (t) => {
    const text = fixtures.find((one) => one.name === 'bureau-2023.txt')?.bytes.toString() ?? '';
    const whole = await read(text);
    const recognition = await read(carry(text));
    t.same(recognition.figures, whole.figures);
    t.same(recognition.narrative, whole.narrative);
    t.same(recognition.missing, []);
  });
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

test('a flip-book page with its heads set upright', async (t) => {
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

test('a label on the line of its group, and a table of a single row', async (t) => {
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

interface Named {
  readonly text: string;
  readonly name: string | null;
  readonly year: number | null;
  readonly title: string | null;
}

const named: readonly Named[] = [
  {
    text: '根据有关要求,制定西湖区某局2023年政府信息公开工作年度报告。',
    name: '西湖区某局',
    year: 2023,
    title: '西湖区某局2023年政府信息公开工作年度报告',
  },
  {
    text: '现公布子长市人民政府2023年度政府信息公开工作报告。',
    name: '子长市人民政府',
    year: 2023,
    title: '子长市人民政府2023年度政府信息公开工作报告',
  },
  {
    text: '2023年下各镇政府信息公开工作年度报告',
    name: '下各镇人民政府',
    year: 2023,
    title: '2023年下各镇政府信息公开工作年度报告',
  },
  {
    text: '汉水桥街道2024年政府信息公开工作\n年度报告',
    name: '汉水桥街道办事处',
    year: 2024,
    title: '汉水桥街道2024年政府信息公开工作年度报告',
  },
  {
    text: '马头铺镇人民政府\n2022年政府信息公开工作年度报告',
    name: '马头铺镇人民政府',
    year: 2022,
    title: null,
  },
  {
    text: 'Page 8 - 文登区信访局2022年政府信息公开工作年度报告',
    name: '文登区信访局',
    year: 2022,
    title: '文登区信访局2022年政府信息公开工作年度报告',
  },
  {
    text: '政府信息公开工作年度报告\n本报告由保康县农业农村局编制。统计期限从2021年1月1日起到2021年12月31日止。',
    name: '保康县农业农村局',
    year: 2021,
    title: null,
  },
  {
    text: '某区某局政府信息公开年报\n统计期限自201911日起至20191231日止。',
    name: '某区某局',
    year: 2019,
    title: '某区某局政府信息公开年报',
  },
  {
    text: '规划和自然资源系统(市局机关、21个直管区局)2025年政府信息公开工作年度报告',
    name: '规划和自然资源系统',
    year: 2025,
    title: '规划和自然资源系统(市局机关、21个直管区局)2025年政府信息公开工作年度报告',
  },
  {
    text: '現發布《大埔鎮(zhèn)2023年政府信息公開工作年度報告》',
    name: '大埔镇人民政府',
    year: 2023,
    title: '大埔鎮(zhèn)2023年政府信息公開工作年度報告',
  },
  { text: '没有任何线索。', name: null, year: null, title: null },
];

for (const { text, name, year, title } of named) {
  test(`whose report: ${text.slice(0, 40)}`, async (t) => {
    const recognition = await read(`${text}\n一、总体情况\n按要求公开。`);
    t.equal(recognition.organizationName, name);
    t.equal(recognition.year, year);
    t.equal(recognition.title, title);
  });
}

test('the page around a report is no prose', async (t) => {
  const recognition = await read(
    [
      '当前位置：首页 > 政务公开 > 年报',
      '索 引 号 1133102400268125XW/2024-104757 公开方式 主动公开',
      '发布时间：2024-01-16 来源：某局 浏览次数：12',
      '某局2023年政府信息公开工作年度报告',
      '【字体：大 中 小】 打印',
      '(2024年1月16日)',
      '本报告依据条例编制。',
      '一、总体情况',
      '第一段。',
      '— 2 —',
      '第二段。',
      '六、其他需要报告的事项',
      '发布信息处理费标准一次。',
      '上一篇：无',
      '分享到：',
    ].join('\n'),
  );
  t.same(recognition.narrative, {
    preamble: '本报告依据条例编制。',
    overview: '第一段。\n第二段。',
    problemsAndImprovements: null,
    otherMatters: '发布信息处理费标准一次。',
  });
});

test('a section whose heading is lost keeps its prose', async (t) => {
  const lines = fixtures.find(({ name }) => name === 'bureau-2023.txt')?.bytes.toString() ?? '';
  const without = async (heading: string) =>
    (await read(lines.replace(new RegExp(`^${heading}.*\n`, 'm'), ''))).narrative;
  t.match((await without('一、总体情况')).preamble, /未收到政府信息公开申请/);
  t.match((await without('五、存在')).problemsAndImprovements, /政策解读/);
  t.match((await without('六、其他')).problemsAndImprovements, /未收取信息处理费/);
});

test('a note among the tables is told, with its place', async (t) => {
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
