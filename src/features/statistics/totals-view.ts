/** Totals as they are answered: the tables of a report with sums, their states, and the coverage. */
import type { Edition, TableMember } from '../../form/types.ts';
import type { GroupSum, SumGap } from '../../store/sums.ts';
import { findCellState, isCompleteSum, type SummedCell } from './cell-sums.ts';
import { type RawJson, sumForJson, sumUnit } from './cell-values.ts';
import type { SumSelection } from './sum-selection.ts';

/** The members of a table with sums. */
interface SumTree {
  [key: string]: SumTree | RawJson | string | null;
}

/** What the store says of a scope. */
export interface TotalsReading {
  readonly whole: GroupSum;
  readonly groups: readonly GroupSum[];
  readonly missing: readonly SumGap[];
  readonly excluded: readonly SumGap[];
}

/** What totals are of, besides what the store says. */
export interface TotalsHead {
  readonly year: number;
  readonly edition: Edition;
  readonly selection: Pick<SumSelection, 'echo'>;
  readonly dataVersion: number;
}

/** Lays sums out as the tables of a report. Amounts of any printed unit are in one unit. */
export function layOutSums(cells: readonly SummedCell[]): Record<TableMember, SumTree> {
  const tables = { proactiveDisclosure: {}, applicationStatistics: {}, reviewLitigation: {} };
  for (const { cell, value } of cells) {
    let row: SumTree = tables;
    for (const key of cell.path.slice(0, -1)) {
      row[key] ??= {};
      row = row[key] as SumTree;
    }
    row[cell.path.at(-1) as string] = sumForJson(cell, value);
    if (cell.unit === 'printed') row.unit = sumUnit;
  }
  return tables;
}

/** The state of a sum in an answer. */
export type StateEntry = Readonly<
  Pick<SummedCell, 'reports' | 'blank' | 'notComparable'> & { pointer: string; state: string }
>;

/** Returns the states of sums that are not of every report; one for all when there is none. */
export function listStates(included: number, cells: readonly SummedCell[]): readonly StateEntry[] {
  const none = { reports: 0, blank: 0, notComparable: 0 };
  if (included === 0) return [{ pointer: '', state: 'not-filed', ...none }];
  return cells
    .filter((cell) => !isCompleteSum(cell))
    .map((sum) => {
      const { cell, reports, blank, notComparable } = sum;
      const state = findCellState(sum);
      return { pointer: cell.pointer, state, reports, blank, notComparable };
    });
}

/** Returns how many reports of each edition are in a sum. */
export function countEditions({ editions }: Pick<GroupSum, 'editions'>) {
  return editions.map(({ edition, reports }) => ({ edition, reports }));
}

/** Returns what a sum is of, and the organizations that it lacks. */
export function coverageView(
  { expected, included, additional, missing: missingCount, excluded: reasons }: GroupSum,
  missing: readonly SumGap[],
  excluded: readonly SumGap[],
) {
  const excludedCount = Object.values(reasons).reduce((sum, count) => sum + count, 0);
  return {
    ...{ expected, included, additional },
    missingCount,
    missing: missing.map(({ id, name }) => ({ id, name })),
    excludedCount,
    excluded: excluded.map(({ id, name, reason }) => ({ id, name, reason })),
    truncated: missing.length < missingCount || excluded.length < excludedCount,
  };
}
