/**
 * The cells of an edition and the figures that stand in them: list, look up, read, write, blank.
 */
import { perEdition } from './per-edition.ts';
import type {
  Cell,
  CellKind,
  CellValue,
  Column,
  Edition,
  Figures,
  FigureTree,
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

/** A row with the groups it stands in, outermost first. */
export interface PlacedRow {
  readonly row: Row;
  readonly groups: readonly RowGroup[];
}

export function isGroup(node: RowNode): node is RowGroup {
  return 'rows' in node;
}

/** The rows of a tree of rows, top to bottom. */
export function rowsOf(nodes: readonly RowNode[], groups: readonly RowGroup[] = []): PlacedRow[] {
  return nodes.flatMap((node) =>
    isGroup(node) ? rowsOf(node.rows, [...groups, node]) : [{ row: node, groups }],
  );
}

function joined(texts: readonly Text[]): Text {
  return {
    zh: texts.map((text) => text.zh).join(' '),
    en: texts.map((text) => text.en).join(', '),
  };
}

/** Returns the name by which every edition knows a row, a group or a column. */
function nameOf({ key, sameAs }: { readonly key: string; readonly sameAs?: string }): string {
  return sameAs ?? key;
}

function cellAt(
  table: Table,
  placed: PlacedRow,
  column: Column,
  position: number,
): Omit<Cell, 'index'> {
  const { row, groups } = placed;
  const [rowName, columnName] = [nameOf(row), nameOf(column)];
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
    groupNames: row.total === true ? [] : groups.map(nameOf),
    label: joined([...groups.map((group) => group.label), row.label, column.label]),
    rowLabel: joined([...groups.map((group) => group.label), row.label]),
    columnLabel: column.label,
    kind: column.kind,
    total: column.total === true || row.total === true,
    ...(column.unit === undefined ? {} : { unit: column.unit }),
  };
}

function listCells(edition: Edition): readonly Cell[] {
  const cells = edition.tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      rowsOf(block.rows).flatMap((placed) =>
        block.columns.map((column, position) => cellAt(table, placed, column, position)),
      ),
    ),
  );
  return Object.freeze(cells.map((cell, index) => Object.freeze({ index, ...cell })));
}

