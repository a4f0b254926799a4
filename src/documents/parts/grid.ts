/**
 * Resolves merged cells: puts the cells of table rows, as HTML lists them, on a grid (HTML Living
 * Standard, 4.9.12 Processing model), with limits that keep a hostile table small.
 */
import { boundColumns } from '../limits.ts';

/** A cell as a row lists it, before its position is known. */
export interface ListedCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The widest span that is accepted; the form's own table is ten columns wide. */
export const spanMax = 64;

/** A listed cell at its position. */
export type PlacedCell<Listed> = Listed & { readonly row: number; readonly column: number };

interface Grid<Listed> {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly PlacedCell<Listed>[];
}

/**
 * Puts rows of listed cells on a grid. Other members of a cell are kept.
 *
 * @throws AppError `document-too-complex`
 */
export function buildGrid<Listed extends ListedCell>(
  rows: readonly (readonly Listed[])[],
): Grid<Listed> {
  const cells: PlacedCell<Listed>[] = [];
  /** For each column, the first row that is free again. */
  const freeFrom: number[] = [];
  let columns = 0;
  rows.forEach((listed, row) => {
    let column = 0;
    for (const cell of listed) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const width = Math.min(Math.max(cell.columnSpan, 1), spanMax);
      boundColumns(column + width);
      const height = Math.min(Math.max(cell.rowSpan, 1), rows.length - row);
      for (let offset = 0; offset < width; offset += 1) freeFrom[column + offset] = row + height;
      cells.push({ ...cell, row, column, rowSpan: height, columnSpan: width });
      column += width;
      columns = Math.max(columns, column);
    }
  });
  return { rows: rows.length, columns, cells };
}
