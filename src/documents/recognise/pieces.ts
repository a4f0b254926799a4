/**
 * Splits the lines of a table section into pieces: cells (blank ones where the source shows them),
 * ends of rows, and gaps of empty lines. Layouts are a grid, pipes with a row or a cell on a line,
 * bare lines, and columns separated by spaces.
 */
import { normalizeText } from '../../form/text/normalize.ts';
import type { Place } from '../place.ts';
import type { Line } from './lines.ts';
import { type CellReading, isPageNumber, readCellText } from './values.ts';

export interface CellPiece {
  readonly kind: 'cell';
  /** Trimmed; empty for a blank cell. */
  readonly text: string;
  readonly place: Place;
  /** The text read as a value; null for a blank cell and for a possible label. */
  readonly reading: CellReading | null;
}

/** What the cells of a row have in common: a line of text, a row of a grid, or nothing. */
export type RowForm = 'line' | 'grid' | 'none';

export type Piece =
  | CellPiece
  /** The end of a row: what follows belongs to another. */
  | { readonly kind: 'end'; readonly row: RowForm }
  /** Empty lines before the next cell, where each cell is a line. */
  | { readonly kind: 'gap'; readonly size: number };

const endOfLine: Piece = { kind: 'end', row: 'line' };
const endOfGridRow: Piece = { kind: 'end', row: 'grid' };
const padding: Piece = { kind: 'end', row: 'none' };

function makeCell(text: string, place: Place): CellPiece {
  const trimmed = text.trim();
  const reading = trimmed === '' ? null : readCellText(trimmed);
  return { kind: 'cell', text: trimmed, place, reading };
}

/** How the lines of text of a section use pipes. */
interface PipeUse {
  readonly kind: 'none' | 'rows' | 'cells' | 'separators';
  /** Whether rows begin with a pipe: before the first cell, or on the line above it. */
  readonly opens: boolean;
  /** Whether rows end with a pipe after the last cell. */
  readonly closes: boolean;
}

const anyPipe = /[|｜]/;
const pipes = /[|｜]/g;

function isFilled(text: string): boolean {
  return text.trim() !== '';
}

function isBare(text: string): boolean {
  return !isFilled(text.replace(pipes, ''));
}

/** Splits a line at its pipes; a pipe that is the border of the table makes no field. */
function splitFields(text: string, use: Pick<PipeUse, 'opens' | 'closes'>): string[] {
  const fields = text.trim().split(pipes);
  if (use.opens && fields.length > 1 && !isFilled(fields[0] ?? '')) fields.shift();
  if (use.closes && fields.length > 1 && !isFilled(fields[fields.length - 1] ?? '')) fields.pop();
  return fields;
}

function detectPipeUse(lines: readonly Line[]): PipeUse {
  const texts = lines.filter((line) => line.cells === null && isFilled(line.text));
  const piped = texts.map((line) => line.text.trim()).filter((text) => anyPipe.test(text));
  const filled = piped.filter((text) => !isBare(text));
  const use = {
    opens: filled.every((text) => /^[|｜]/.test(text)),
    closes: filled.every((text) => /[|｜]$/.test(text)),
  };
  if (filled.some((text) => text.split(pipes).filter(isFilled).length > 1)) {
    return { kind: 'rows', ...use };
  }
  if (piped.length < 3 || piped.length < 0.2 * texts.length) return { kind: 'none', ...use };
  if (filled.length === 0) return { kind: 'separators', ...use };
  return { kind: 'cells', ...use, opens: /^[|｜]$/.test(piped[0] ?? '') };
}

/** Checks that a line is the rule of a table: `|---|:---:|`. */
function isRule(text: string): boolean {
  return text.includes('--') && /^[\s|｜:+=-]*$/.test(text);
}

/** The cells of the widest row of the form; longer lines of pipes are remains of a layout. */
const columnsMax = 15;

/** Reads a line of a table with one row a line. */
function readRowLine({ text, place }: Line, use: PipeUse): Piece[] {
  if (isRule(text)) return [];
  const fields = splitFields(text, use);
  return isBare(text) && fields.length > columnsMax
    ? [padding]
    : [...fields.map((field) => makeCell(field, place)), endOfLine];
}

