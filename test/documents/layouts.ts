/**
 * Renderers that print a report in the layouts in which government sites carry it (docs: the
 * importer). Each says which blanks it can show: where it can't, a reader may only leave the cell
 * out, never guess it.
 */
import {
  kinds,
  outcomes,
  type PrintedCell,
  type PrintedReport,
  type PrintedTable,
  tableFour,
  tableThree,
  tableTwo,
  valuesOf,
} from './printed.ts';

export interface Layout {
  readonly name: string;
  readonly extension: 'txt' | 'md' | 'html';
  /**
   * `all`: a blank shows as a blank. `none`: a blank leaves no trace, so that cells of its row may
   * be left out, but none may be read wrongly.
   */
  readonly blanks: 'all' | 'none';
  readonly print: (report: PrintedReport) => string;
}

const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

type Lines = readonly string[];

/** The whole report as lines, its tables printed one way. */
function composed(report: PrintedReport, tables: (report: PrintedReport) => readonly Lines[]) {
  const [two = [], three = [], four = []] = tables(report);
  return [
    report.title,
    report.preamble,
    headings[0],
    report.overview,
    headings[1],
    ...two,
    headings[2],
    ...three,
    headings[3],
    ...four,
    headings[4],
    report.problems,
    headings[5],
    report.other,
  ].join('\n');
}

function tablesOf(report: PrintedReport, isIrregular = false): readonly PrintedTable[] {
  return [tableTwo(report, isIrregular), tableThree(report), tableFour(report)];
}

function byTable(print: (table: PrintedTable) => string[]) {
  return (report: PrintedReport) => composed(report, () => tablesOf(report).map(print));
}

/** Pipes that stand for the columns which merged cells leave open. */
function padding(table: PrintedTable, row: readonly PrintedCell[]): string {
  return '|'.repeat(table.columns - row.length);
}

const seed = byTable((table) =>
  table.rows.flatMap((row) => [
    ...row.map(({ text }) => `${text} |`.trim()),
    ...[padding(table, row)].filter((pipes) => pipes !== ''),
  ]),
);

/** Each row opens with a pipe on a line of its own, cells stand on the lines below. */
const openedRows = byTable((table) =>
  table.rows.flatMap((row) => [
    '| ',
    ...row.map(({ text }) => ` ${text}  | `),
    ...[padding(table, row)].filter((pipes) => pipes !== ''),
  ]),
);

const rowsPadded = byTable((table) =>
  table.rows.map((row) => `${row.map(({ text }) => text).join(' | ')} | ${padding(table, row)}`),
);

const rowsBare = byTable((table) =>
  table.rows.map((row) => `${row.map(({ text }) => text).join(' | ')} |`),
);

/** Columns that a merged cell of an earlier row covers stand as empty fields before the row. */
const rowsWithHoles = byTable((table) => {
  const freeFrom: number[] = new Array(table.columns).fill(0);
  return table.rows.map((row, at) => {
    const fields: string[] = [];
    let column = 0;
    for (const cell of row) {
      while ((freeFrom[column] ?? 0) > at) {
        fields.push('');
        column += 1;
      }
      fields.push(cell.text);
      for (let next = column; next < column + cell.columns; next += 1) {
        freeFrom[next] = at + cell.rows;
      }
      column += cell.columns;
    }
    return `${fields.join(' | ')} |`;
  });
});

const pipesBetween = byTable((table) =>
  table.rows.flatMap((row) => row.flatMap(({ text }) => (text === '' ? ['|'] : [text, '|']))),
);

const pipesBetweenPadded = byTable((table) =>
  table.rows.flatMap((row) => [
    ...row.flatMap(({ text }) => (text === '' ? ['|'] : [text, '|'])),
    ...[padding(table, row)].filter((pipes) => pipes !== ''),
  ]),
);

