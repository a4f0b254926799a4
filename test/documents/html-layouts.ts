/** Layouts of pages: a table a table, nested, all in one, behind metadata. */

import { headings, tablesOf } from './layout-lines.ts';
import type { PrintedCell, PrintedReport, PrintedTable } from './printed.ts';

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

type CellHtml = (cell: PrintedCell) => string;

export const plainCell: CellHtml = (cell) => {
  const spans = [
    cell.columns > 1 ? ` colspan="${cell.columns}"` : '',
    cell.rows > 1 ? ` rowspan="${cell.rows}"` : '',
  ];
  return `<td${spans.join('')}><p>${escaped(cell.text) || '&nbsp;'}</p></td>`;
};

/** As a word processor saves it: a label in pieces, blanks that hold an empty element. */
export const wordCell: CellHtml = (cell) => {
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

/** The cells of a merged head are apart: what a rowspan would cover is an empty cell. */
export function withEmptyHeads(table: PrintedTable): PrintedTable {
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
export function withPaddedLabels(table: PrintedTable): PrintedTable {
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

export function htmlOf(
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

export function html(
  cell: CellHtml,
  change: (table: PrintedTable) => PrintedTable = (table) => table,
) {
  return (report: PrintedReport) =>
    htmlOf(
      report,
      tablesOf(report, true).map((table) => tableHtml(change(table), cell)),
    );
}

export const metadata =
  '<table><tr><td>索 引 号</td><td>002014/2024-00017</td><td>公开方式</td><td>主动公开</td></tr>' +
  '<tr><td>公开日期</td><td>2024-01-16</td><td>体裁分类</td><td>年报</td></tr></table>';

export function htmlTables(report: PrintedReport): string[] {
  return tablesOf(report).map((table) => tableHtml(table, plainCell));
}

/** The report is the only cell of a table, behind a row with the page's own fields. */
export function nested(report: PrintedReport): string {
  return htmlOf(
    report,
    htmlTables(report),
    (body) =>
      `<table width="100%"><tr><td>发布时间：2024-01-16</td><td>浏览次数：12</td></tr>` +
      `<tr><td colspan="2">${body}</td></tr></table>`,
  );
}

/** Headings, prose and all three tables are rows of a single table. */
export function oneTable(report: PrintedReport): string {
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
