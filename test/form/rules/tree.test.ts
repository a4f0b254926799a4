/** Rules of level 4: a consolidated report against the reports that it sums up. */
import fc from 'fast-check';
import { test } from 'tap';
import { cellsOf } from '../../../src/form/cells.ts';
import { editionById } from '../../../src/form/editions/index.ts';
import { blankFigures, readCell, readSummable, writeCell } from '../../../src/form/figures.ts';
import type { Cell, Edition, Figures, Finding } from '../../../src/form/types.ts';
import { growth, proportional } from '../../support/growth.ts';
import { consistentFigures } from '../arbitrary.ts';
import { findingsBeyond, findingsOf, inputOf, onlyFinding } from '../rule-inputs.ts';

const revised = editionById('2021');

const sayingsOf = (findings: readonly Finding[]) =>
  findings.map(({ severity, message }) => `${severity} ${message.zh}`);

const whole = { edition: '2021', kind: 'consolidated' } as const;

test('H-01: a report that explains every gap is named once for all', async (t) => {
  const finding = onlyFinding('H-01', {
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
  const one = onlyFinding('H-01', {
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
const organizations = ['甲局', '乙局', '丙局', '丁局', '戊局'].map((name, at) => ({
  name,
  cells: {
    ...{ '2.1.2.C1': 7 + 3 * at, '2.1.2.C3': 31 + 17 * at },
    ...{ '2.5.1.C1': 100 + 37 * at * at, '2.6.1.C1': 41 * at + 5 },
  },
}));

/** What a city declares that counts each body so many times, and a cell falsely. */
function declared(times: Readonly<Record<string, number>>, wrong: Record<string, number> = {}) {
  const cells: Record<string, number> = { ...wrong };
  for (const { name, cells: own } of organizations) {
    for (const [cell, value] of Object.entries(own)) {
      cells[cell] = (cells[cell] ?? 0) + (times[name] ?? 1) * value;
    }
  }
  return { ...whole, cells, children: organizations };
}

test('H-01: two reports together, or one but for a cell', async (t) => {
  const two = onlyFinding('H-01', declared({ 乙局: 0, 丁局: 0 }));
  t.match(two.message.zh, /恰为“乙局”、“丁局”的数字之和：可能漏加了这两个机关/);
  const mixed = onlyFinding('H-01', declared({ 戊局: 0, 甲局: 2 }));
  t.match(mixed.message.zh, /数字之差：可能重复计算了“甲局”，漏加了“戊局”/);
  t.match(mixed.message.en, /perhaps "甲局" was counted twice, and "戊局" was left out/);
  const [twice, rest] = findingsOf('H-01', declared({ 丙局: 2 }, { '3.1.C1': 9 }));
  t.match(twice?.message.zh, /^4 格与下级报告之和不符，差额都恰为“丙局”的数字：可能重复计算/);
  t.match(rest?.message.zh, /为 9，各下级报告（“丙局”计两次）之和为 0，相差 9。/);
  t.match(rest?.message.en, /its reports with "丙局" twice sum to 0/);
});

test('H-01: what may be chance names no organization', async (t) => {
  const many = Array.from({ length: 30 }, (_, at) => ({
    name: `第${at}局`,
    cells: { '2.5.1.C1': at + 1, '2.6.1.C1': 2 * at, '2.6.2.C1': 3 },
  }));
  const cells = { '2.5.1.C1': 465 - 7, '2.6.1.C1': 870 + 12, '2.6.2.C1': 90 };
  const found = findingsOf('H-01', { ...whole, cells, children: many });
  t.equal(found.length, 2);
  for (const { message } of found) t.notMatch(message.zh, /恰为/);
  const three = findingsOf('H-01', declared({ 甲局: 0, 乙局: 0, 戊局: 0 }));
  t.equal(three.length, 4);
  for (const { message } of three) t.notMatch(message.zh, /恰为/);
  const wrong = { '3.1.C1': 9, '3.1.C2': 8, '3.2.C1': 7, '3.2.C2': 6 };
  const half = findingsOf('H-01', declared({ 丙局: 2 }, wrong));
  t.equal(half.length, 8, 'as many cells speak against it');
  for (const { message } of half) t.notMatch(message.zh, /可能/);
  const small = [1, 1, 5, 9].map((value, at) => ({
    name: `第${at}局`,
    cells: { '2.5.1.C1': value, '2.6.1.C1': value },
  }));
  const few = findingsOf('H-01', {
    ...whole,
    cells: { '2.5.1.C1': 14, '2.6.1.C1': 14 },
    children: small,
  });
  t.equal(few.length, 2, 'one number is that of a pair by chance');
});

test('H-01: totals that follow from their parts are not reported again', async (t) => {
  const cells = { '3.1.C1': 12, '3.1.C7': 12, '3.3.1.C1': 10, '3.3.7.C1': 10, '3.3.7.C7': 10 };
  const child = { '3.1.C1': 11, '3.1.C7': 11, '3.3.1.C1': 10, '3.3.7.C1': 10, '3.3.7.C7': 10 };
  const finding = onlyFinding('H-01', { ...whole, cells, children: [{ cells: child }] });
  t.strictSame(finding.pointers, ['/applicationStatistics/newlyReceived/naturalPerson']);
  const total = onlyFinding('H-01', {
    ...whole,
    cells: { '3.1.C7': 12 },
    children: [{ cells: {} }],
  });
  t.match(total.pointers[0], /newlyReceived\/total$/, 'a total alone is reported');
});

test('H-01: amounts are summed exactly, and shown in their unit', async (t) => {
  const children = ['0.1', '0.2', '59237.2449'].map((amount) => ({
    cells: { '2.8.1.C1': amount },
  }));
  t.strictSame(findingsOf('H-01', { ...whole, cells: { '2.8.1.C1': '59237.5449' }, children }), []);
  const finding = onlyFinding('H-01', { ...whole, cells: { '2.8.1.C1': '59237.545' }, children });
  t.match(
    finding.message.zh,
    /为 59237.545 万元，各下级报告之和为 59237.5449 万元，相差 0.0001 万元/,
  );
  t.equal(finding.difference, 0.0001);
});

test('H: what is not in yet may be missing, never too much', async (t) => {
  const children = [{ cells: { '3.1.C1': 5 } }, { cells: { '3.1.C1': 6 } }, {}];
  t.strictSame(findingsOf('H-01', { ...whole, cells: { '3.1.C1': 20 }, children }), []);
  t.equal(onlyFinding('H-01', { ...whole, cells: { '3.1.C1': 10 }, children }).severity, 'warning');
  const alone = { ...whole, cells: { '3.1.C1': 5 }, children };
  t.strictSame(findingsOf('H-01', alone), [], 'one report alone has more');
  t.match(onlyFinding('H-02', alone).message.zh, /为 5，小于“第2局”报告的数字/);
  t.match(onlyFinding('H-03', alone).message.zh, /3 个下级机关中 1 个没有本年度报告：“第3局”/);
  t.strictSame(findingsOf('H-03', { ...alone, kind: 'own' }), [], 'only of consolidations');
});

/** The sum of reports, as a report of its own. */
function sumOf(edition: Edition, all: readonly Figures[]): Figures {
  const figures = blankFigures(edition);
  const total = (cell: Cell) => {
    const values = all.map((each) => readSummable(each, cell) ?? 0);
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
      const isEmpty = cellsOf(revised).every((cell) => !readSummable(first, cell));
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

const city = { kind: 'consolidated', cells: { '3.1.C7': 100, '3.2.C7': 5 } } as const;

test('H-05: shares and counts of the parts of the tree', async (t) => {
  const says = (overview: string) =>
    sayingsOf(findingsOf('H-05', { ...city, narrative: { overview } }));
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['收到申请，市直部门占58%，县（市、区）占52%。', /占比合计 110%，超过 100%/],
    ['2023年受理申请，市政府部门60件、占58.1%；县(市、区)44件、占52.2%。', /合计 110.3%/],
    ['受理申请中，县区政府收到申请80件，市级部门收到申请26件。', /合计 106 件，多于.*105 件/],
    ['收到申请：各部门占40%、乡镇（街道）占65%', /合计 105%/],
  ];
  for (const [overview, message] of wrong) {
    const found = says(overview);
    t.equal(found.length, 1, overview);
    t.match(found[0], message);
  }
  for (const overview of [
    '收到申请，市直部门占58%，县（市、区）占42%。',
    '收到申请，市直部门占58.3%，乡镇占41.8%。',
    '受理申请，市政府部门60件，县（市、区）45件。',
    '受理申请，市政府部门60件，县（市、区）40件，乡镇（街道）35件。',
    '受理申请，县（市、区）80件，其中乡镇70件。',
    '受理申请，网上申请市直部门占58%，信函申请县区占52%。',
    '受理申请，市直部门占58%，县区自然人申请占95%。',
    '受理申请，市直部门上年占58%，县区占52%。',
    '2022年受理申请，市直部门占58%，县区占52%。',
    '市直部门主动公开占58%，县区占52%，申请较少。',
    '市直部门培训80次，县区培训60次，指导申请。',
    '收到申请，县区占58%，县区占52%。',
  ]) {
    t.strictSame(says(overview), [], overview);
  }
  const narrative = { overview: '收到申请，市直部门占58%，县区占52%。' };
  t.strictSame(findingsOf('H-05', { ...city, kind: 'own', narrative }), []);
});
