/** What all rules say of known reports. */

import { test } from 'tap';
import { listReadingFindings, toPreviousReport } from '../../src/documents/check-reading.ts';
import { findingsIn, nothing, report, said, sections, trialTwo } from './print-rules.ts';
import { knownReports, read } from './reports.ts';

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
  test(`${name}: all rules report what is expected`, async (t) => {
    const findings = await findingsIn(bytes, name, { year: expected.year });
    t.strictSame(said(findings).map(inShort), expectedOf[name]);
    const failing = expected.relations.filter(({ status }) => status === 'fails');
    const arithmetic = findings.filter(({ rule }) => /^A-0[1-4]$/.test(rule));
    t.equal(arithmetic.length > 0, failing.length > 0, 'relations fail just where they do');
  });
}

test('the bureau of 2023 has no error, and reviews without applications', async (t) => {
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
  const findingsFor = (year: number | null) =>
    listReadingFindings(judged, {
      ...{ year, kind: 'own', lastYear: 2024 },
      ruleContext: { ...nothing, previous },
    }).filter(({ rule }) => rule === 'X-01');
  t.equal(findingsFor(2023).length > 0, true);
  t.strictSame(findingsFor(null), [], 'a year that is not known is compared with none');
  t.strictSame(findingsFor(2024), [], 'nor is the year after the next');
});
