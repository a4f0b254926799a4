import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'tap';
import {
  cellByCoordinates,
  cellByPointer,
  cellsOf,
  listRows,
  tableMembers,
} from '../../src/form/cells.ts';
import {
  editionById,
  editionOfYear,
  editions,
  firstReportYear,
} from '../../src/form/editions/index.ts';
import {
  blankFigures,
  flatten,
  freezeFigures,
  readCell,
  readSummable,
  unitOf,
  writeCell,
} from '../../src/form/figures.ts';
import { fillTotals, sumsOf } from '../../src/form/totals.ts';
import type { EditionId, Figures, FigureTree } from '../../src/form/types.ts';
import { anyEdition, consistentFigures } from './arbitrary.ts';

test('the editions have the cells that the form prints', async (t) => {
  const counts = (id: EditionId) =>
    tableMembers.map(
      (member) => cellsOf(editionById(id)).filter(({ table }) => table === member).length,
    );
  t.strictSame(counts('2021'), [10, 175, 15]);
  t.strictSame(counts('2019'), [22, 161, 15]);
});

test('the year decides on the edition', async (t) => {
  t.equal(firstReportYear, 2019);
  t.strictSame(
    [2018, 2019, 2020, 2021, 2025, 2090].map((year) => editionOfYear(year)?.id ?? null),
    [null, '2019', '2019', '2021', '2021', '2021'],
  );
  t.throws(() => editionById('2018' as EditionId), RangeError);
});

// Positions and names of cells are for ever: they are keys of databases and of other systems.
test('no cell has moved or changed its name', async (t) => {
  const file = new URL('../fixtures/cells.txt', import.meta.url);
  const list = editions.flatMap((edition) =>
    cellsOf(edition).map(
      (cell) => `${edition.id} ${cell.index} ${cell.coordinates} ${cell.kind} ${cell.pointer}`,
    ),
  );
  t.strictSame(readFileSync(file, 'utf8').trim().split('\n'), list);
});

test('pointers and coordinates name one cell each', async (t) => {
  for (const edition of editions) {
    const cells = cellsOf(edition);
    t.equal(new Set(cells.map(({ pointer }) => pointer)).size, cells.length);
    t.equal(new Set(cells.map(({ coordinates }) => coordinates)).size, cells.length);
    for (const cell of cells) {
      if (cellByPointer(edition, cell.pointer) !== cell) t.fail(cell.pointer);
      if (cellByCoordinates(edition, cell.coordinates) !== cell) t.fail(cell.coordinates);
    }
    t.equal(cellByPointer(edition, '/applicationStatistics'), undefined);
    t.equal(cellByCoordinates(edition, '3.9.C1'), undefined);
  }
});

// The rows of table 3 as 国办公开办函〔2021〕30号 prints them, spelled here a second time on purpose.
const officialRows = [
  '1 一、本年新收政府信息公开申请数量',
  '2 二、上年结转政府信息公开申请数量',
  '3.1 （一）予以公开',
  '3.2 （二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '3.3.1 1.属于国家秘密',
  '3.3.2 2.其他法律行政法规禁止公开',
  '3.3.3 3.危及“三安全一稳定”',
  '3.3.4 4.保护第三方合法权益',
  '3.3.5 5.属于三类内部事务信息',
  '3.3.6 6.属于四类过程性信息',
  '3.3.7 7.属于行政执法案卷',
  '3.3.8 8.属于行政查询事项',
  '3.4.1 1.本机关不掌握相关政府信息',
  '3.4.2 2.没有现成信息需要另行制作',
  '3.4.3 3.补正后申请内容仍不明确',
  '3.5.1 1.信访举报投诉类申请',
  '3.5.2 2.重复申请',
  '3.5.3 3.要求提供公开出版物',
  '3.5.4 4.无正当理由大量反复申请',
  '3.5.5 5.要求行政机关确认或重新出具已获取信息',
  '3.6.1 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '3.6.2 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.6.3 3.其他',
  '3.7 （七）总计',
  '4 四、结转下年度继续办理',
];

