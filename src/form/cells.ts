/** Lists the cells of an edition, and finds them by name, pointer and coordinates. */
import { perEdition } from './per-edition.ts';
import type {
  Cell,
  CellKind,
  Column,
  Edition,
  Row,
  RowGroup,
  RowNode,
  Table,
  TableMember,
  Text,
} from './types.ts';

/** The tables of a report in the order of the form. */
export const tableMembers = [
  'proactiveDisclosure',
  'applicationStatistics',
  'reviewLitigation',
] as const satisfies readonly TableMember[];

/** A row with the groups that contain it, outermost first. */
export interface PlacedRow {
  readonly row: Row;
  readonly groups: readonly RowGroup[];
}

/** Checks that a node of a tree of rows is a group. */
export function isGroup(node: RowNode): node is RowGroup {
  return 'rows' in node;
}

/** Lists the rows of a tree of rows, top to bottom. */
export function listRows(nodes: readonly RowNode[], groups: readonly RowGroup[] = []): PlacedRow[] {
  return nodes.flatMap((node) =>
    isGroup(node) ? listRows(node.rows, [...groups, node]) : [{ row: node, groups }],
  );
}

function joinTexts(texts: readonly Text[]): Text {
  return {
    zh: texts.map((text) => text.zh).join(' '),
    en: texts.map((text) => text.en).join(', '),
  };
}

/** Returns the name by which every edition knows a row, a group or a column. */
export function commonNameOf({
  key,
  sameAs,
}: {
  readonly key: string;
  readonly sameAs?: string;
}): string {
  return sameAs ?? key;
}

function buildCell(
  table: Table,
  placed: PlacedRow,
  column: Column,
  position: number,
): Omit<Cell, 'index'> {
  const { row, groups } = placed;
  const [rowName, columnName] = [commonNameOf(row), commonNameOf(column)];
  const path = [table.member, ...groups.map((group) => group.key), row.key, column.key];
  const coordinate = `C${position + 1}`;
  return {
    pointer: `/${path.join('/')}`,
    path,
    table: table.member,
    coordinates: `${table.number}.${row.coordinate}.${coordinate}`,
    row: row.coordinate,
    column: coordinate,
    name: `${rowName}.${columnName}`,
    rowName,
    columnName,
    groupNames: row.total === true ? [] : groups.map(commonNameOf),
    label: joinTexts([...groups.map((group) => group.label), row.label, column.label]),
    rowLabel: joinTexts([...groups.map((group) => group.label), row.label]),
    columnLabel: column.label,
    kind: column.kind,
    total: column.total === true || row.total === true,
    ...(column.unit === undefined ? {} : { unit: column.unit }),
  };
}

function listCells(edition: Edition): readonly Cell[] {
  const cells = edition.tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      listRows(block.rows).flatMap((placed) =>
        block.columns.map((column, position) => buildCell(table, placed, column, position)),
      ),
    ),
  );
  return Object.freeze(cells.map((cell, index) => Object.freeze({ index, ...cell })));
}

interface CellIndex {
  readonly cells: readonly Cell[];
  readonly byPointer: ReadonlyMap<string, Cell>;
  readonly byCoordinates: ReadonlyMap<string, Cell>;
  readonly byName: ReadonlyMap<string, Cell>;
  /** By name with the kind of number, unless it is a count: `administrativeFees.amount:money`. */
  readonly byKind: ReadonlyMap<string, Cell>;
  /** By the names of rows and of groups. */
  readonly named: ReadonlyMap<string, readonly Cell[]>;
  readonly byTable: ReadonlyMap<TableMember, readonly Cell[]>;
}

/** Returns a name with the kind of number that is meant, unless it is a count: `change:change`. */
function withKind(name: string, kind: CellKind): string {
  return kind === 'count' ? name : `${name}:${kind}`;
}

/** The cells by name: each under its own and under those of its groups. */
function groupByName(cells: readonly Cell[]): Map<string, Cell[]> {
  const named = cells.flatMap((cell) => {
    const names = cell.groupNames.map((group) => `${group}.${cell.columnName}`);
    return [cell.name, ...names].map((name) => [name, cell] as const);
  });
  const byName = new Map<string, Cell[]>();
  for (const [name, cell] of named) {
    const before = byName.get(name);
    if (before === undefined) byName.set(name, [cell]);
    else before.push(cell);
  }
  return byName;
}

