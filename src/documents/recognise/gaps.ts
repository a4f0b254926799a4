/**
 * Blank cells that show only as empty lines: pages are converted to one cell a line in several ways,
 * each of them the same throughout a page.
 */
import type { Alignment } from './align.ts';

/** How many blank cells stand for a number of empty lines beyond the usual; NaN: none can. Behind a
 * row the usual line may be missing. */
type BlankLines = (extra: number, isBehind: boolean) => number;

/** A line each; a line each and one more for the run of them; two lines each. */
const allWays: readonly BlankLines[] = [
  (extra) => extra,
  (extra) => Math.max(0, extra - 1),
  (extra, isBehind) => (extra % 2 === 0 || isBehind ? Math.ceil(extra / 2) : Number.NaN),
];

/** The ways of one page, as far as they are known. */
export type BlankWays = readonly BlankLines[];

/** A row whose cells are lines. */
export interface GappedRow {
  /** How many cells it should have. */
  readonly size: number;
  /** How many cells are filled. */
  readonly count: number;
  /** Empty lines beyond the usual before each filled cell and behind the last. */
  readonly extras: readonly number[];
}

/** A row as one way shows it, or null when it shows no whole row. Cells beyond the row belong to
 * another one whose label was lost. */
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

/** The ways that show most of the short rows of a page as whole ones. */
export function findBlankWays(rows: readonly GappedRow[]): BlankWays {
  const short = rows.filter(({ size, count }) => count > 0 && count < size);
  const shown = allWays.map((way) => short.filter((row) => alignOneWay(row, way) !== null).length);
  const most = Math.max(...shown);
  return allWays.filter((_, at) => shown[at] === most);
}

/** Where the empty lines show the cells of a row to stand: what all ways agree on, or null. */
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
