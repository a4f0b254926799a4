/** Whole numbers of any size, as sums of many reports may have. */

/** A whole number: a bigint where a number would not be exact. */
export type Whole = number | bigint;

/** Returns a whole number as a number where that is exact, else as a bigint. */
export function toWhole(value: bigint): Whole {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** Adds two whole numbers exactly. */
export function addWholes(first: Whole, second: Whole): Whole {
  if (typeof first === 'number' && typeof second === 'number') {
    const sum = first + second;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return toWhole(BigInt(first) + BigInt(second));
}

/** Returns a whole number with the other sign. */
export function negate(value: Whole): Whole {
  return value === 0 ? 0 : -value;
}