test('table 3 has its official rows and columns', async (t) => {
  const rows = (id: EditionId) =>
    listRows(editionById(id).tables[1]?.blocks[0]?.rows ?? []).map(
      ({ row }) => `${row.coordinate} ${row.label.zh}`,
    );
  t.strictSame(rows('2021'), officialRows);
  t.strictSame(rows('2019'), [
    ...officialRows.slice(0, 20),
    '3.6 （六）其他处理',
    ...officialRows.slice(23),
  ]);
  for (const edition of editions) {
    t.strictSame(
      edition.tables[1]?.blocks[0]?.columns.map(({ label }) => label.zh),
      ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
    );
    t.strictSame(
      edition.sections.map(({ numeral, heading }) => `${numeral}、${heading.zh}`),
      [
        '一、总体情况',
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、政府信息公开行政复议、行政诉讼情况',
        '五、存在的主要问题及改进情况',
        '六、其他需要报告的事项',
      ],
    );
  }
});

test('table 2 has the official rows and columns of its edition', async (t) => {
  const printed = (id: EditionId) =>
    editionById(id).tables[0]?.blocks.map(({ title, columns, rows }) => [
      title?.zh,
      columns.map(({ label }) => label.zh),
      listRows(rows).map(({ row }) => row.label.zh),
    ]);
  t.strictSame(printed('2021'), [
    [
      '第二十条第（一）项',
      ['本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '行政规范性文件'],
    ],
    ['第二十条第（五）项', ['本年处理决定数量'], ['行政许可']],
    ['第二十条第（六）项', ['本年处理决定数量'], ['行政处罚', '行政强制']],
    ['第二十条第（八）项', ['本年收费金额（单位：万元）'], ['行政事业性收费']],
  ]);
  const items = ['上一年项目数量', '本年增/减'];
  t.strictSame(printed('2019'), [
    [
      '第二十条第（一）项',
      ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ['规章', '规范性文件'],
    ],
    ['第二十条第（五）项', [...items, '处理决定数量'], ['行政许可', '其他对外管理服务事项']],
    ['第二十条第（六）项', [...items, '处理决定数量'], ['行政处罚', '行政强制']],
    ['第二十条第（八）项', items, ['行政事业性收费']],
    ['第二十条第（九）项', ['采购项目数量', '采购总金额'], ['政府集中采购']],
  ]);
});

test('a blank report is blank throughout, and holds every cell', async (t) => {
  for (const edition of editions) {
    const figures = blankFigures(edition);
    t.ok(cellsOf(edition).every((cell) => readCell(figures, cell) === null));
  }
});

function leftOut(tree: FigureTree): FigureTree {
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([key]) => key !== 'total')
      .map(([key, value]) => [
        key,
        value !== null && typeof value === 'object' ? leftOut(value) : value,
      ]),
  );
}

test('totals that are left out are filled in, and only those', async () => {
  const given = anyEdition.chain((edition) =>
    consistentFigures(edition).map((figures) => ({ edition, figures })),
  );
  fc.assert(
    fc.property(given, ({ edition, figures }) => {
      const without = Object.fromEntries(
        tableMembers.map((member) => [member, leftOut(figures[member])]),
      ) as Figures;
      const computed = fillTotals(edition, without);
      const totals = cellsOf(edition)
        .filter(({ total }) => total)
        .map(({ pointer }) => pointer);
      return (
        computed.join() === totals.join() &&
        cellsOf(edition).every((cell) => readCell(without, cell) === readCell(figures, cell)) &&
        fillTotals(edition, without).length === 0
      );
    }),
    { numRuns: 40 },
  );
});

test('a total over blanks stays blank, a declared total stays as declared', async (t) => {
  const edition = editionById('2021');
  const figures = blankFigures(edition);
  const review = figures.reviewLitigation.review as FigureTree;
  delete review.total;
  t.strictSame(fillTotals(edition, figures), []);
  t.equal(review.total, null);
  Object.assign(review, { upheld: 2, total: 9 });
  t.strictSame(fillTotals(edition, figures), []);
  t.equal(review.total, 9);
  delete review.total;
  t.strictSame(fillTotals(edition, figures), ['/reviewLitigation/review/total']);
  t.equal(review.total, 2);
});

