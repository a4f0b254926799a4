/**
 * Splits the pieces of a table section at its row labels: numbers never cross a label.
 */
import type { TableMember } from '../../form/types.ts';
import type { Place } from '../place.ts';
import { findAnchor, isColumnHeading, isPieceOfLabel } from './lexicon.ts';
import { normalizeLabel } from './normalise.ts';
import type { CellPiece, Piece, RowForm } from './pieces.ts';
import type { CellReading } from './values.ts';

/** A cell with a number or a blank. */
export interface ValueCell {
  readonly text: string;
  readonly place: Place;
  /** Null: the cell is blank. */
  readonly reading: CellReading | null;
}

/** Adjacent cells: a printed row, or a run of lines. */
export interface Group {
  readonly cells: ValueCell[];
  /** Empty lines before each cell and after the last; an empty list where cells are no lines. */
  readonly gaps: number[];
  /** What the cells have in common. In a line or a row their number is that of the source. */
  row: RowForm;
}

/** The cells after a label. */
export interface Segment {
  readonly kind: 'row' | 'group' | 'unknown' | 'head';
  /** The name of the row, or the words in its place. */
  readonly name: string;
  /** The words of the label, as printed. */
  readonly label: string;
  readonly groups: Group[];
}

/** Checks that a text can be a label: it is long enough. */
function isLabelLike(text: string): boolean {
  return text.length > 40 || normalizeLabel(text).length >= 4;
}

/** Checks that a text is in the place of a number, such as 不适用. */
function isRemark(member: TableMember, text: string): boolean {
  return !isLabelLike(text) && !isColumnHeading(text) && !isPieceOfLabel(member, text);
}

/** Returns the segments of the pieces of a section. */
export function splitSegments(member: TableMember, pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = [];
  let current: Segment = { kind: 'head', name: '', label: '', groups: [] };
  let group: Group | null = null;
  let pendingGap: number | null = null;
  let lastRow: string | null = null;
  segments.push(current);

  const close = () => {
    if (group !== null && pendingGap !== null) group.gaps.push(pendingGap);
    group = null;
  };
  const open = (kind: Segment['kind'], name: string, label: string) => {
    if (kind === 'row' && current.kind === 'row' && current.name === name) return;
    current = { kind, name, label, groups: [] };
    segments.push(current);
  };
  const label = (piece: CellPiece) => {
    const anchor = findAnchor(member, piece.text, lastRow);
    if (anchor === null && group !== null && isRemark(member, piece.text)) {
      value(piece, { kind: 'mark', note: piece.text });
      return;
    }
    close();
    if (anchor !== null) {
      open(anchor.kind, anchor.name, piece.text);
      if (anchor.kind === 'row') lastRow = anchor.name;
    } else if (
      isLabelLike(piece.text) &&
      !isColumnHeading(piece.text) &&
      !isPieceOfLabel(member, piece.text)
    ) {
      open('unknown', piece.text, piece.text);
    }
  };
  const value = (piece: CellPiece, reading: CellReading | null) => {
    if (group === null) {
      group = { cells: [], gaps: [], row: 'none' };
      current.groups.push(group);
    }
    if (pendingGap !== null) group.gaps.push(pendingGap);
    group.cells.push({ text: piece.text, place: piece.place, reading });
  };

  for (const piece of pieces) {
    if (piece.kind === 'gap') {
      pendingGap = piece.size;
      continue;
    }
    if (piece.kind === 'end') {
      if (group !== null) (group as Group).row = piece.row;
      close();
    } else {
      if (piece.reading !== null || piece.text === '') value(piece, piece.reading);
      else label(piece);
    }
    pendingGap = null;
  }
  close();
  return segments;
}