const markdown = byTable((table) => [
  '',
  ...table.rows.map(
    (row) => `| ${row.map(({ text }) => text).join(' | ')} | ${padding(table, row)}`,
  ),
  '',
]);

const cellLines = byTable((table) => table.rows.flatMap((row) => row.map(({ text }) => text)));

const spacedCellLines = byTable((table) =>
  table.rows.flatMap((row) => row.flatMap(({ text }) => ['', text])),
);

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

type CellHtml = (cell: PrintedCell) => string;

const plainCell: CellHtml = (cell) => {
  const spans = [
    cell.columns > 1 ? ` colspan="${cell.columns}"` : '',
    cell.rows > 1 ? ` rowspan="${cell.rows}"` : '',
  ];
  return `<td${spans.join('')}><p>${escaped(cell.text) || '&nbsp;'}</p></td>`;
};

/** As a word processor saves it: a label in pieces, blanks that hold an empty element. */
const wordCell: CellHtml = (cell) => {
  const pieces = cell.isValue
    ? [cell.text]
    : [cell.text.slice(0, 1), cell.text.slice(1, 3), cell.text.slice(3)];
  const spans = pieces
    .map((text) => `<span style='font-size:9.0pt;font-family:宋体'>${escaped(text)}</span>`)
    .join('<font face="仿宋"></font>');
  const inner = cell.text === '' ? '<o:p>&nbsp;</o:p>' : `${spans}<o:p></o:p>`;
  return (
    `<td valign=top colspan=${cell.columns} rowspan=${cell.rows}>` +
    `<p class=MsoNormal align=center><b>${inner}</b></p></td>`
  );
};

function tableHtml(table: PrintedTable, cell: CellHtml): string {
  const rows = table.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<table border="1"><tbody>${rows.join('\n')}</tbody></table>`;
}

/** The cells of a merged head stand apart: what a rowspan would cover is an empty cell. */
function withEmptyHeads(table: PrintedTable): PrintedTable {
  const heads = table.rows.findIndex((row) => row.some((cell) => cell.isValue));
  const freeFrom: number[] = new Array(table.columns).fill(0);
  const rows = table.rows.map((row, at) => {
    if (at >= heads) return row;
    const cells: PrintedCell[] = [];
    let column = 0;
    for (const cell of row) {
      while ((freeFrom[column] ?? 0) > at) {
        cells.push({ text: '', rows: 1, columns: 1, isValue: false });
        column += 1;
      }
      for (let next = column; next < column + cell.columns; next += 1) {
        freeFrom[next] = at + cell.rows;
      }
      cells.push({ ...cell, rows: 1 });
      column += cell.columns;
    }
    while (column < table.columns) {
      cells.push({ text: '', rows: 1, columns: 1, isValue: false });
      column += 1;
    }
    return cells;
  });
  return { ...table, rows };
}

/** Every label on a cell of its own, with empty cells where a merged label went on. */
function withPaddedLabels(table: PrintedTable): PrintedTable {
  const rows = table.rows.map((row) => {
    const first = row.findIndex((cell) => cell.isValue);
    if (first < 1) return row;
    const labels = row.slice(0, first).flatMap((cell) => [
      { ...cell, columns: 1 },
      ...new Array<PrintedCell>(cell.columns - 1).fill({
        text: '',
        rows: 1,
        columns: 1,
        isValue: false,
      }),
    ]);
    return [...labels, ...row.slice(first)];
  });
  return { ...table, rows };
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function htmlOf(
  report: PrintedReport,
  tables: readonly string[],
  wrap: (body: string) => string = (body) => body,
): string {
  const [two = '', three = '', four = ''] = tables;
  const body = [
    paragraph(report.title),
    paragraph(report.preamble),
    paragraph(headings[0]),
    paragraph(report.overview),
    paragraph(headings[1]),
    two,
    paragraph(headings[2]),
    three,
    paragraph(headings[3]),
    four,
    paragraph(headings[4]),
    paragraph(report.problems),
    paragraph(headings[5]),
    paragraph(report.other),
  ].join('\n');
  return (
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>政务公开_${escaped(report.title)}` +
    `</title><script>var a = "<td>7</td>";</script></head><body>${wrap(body)}</body></html>`
  );
}

