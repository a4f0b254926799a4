/**
 * Reports that were left out of a consolidation, or counted twice: what may explain its gaps. An
 * explanation is given only where it is the only one, and chance no likely author of it.
 */

import { perObject } from '../../per-object.ts';
import type { Cell } from '../../types.ts';
import type { ChildFacts } from '../report-facts.ts';
import type { Gap, Reconciliation } from './gaps.ts';

/** A report that was left out of what is declared, or counted twice. */
export interface Slip {
  readonly child: ChildFacts;
  readonly isLeftOut: boolean;
}

export interface Explanation {
  /** One, or two. */
  readonly slips: readonly Slip[];
  /** The gaps that are what the slips make. */
  readonly explained: readonly Gap[];
  /** What remains when the reports are summed as the slips have it. */
  readonly rest: readonly Gap[];
}

/** So many different numbers must agree before two are named, or one that leaves something over. */
const agreeingMin = 3;

/** What one report leaves over may be this share of what it explains. */
const restMax = 1 / 4;

/** How many pairs are looked at; where more are possible the numbers tell little. */
const pairsMax = 5_000;

const countVariety = (gaps: readonly Gap[]) =>
  new Set(gaps.map(({ difference }) => Math.abs(difference))).size;

/** What slips make of the difference in a cell. */
function computeEffect(slips: readonly Slip[], { index }: Cell): number {
  return slips.reduce((sum, { child, isLeftOut }) => {
    const value = child.sheet?.numbers[index] ?? 0;
    return isLeftOut ? sum - value : sum + value;
  }, 0);
}

function isExact(slips: readonly Slip[], { compared, differences }: Reconciliation): boolean {
  return compared.every((cell) => computeEffect(slips, cell) === differences[cell.index]);
}

/** The pairs of slips that make every gap and no other; null where too many are possible. */
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

/** What remains of the sums when the reports are counted as a slip has it. */
function listRest(slip: Slip, { compared, sums, differences }: Reconciliation): Gap[] {
  return compared.flatMap((cell) => {
    const effect = computeEffect([slip], cell);
    const sum = (sums[cell.index] as number) + effect;
    const difference = (differences[cell.index] as number) - effect;
    return difference === 0 ? [] : [{ cell, declared: sum + difference, sum, difference }];
  });
}

/** The reports that explain nearly all gaps. */
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
 * What explains the gaps of a consolidation: one report whose every number they are; else two whose
 * numbers they are together; else one that leaves a few over. Null when nothing does, or several
 * things do alike.
 */
export const explainGaps = perObject((reconciliation: Reconciliation): Explanation | null => {
  const { gaps, children } = reconciliation;
  // One number may be that of a report by chance.
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
