/** What an indicator is, and how its value follows from summed cells. */
import type { Text } from '../form/types.ts';

/** A sum of cells, by their names; those of `subtracted` count negatively. */
export interface CellSum {
  readonly added: readonly [string, ...string[]];
  readonly subtracted?: readonly string[];
}

/** One definition of an indicator. */
export interface IndicatorVariant {
  readonly id: string;
  readonly title: Text;
  readonly numerator: CellSum;
  /** Null: the indicator is the numerator itself, a number of things. */
  readonly denominator: CellSum | null;
  /** Why one would define it so, and what to beware of. */
  readonly reason: Text;
}

/**
 * `share`: the numerator is a part of the denominator. `ratio`: it is not, and is related to 100 of
 * the denominator. `number`: there is no denominator.
 */
export const indicatorUnits = ['share', 'ratio', 'number'] as const;

export type IndicatorUnit = (typeof indicatorUnits)[number];

/** An indicator with its definitions. */
export interface Indicator {
  readonly id: string;
  readonly title: Text;
  readonly unit: IndicatorUnit;
  readonly source: Text;
  readonly variants: readonly [IndicatorVariant, ...IndicatorVariant[]];
}

/** The value of an indicator under one definition. */
export interface IndicatorValue {
  /**
   * `not-comparable`: a cell is missing, in the edition or in all reports. `inconsistent`: the figures
   * contradict each other, because a part exceeds its whole or a number of cases is below 0.
   */
  readonly state: 'value' | 'no-cases' | 'not-comparable' | 'inconsistent';
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The share, the number per 100, or the number; null unless the state is `value`. */
  readonly value: number | null;
}

/**
 * Computes a value from a numerator and a denominator, each null where a cell is missing. A number has
 * no denominator.
 */
export function computeValue(
  unit: IndicatorUnit,
  numerator: number | null,
  denominator: number | null,
): IndicatorValue {
  if (unit === 'number') {
    const state = numerator === null ? 'not-comparable' : 'value';
    return { state, numerator, denominator: null, value: numerator };
  }
  const without = (state: IndicatorValue['state']) =>
    ({ state, numerator, denominator, value: null }) as const;
  if (numerator === null || denominator === null) return without('not-comparable');
  const isPart = unit === 'ratio' || numerator <= denominator;
  if (numerator < 0 || denominator < 0 || !isPart) return without('inconsistent');
  if (denominator === 0) return without('no-cases');
  const ratio = numerator / denominator;
  return { state: 'value', numerator, denominator, value: unit === 'ratio' ? ratio * 100 : ratio };
}

/** Returns a sum of cells; null when any of them has no value. */
function sumCells({ added, subtracted = [] }: CellSum, read: (name: string) => number | null) {
  const values = [...added, ...subtracted].map(read);
  return values.reduce<number | null>((sum, value, at) => {
    if (sum === null || value === null) return null;
    return at < added.length ? sum + value : sum - value;
  }, 0);
}

/**
 * Computes an indicator of summed cells: a ratio of sums, never a mean of ratios.
 *
 * @param read the sum of a cell over all reports, by its name; null: no report has a value
 */
export function computeIndicator(
  { unit }: Pick<Indicator, 'unit'>,
  { numerator, denominator }: Pick<IndicatorVariant, 'numerator' | 'denominator'>,
  read: (name: string) => number | null,
): IndicatorValue {
  const below = denominator === null ? null : sumCells(denominator, read);
  return computeValue(unit, sumCells(numerator, read), below);
}