function html(cell: CellHtml, change: (table: PrintedTable) => PrintedTable = (table) => table) {
  return (report: PrintedReport) =>
    htmlOf(
      report,
      tablesOf(report, true).map((table) => tableHtml(change(table), cell)),
    );
}

const metadata =
  '<table><tr><td>索 引 号</td><td>002014/2024-00017</td><td>公开方式</td><td>主动公开</td></tr>' +
  '<tr><td>公开日期</td><td>2024-01-16</td><td>体裁分类</td><td>年报</td></tr></table>';

function htmlTables(report: PrintedReport): string[] {
  return tablesOf(report).map((table) => tableHtml(table, plainCell));
}

/** The report is the only cell of a table, behind a row with the page's own fields. */
function nested(report: PrintedReport): string {
  return htmlOf(
    report,
    htmlTables(report),
    (body) =>
      `<table width="100%"><tr><td>发布时间：2024-01-16</td><td>浏览次数：12</td></tr>` +
      `<tr><td colspan="2">${body}</td></tr></table>`,
  );
}

/** Headings, prose and all three tables are rows of a single table. */
function oneTable(report: PrintedReport): string {
  const wide = (text: string) => `<tr><td colspan="15">${escaped(text)}</td></tr>`;
  const rows = (table: PrintedTable) =>
    table.rows.map((row) => `<tr>${row.map(plainCell).join('')}</tr>`).join('');
  const [two = '', three = '', four = ''] = tablesOf(report).map(rows);
  return (
    `<html><body><table>${wide(report.title)}${wide(report.preamble)}${wide(headings[0])}` +
    `${wide(report.overview)}${wide(headings[1])}${two}${wide(headings[2])}${three}` +
    `${wide(headings[3])}${four}${wide(headings[4])}${wide(report.problems)}` +
    `${wide(headings[5])}${wide(report.other)}</table></body></html>`
  );
}

/** The nested page flattened to text: hundreds of pipes behind each row of the outer table. */
const flattened = (report: PrintedReport) =>
  ['发布机构 | 某镇人民政府 |', '|'.repeat(300), seed(report), '|'.repeat(300)].join('\n');

/** A label broken into lines of a column's width. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines.length === 0 ? [''] : lines;
}

interface PdfStyle {
  readonly gap: string;
  /** The line of a wrapped label beside which its numbers stand. */
  readonly line: 'first' | 'middle' | 'last';
}

function pdfRow(text: string, values: Lines, style: PdfStyle): string[] {
  const lines = wrapped(text, 15);
  const at = { first: 0, middle: Math.floor(lines.length / 2), last: lines.length - 1 }[style.line];
  return lines.map((line, index) =>
    index === at ? [line, ...values.filter((cell) => cell !== '')].join(style.gap) : line,
  );
}

function pdfTables(style: PdfStyle) {
  return (report: PrintedReport): readonly Lines[] => {
    const [two, three] = tablesOf(report) as [PrintedTable, PrintedTable, PrintedTable];
    const printRow = (row: readonly PrintedCell[]) => {
      const labels = row.filter((cell) => !cell.isValue).map((cell) => cell.text);
      const values = row.filter((cell) => cell.isValue).map((cell) => cell.text);
      if (values.length === 0) return [labels.join(style.gap)];
      const vertical = labels.slice(0, -1).flatMap((text) => wrapped(text, 1));
      return [...vertical, ...pdfRow(labels[labels.length - 1] ?? '', values, style)];
    };
    const body = three.rows.slice(3).map(printRow);
    const head = three.rows.slice(0, 3).map((row) => row.map(({ text }) => text).join(style.gap));
    const four = kinds.flatMap(({ row }) => valuesOf(report, 'reviewLitigation', row));
    return [
      two.rows.flatMap(printRow),
      [
        ...head,
        ...body.slice(0, 9).flat(),
        '— 4 —',
        '',
        ...head,
        ...body.slice(9, 18).flat(),
        '- 5 -',
        ...body.slice(18).flat(),
      ],
      [
        `行政复议${style.gap}行政诉讼`,
        `${outcomes.join(style.gap)}${style.gap}未经复议直接起诉${style.gap}复议后起诉`,
        [...outcomes, ...outcomes].join(style.gap),
        four.filter((text) => text !== '').join(style.gap),
      ],
    ];
  };
}

