/**
 * Reads sections 二 and 三 into cells: rows by their labels, numbers by layout and relations.
 */
import { cellsOfTable } from '../../form/cells.ts';
import { sumsOf } from '../../form/totals.ts';
import type { Cell, Edition, TableMember } from '../../form/types.ts';
import type { LabelRelation, Slots } from './align.ts';
import { type BlankWays, findBlankWays } from './gaps.ts';
import { findUsualGap, type Piece } from './pieces.ts';
import {
  amountOf,
  findHabit,
  isFilled,
  isWhole,
  listGappedRows,
  type RowCells,
  readRow,
} from './row-reader.ts';
import { type Segment, splitSegments, type ValueCell } from './segments.ts';

/** The reading of a table: what the source holds for cells of the form. */
export interface TableReading {
  readonly found: ReadonlyMap<Cell, ValueCell>;
  readonly left: readonly Leftover[];
  /** The ways in which the section shows blanks by empty lines. */
  readonly blankWays: BlankWays;
  /** The names of the rows that have a label, of any edition. */
  readonly named: ReadonlySet<string>;
}

/** Adjacent cells with numbers that have no place in the form, with the label before them. */
export interface Leftover {
  readonly cells: readonly ValueCell[];
  readonly label: string;
}

interface RowShape {
  readonly cells: readonly Cell[];
  readonly relations: readonly LabelRelation[];
}

/** Returns the rows of a table by name, with the sum across their cells. */
function buildShapes(edition: Edition, member: TableMember): ReadonlyMap<string, RowShape> {
  const rows = Map.groupBy(cellsOfTable(edition, member), (cell) => cell.rowName);
  const sums = sumsOf(edition).filter(({ direction }) => direction === 'row');
  return new Map(
    [...rows].map(([row, cells]) => {
      const relations = sums
        .filter(({ total }) => cells.includes(total))
        .map(({ parts, total }) => ({
          parts: parts.map((part) => cells.indexOf(part)),
          total: cells.indexOf(total),
        }));
      return [row, { cells, relations }];
    }),
  );
}

