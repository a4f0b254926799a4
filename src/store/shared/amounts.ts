/**
 * The amounts of a report for sums, packed: by their position in the edition, the cells that are no
 * totals and not 0. A blank is not 0, and is marked. Derived from the figures.
 *
 * Format 2: the byte 2, then for each cell, in the order of the form, a varint of the distance from
 * the previous cell and, in its two lowest bits, what follows: a value (0), one without its sign (1),
 * or nothing, because the cell is blank (2). So every whole number up to 2^53 - 1 is exact, which it
 * would not be with the sign in the value itself.
 */

import { cellsOf } from '../../form/cells.ts';
import { editionById } from '../../form/editions/index.ts';
import { readSummable } from '../../form/figures.ts';
import type { EditionId, Figures } from '../../form/types.ts';
import { addVarint, VarintReader } from './varints.ts';

export interface CellAmount {
  /** The position of the cell in the edition. */
  readonly cell: number;
  /** A count, or an amount in fen, and never 0; null: blank, or no amount that can be summed. */
  readonly value: number | null;
}

const format = 2;

/** What follows a distance. */
const mark = { positive: 0, negative: 1, blank: 2 } as const;
const marks = 4;

/** Lists the amounts of a report in the order of the form. */
export function listAmounts(edition: EditionId, figures: Figures): readonly CellAmount[] {
  return cellsOf(editionById(edition))
    .filter((cell) => !cell.total)
    .map((cell) => ({ cell: cell.index, value: readSummable(figures, cell) }))
    .filter(({ value }) => value !== 0);
}

function markOf(value: number | null): number {
  if (value === null) return mark.blank;
  return value < 0 ? mark.negative : mark.positive;
}

/**
 * Packs amounts.
 *
 * @throws RangeError when the cells do not ascend, or a value is 0 or no safe integer
 */
export function packAmounts(amounts: readonly CellAmount[]): Buffer {
  const bytes: number[] = [format];
  let before = -1;
  for (const { cell, value } of amounts) {
    const distance = cell - before;
    const isWhole = value === null || (Number.isSafeInteger(value) && value !== 0);
    if (!isWhole || !Number.isInteger(cell) || distance < 1) {
      throw new RangeError(`cell ${cell} cannot be packed with the value ${value}`);
    }
    addVarint(bytes, distance * marks + markOf(value));
    if (value !== null) addVarint(bytes, Math.abs(value));
    before = cell;
  }
  return Buffer.from(bytes);
}

/**
 * Calls a function with each amount that is packed, in the order of the form.
 *
 * @throws RangeError for bytes that are not packed amounts
 */
export function visitAmounts(
  bytes: Uint8Array,
  visit: (cell: number, value: number | null) => void,
): void {
  if (bytes[0] !== format) throw new RangeError(`amounts of format ${bytes[0]}`);
  const reader = new VarintReader(bytes, 1);
  let cell = -1;
  while (!reader.isAtEnd) {
    const step = reader.readNumber();
    const distance = Math.floor(step / marks);
    const follows = step % marks;
    const value = follows === mark.blank ? null : reader.readNumber();
    if (distance < 1 || follows > mark.blank || value === 0) {
      throw new RangeError(`amounts are damaged at byte ${reader.position}`);
    }
    cell += distance;
    visit(cell, follows === mark.negative && value !== null ? -value : value);
  }
}

/**
 * Unpacks amounts.
 *
 * @throws RangeError for bytes that are not packed amounts
 */
export function unpackAmounts(bytes: Uint8Array): readonly CellAmount[] {
  const amounts: CellAmount[] = [];
  visitAmounts(bytes, (cell, value) => amounts.push({ cell, value }));
  return amounts;
}

/** Compares packed amounts with those of figures, cell by cell; yields each difference. */
export function* compareAmounts(
  edition: EditionId,
  kept: Buffer,
  figures: Figures,
): Generator<string> {
  const should = listAmounts(edition, figures);
  if (packAmounts(should).equals(kept)) return;
  try {
    const truth = new Map(should.map(({ cell, value }) => [cell, value]));
    const found = new Map(unpackAmounts(kept).map(({ cell, value }) => [cell, value]));
    const amountIn = (values: ReadonlyMap<number, number | null>, cell: number) =>
      values.has(cell) ? (values.get(cell) ?? 'blank') : 0;
    for (const cell of new Set([...truth.keys(), ...found.keys()])) {
      const [is, was] = [amountIn(found, cell), amountIn(truth, cell)];
      const pointer = cellsOf(editionById(edition))[cell]?.pointer ?? `cell ${cell}`;
      if (is !== was) yield `: ${pointer} is ${is}, ${was} in the figures`;
    }
  } catch (error) {
    yield ` cannot be read: ${String(error)}`;
  }
}
