/**
 * The waist between files and figures. A reader turns bytes into a Document and knows nothing of
 * the form; recognition turns a Document into figures and knows nothing of bytes.
 */

export type Format = 'text' | 'markdown' | 'html';

/** A line of text as the source carries it; an empty line is a line. */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  /** Where it stands, e.g. `line 212`. */
  readonly place: string;
}

/** A cell of a table, standing at its upper left corner; rows and columns count from 0. */
export interface GridCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table with its spans resolved to a rectangle. */
export interface TableBlock {
  readonly kind: 'table';
  /** From 1, in the order of the document. */
  readonly number: number;
  readonly rows: number;
  readonly columns: number;
  /** In the order of the source: row by row, left to right. */
  readonly cells: readonly GridCell[];
}

export type DocumentBlock = TextBlock | TableBlock;

export interface Document {
  readonly format: Format;
  /** The title that the file itself declares, e.g. the HTML title. */
  readonly title: string | null;
  readonly blocks: readonly DocumentBlock[];
}

/** Where a cell of a table stands, in the words of an answer. */
export function placeOf(table: TableBlock, cell: GridCell): string {
  return `table ${table.number}, row ${cell.row + 1}, column ${cell.column + 1}`;
}
