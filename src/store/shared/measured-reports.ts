/**
 * Indicators of single reports: what numerator and denominator come to in the packed amounts of a
 * report, and how the reports of a sum are ranked and distributed.
 */
import { cellOfKind } from '../../form/cells.ts';
import { editionById } from '../../form/editions/index.ts';
import { leavesOfTotals } from '../../form/totals.ts';
import type { EditionId } from '../../form/types.ts';
import { type Distribution, describeDistribution } from '../../statistics/distribution.ts';
import { listSignedCells } from '../../statistics/formula.ts';
import type { CellSum } from '../../statistics/indicator.ts';
import type { MeasuredUnit } from '../../statistics/measured-unit.ts';
import { type RankingEntry, rankUnits } from '../../statistics/ranking.ts';
import type { Page } from '../port.ts';
import type { MeasuredCells, MeasureQuery, RankingPage, RankingQuery } from '../rankings.ts';
import type { SumScope } from '../sums.ts';
import { visitAmounts } from './amounts.ts';
import { cutPage, findPageStart } from './lists.ts';
import type { SumClass } from './sum-groups.ts';

/** How often each cell counts, by `Cell.index`; none of them is a total. */
type Weights = ReadonlyMap<number, number>;

/** Returns the weights of a sum in an edition; null: it lacks a cell. */
function findWeights(id: EditionId, sum: CellSum): Weights | null {
  const edition = editionById(id);
  const weights = new Map<number, number>();
  for (const { cell: name, sign } of listSignedCells(sum)) {
    const cell = cellOfKind(edition, name);
    if (cell === undefined) return null;
    for (const leaf of leavesOfTotals(edition).get(cell.index) ?? [cell.index]) {
      weights.set(leaf, (weights.get(leaf) ?? 0) + sign);
    }
  }
  return weights;
}

/** Adds up a sum in the amounts of a report. */
class WeightedSum {
  readonly #weights: Weights | null;
  /** Null: a cell is missing or blank, or the sum is not exact. */
  value: number | null = 0;

  constructor(weights: Weights | null) {
    this.#weights = weights;
    this.value = weights === null ? null : 0;
  }

  add(cell: number, amount: number | null): void {
    const weight = this.#weights?.get(cell);
    if (weight === undefined || this.value === null) return;
    const sum = amount === null ? Number.NaN : this.value + weight * amount;
    this.value = Number.isSafeInteger(sum) ? sum : null;
  }
}

/** The weights of what is measured, in an edition. */
interface EditionWeights {
  readonly numerator: Weights | null;
  readonly denominator: Weights | null;
  readonly cases: Weights | null;
}

/** A report of a sum. */
interface MeasuredReport {
  readonly edition: EditionId;
  readonly amounts: Uint8Array;
}

/** Measures reports, whatever their editions. */
export class ReportMeasures {
  readonly #cells: MeasuredCells;
  readonly #weights = new Map<EditionId, EditionWeights>();

  constructor({ numerator, denominator, cases }: MeasuredCells) {
    this.#cells = { numerator, denominator, cases };
  }

  #weightsOf(edition: EditionId): EditionWeights {
    const known = this.#weights.get(edition);
    if (known !== undefined) return known;
    const { numerator, denominator, cases } = this.#cells;
    const made = {
      numerator: findWeights(edition, numerator),
      denominator: denominator && findWeights(edition, denominator),
      cases: denominator === null ? findWeights(edition, cases) : null,
    };
    this.#weights.set(edition, made);
    return made;
  }

  /**
   * Returns an organization with the sums of its report. The name is empty: names are read of a page
   * alone.
   *
   * @throws RangeError for bytes that are not packed amounts
   */
  measure(id: string, of: SumClass, { edition, amounts }: MeasuredReport): MeasuredUnit {
    const weights = this.#weightsOf(edition);
    const numerator = new WeightedSum(weights.numerator);
    const denominator = new WeightedSum(weights.denominator);
    const cases = new WeightedSum(weights.cases);
    visitAmounts(amounts, (cell, amount) => {
      numerator.add(cell, amount);
      denominator.add(cell, amount);
      cases.add(cell, amount);
    });
    return {
      ...{ id, name: '', level: of.level, kind: of.organizationKind },
      ...{ numerator: numerator.value, denominator: denominator.value, size: cases.value },
    };
  }
}

/** Describes how measured organizations are distributed. */
export function distributeReports(
  units: readonly MeasuredUnit[],
  { unit, minimumCases }: MeasureQuery,
): Distribution {
  return describeDistribution(units, { unit, minimumCases });
}

/** The whole of a ranking, of which pages are cut. */
export interface WholeRanking {
  readonly entries: readonly RankingEntry[];
  readonly ranked: number;
}

/** Ranks measured organizations. */
export function rankReports(
  units: readonly MeasuredUnit[],
  { unit, minimumCases, order }: RankingQuery,
): WholeRanking {
  const entries = rankUnits(units, { unit, minimumCases, order });
  return { entries, ranked: entries.filter(({ rank }) => rank !== null).length };
}

/**
 * Names what a ranking depends on, besides the state of the data: the reports, what is measured of
 * them, and how they are ranked.
 */
export function nameRanking(scope: SumScope, ranking: RankingQuery): string {
  const { year, within, level, organizationKind, verticallyLed, view, status } = scope;
  const { numerator, denominator, cases, unit, minimumCases, order } = ranking;
  return JSON.stringify([
    ...[year, within, level, organizationKind, verticallyLed, view.face, view.asOf, status],
    ...[numerator, denominator, cases, unit, minimumCases, order],
  ]);
}

/** Returns where a page begins: behind the last entry of the page before, wherever that is now. */
function findStart(
  entries: readonly RankingEntry[],
  after: { readonly key: unknown; readonly id: unknown } | null,
): number {
  if (after === null) return 0;
  const place = Number(after.key);
  if (entries[place]?.id === after.id) return place + 1;
  const found = entries.findIndex(({ id }) => id === after.id);
  return found === -1 ? place : found + 1;
}

/**
 * Cuts a page from a ranking, or the entry of one organization.
 *
 * @throws AppError `cursor-invalid`
 */
export function cutRanking(
  { entries, ranked }: WholeRanking,
  scope: SumScope,
  ranking: RankingQuery,
  nameOf: (id: string) => string,
): RankingPage {
  const { limit, cursor, organizationId } = ranking;
  const name = nameRanking(scope, ranking);
  const list = { list: 'ranking', filter: { name, organizationId }, sort: ranking.order };
  const start = findStart(entries, findPageStart(list, { limit, cursor }, { key: 0, id: '' }));
  const rows = entries
    .slice(start, organizationId === undefined ? start + limit + 1 : undefined)
    .map((entry, at) => ({ entry, place: start + at }))
    .filter(({ entry }) => organizationId === undefined || entry.id === organizationId);
  const page: Page<(typeof rows)[number]> = cutPage(list, rows, limit, ({ entry, place }) => ({
    ...{ key: place, id: entry.id },
  }));
  const items = page.items.map(({ entry }) => ({ ...entry, name: nameOf(entry.id) }));
  return { items, next: page.next, listed: entries.length, ranked };
}
