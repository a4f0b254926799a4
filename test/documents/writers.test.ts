/** The official form as a document and as HTML: what is drawn is read again, cell by cell. */
import fc from 'fast-check';
import { test } from 'tap';
import type { Document, TableBlock } from '../../src/documents/document.ts';
import type { ReportToDraw } from '../../src/documents/layout.ts';
import { layoutReport } from '../../src/documents/layout.ts';
import { readHtml } from '../../src/documents/readers/html.ts';
import { readDocument } from '../../src/documents/readers/index.ts';
import { recognise } from '../../src/documents/recognise.ts';
import { writeHtml } from '../../src/documents/writers/html.ts';
import { editionById, editions } from '../../src/form/editions/index.ts';
import { blankFigures, cellsOf, writeCell } from '../../src/form/figures.ts';
import type { Cell, Edition, Figures, FigureTree } from '../../src/form/types.ts';
import { arbitraryFigures, figuresWithBlanks } from './figures.ts';
import { knownReports, read } from './reports.ts';

const noFee: ReportToDraw['narrative']['informationProcessingFee'] = {
  notices: null,
  amountCharged: null,
  amountReceived: null,
};

/** A report of a bureau; `parts` put something else in its place. */
function reportOf(edition: Edition, parts: Partial<ReportToDraw> = {}): ReportToDraw {
  const year = edition.years.from + 1;
  return {
    title: `某市某区民政局${year}年政府信息公开工作年度报告`,
    organizationName: '某市某区民政局',
    year,
    narrative: {
      preamble: `本报告所列数据的统计期限自${year}年1月1日起至12月31日止。`,
      overview: '（一）主动公开。全年公开信息120条。\n（二）依申请公开。全年收到申请5件。',
      problemsAndImprovements: '公开的形式还不够多样，将予改进。',
      otherMatters: '没有其他需要报告的事项。',
      informationProcessingFee: noFee,
    },
    figures: blankFigures(edition),
    signOff: { name: '张三', post: '局长', date: `${year + 1}-01-09` },
    publishedDate: `${year + 1}-01-15`,
    ...parts,
  };
}

function narrativeOf(prose: Partial<ReportToDraw['narrative']>): ReportToDraw['narrative'] {
  return { ...reportOf(editionById('2021')).narrative, ...prose };
}

function drawn(report: ReportToDraw, edition = editionById('2021')): string {
  return writeHtml(layoutReport(edition, report));
}

/** What of a document a file can carry: roles, heads and labels are for writers. */
function carried({ title, blocks }: Document): Document {
  return {
    title,
    blocks: blocks.map((block) => {
      if (block.kind === 'text') {
        return { kind: block.kind, text: block.text, place: block.place };
      }
      const { kind, number, rows, columns } = block;
      const cells = block.cells.map(({ role: _role, ...cell }) => cell);
      return { kind, number, rows, columns, cells };
    }),
  };
}

function tableOf(edition: Edition, number: number, figures = blankFigures(edition)): TableBlock {
  const { blocks } = layoutReport(edition, reportOf(edition, { figures }));
  const table = blocks.find((block) => block.kind === 'table' && block.number === number);
  if (table?.kind !== 'table') throw new RangeError(`no table ${number}`);
  return table;
}

/** A cell by its text: where it stands and how far it spans. */
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
      const { cells, rows, columns } = tableOf(edition, number);
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
        tableOf(edition, number, figures).cells.filter(({ role }) => role === 'value'),
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
  const revised = tableOf(editionById('2021'), 1);
  t.strictSame([revised.rows, revised.columns, revised.headRows], [14, 4, 0]);
  t.strictSame(spanOf(revised, '第二十条第（一）项'), [0, 0, 1, 4, 'columnHead']);
  t.strictSame(spanOf(revised, '信息内容'), [1, 0, 1, 1, 'columnHead']);
  t.strictSame(spanOf(revised, '现行有效件数'), [1, 3, 1, 1, 'columnHead']);
  t.strictSame(spanOf(revised, '行政规范性文件'), [3, 0, 1, 1, 'rowHead']);
  t.strictSame(spanOf(revised, '第二十条第（五）项'), [4, 0, 1, 4, 'columnHead']);
  t.strictSame(spanOf(revised, '本年处理决定数量'), [5, 1, 1, 3, 'columnHead']);
  t.strictSame(spanOf(revised, '本年收费金额（单位：万元）'), [12, 1, 1, 3, 'columnHead']);
  const trial = tableOf(editionById('2019'), 1);
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
    const table = tableOf(editionById(id), 2);
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
  const table = tableOf(editionById('2021'), 3);
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
    t.equal(tableOf(edition, 1, figures).cells.at(-1)?.text, text);
  }
});

const hostile = [
  '<script>alert(1)</script>',
  '</p></td></table></style><img src=x onerror=alert(1)>',
  `"quoted" 'single' & &amp; &#60; &lt;b&gt;`,
  '<!-- --><![CDATA[ ]]><?php ?>',
  'مرحبا \u202egnirts\u202c \u200f 文字',
  `${'很长的一段话，没有尽头，'.repeat(500)}完。`,
  'a'.repeat(8_000),
];

