/** Sums of cells over reports of several editions, as cells of one edition. */
import { cellsOf, commonCell } from '../../form/cells.ts';
import { editionById } from '../../form/editions/index.ts';
import { perEdition } from '../../form/per-edition.ts';
import { leavesOfTotals } from '../../form/totals.ts';
import type { Cell, Edition, EditionId } from '../../form/types.ts';
import type { EditionSums } from '../../store/sums.ts';
import { addWholes, type Whole } from '../../store/whole.ts';

/** The sum of a cell, and of how many reports it is. The three counts add up to all reports. */
export interface SummedCell {
  readonly cell: Cell;
  /** Null: no report has a value. */
  readonly value: Whole | null;
  /** Reports that have a value; for a total, in each of its parts. */
  readonly reports: number;
  /** Reports in which the cell is blank, or a part of the total is. */
  readonly blank: number;
  /** Reports of editions that do not have the cell, or a part of the total. */
  readonly notComparable: number;
}

/** Where an edition has a cell of another one. */
interface CellSource {
  /** The cells that are summed, by `Cell.index`; none of them is a total. */
  readonly parts: readonly number[];
  /** Whether the edition has every cell that belongs to the sum. */
  readonly isComplete: boolean;
  /** The cell that is the sum of exactly these parts, if there is one. */
  readonly whole: number | null;
}

/** Returns the cells that a cell sums: those that are no totals; of such a cell, itself. */
export function listSummedCells(edition: Edition, cell: Cell): readonly Cell[] {
  const leaves = leavesOfTotals(edition).get(cell.index);
  if (leaves === undefined) return [cell];
  const cells = cellsOf(edition);
  return leaves.map((index) => cells[index]).filter((leaf) => leaf !== undefined);
}

/** Returns where an edition has a cell of another one. */
function findSource(edition: Edition, source: Edition, cell: Cell): CellSource {
  const leaves = listSummedCells(edition, cell);
  const found = leaves.map((leaf) => commonCell(source, leaf)).filter((leaf) => leaf !== undefined);
  const parts = found.flatMap((leaf) => listSummedCells(source, leaf).map(({ index }) => index));
  const isComplete = found.length === leaves.length;
  const same = commonCell(source, cell);
  const wholeParts = same && new Set(listSummedCells(source, same).map(({ index }) => index));
  const isWhole =
    wholeParts?.size === parts.length && parts.every((index) => wholeParts.has(index));
  return { parts, isComplete, whole: same && isWhole ? same.index : null };
}

const sourcesOf = perEdition((): Map<EditionId, readonly CellSource[]> => new Map());

/** Returns where an edition (`source`) has each cell of another one, by `Cell.index`. */
export function findSources(edition: Edition, source: Edition): readonly CellSource[] {
  const known = sourcesOf(edition);
  const before = known.get(source.id);
  if (before !== undefined) return before;
  const sources = cellsOf(edition).map((cell) => findSource(edition, source, cell));
  known.set(source.id, sources);
  return sources;
}

/** Returns in how many reports of an edition a cell is blank, or a part of it. */
function countBlanks({ parts, whole }: CellSource, { reports, blanks }: EditionSums): number {
  if (whole !== null) return blanks[whole] ?? 0;
  // Which reports these are is not known: at most so many.
  const most = parts.reduce((sum, part) => sum + (blanks[part] ?? 0), 0);
  return Math.min(reports, most);
}

/** Returns the sum of a cell over the reports of one edition; null: none has a value. */
function sumParts({ parts }: CellSource, { reports, values, blanks }: EditionSums): Whole | null {
  return parts.reduce<Whole | null>((sum, part) => {
    if ((blanks[part] ?? 0) >= reports) return sum;
    const value = values[part] ?? 0;
    return sum === null ? value : addWholes(sum, value);
  }, null);
}

/**
 * Sums the cells of an edition over reports of any edition. A total is the sum of its parts, as far
 * as reports have them.
 */
export function sumCells(edition: Edition, sums: readonly EditionSums[]): readonly SummedCell[] {
  const sourced = sums.map((each) => ({
    each,
    sources: findSources(edition, editionById(each.edition)),
  }));
  return cellsOf(edition).map((cell) => {
    const result = { cell, value: null as Whole | null, reports: 0, blank: 0, notComparable: 0 };
    for (const { each, sources } of sourced) {
      const source = sources[cell.index];
      if (source === undefined) continue;
      const value = sumParts(source, each);
      if (value !== null) result.value = addWholes(result.value ?? 0, value);
      const blank = source.isComplete ? countBlanks(source, each) : 0;
      result.blank += blank;
      if (source.isComplete) result.reports += each.reports - blank;
      else result.notComparable += each.reports;
    }
    return result;
  });
}

/** What a sum is, where it is not of every report. */
export const cellStates = ['value', 'blank', 'not-filed', 'not-comparable'] as const;

export type CellState = (typeof cellStates)[number];

/** Returns the state of a sum. */
export function findCellState(sum: Omit<SummedCell, 'cell'>): CellState {
  const { value, reports, blank, notComparable } = sum;
  if (reports + blank + notComparable === 0) return 'not-filed';
  if (value !== null) return 'value';
  return blank === 0 ? 'not-comparable' : 'blank';
}

/** Checks that every report of a sum has a value, and that there are any. */
export function isCompleteSum({ reports, blank, notComparable }: SummedCell): boolean {
  return reports > 0 && blank === 0 && notComparable === 0;
}
