import { test } from 'tap';
import { cellsOf } from '../../../src/form/cells.ts';
import { editionById } from '../../../src/form/editions/index.ts';
import { listComparableCells } from '../../../src/form/rules/3-years/comparable.ts';
import type { RuleExample } from '../../../src/form/rules/rule.ts';
import {
  findingsBeyond,
  findingsOf,
  inputOf,
  onlyFinding,
  type organizationOf,
  year,
} from '../rule-inputs.ts';

const revised = editionById('2021');
const trial = editionById('2019');

const found = (example: RuleExample) => findingsBeyond(inputOf(example));

test('X-01: each column that does not continue, with both cells', async (t) => {
  const columns = [1, 2, 3, 4, 5, 6, 7].map((n) => `C${n}`);
  const row = (at: string, add: number) =>
    Object.fromEntries(columns.map((column, index) => [`${at}.${column}`, index + add]));
  const example = { edition: '2021', cells: row('3.2', 2) } as const;
  const all = findingsOf('X-01', {
    ...example,
    previous: { edition: '2019', cells: row('3.4', 1) },
  });
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
  t.strictSame(findingsOf('X-01', { ...example, previous: { cells: row('3.4', 2) } }), []);
  t.ok(all.every(({ severity }) => severity === 'error'));
  const organization = { isRestructured: true };
  const moved = findingsOf('X-01', {
    ...example,
    organization,
    previous: { cells: row('3.4', 1) },
  });
  t.ok(moved.length === 7 && moved.every(({ severity }) => severity === 'warning'));
});

test('X-01: one column that does not continue is one finding, its total is explained by it', async (t) => {
  const cells = { '3.2.C1': 3, '3.2.C7': 3 };
  const previous = { cells: { '3.4.C1': 4, '3.4.C7': 4 } };
  const { pointers } = onlyFinding('X-01', { edition: '2021', cells, previous });
  t.strictSame(pointers, [
    '/applicationStatistics/carriedOver/naturalPerson',
    '/previous/applicationStatistics/carriedForward/naturalPerson',
  ]);
  const unexplained = { '3.2.C1': 3, '3.2.C7': 9 };
  t.equal(findingsOf('X-01', { edition: '2021', cells: unexplained, previous }).length, 2);
});

test('X-01: blanks count as 0, a row not filled in yet and cells not known say nothing', async (t) => {
  const previous = { cells: { '3.4.C1': 3, '3.4.C7': 3 } };
  t.strictSame(findingsOf('X-01', { edition: '2021', cells: {}, previous }), []);
  const [first] = findingsOf('X-01', { edition: '2021', cells: { '3.2.C7': 3 }, previous });
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
  const pairs = listComparableCells(trial, revised);
  const reportedFor = (pointer: string) =>
    pairs.filter(({ now }) => now.some((cell) => cell.pointer.startsWith(pointer)));
  t.equal(reportedFor('/applicationStatistics/').length, 23 * 7, 'every row of table 3');
  t.equal(reportedFor('/reviewLitigation/').length, 15);
  t.strictSame(
    reportedFor('/proactiveDisclosure/').map(({ now }) => now[0]?.coordinates),
    ['2.1.1.C1', '2.1.2.C1', '2.5.1.C1', '2.6.1.C1', '2.6.2.C1'],
    'made is issued, decisions are decisions; the stock and the fees do not compare',
  );
  for (const { before, now } of reportedFor('/applicationStatistics/outcomes/otherOutcomes')) {
    t.equal(now.length, 3);
    t.ok(now.every(({ column }) => column === before[0]?.column));
  }
  t.equal(listComparableCells(revised, revised).length, cellsOf(revised).length);
});

test('X-07: a leap is reported once, where it is', async (t) => {
  const previous = { edition: '2019', cells: { '3.3.6.C7': 12, '2.5.1.C3': 550 } } as const;
  const cells = { '3.3.6.1.C7': 100, '3.3.6.3.C7': 40, '2.5.1.C1': 9487 };
  const [licenses, other] = findingsOf('X-07', { edition: '2021', cells, previous });
  t.match(licenses?.message.zh, /行政许可.*上年 550，本年 9487/);
  t.match(other?.message.zh, /（六）其他处理.*上年 12，本年 140/);
  t.equal(other?.pointers.length, 4);
  const small = { edition: '2021', cells: { '3.1.C7': 90 }, previous: { cells: {} } } as const;
  t.strictSame(findingsOf('X-07', small), [], 'small numbers may leap');
});

