/** Reads, writes, blanks and lays out the figures of a report. */
import { cellsOf } from './cells.ts';
import { perEdition } from './per-edition.ts';
import type { Cell, CellValue, Edition, Figures, FigureTree } from './types.ts';

/** Returns what a cell holds; undefined where its member is absent, that is, left out. */
export function readCell(figures: Figures, cell: Cell): CellValue | undefined {
  let node: FigureTree | CellValue | undefined = figures as FigureTree;
  for (const key of cell.path) {
    if (node === null || typeof node !== 'object') return undefined;
    node = node[key];
  }
  return typeof node === 'object' && node !== null ? undefined : node;
}

/** Writes a value into a cell, in place, and creates the members above it. */
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

/** Returns the three tables of a report with every cell blank. */
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

function toFen(amount: string, unit: string): number | null {
  const scale = fenPerUnit[unit];
  if (scale === undefined) return null;
  const [whole = '', fraction = ''] = amount.split('.');
  const digits = String(scale).length - 1;
  if (/[1-9]/.test(fraction.slice(digits))) return null;
  const fen = Number(whole) * scale + Number(fraction.slice(0, digits).padEnd(digits, '0'));
  return Number.isSafeInteger(fen) ? fen : null;
}

/** Returns the unit of an amount: that of the form, or the one printed beside it. */
export function unitOf(figures: Figures, cell: Cell): string | null {
  if (cell.unit !== 'printed') return cell.unit ?? null;
  const path = [...cell.path.slice(0, -1), 'unit'];
  let node: FigureTree | CellValue | undefined = figures as FigureTree;
  for (const key of path) node = (node as FigureTree | undefined)?.[key];
  return typeof node === 'string' ? node : null;
}

function toSummable(value: CellValue | undefined, figures: Figures, cell: Cell): number | null {
  if (cell.kind !== 'money') return Number.isSafeInteger(value) ? (value as number) : null;
  if (typeof value !== 'string' || !moneyForm.test(value)) return null;
  if (/^0(\.0+)?$/.test(value)) return 0;
  const unit = unitOf(figures, cell);
  return unit === null ? null : toFen(value, unit);
}

/**
 * Returns the value of a cell as a whole number that can be summed: counts as they are, amounts in
 * fen. Null for a blank, for a cell left out, for a value of another kind than the cell's, and for
 * an amount whose unit is unknown or that is not a whole number of fen.
 */
export function readSummable(figures: Figures, cell: Cell): number | null {
  return toSummable(readCell(figures, cell), figures, cell);
}

/** The figures of a report as lists by `Cell.index`. */
export interface FlatFigures {
  /** What every cell holds; null for a blank cell and for one that was left out. */
  readonly contents: readonly CellValue[];
  /** The same values as `readSummable` returns. */
  readonly values: readonly (number | null)[];
  /** The same with a blank as 0, and NaN for what is no number. */
  readonly numbers: Float64Array;
}

/** The cells of an edition as a tree of members: each leads to a cell or to more members. */
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

function layOutFigures(edition: Edition, figures: Figures): FlatFigures {
  const cells = cellsOf(edition);
  const contents = new Array<CellValue>(cells.length).fill(null);
  layOut(nestOf(edition), figures, contents);
  const values = cells.map((cell) => toSummable(contents[cell.index], figures, cell));
  const numbers = new Float64Array(cells.length);
  for (let index = 0; index < numbers.length; index += 1) {
    numbers[index] = contents[index] === null ? 0 : (values[index] ?? Number.NaN);
  }
  return { contents, values, numbers };
}

/** Layouts of frozen figures, which never change. */
const layoutsOfFrozen = new WeakMap<
  Figures,
  { readonly edition: Edition; readonly flat: FlatFigures }
>();

/** Lays figures out by cell. The layout of frozen figures is kept and returned again. */
export function flatten(edition: Edition, figures: Figures): FlatFigures {
  if (!Object.isFrozen(figures)) return layOutFigures(edition, figures);
  const before = layoutsOfFrozen.get(figures);
  if (before?.edition === edition) return before.flat;
  const flat = layOutFigures(edition, figures);
  layoutsOfFrozen.set(figures, { edition, flat });
  return flat;
}

/** Freezes figures with everything in them, and returns the same object. */
export function freezeFigures(figures: Figures): Figures {
  const freeze = (tree: FigureTree): void => {
    for (const node of Object.values(tree)) {
      if (typeof node === 'object' && node !== null) freeze(node);
    }
    Object.freeze(tree);
  };
  freeze(figures);
  return figures;
}