/** Rows that add up in a column, by name: the parts, and the row that is their total. */
interface ColumnSum {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

/** Lists the sums down the columns, which are of the same rows in each: the first is enough. */
function listColumnSums(edition: Edition, member: TableMember): ColumnSum[] {
  const sums = sumsOf(edition).filter(
    ({ direction, total }) =>
      direction === 'column' && total.table === member && total.column === 'C1',
  );
  const balance = edition.tables.find((table) => table.member === member)?.balance;
  const cells = cellsOfTable(edition, member);
  const namesOf = (rows: readonly string[]) =>
    rows.flatMap((row) => cells.find((cell) => cell.row === row)?.rowName ?? []);
  return [
    ...sums.map(({ parts, total }) => ({
      plus: parts.map(({ rowName }) => rowName),
      minus: [total.rowName],
    })),
    ...(balance === undefined
      ? []
      : [{ plus: namesOf(balance.left), minus: namesOf(balance.right) }]),
  ];
}

/** Computes the number that the other rows require in each cell of a row; undefined if none. */
function computeDemands(
  row: string,
  size: number,
  sums: readonly ColumnSum[],
  known: ReadonlyMap<string, RowCells>,
): (number | undefined)[] {
  const usable = sums.filter(
    (sum) =>
      [...sum.plus, ...sum.minus].includes(row) &&
      [...sum.plus, ...sum.minus].every((other) => other === row || known.has(other)),
  );
  return Array.from({ length: size }, (_, column) => {
    const amount = (rows: readonly string[]) =>
      rows.reduce((sum, other) => sum + amountOf(known.get(other)?.[column]), 0);
    const [first] = usable;
    if (first === undefined) return undefined;
    const value = first.plus.includes(row)
      ? amount(first.minus) - amount(first.plus)
      : amount(first.plus) - amount(first.minus);
    return value < 0 ? undefined : value;
  });
}

/**
 * Chooses one segment for each row: the first with content. Others with numbers are repeated
 * readings of the same row.
 */
function chooseSegments(segments: readonly Segment[]) {
  const chosen = new Map<string, Segment>();
  const others: Segment[] = [];
  for (const segment of segments) {
    const before = segment.kind === 'row' ? chosen.get(segment.name) : undefined;
    const isEmpty = !segment.groups.some((group) => group.cells.some(isFilled));
    const wasEmpty = !before?.groups.some((group) => group.cells.some(isFilled));
    const wasBare = before !== undefined && before.groups.length === 0;
    if (segment.kind !== 'row' || (before !== undefined && !wasEmpty)) others.push(segment);
    else if (before === undefined || !isEmpty || wasBare) chosen.set(segment.name, segment);
  }
  return { chosen, others };
}

/**
 * Finds the row of a leftover: the only row without cells, where the rest of the table requires
 * exactly these numbers. This proves a row whose label was lost.
 */
function adoptLeftover(
  left: readonly Leftover[],
  shapes: ReadonlyMap<string, RowShape>,
  sums: readonly ColumnSum[],
  known: ReadonlyMap<string, RowCells>,
): { readonly row: string; readonly leftover: Leftover } | null {
  const absent = [...shapes.keys()].filter((row) => !known.has(row));
  const [row] = absent;
  if (absent.length !== 1 || row === undefined) return null;
  const size = shapes.get(row)?.cells.length ?? 0;
  const demands = computeDemands(row, size, sums, known);
  const leftover = left.find(
    ({ cells }) =>
      cells.length === size && cells.every((cell, column) => amountOf(cell) === demands[column]),
  );
  return leftover === undefined ? null : { row, leftover };
}

function findForeignNumbers(segments: readonly Segment[]): Leftover[] {
  return segments.flatMap((segment) =>
    segment.groups.flatMap((group) => {
      const cells = group.cells.filter((cell) => cell.reading?.kind === 'number');
      return cells.length === 0 ? [] : [{ cells, label: segment.label }];
    }),
  );
}

/**
 * Reads section 二 or 三 from its pieces.
 *
 * @param ways the ways in which another section of the page shows blanks by empty lines
 */
export function readTable(
  edition: Edition,
  member: TableMember,
  pieces: readonly Piece[],
  ways?: BlankWays,
): TableReading {
  const shapes = buildShapes(edition, member);
  const segments = splitSegments(member, pieces);
  const sizeOf = (row: string) => shapes.get(row)?.cells.length ?? 0;
  const { chosen, others } = chooseSegments(segments);
  const rows = [...chosen.values()].filter((segment) => shapes.has(segment.name));
  const usualGap = findUsualGap(pieces);
  const blankWays = ways ?? findBlankWays(listGappedRows(rows, sizeOf, usualGap));
  const habits = { ...findHabit(rows, sizeOf), usualGap, blankWays };
  const sums = listColumnSums(edition, member);
  const known = new Map<string, RowCells>();
  const left: Leftover[] = [];
  const read = (segment: Segment) => {
    const size = sizeOf(segment.name);
    const relations = shapes.get(segment.name)?.relations ?? [];
    const slots: Slots = {
      size,
      relations,
      expected: computeDemands(segment.name, size, sums, known),
    };
    const reading = readRow(segment, slots, habits);
    if (reading.left.length > 0) left.push({ cells: reading.left, label: segment.label });
    return reading.cells;
  };
  const [whole, partial] = [true, false].map((wanted) =>
    rows.filter((row) => isWhole(row, sizeOf(row.name)) === wanted),
  ) as [Segment[], Segment[]];
  for (const segment of whole) known.set(segment.name, read(segment));
  const later = partial.map((segment) => [segment.name, read(segment)] as const);
  for (const [row, cells] of later) {
    if (cells.some((cell) => cell !== undefined)) known.set(row, cells);
  }
  const foreign = [...chosen.values()].filter((segment) => !shapes.has(segment.name));
  left.push(...findForeignNumbers([...others, ...foreign]));
  const adoption = adoptLeftover(left, shapes, sums, known);
  if (adoption !== null) known.set(adoption.row, adoption.leftover.cells);

  const found = new Map<Cell, ValueCell>();
  for (const [row, cells] of known) {
    cells.forEach((cell, position) => {
      const target = shapes.get(row)?.cells[position];
      if (cell !== undefined && target !== undefined) found.set(target, cell);
    });
  }
  return {
    found,
    blankWays,
    left: left.filter((leftover) => leftover !== adoption?.leftover),
    named: new Set(chosen.keys()),
  };
}
