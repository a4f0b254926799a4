/** Rules on printed reports: what they say of small documents, and of every known report. */
import fc from 'fast-check';
import { test } from 'tap';
import { listReadingFindings, toPreviousReport } from '../../src/documents/check-reading.ts';
import { checkDocument } from '../../src/form/check-document.ts';
import { documentRules, rules } from '../../src/form/rules/index.ts';
import type { DocumentExample, DocumentFacts } from '../../src/form/rules/printed-document.ts';
import type { Finding } from '../../src/form/types.ts';
import { knownReports, read } from './reports.ts';

const blank: DocumentFacts = {
  year: 2023,
  edition: '2021',
  headings: [],
  labels: [],
  absentRows: [],
  shortRows: [],
  misplacedRows: [],
  emptyTables: [],
  unplaced: [],
};

const nothing = { body: null, previous: null, children: null };

async function findingsIn(
  text: string | Uint8Array,
  name: string,
  more: { year?: number | null } = {},
) {
  const recognition = await read(text, name);
  const year = more.year === undefined ? recognition.year : more.year;
  return listReadingFindings(recognition, {
    year,
    kind: 'own',
    lastYear: 2024,
    ruleContext: nothing,
  });
}

const documentIds = new Set(documentRules.map(({ id }) => id));

/** `F-03 warning …`, one for each finding of the rules on documents. */
function said(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ rule }) => documentIds.has(rule))
    .map(({ rule, severity, message }) => `${rule} ${severity} ${message.zh}`);
}

test('the list of rules on documents', async (t) => {
  t.strictSame([...documentIds], ['F-02', 'F-03', 'F-04', 'F-12', 'F-17', 'F-19']);
  for (const rule of documentRules) {
    t.ok(rules.includes(rule), `${rule.id} is in the table`);
    t.match(rule, { level: 0, since: '3.0.0' });
    for (const { zh, en } of [rule.title, rule.howToFix, rule.basis]) t.ok(zh !== '' && en !== '');
  }
});

