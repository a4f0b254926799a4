/**
 * The amounts of a report for sums, packed: the cells that are neither blank, nor zero, nor totals,
 * by their position in the edition. Derived from the figures.
 *
 * Format 1: the byte 1, then two varints a cell in the order of the form. The first holds the
 * distance from the previous cell, and in its lowest bit whether the value is negative; the second
 * holds the value without its sign. So every whole number up to 2^53 - 1 is exact, which it would
 * not be with the sign in the value itself.
 */

import { cellsOf } from '../../form/cells.ts';
import { editionById } from '../../form/editions/index.ts';
import { readSummable } from '../../form/figures.ts';
import type { EditionId, Figures } from '../../form/types.ts';

export interface CellAmount {
  /** The position of the cell in the edition. */
  readonly cell: number;
  /** A count, or an amount in fen; never 0. */
  readonly value: number;
}

const format = 1;

/** Seven bits of a number, and a bit that marks that more follow. */
const more = 0x80;

/** Lists the amounts of a report in the order of the form. */
export function listAmounts(edition: EditionId, figures: Figures): readonly CellAmount[] {
  return cellsOf(editionById(edition))
    .filter((cell) => !cell.total)
    .map((cell) => ({ cell: cell.index, value: readSummable(figures, cell) ?? 0 }))
    .filter(({ value }) => value !== 0);
}

function addVarint(bytes: number[], number: number): void {
  let rest = number;
  // Division and remainder, because bitwise operators use 32 bits only.
  while (rest >= more) {
    bytes.push((rest % more) + more);
    rest = Math.floor(rest / more);
  }
  bytes.push(rest);
}

/**
 * Packs amounts.
 *
 * @throws RangeError when the cells do not ascend, or a value is 0 or no safe integer
 */
export function packAmounts(amounts: readonly CellAmount[]): Buffer {
  const bytes = [format];
  let before = -1;
  for (const { cell, value } of amounts) {
    const distance = cell - before;
    if (!Number.isSafeInteger(value) || value === 0 || !Number.isInteger(cell) || distance < 1) {
      throw new RangeError(`cell ${cell} cannot be packed with the value ${value}`);
    }
    addVarint(bytes, distance * 2 + (value < 0 ? 1 : 0));
    addVarint(bytes, Math.abs(value));
    before = cell;
  }
  return Buffer.from(bytes);
}

/**
 * Unpacks amounts.
 *
 * @throws RangeError for bytes that are not packed amounts
 */
export function unpackAmounts(bytes: Uint8Array): readonly CellAmount[] {
  if (bytes[0] !== format) throw new RangeError(`amounts of format ${bytes[0]}`);
  const amounts: CellAmount[] = [];
  let position = 1;
  let cell = -1;

  function readVarint(): number {
    let number = 0;
    for (let scale = 1; number <= Number.MAX_SAFE_INTEGER; scale *= more) {
      const byte = bytes[position];
      if (byte === undefined) break;
      position += 1;
      number += (byte % more) * scale;
      if (byte < more && number <= Number.MAX_SAFE_INTEGER) return number;
    }
    throw new RangeError(`amounts end or overflow at byte ${position}`);
  }

  while (position < bytes.length) {
    const step = readVarint();
    const value = readVarint();
    if (step < 2 || value === 0) throw new RangeError(`amounts are damaged at byte ${position}`);
    cell += Math.floor(step / 2);
    amounts.push({ cell, value: step % 2 === 1 ? -value : value });
  }
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
    for (const cell of new Set([...truth.keys(), ...found.keys()])) {
      const [is, was] = [found.get(cell) ?? 0, truth.get(cell) ?? 0];
      const pointer = cellsOf(editionById(edition))[cell]?.pointer ?? `cell ${cell}`;
      if (is !== was) yield `: ${pointer} is ${is}, ${was} in the figures`;
    }
  } catch (error) {
    yield ` cannot be read: ${String(error)}`;
  }
}
