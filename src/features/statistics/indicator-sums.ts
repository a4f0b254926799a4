/** Use case of indicators over many reports: ratios of sums, never means of ratios. */
import { cellOfKind } from '../../form/cells.ts';
import { editionById } from '../../form/editions/index.ts';
import type { Composed } from '../../http/answers/composed.ts';
import { composeJson } from '../../http/answers/composed.ts';
import type { Language } from '../../http/requests/language.ts';
import type { Caller } from '../../policy/caller.ts';
import { findComparableEditions, listSignedCells } from '../../statistics/formula.ts';
import type { Indicator, IndicatorValue, IndicatorVariant } from '../../statistics/indicator.ts';
import { computeIndicator } from '../../statistics/indicator.ts';
import type { Interval } from '../../statistics/intervals.ts';
import { computeInterval } from '../../statistics/intervals.ts';
import type { FilingGrouping } from '../../store/filing.ts';
import type { EditionSums, GroupSum } from '../../store/sums.ts';
import { requireRole } from '../access.ts';
import type { Context } from '../context.ts';
import { requirePastInstant } from '../instants.ts';
import { findIndicator, requireDefinitions } from './definitions.ts';
import { nameGroup, requireFewGroups } from './groups.ts';
import { readSettled, recallPublished } from './sum-cache.ts';
import type { SumFilters } from './sum-selection.ts';
import { isPublished, requireSumYear, selectSums } from './sum-selection.ts';
import { readWholeSum } from './totals.ts';

interface IndicatorSumFilters extends SumFilters {
  readonly year: number;
  readonly indicator: string;
  readonly definition?: readonly string[];
  readonly by?: FilingGrouping;
}

/** Why an indicator has no value over many reports. */
export const indicatorSumStates = [
  ...(['value', 'no-cases', 'blank', 'not-filed', 'not-comparable', 'inconsistent'] as const),
] as const;

/** An indicator of the sums of a group, under one definition. */
export interface IndicatorSum extends Omit<IndicatorValue, 'state'> {
  readonly definition: string;
  readonly title: IndicatorVariant['title'];
  readonly state: (typeof indicatorSumStates)[number];
  /** Of a share that has a value; else null. */
  readonly interval: Interval | null;
  readonly reports: number;
  readonly blank: number;
  readonly notComparable: number;
}

/** Returns the sum of a cell over the reports of an edition; null: none has a value. */
function readSum({ edition, values, blanks, reports }: EditionSums, name: string): number | null {
  const cell = cellOfKind(editionById(edition), name);
  if (cell === undefined || (blanks[cell.index] ?? 0) >= reports) return null;
  return Number(values[cell.index] ?? 0);
}

/** Returns in how many reports of an edition a cell of a definition is blank: at least so many. */
function countBlankReports({ edition, blanks }: EditionSums, cells: readonly string[]): number {
  const form = editionById(edition);
  return Math.max(...cells.map((name) => blanks[cellOfKind(form, name)?.index ?? -1] ?? 0));
}

function findSumState(
  { state }: IndicatorValue,
  included: number,
  comparable: number,
): IndicatorSum['state'] {
  if (included === 0) return 'not-filed';
  return state === 'not-comparable' && comparable > 0 ? 'blank' : state;
}

/** Computes an indicator of the sums of a group, over the reports that have its cells. */
export function sumIndicator(
  indicator: Indicator,
  variant: IndicatorVariant,
  { editions, included }: Pick<GroupSum, 'editions' | 'included'>,
): IndicatorSum {
  const { numerator, denominator } = variant;
  const cells = [numerator, ...(denominator === null ? [] : [denominator])]
    .flatMap(listSignedCells)
    .map(({ cell }) => cell);
  const ids = findComparableEditions(variant).map(({ id }) => id);
  const comparable = editions.filter(({ edition }) => ids.includes(edition));
  const read = (name: string) => {
    const sums = comparable.map((each) => readSum(each, name)).filter((sum) => sum !== null);
    return sums.length === 0 ? null : sums.reduce((all, sum) => all + sum, 0);
  };
  const value = computeIndicator(indicator, variant, read);
  const all = comparable.reduce((sum, { reports }) => sum + reports, 0);
  const blank = comparable.reduce((sum, each) => sum + countBlankReports(each, cells), 0);
  const isExact = Number.isSafeInteger(value.numerator) && Number.isSafeInteger(value.denominator);
  const isShare = indicator.unit === 'share' && value.state === 'value' && isExact;
  return {
    ...{ definition: variant.id, title: variant.title },
    ...{ ...value, state: findSumState(value, included, all) },
    interval: isShare ? computeInterval(value.numerator ?? 0, value.denominator ?? 0) : null,
    ...{ reports: all - blank, blank, notComparable: included - all },
  };
}