test('every rule on documents passes, fails and meets the unknown as its examples say', async (t) => {
  for (const { id, examples, editions } of documentRules) {
    const of = ({ edition, document }: DocumentExample) =>
      checkDocument({ ...blank, edition, ...document }).filter(({ rule }) => rule === id);
    t.strictSame(of(examples.passing), [], `${id} passing`);
    t.equal(of(examples.missing).length > 0, examples.missing.isFound, `${id} missing`);
    const failing = of(examples.failing);
    t.equal(failing.length, 1, `${id} failing`);
    t.ok(editions.includes(examples.failing.edition));
    for (const { message, key, pointers } of failing) {
      t.match(message.zh, /[\u4e00-\u9fff]/, `${id} in Chinese`);
      t.notMatch(message.zh + message.en, /undefined|null|NaN|\[object/, `${id} says all`);
      t.match(key, new RegExp(`^${id}-\\w+-[0-9a-f]{16}$`), `${id} key`);
      t.ok(pointers.length > 0, `${id} has a place`);
    }
    t.strictSame(JSON.parse(JSON.stringify(examples)), examples, `${id}: examples are plain data`);
  }
});

test('what a rule on documents is softened to, it is told as', async (t) => {
  const facts = { ...blank, emptyTables: ['reviewLitigation'] as const };
  const softened = (severity: 'warning' | 'off') =>
    checkDocument(facts, new Map([['F-12', { severity, parameters: {} }]]));
  const severityIn = (findings: readonly Finding[]) =>
    findings.find(({ rule }) => rule === 'F-12')?.severity;
  t.equal(severityIn(checkDocument(facts)), 'error');
  t.equal(severityIn(softened('warning')), 'warning');
  t.equal(severityIn(softened('off')), undefined);
});

const sevenZeros = Array(7).fill('0').join(' | ');
const columns = '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计';
const outcomes = (others: readonly string[]) => [
  ...['（一）予以公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ...['1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”'],
  ...['4.保护第三方合法权益', '5.属于三类内部事务信息', '6.属于四类过程性信息'],
  ...['7.属于行政执法案卷', '8.属于行政查询事项', '1.本机关不掌握相关政府信息'],
  ...['2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确', '1.信访举报投诉类申请'],
  ...['2.重复申请', '3.要求提供公开出版物', '4.无正当理由大量反复申请'],
  ...['5.要求行政机关确认或重新出具已获取信息', ...others, '（七）总计', '四、结转下年度继续办理'],
];
const divided = [
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
];

/** A whole sound report, section by section. */
const sections = {
  title: ['甲县司法局2023年政府信息公开工作年度报告'],
  one: ['一、总体情况', '本机关依法公开政府信息。'],
  two: [
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
    '规章 | 0 | 0 | 0',
    '行政规范性文件 | 1 | 0 | 8',
    '第二十条第（五）项',
    '信息内容 | 本年处理决定数量',
    '行政许可 | 0',
    '第二十条第（六）项',
    '信息内容 | 本年处理决定数量',
    '行政处罚 | 0',
    '行政强制 | 0',
    '第二十条第（八）项',
    '信息内容 | 本年收费金额（单位：万元）',
    '行政事业性收费 | 0',
  ],
  three: [
    '三、收到和处理政府信息公开申请情况',
    columns,
    `一、本年新收政府信息公开申请数量 | ${sevenZeros}`,
    `二、上年结转政府信息公开申请数量 | ${sevenZeros}`,
    ...outcomes(divided).map((label) => `${label} | ${sevenZeros}`),
  ],
  four: [
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议 | 行政诉讼',
    '未经复议直接起诉 | 复议后起诉',
    ['', '', ''].map(() => '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计').join(' | '),
    Array(15).fill('0').join(' | '),
  ],
  five: ['五、存在的主要问题及改进情况', '存在的问题已经改进。'],
  six: ['六、其他需要报告的事项', '未收取信息处理费。'],
};

function report(changes: Partial<Record<keyof typeof sections, readonly string[]>> = {}): string {
  return Object.values({ ...sections, ...changes })
    .map((lines) => lines.join('\n'))
    .join('\n');
}

const withOther = (lines: readonly string[], ...more: string[]) => [...lines, ...more];
const trialTwo = [
  '二、主动公开政府信息情况',
  '第二十条第（一）项',
  '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量',
  '规章 | 0 | 0 | 0',
  '规范性文件 | 1 | 1 | 8',
  '第二十条第（五）项',
  '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
  '行政许可 | 0 | 0 | 0',
  '其他对外管理服务事项 | 0 | 0 | 0',
  '第二十条第（六）项',
  '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
  '行政处罚 | 0 | 0 | 0',
  '行政强制 | 0 | 0 | 0',
  '第二十条第（八）项',
  '信息内容 | 上一年项目数量 | 本年增/减',
  '行政事业性收费 | 0 | 0',
  '第二十条第（九）项',
  '信息内容 | 采购项目数量 | 采购总金额',
  '政府集中采购 | 0 | 0',
];
const undivided = [
  ...sections.three.slice(0, 4),
  ...outcomes(['（六）其他处理']).map((label) => `${label} | ${sevenZeros}`),
];

/** Small documents, and the beginnings of what is said of them. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['a sound report', report(), []],
  [
    'the trial form for a year after it',
    report({ two: trialTwo, three: undivided }),
    [
      'F-02 error 2023 年度须用“中华人民共和国政府信息公开工作年度报告格式”，所用的是其他年度的格式：“本年新制作数量”',
    ],
  ],
  [
    'the revised form for a year before it',
    report({ title: ['甲县司法局2020年政府信息公开工作年度报告'] }),
    ['F-02 error 2020 年度须用“中华人民共和国政府信息公开工作年度报告格式（试行）”'],
  ],
  [
    'a row of the trial form among those of the revised one',
    report({ two: withOther(sections.two, '第二十条第（九）项', '政府集中采购 | 3 | 12') }),
    [
      'F-02 error 2023 年度须用“中华人民共和国政府信息公开工作年度报告格式”，所用的是其他年度的格式：“第二十条第（九）项”、“政府集中采购”',
      'F-04 warning 表中有放不进统一格式的行、列或数字：“政府集中采购: 3 12”',
    ],
  ],
  [
    'other outcomes in one row',
    report({ three: undivided }),
    ['F-02 warning “（六）其他处理”未分为三项'],
  ],
  [
    'rows left out',
    report({ two: sections.two.filter((line) => !/^行政(强制|规范性文件)/.test(line)) }),
    ['F-03 error “二、主动公开政府信息情况”的表格缺 2 行：“行政规范性文件”、“行政强制”'],
  ],
  [
    'a row of fewer numbers than columns',
    report({
      three: sections.three.map((line) => line.replace(/^2.重复申请.*/, '2.重复申请 | 4 | 1')),
    }),
    [
      'F-03 warning “三、收到和处理政府信息公开申请情况”的表格有 1 行的数字不全：“（五）不予处理 2.重复申请”',
      'F-04 warning 表中有放不进统一格式的行、列或数字：“2.重复申请: 4 1”',
    ],
  ],
  [
    'two rows in a line',
    report({
      two: sections.two.toSpliced(3, 2, '规章 | 0 | 0 | 0 | 行政规范性文件 | 1 | 0 | 8'),
    }),
    [],
  ],
  [
    'a row further down than in the form, and two that changed places',
    report({
      two: sections.two.toSpliced(4, 1).toSpliced(10, 0, '行政规范性文件 | 1 | 0 | 8'),
      three: sections.three.map((line) =>
        /^[24].(重复|无正当理由大量反复)申请/.test(line)
          ? line.startsWith('2')
            ? `4.无正当理由大量反复申请 | ${sevenZeros}`
            : `2.重复申请 | ${sevenZeros}`
          : line,
      ),
    }),
    [
      'F-03 warning “二、主动公开政府信息情况”的表格有 1 行的次序与格式不同：“行政规范性文件”',
      'F-03 warning “三、收到和处理政府信息公开申请情况”的表格有 2 行的次序与格式不同',
    ],
  ],
  [
    'a row that the form does not have',
    report({ two: withOther(sections.two, '其他主动公开文件 | 186 | 86 | 255') }),
    ['F-04 warning 表中有放不进统一格式的行、列或数字：“其他主动公开文件: 186 86 255”'],
  ],
  [
    'pictures instead of tables',
    report({ three: sections.three.slice(0, 1), four: sections.four.slice(0, 1) }),
    [
      'F-12 error “三、收到和处理政府信息公开申请情况”之下没有文字形式的表格',
      'F-12 error “四、政府信息公开行政复议、行政诉讼情况”之下没有文字形式的表格',
    ],
  ],
  [
    'fees without their unit, half-width brackets',
    report({
      two: sections.two
        .map((line) => line.replace('（单位：万元）', ''))
        .map((line) => line.replace('第（一）项', '第(一)项')),
    }),
    [
      'F-17 information “本年收费金额”没有注明单位',
      'F-17 information 表中文字的括号为半角，格式中为全角：“第二十条第(一)项”。',
    ],
  ],
  [
    'a heading worded otherwise',
    report({ five: ['五、主要问题和下一步打算', '存在的问题已经改进。'] }),
    ['F-19 warning 标题写作“五、主要问题和下一步打算”，格式为“五、存在的主要问题及改进情况”。'],
  ],
  [
    'a heading that is published often',
    report({ five: ['五、存在问题及改进情况', '已经改进。'] }),
    [],
  ],
  [
    'a heading numbered otherwise',
    report({ six: ['五、其他需要报告的事项', '无。'] }),
    ['F-19 warning 标题写作“五、其他需要报告的事项”，格式为“六、其他需要报告的事项”。'],
  ],
  [
    'headings out of order',
    report({ five: sections.six, six: sections.five }),
    ['F-19 warning 标题没有依次排列：一二三四六五。'],
  ],
  [
    'a heading left out',
    report({ six: [] }),
    ['F-19 warning 没有标题：“六、其他需要报告的事项”。'],
  ],
  [
    'a list of contents before the report',
    [...Object.values(sections).flatMap(([heading = '']) => heading), report()].join('\n'),
    [],
  ],
];

