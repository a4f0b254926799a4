/**
 * Finds blank cells that show only as empty lines. Pages are converted to one cell a line in
 * several ways, each the same throughout a page.
 */
import type { Alignment } from './align.ts';

/**
 * Returns the number of blank cells that empty lines beyond the usual number mean; NaN: impossible.
 * After a row the usual line can be missing.
 */
type BlankLines = (extra: number, isBehind: boolean) => number;

/** One line for each blank; the same and one more for the run; two lines for each. */
const allWays: readonly BlankLines[] = [
  (extra) => extra,
  (extra) => Math.max(0, extra - 1),
  (extra, isBehind) => (extra % 2 === 0 || isBehind ? Math.ceil(extra / 2) : Number.NaN),
];

/** The possible ways of a page. */
export type BlankWays = readonly BlankLines[];

/** A row whose cells are lines. */
export interface GappedRow {
  /** The number of cells it should have. */
  readonly size: number;
  /** The number of filled cells. */
  readonly count: number;
  /** Empty lines beyond the usual number, before each filled cell and after the last. */
  readonly extras: readonly number[];
}

/**
 * Aligns a row in one way; null where that gives no whole row. Cells beyond the row belong to
 * another one whose label was lost.
 */
function alignOneWay(row: GappedRow, blanksOf: BlankLines): Alignment | null {
  const { size, count, extras } = row;
  const alignment: (number | null)[] = new Array(size).fill(null);
  let position = 0;
  for (let entry = 0; entry < count; entry += 1) {
    position += blanksOf(extras[entry] ?? 0, false);
    if (!(position < size)) return null;
    alignment[position] = entry;
    position += 1;
    if (position === size) return alignment;
  }
  return size - position <= blanksOf(extras[count] ?? 0, true) ? alignment : null;
}

/** Finds the ways that make most of the short rows of a page whole. */
export function findBlankWays(rows: readonly GappedRow[]): BlankWays {
  const short = rows.filter(({ size, count }) => count > 0 && count < size);
  const shown = allWays.map((way) => short.filter((row) => alignOneWay(row, way) !== null).length);
  const most = Math.max(...shown);
  return allWays.filter((_, at) => shown[at] === most);
}

/** Aligns a row by its empty lines: the alignment that all ways agree on, or null. */
export function alignByGaps(row: GappedRow, ways: BlankWays): Alignment | null {
  if (!row.extras.some((extra) => extra > 0)) return null;
  const shown = ways.flatMap((way) => {
    const alignment = alignOneWay(row, way);
    return alignment === null ? [] : [alignment];
  });
  const [first] = shown;
  const agree = shown.every((other) => other.every((entry, at) => entry === first?.[at]));
  return first !== undefined && agree ? first : null;
}
