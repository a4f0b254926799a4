/** Builds figures of the form from found cells: numbers, blanks, remarks, places. */
import { cellsOf } from '../../form/cells.ts';
import { blankFigures, writeCell } from '../../form/figures.ts';
import { trimEnd } from '../../form/text/scan.ts';
import type {
  Cell,
  CellValue,
  Edition,
  Figures,
  FigureTree,
  MoneyUnit,
  Remark,
} from '../../form/types.ts';
import type { Place } from '../place.ts';
import type { ValueCell } from './segments.ts';
import type { TableReading } from './tables.ts';

/** A number, a row or a note that has no place in the form. */
export interface Unplaced {
  readonly text: string;
  readonly place: Place;
}

export interface FiguresReading {
  readonly figures: Figures;
  /** The place of every cell that the source contains, by pointer. */
  readonly places: Readonly<Record<string, Place>>;
  /** Pointers of the cells that the source does not contain. */
  readonly missing: readonly string[];
  readonly remarks: readonly Remark[];
  readonly unplaced: readonly Unplaced[];
}

const unitWords = /万元|元/;

/** Converts yuan to 万元 exactly: moves the decimal point four places to the left. */
function yuanAsTenThousands(digits: string): string {
  const [whole = '0', fraction = ''] = digits.split('.');
  const padded = whole.padStart(5, '0');
  const decimals = trimEnd(`${padded.slice(-4)}${fraction}`, '0');
  const integer = padded.slice(0, -4).replace(/^0+(?=\d)/, '');
  return decimals === '' ? integer : `${integer}.${decimals}`;
}

function readMoney(
  digits: string,
  printed: string | null,
  unit: MoneyUnit | undefined,
): string | null {
  const amount = unit === '万元' && printed === '元' ? yuanAsTenThousands(digits) : digits;
  const tidy = amount.replace(/^0+(?=\d)/, '');
  return /^(0|[1-9]\d{0,11})(\.\d{1,4})?$/.test(tidy) ? tidy : null;
}

function readWhole(digits: string, isSigned: boolean): number | null {
  if (!(isSigned ? /^-?\d+$/ : /^\d+$/).test(digits)) return null;
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value + 0 : null;
}

/** Returns the value of a found cell; undefined where its number is of another kind. */
function readValue(cell: Cell, { reading }: ValueCell): CellValue | undefined {
  if (reading === null || reading.kind === 'mark') return null;
  const unit = reading.note?.match(unitWords)?.[0] ?? null;
  const value =
    cell.kind === 'money'
      ? readMoney(reading.digits, unit, cell.unit)
      : readWhole(reading.digits, cell.kind === 'change');
  return value ?? undefined;
}

/** Shortens a label for an answer, because a printed cell can be long. */
function shortenLabel(label: string): string {
  return label.length > 60 ? `${label.slice(0, 60)}…` : label;
}

function setUnit(figures: Figures, cell: Cell, unit: string | null): void {
  let node = figures as FigureTree;
  for (const key of cell.path.slice(0, -1)) node = node[key] as FigureTree;
  node.unit = unit;
}

/**
 * Builds the figures of an edition from the readings of the tables.
 *
 * @param headerUnit the unit in the heading of table 2, for amounts whose unit the form leaves open
 */
export function buildFigures(
  edition: Edition,
  readings: readonly TableReading[],
  headerUnit: string | null,
): FiguresReading {
  const figures = blankFigures(edition);
  const places: Record<string, Place> = {};
  const missing: string[] = [];
  const remarks: Remark[] = [];
  const unplaced: Unplaced[] = [];
  const found = new Map(readings.flatMap((reading) => [...reading.found]));
  for (const cell of cellsOf(edition)) {
    const source = found.get(cell);
    if (source === undefined) {
      missing.push(cell.pointer);
      continue;
    }
    places[cell.pointer] = source.place;
    const value = readValue(cell, source);
    const note = source.reading?.note ?? null;
    if (value === undefined) {
      remarks.push({ pointer: cell.pointer, text: source.text });
      unplaced.push({ text: source.text, place: source.place });
    } else if (note !== null) {
      remarks.push({ pointer: cell.pointer, text: note });
    }
    writeCell(figures, cell, value ?? null);
    if (cell.unit === 'printed' && typeof value === 'string') {
      setUnit(figures, cell, note?.match(unitWords)?.[0] ?? headerUnit);
    }
  }
  for (const { cells, label } of readings.flatMap((reading) => reading.left)) {
    const [first] = cells;
    if (first === undefined) continue;
    const numbers = cells.map((cell) => cell.text).join(' ');
    const text = label === '' ? numbers : `${shortenLabel(label)}: ${numbers}`;
    unplaced.push({ text, place: first.place });
  }
  return { figures, places, missing, remarks, unplaced };
}
