/** Renderers that print a report in the layouts in which government sites carry it. Each says which blanks it can show: where it cannot, a reader may only leave the cell out, never guess it. */

import {
  html,
  htmlOf,
  htmlTables,
  metadata,
  nested,
  oneTable,
  plainCell,
  withEmptyHeads,
  withPaddedLabels,
  wordCell,
} from './html-layouts.ts';
import { composed, tablesOf } from './layout-lines.ts';
import {
  flipBook,
  fourInPairs,
  fourInRows,
  fourInTables,
  fourTurned,
  fragments,
  pdf,
  withFour,
} from './pdf-layouts.ts';
import type { PrintedCell, PrintedReport, PrintedTable } from './printed.ts';

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

function byTable(print: (table: PrintedTable) => string[]) {
  return (report: PrintedReport) => composed(report, () => tablesOf(report).map(print));
}

/** Pipes for the columns that merged cells leave open. */
function padding(table: PrintedTable, row: readonly PrintedCell[]): string {
  return '|'.repeat(table.columns - row.length);
}

const seed = byTable((table) =>
  table.rows.flatMap((row) => [
    ...row.map(({ text }) => `${text} |`.trim()),
    ...[padding(table, row)].filter((pipes) => pipes !== ''),
  ]),
);

/** Each row opens with a pipe on a line of its own, cells are on the lines below. */
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

/** Columns that a merged cell of an earlier row covers are empty fields before the row. */
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

/** The nested page flattened to text: hundreds of pipes behind each row of the outer table. */
const flattened = (report: PrintedReport) =>
  ['发布机构 | 某镇人民政府 |', '|'.repeat(300), seed(report), '|'.repeat(300)].join('\n');

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
