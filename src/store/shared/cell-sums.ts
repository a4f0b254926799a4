/**
 * Sums of the cells of an edition: built of the amounts of reports and of other sums, packed for the
 * store. Only cells that are no totals are summed; a total is the sum of its parts.
 *
 * Packed, format 1: the byte 1, a varint of the number of reports, then for each cell that is not 0
 * or blank in a report, in the order of the form, varints: the distance from the previous cell with
 * two bits, whether the sum is negative (1) and whether reports are counted in which it is blank (2);
 * the sum without its sign; that count, if any.
 */

import { cellsOf } from '../../form/cells.ts';
import { editionById } from '../../form/editions/index.ts';
import { perEdition } from '../../form/per-edition.ts';
import { leavesOfTotals } from '../../form/totals.ts';
import type { EditionId } from '../../form/types.ts';
import type { EditionSums } from '../sums.ts';
import { addWholes, negate, type Whole } from '../whole.ts';
import { visitAmounts } from './amounts.ts';
import { addVarint, VarintReader } from './varints.ts';

const format = 1;

/** The bits beside a distance. */
const isNegative = 1;
const hasBlanks = 2;
const marks = 4;

/** Returns the totals that contain each cell, by `Cell.index`. */
const totalsOf = perEdition((edition): readonly (readonly number[])[] => {
  const totals = cellsOf(edition).map((): number[] => []);
  for (const [total, leaves] of leavesOfTotals(edition)) {
    for (const leaf of leaves) totals[leaf]?.push(total);
  }
  return totals;
});

/** A sum that is being built. */
export class SumBuilder {
  readonly edition: EditionId;
  #reports = 0;
  /** Of cells that are no totals; those are 0. */
  readonly #values: Whole[];
  readonly #blanks: number[];
  readonly #totals: readonly (readonly number[])[];

  constructor(edition: EditionId) {
    const form = editionById(edition);
    this.edition = edition;
    this.#values = new Array<Whole>(cellsOf(form).length).fill(0);
    this.#blanks = new Array<number>(cellsOf(form).length).fill(0);
    this.#totals = totalsOf(form);
  }

  /** Whether it is a sum of nothing. */
  get isEmpty(): boolean {
    return this.#reports === 0;
  }

  #addValue(cell: number, value: Whole): void {
    this.#values[cell] = addWholes(this.#values[cell] ?? 0, value);
  }

  #addBlanks(cell: number, count: number): void {
    this.#blanks[cell] = (this.#blanks[cell] ?? 0) + count;
  }

  /**
   * Adds the packed amounts of a report, or subtracts them.
   *
   * @throws RangeError for bytes that are not packed amounts
   */
  addReport(amounts: Uint8Array, sign: 1 | -1 = 1): this {
    let blankTotals: Set<number> | undefined;
    visitAmounts(amounts, (cell, value) => {
      if (value !== null) {
        this.#addValue(cell, sign * value);
        return;
      }
      this.#addBlanks(cell, sign);
      blankTotals ??= new Set();
      for (const total of this.#totals[cell] ?? []) blankTotals.add(total);
    });
    for (const total of blankTotals ?? []) this.#addBlanks(total, sign);
    this.#reports += sign;
    return this;
  }

  /**
   * Adds packed sums, or subtracts them.
   *
   * @throws RangeError for bytes that are not packed sums
   */
  addSums(bytes: Uint8Array, sign: 1 | -1 = 1): this {
    if (bytes[0] !== format) throw new RangeError(`sums of format ${bytes[0]}`);
    const reader = new VarintReader(bytes, 1);
    this.#reports += sign * reader.readNumber();
    for (let cell = -1; !reader.isAtEnd; ) {
      const step = reader.readNumber();
      cell += Math.floor(step / marks);
      if (step < marks || cell >= this.#values.length) {
        throw new RangeError(`sums are damaged at byte ${reader.position}`);
      }
      const value = reader.readWhole();
      this.#addValue(cell, step % 2 === (sign === 1 ? isNegative : 0) ? negate(value) : value);
      if (step % marks >= hasBlanks) this.#addBlanks(cell, sign * reader.readNumber());
    }
    return this;
  }

  /**
   * Returns the number of reports of packed sums.
   *
   * @throws RangeError for bytes that are not packed sums
   */
  static countReports(bytes: Uint8Array): number {
    if (bytes[0] !== format) throw new RangeError(`sums of format ${bytes[0]}`);
    return new VarintReader(bytes, 1).readNumber();
  }

  /**
   * Packs the sums: equal sums are equal bytes.
   *
   * @throws RangeError when more was subtracted than was added
   */
  pack(): Buffer {
    if (this.#reports < 0 || this.#blanks.some((count) => count < 0)) {
      throw new RangeError('sums lack what is subtracted from them: run rebuild');
    }
    const bytes: number[] = [format];
    addVarint(bytes, this.#reports);
    let before = -1;
    for (const [cell, value] of this.#values.entries()) {
      const blanks = this.#blanks[cell] ?? 0;
      if (value === 0 && blanks === 0) continue;
      const bits = (value < 0 ? isNegative : 0) + (blanks === 0 ? 0 : hasBlanks);
      addVarint(bytes, (cell - before) * marks + bits);
      addVarint(bytes, value < 0 ? negate(value) : value);
      if (blanks !== 0) addVarint(bytes, blanks);
      before = cell;
    }
    return Buffer.from(bytes);
  }

  /** Returns the values of a single report with its totals; null: blank. */
  toValues(): readonly (Whole | null)[] {
    const { values, blanks } = this.toSums();
    return values.map((value, cell) => (blanks[cell] === 0 ? value : null));
  }

  /** Returns the sums with the totals. */
  toSums(): EditionSums {
    const values = [...this.#values];
    for (const [total, leaves] of leavesOfTotals(editionById(this.edition))) {
      values[total] = leaves.reduce<Whole>((sum, leaf) => addWholes(sum, values[leaf] ?? 0), 0);
    }
    return { edition: this.edition, reports: this.#reports, values, blanks: [...this.#blanks] };
  }
}
