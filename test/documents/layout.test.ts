/** The official form as a document: its tables, their cells, and what is read again. */

import fc from 'fast-check';
import { test } from 'tap';
import type { TableBlock } from '../../src/documents/document.ts';
import { layoutReport } from '../../src/documents/layout.ts';
import { readHtml } from '../../src/documents/readers/html.ts';
import { readDocument } from '../../src/documents/readers/index.ts';
import { recognise } from '../../src/documents/recognise.ts';
import { writeHtml } from '../../src/documents/writers/html.ts';
import { cellsOf } from '../../src/form/cells.ts';
import { editionById, editions } from '../../src/form/editions/index.ts';
import { blankFigures, writeCell } from '../../src/form/figures.ts';
import type { Cell, Edition, Figures, FigureTree } from '../../src/form/types.ts';
import { carried, drawn, noFee, reportOf } from './drawn-report.ts';
import { arbitraryFigures, figuresWithBlanks } from './figures.ts';

function drawnTable(edition: Edition, number: number, figures = blankFigures(edition)): TableBlock {
  const { blocks } = layoutReport(edition, reportOf(edition, { figures }));
  const table = blocks.find((block) => block.kind === 'table' && block.number === number);
  if (table?.kind !== 'table') throw new RangeError(`no table ${number}`);
  return table;
}

/** A cell by its text: where it is and how far it spans. */
function spanOf(table: TableBlock, text: string, nth = 0) {
  const cell = table.cells.filter((each) => each.text === text)[nth];
  return cell && [cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.role];
}

const prose = fc.option(
  fc
    .array(
      fc.constantFrom(
        '全年主动公开政府信息1,204条，其中门户网站978条。',
        '（一）加强组织领导，“一把手”负总责；健全制度。',
        '下一步将加大解读力度 <不断> 提高质量 & 时效。',
        '2024年继续推进。',
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((paragraphs) => paragraphs.join('\n')),
);

/** Amounts whose unit is open, with one or without. */
function withUnits(edition: Edition, figures: Figures, unit: string | null): Figures {
  for (const cell of cellsOf(edition).filter((each) => each.unit === 'printed')) {
    const row = cell.path.slice(0, -1).reduce<FigureTree>((node, key) => {
      return node[key] as FigureTree;
    }, figures as FigureTree);
    row.unit = row.amount === null ? null : unit;
  }
  return figures;
}

for (const edition of editions) {
  const anyReport = fc
    .record({
      figures: fc.oneof(arbitraryFigures(edition), figuresWithBlanks(edition)),
      unit: fc.constantFrom('元', '万元', null),
      name: fc.constantFrom('某市某区民政局', '某县人民政府', '某镇人民政府', '某市教育委员会'),
      preamble: prose,
      overview: prose,
      problemsAndImprovements: prose,
      otherMatters: prose,
      publishedDate: fc.constantFrom(null, '2024-01-31'),
      isSigned: fc.boolean(),
    })
    .map(({ figures, unit, name, publishedDate, isSigned, ...narrative }) => {
      const report = reportOf(edition);
      return {
        ...report,
        title: report.title.replace(report.organizationName, name),
        organizationName: name,
        figures: withUnits(edition, figures, unit),
        narrative: { ...narrative, informationProcessingFee: noFee },
        publishedDate,
        signOff: isSigned ? report.signOff : null,
      };
    });

  test(`${edition.id}: what is drawn is read again, whole`, async (t) => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const found = recognise(readHtml(drawn(report, edition)));
        const { informationProcessingFee: _fee, ...narrative } = report.narrative;
        t.strictSame(found.figures, report.figures);
        t.strictSame(found.narrative, narrative);
        t.strictSame([found.missing, found.unplaced], [[], []]);
        t.strictSame(
          [found.title, found.organizationName, found.year, found.edition],
          [report.title, report.organizationName, report.year, edition.id],
        );
      }),
      { numRuns: 25 },
    );
  });

  test(`${edition.id}: a page carries the document as it was drawn`, async (t) => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const document = layoutReport(edition, report);
        const page = writeHtml(document);
        t.equal(page, writeHtml(layoutReport(edition, structuredClone(report))));
        t.strictSame(await readDocument(Buffer.from(page)), {
          format: 'html',
          ...carried(document),
        });
      }),
      { numRuns: 10 },
    );
  });

  test(`${edition.id}: the cells of every table tile it, each once`, async (t) => {
    for (const number of [1, 2, 3]) {
      const { cells, rows, columns } = drawnTable(edition, number);
      const covered = cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
        Array.from(
          { length: rowSpan * columnSpan },
          (_, at) => (row + Math.floor(at / columnSpan)) * columns + column + (at % columnSpan),
        ),
      );
      t.strictSame(
        covered.sort((a, b) => a - b),
        Array.from({ length: rows * columns }, (_, at) => at),
      );
    }
  });

  test(`${edition.id}: a blank is drawn blank, every cell of the form in its place`, async (t) => {
    const values = (figures: Figures) =>
      [1, 2, 3].flatMap((number) =>
        drawnTable(edition, number, figures).cells.filter(({ role }) => role === 'value'),
      );
    const blank = values(blankFigures(edition));
    t.equal(blank.length, cellsOf(edition).length);
    t.ok(blank.every(({ text }) => text === ''));
    const figures = blankFigures(edition);
    const numbers = cellsOf(edition).map((cell) => (cell.kind === 'money' ? '7.5' : cell.index));
    cellsOf(edition).forEach((cell, at) => {
      writeCell(figures, cell, numbers[at] ?? null);
    });
    const texts = values(figures).map(({ text }) => text);
    t.strictSame(texts, numbers.map(String), 'in the order of the form');
  });
}

