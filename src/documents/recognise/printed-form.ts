/** Reads what is printed of the form besides figures: headings, labels, rows, empty tables. */

import { cellsOf, listRows, rowCoordinatesOf } from '../../form/cells.ts';
import { editions } from '../../form/editions/index.ts';
import type {
  PrintedHeading,
  PrintedLabel,
  PrintedReport,
} from '../../form/rules/printed-report.ts';
import type { Cell, Edition, RowNode, TableMember } from '../../form/types.ts';
import { placeKey } from '../place.ts';
import type { FiguresReading } from './figures.ts';
import { isColumnHeading } from './lexicon.ts';
import type { Line } from './lines.ts';
import { normalizeLabel } from './normalise.ts';
import type { Piece } from './pieces.ts';
import { findHeadingSection } from './sections.ts';

/** A printed report without its year, which is determined elsewhere. */
export type PrintedForm = Omit<PrintedReport, 'year'>;

/** A table section after it was read. */
export interface PrintedSection {
  readonly member: TableMember;
  /** Empty where the section is missing. */
  readonly lines: readonly Line[];
  readonly pieces: readonly Piece[];
  /** Coordinates of the rows that a label names. */
  readonly named: ReadonlySet<string>;
}

/** The longest label: longer texts are notes. */
const labelLengthMax = 80;

function listHeadings(lines: readonly Line[]): PrintedHeading[] {
  return lines.flatMap((line) => {
    const section = findHeadingSection(line);
    if (section === null) return [];
    const text = line.text.replace(/[|｜]/g, ' ').trim();
    return [{ section, text, words: normalizeLabel(text) }];
  });
}

function listPrintedLabels({ member, lines, pieces }: PrintedSection): PrintedLabel[] {
  // The heading of the section is no label of the table.
  const [first] = lines;
  const own =
    first !== undefined && findHeadingSection(first) !== null ? placeKey(first.place) : null;
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'cell' || piece.text === '' || piece.text.length > labelLengthMax) return [];
    if (piece.reading !== null || placeKey(piece.place) === own) return [];
    return [{ table: member, text: piece.text, words: normalizeLabel(piece.text) }];
  });
}

function wordsOfRows(nodes: readonly RowNode[]): string[] {
  return listRows(nodes).flatMap(({ row, groups }) =>
    [row, ...groups].map(({ label }) => normalizeLabel(label.zh)),
  );
}

/** The words of every label of a table, of any edition. */
const tableWords: ReadonlyMap<TableMember, ReadonlySet<string>> = new Map(
  editions
    .flatMap(({ tables }) => tables)
    .map(({ member }) => {
      const blocks = editions.flatMap(({ tables }) =>
        tables.filter((table) => table.member === member).flatMap((table) => table.blocks),
      );
      const columns = blocks.flatMap((block) =>
        block.columns.map(({ label }) => normalizeLabel(label.zh)),
      );
      return [member, new Set([...columns, ...blocks.flatMap(({ rows }) => wordsOfRows(rows))])];
    }),
);

function isOfTable({ table, words }: PrintedLabel): boolean {
  return isColumnHeading(words) || (tableWords.get(table)?.has(words) ?? false);
}

interface PlacedRow {
  readonly row: string;
  /** The index of the line in the document. */
  readonly line: number;
}

/** Finds a longest list of rows whose lines do not go back. */
function findAscendingRows(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const longest = (runs: readonly PlacedRow[][]) =>
    runs.reduce((one, other) => (other.length > one.length ? other : one), []);
  const runs: PlacedRow[][] = [];
  for (const row of rows) {
    runs.push([...longest(runs.filter((run) => (run.at(-1)?.line ?? 0) <= row.line)), row]);
  }
  return longest(runs);
}

/**
 * Finds the fewest rows of a table that must move for all to be in the order of the form. Rows are
 * located by their numbers, because labels are wrapped around these.
 */
function findMisplacedRows(
  rows: ReadonlyMap<string, readonly Cell[]>,
  member: TableMember,
  lineOf: (cell: Cell) => number | undefined,
): string[] {
  const placed = [...rows].flatMap(([row, cells]): PlacedRow[] => {
    const [line] = cells[0]?.table === member ? cells.flatMap((cell) => lineOf(cell) ?? []) : [];
    return line === undefined ? [] : [{ row, line }];
  });
  const kept = new Set(findAscendingRows(placed));
  return placed.filter((row) => !kept.has(row)).map(({ row }) => row);
}

/**
 * Reads what is printed of the form.
 *
 * @param lines all lines of the document
 */
export function readPrintedForm(
  edition: Edition,
  lines: readonly Line[],
  tables: readonly PrintedSection[],
  { missing, unplaced, places }: Pick<FiguresReading, 'missing' | 'unplaced' | 'places'>,
): PrintedForm {
  const lost = new Set(missing);
  const labels = tables.flatMap(listPrintedLabels);
  const printed = new Set(labels.map(({ table, words }) => `${table} ${words}`));
  const rows = Map.groupBy(cellsOf(edition), rowCoordinatesOf);
  const isNamed = ({ table, rowName, rowLabel }: Cell) => {
    const words = normalizeLabel(rowLabel.zh.split(' ').pop() ?? '');
    return (
      tables.some(({ member, named }) => member === table && named.has(rowName)) ||
      printed.has(`${table} ${words}`)
    );
  };
  const hasNumbers = new Set(
    cellsOf(edition).flatMap(({ table, pointer }) => (lost.has(pointer) ? [] : [table])),
  );
  const absentRows: string[] = [];
  const shortRows: string[] = [];
  for (const [row, cells] of rows) {
    const [first] = cells;
    const found = cells.filter(({ pointer }) => !lost.has(pointer)).length;
    if (first === undefined || found === cells.length) continue;
    if (found === 0 && !isNamed(first)) absentRows.push(row);
    // A table with labels alone was not filled in, so that its rows are not faulty.
    else if (hasNumbers.has(first.table)) shortRows.push(row);
  }
  // Figures are located by the line of a text, or by the cell of a table.
  const positions = new Map(
    lines.flatMap(({ place, cells }, at) =>
      (cells ?? [{ place }]).map((each): [string, number] => [placeKey(each.place), at]),
    ),
  );
  const lineOf = ({ pointer }: Cell) => {
    const place = places[pointer];
    return place === undefined ? undefined : positions.get(placeKey(place));
  };
  const isEmpty = ({ member, lines: own }: PrintedSection) =>
    own.length > 0 &&
    !hasNumbers.has(member) &&
    !labels.some((label) => label.table === member && isOfTable(label));
  return {
    edition: edition.id,
    headings: listHeadings(lines),
    labels,
    absentRows,
    shortRows,
    // Table 4 has one row of numbers, however it is divided.
    misplacedRows: (['proactiveDisclosure', 'applicationStatistics'] as const).flatMap((member) =>
      findMisplacedRows(rows, member, lineOf),
    ),
    emptyTables: tables.filter(isEmpty).map(({ member }) => member),
    unplaced,
  };
}
