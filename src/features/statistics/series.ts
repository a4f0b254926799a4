/** Use case of series: sums of a few cells over the years. */
import type { Fault } from '../../errors.ts';
import { commonCell } from '../../form/cells.ts';
import type { Cell, Edition } from '../../form/types.ts';
import type { Composed } from '../../http/answers/composed.ts';
import { composeJson } from '../../http/answers/composed.ts';
import type { ListTable } from '../../http/answers/list-table.ts';
import { columnsOf } from '../../http/answers/list-table.ts';
import { refuseFaults } from '../../http/bodies/body-faults.ts';
import type { Language } from '../../http/requests/language.ts';
import { say } from '../../http/requests/language.ts';
import type { Caller } from '../../policy/caller.ts';
import type { GroupSum } from '../../store/sums.ts';
import type { Whole } from '../../store/whole.ts';
import { requireRole } from '../access.ts';
import type { Context } from '../context.ts';
import { requirePastInstant } from '../instants.ts';
import { requireNamedCells } from './cell-addresses.ts';
import type { CellState } from './cell-sums.ts';
import { findCellState, sumCells } from './cell-sums.ts';
import { sumForJson, sumForTable, sumUnitOf } from './cell-values.ts';
import { coverageColumns } from './coverage-columns.ts';
import { seriesYearsMax } from './series-schemas.ts';
import { labelState } from './state-labels.ts';
import { readSettled, recallPublished } from './sum-cache.ts';
import type { SumFilters } from './sum-selection.ts';
import { isPublished, requireSumYear, selectSums } from './sum-selection.ts';
import { readWholeSum } from './totals.ts';

interface SeriesFilters extends SumFilters {
  readonly from: number;
  readonly to: number;
  readonly cell: readonly string[];
}

/** The sum of a cell in a year. */
export interface SeriesLine {
  readonly year: number;
  readonly edition: string;
  readonly cell: Cell;
  /** Null: the edition of the year does not have the cell. */
  readonly pointer: string | null;
  readonly value: Whole | null;
  readonly state: CellState;
  readonly reports: number;
  readonly blank: number;
  readonly notComparable: number;
  readonly included: number;
  readonly expected: number;
  readonly missing: number;
}

/** The table of series. */
export const seriesTable: ListTable<SeriesLine> = (() => {
  const column = columnsOf<SeriesLine>();
  return {
    name: { zh: '历年合计', ascii: 'series' },
    key: 'year',
    columns: [
      column('year', '年度', 'Year', ({ year }) => year),
      column('edition', '格式版本', 'Edition', ({ edition }) => edition),
      column('cell', '单元格', 'Cell', ({ cell }) => cell.name),
      column('cell', '名称', 'Label', ({ cell }) => cell.label),
      column('cell', '单位', 'Unit', ({ cell }) => sumUnitOf(cell)),
      column('value', '合计', 'Sum', ({ cell, value }) => sumForTable(cell, value)),
      column('state', '状态', 'State', ({ state, value }) => labelState(state, value)),
      ...coverageColumns<SeriesLine>(),
    ],
  };
})();

/** Returns the sums of cells in a year. A cell that the edition of the year lacks is not comparable. */
export function seriesLinesOf(
  year: number,
  edition: Edition,
  whole: GroupSum,
  cells: readonly Cell[],
): readonly SeriesLine[] {
  const { included, expected, missing } = whole;
  const sums = sumCells(edition, whole.editions);
  return cells.map((cell) => {
    const own = commonCell(edition, cell);
    const sum = own && sums[own.index];
    const lacking = { value: null, reports: 0, blank: 0, notComparable: included };
    const { value, reports, blank, notComparable } = sum ?? lacking;
    return {
      ...{ year, edition: edition.id, cell, pointer: own?.pointer ?? null, value },
      state: sum === undefined ? 'not-comparable' : findCellState(sum),
      ...{ reports, blank, notComparable, included, expected, missing },
    };
  });
}

/** Lists the years of a request. Throws AppError `request-invalid`, `year-unsupported`. */
function listYears(context: Context, { from, to }: SeriesFilters) {
  const faults: Fault[] = [];
  if (from > to) {
    const zh = `from（${from}）晚于 to（${to}）：请对调或改正。`;
    const en = `from (${from}) is after to (${to}): exchange or correct them.`;
    faults.push({ pointer: '?from', code: 'out-of-range', message: { zh, en } });
  } else if (to - from >= seriesYearsMax) {
    const zh = `一次最多 ${seriesYearsMax} 年：缩短 from 至 to。`;
    const en = `At most ${seriesYearsMax} years at once: bring from and to closer.`;
    faults.push({ pointer: '?to', code: 'out-of-range', message: { zh, en } });
  }
  refuseFaults(faults);
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const parameter = index === 0 ? 'from' : 'to';
    const year = from + index;
    return { year, edition: requireSumYear(context, year, parameter) };
  });
}

/** Reads what a request asks for, year by year. */
async function readYears(context: Context, caller: Caller, filters: SeriesFilters) {
  const cells = requireNamedCells(filters.cell);
  const years = listYears(context, filters);
  const { of, echo } = await selectSums(context, caller, filters);
  const lines: SeriesLine[] = [];
  for (const { year, edition } of years) {
    const whole = await readWholeSum(context, { ...of, year });
    lines.push(...seriesLinesOf(year, edition, whole, cells));
  }
  return { echo, lines };
}

/**
 * Lists the sums of cells over the years, a line a year and cell.
 *
 * @throws AppError `request-invalid`, `year-unsupported`, and as `selectSums`
 */
export async function searchSeries(context: Context, caller: Caller, filters: SeriesFilters) {
  requireRole(caller, 'report.read');
  const asOf = requirePastInstant(filters.asOf, context.clock());
  const { value } = await readSettled(context.store, asOf, () =>
    readYears(context, caller, filters),
  );
  return { items: value.lines, next: null };
}

function lineView({ cell, pointer, value, ...line }: SeriesLine, language: Language) {
  const { year, edition, ...counts } = line;
  return {
    ...{ year, edition, cell: cell.name, pointer, label: say(cell.label, language) },
    ...{ unit: sumUnitOf(cell), value: sumForJson(cell, value), ...counts },
  };
}

/**
 * Returns series as they are answered. Published ones are kept as totals.
 *
 * @throws AppError as `searchSeries`
 */
export async function readSeries(
  context: Context,
  caller: Caller,
  filters: SeriesFilters,
  language: Language,
): Promise<Composed> {
  requireRole(caller, 'report.read');
  const asOf = requirePastInstant(filters.asOf, context.clock());
  const select = () => readYears(context, caller, filters);
  const read = async (known?: number) => {
    const { value, version, isSettled } = await readSettled(context.store, asOf, select, known);
    const { from, to } = filters;
    const items = value.lines.map((line) => lineView(line, language));
    const answer = { from, to, ...value.echo, dataVersion: version, items, next: null };
    return { version, isSettled, value: composeJson(answer) };
  };
  if (!isPublished(filters)) return (await read()).value;
  const name = `series ${language} ${JSON.stringify(filters)}`;
  return recallPublished(context, { name, asOf, read });
}
