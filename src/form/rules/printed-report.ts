/**
 * Defines a printed report in the form that rules read, whatever file it was in. A report that was
 * entered cell by cell was never printed, so that these rules do not apply to it.
 */
import { normalizeText } from '../text/normalize.ts';
import type { EditionId, TableMember, Text } from '../types.ts';
import { clipText } from './printed-values.ts';

/** A text of the source. */
export interface PrintedText {
  readonly text: string;
}

/** A heading of a section (1 to 6), as printed. */
export interface PrintedHeading extends PrintedText {
  readonly section: number;
  /** Half width, simplified, without white space, quotes and marks of markup. */
  readonly words: string;
}

/** A label of a row, of a column or above them, as printed. */
export interface PrintedLabel extends PrintedText {
  readonly table: TableMember;
  /** In the form of the words of a heading. */
  readonly words: string;
}

/** A printed report in the form that rules read: plain data. */
export interface PrintedReport {
  /** The year it reports on; null: not known. */
  readonly year: number | null;
  /** The edition that it is printed on, whatever its year. */
  readonly edition: EditionId;
  /** All of them, in the order of the document. */
  readonly headings: readonly PrintedHeading[];
  readonly labels: readonly PrintedLabel[];
  /** Rows of which neither label nor number is printed, by coordinates without column: `3.3.1`. */
  readonly absentRows: readonly string[];
  /** Rows of which fewer cells are printed than the form has, in tables with numbers. */
  readonly shortRows: readonly string[];
  /** Rows at another position among the others than in the form. */
  readonly misplacedRows: readonly string[];
  /** Tables with a printed heading and nothing under it. */
  readonly emptyTables: readonly TableMember[];
  /** Rows, columns and numbers that have no place in the form. */
  readonly unplaced: readonly PrintedText[];
}

/** Returns a text without white space, quotes and differences of width, for comparison. */
export function normalizeWords(text: string): string {
  return normalizeText(text).replace(/[\s"“”]+/g, '');
}

/** Lists the first of some texts, in quotes, and the number of the others. */
export function listTexts(texts: readonly string[]): Text {
  const shownMax = 3;
  const shown = texts.slice(0, shownMax).map(clipText);
  const more = texts.length - shown.length;
  return {
    zh: `${shown.map((text) => `“${text}”`).join('、')}${more > 0 ? `等 ${texts.length} 处` : ''}`,
    en: `${shown.map((text) => `"${text}"`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}