/** The values of a group. */
interface IndicatorGroup {
  readonly expected: number;
  readonly included: number;
  readonly missing: number;
  readonly values: readonly IndicatorSum[];
}

/** What is answered: the values of all, then those of the groups. */
interface IndicatorReading extends IndicatorGroup {
  readonly groups: readonly (IndicatorGroup & { readonly group: string; readonly name: string })[];
}

/** Reads what a request asks for. */
async function readIndicator(
  context: Context,
  caller: Caller,
  filters: IndicatorSumFilters,
  language: Language,
) {
  const { year, by } = filters;
  const indicator = findIndicator(filters.indicator);
  const variants = requireDefinitions(indicator, filters.definition);
  const { of, echo } = await selectSums(context, caller, filters);
  const scope = { ...of, year };
  const view = (sum: GroupSum): IndicatorGroup => {
    const { expected, included, missing } = sum;
    const values = variants.map((variant) => sumIndicator(indicator, variant, sum));
    return { expected, included, missing, values };
  };
  const whole = await readWholeSum(context, scope);
  const groups = by === undefined ? [] : await context.store.sums.read(scope, by);
  requireFewGroups(groups);
  const named = groups.map((group) => ({
    ...{ group: group.group ?? '', name: nameGroup(group, language), ...view(group) },
  }));
  return { indicator, echo, reading: { ...view(whole), groups: named } };
}

/** A line of the table: a definition of a group. */
function listIndicatorLines({ groups, ...whole }: IndicatorReading) {
  return [{ group: '', name: '', ...whole }, ...groups].flatMap(({ values, ...group }) =>
    values.map((value) => ({ ...group, ...value })),
  );
}

/** A line of the table of an indicator. */
export type IndicatorLine = ReturnType<typeof listIndicatorLines>[number];

/**
 * Lists the values of an indicator, a line a group and definition; the first group is the whole.
 *
 * @throws AppError as `readIndicatorSums`
 */
export async function searchIndicatorLines(
  context: Context,
  caller: Caller,
  filters: IndicatorSumFilters,
  language: Language,
) {
  requireRole(caller, 'report.read');
  requireSumYear(context, filters.year, 'year');
  const asOf = requirePastInstant(filters.asOf, context.clock());
  const { value } = await readSettled(context.store, asOf, () =>
    readIndicator(context, caller, filters, language),
  );
  return { items: listIndicatorLines(value.reading), next: null };
}

/**
 * Returns an indicator over the reports of a year, under each definition, as it is answered.
 * Published ones are kept as totals.
 *
 * @throws AppError `request-invalid`, `year-unsupported`, and as `selectSums`
 */
export async function readIndicatorSums(
  context: Context,
  caller: Caller,
  filters: IndicatorSumFilters,
  language: Language,
): Promise<Composed> {
  requireRole(caller, 'report.read');
  const { year } = filters;
  const edition = requireSumYear(context, year, 'year');
  const asOf = requirePastInstant(filters.asOf, context.clock());
  const select = () => readIndicator(context, caller, filters, language);
  const read = async (known?: number) => {
    const { value, version, isSettled } = await readSettled(context.store, asOf, select, known);
    const { id, unit } = value.indicator;
    const head = { year, edition: edition.id, ...value.echo, dataVersion: version };
    const answer = { ...head, indicator: id, unit, ...value.reading };
    return { version, isSettled, value: composeJson(answer) };
  };
  if (!isPublished(filters)) return (await read()).value;
  const name = `indicators ${language} ${JSON.stringify(filters)}`;
  return recallPublished(context, { name, asOf, read });
}
