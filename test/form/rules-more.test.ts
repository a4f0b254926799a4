/** Rules across sections, across years, over the tree, on prose: what they say, and when not. */
import fc from 'fast-check';
import { test } from 'tap';
import { checkFigures } from '../../src/form/check.ts';
import { editionById, editions } from '../../src/form/editions/index.ts';
import { blankFigures, cellsOf, readCell, summable, writeCell } from '../../src/form/figures.ts';
import { findingKey } from '../../src/form/finding-key.ts';
import { comparableCells } from '../../src/form/rules/3-years/comparable.ts';
import { appliesTo } from '../../src/form/rules/applicability.ts';
import { reportRules } from '../../src/form/rules/index.ts';
import type { RuleExample } from '../../src/form/rules/rule.ts';
import type { Cell, CellValue, Edition, Figures, Finding } from '../../src/form/types.ts';
import { growth, proportional } from '../support/growth.ts';
import { anyContent, anyEdition, consistentFigures } from './arbitrary.ts';
import {
  figuresOf,
  findingsBeyond,
  inputFor,
  inputOf,
  organizationOf,
  proseOf,
  year,
} from './rule-inputs.ts';

const revised = editionById('2021');
const trial = editionById('2019');

const found = (example: RuleExample) => findingsBeyond(inputOf(example));

function of(rule: string, example: RuleExample): Finding[] {
  return findingsBeyond(inputFor(rule, example)).filter((finding) => finding.rule === rule);
}

function only(rule: string, example: RuleExample): Finding {
  const [finding, ...others] = of(rule, example);
  if (finding === undefined || others.length > 0) throw new Error(`${rule}: not one finding`);
  return finding;
}

test('the list of wider rules', async (t) => {
  t.strictSame(
    reportRules.map(({ id }) => id),
    [
      ...['C-01', 'C-02', 'C-03', 'C-04', 'C-05', 'C-06', 'C-07'],
      ...['N-01', 'N-02', 'N-03', 'N-04', 'N-05', 'N-06', 'N-07', 'N-08'],
      ...['N-09', 'N-10', 'N-11', 'N-12', 'N-13', 'N-14', 'N-15', 'N-16'],
      ...['A-07', 'X-01', 'X-02', 'X-03', 'X-04', 'X-05', 'X-06'],
      ...['X-07', 'X-08', 'X-09', 'X-11', 'X-10'],
      ...['H-01', 'H-02', 'H-05', 'H-03', 'H-04', 'H-06', 'H-08', 'H-07'],
      ...['A-08', 'P-01', 'P-02', 'P-03', 'P-04', 'P-05', 'P-09', 'P-12', 'P-06'],
      ...['P-07', 'P-08', 'P-10', 'P-11'],
      ...['F-01', 'F-05', 'F-07', 'F-08', 'F-09', 'F-10', 'F-11', 'F-13', 'F-14', 'F-15', 'F-18'],
    ],
  );
  for (const { id, title, howToFix, basis, formula } of reportRules) {
    for (const { zh, en } of [title, howToFix, basis])
      t.ok(zh !== '' && en !== '', `${id} in both`);
    t.not(formula, '', id);
  }
});