function pdf(style: PdfStyle) {
  return (report: PrintedReport) => composed(report, pdfTables(style));
}

function flipBook(report: PrintedReport): string {
  const lines = pdf({ gap: ' ', line: 'last' })(report).split('\n');
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += 24) {
    const page = pages.length + 1;
    pages.push(`Page ${page} - ${report.title}`, `P. ${page}`, ...lines.slice(at, at + 24));
  }
  return [pages[0], pages[1], ...pages.slice(2)].join('\n');
}

/** What a machine makes of a scanned table: a table a row, some with a head that isn't theirs. */
function fragments(report: PrintedReport): string {
  const table = (head: Lines, rows: readonly Lines[]) => [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ];
  const [two, three] = tablesOf(report) as [PrintedTable, PrintedTable, PrintedTable];
  const textsOf = (row: readonly PrintedCell[]) => row.map(({ text }) => text);
  const printTwo = two.rows.flatMap((row) =>
    row.length === 1 ? ['', `### ${row[0]?.text ?? ''}`] : [`| ${textsOf(row).join(' | ')} |`],
  );
  const head = ['类别', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '总计'];
  const falseHead = ['项目', '本年新收件数', '上年结转件数', '予以公开', '部分公开', '不予公开'];
  const printThree = three.rows.slice(3).flatMap((row, at) => {
    const labels = row.filter((cell) => !cell.isValue).map((cell) => cell.text);
    const values = row.filter((cell) => cell.isValue).map((cell) => cell.text);
    const own = labels[labels.length - 1] ?? '';
    const over = labels.slice(0, -1).map((text) => `### ${text}`);
    return [...over, ...table(at === 20 ? falseHead : head, [[own, ...values]])];
  });
  const printFour = kinds.flatMap((kind) => [
    kind.row === 'R' ? '### 行政复议' : `### 行政诉讼（${kind.label}）`,
    ...table(outcomes, [valuesOf(report, 'reviewLitigation', kind.row)]),
  ]);
  const emptyHead = [
    '### 申请人情况 (法人或其他组织)',
    ...table(['商业企业', '科研机构'], [['-', '-']]),
  ];
  return composed(report, () => [printTwo, [...emptyHead, ...printThree], printFour]);
}

type FourPrinter = (report: PrintedReport) => string[];

function withFour(print: FourPrinter) {
  return (report: PrintedReport) => {
    const rows = (table: PrintedTable) =>
      table.rows.map((row) => `${row.map(({ text }) => text).join(' | ')} |`);
    return composed(report, () => [
      rows(tableTwo(report)),
      rows(tableThree(report)),
      print(report),
    ]);
  };
}

const fourTurned: FourPrinter = (report) => [
  `结果 | ${kinds.map((kind) => kind.label).join(' | ')} |`,
  ...outcomes.map((outcome, at) => {
    const values = kinds.map((kind) => valuesOf(report, 'reviewLitigation', kind.row)[at] ?? '');
    return `${outcome} | ${values.join(' | ')} |`;
  }),
];

const fourInRows: FourPrinter = (report) => [
  `项目 | ${outcomes.join(' | ')} |`,
  ...kinds.map(
    (kind) => `${kind.label} | ${valuesOf(report, 'reviewLitigation', kind.row).join(' | ')} |`,
  ),
];

