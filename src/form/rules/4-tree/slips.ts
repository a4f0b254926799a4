/**
 * Explains gaps of a consolidation by reports that were left out or counted twice. An explanation
 * is given only where it is the only one, and where a match by chance is unlikely.
 */

import { perObject } from '../../per-object.ts';
import type { Cell } from '../../types.ts';
import type { ChildFacts } from '../report-facts.ts';
import type { Gap, Reconciliation } from './gaps.ts';

/** A report that was left out of a consolidation, or counted twice. */
export interface Slip {
  readonly child: ChildFacts;
  readonly isLeftOut: boolean;
}

export interface Explanation {
  /** One, or two. */
  readonly slips: readonly Slip[];
  /** The gaps that the slips explain. */
  readonly explained: readonly Gap[];
  /** The gaps that remain when the slips are corrected. */
  readonly rest: readonly Gap[];
}

/** The different numbers that must agree for two slips, or for one that leaves gaps. */
const agreeingMin = 3;

/** The gaps that a slip can leave, as a share of those that it explains. */
const restMax = 1 / 4;

/** The most pairs that are tried: where more are possible, the numbers prove little. */
const pairsMax = 5_000;

const countVariety = (gaps: readonly Gap[]) =>
  new Set(gaps.map(({ difference }) => Math.abs(difference))).size;

/** Computes the difference that slips cause in a cell. */
function computeEffect(slips: readonly Slip[], { index }: Cell): number {
  return slips.reduce((sum, { child, isLeftOut }) => {
    const value = child.sheet?.numbers[index] ?? 0;
    return isLeftOut ? sum - value : sum + value;
  }, 0);
}

function isExact(slips: readonly Slip[], { compared, differences }: Reconciliation): boolean {
  return compared.every((cell) => computeEffect(slips, cell) === differences[cell.index]);
}

/** Finds the pairs of slips that cause exactly the gaps; null where too many are possible. */
function findExactPairs(slips: readonly Slip[], reconciliation: Reconciliation): Slip[][] | null {
  const size = ({ difference }: Gap) => Math.abs(difference);
  const [largest] = reconciliation.gaps.toSorted((one, other) => size(other) - size(one));
  if (largest === undefined) return [];
  const { cell, difference } = largest;
  const byEffect = Map.groupBy(slips.entries(), ([, slip]) => computeEffect([slip], cell));
  const pairs: Slip[][] = [];
  let tried = 0;
  for (const [at, first] of slips.entries()) {
    for (const [beside, second] of byEffect.get(difference - computeEffect([first], cell)) ?? []) {
      if (beside <= at) continue;
      tried += 1;
      if (tried > pairsMax) return null;
      if (isExact([first, second], reconciliation)) pairs.push([first, second]);
    }
  }
  return pairs;
}

/** Lists the gaps that remain when a slip is corrected. */
function listRest(slip: Slip, { compared, sums, differences }: Reconciliation): Gap[] {
  return compared.flatMap((cell) => {
    const effect = computeEffect([slip], cell);
    const sum = (sums[cell.index] as number) + effect;
    const difference = (differences[cell.index] as number) - effect;
    return difference === 0 ? [] : [{ cell, declared: sum + difference, sum, difference }];
  });
}

/** Finds the slips that explain nearly all gaps. */
function findNearlyExact(slips: readonly Slip[], reconciliation: Reconciliation): Explanation[] {
  return slips.flatMap((slip) => {
    const explained = reconciliation.gaps.filter(
      ({ cell, difference }) => computeEffect([slip], cell) === difference,
    );
    if (countVariety(explained) < agreeingMin) return [];
    const rest = listRest(slip, reconciliation);
    return rest.length <= explained.length * restMax ? [{ slips: [slip], explained, rest }] : [];
  });
}

/**
 * Explains the gaps of a consolidation: by one report that causes all of them, else by two
 * together, else by one that leaves a few. Null where nothing explains them, or several do.
 */
export const explainGaps = perObject((reconciliation: Reconciliation): Explanation | null => {
  const { gaps, children } = reconciliation;
  // A single number can match by chance.
  if (gaps.length < 2) return null;
  const whole = (slips: readonly Slip[]): Explanation => ({ slips, explained: gaps, rest: [] });
  const only = (found: readonly Explanation[]) => (found.length === 1 ? (found[0] ?? null) : null);
  const slips = children
    .filter(({ sheet }) => sheet !== null)
    .flatMap((child) => [true, false].map((isLeftOut) => ({ child, isLeftOut })));
  const single = slips.filter((slip) => isExact([slip], reconciliation));
  if (single.length > 0) return only(single.map((slip) => whole([slip])));
  if (countVariety(gaps) < agreeingMin) return null;
  const pairs = findExactPairs(slips, reconciliation);
  if (pairs === null || pairs.length > 0) return only((pairs ?? []).map(whole));
  return only(findNearlyExact(slips, reconciliation));
});
