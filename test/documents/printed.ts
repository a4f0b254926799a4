/** A report as it could be printed: given figures as grids of merged cells, ready for any layout. */
import { cellsOf, listRows } from '../../src/form/cells.ts';
import { readCell } from '../../src/form/figures.ts';
import type {
  CellValue,
  Column,
  Edition,
  Figures,
  RowNode,
  Table,
  TableMember,
} from '../../src/form/types.ts';

/** A cell of a printed table. */
export interface PrintedCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
  /** Whether it is a cell of the form, to be filled by the body. */
  readonly isValue: boolean;
}

export interface PrintedTable {
  readonly columns: number;
  readonly rows: readonly (readonly PrintedCell[])[];
}

/** A report with its figures; `write` says how a number is printed. */
export interface PrintedReport {
  readonly edition: Edition;
  readonly figures: Figures;
  readonly title: string;
  readonly preamble: string;
  readonly overview: string;
  readonly problems: string;
  readonly other: string;
  readonly write: (value: CellValue) => string;
}

function label(text: string, columns = 1, rows = 1): PrintedCell {
  return { text, rows, columns, isValue: false };
}

function value(text: string, columns = 1): PrintedCell {
  return { text, rows: 1, columns, isValue: true };
}

function tableOf(edition: Edition, member: TableMember): Table {
  const table = edition.tables.find((candidate) => candidate.member === member);
  if (table === undefined) throw new RangeError(member);
  return table;
}

/** What a row of the form prints in its value cells. */
export function valuesOf(report: PrintedReport, member: TableMember, row: string): string[] {
  return cellsOf(report.edition)
    .filter((cell) => cell.table === member && cell.row === row)
    .map((cell) => report.write(readCell(report.figures, cell) ?? null));
}

/** Spreads cells over a width: the last of them takes what is left. */
function spread(cells: readonly PrintedCell[], width: number): PrintedCell[] {
  const used = cells.slice(0, -1).reduce((sum, cell) => sum + cell.columns, 0);
  return cells.map((cell, at) =>
    at === cells.length - 1 ? { ...cell, columns: width - used } : cell,
  );
}

/**
 * Table 2.
 *
 * @param isIrregular on five columns whose borders don't meet, as the national template has it
 */
export function tableTwo(report: PrintedReport, isIrregular = false): PrintedTable {
  const width = isIrregular ? 5 : 4;
  const blocks = tableOf(report.edition, 'proactiveDisclosure').blocks;
  const rows = blocks.flatMap((block, at) => {
    const widened = at === 0 ? 1 : 0;
    const place = (cells: readonly PrintedCell[]) =>
      spread(
        cells.map((cell, index) =>
          isIrregular && cells.length === 4 && index === widened + 1
            ? { ...cell, columns: 2 }
            : cell,
        ),
        width,
      );
    return [
      [label(block.title?.zh ?? '', width)],
      place([label('信息内容'), ...block.columns.map((column: Column) => label(column.label.zh))]),
      ...listRows(block.rows).map(({ row }) =>
        place([
          label(row.label.zh),
          ...valuesOf(report, 'proactiveDisclosure', row.coordinate).map((text) => value(text)),
        ]),
      ),
    ];
  });
  return { columns: width, rows };
}

const applicants = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

const relationNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

function leavesOf(node: RowNode): number {
  return 'rows' in node ? node.rows.reduce((sum, child) => sum + leavesOf(child), 0) : 1;
}

/** Table 3 on ten columns, three of them for labels. */
export function tableThree(report: PrintedReport): PrintedTable {
  const [block] = tableOf(report.edition, 'applicationStatistics').blocks;
  const rows: PrintedCell[][] = [
    [label(relationNote, 3, 3), label('申请人情况', 7)],
    [label('自然人', 1, 2), label('法人或其他组织', 5), label('总计', 1, 2)],
    applicants.map((text) => label(text)),
  ];
  const print = (nodes: readonly RowNode[], width: number, before: readonly PrintedCell[]) => {
    let lead = before;
    for (const node of nodes) {
      if ('rows' in node) {
        print(node.rows, width - 1, [...lead, label(node.label.zh, 1, leavesOf(node))]);
      } else {
        const values = valuesOf(report, 'applicationStatistics', node.coordinate);
        rows.push([...lead, label(node.label.zh, width), ...values.map((text) => value(text))]);
      }
      lead = [];
    }
  };
  print(block?.rows ?? [], 3, []);
  return { columns: 10, rows };
}

export const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

export const kinds = [
  { row: 'R', label: '行政复议' },
  { row: 'D', label: '未经复议直接起诉' },
  { row: 'A', label: '复议后起诉' },
] as const;

/** Table 4: fifteen columns under a head three lines high. */
export function tableFour(report: PrintedReport): PrintedTable {
  const heads = outcomes.map((text) => label(text));
  return {
    columns: 15,
    rows: [
      [label('行政复议', 5), label('行政诉讼', 10)],
      [
        ...outcomes.map((text) => label(text, 1, 2)),
        label('未经复议直接起诉', 5),
        label('复议后起诉', 5),
      ],
      [...heads, ...heads],
      kinds.flatMap(({ row }) =>
        valuesOf(report, 'reviewLitigation', row).map((text) => value(text)),
      ),
    ],
  };
}