for (const [name, text, expected] of cases) {
  test(`${name}: what the rules on documents say`, async (t) => {
    const lines = said(await findingsIn(text, 'report.txt'));
    t.equal(lines.length, expected.length, lines.join('\n'));
    expected.forEach((start, at) => {
      t.ok(lines[at]?.startsWith(start), `${lines[at]} / ${start}`);
    });
  });
}

const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');
const table = (lines: readonly string[]) => {
  const rows = lines.map((line) => `<tr><td>${line.split(' | ').join('</td><td>')}</td></tr>`);
  return `<table>${rows.join('')}</table>`;
};

test('pictures of tables in a page: named as such, not as blank tables', async (t) => {
  const picture = '<p><img src="table.png" alt=""></p>';
  const { title, one, two, three, four, five, six } = sections;
  const page = (shown: (lines: readonly string[]) => string) =>
    [
      paragraphs([...title, ...one, two[0] as string]),
      table(two.slice(1)),
      ...[three, four].flatMap(([heading = '', ...lines]) => [paragraphs([heading]), shown(lines)]),
      paragraphs([...five, ...six]),
    ].join('');
  t.strictSame(said(await findingsIn(page(table), 'report.html')), []);
  const outOfOrder = page((lines) =>
    table(
      lines.toSorted((one, other) => Number(/^2.重复/.test(one)) - Number(/^2.重复/.test(other))),
    ),
  );
  t.match(said(await findingsIn(outOfOrder, 'report.html')), [/^F-03 .*有 1 行的次序与格式不同/]);
  const findings = await findingsIn(
    page(() => picture),
    'report.html',
  );
  const told = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  t.strictSame(told, ['F-12', 'F-12']);
  const markdown = report({ three: [sections.three[0] as string, '![表三](table.png)'] });
  t.match(said(await findingsIn(markdown, 'report.md')), [/^F-12 error “三、/]);
});

