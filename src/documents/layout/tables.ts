/** The tables of the form as they are printed: merged heads, and groups that span their rows. */
import { cellsOfTable, isGroup, listRows } from '../../form/cells.ts';
import { readCell, unitOf } from '../../form/figures.ts';
import { perEdition } from '../../form/per-edition.ts';
import type {
  Block,
  Cell,
  Column,
  Edition,
  Figures,
  Row,
  RowNode,
  Table,
  TableMember,
  TablePrint,
} from '../../form/types.ts';
import type { CellRole, TableBlock } from '../document.ts';
import { buildGrid, type ListedCell } from '../parts/grid.ts';

/** A cell of the printed table; a cell for a value refers to its cell of the form. */
interface DrawnCell extends ListedCell {
  readonly role: CellRole;
  readonly cell?: Cell;
}

type Line = DrawnCell[];

/** What the parts of a table share: its width, and how it is printed. */
interface Frame {
  readonly print: TablePrint;
  readonly columns: number;
  /** The number of label columns, left of the values. */
  readonly labelColumns: number;
  readonly cellsOfRow: (row: Row) => readonly Cell[];
}

interface DrawnBlock {
  readonly head: readonly Line[];
  readonly body: readonly Line[];
}

function headCell(role: CellRole, text: string, columnSpan = 1, rowSpan = 1): DrawnCell {
  return { role, text, columnSpan, rowSpan };
}

function valueCell(cell: Cell, columnSpan = 1): DrawnCell {
  return { role: 'value', text: '', columnSpan, rowSpan: 1, cell };
}

function leavesOf(nodes: readonly RowNode[]): number {
  return listRows(nodes).length;
}

function depthOf(nodes: readonly RowNode[]): number {
  return Math.max(...listRows(nodes).map(({ groups }) => groups.length + 1));
}

/** Returns the width of each column; the last one takes the difference to the widest block. */
function spansOf(block: Block, { columns, labelColumns }: Frame): Map<Column, number> {
  const last = block.columns.length - 1;
  const rest = columns - labelColumns - last;
  return new Map(block.columns.map((column, at) => [column, at === last ? rest : 1]));
}

/**
 * Returns the line of headings over the columns; neighbours with the same heading share one cell.
 */
function headingLine(spans: ReadonlyMap<Column, number>): Line {
  const line: Line = [];
  let before: Column | undefined;
  for (const [column, span] of spans) {
    const joined = column.heading !== undefined && column.heading.zh === before?.heading?.zh;
    const last = joined ? line.pop() : undefined;
    const text = (column.heading ?? column.label).zh;
    const height = column.heading === undefined ? 2 : 1;
    line.push(headCell('columnHead', text, span + (last?.columnSpan ?? 0), height));
    before = column;
  }
  return line;
}

/** Returns the head of a block whose rows are listed one below the other. */
function columnHeads(block: Block, frame: Frame): Line[] {
  const { overRows, overColumns } = frame.print;
  const spans = spansOf(block, frame);
  const isParted = block.columns.some(({ heading }) => heading !== undefined);
  const width = frame.columns - frame.labelColumns;
  const lines: Line[] = [];
  if (overColumns !== undefined) lines.push([headCell('columnHead', overColumns.zh, width)]);
  if (isParted) lines.push(headingLine(spans));
  const labelled = [...spans].filter(([column]) => !isParted || column.heading !== undefined);
  lines.push(labelled.map(([{ label }, span]) => headCell('columnHead', label.zh, span)));
  const corner = overRows?.zh ?? '';
  lines[0]?.unshift(headCell('columnHead', corner, frame.labelColumns, lines.length));
  return lines;
}

/** Returns rows one below the other; the label of a group spans its rows. */
function linesOf(nodes: readonly RowNode[], block: Block, frame: Frame, level = 0): Line[] {
  const spans = [...spansOf(block, frame).values()];
  return nodes.flatMap((node) => {
    if (!isGroup(node)) {
      const values = frame.cellsOfRow(node).map((cell, at) => valueCell(cell, spans[at]));
      return [[headCell('rowHead', node.label.zh, frame.labelColumns - level), ...values]];
    }
    const lines = linesOf(node.rows, block, frame, level + 1);
    lines[0]?.unshift(headCell('rowHead', node.label.zh, 1, lines.length));
    return lines;
  });
}

