/** How the values of organizations are distributed, and what all of them come to together. */
import type { IndicatorUnit, IndicatorValue } from './indicator.ts';
import { computeValue } from './indicator.ts';
import type { Measure, MeasuredUnit, MeasureOptions, UnrankedReason } from './measured-unit.ts';
import { measureUnit } from './measured-unit.ts';
import type { Ratio } from './ratios.ts';
import { floorRatio, sortByRatio } from './ratios.ts';

/** The number of bins of a histogram of shares, all of the same width. */
const histogramBins = 10;

/** A bin of a histogram: from its lower end on, and below its upper end; the last includes 1. */
interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Values that divide the organizations, each that of an organization; null: there is none. */
interface Quantiles {
  readonly min: number | null;
  readonly firstQuartile: number | null;
  readonly median: number | null;
  readonly thirdQuartile: number | null;
  readonly max: number | null;
}

/** The distribution of an indicator over organizations. */
export interface Distribution extends Quantiles {
  /** How many organizations are counted. */
  readonly n: number;
  /** How quartiles are found: the value at the place that is n times the part, rounded up. */
  readonly quantileMethod: 'nearest-rank';
  /** Ten bins of the same width for shares; null for others. */
  readonly histogram: readonly HistogramBin[] | null;
  /** How many organizations are not counted, by reason. */
  readonly leftOut: Readonly<Record<UnrankedReason, number>>;
  /**
   * The value of all together: the sum of numerators over the sum of denominators, never a mean of
   * values. Organizations with few cases are in it. Null for numbers, and where a sum is not exact.
   */
  readonly ratioOfSums: (IndicatorValue & { readonly organizations: number }) | null;
}

/** Returns the least, the greatest and those that divide sorted values, by the nearest rank. */
function findQuantiles(sorted: readonly Ratio[], unit: IndicatorUnit): Quantiles {
  const valueAt = (quarters: number) => {
    const place = Math.max(1, Math.ceil((sorted.length * quarters) / 4));
    const ratio = sorted[place - 1];
    return ratio === undefined
      ? null
      : computeValue(unit, ratio.numerator, ratio.denominator).value;
  };
  return {
    min: valueAt(0),
    firstQuartile: valueAt(1),
    median: valueAt(2),
    thirdQuartile: valueAt(3),
    max: valueAt(4),
  };
}

function countBins(ratios: readonly Ratio[]): readonly HistogramBin[] {
  const counts = Array.from({ length: histogramBins }, () => 0);
  for (const ratio of ratios) {
    const bin = Math.min(histogramBins - 1, floorRatio(ratio, histogramBins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, at) => ({
    from: at / histogramBins,
    to: (at + 1) / histogramBins,
    count,
  }));
}

/** Returns the ratio of the sums of all organizations whose figures are whole and consistent. */
function sumAll(measures: readonly Measure[], unit: IndicatorUnit): Distribution['ratioOfSums'] {
  if (unit === 'number') return null;
  let organizations = 0;
  let [above, below] = [0n, 0n];
  for (const { value, reason } of measures) {
    if (reason === 'not-comparable' || reason === 'inconsistent') continue;
    organizations += 1;
    above += BigInt(value.numerator ?? 0);
    below += BigInt(value.denominator ?? 0);
  }
  const [numerator, denominator] = [Number(above), Number(below)];
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return null;
  return { ...computeValue(unit, numerator, denominator), organizations };
}

/**
 * Describes how values are distributed. Organizations without a comparable value, or with too few
 * cases, are left out and counted.
 *
 * @throws RangeError for numbers that are not whole or not exact
 */
export function describeDistribution(
  units: readonly MeasuredUnit[],
  options: MeasureOptions,
): Distribution {
  const measures = units.map((unit) => measureUnit(unit, options));
  const comparable = measures.flatMap(({ ratio }) => (ratio === null ? [] : { ratio }));
  const sorted = sortByRatio(comparable, 1, () => 0).map(({ ratio }) => ratio);
  const leftOut = { 'not-comparable': 0, inconsistent: 0, 'no-cases': 0, 'too-few-cases': 0 };
  for (const { reason } of measures) if (reason !== null) leftOut[reason] += 1;
  return {
    n: sorted.length,
    ...findQuantiles(sorted, options.unit),
    quantileMethod: 'nearest-rank',
    histogram: options.unit === 'share' ? countBins(sorted) : null,
    leftOut,
    ratioOfSums: sumAll(measures, options.unit),
  };
}
