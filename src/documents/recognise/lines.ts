/** Lists the lines of a Document: each line of text, and each row of a table. */
import type { Document } from '../document.ts';
import type { Place } from '../place.ts';

export interface LineCell {
  readonly text: string;
  readonly place: Place;
}

export interface Line {
  readonly place: Place;
  /** A line of text, or the cells of a row of a table with a space between them. */
  readonly text: string;
  /** The cells of a row of a table, blank ones included; null for a line of text. */
  readonly cells: readonly LineCell[] | null;
}

/** Returns the lines of a document, in order. */
export function listLines(document: Document): Line[] {
  return document.blocks.flatMap((block): Line[] => {
    if (block.kind === 'text') return [{ place: block.place, text: block.text, cells: null }];
    const rows: LineCell[][] = Array.from({ length: block.rows }, () => []);
    for (const cell of block.cells) {
      const { row, column } = cell;
      const place = { table: block.number, row: row + 1, column: column + 1 };
      rows[row]?.push({ text: cell.text, place: { kind: 'tableCell', ...place } });
    }
    return rows.map((cells, row) => ({
      place: { kind: 'tableRow', table: block.number, row: row + 1 },
      text: cells
        .map((cell) => cell.text)
        .filter((text) => text !== '')
        .join(' '),
      cells,
    }));
  });
}
