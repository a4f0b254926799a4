/** Rankings and distributions of an indicator over the reports in a sum, as the port computes them. */
import type { CellSum } from '../statistics/indicator.ts';
import type { MeasureOptions } from '../statistics/measured-unit.ts';
import type { RankingEntry, RankingOptions } from '../statistics/ranking.ts';
import type { Page, PageRequest } from './port.ts';

/** What is computed of each report. Cells are named as every edition knows them (`Cell.name`). */
export interface MeasuredCells {
  readonly numerator: CellSum;
  /** Null: the indicator is a number. */
  readonly denominator: CellSum | null;
  /** The cases by which organizations have a size where the indicator is a number. */
  readonly cases: CellSum;
}

/** How reports are measured. */
export type MeasureQuery = MeasuredCells & MeasureOptions;

/** A page of a ranking. */
export interface RankingQuery extends MeasuredCells, RankingOptions, PageRequest {
  /** Only the entry of this organization; its rank is that among all. */
  readonly organizationId?: string;
}

/** Entries in the order of `rankUnits`, with numbers of the whole ranking. */
export interface RankingPage extends Page<RankingEntry> {
  /** How many organizations have an entry: each whose report is in the sum. */
  readonly listed: number;
  /** How many of these have a rank. */
  readonly ranked: number;
}