/** Reads a line of a table with one cell a line, each with a pipe; a line of pipes ends a row. */
function readCellLine({ text, place }: Line, isOpening: boolean): Piece[] {
  if (isRule(text)) return [];
  const count = text.match(pipes)?.length ?? 0;
  if (isBare(text)) return count > 1 || isOpening ? [padding] : [makeCell('', place)];
  const only = makeCell(text.replace(pipes, ''), place);
  return count > 1 ? [only, padding] : [only];
}

/**
 * Reads cells on lines of their own with a line `|` between them. Two such lines enclose a blank,
 * and a line of more pipes ends a row.
 */
function readSeparatedLines(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let isAfterPipe = false;
  for (const { text, place } of lines) {
    if (!isFilled(text)) continue;
    const isPipe = isBare(text);
    if (!isPipe) pieces.push(makeCell(text, place));
    else if (text.trim().length > 1) pieces.push(padding);
    else if (isAfterPipe) pieces.push(makeCell('', place));
    isAfterPipe = isPipe;
  }
  return pieces;
}

const numbersOnly = /^[+-]?\d[\d,.]*(?:\s+[+-]?\d[\d,.]*)*$/;
const textThenNumbers = /^(.*[^\d\s.,+-])\s+((?:[+-]?\d[\d,.]*\s+)*[+-]?\d[\d,.]*)$/;

/** Splits a line whose fields are separated by spaces. */
function splitSpacedFields(text: string): string[] {
  return text
    .trim()
    .split(/\s{2,}|\t/)
    .flatMap((chunk) => {
      const folded = normalizeText(chunk);
      if (numbersOnly.test(folded)) return folded.split(/\s+/);
      const match = folded.match(textThenNumbers);
      return match ? [match[1] as string, ...(match[2] as string).split(/\s+/)] : [chunk];
    })
    .filter(isFilled);
}

/** The longest line that is read: longer ones are prose. */
const bareLineLengthMax = 1_000;

function readBareLine(line: Line): Piece[] {
  if (isPageNumber(line.text)) return [];
  if (line.text.length > bareLineLengthMax) return [makeCell(line.text, line.place)];
  const cells = splitSpacedFields(line.text).map((field) => makeCell(field, line.place));
  const isRow = cells.length > 1 && cells.some(({ reading }) => reading !== null);
  return isRow ? [...cells, endOfLine] : [makeCell(line.text, line.place)];
}

/** Returns the pieces of the lines of one section. */
export function splitPieces(lines: readonly Line[]): Piece[] {
  const use = detectPipeUse(lines);
  if (use.kind === 'separators') return readSeparatedLines(lines);
  const pieces: Piece[] = [];
  let empty = 0;
  let isRowOver = true;
  for (const line of lines) {
    if (line.cells !== null) {
      pieces.push(...line.cells.map(({ text, place }) => makeCell(text, place)), endOfGridRow);
    } else if (!isFilled(line.text)) {
      empty += 1;
      continue;
    } else if (use.kind === 'rows' && anyPipe.test(line.text)) {
      pieces.push(...readRowLine(line, use));
    } else if (use.kind === 'cells' && anyPipe.test(line.text)) {
      pieces.push(...readCellLine(line, use.opens && isRowOver));
      isRowOver = isBare(line.text) && line.text.trim().length > 1;
    } else {
      if (use.kind === 'none') pieces.push({ kind: 'gap', size: empty });
      pieces.push(...readBareLine(line));
    }
    empty = 0;
  }
  if (use.kind === 'none') pieces.push({ kind: 'gap', size: empty });
  return pieces;
}

/** The least share of the gaps of a section that the usual gap has: rows of blanks make others. */
const usualShare = 0.15;

/** Finds the usual number of empty lines between the filled cells of a section. */
export function findUsualGap(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  let total = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'gap') continue;
    counts.set(piece.size, (counts.get(piece.size) ?? 0) + 1);
    total += 1;
  }
  const usual = [...counts].filter(([, count]) => count >= usualShare * total);
  return Math.min(...usual.map(([size]) => size), Number.MAX_SAFE_INTEGER);
}
