/**
 * The waist between files and figures. A reader turns bytes into a Document and knows nothing of
 * the form; recognition turns a Document into figures and knows nothing of bytes. On the way back,
 * layout draws figures as a Document, and a writer turns a Document into bytes.
 */
import type { Place } from './place.ts';

/** A line of text as the source has it; an empty line is a line. */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  readonly place: Place;
  /** The role of the text; a paragraph when absent. Set by layout, not by readers. */
  readonly role?: 'title' | 'heading' | 'note';
}

/** The role of a cell: head of a column, head of a row, or value. */
export type CellRole = 'columnHead' | 'rowHead' | 'value';

/** A table cell, placed at its upper left corner; rows and columns count from 0. */
export interface GridCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Set by layout, not by readers. */
  readonly role?: CellRole;
}

/** A table whose spans are resolved to a rectangle. */
export interface TableBlock {
  readonly kind: 'table';
  /** The number of the table, from 1, in the order of the document. */
  readonly number: number;
  readonly rows: number;
  readonly columns: number;
  /** In the order of the source: row by row, left to right. */
  readonly cells: readonly GridCell[];
  /** What the table is about, for readers who cannot see where it is. */
  readonly label?: string;
  /** How many rows at the top are the head of the whole table, repeated on every page. */
  readonly headRows?: number;
}

export type DocumentBlock = TextBlock | TableBlock;

export interface Document {
  /** The title that the file itself declares, e.g. the HTML title. */
  readonly title: string | null;
  readonly blocks: readonly DocumentBlock[];
}
