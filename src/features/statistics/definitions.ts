/** Indicators and definitions as callers name them. */
import { AppError } from '../../errors.ts';
import type { Text } from '../../form/types.ts';
import type { Indicator, IndicatorVariant } from '../../statistics/indicator.ts';
import { indicators } from '../../statistics/indicators.ts';

/** The ids of the indicators, in the order of the table. */
export const indicatorIds: readonly string[] = indicators.map(({ id }) => id);

/** The largest number of definitions of any indicator. */
export const definitionsMax = Math.max(...indicators.map(({ variants }) => variants.length));

/**
 * Returns the indicator with an id of `indicatorIds`.
 *
 * @throws RangeError for another
 */
export function findIndicator(id: string): Indicator {
  const indicator = indicators.find((each) => each.id === id);
  if (indicator === undefined) throw new RangeError(`no indicator ${id}`);
  return indicator;
}

const listDefinitionIds = ({ variants }: Indicator) => variants.map(({ id }) => id);

function refuseDefinition(code: string, message: Text): never {
  const faults = [{ pointer: '?definition', code, message }];
  throw new AppError('request-invalid', message, { faults });
}

/**
 * Returns the definitions that a caller names, in the order of the table; all where none is named,
 * because none is the default.
 *
 * @throws AppError `request-invalid` with the known ones
 */
export function requireDefinitions(
  indicator: Indicator,
  ids: readonly string[] | undefined,
): readonly IndicatorVariant[] {
  if (ids === undefined) return indicator.variants;
  const known = listDefinitionIds(indicator);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    refuseDefinition('definition-unknown', {
      zh: `指标 ${indicator.id} 没有口径 ${unknown.join('、')}：可用 ${known.join('、')}。`,
      en: `${indicator.id} has no definition ${unknown.join(', ')}: send ${known.join(', ')}.`,
    });
  }
  return indicator.variants.filter(({ id }) => ids.includes(id));
}

/**
 * Returns the definition that a caller names; it must be named where there are several.
 *
 * @throws AppError `request-invalid` with the known ones
 */
export function requireDefinition(indicator: Indicator, id: string | undefined): IndicatorVariant {
  const [first, ...others] = requireDefinitions(indicator, id === undefined ? undefined : [id]);
  if (first !== undefined && others.length === 0) return first;
  const known = listDefinitionIds(indicator);
  return refuseDefinition('missing-parameter', {
    zh: `指标 ${indicator.id} 有多种口径，须用 definition 指明：${known.join('、')}。`,
    en: `${indicator.id} has several definitions: set definition to one of ${known.join(', ')}.`,
  });
}