/**
 * Returns the head of a block whose rows are side by side: the tree of rows, and under it the
 * columns.
 */
function treeHeads(block: Block): Line[] {
  const depth = depthOf(block.rows);
  const lines: Line[] = Array.from({ length: depth + 1 }, () => []);
  const place = (nodes: readonly RowNode[], level: number) => {
    for (const node of nodes) {
      const leaves = isGroup(node) ? leavesOf(node.rows) : 1;
      lines[level]?.push(headCell('columnHead', node.label.zh, leaves * block.columns.length));
      if (isGroup(node)) place(node.rows, level + 1);
      else {
        const heads = block.columns.map(({ label }) =>
          headCell('columnHead', label.zh, 1, depth - level),
        );
        lines[level + 1]?.push(...heads);
      }
    }
  };
  place(block.rows, 0);
  return lines;
}

function drawBlock(block: Block, frame: Frame): DrawnBlock {
  const title =
    block.title === undefined ? [] : [[headCell('columnHead', block.title.zh, frame.columns)]];
  if (frame.print.sideBySide) {
    const values = listRows(block.rows).flatMap(({ row }) => frame.cellsOfRow(row));
    return { head: [...title, ...treeHeads(block)], body: [values.map((cell) => valueCell(cell))] };
  }
  const head = [...title, ...columnHeads(block, frame)];
  return { head, body: linesOf(block.rows, block, frame) };
}

function frameOf(edition: Edition, { member, blocks }: Table): Frame {
  const print = edition.print[member];
  const rows = Map.groupBy(cellsOfTable(edition, member), (cell) => cell.row);
  const labelColumns = print.sideBySide ? 0 : Math.max(...blocks.map(({ rows }) => depthOf(rows)));
  const widths = blocks.map(
    ({ rows, columns }) => columns.length * (print.sideBySide ? leavesOf(rows) : 1),
  );
  return {
    print,
    columns: labelColumns + Math.max(...widths),
    labelColumns,
    cellsOfRow: (row) => rows.get(row.coordinate) ?? [],
  };
}

/**
 * The tables of each edition with all cells blank. A head in the middle of a table belongs to its
 * block only.
 */
const blankTables = perEdition((edition) =>
  edition.tables.map((table) => {
    const frame = frameOf(edition, table);
    const blocks = table.blocks.map((block) => drawBlock(block, frame));
    const headRows = blocks.length === 1 ? (blocks[0]?.head.length ?? 0) : 0;
    const grid = buildGrid(blocks.flatMap(({ head, body }) => [...head, ...body]));
    return { member: table.member, headRows, ...grid };
  }),
);

/**
 * Returns the text of a cell: empty for a blank, never 0; an amount of variable unit includes its
 * unit.
 */
function formatValue(figures: Figures, cell: Cell): string {
  const value = readCell(figures, cell) ?? null;
  if (value === null) return '';
  return `${value}${cell.unit === 'printed' ? (unitOf(figures, cell) ?? '') : ''}`;
}

/**
 * Draws a table of the form with its figures, as it is printed.
 *
 * @param number of the table in its document
 * @param label what the table is about
 */
export function layoutTable(
  edition: Edition,
  member: TableMember,
  figures: Figures,
  { number, label }: Pick<TableBlock, 'number'> & { readonly label: string },
): TableBlock {
  const blank = blankTables(edition).find((table) => table.member === member);
  if (blank === undefined) throw new RangeError(`edition ${edition.id} has no table ${member}`);
  const { rows, columns, headRows } = blank;
  const cells = blank.cells.map(({ cell, ...drawn }) =>
    cell === undefined ? drawn : { ...drawn, text: formatValue(figures, cell) },
  );
  return { kind: 'table', number, label, headRows, rows, columns, cells };
}