test('hostile words are words: escaped, and read again as they were', async (t) => {
  for (const text of hostile) {
    const report = reportOf(editionById('2021'), {
      title: text,
      organizationName: text,
      narrative: narrativeOf({ overview: text, otherMatters: `${text}\n${text}` }),
      signOff: { name: text, post: text, date: '2024-01-09' },
    });
    const document = layoutReport(editionById('2021'), report);
    const page = writeHtml(document);
    t.notMatch(page, /<(script|img|!--|!\[|\?)/i);
    t.strictSame(await readDocument(Buffer.from(page)), { format: 'html', ...carried(document) });
    const { narrative } = recognise(
      readHtml(drawn({ ...report, title: reportOf(editionById('2021')).title })),
    );
    t.equal(narrative.overview, text);
    t.equal(narrative.otherMatters, `${text}\n${text}`);
  }
});

test('any words are carried, white space aside', async (t) => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '<td>',
      '</table>',
      '&nbsp;',
      '&#0;',
      '\n',
      '　',
      '\r',
    ),
  );
  const words = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const tidy = (text: string) => text.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
  fc.assert(
    fc.property(words, (overview) => {
      const report = reportOf(editionById('2021'), { narrative: narrativeOf({ overview }) });
      const texts = readHtml(drawn(report)).blocks.map((block) =>
        block.kind === 'text' ? block.text : '',
      );
      const [from, to] = ['一、总体情况', '二、主动公开政府信息情况'].map((each) =>
        texts.indexOf(each),
      );
      const lines = overview.split(/\r\n?|\n/).map(tidy);
      t.strictSame(
        texts.slice((from ?? 0) + 1, to),
        lines.filter((line) => line !== ''),
      );
    }),
  );
});

test('a lone surrogate becomes the replacement character, as its bytes would', async (t) => {
  const page = drawn(reportOf(editionById('2021'), { title: `坏\ud800字` }));
  t.match(page, '<h1>坏\ufffd字</h1>');
  t.equal(Buffer.from(page, 'utf8').toString('utf8'), page);
});

test('the page needs nothing else, and says what its parts are', async (t) => {
  const page = drawn(reportOf(editionById('2021')));
  t.match(page, /^<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/);
  t.match(page, '<title>某市某区民政局2022年政府信息公开工作年度报告</title>');
  t.notMatch(page, /<(script|link|img|iframe|base)|\b(src|href|url|import|style)\s*[=(]/i);
  t.match(page, '<p class="note">发布机构：某市某区民政局</p>');
  t.match(page, '<p class="note">发布日期：2023年1月15日</p>');
  t.match(page, '<p class="note">签发人：张三（局长）</p>');
  t.match(page, '<p class="note">签发日期：2023年1月9日</p>');
  t.match(page, '<table aria-label="四、政府信息公开行政复议、行政诉讼情况">\n<thead>');
  t.match(page, '<th scope="row" rowspan="22">三、本年度办理结果</th>');
  t.match(page, '<td class="value"></td>');
  t.equal(page.match(/<h2>/g)?.length, 6);
  t.equal(page.match(/<thead>/g)?.length, 2);
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

test('the fee is a sentence of section 六 unless the prose tells it', async (t) => {
  const fee = { notices: 3, amountCharged: '1500.00', amountReceived: '0' };
  const last = (otherMatters: string | null, stated: typeof noFee) => {
    const narrative = narrativeOf({ otherMatters, informationProcessingFee: stated });
    const { blocks } = layoutReport(
      editionById('2021'),
      reportOf(editionById('2021'), { narrative }),
    );
    const block = blocks.at(-1);
    return block?.kind === 'text' ? block.text : null;
  };
  const sentence =
    '2022年政府信息公开信息处理费情况：发出收费通知3件，收费通知总金额1500.00元，实际收取总金额0元。';
  t.equal(last('无。', fee), sentence);
  t.equal(last(null, fee), sentence);
  t.equal(last('本年度收取信息处理费。', fee), sentence, 'named, but not told');
  t.equal(last('本年发出3件通知，共1,500元。', fee), sentence, 'told of something else');
  const told = '本年度发出信息处理费收费通知3件，共1,500元，尚未收取。';
  t.equal(last(told, fee), told);
  t.equal(last(sentence, fee), sentence, 'not said twice');
  t.equal(last('无。', noFee), '无。', 'nothing stated, nothing said');
  t.equal(
    last('无。', { ...noFee, notices: 0 }),
    '2022年政府信息公开信息处理费情况：发出收费通知0件。',
    'what is not stated is no zero',
  );
  const silent = '本年度未收取信息处理费。';
  t.equal(last(silent, { notices: 0, amountCharged: '0', amountReceived: '0.00' }), silent);
});

for (const { name, bytes } of knownReports) {
  test(`${name}: drawn anew, it reads the same`, async (t) => {
    const known = await read(bytes, name);
    const edition = editionById(known.edition);
    const narrative = { ...known.narrative, informationProcessingFee: noFee };
    const report = reportOf(edition, {
      ...{ figures: known.figures, narrative },
      ...(known.title === null ? {} : { title: known.title }),
      ...(known.year === null ? {} : { year: known.year }),
      ...(known.organizationName === null ? {} : { organizationName: known.organizationName }),
    });
    const again = recognise(readHtml(drawn(report, edition)));
    t.strictSame(again.figures, known.figures);
    t.strictSame([again.edition, again.missing, again.unplaced], [known.edition, [], []]);
    if (known.title !== null) t.equal(again.title, known.title);
    t.strictSame(again.narrative, known.narrative);
  });
}
