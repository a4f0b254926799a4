/** Use case of totals: the sums of every cell, with what they are of. */
import type { Edition } from '../../form/types.ts';
import type { Composed } from '../../http/answers/composed.ts';
import { composeJson } from '../../http/answers/composed.ts';
import type { TableFormat } from '../../http/answers/table-format.ts';
import type { Language } from '../../http/requests/language.ts';
import type { Caller } from '../../policy/caller.ts';
import type { FilingGrouping } from '../../store/filing.ts';
import type { GroupSum, SumScope } from '../../store/sums.ts';
import { requireRole } from '../access.ts';
import type { Context } from '../context.ts';
import { requirePastInstant } from '../instants.ts';
import { sumCells } from './cell-sums.ts';
import { nameGroup, requireFewGroups } from './groups.ts';
import { readSettled, recallPublished } from './sum-cache.ts';
import type { SumFilters } from './sum-selection.ts';
import { isPublished, requireSumYear, selectSums } from './sum-selection.ts';
import { gapsMax } from './totals-schemas.ts';
import { composeTotalsTable } from './totals-table.ts';
import type { TotalsHead, TotalsReading } from './totals-view.ts';
import { countEditions, coverageView, layOutSums, listStates } from './totals-view.ts';

interface TotalsFilters extends SumFilters {
  readonly year: number;
  readonly by?: FilingGrouping;
}

/** What is answered, and how. */
export interface TotalsCommand {
  readonly filters: TotalsFilters;
  readonly language: Language;
  readonly format: TableFormat;
}

/** The sum of nothing: nothing is expected, and no report exists. */
const emptySum: GroupSum = {
  ...{ group: null, name: null, expected: 0, missing: 0, included: 0, additional: 0 },
  excluded: { 'not-in-register': 0, vertical: 0, status: 0 },
  editions: [],
};

/** Returns the sum of a scope, not grouped. */
export async function readWholeSum({ store }: Pick<Context, 'store'>, scope: SumScope) {
  const [whole = emptySum] = await store.sums.read(scope, null);
  return whole;
}

async function readScope(
  context: Context,
  scope: SumScope,
  by: FilingGrouping | undefined,
): Promise<TotalsReading> {
  const { sums } = context.store;
  const whole = await readWholeSum(context, scope);
  const groups = by === undefined ? [] : await sums.read(scope, by);
  requireFewGroups(groups);
  const missing = whole.missing > 0 ? await sums.listGaps(scope, 'missing', gapsMax) : [];
  const excludes = Object.values(whole.excluded).some((count) => count > 0);
  const excluded = excludes ? await sums.listGaps(scope, 'excluded', gapsMax) : [];
  return { whole, groups, missing, excluded };
}

function groupView(edition: Edition, group: GroupSum, language: Language) {
  const { expected, included, missing } = group;
  const cells = sumCells(edition, group.editions);
  return {
    ...{ group: group.group ?? '', name: nameGroup(group, language), expected, included, missing },
    ...layOutSums(cells),
    states: listStates(included, cells),
  };
}

function composeTotals(
  { year, edition, selection, dataVersion }: TotalsHead,
  { whole, groups, missing, excluded }: TotalsReading,
  language: Language,
): Composed {
  const cells = sumCells(edition, whole.editions);
  return composeJson({
    ...{ year, edition: edition.id, ...selection.echo, dataVersion },
    editions: countEditions(whole),
    ...layOutSums(cells),
    states: listStates(whole.included, cells),
    coverage: coverageView(whole, missing, excluded),
    groups: groups.map((group) => groupView(edition, group, language)),
  });
}

/**
 * Returns the sum of every cell over the reports of a year. Published sums are kept until something
 * is published or the register changes.
 *
 * @throws AppError `year-unsupported`, and as `selectSums`
 */
export async function readTotals(
  context: Context,
  caller: Caller,
  { filters, language, format }: TotalsCommand,
): Promise<Composed> {
  requireRole(caller, 'report.read');
  const { year, by } = filters;
  const edition = requireSumYear(context, year, 'year');
  const asOf = requirePastInstant(filters.asOf, context.clock());
  const select = async () => {
    const selection = await selectSums(context, caller, filters);
    return { selection, reading: await readScope(context, { ...selection.of, year }, by) };
  };
  const compose = format === 'csv' ? composeTotalsTable : composeTotals;
  const read = async (known?: number) => {
    const { value, version, isSettled } = await readSettled(context.store, asOf, select, known);
    const head = { year, edition, selection: value.selection, dataVersion: version };
    return { version, isSettled, value: compose(head, value.reading, language) };
  };
  if (!isPublished(filters)) return (await read()).value;
  const name = `totals ${format} ${language} ${JSON.stringify(filters)}`;
  return recallPublished(context, { name, asOf, read });
}