/** What the rules on documents say of each known report: rule, severity, how much of it. */
const expectedOf: Readonly<Record<string, readonly string[]>> = {
  'bureau-2023.txt': [],
  'city-2024.txt': [],
  'county-2025.md': [],
  'general-office-2019.html': [],
  // Labels down the page, and one number here and there.
  'street-office-2020.txt': ['F-03 warning 数字不全 23'],
  '000-xihu-hrss-bureau-2023-seed.txt': ['F-17 information'],
  '004-suqian-city-2023.txt': [],
  '005-suqian-city-2024.txt': [],
  '007-shanghai-general-office-2019.html': [],
  '009-shuyang-county-2025.md': ['F-17 information'],
  // The rest are cut off within table 3.
  '017-taiping-town-2022.txt': [
    ...['F-03 error 缺 18', 'F-03 error 缺 3', 'F-17 information', 'F-19 warning 四五六'],
  ],
  '018-xi-town-2022-old-form-blank.txt': [
    ...['F-02 error', 'F-03 error 缺 9', 'F-03 error 缺 3', 'F-17 information'],
    'F-19 warning 四五六',
  ],
  '020-liangcheng-town-2020.txt': [
    ...['F-03 error 缺 21', 'F-03 error 缺 3', 'F-17 information', 'F-19 warning 一四五六'],
  ],
  '022-district-statistics-bureau-2023-slashes.txt': [
    ...['F-03 error 缺 22', 'F-03 error 缺 3', 'F-17 information', 'F-19 warning 四五六'],
  ],
  '024-changchun-veterans-bureau-2023.md': [
    ...['F-03 error 缺 23', 'F-03 error 缺 3', 'F-17 information', 'F-19 warning 四五六'],
  ],
  '026-tuofeng-road-street-office-2020.txt': [
    ...['F-03 error 缺 20', 'F-03 warning 数字不全 3', 'F-03 error 缺 3', 'F-17 information'],
    'F-19 warning 四五六',
  ],
  '030-longgang-district-body-2024.txt': [
    ...['F-03 error 缺 14', 'F-03 warning 数字不全 1', 'F-03 error 缺 3', 'F-04 warning'],
    ...['F-17 information', 'F-19 warning 四五六'],
  ],
  '034-ankang-bureau-2019.txt': [
    ...['F-03 error 缺 23', 'F-03 error 缺 3', 'F-17 information', 'F-19 warning 一四五六'],
  ],
  '101-derived-seed-layout.txt': ['F-17 information', 'F-19 warning 一'],
};

