/** Ratios of whole numbers, compared and divided exactly: 1/3 and 2/6 are equal. */

/** A numerator with a denominator above 0. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** Returns the sign of `a * b - c * d`; products beyond 2^53 are multiplied as BigInt. */
function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return Math.sign(left - right);
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** Compares two ratios by cross-multiplication: below 0 where the first is smaller, 0 where equal. */
export function compareRatios(one: Ratio, other: Ratio): number {
  return compareProducts(one.numerator, other.denominator, other.numerator, one.denominator);
}

/** Something that has a ratio. */
interface WithRatio {
  readonly ratio: Ratio;
}

/**
 * Sorts items by their ratios. Rounding never reverses the order of two quotients, so quotients that
 * differ decide; those that are equal as floating point are compared exactly.
 *
 * @param direction 1: the smallest first; -1: the largest
 * @param compareEqual the order of items whose ratios are equal
 */
export function sortByRatio<Item extends WithRatio>(
  items: readonly Item[],
  direction: 1 | -1,
  compareEqual: (one: Item, other: Item) => number,
): Item[] {
  const quotients = Float64Array.from(
    items,
    (item) => item.ratio.numerator / item.ratio.denominator,
  );
  const places = Uint32Array.from(items, (_, at) => at).sort((one, other) => {
    const difference = (quotients[one] ?? 0) - (quotients[other] ?? 0);
    if (difference !== 0) return direction * difference;
    const [first, second] = [items[one], items[other]];
    if (first === undefined || second === undefined) return 0;
    return direction * compareRatios(first.ratio, second.ratio) || compareEqual(first, second);
  });
  return Array.from(places, (place) => items[place]).filter((item) => item !== undefined);
}

/** Returns the whole part of a ratio times a factor; none of these is below 0. */
export function floorRatio({ numerator, denominator }: Ratio, factor: number): number {
  const product = numerator * factor;
  if (Number.isSafeInteger(product)) return (product - (product % denominator)) / denominator;
  return Number((BigInt(numerator) * BigInt(factor)) / BigInt(denominator));
}