test('X-08: few numbers may be those of last year', async (t) => {
  const cells = { '2.1.2.C3': 4, '2.5.1.C1': 9, '3.1.C1': 1, '3.1.C7': 1 };
  t.strictSame(findingsOf('X-08', { edition: '2021', cells, previous: { cells } }), []);
});

test('P-01: who makes rules', async (t) => {
  const speaks = (organization: Parameters<typeof organizationOf>[0]) =>
    findingsOf('P-01', { edition: '2021', cells: { '2.1.1.C3': 1 }, organization }).length > 0;
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
  t.strictSame(findingsOf('P-04', { edition: '2021', cells: document }), []);
  const granted = onlyFinding('P-07', {
    edition: '2021',
    cells: { '3.3.7.C7': 26, '3.3.1.C7': 26 },
  });
  t.equal(granted.severity, 'information');
});

test('P-09: amounts down to a fen, by their unit', async (t) => {
  const speaks = (amount: string, unit: string) =>
    findingsOf('P-09', {
      edition: '2019',
      cells: { '2.9.1.C2': amount },
      units: { '2.9.1.C2': unit },
    }).length > 0;
  t.notOk(speaks('160.5964', '万元'));
  t.ok(speaks('160.596', '元'));
  t.notOk(speaks('160.5900', '元'));
  t.notOk(speaks('160.5964', '亿元'), 'a unit that is not known');
});

const original =
  '全年围绕春耕备播编发农资价格和补贴办法四十期，在各村宣传栏同步张贴；' +
  '把高标准农田建设的招标、验收、资金拨付分段公布，邀请种粮大户参加开放日；' +
  '收到的申请由法规股统一登记，三日内送承办股室，答复前逐件会商；' +
  '网站新增土壤检测结果查询，乡镇农技员可以当场帮助老人查阅；' +
  '年底请服务对象座谈，据此把动物防疫的办事指南改成问答式样。';

test('X-11: prose of a neighbour, the most alike one', async (t) => {
  const fresh = '县局搬入新址后在大厅设立查阅点，配备两名专职人员。';
  const siblings = [
    { name: '甲县水利局', narrative: { overview: '修好了三座水闸，清出河道十公里。'.repeat(9) } },
    { name: '甲县林业局', narrative: { overview: `${original.slice(0, 120)}${fresh.repeat(2)}` } },
    { name: '甲县农业局', narrative: { overview: original.replace('四十期', '36期') } },
    { name: '甲县财政局', narrative: {} },
  ];
  const organization = { name: '甲县畜牧局' };
  const narrative = { overview: original, problemsAndImprovements: '不够细。' };
  const [finding, ...others] = findingsOf('X-11', { organization, narrative, siblings });
  t.strictSame(others, []);
  t.match(finding?.message.zh, /“总体情况”.*100% 与“甲县农业局”的报告相同，如“/);
  t.strictSame(finding?.pointers, [
    '/narrative/overview',
    '/siblings/sibling-2/narrative/overview',
  ]);
  t.strictSame(findingsOf('X-11', { narrative, siblings: siblings.slice(0, 1) }), []);
  t.strictSame(
    findingsOf('X-11', { narrative, siblings: siblings.slice(1, 2) }),
    [],
    'half a copy',
  );
});

test('X-11: names of both organizations are no wording', async (t) => {
  const about = (name: string) =>
    original.replaceAll('；', `；${name}各股室分工负责，${name}主要领导督办；`);
  const siblings = [{ name: '乙市园林绿化局', narrative: { overview: about('乙市园林绿化局') } }];
  const narrative = { overview: about('甲县畜牧局') };
  const [finding] = findingsOf('X-11', {
    organization: { name: '甲县畜牧局' },
    narrative,
    siblings,
  });
  t.match(finding?.message.zh, /100% 与“乙市园林绿化局”/);
});
