/**
 * The lines of a table section as a stream of pieces: cells (blank ones where the source shows
 * them), ends of rows, and gaps of empty lines, whatever the layout: a grid, pipes with a row or a
 * cell a line, bare lines, columns set with spaces.
 */
import type { Line } from './lines.ts';
import { isPageNumber, readingOf } from './values.ts';

export interface CellPiece {
  readonly kind: 'cell';
  /** Trimmed; empty for a blank cell. */
  readonly text: string;
  readonly place: string;
}

export type Piece =
  | CellPiece
  /** The row ends here: what follows belongs to another one. `isLine`: its cells share a line. */
  | { readonly kind: 'end'; readonly isLine: boolean }
  /** Empty lines before the next cell; only where cells are lines. */
  | { readonly kind: 'gap'; readonly size: number };

const endOfLine: Piece = { kind: 'end', isLine: true };
const padding: Piece = { kind: 'end', isLine: false };

function cell(text: string, place: string): CellPiece {
  return { kind: 'cell', text: text.trim(), place };
}

/** How a section's lines of text use pipes. */
type PipeUse = 'none' | 'rows' | 'cells' | 'separators';

const anyPipe = /[|｜]/;
const pipes = /[|｜]/g;

function fieldsOf(text: string): string[] {
  const fields = text.trim().split(pipes);
  if (fields[0]?.trim() === '') fields.shift();
  if (fields[fields.length - 1]?.trim() === '') fields.pop();
  return fields;
}

function isFilled(text: string): boolean {
  return text.trim() !== '';
}

function pipeUseOf(lines: readonly Line[]): PipeUse {
  const texts = lines.filter((line) => line.cells === null && isFilled(line.text));
  const piped = texts.filter((line) => anyPipe.test(line.text));
  if (piped.length < 3 || piped.length < 0.2 * texts.length) return 'none';
  if (piped.some((line) => fieldsOf(line.text).filter(isFilled).length > 1)) return 'rows';
  return piped.some((line) => isFilled(line.text.replace(pipes, ''))) ? 'cells' : 'separators';
}

function isRule(text: string): boolean {
  return /^[\s|｜:+=-]*-{2,}[\s|｜:+=-]*$/.test(text);
}

function pipedLine(line: Line, use: PipeUse): Piece[] {
  const { text, place } = line;
  if (isRule(text)) return [];
  const count = text.match(pipes)?.length ?? 0;
  const fields = fieldsOf(text);
  const filled = fields.filter(isFilled).length;
  if (use === 'rows' || filled > 1) {
    return filled === 0 ? [padding] : [...fields.map((field) => cell(field, place)), endOfLine];
  }
  if (filled === 1) {
    const only = cell(fields.find(isFilled) ?? '', place);
    return count > 1 ? [only, padding] : [only];
  }
  return count === 1 ? [cell('', place)] : [padding];
}

/** Cells on lines of their own with a line `|` between them: two such lines hold a blank. */
function separatedLines(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let isAfterPipe = false;
  for (const { text, place } of lines) {
    if (!isFilled(text)) continue;
    const isPipe = !isFilled(text.replace(pipes, ''));
    if (isPipe && isAfterPipe) pieces.push(cell('', place));
    if (!isPipe) pieces.push(cell(text, place));
    isAfterPipe = isPipe;
  }
  return pieces;
}

const numbersOnly = /^[+-]?\d[\d,.]*(?:\s+[+-]?\d[\d,.]*)*$/;
const textThenNumbers = /^(.*[^\d\s.,+-])\s+((?:[+-]?\d[\d,.]*\s+)*[+-]?\d[\d,.]*)$/;

/** The fields of a line set with spaces. */
function spacedFields(text: string): string[] {
  return text
    .trim()
    .split(/\s{2,}|\t/)
    .flatMap((chunk) => {
      const folded = chunk.normalize('NFKC');
      if (numbersOnly.test(folded)) return folded.split(/\s+/);
      const match = folded.match(textThenNumbers);
      return match ? [match[1] as string, ...(match[2] as string).split(/\s+/)] : [chunk];
    })
    .filter(isFilled);
}

function bareLine(line: Line): Piece[] {
  if (isPageNumber(line.text)) return [];
  const fields = spacedFields(line.text);
  const values = fields.filter((field) => readingOf(field) !== null).length;
  if (fields.length < 2 || values === 0) return [cell(line.text, line.place)];
  return [...fields.map((field) => cell(field, line.place)), endOfLine];
}

/** The pieces of the lines of one section. */
export function piecesOf(lines: readonly Line[]): Piece[] {
  const use = pipeUseOf(lines);
  if (use === 'separators') return separatedLines(lines);
  const pieces: Piece[] = [];
  let empty = 0;
  for (const line of lines) {
    if (line.cells !== null) {
      pieces.push(...line.cells.map(({ text, place }) => cell(text, place)), endOfLine);
    } else if (!isFilled(line.text)) {
      empty += 1;
      continue;
    } else if (use !== 'none' && anyPipe.test(line.text)) {
      pieces.push(...pipedLine(line, use));
    } else {
      if (use === 'none') pieces.push({ kind: 'gap', size: empty });
      pieces.push(...bareLine(line));
    }
    empty = 0;
  }
  return pieces;
}

/** The number of empty lines that stand between most cells of a section. */
export function usualGapOf(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const piece of pieces) {
    if (piece.kind === 'gap') counts.set(piece.size, (counts.get(piece.size) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