const fourInTables: FourPrinter = (report) =>
  kinds.flatMap((kind) => [
    kind.row === 'R' ? '（一）行政复议' : `（二）行政诉讼：${kind.label}`,
    `${outcomes.join(' | ')} |`,
    `${valuesOf(report, 'reviewLitigation', kind.row).join(' | ')} |`,
  ]);

const fourInPairs: FourPrinter = (report) =>
  kinds.flatMap((kind) => [
    kind.label,
    ...outcomes.map((outcome, at) => {
      const values = valuesOf(report, 'reviewLitigation', kind.row);
      return `${outcome} | ${values[at] ?? ''} |`;
    }),
  ]);

/** Every layout, each a shape that published reports have. */
export const layouts: readonly Layout[] = [
  { name: 'seed', extension: 'txt', blanks: 'all', print: seed },
  { name: 'rows open with a pipe', extension: 'txt', blanks: 'all', print: openedRows },
  { name: 'rows, padded', extension: 'txt', blanks: 'all', print: rowsPadded },
  { name: 'rows, bare', extension: 'txt', blanks: 'all', print: rowsBare },
  { name: 'rows with holes', extension: 'txt', blanks: 'all', print: rowsWithHoles },
  { name: 'pipes between', extension: 'txt', blanks: 'all', print: pipesBetween },
  { name: 'pipes between, padded', extension: 'txt', blanks: 'all', print: pipesBetweenPadded },
  { name: 'Markdown', extension: 'md', blanks: 'all', print: markdown },
  { name: 'cell lines', extension: 'txt', blanks: 'all', print: cellLines },
  { name: 'cell lines, spaced', extension: 'txt', blanks: 'all', print: spacedCellLines },
  { name: 'HTML', extension: 'html', blanks: 'all', print: html(plainCell) },
  { name: 'HTML from a word processor', extension: 'html', blanks: 'all', print: html(wordCell) },
  {
    name: 'HTML with empty heads',
    extension: 'html',
    blanks: 'all',
    print: html(plainCell, withEmptyHeads),
  },
  {
    name: 'HTML with padded labels',
    extension: 'html',
    blanks: 'all',
    print: html(plainCell, withPaddedLabels),
  },
  {
    name: 'HTML behind metadata',
    extension: 'html',
    blanks: 'all',
    print: (report) => htmlOf(report, htmlTables(report), (body) => `${metadata}${body}`),
  },
  { name: 'HTML nested', extension: 'html', blanks: 'all', print: nested },
  { name: 'HTML, one table', extension: 'html', blanks: 'all', print: oneTable },
  { name: 'nested, flattened', extension: 'txt', blanks: 'all', print: flattened },
  {
    name: 'PDF, one space',
    extension: 'txt',
    blanks: 'none',
    print: pdf({ gap: ' ', line: 'last' }),
  },
  {
    name: 'PDF, many spaces',
    extension: 'txt',
    blanks: 'none',
    print: pdf({ gap: '      ', line: 'middle' }),
  },
  {
    name: 'PDF, numbers first',
    extension: 'txt',
    blanks: 'none',
    print: pdf({ gap: '   ', line: 'first' }),
  },
  { name: 'flip-book', extension: 'txt', blanks: 'none', print: flipBook },
  { name: 'fragments', extension: 'md', blanks: 'all', print: fragments },
  { name: 'table 4 turned', extension: 'txt', blanks: 'all', print: withFour(fourTurned) },
  { name: 'table 4 in rows', extension: 'txt', blanks: 'all', print: withFour(fourInRows) },
  { name: 'table 4 in tables', extension: 'txt', blanks: 'all', print: withFour(fourInTables) },
  { name: 'table 4 in pairs', extension: 'txt', blanks: 'all', print: withFour(fourInPairs) },
];