const cellIndexOf = perEdition((edition): CellIndex => {
  const cells = listCells(edition);
  return {
    cells,
    byPointer: new Map(cells.map((cell) => [cell.pointer, cell])),
    byCoordinates: new Map(cells.map((cell) => [cell.coordinates, cell])),
    byName: new Map(cells.map((cell) => [cell.name, cell])),
    byKind: new Map(cells.map((cell) => [withKind(cell.name, cell.kind), cell])),
    named: groupByName(cells),
    byTable: new Map(
      tableMembers.map((member) => [member, cells.filter(({ table }) => table === member)]),
    ),
  };
});

/** The rows that have some columns, by the names of these: rules ask for the same few again. */
const rowsFound = perEdition((): Map<string, readonly (readonly Cell[])[]> => new Map());

/** Returns every cell of an edition, in the order of the form. */
export function cellsOf(edition: Edition): readonly Cell[] {
  return cellIndexOf(edition).cells;
}

/** Returns the coordinates of the row of a cell, table included: `3.3.3.1` of `3.3.3.1.C1`. */
export function rowCoordinatesOf({ coordinates, column }: Cell): string {
  return coordinates.slice(0, -column.length - 1);
}

/** Returns the cells of one table of an edition, in the order of the form. */
export function cellsOfTable(edition: Edition, member: TableMember): readonly Cell[] {
  return cellIndexOf(edition).byTable.get(member) ?? [];
}

/** Returns the cell that a JSON Pointer names, or undefined. */
export function cellByPointer(edition: Edition, pointer: string): Cell | undefined {
  return cellIndexOf(edition).byPointer.get(pointer);
}

/** Returns the cell at coordinates of the form (`3.3.3.1.C1`), or undefined. */
export function cellByCoordinates(edition: Edition, coordinates: string): Cell | undefined {
  return cellIndexOf(edition).byCoordinates.get(coordinates);
}

/**
 * Returns the cells with the name of a row and a column: one cell, or those of all rows of a group
 * except its total; none where the edition has neither.
 */
export function cellsByName(edition: Edition, name: string): readonly Cell[] {
  return cellIndexOf(edition).named.get(name) ?? [];
}

/** Returns the one cell with a name, or undefined. */
export function cellByName(edition: Edition, name: string): Cell | undefined {
  return cellIndexOf(edition).byName.get(name);
}

/** Returns the cell with a name if it holds numbers of the kind, or undefined. */
export function cellOfKind(edition: Edition, nameAndKind: string): Cell | undefined {
  return cellIndexOf(edition).byKind.get(nameAndKind);
}

/**
 * Returns the cell of an edition that is the same as one of another edition: of the same name, with
 * the same kind of number; undefined where it has none.
 */
export function commonCell(edition: Edition, { name, kind }: Cell): Cell | undefined {
  return cellOfKind(edition, withKind(name, kind));
}

/**
 * Finds every row that has all these columns, and returns its cells in the order of the columns.
 *
 * @param columns names, with the kind of number where it is not a count: `amount:money`
 */
export function findRows(
  edition: Edition,
  columns: readonly string[],
): readonly (readonly Cell[])[] {
  const found = rowsFound(edition);
  const key = columns.join(' ');
  const before = found.get(key);
  if (before !== undefined) return before;
  const rows = computeRows(edition, columns);
  found.set(key, rows);
  return rows;
}

function computeRows(edition: Edition, columns: readonly string[]): (readonly Cell[])[] {
  const rows = Map.groupBy(cellsOf(edition), ({ table, row }) => `${table} ${row}`);
  return [...rows.values()].flatMap((row) => {
    const cells = columns
      .map((column) => row.find((cell) => withKind(cell.columnName, cell.kind) === column))
      .filter((cell) => cell !== undefined);
    return cells.length === columns.length ? [cells] : [];
  });
}

/**
 * Finds the cells with what there was a year before, each with the cell of its change, in the rows
 * that have both, as the continuity of the edition names them.
 */
export function findOpenings(
  edition: Edition,
): readonly (readonly [opening: Cell, change: Cell])[] {
  return edition.continuity.openings.flatMap(({ column, change }) =>
    findRows(edition, [column, withKind(change, 'change')]).map((cells) => cells as [Cell, Cell]),
  );
}