test('the printed sums of the form', async (t) => {
  const sums = sumsOf(editionById('2021'));
  t.equal(sums.filter(({ direction }) => direction === 'row').length, 25 + 3);
  t.equal(sums.filter(({ direction }) => direction === 'column').length, 7);
  t.ok(sums.every(({ total, parts }) => total.total && parts.length > 0));
});

test('amounts are summed exactly, in fen, by the unit that is printed', async (t) => {
  const revised = editionById('2021');
  const fee = cellByCoordinates(revised, '2.8.1.C1');
  const trial = editionById('2019');
  const procurement = cellByCoordinates(trial, '2.9.1.C2');
  if (fee === undefined || procurement === undefined) throw new Error('no such cells');
  const figures = blankFigures(revised);
  const inFen = (amount: string) => {
    writeCell(figures, fee, amount);
    return readSummable(figures, fee);
  };
  t.equal(inFen('59237.2449'), 59_237_244_900);
  t.equal(inFen('0.0001'), 100);
  t.equal(inFen('0'), 0);
  t.equal(unitOf(figures, fee), '万元');
  const printed = blankFigures(trial);
  writeCell(printed, procurement, '251000');
  const row = printed.proactiveDisclosure.centralProcurement as FigureTree;
  t.equal(row.unit, null);
  t.equal(readSummable(printed, procurement), null, 'no unit, no sum');
  row.unit = '元';
  t.equal(readSummable(printed, procurement), 25_100_000);
  writeCell(printed, procurement, '0.001');
  t.equal(readSummable(printed, procurement), null, 'less than a fen is not exact');
  row.unit = '万元';
  writeCell(printed, procurement, '160.5964');
  t.equal(readSummable(printed, procurement), 160_596_400);
});

/** A tree of the form with anything in the place of a cell, a row or a table. */
const anyTree = anyEdition.chain((edition) =>
  fc
    .tuple(
      consistentFigures(edition),
      fc.array(
        fc.tuple(
          fc.nat({ max: cellsOf(edition).length - 1 }),
          fc.nat({ max: 3 }),
          fc.oneof(fc.constantFrom(null, {}, { a: 1 }, '1.5', 'x', -1, 2 ** 60), fc.integer()),
        ),
        { maxLength: 6 },
      ),
    )
    .map(([figures, changes]) => {
      for (const [index, depth, value] of changes) {
        const path = cellsOf(edition)[index]?.path.slice(0, depth + 1) ?? [];
        let node = figures as FigureTree;
        for (const member of path.slice(0, -1)) {
          const below = node[member];
          if (below === null || typeof below !== 'object') break;
          node = below;
        }
        const last = path.at(-1);
        if (last !== undefined) node[last] = value as FigureTree;
      }
      return { edition, figures };
    }),
);

test('what is laid out flat is what a cell-by-cell reading gives', async () => {
  fc.assert(
    fc.property(anyTree, ({ edition, figures }) => {
      const { contents, values, numbers } = flatten(edition, figures);
      return cellsOf(edition).every((cell) => {
        const [content, value] = [readCell(figures, cell) ?? null, readSummable(figures, cell)];
        const number = content === null ? 0 : (value ?? Number.NaN);
        return (
          contents[cell.index] === content &&
          values[cell.index] === value &&
          Object.is(numbers[cell.index], number)
        );
      });
    }),
    { numRuns: 300 },
  );
});

test('figures that are frozen are laid out once, others each time', async (t) => {
  for (const edition of editions) {
    const figures = blankFigures(edition);
    const [first] = cellsOf(edition);
    if (first === undefined) throw new Error('no cells');
    const before = flatten(edition, figures);
    writeCell(figures, first, 3);
    t.equal(before.contents[0], null);
    t.equal(flatten(edition, figures).contents[0], 3);
    t.equal(freezeFigures(figures), figures);
    t.throws(() => writeCell(figures, first, 4), TypeError, 'they cannot be changed');
    t.equal(flatten(edition, figures), flatten(edition, figures));
    t.equal(flatten(edition, figures).contents[0], 3);
    for (const other of editions) {
      t.equal(flatten(other, figures).contents.length, cellsOf(other).length, 'by its edition');
    }
  }
});
