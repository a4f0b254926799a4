/** Lays out the figures of a report for rules: by cell, with remarks and missing cells. */

import { cellByName, cellByPointer } from '../cells.ts';
import type { FlatFigures } from '../figures.ts';
import { flatten } from '../figures.ts';
import type { Cell, CellValue, Edition, Figures, Remark } from '../types.ts';

/** The figures of a report, and what its number cells hold besides numbers. */
export interface FiguresInput {
  readonly edition: Edition;
  readonly figures: Figures;
  readonly remarks?: readonly Remark[];
  /**
   * Pointers of the cells that the source of the figures does not contain. They are not blank but
   * unknown, and what depends on them is not checked.
   */
  readonly missing?: readonly string[];
}

/** The figures of a report, laid out once for all rules. */
export interface Sheet extends FlatFigures {
  readonly edition: Edition;
  /** What cells hold besides a number or instead of one, in the order of the form. */
  readonly remarks: ReadonlyMap<Cell, string>;
  /** Cells whose content is unknown. */
  readonly missing: ReadonlySet<Cell>;
}

/** Returns the first remark of each cell that is not blank; remarks on no cell are left out. */
function remarksByCell(edition: Edition, remarks: readonly Remark[]): ReadonlyMap<Cell, string> {
  const found = new Map<Cell, string>();
  for (const { pointer, text } of remarks) {
    const cell = cellByPointer(edition, pointer);
    const printed = text.trim();
    if (cell !== undefined && printed !== '' && !found.has(cell)) found.set(cell, printed);
  }
  return new Map([...found].sort(([a], [b]) => a.index - b.index));
}

/**
 * Builds the sheet of a report from its figures.
 *
 * @param flat the same figures by cell, where the caller has them
 */
export function buildSheet(
  { edition, figures, remarks = [], missing = [] }: FiguresInput,
  flat: FlatFigures = flatten(edition, figures),
): Sheet {
  return {
    edition,
    ...flat,
    remarks: remarksByCell(edition, remarks),
    missing: new Set(missing.flatMap((pointer) => cellByPointer(edition, pointer) ?? [])),
  };
}

/**
 * Returns the cell with a name, which must exist.
 *
 * @throws RangeError when the edition has none: a rule that reads it does not apply to that edition
 */
export function requireCell({ edition }: Sheet, name: string): Cell {
  const cell = cellByName(edition, name);
  if (cell === undefined) throw new RangeError(`no cell ${name} in ${edition.id}`);
  return cell;
}

/** Returns the number of a cell; null where it is blank, unknown or no number. */
export function readNumber({ values, missing }: Sheet, cell: Cell): number | null {
  return missing.has(cell) ? null : (values[cell.index] ?? null);
}

/** Returns the number of a cell, a blank as 0; null where it is unknown or no number. */
export function readNumberOrZero({ contents, values, missing }: Sheet, cell: Cell): number | null {
  if (missing.has(cell)) return null;
  return contents[cell.index] === null ? 0 : (values[cell.index] ?? null);
}

/** Returns the sum of cells, blanks as 0; null where one is unknown or the sum is not exact. */
export function sumNumbers(sheet: Sheet, cells: readonly Cell[]): number | null {
  let sum = 0;
  for (const cell of cells) {
    const value = readNumberOrZero(sheet, cell);
    if (value === null) return null;
    sum += value;
  }
  return Number.isSafeInteger(sum) ? sum : null;
}

/** Returns the sum of the cells with these names, blanks as 0; null where it is unknown. */
export function sumNamed(sheet: Sheet, ...names: readonly string[]): number | null {
  return sumNumbers(
    sheet,
    names.map((name) => requireCell(sheet, name)),
  );
}

/** Returns what a cell holds. */
export function readCellContent({ contents }: Sheet, cell: Cell): CellValue {
  return contents[cell.index] ?? null;
}
