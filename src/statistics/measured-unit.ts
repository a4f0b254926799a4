/** One organization under one definition of an indicator: its value, and whether it can be compared. */
import type { OrganizationKind, OrganizationLevel } from '../form/organization.ts';
import type { IndicatorUnit, IndicatorValue } from './indicator.ts';
import { computeValue } from './indicator.ts';
import type { Ratio } from './ratios.ts';

/** An organization with its sums. Numerator, denominator and size are whole numbers. */
export interface MeasuredUnit {
  readonly id: string;
  readonly name: string;
  readonly level: OrganizationLevel;
  readonly kind: OrganizationKind;
  /** Null: a cell is missing. */
  readonly numerator: number | null;
  /** Null: a cell is missing, or the indicator is a number. */
  readonly denominator: number | null;
  /** The number of cases where the indicator is a number, which has no denominator. */
  readonly size?: number | null;
}

/** How organizations are measured. */
export interface MeasureOptions {
  readonly unit: IndicatorUnit;
  /** Organizations with fewer cases are neither ranked nor counted in a distribution. */
  readonly minimumCases: number;
}

/** Why an organization is not compared with others. */
export type UnrankedReason = Exclude<IndicatorValue['state'], 'value'> | 'too-few-cases';

/** An organization with its value. */
export interface Measure {
  readonly value: IndicatorValue;
  /** The cases by which its size is known; null: a cell is missing. */
  readonly cases: number | null;
  /** What is compared; null where `reason` says why it is not. */
  readonly ratio: Ratio | null;
  readonly reason: UnrankedReason | null;
}

function findReason(
  { state }: IndicatorValue,
  cases: number | null,
  minimumCases: number,
): UnrankedReason | null {
  if (state !== 'value') return state;
  if (cases === null) return 'not-comparable';
  if (cases < 0) return 'inconsistent';
  if (cases === 0) return 'no-cases';
  return cases < minimumCases ? 'too-few-cases' : null;
}

const isExact = (number: number | null) => number === null || Number.isSafeInteger(number);

/**
 * Returns the value of an organization, and whether it can be compared.
 *
 * @throws RangeError for numbers that are not whole or not exact
 */
export function measureUnit(
  { id, numerator, denominator, size = null }: MeasuredUnit,
  { unit, minimumCases }: MeasureOptions,
): Measure {
  if (!isExact(numerator) || !isExact(denominator) || !isExact(size)) {
    throw new RangeError(`${id}: ${numerator}, ${denominator}, ${size}`);
  }
  const value = computeValue(unit, numerator, denominator);
  const cases = unit === 'number' ? size : denominator;
  const reason = findReason(value, cases, minimumCases);
  const ratio =
    reason !== null || value.numerator === null
      ? null
      : { numerator: value.numerator, denominator: value.denominator ?? 1 };
  return { value, cases, ratio, reason };
}
