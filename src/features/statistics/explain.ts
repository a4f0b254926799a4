/** Use case that explains a sum: the cells and the reports that it is made of. */
import { editionById } from '../../form/editions/index.ts';
import type { Cell, Edition } from '../../form/types.ts';
import type { Composed } from '../../http/answers/composed.ts';
import { composeJson } from '../../http/answers/composed.ts';
import type { ListTable } from '../../http/answers/list-table.ts';
import { columnsOf } from '../../http/answers/list-table.ts';
import { contractPath } from '../../http/contract/contract-path.ts';
import type { Language } from '../../http/requests/language.ts';
import { say } from '../../http/requests/language.ts';
import type { Caller } from '../../policy/caller.ts';
import type { Page } from '../../store/port.ts';
import type { SumPart, SumScope } from '../../store/sums.ts';
import { addWholes, type Whole } from '../../store/whole.ts';
import { requireRole } from '../access.ts';
import type { Context } from '../context.ts';
import { requirePastInstant } from '../instants.ts';
import { requireNamedCell } from './cell-addresses.ts';
import type { CellState } from './cell-sums.ts';
import { findCellState, findSources, listSummedCells, sumCells } from './cell-sums.ts';
import { sumForJson, sumForTable, sumUnitOf } from './cell-values.ts';
import { labelState } from './state-labels.ts';
import { readSettled } from './sum-cache.ts';
import type { SumFilters } from './sum-selection.ts';
import { requireSumYear, selectSums } from './sum-selection.ts';
import { readWholeSum } from './totals.ts';

/** The sum that is explained, and a page of its reports. */
interface ExplainFilters extends SumFilters {
  readonly year: number;
  readonly cell: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/** A report in a sum. */
export interface ExplainLine {
  readonly organization: { readonly id: string; readonly name: string };
  readonly reportId: string;
  readonly version: number;
  readonly digest: string;
  readonly edition: string;
  readonly value: Whole | null;
  readonly state: CellState;
  /** Whether a part of the total is blank, or not in the edition of the report. */
  readonly incomplete: boolean;
  readonly href: string;
}

/** Returns what a report adds to the sum of a cell. */
export function explainPart(edition: Edition, cell: Cell, part: SumPart): ExplainLine {
  const { organization, reportId, version, digest } = part;
  const source = findSources(edition, editionById(part.edition))[cell.index];
  const parts = source?.parts ?? [];
  const values = parts.map((index) => part.values[index] ?? null).filter((each) => each !== null);
  const value = values.length === 0 ? null : values.reduce<Whole>(addWholes, 0);
  const isComparable = source?.isComplete === true;
  const state = findCellState({
    ...{ value, reports: 0 },
    ...(isComparable ? { blank: 1, notComparable: 0 } : { blank: 0, notComparable: 1 }),
  });
  return {
    organization: { id: organization.id, name: organization.name },
    ...{ reportId, version, digest, edition: part.edition, value, state },
    incomplete: !isComparable || values.length < parts.length,
    href: `${contractPath}/reports/${reportId}/versions/${version}`,
  };
}

/** Returns the table of the reports in a sum. */
export function explainTable(cell: Cell): ListTable<ExplainLine> {
  const column = columnsOf<ExplainLine>();
  return {
    name: { zh: '合计的构成', ascii: 'explain' },
    key: 'organization',
    columns: [
      column('organization', '机关名称', 'Organization', (line) => line.organization.name),
      column('organization', '机关标识', 'Id of the organization', (line) => line.organization.id),
      column('value', '数值', 'Value', ({ value }) => sumForTable(cell, value)),
      column('state', '状态', 'State', ({ state, value }) => labelState(state, value)),
      column('incomplete', '有缺项', 'Incomplete', ({ incomplete }) => incomplete),
      column('reportId', '报告标识', 'Id of the report', ({ reportId }) => reportId),
      column('version', '版本', 'Version', ({ version }) => version),
      column('digest', '摘要值', 'Digest', ({ digest }) => digest),
      column('edition', '格式版本', 'Edition', ({ edition }) => edition),
      column('href', '报告版本地址', 'Address', ({ href }) => href),
    ],
  };
}

/** The cell that filters name, in the edition of their year. */
export function requireExplained(context: Context, { year, cell }: ExplainFilters) {
  const edition = requireSumYear(context, year, 'year');
  return { edition, cell: requireNamedCell(edition, cell) };
}

async function readParts(
  { store }: Context,
  scope: SumScope,
  { limit = 50, cursor }: ExplainFilters,
): Promise<Page<SumPart>> {
  return store.sums.listParts({ ...scope, limit, cursor: cursor ?? null });
}

/**
 * Lists the reports of which a sum is made, in the order of the tree.
 *
 * @throws AppError `cursor-invalid`, `request-invalid` for a cell that the edition does not have, and
 *   as `selectSums`
 */
export async function searchExplainLines(
  context: Context,
  caller: Caller,
  filters: ExplainFilters,
): Promise<Page<ExplainLine>> {
  requireRole(caller, 'report.read');
  const { edition, cell } = requireExplained(context, filters);
  const { of } = await selectSums(context, caller, filters);
  const page = await readParts(context, { ...of, year: filters.year }, filters);
  return { ...page, items: page.items.map((part) => explainPart(edition, cell, part)) };
}

const cellView = (cell: Cell, language: Language) => ({
  ...{ pointer: cell.pointer, label: say(cell.label, language) },
});

/**
 * Explains the sum of a cell: its value and state, the cells that are summed, and a page of the
 * reports, whose values add up to it.
 *
 * @throws AppError as `searchExplainLines`
 */
export async function explainSum(
  context: Context,
  caller: Caller,
  filters: ExplainFilters,
  language: Language,
): Promise<Composed & { readonly next: string | null }> {
  requireRole(caller, 'report.read');
  const { edition, cell } = requireExplained(context, filters);
  const { year } = filters;
  const asOf = requirePastInstant(filters.asOf, context.clock());
  const { value: read, version } = await readSettled(context.store, asOf, async () => {
    const { of, echo } = await selectSums(context, caller, filters);
    const scope = { ...of, year };
    const whole = await readWholeSum(context, scope);
    return { echo, whole, page: await readParts(context, scope, filters) };
  });
  const { echo, whole, page } = read;
  const sum = sumCells(edition, whole.editions)[cell.index];
  if (sum === undefined) throw new RangeError(`no sum of ${cell.pointer}`);
  const { value, reports, blank, notComparable } = sum;
  const answer = composeJson({
    ...{ year, edition: edition.id, ...echo, dataVersion: version },
    cell: { ...cellView(cell, language), unit: sumUnitOf(cell) },
    ...{ value: sumForJson(cell, value), state: findCellState(sum) },
    formula: listSummedCells(edition, cell).map((leaf) => cellView(leaf, language)),
    ...{ included: whole.included, reports, blank, notComparable },
    items: page.items
      .map((part) => explainPart(edition, cell, part))
      .map((line) => ({ ...line, value: sumForJson(cell, line.value) })),
    next: page.next,
  });
  return { ...answer, next: page.next };
}
