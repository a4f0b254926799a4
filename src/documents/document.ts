/**
 * The waist between files and figures. A reader turns bytes into a Document and knows nothing of
 * the form; recognition turns a Document into figures and knows nothing of bytes. On the way back,
 * layout draws figures as a Document, and a writer turns a Document into bytes.
 */
import type { Place } from './place.ts';

/** A line of text as the source carries it; an empty line is a line. */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  readonly place: Place;
  /** What the text is; without one it is a paragraph. Layout says it, readers don't. */
  readonly role?: 'title' | 'heading' | 'note';
}

/** What a cell is: the head of columns or of rows, or a value under them. */
export type CellRole = 'columnHead' | 'rowHead' | 'value';

/** A cell of a table, standing at its upper left corner; rows and columns count from 0. */
export interface GridCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Layout says it, readers don't. */
  readonly role?: CellRole;
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
  /** What the table is about, for those who can't see where it stands. */
  readonly label?: string;
  /** How many rows at the top head the whole table, to be repeated on every page. */
  readonly headRows?: number;
}

export type DocumentBlock = TextBlock | TableBlock;

export interface Document {
  /** The title that the file itself declares, e.g. the HTML title. */
  readonly title: string | null;
  readonly blocks: readonly DocumentBlock[];
}
