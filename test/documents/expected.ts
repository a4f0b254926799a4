/** The expected numbers of a published report, as the sample files list them. */
import { cellByCoordinates, cellsOf } from '../../src/form/cells.ts';
import { readCell } from '../../src/form/figures.ts';
import type { CellValue, Edition, Figures } from '../../src/form/types.ts';

type Row = readonly (number | string | null)[];

export interface Expected {
  readonly file: string;
  readonly org: { readonly name: string; readonly name_as_printed?: string };
  readonly year: number;
  readonly edition: '2019' | '2021';
  readonly complete: {
    readonly section2: boolean;
    readonly section3: boolean;
    readonly section4: boolean;
  };
  readonly section2: Record<string, unknown> | null;
  readonly section3: { readonly rows: Readonly<Record<string, Row>> } | null;
  readonly section4: Readonly<Record<string, Row>> | null;
  readonly relations: readonly { readonly id: string; readonly status: string }[];
}

/** Rows of table 2 by the key the sample files use; values in the order of the form's columns. */
const tableTwoRows: Readonly<Record<string, string>> = {
  regulations: '1.1',
  normative_documents: '1.2',
  licences: '5.1',
  other_services: '5.2',
  penalties: '6.1',
  coercive_measures: '6.2',
  fees_wan_yuan: '8.1',
  fees: '8.1',
  procurement: '9.1',
};

function flatValues(value: unknown): CellValue[] {
  if (value === null || typeof value !== 'object') return [value as CellValue];
  return Object.entries(value)
    .filter(([key]) => key !== 'unit_as_printed')
    .map(([, item]) => item as CellValue);
}

/** Every cell the sample file speaks of, by coordinates (`3.3.1.C1`). */
export function expectedCells(expected: Expected): Map<string, CellValue> {
  const cells = new Map<string, CellValue>();
  const put = (table: string, row: string, values: readonly CellValue[]) => {
    values.forEach((value, index) => {
      cells.set(`${table}.${row}.C${index + 1}`, value);
    });
  };
  for (const [key, value] of Object.entries(expected.section2 ?? {})) {
    const row = tableTwoRows[key];
    if (row !== undefined) put('2', row, flatValues(value));
  }
  for (const [row, values] of Object.entries(expected.section3?.rows ?? {})) put('3', row, values);
  const four = expected.section4;
  if (four !== null) {
    put('4', 'R', four.review ?? []);
    put('4', 'D', four.litigation_direct ?? []);
    put('4', 'A', four.litigation_after_review ?? []);
  }
  return cells;
}

/** Differences between figures and what is expected, one line each; empty: they agree. */
export function differences(
  edition: Edition,
  figures: Figures,
  expected: ReadonlyMap<string, CellValue>,
): string[] {
  const faults: string[] = [];
  for (const [coordinates, value] of expected) {
    const cell = cellByCoordinates(edition, coordinates);
    if (cell === undefined) {
      faults.push(`${coordinates}: no such cell`);
      continue;
    }
    const read = readCell(figures, cell);
    if (read !== value)
      faults.push(`${coordinates}: read ${String(read)}, expected ${String(value)}`);
  }
  for (const cell of cellsOf(edition)) {
    const value = readCell(figures, cell);
    if (!expected.has(cell.coordinates) && value !== null) {
      faults.push(`${cell.coordinates}: read ${String(value)}, not in the source`);
    }
  }
  return faults;
}