test('table 2 has a block for every item of Article 20', async (t) => {
  const revised = drawnTable(editionById('2021'), 1);
  t.strictSame([revised.rows, revised.columns, revised.headRows], [14, 4, 0]);
  t.strictSame(spanOf(revised, '第二十条第（一）项'), [0, 0, 1, 4, 'columnHead']);
  t.strictSame(spanOf(revised, '信息内容'), [1, 0, 1, 1, 'columnHead']);
  t.strictSame(spanOf(revised, '现行有效件数'), [1, 3, 1, 1, 'columnHead']);
  t.strictSame(spanOf(revised, '行政规范性文件'), [3, 0, 1, 1, 'rowHead']);
  t.strictSame(spanOf(revised, '第二十条第（五）项'), [4, 0, 1, 4, 'columnHead']);
  t.strictSame(spanOf(revised, '本年处理决定数量'), [5, 1, 1, 3, 'columnHead']);
  t.strictSame(spanOf(revised, '本年收费金额（单位：万元）'), [12, 1, 1, 3, 'columnHead']);
  const trial = drawnTable(editionById('2019'), 1);
  t.strictSame([trial.rows, trial.columns], [18, 4]);
  t.strictSame(spanOf(trial, '本年增/减', 2), [13, 2, 1, 2, 'columnHead']);
  t.strictSame(spanOf(trial, '第二十条第（九）项'), [15, 0, 1, 4, 'columnHead']);
  t.strictSame(spanOf(trial, '采购总金额'), [16, 2, 1, 2, 'columnHead']);
});