interface CellIndex {
  readonly cells: readonly Cell[];
  readonly byPointer: ReadonlyMap<string, Cell>;
  readonly byCoordinates: ReadonlyMap<string, Cell>;
  readonly byName: ReadonlyMap<string, readonly Cell[]>;
  readonly byTable: ReadonlyMap<TableMember, readonly Cell[]>;
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

const indexOf = perEdition((edition): CellIndex => {
  const cells = listCells(edition);
  return {
    cells,
    byPointer: new Map(cells.map((cell) => [cell.pointer, cell])),
    byCoordinates: new Map(cells.map((cell) => [cell.coordinates, cell])),
    byName: groupByName(cells),
    byTable: new Map(
      tableMembers.map((member) => [member, cells.filter(({ table }) => table === member)]),
    ),
  };
});

const rowsIn = perEdition((edition) =>
  Map.groupBy(cellsOf(edition), ({ table, row }) => `${table} ${row}`),
);

/** Every cell of an edition, in the order of the form. */
export function cellsOf(edition: Edition): readonly Cell[] {
  return indexOf(edition).cells;
}

/** The cells of one table of an edition, in the order of the form. */
export function cellsOfTable(edition: Edition, member: TableMember): readonly Cell[] {
  return indexOf(edition).byTable.get(member) ?? [];
}

/** The cell a JSON Pointer names, or undefined. */
export function cellByPointer(edition: Edition, pointer: string): Cell | undefined {
  return indexOf(edition).byPointer.get(pointer);
}

/** The cell the form's coordinates name (`3.3.3.1.C1`), or undefined. */
export function cellByCoordinates(edition: Edition, coordinates: string): Cell | undefined {
  return indexOf(edition).byCoordinates.get(coordinates);
}

/**
 * Returns the cells of a row and column by name: one, or those of all rows of a group but its total;
 * none where the edition has neither.
 */
export function cellsNamed(edition: Edition, name: string): readonly Cell[] {
  return indexOf(edition).byName.get(name) ?? [];
}

/** Returns the one cell with a name, or undefined. */
export function cellByName(edition: Edition, name: string): Cell | undefined {
  return cellsNamed(edition, name).find((cell) => cell.name === name);
}

/** A name with the kind of number that is meant, unless it is a count: `change:change`. */
function splitKind(name: string): { readonly name: string; readonly kind: CellKind } {
  const [plain = '', kind = 'count'] = name.split(':');
  return { name: plain, kind: kind as CellKind };
}

/** Returns the one cell with a name that holds numbers of the kind, or undefined. */
export function cellOfKind(edition: Edition, nameAndKind: string): Cell | undefined {
  const { name, kind } = splitKind(nameAndKind);
  const cell = cellByName(edition, name);
  return cell?.kind === kind ? cell : undefined;
}

/**
 * Returns the cells of every row that has all these columns, in the order of the columns.
 *
 * @param columns their names, with the kind of number where it is not a count: `amount:money`
 */
export function rowsWith(edition: Edition, columns: readonly string[]): (readonly Cell[])[] {
  const wanted = columns.map(splitKind);
  return [...rowsIn(edition).values()].flatMap((row) => {
    const cells = wanted
      .map(({ name, kind }) => row.find((cell) => cell.columnName === name && cell.kind === kind))
      .filter((cell) => cell !== undefined);
    return cells.length === columns.length ? [cells] : [];
  });
}

/** What stands in a cell; a cell whose member is absent reads as undefined: it was left out. */
export function readCell(figures: Figures, cell: Cell): CellValue | undefined {
  let node: FigureTree | CellValue | undefined = figures as FigureTree;
  for (const key of cell.path) {
    if (node === null || typeof node !== 'object') return undefined;
    node = node[key];
  }
  return typeof node === 'object' && node !== null ? undefined : node;
}

/** Puts a value into a cell, in place, making the members on the way. */
export function writeCell(figures: Figures, cell: Cell, value: CellValue): void {
  let node = figures as FigureTree;
  for (const key of cell.path.slice(0, -1)) {
    const next = node[key];
    if (next === undefined || next === null || typeof next !== 'object') node[key] = {};
    node = node[key] as FigureTree;
  }
  node[cell.path[cell.path.length - 1] as string] = value;
  if (cell.unit === 'printed' && node.unit === undefined) node.unit = null;
}

/** A report's three tables with every cell blank. */
export function blankFigures(edition: Edition): Figures {
  const figures: Figures = {
    proactiveDisclosure: {},
    applicationStatistics: {},
    reviewLitigation: {},
  };
  for (const cell of cellsOf(edition)) writeCell(figures, cell, null);
  return figures;
}

/** An amount: no sign, no needless zeros in front, at most four decimals, as reports print 万元. */
export const moneyForm = /^(0|[1-9]\d{0,11})(\.\d{1,4})?$/;

/** Fen (0.01 yuan) in one 万元: the smallest unit in which amounts are summed. */
const fenPerUnit: Readonly<Record<string, number>> = { 万元: 1_000_000, 元: 100 };

function fenOf(amount: string, unit: string): number | null {
  const scale = fenPerUnit[unit];
  if (scale === undefined) return null;
  const [whole = '', fraction = ''] = amount.split('.');
  const digits = String(scale).length - 1;
  if (/[1-9]/.test(fraction.slice(digits))) return null;
  const fen = Number(whole) * scale + Number(fraction.slice(0, digits).padEnd(digits, '0'));
  return Number.isSafeInteger(fen) ? fen : null;
}

/** The unit in which an amount stands: the form's, or the one printed beside it. */
export function unitOf(figures: Figures, cell: Cell): string | null {
  if (cell.unit !== 'printed') return cell.unit ?? null;
  const path = [...cell.path.slice(0, -1), 'unit'];
  let node: FigureTree | CellValue | undefined = figures as FigureTree;
  for (const key of path) node = (node as FigureTree | undefined)?.[key];
  return typeof node === 'string' ? node : null;
}

function asSummable(value: CellValue | undefined, figures: Figures, cell: Cell): number | null {
  if (cell.kind !== 'money') return Number.isSafeInteger(value) ? (value as number) : null;
  if (typeof value !== 'string' || !moneyForm.test(value)) return null;
  if (/^0(\.0+)?$/.test(value)) return 0;
  const unit = unitOf(figures, cell);
  return unit === null ? null : fenOf(value, unit);
}

/**
 * The value of a cell as a whole number that can be summed: counts as they are, amounts in fen.
 * Null for a blank, for a cell left out, for what is no value of the cell's kind, and for an amount
 * whose unit is not known or not exact.
 */
export function summable(figures: Figures, cell: Cell): number | null {
  return asSummable(readCell(figures, cell), figures, cell);
}

/** A report laid out flat: lists by `Cell.index`. */
export interface FlatFigures {
  /** What stands in every cell; a cell that was left out is blank: null. */
  readonly contents: readonly CellValue[];
  /** The same as `summable` has it. */
  readonly values: readonly (number | null)[];
  /** The same where a blank counts as 0; NaN for what is no number. */
  readonly numbers: Float64Array;
}

/** The cells of an edition as they are nested: members, and under each its cell or more members. */
type Nest = readonly (readonly [member: string, below: Cell | Nest])[];

const isCell = (below: Cell | Nest): below is Cell => 'index' in below;

const nestOf = perEdition((edition): Nest => {
  const nested = (cells: readonly Cell[], depth: number): Nest =>
    [...Map.groupBy(cells, ({ path }) => path[depth] as string)].map(([member, group]) => {
      const [cell] = group as [Cell];
      return [member, cell.path.length === depth + 1 ? cell : nested(group, depth + 1)];
    });
  return nested(cellsOf(edition), 0);
});

function layOut(nest: Nest, tree: FigureTree, contents: CellValue[]): void {
  for (const [member, below] of nest) {
    const node = tree[member] ?? null;
    if (isCell(below)) {
      if (typeof node !== 'object') contents[below.index] = node;
    } else if (typeof node === 'object' && node !== null) layOut(below, node, contents);
  }
}

function laidOut(edition: Edition, figures: Figures): FlatFigures {
  const cells = cellsOf(edition);
  const contents = new Array<CellValue>(cells.length).fill(null);
  layOut(nestOf(edition), figures, contents);
  const values = cells.map((cell) => asSummable(contents[cell.index], figures, cell));
  const numbers = new Float64Array(cells.length);
  for (let index = 0; index < numbers.length; index += 1) {
    numbers[index] = contents[index] === null ? 0 : (values[index] ?? Number.NaN);
  }
  return { contents, values, numbers };
}

/** What was laid out of figures that are frozen, and so never change. */
const known = new WeakMap<Figures, { readonly edition: Edition; readonly flat: FlatFigures }>();

/** Lays the figures out by cell, each read once; those that are frozen throughout, once for ever. */
export function flatten(edition: Edition, figures: Figures): FlatFigures {
  if (!Object.isFrozen(figures)) return laidOut(edition, figures);
  const before = known.get(figures);
  if (before?.edition === edition) return before.flat;
  const flat = laidOut(edition, figures);
  known.set(figures, { edition, flat });
  return flat;
}

/** Freezes figures throughout: nobody may change them from now on. Answers the same figures. */
export function frozen(figures: Figures): Figures {
  const freeze = (tree: FigureTree): void => {
    for (const node of Object.values(tree)) {
      if (typeof node === 'object' && node !== null) freeze(node);
    }
    Object.freeze(tree);
  };
  freeze(figures);
  return figures;
}
