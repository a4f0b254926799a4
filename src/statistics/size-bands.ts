/** THE TABLE of size bands: organizations are compared with others that have about as many cases. */

/** The least number of cases of each band; the last has no end. */
const firstOfBands = [1, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000] as const;

/** A range of numbers of cases. */
export interface SizeBand {
  readonly from: number;
  /** The greatest number; null: there is none. */
  readonly to: number | null;
}

/** Every band, from the smallest. */
export const sizeBands: readonly SizeBand[] = firstOfBands.map((from, at) => {
  const next = firstOfBands[at + 1];
  return { from, to: next === undefined ? null : next - 1 };
});

/** Returns the place of the band of a number of cases in the table; -1: there is no case. */
export function findSizeBand(cases: number): number {
  return sizeBands.findLastIndex(({ from }) => from <= cases);
}
