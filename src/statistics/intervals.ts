/** How far a share that was counted can be from the share that would be seen in the long run. */

/** The quantile of the normal distribution for 95 % on both sides. */
const quantile = 1.959963984540054;

/** A range of shares, each from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Returns the 95 % interval of a share by Wilson's score, which stays inside of 0 and 1 and is wide
 * for few cases (E. B. Wilson, 1927); null for no case.
 *
 * @param hits how many of the cases, from 0 to `cases`
 * @throws RangeError for numbers that are no such counts
 */
export function computeInterval(hits: number, cases: number): Interval | null {
  const areCounts = Number.isSafeInteger(hits) && Number.isSafeInteger(cases);
  if (!areCounts || hits < 0 || cases < hits) throw new RangeError(`${hits} of ${cases}`);
  if (cases === 0) return null;
  const share = hits / cases;
  const square = quantile ** 2;
  const scale = 1 + square / cases;
  const middle = (share + square / (2 * cases)) / scale;
  const spread = Math.sqrt((share * (1 - share)) / cases + square / (4 * cases ** 2));
  const half = (quantile * spread) / scale;
  // Rounding must not lead beyond the ends, nor past the share itself at them.
  return {
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === cases ? 1 : Math.min(1, middle + half),
  };
}
