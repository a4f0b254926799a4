/**
 * Ranks organizations among their peers: those of the same level and kind with about as many cases.
 * Small samples have a value and an interval, but no rank.
 */
import type { OrganizationKind, OrganizationLevel } from '../form/organization.ts';
import { organizationKinds, organizationLevels } from '../form/organization.ts';
import type { IndicatorUnit } from './indicator.ts';
import type { Interval } from './intervals.ts';
import { computeInterval } from './intervals.ts';
import type { Measure, MeasuredUnit, MeasureOptions, UnrankedReason } from './measured-unit.ts';
import { measureUnit } from './measured-unit.ts';
import type { Ratio } from './ratios.ts';
import { compareRatios, sortByRatio } from './ratios.ts';
import type { SizeBand } from './size-bands.ts';
import { findSizeBand, sizeBands } from './size-bands.ts';

/** How organizations are ranked. */
export interface RankingOptions extends MeasureOptions {
  /** Which values have the first ranks. */
  readonly order: 'high' | 'low';
}

/** An organization with its rank. */
export interface RankingEntry {
  readonly id: string;
  readonly name: string;
  readonly level: OrganizationLevel;
  readonly kind: OrganizationKind;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Null where there is no case, a cell is missing, or the figures contradict each other. */
  readonly value: number | null;
  /** The 95 % interval of a share that has a value; else null. */
  readonly interval: Interval | null;
  /** The sizes of its peers; null where it has no cases. */
  readonly band: SizeBand | null;
  /** From 1; equal values have equal ranks, and the ranks after them are left out (1, 2, 2, 4). */
  readonly rank: number | null;
  /** How many organizations are ranked with it, itself included; null where it has no rank. */
  readonly peers: number | null;
  /** Why it has no rank; null where it has one. */
  readonly reason: UnrankedReason | null;
}

/** An organization with its value, before it is ranked. */
interface Measured {
  readonly unit: MeasuredUnit;
  readonly measure: Measure;
  readonly band: number;
}

/** One that can be ranked. */
interface Rankable extends Measured {
  readonly ratio: Ratio;
}

function composeEntry(
  { unit, measure, band }: Measured,
  indicatorUnit: IndicatorUnit,
  rank: number | null,
  peers: number | null,
): RankingEntry {
  const { numerator, denominator, value } = measure.value;
  const isShare = indicatorUnit === 'share' && value !== null;
  return {
    id: unit.id,
    name: unit.name,
    level: unit.level,
    kind: unit.kind,
    numerator,
    denominator,
    value,
    interval: isShare ? computeInterval(numerator ?? 0, denominator ?? 0) : null,
    band: sizeBands[band] ?? null,
    rank,
    peers,
    reason: measure.reason,
  };
}

function compareIds({ unit: one }: Measured, { unit: other }: Measured): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** Ranks the organizations of one group of peers, best first. */
function rankPeers(peers: readonly Rankable[], { unit, order }: RankingOptions): RankingEntry[] {
  let rank = 0;
  let before: Ratio | null = null;
  const entries: RankingEntry[] = [];
  for (const peer of sortByRatio(peers, order === 'high' ? -1 : 1, compareIds)) {
    const isTied = before !== null && compareRatios(before, peer.ratio) === 0;
    if (!isTied) rank = entries.length + 1;
    before = peer.ratio;
    entries.push(composeEntry(peer, unit, rank, peers.length));
  }
  return entries;
}

/** The groups in their order: levels from the top, kinds, larger bands first. */
function groupPlace({ level, kind }: MeasuredUnit, band: number): number {
  const [levelPlace, kindPlace] = [
    organizationLevels.indexOf(level),
    organizationKinds.indexOf(kind),
  ];
  return (levelPlace * organizationKinds.length + kindPlace) * sizeBands.length - band;
}

/**
 * Ranks organizations among their peers. The entries are in the order of levels, kinds and size bands,
 * and within these by rank; those without a rank are last. Equal ones are in the order of their ids.
 *
 * @throws RangeError for numbers that are not whole or not exact
 */
export function rankUnits(
  units: readonly MeasuredUnit[],
  options: RankingOptions,
): readonly RankingEntry[] {
  const groups = new Map<number, Rankable[]>();
  const unranked: Measured[] = [];
  for (const unit of units) {
    const measure = measureUnit(unit, options);
    const { ratio, cases } = measure;
    const band = findSizeBand(cases ?? 0);
    if (ratio === null) {
      unranked.push({ unit, measure, band });
      continue;
    }
    const place = groupPlace(unit, band);
    const group = groups.get(place) ?? [];
    if (group.length === 0) groups.set(place, group);
    group.push({ unit, measure, band, ratio });
  }
  const inOrder = [...groups].sort(([one], [other]) => one - other);
  return [
    ...inOrder.flatMap(([, peers]) => rankPeers(peers, options)),
    ...unranked.sort(compareIds).map((entry) => composeEntry(entry, options.unit, null, null)),
  ];
}