test('table 3 has ten columns, a head of three lines, and groups that span their rows', async (t) => {
  for (const { id, rows, outcomes } of [
    { id: '2021', rows: 28, outcomes: 22 },
    { id: '2019', rows: 26, outcomes: 20 },
  ] as const) {
    const table = drawnTable(editionById(id), 2);
    t.strictSame([table.rows, table.columns, table.headRows], [rows, 10, 3]);
    const relation = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
    t.strictSame(spanOf(table, relation), [0, 0, 3, 3, 'columnHead']);
    t.strictSame(spanOf(table, '申请人情况'), [0, 3, 1, 7, 'columnHead']);
    t.strictSame(spanOf(table, '自然人'), [1, 3, 2, 1, 'columnHead']);
    t.strictSame(spanOf(table, '法人或其他组织'), [1, 4, 1, 5, 'columnHead']);
    t.strictSame(spanOf(table, '总计'), [1, 9, 2, 1, 'columnHead']);
    for (const [at, text] of [
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
    ].entries()) {
      t.strictSame(spanOf(table, text), [2, 4 + at, 1, 1, 'columnHead']);
    }
    t.strictSame(spanOf(table, '一、本年新收政府信息公开申请数量'), [3, 0, 1, 3, 'rowHead']);
    t.strictSame(spanOf(table, '三、本年度办理结果'), [5, 0, outcomes, 1, 'rowHead']);
    t.strictSame(spanOf(table, '（一）予以公开'), [5, 1, 1, 2, 'rowHead']);
    t.strictSame(spanOf(table, '（三）不予公开'), [7, 1, 8, 1, 'rowHead']);
    t.strictSame(spanOf(table, '1.属于国家秘密'), [7, 2, 1, 1, 'rowHead']);
    t.strictSame(spanOf(table, '（四）无法提供'), [15, 1, 3, 1, 'rowHead']);
    t.strictSame(spanOf(table, '（五）不予处理'), [18, 1, 5, 1, 'rowHead']);
    const other = id === '2021' ? [23, 1, 3, 1, 'rowHead'] : [23, 1, 1, 2, 'rowHead'];
    t.strictSame(spanOf(table, '（六）其他处理'), other);
    t.strictSame(spanOf(table, '（七）总计'), [rows - 2, 1, 1, 2, 'rowHead']);
    t.strictSame(spanOf(table, '四、结转下年度继续办理'), [rows - 1, 0, 1, 3, 'rowHead']);
  }
});

test('table 4 is one line of fifteen numbers under a head of three lines', async (t) => {
  const table = drawnTable(editionById('2021'), 3);
  t.strictSame([table.rows, table.columns, table.headRows], [4, 15, 3]);
  t.strictSame(spanOf(table, '行政复议'), [0, 0, 1, 5, 'columnHead']);
  t.strictSame(spanOf(table, '行政诉讼'), [0, 5, 1, 10, 'columnHead']);
  t.strictSame(spanOf(table, '结果维持'), [1, 0, 2, 1, 'columnHead']);
  t.strictSame(spanOf(table, '未经复议直接起诉'), [1, 5, 1, 5, 'columnHead']);
  t.strictSame(spanOf(table, '复议后起诉'), [1, 10, 1, 5, 'columnHead']);
  t.strictSame(spanOf(table, '总计', 2), [2, 14, 1, 1, 'columnHead']);
  t.ok(table.cells.filter(({ row }) => row === 3).every(({ role }) => role === 'value'));
});

test('an amount whose unit the form leaves open carries its own', async (t) => {
  const edition = editionById('2019');
  const cell = cellsOf(edition).find(({ unit }) => unit === 'printed') as Cell;
  for (const [unit, text] of [
    ['元', '251000元'],
    ['万元', '251000万元'],
    [null, '251000'],
  ] as const) {
    const figures = blankFigures(edition);
    writeCell(figures, cell, '251000');
    withUnits(edition, figures, unit);
    t.equal(drawnTable(edition, 1, figures).cells.at(-1)?.text, text);
  }
});

test('what is not known of a report is not drawn', async (t) => {
  const bare = { signOff: null, publishedDate: null };
  t.notMatch(drawn(reportOf(editionById('2021'), bare)), /发布日期|签发/);
  const blank = {
    ...{ preamble: null, overview: null, problemsAndImprovements: null, otherMatters: null },
    informationProcessingFee: noFee,
  };
  const page = drawn(reportOf(editionById('2021'), { ...bare, narrative: blank }));
  t.notMatch(page, /<p>/);
  t.match(page, '<h2>五、存在的主要问题及改进情况</h2>\n<h2>六、其他需要报告的事项</h2>\n</body>');
});
