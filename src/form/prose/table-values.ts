/** Reads from the tables every number that a claim can correctly state. */
import { cellByPointer } from '../cells.ts';
import { readCell, readSummable } from '../figures.ts';
import { sumsOf } from '../totals.ts';
import type { Cell, Edition, Figures } from '../types.ts';
import type { Claim, Subject } from './claim.ts';

/** The information-processing fee in section 六 of a report; yuan as decimal strings. */
export interface HandlingFee {
  readonly notices: number | null;
  readonly amountCharged: string | null;
  readonly amountReceived: string | null;
}

/** The numbers that prose is compared with. */
export interface Tables {
  readonly edition: Edition;
  readonly figures: Figures;
  /** Pointers of unknown cells, which are neither blank nor 0. */
  readonly missing: ReadonlySet<string>;
  readonly fee: HandlingFee | null;
}

export interface TableValues {
  /** The value of the first reading; money in fen. */
  readonly first: number;
  /** The possible values of each reading: printed, or summed where totals differ. */
  readonly byReading: readonly (readonly number[])[];
}

const feePrefix = '/narrative/informationProcessingFee/';
const fenPerYuan = 100;

/** The ways to read a cell's number: as printed, or summed across a row or down a column. */
const ways = ['printed', 'row', 'column'] as const;

function findParts(edition: Edition, cell: Cell, direction: 'row' | 'column'): readonly Cell[] {
  if (!cell.total) return [];
  const sum = sumsOf(edition).find((each) => each.total === cell && each.direction === direction);
  return sum?.parts ?? [];
}

function sumCells(figures: Figures, cells: readonly Cell[]): number | null {
  const values = cells.map((cell) => readSummable(figures, cell)).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

function readCellValue(tables: Tables, cell: Cell, way: (typeof ways)[number]): number | null {
  const { edition, figures } = tables;
  const printed = readSummable(figures, cell);
  if (way === 'printed' && printed !== null) return printed;
  const direction = way === 'column' ? 'column' : 'row';
  const parts = findParts(edition, cell, direction);
  if (parts.some((part) => tables.missing.has(part.pointer))) return printed;
  return sumCells(figures, parts) ?? printed;
}

/** Sums cells, a blank as 0. Returns null where all are blank, or one holds no number. */
function sumReading(
  tables: Tables,
  cells: readonly Cell[],
  way: (typeof ways)[number],
): number | null {
  let sum: number | null = null;
  for (const cell of cells) {
    const value = readCellValue(tables, cell, way);
    const content = readCell(tables.figures, cell) ?? null;
    if (value === null && content !== null) return null;
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
}

function readFeeValue(fee: HandlingFee | null, pointer: string): number | null {
  if (fee === null) return null;
  const name = pointer.slice(feePrefix.length);
  if (name === 'notices') return fee.notices;
  const amount = name === 'amountCharged' ? fee.amountCharged : fee.amountReceived;
  return amount === null ? null : Math.round(Number(amount) * fenPerYuan);
}

function readFeeValues(tables: Tables, subject: Subject): TableValues | null {
  const values = subject.readings
    .map(([pointer]) => (pointer === undefined ? null : readFeeValue(tables.fee, pointer)))
    .filter((value) => value !== null);
  const [first] = values;
  return first === undefined ? null : { first, byReading: values.map((value) => [value]) };
}

/** Returns what the tables hold for a subject; null where a reading of it is unknown. */
export function readTableValues(tables: Tables, subject: Subject): TableValues | null {
  if (subject.readings[0]?.[0]?.startsWith(feePrefix)) return readFeeValues(tables, subject);
  const byReading: number[][] = [];
  for (const pointers of subject.readings) {
    if (pointers.some((pointer) => tables.missing.has(pointer))) return null;
    const cells = pointers
      .map((pointer) => cellByPointer(tables.edition, pointer))
      .filter((cell) => cell !== undefined);
    const values = ways
      .map((way) => sumReading(tables, cells, way))
      .filter((value) => value !== null);
    if (values.length === 0) return null;
    byReading.push([...new Set(values)]);
  }
  const first = byReading[0]?.[0];
  return first === undefined ? null : { first, byReading };
}

const yuanPerUnit: Readonly<Record<string, number>> = {
  ...{ 元: 1, 千元: 1000, 万元: 10_000, 亿元: 100_000_000 },
};

/** Returns the factor from a claim's unit to that of the tables: fen for money. */
export function scaleOf({ unit }: Claim): number {
  const yuan = yuanPerUnit[unit ?? ''];
  return yuan === undefined ? 1 : yuan * fenPerYuan;
}

/** Returns the value of one unit in the last printed place of a number. */
export function lastPlaceOf({ printed }: Claim): number {
  const decimals = printed.match(/[.．](\d+)/u)?.[1]?.length ?? 0;
  return 10 ** -decimals;
}

/** Checks that a claim states a value. Amounts are rounded: to their last printed place. */
export function isStatedValue(claim: Claim, value: number): boolean {
  const scale = scaleOf(claim);
  if (claim.value !== null) {
    const leeway = scale === 1 ? 0 : lastPlaceOf(claim) * scale;
    return Math.abs(claim.value * scale - value) <= leeway;
  }
  const { from = null, to = null } = claim.range ?? {};
  return (from === null || value >= from * scale) && (to === null || value <= to * scale);
}