test('every wider rule passes, fails and meets a blank as its examples say', async (t) => {
  for (const { id, examples } of reportRules) {
    const speaks = (example: RuleExample) => of(id, example).length > 0;
    t.notOk(speaks(examples.passing), `${id} passing`);
    t.ok(speaks(examples.failing), `${id} failing`);
    t.equal(speaks(examples.missing), examples.missing.isFound, `${id} missing`);
    for (const { message } of of(id, examples.failing)) {
      t.match(message.zh, /[\u4e00-\u9fff]/, `${id} in Chinese`);
      t.notMatch(message.zh + message.en, /undefined|null|NaN|\[object/, `${id} says all`);
    }
  }
});

test('keys have the form of those of check', async (t) => {
  const figures = figuresOf('2021', { '4.R.C1': 3, '4.R.C5': 4 });
  const [finding] = checkFigures({ edition: revised, figures }).filter(
    ({ rule }) => rule === 'A-04',
  );
  const operands = [3, null, null, null, 4].map((value, at) => [`4.R.C${at + 1}`, value] as const);
  t.equal(findingKey('A-04', '4.R.C5', operands), finding?.key);
});

test('X-01: each column that does not continue, with both cells', async (t) => {
  const columns = [1, 2, 3, 4, 5, 6, 7].map((n) => `C${n}`);
  const row = (at: string, add: number) =>
    Object.fromEntries(columns.map((column, index) => [`${at}.${column}`, index + add]));
  const example = { edition: '2021', cells: row('3.2', 2) } as const;
  const all = of('X-01', { ...example, previous: { edition: '2019', cells: row('3.4', 1) } });
  t.equal(all.length, 7);
  t.strictSame(all[0]?.pointers, [
    '/applicationStatistics/carriedOver/naturalPerson',
    '/previous/applicationStatistics/carriedForward/naturalPerson',
  ]);
  t.strictSame([all[6]?.left, all[6]?.right, all[6]?.difference], [8, 7, 1]);
  t.match(
    all[0]?.message.zh,
    /“自然人”一列：上年报告“四、结转下年度继续办理”为 1，本年.*为 2，相差 1/,
  );
  t.strictSame(of('X-01', { ...example, previous: { cells: row('3.4', 2) } }), []);
  t.ok(all.every(({ severity }) => severity === 'error'));
  const organization = { isRestructured: true };
  const moved = of('X-01', { ...example, organization, previous: { cells: row('3.4', 1) } });
  t.ok(moved.length === 7 && moved.every(({ severity }) => severity === 'warning'));
});

test('X-01: one column that does not continue is one finding, its total is explained by it', async (t) => {
  const cells = { '3.2.C1': 3, '3.2.C7': 3 };
  const previous = { cells: { '3.4.C1': 4, '3.4.C7': 4 } };
  const { pointers } = only('X-01', { edition: '2021', cells, previous });
  t.strictSame(pointers, [
    '/applicationStatistics/carriedOver/naturalPerson',
    '/previous/applicationStatistics/carriedForward/naturalPerson',
  ]);
  const unexplained = { '3.2.C1': 3, '3.2.C7': 9 };
  t.equal(of('X-01', { edition: '2021', cells: unexplained, previous }).length, 2);
});

test('X-01: blanks count as 0, a row not filled in yet and cells not known say nothing', async (t) => {
  const previous = { cells: { '3.4.C1': 3, '3.4.C7': 3 } };
  t.strictSame(of('X-01', { edition: '2021', cells: {}, previous }), []);
  const [first] = of('X-01', { edition: '2021', cells: { '3.2.C7': 3 }, previous });
  t.match(first?.message.zh, /“二、上年结转政府信息公开申请数量”空白/);
  const input = inputOf({ edition: '2021', cells: { '3.2.C7': 3 }, previous });
  const missing = ['/applicationStatistics/carriedOver/naturalPerson'];
  t.notOk(findingsBeyond({ ...input, missing }).some(({ rule }) => rule === 'X-01'));
});

test('only the report of the year right before is last year’s', async (t) => {
  const input = inputOf({ edition: '2021', cells: { '3.2.C1': 2 }, previous: { cells: {} } });
  t.ok(findingsBeyond(input).some(({ rule }) => rule === 'X-01'));
  const { previous } = input;
  if (previous === null) throw new Error('no previous');
  const older = { ...input, previous: { ...previous, year: year - 2 } };
  t.notOk(findingsBeyond(older).some(({ rule }) => rule === 'X-01'));
});

test('what compares between the editions of 2019 and 2021', async (t) => {
  const pairs = comparableCells(trial, revised);
  const told = (pointer: string) =>
    pairs.filter(({ now }) => now.some((cell) => cell.pointer.startsWith(pointer)));
  t.equal(told('/applicationStatistics/').length, 23 * 7, 'every row of table 3');
  t.equal(told('/reviewLitigation/').length, 15);
  t.strictSame(
    told('/proactiveDisclosure/').map(({ now }) => now[0]?.coordinates),
    ['2.1.1.C1', '2.1.2.C1', '2.5.1.C1', '2.6.1.C1', '2.6.2.C1'],
    'made is issued, decisions are decisions; the stock and the fees do not compare',
  );
  for (const { before, now } of told('/applicationStatistics/outcomes/otherOutcomes')) {
    t.equal(now.length, 3);
    t.ok(now.every(({ column }) => column === before[0]?.column));
  }
  t.equal(comparableCells(revised, revised).length, cellsOf(revised).length);
});

test('X-07: a leap is told once, where it is', async (t) => {
  const previous = { edition: '2019', cells: { '3.3.6.C7': 12, '2.5.1.C3': 550 } } as const;
  const cells = { '3.3.6.1.C7': 100, '3.3.6.3.C7': 40, '2.5.1.C1': 9487 };
  const [licenses, other] = of('X-07', { edition: '2021', cells, previous });
  t.match(licenses?.message.zh, /行政许可.*上年 550，本年 9487/);
  t.match(other?.message.zh, /（六）其他处理.*上年 12，本年 140/);
  t.equal(other?.pointers.length, 4);
  const small = { edition: '2021', cells: { '3.1.C7': 90 }, previous: { cells: {} } } as const;
  t.strictSame(of('X-07', small), [], 'small numbers may leap');
});

test('X-08: few numbers may be those of last year', async (t) => {
  const cells = { '2.1.2.C3': 4, '2.5.1.C1': 9, '3.1.C1': 1, '3.1.C7': 1 };
  t.strictSame(of('X-08', { edition: '2021', cells, previous: { cells } }), []);
});

const whole = { edition: '2021', kind: 'consolidated' } as const;

test('H-01: a report that explains every gap is named once for all', async (t) => {
  const finding = only('H-01', {
    ...whole,
    cells: { '2.5.1.C1': 88, '3.1.C1': 9, '3.1.C7': 9 },
    children: [
      { name: '甲局', cells: { '2.5.1.C1': 88, '3.1.C1': 4, '3.1.C7': 4 } },
      { name: '乙局', cells: { '3.1.C1': 5, '3.1.C7': 5 } },
      { name: '丙局', cells: { '3.1.C1': 3, '3.1.C7': 3 } },
    ],
  });
  t.match(finding.message.zh, /每一格的差额都恰为“丙局”的数字：可能漏加/);
});

test('H-01: a gap is named with the one report that has its value', async (t) => {
  const one = only('H-01', {
    ...whole,
    cells: { '2.5.1.C1': 88, '3.1.C1': 9, '3.1.C7': 9 },
    children: [
      { name: '甲局', cells: { '2.5.1.C1': 80, '3.1.C1': 4, '3.1.C7': 4 } },
      { name: '乙局', cells: { '2.5.1.C1': 8, '3.1.C1': 5, '3.1.C7': 5 } },
      { name: '丙局', cells: { '2.5.1.C1': 16 } },
    ],
  });
  t.match(one.message.zh, /行政许可.*为 88，各下级报告之和为 104，相差 16，恰为“丙局”的数字/);
  t.strictSame([one.left, one.right, one.difference], [88, 104, -16]);
  t.equal(
    one.pointers[1],
    '/children/child-2/proactiveDisclosure/administrativeLicenses/decisions',
  );
});

/** Bodies whose numbers have nothing to do with each other, four cells each. */
const bodies = ['甲局', '乙局', '丙局', '丁局', '戊局'].map((name, at) => ({
  name,
  cells: {
    ...{ '2.1.2.C1': 7 + 3 * at, '2.1.2.C3': 31 + 17 * at },
    ...{ '2.5.1.C1': 100 + 37 * at * at, '2.6.1.C1': 41 * at + 5 },
  },
}));

/** What a city declares that counts each body so many times, and a cell falsely. */
function declared(times: Readonly<Record<string, number>>, wrong: Record<string, number> = {}) {
  const cells: Record<string, number> = { ...wrong };
  for (const { name, cells: own } of bodies) {
    for (const [cell, value] of Object.entries(own)) {
      cells[cell] = (cells[cell] ?? 0) + (times[name] ?? 1) * value;
    }
  }
  return { ...whole, cells, children: bodies };
}

test('H-01: two reports together, or one but for a cell', async (t) => {
  const two = only('H-01', declared({ 乙局: 0, 丁局: 0 }));
  t.match(two.message.zh, /恰为“乙局”、“丁局”的数字之和：可能漏加了这两个机关/);
  const mixed = only('H-01', declared({ 戊局: 0, 甲局: 2 }));
  t.match(mixed.message.zh, /数字之差：可能重复计算了“甲局”，漏加了“戊局”/);
  t.match(mixed.message.en, /perhaps "甲局" was counted twice, and "戊局" was left out/);
  const [twice, rest] = of('H-01', declared({ 丙局: 2 }, { '3.1.C1': 9 }));
  t.match(twice?.message.zh, /^4 格与下级报告之和不符，差额都恰为“丙局”的数字：可能重复计算/);
  t.match(rest?.message.zh, /为 9，各下级报告（“丙局”计两次）之和为 0，相差 9。/);
  t.match(rest?.message.en, /its reports with "丙局" twice sum to 0/);
});

test('H-01: what may be chance names nobody', async (t) => {
  const many = Array.from({ length: 30 }, (_, at) => ({
    name: `第${at}局`,
    cells: { '2.5.1.C1': at + 1, '2.6.1.C1': 2 * at, '2.6.2.C1': 3 },
  }));
  const cells = { '2.5.1.C1': 465 - 7, '2.6.1.C1': 870 + 12, '2.6.2.C1': 90 };
  const found = of('H-01', { ...whole, cells, children: many });
  t.equal(found.length, 2);
  for (const { message } of found) t.notMatch(message.zh, /恰为/);
  const three = of('H-01', declared({ 甲局: 0, 乙局: 0, 戊局: 0 }));
  t.equal(three.length, 4);
  for (const { message } of three) t.notMatch(message.zh, /恰为/);
  const wrong = { '3.1.C1': 9, '3.1.C2': 8, '3.2.C1': 7, '3.2.C2': 6 };
  const half = of('H-01', declared({ 丙局: 2 }, wrong));
  t.equal(half.length, 8, 'as many cells speak against it');
  for (const { message } of half) t.notMatch(message.zh, /可能/);
  const small = [1, 1, 5, 9].map((value, at) => ({
    name: `第${at}局`,
    cells: { '2.5.1.C1': value, '2.6.1.C1': value },
  }));
  const few = of('H-01', { ...whole, cells: { '2.5.1.C1': 14, '2.6.1.C1': 14 }, children: small });
  t.equal(few.length, 2, 'one number is that of a pair by chance');
});

test('H-01: totals that follow from their parts are not told again', async (t) => {
  const cells = { '3.1.C1': 12, '3.1.C7': 12, '3.3.1.C1': 10, '3.3.7.C1': 10, '3.3.7.C7': 10 };
  const child = { '3.1.C1': 11, '3.1.C7': 11, '3.3.1.C1': 10, '3.3.7.C1': 10, '3.3.7.C7': 10 };
  const finding = only('H-01', { ...whole, cells, children: [{ cells: child }] });
  t.strictSame(finding.pointers, ['/applicationStatistics/newlyReceived/naturalPerson']);
  const total = only('H-01', { ...whole, cells: { '3.1.C7': 12 }, children: [{ cells: {} }] });
  t.match(total.pointers[0], /newlyReceived\/total$/, 'a total alone is told');
});

test('H-01: amounts are summed exactly, and shown in their unit', async (t) => {
  const children = ['0.1', '0.2', '59237.2449'].map((amount) => ({
    cells: { '2.8.1.C1': amount },
  }));
  t.strictSame(of('H-01', { ...whole, cells: { '2.8.1.C1': '59237.5449' }, children }), []);
  const finding = only('H-01', { ...whole, cells: { '2.8.1.C1': '59237.545' }, children });
  t.match(
    finding.message.zh,
    /为 59237.545 万元，各下级报告之和为 59237.5449 万元，相差 0.0001 万元/,
  );
  t.equal(finding.difference, 0.0001);
});

test('H: what is not in yet may be missing, never too much', async (t) => {
  const children = [{ cells: { '3.1.C1': 5 } }, { cells: { '3.1.C1': 6 } }, {}];
  t.strictSame(of('H-01', { ...whole, cells: { '3.1.C1': 20 }, children }), []);
  t.equal(only('H-01', { ...whole, cells: { '3.1.C1': 10 }, children }).severity, 'warning');
  const alone = { ...whole, cells: { '3.1.C1': 5 }, children };
  t.strictSame(of('H-01', alone), [], 'one report alone has more');
  t.match(only('H-02', alone).message.zh, /为 5，小于“第2局”报告的数字/);
  t.match(only('H-03', alone).message.zh, /3 个下级机关中 1 个没有本年度报告：“第3局”/);
  t.strictSame(of('H-03', { ...alone, kind: 'own' }), [], 'only of consolidations');
});

test('C-03: cases without applications, and what last year has to do with it', async (t) => {
  const cells = { '3.1.C7': 0, '3.2.C7': 0, '4.R.C5': 3, '4.D.C5': 2 };
  const example = { edition: '2021', cells } as const;
  const finding = only('C-03', example);
  t.equal(finding.severity, 'warning');
  t.match(finding.message.zh, /均为 0，而有行政复议 3 件、行政诉讼 2 件/);
  const few = { ...example, previous: { cells: { '3.3.7.C7': 4 } } };
  t.equal(only('C-03', few).severity, 'information', 'they may be about answers of last year');
  t.match(only('C-04', few).message.zh, /共 5 件，多于.*上年办结 4 件/);
  t.strictSame(of('C-04', { ...example, previous: { cells: {} } }), [], 'said once');
});

test('P-01: who makes rules', async (t) => {
  const speaks = (organization: Parameters<typeof organizationOf>[0]) =>
    of('P-01', { edition: '2021', cells: { '2.1.1.C3': 1 }, organization }).length > 0;
  t.notOk(speaks({ level: 'national', kind: 'department' }));
  t.notOk(speaks({ level: 'province', kind: 'office' }));
  t.notOk(speaks({ level: 'prefecture', kind: 'government' }));
  t.ok(speaks({ level: 'province', kind: 'department' }));
  t.ok(speaks({ level: 'county', kind: 'government' }));
});

test('P: small numbers are let pass', async (t) => {
  const cells = { '3.1.C7': 4, '3.3.7.C7': 3, '3.3.6.3.C7': 3, '3.3.3.1.C7': 3, '3.4.C7': 4 };
  const small = found({ edition: '2021', cells }).filter(({ rule }) => rule.startsWith('P'));
  t.strictSame(small, []);
  const document = { '2.1.2.C1': 1, '2.1.2.C2': 1, '2.1.2.C3': 1 };
  t.strictSame(of('P-04', { edition: '2021', cells: document }), []);
  const granted = only('P-07', { edition: '2021', cells: { '3.3.7.C7': 26, '3.3.1.C7': 26 } });
  t.equal(granted.severity, 'information');
});

test('F-11: notices and their numbers', async (t) => {
  const cited = (preamble: string) =>
    of('F-11', { edition: '2021', cells: {}, narrative: { preamble } }).map(
      ({ severity }) => severity,
    );
  t.strictSame(
    cited('根据国办公开办函〔2021〕30号、国办函〔2020〕109号和赣府公开办字〔2021〕8号'),
    [],
  );
  t.strictSame(cited('国办公开办函〔2019〕60号'), ['information'], 'of the other edition');
  t.strictSame(cited('国办公开办函[2021]30号'), ['information'], 'other brackets');
  t.strictSame(cited('国办公开办函〔202130号，又国办公开办函〔202130号'), ['warning'], 'once');
  t.strictSame(cited('国办政务公开办函〔2021〕30号'), ['warning']);
});

test('F-05: title and period', async (t) => {
  const years = (title: string, preamble: string) =>
    of('F-05', { edition: '2021', cells: {}, title, narrative: { preamble } }).length;
  t.equal(years('甲县2023年政府信息公开工作年度报告', '自2023年1月1日起至12月31日止'), 0);
  t.equal(years('甲县2022年政府信息公开工作年度报告', '自2023年1月1日起至12月31日止'), 1);
  t.equal(years('甲县年报', '2023 年 1 月 1 日至 2024 年 12 月 31 日'), 1);
  t.equal(years('甲县2023年年报', '2022年1月1日至2022年12月31日；2021年1月1日至12月31日'), 1);
});

test('F-05: what a preamble says of its period and its year', async (t) => {
  const said = (preamble: string) =>
    of('F-05', { edition: '2021', cells: {}, narrative: { preamble } }).map(
      ({ severity, message }) => `${severity} ${message.zh}`,
    );
  for (const sound of [
    '统计时限为2023年1月1日—12月31日，2024年1月20日公布。',
    '数据统计期限：2023年1月1日零时至2023年12月31日24时。',
    '2023年1月1日起施行新办法。2023年5月1日至2023年6月30日开展统计调查。',
    '统计调查期间2023年5月1日至5月31日，走访企业。',
    '现公布2023年政府信息公开工作年度报告，2022年政府信息公开工作年度报告已于上年公布。',
    '《2022年政府信息公开工作年度报告》所列问题已经整改。',
  ]) {
    t.strictSame(said(sound), [], sound);
  }
  t.strictSame(said('数据的统计期限自2023年1月1日起至2023年12月30日止。'), [
    'warning 统计期限写的是“2023年1月1日起至2023年12月30日”，应为 2023 年 1 月 1 日至 12 月 31 日。',
  ]);
  t.strictSame(said('统计期限自2022年2月1日起至2023年12月31日。'), [
    'error 统计期限写的是“2022年2月1日起至2023年12月31日”，应为 2023 年 1 月 1 日至 12 月 31 日。',
  ]);
  t.strictSame(said('现向社会公布2022年政府信息公开工作年度报告。'), [
    'warning 前言写的是“公布2022年政府信息公开工作年度报告”，报告年度为 2023 年。',
  ]);
});

test('F-13: a name misspelt in one character', async (t) => {
  const organization = { name: '沭阳县人民政府' };
  const says = (title: string) =>
    of('F-13', { edition: '2021', cells: {}, title, organization }).length;
  t.equal(says('沭阳县人民政府2023年报告'), 0);
  t.equal(says('沐阳县人民政府2023年报告'), 1);
  t.equal(says('泗洪县人民政府2023年报告'), 0, 'another body, which another rule sees');
  t.equal(says(''), 0);
});

test('F-18: what is told of private data is masked', async (t) => {
  const narrative = { otherMatters: '联系人：李明，手机13912345678，邮箱 liming@qq.com。' };
  const findings = of('F-18', { edition: '2021', cells: {}, narrative });
  t.strictSame(
    findings.map(({ message }) => message.zh),
    ['文字中有手机号码 139****5678。', '文字中有个人邮箱 l*****@qq.com。'],
  );
  t.notMatch(JSON.stringify(findings), /13912345678|liming/);
});

const anyProse = fc.oneof(fc.constant(null), fc.string({ unit: 'grapheme', maxLength: 200 }));
const anyNarrative = fc
  .tuple(anyProse, anyProse, anyProse, anyProse, fc.constantFrom(null, '0', '270', '3.5'))
  .map(([preamble, overview, problemsAndImprovements, otherMatters, amount]) =>
    proseOf({
      ...{ preamble, overview, problemsAndImprovements, otherMatters },
      informationProcessingFee: { notices: null, amountCharged: amount, amountReceived: amount },
    }),
  );

/** Figures as the schemas let them in: any content of its kind, or blank. */
function anyFigures(edition: Edition): fc.Arbitrary<Figures> {
  const contents = cellsOf(edition).map((cell) =>
    fc.oneof({ weight: 3, arbitrary: anyContent(cell) }, fc.constant(null)),
  );
  return fc.tuple(...contents).map((values) => {
    const figures = blankFigures(edition);
    for (const cell of cellsOf(edition)) {
      writeCell(figures, cell, (values[cell.index] ?? null) as CellValue);
    }
    return figures;
  });
}

test('any report: nothing is thrown, keys are unique, the same input says the same', async () => {
  const input = anyEdition.chain((edition) =>
    fc.record({
      year: fc.constant(year),
      kind: fc.constantFrom('own' as const, 'consolidated' as const),
      title: fc.oneof(fc.constant(null), fc.string({ maxLength: 40 })),
      edition: fc.constant(edition),
      figures: anyFigures(edition),
      narrative: anyNarrative,
      organization: fc.constantFrom(
        null,
        organizationOf({}),
        organizationOf({ kind: 'government', level: 'township' }),
        organizationOf({
          code: 'x',
          divisionCode: '32',
          powers: ['licensing'],
          contacts: ['a', ''],
        }),
      ),
      siblings: fc.array(
        anyNarrative.map((narrative) => ({ id: 'one', name: '乙局', narrative })),
        { maxLength: 3 },
      ),
      previous: fc.oneof(
        fc.constant(null),
        anyEdition.chain((other) =>
          fc.record({
            year: fc.constant(year - 1),
            edition: fc.constant(other),
            figures: anyFigures(other),
            narrative: fc.oneof(fc.constant(null), anyNarrative),
            organization: fc.constantFrom(null, organizationOf({ name: '甲县法制局' })),
          }),
        ),
      ),
      children: fc.oneof(
        fc.constant(null),
        fc.array(
          fc.record({
            id: fc.constantFrom('a', 'b', 'c', 'd'),
            name: fc.string({ maxLength: 9 }),
            kind: fc.constantFrom('department' as const, 'zone' as const),
            verticallyLed: fc.boolean(),
            figures: fc.oneof(fc.constant(null), anyFigures(edition)),
          }),
          { maxLength: 3 },
        ),
      ),
    }),
  );
  fc.assert(
    fc.property(input, (report) => {
      const findings = findingsBeyond(report);
      return (
        new Set(findings.map(({ key }) => key)).size === findings.length &&
        findings.every(({ key, pointers }) => key.length <= 200 && pointers.length > 0) &&
        JSON.stringify(findingsBeyond(report)) === JSON.stringify(findings)
      );
    }),
    { numRuns: 100 },
  );
});

test('whatever stands where figures should, nothing is thrown', async () => {
  const tables = fc.record({
    proactiveDisclosure: fc.jsonValue({ maxDepth: 4 }),
    applicationStatistics: fc.jsonValue({ maxDepth: 4 }),
    reviewLitigation: fc.jsonValue({ maxDepth: 4 }),
  });
  fc.assert(
    fc.property(anyEdition, tables, tables, (edition, one, other) => {
      const [figures, before] = [one, other] as unknown as [Figures, Figures];
      const input = inputOf({
        edition: edition.id,
        cells: {},
        kind: 'consolidated',
        children: [{}],
      });
      const previous = {
        year: year - 1,
        edition,
        figures: before,
        narrative: null,
        organization: null,
      };
      const children = (input.children ?? []).map((child) => ({ ...child, figures: before }));
      return findingsBeyond({ ...input, figures, previous, children }).length > 0;
    }),
    { numRuns: 100 },
  );
});

/** The sum of reports, as a report of its own. */
function sumOf(edition: Edition, all: readonly Figures[]): Figures {
  const figures = blankFigures(edition);
  const total = (cell: Cell) => {
    const values = all.map((each) => summable(each, cell) ?? 0);
    const sum = values.reduce((left, right) => left + right, 0);
    return cell.kind === 'money' ? (sum / 1_000_000).toFixed(4) : sum;
  };
  for (const cell of cellsOf(edition)) writeCell(figures, cell, total(cell));
  return figures;
}

const treeOf = fc
  .array(consistentFigures(revised), { minLength: 2, maxLength: 5 })
  .map((children) => ({ children, figures: sumOf(revised, children) }));

function checkTree(children: readonly Figures[], figures: Figures): Finding[] {
  const input = inputOf({ ...whole, cells: {}, children: children.map(() => ({ cells: {} })) });
  const filled = (input.children ?? []).map((child, index) => ({
    ...child,
    figures: children[index] ?? null,
  }));
  const findings = findingsBeyond({ ...input, figures, children: filled });
  return findings.filter(({ rule }) => rule.startsWith('H'));
}

test('a consolidation that is the sum of its reports has no finding of the tree', async () => {
  fc.assert(
    fc.property(treeOf, ({ children, figures }) => checkTree(children, figures).length === 0),
    { numRuns: 40 },
  );
});

test('a changed cell of a consolidation is named', async () => {
  const counts = cellsOf(revised).filter(({ kind }) => kind === 'count');
  fc.assert(
    fc.property(treeOf, fc.constantFrom(...counts), fc.nat(), ({ children, figures }, cell, by) => {
      writeCell(figures, cell, Number(readCell(figures, cell)) + 1 + (by % 1000));
      const findings = checkTree(children, figures);
      return findings.length === 1 && findings[0]?.pointers[0] === cell.pointer;
    }),
    { numRuns: 60 },
  );
});

test('a report that was left out, or counted twice, is named', async () => {
  fc.assert(
    fc.property(treeOf, fc.boolean(), ({ children }, isLeftOut) => {
      const [first, ...others] = children as [Figures, ...Figures[]];
      const figures = sumOf(revised, isLeftOut ? others : [first, ...children]);
      const findings = checkTree(children, figures);
      const isEmpty = cellsOf(revised).every((cell) => !summable(first, cell));
      const [finding] = findings;
      return isEmpty
        ? findings.length === 0
        : findings.length === 1 &&
            finding !== undefined &&
            finding.message.zh.includes('“第1局”') &&
            finding.message.zh.includes(isLeftOut ? '漏加' : '重复计算');
    }),
    { numRuns: 40 },
  );
});

test('summing takes time in proportion to the reports', async (t) => {
  const filled = (seed: number) => {
    const figures = blankFigures(revised);
    for (const cell of cellsOf(revised)) {
      const value = (cell.index * 7 + seed) % 50;
      writeCell(figures, cell, cell.kind === 'money' ? String(value) : value);
    }
    return figures;
  };
  const { ratio, milliseconds } = growth((count) => {
    const children = Array.from({ length: count }, (_, seed) => filled(seed));
    const [right, wrong] = [sumOf(revised, children), filled(3)];
    return () => {
      t.strictSame(checkTree(children, right), []);
      t.ok(checkTree(children, wrong).length > 50);
    };
  }, 400);
  t.ok(ratio < proportional, `${ratio.toFixed(1)}, ${milliseconds.toFixed(0)} ms for 400 reports`);
});

test('prose as long as it may be takes time in proportion, whatever is in it', async (t) => {
  const longest = 100_000;
  const pieces = [
    '一',
    '国办公开办函〔',
    '2023年1月1日',
    '《',
    '13912345678 ',
    'a@',
    '沐阳县人民政府',
    '（一）',
    '申请：县（市、区）1件，占1%，',
    '申请县区政府信息公开数量',
    '政府信息数量合计',
  ];
  for (const piece of pieces) {
    const { ratio, milliseconds } = growth((size, run) => {
      const text = `${run}${piece.repeat(size / piece.length)}`;
      const narrative = { overview: text, preamble: text, problemsAndImprovements: text };
      const input = inputOf({
        edition: '2021',
        cells: {},
        narrative: { ...narrative, otherMatters: text },
        previous: { narrative },
        siblings: [{ narrative }],
        kind: 'consolidated',
        organization: { name: '沭阳县人民政府' },
      });
      return () => findingsBeyond(input);
    }, longest);
    t.ok(ratio < proportional, `${piece}: ${ratio.toFixed(1)}, ${milliseconds.toFixed(0)} ms`);
  }
});

test('both editions are checked by rules of their own', async (t) => {
  for (const edition of editions) {
    const rules = reportRules.filter((rule) => appliesTo(rule, edition));
    t.ok(rules.length > 30, edition.id);
  }
});
