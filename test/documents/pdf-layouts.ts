/** Layouts of text out of PDF files, flip-books and scans, and of table 4 alone. */
import type { Lines } from './layout-lines.ts';
import { composed, tablesOf } from './layout-lines.ts';
import type { PrintedCell, PrintedReport, PrintedTable } from './printed.ts';
import { kinds, outcomes, tableThree, tableTwo, valuesOf } from './printed.ts';

/** A label broken into lines of a column's width. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines.length === 0 ? [''] : lines;
}

interface PdfStyle {
  readonly gap: string;
  /** The line of a wrapped label beside which its numbers are. */
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

export function pdf(style: PdfStyle) {
  return (report: PrintedReport) => composed(report, pdfTables(style));
}

export function flipBook(report: PrintedReport): string {
  const lines = pdf({ gap: ' ', line: 'last' })(report).split('\n');
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += 24) {
    const page = pages.length + 1;
    pages.push(`Page ${page} - ${report.title}`, `P. ${page}`, ...lines.slice(at, at + 24));
  }
  return [pages[0], pages[1], ...pages.slice(2)].join('\n');
}

/** What a machine makes of a scanned table: a table a row, some with a head that isn't theirs. */
export function fragments(report: PrintedReport): string {
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

export function withFour(print: FourPrinter) {
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

export const fourTurned: FourPrinter = (report) => [
  `结果 | ${kinds.map((kind) => kind.label).join(' | ')} |`,
  ...outcomes.map((outcome, at) => {
    const values = kinds.map((kind) => valuesOf(report, 'reviewLitigation', kind.row)[at] ?? '');
    return `${outcome} | ${values.join(' | ')} |`;
  }),
];

export const fourInRows: FourPrinter = (report) => [
  `项目 | ${outcomes.join(' | ')} |`,
  ...kinds.map(
    (kind) => `${kind.label} | ${valuesOf(report, 'reviewLitigation', kind.row).join(' | ')} |`,
  ),
];

export const fourInTables: FourPrinter = (report) =>
  kinds.flatMap((kind) => [
    kind.row === 'R' ? '（一）行政复议' : `（二）行政诉讼：${kind.label}`,
    `${outcomes.join(' | ')} |`,
    `${valuesOf(report, 'reviewLitigation', kind.row).join(' | ')} |`,
  ]);

export const fourInPairs: FourPrinter = (report) =>
  kinds.flatMap((kind) => [
    kind.label,
    ...outcomes.map((outcome, at) => {
      const values = valuesOf(report, 'reviewLitigation', kind.row);
      return `${outcome} | ${values[at] ?? ''} |`;
    }),
  ]);