function inShort(line: string): string {
  const [, head = '', message = ''] = line.match(/^(\S+ \S+) (.*)$/) ?? [];
  const lacking = message.match(/的表格缺 (\d+) 行/)?.[1];
  const few = message.match(/有 (\d+) 行的数字不全/)?.[1];
  const headings = [...message.matchAll(/“([一二三四五六])、/g)].map(([, numeral]) => numeral);
  if (lacking !== undefined) return `${head} 缺 ${lacking}`;
  if (few !== undefined) return `${head} 数字不全 ${few}`;
  return head.startsWith('F-19') ? `${head} ${headings.join('')}` : head;
}

for (const { name, bytes, expected } of knownReports) {
  test(`${name}: what all rules say of it`, async (t) => {
    const findings = await findingsIn(bytes, name, { year: expected.year });
    t.strictSame(said(findings).map(inShort), expectedOf[name]);
    const failing = expected.relations.filter(({ status }) => status === 'fails');
    const arithmetic = findings.filter(({ rule }) => /^A-0[1-4]$/.test(rule));
    t.equal(arithmetic.length > 0, failing.length > 0, 'relations fail just where they do');
  });
}

test('the bureau of 2023: no error, and reviews without applications', async (t) => {
  const known = knownReports.filter(({ name }) => /^(000-xihu|bureau-2023)/.test(name));
  t.ok(known.length >= 1);
  for (const { name, bytes } of known) {
    const findings = await findingsIn(bytes, name);
    t.strictSame(
      findings.filter(({ severity }) => severity === 'error'),
      [],
      name,
    );
    t.equal(findings.find(({ rule }) => rule === 'C-03')?.severity, 'warning', name);
  }
});

test('what an extract leaves out is not blank; what a whole report leaves out is', async (t) => {
  const rulesOf = async (text: string) =>
    (await findingsIn(text, 'report.txt')).map(({ rule }) => rule);
  const { title, two, three, four } = sections;
  const tables = [title, two, three, four].map((lines) => lines.join('\n')).join('\n');
  t.strictSame(await rulesOf(tables), ['F-19'], 'tables alone');
  const whole = await rulesOf(report({ six: [] }));
  t.ok(whole.includes('F-01') && whole.includes('F-19'), 'a report without its last section');
  const onlyTwo = await rulesOf([title, two].map((lines) => lines.join('\n')).join('\n'));
  t.strictSame(onlyTwo, ['F-03', 'F-03', 'F-19'], 'tables that are not there are no blank ones');
  const blanks = report({ six: ['六、其他需要报告的事项'] });
  t.ok((await rulesOf(blanks)).includes('F-01'), 'a heading with nothing under it');
});

test('without a year nothing is said of years; with last year’s report much is', async (t) => {
  const undated = report({ title: ['甲县司法局政府信息公开工作年度报告'], two: trialTwo });
  const ids = (await findingsIn(undated, 'report.txt', { year: null })).map(({ rule }) => rule);
  t.notOk(
    ids.some((id) => /^(X|F-02|F-05)/.test(id)),
    ids.join(' '),
  );

  const open = sections.three.map((line) =>
    line.replace(/^四、结转.*/, '四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2'),
  );
  const before = await read(
    report({ title: ['甲县司法局2022年政府信息公开工作年度报告'], three: open }),
  );
  const previous = toPreviousReport(before, 2023);
  t.match(previous, { year: 2022, edition: { id: '2021' }, missing: [] });
  const judged = await read(report());
  const judge = (year: number | null) =>
    listReadingFindings(judged, {
      ...{ year, kind: 'own', lastYear: 2024 },
      ruleContext: { ...nothing, previous },
    }).filter(({ rule }) => rule === 'X-01');
  t.equal(judge(2023).length > 0, true);
  t.strictSame(judge(null), [], 'a year that is not known is compared with none');
  t.strictSame(judge(2024), [], 'nor is the year after the next');
});

test('whatever is printed, the rules on documents answer, and alike twice', async (t) => {
  const whole = report().split('\n');
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(whole, { minLength: 0 }),
      fc.string(),
      async (lines, noise) => {
        const text = [...lines, noise, '甲'].join('\n');
        const findings = await findingsIn(text, 'report.txt');
        const keys = findings.filter(({ rule }) => documentIds.has(rule)).map(({ key }) => key);
        return (
          new Set(keys).size === keys.length &&
          JSON.stringify(await findingsIn(text, 'report.txt')) === JSON.stringify(findings)
        );
      },
    ),
    { numRuns: 100 },
  );
  t.pass();
});
