/** What the rules on documents say of a report as it is printed. */

import fc from 'fast-check';
import { test } from 'tap';
import { checkPrinted } from '../../src/form/check.ts';
import { findExampleEdition } from '../../src/form/rules/examples.ts';
import { printRules, rules } from '../../src/form/rules/index.ts';
import type { PrintedReport } from '../../src/form/rules/printed-report.ts';
import type { RuleExample } from '../../src/form/rules/rule.ts';
import type { Finding } from '../../src/form/types.ts';
import {
  documentIds,
  findingsIn,
  outcomes,
  report,
  said,
  sections,
  sevenZeros,
  trialTwo,
} from './print-rules.ts';

const blank: PrintedReport = {
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

test('the list of rules on documents is complete and in order', async (t) => {
  t.strictSame([...documentIds], ['F-02', 'F-03', 'F-04', 'F-12', 'F-17', 'F-19']);
  for (const rule of printRules) {
    t.ok(rules.includes(rule), `${rule.id} is in the table`);
    t.match(rule, { level: 0, since: '3.0.0' });
    for (const { zh, en } of [rule.title, rule.howToFix, rule.basis]) t.ok(zh !== '' && en !== '');
  }
});

test('every rule on documents passes, fails and meets the unknown as its examples say', async (t) => {
  for (const rule of printRules) {
    const { id, examples } = rule;
    const of = (example: RuleExample) => {
      const edition = findExampleEdition(rule, example).id;
      const findings = checkPrinted({ ...blank, edition, ...example.document });
      return findings.filter((finding) => finding.rule === id);
    };
    t.strictSame(of(examples.passing), [], `${id} passing`);
    t.equal(of(examples.missing).length > 0, examples.missing.isFound, `${id} missing`);
    const failing = of(examples.failing);
    t.equal(failing.length, 1, `${id} failing`);
    for (const { message, key, pointers } of failing) {
      t.match(message.zh, /[\u4e00-\u9fff]/, `${id} in Chinese`);
      t.notMatch(message.zh + message.en, /undefined|null|NaN|\[object/, `${id} says all`);
      t.match(key, new RegExp(`^${id}-\\w+-[0-9a-f]{16}$`), `${id} key`);
      t.ok(pointers.length > 0, `${id} has a place`);
    }
    t.strictSame(JSON.parse(JSON.stringify(examples)), examples, `${id}: examples are plain data`);
  }
});

test('a rule on documents that is softened is reported with its softer severity', async (t) => {
  const facts = { ...blank, emptyTables: ['reviewLitigation'] as const };
  const softened = (severity: 'warning' | 'off') =>
    checkPrinted(facts, new Map([['F-12', { severity, parameters: {} }]]));
  const severityIn = (findings: readonly Finding[]) =>
    findings.find(({ rule }) => rule === 'F-12')?.severity;
  t.equal(severityIn(checkPrinted(facts)), 'error');
  t.equal(severityIn(softened('warning')), 'warning');
  t.equal(severityIn(softened('off')), undefined);
});

const withOther = (lines: readonly string[], ...more: string[]) => [...lines, ...more];
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
  test(`${name}: the rules on documents report what is expected`, async (t) => {
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

test('pictures of tables are reported as pictures, not as blank tables', async (t) => {
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
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  t.strictSame(errors, ['F-12', 'F-12']);
  const markdown = report({ three: [sections.three[0] as string, '![表三](table.png)'] });
  t.match(said(await findingsIn(markdown, 'report.md')), [/^F-12 error “三、/]);
});

test('the rules on documents answer for any print, and alike twice', async (t) => {
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
