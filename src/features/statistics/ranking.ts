/** Use cases of rankings and distributions: organizations among their peers, by one definition. */
import type { Composed } from '../../http/answers/composed.ts';
import { composeJson } from '../../http/answers/composed.ts';
import type { Caller } from '../../policy/caller.ts';
import { applicationCases } from '../../statistics/indicators.ts';
import type { RankingEntry } from '../../statistics/ranking.ts';
import { requireNamedOrganization } from '../../store/find-organization.ts';
import type { MeasureQuery, RankingPage } from '../../store/rankings.ts';
import type { SumScope } from '../../store/sums.ts';
import { requireRole } from '../access.ts';
import type { Context } from '../context.ts';
import { requirePastInstant } from '../instants.ts';
import { findIndicator, requireDefinition } from './definitions.ts';
import { readSettled, recallPublished } from './sum-cache.ts';
import type { SumFilters } from './sum-selection.ts';
import { isPublished, requireSumYear, selectSums } from './sum-selection.ts';
import { readWholeSum } from './totals.ts';

/** What is measured: the reports of a year, by one definition of an indicator. */
interface MeasureFilters extends SumFilters {
  readonly year: number;
  readonly indicator: string;
  readonly definition?: string;
}

interface RankingFilters extends MeasureFilters {
  readonly order?: 'high' | 'low';
  readonly organizationId?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/** Returns what a request measures. Throws AppError `request-invalid`, `year-unsupported`. */
function chooseMeasure(context: Context, filters: MeasureFilters) {
  const edition = requireSumYear(context, filters.year, 'year');
  const indicator = findIndicator(filters.indicator);
  const definition = requireDefinition(indicator, filters.definition);
  const { numerator, denominator } = definition;
  const minimumCases = context.config.statisticsCasesMin;
  const measure: MeasureQuery = {
    ...{ numerator, denominator, cases: applicationCases, unit: indicator.unit, minimumCases },
  };
  const head = {
    ...{ indicator: indicator.id, unit: indicator.unit },
    ...{ definition: definition.id, minimumCases },
  };
  return { edition, measure, head };
}

/** A reading of a request: what it was of, and what the store computed. */
interface Measured<Result> {
  readonly members: object;
  readonly result: Result;
}

/** Reads what the store computes of the reports that a request selects, and their coverage. */
async function measureSelected<Result>(
  context: Context,
  caller: Caller,
  filters: MeasureFilters,
  compute: (scope: SumScope, measure: MeasureQuery) => Promise<Result>,
): Promise<Measured<Result>> {
  const { edition, measure, head } = chooseMeasure(context, filters);
  const { of, echo } = await selectSums(context, caller, filters);
  const scope = { ...of, year: filters.year };
  const { expected, included, missing } = await readWholeSum(context, scope);
  const result = await compute(scope, measure);
  const place = { year: filters.year, edition: edition.id, ...echo };
  return { members: { ...place, ...head, expected, included, missing }, result };
}

/** Returns an entry as it is answered. */
function entryView({ id, name, level, kind, numerator, denominator, ...entry }: RankingEntry) {
  const { value, interval, band, rank, peers, reason } = entry;
  const state: 'value' | NonNullable<typeof reason> =
    value === null ? (reason ?? 'not-comparable') : 'value';
  return {
    ...{ organization: { id, name }, level, organizationKind: kind, numerator, denominator },
    ...{ value, state, interval, rank, peers, reason, sizeBand: band },
  };
}

/** An entry of a ranking, as it is answered. */
export type RankingLine = ReturnType<typeof entryView>;

async function readRankingPage(
  context: Context,
  caller: Caller,
  filters: RankingFilters,
): Promise<Measured<RankingPage>> {
  const { order = 'high', limit = 50, cursor = null } = filters;
  const one =
    filters.organizationId === undefined
      ? null
      : await requireNamedOrganization(context, filters.organizationId, 'organizationId');
  const { members, result } = await measureSelected(context, caller, filters, (scope, measure) =>
    context.store.sums.rank(scope, {
      ...{ ...measure, order, limit, cursor },
      ...(one && { organizationId: one.id }),
    }),
  );
  return { members: { ...members, order }, result };
}

/**
 * Lists organizations in the order of a ranking.
 *
 * @throws AppError `cursor-invalid`, and as `readRanking`
 */
export async function searchRanking(context: Context, caller: Caller, filters: RankingFilters) {
  requireRole(caller, 'report.read');
  const { result } = await readRankingPage(context, caller, filters);
  return { items: result.items.map(entryView), next: result.next };
}

/** An answer with the cursor of the next page. */
interface ComposedPage extends Composed {
  readonly next: string | null;
}

/**
 * Returns a page of a ranking as it is answered, or the entry of one organization.
 *
 * @throws AppError `request-invalid`, `year-unsupported`, `cursor-invalid`, `organization-unknown`,
 *   `organization-ambiguous`, and as `selectSums`
 */
export async function readRanking(
  context: Context,
  caller: Caller,
  filters: RankingFilters,
): Promise<ComposedPage> {
  requireRole(caller, 'report.read');
  const asOf = requirePastInstant(filters.asOf, context.clock());
  const select = () => readRankingPage(context, caller, filters);
  const { value, version } = await readSettled(context.store, asOf, select);
  const { items, next, listed, ranked } = value.result;
  const head = { ...value.members, dataVersion: version, listed, ranked };
  return { ...composeJson({ ...head, items: items.map(entryView), next }), next };
}

async function readSelectedDistribution(context: Context, caller: Caller, filters: MeasureFilters) {
  return measureSelected(context, caller, filters, (scope, measure) =>
    context.store.sums.distribute(scope, measure),
  );
}

/**
 * Returns a distribution, for a table.
 *
 * @throws AppError as `readDistribution`
 */
export async function findDistribution(context: Context, caller: Caller, filters: MeasureFilters) {
  requireRole(caller, 'report.read');
  requirePastInstant(filters.asOf, context.clock());
  return (await readSelectedDistribution(context, caller, filters)).result;
}

/**
 * Returns how an indicator is distributed over organizations, as it is answered. Published ones are
 * kept as totals.
 *
 * @throws AppError `request-invalid`, `year-unsupported`, and as `selectSums`
 */
export async function readDistribution(
  context: Context,
  caller: Caller,
  filters: MeasureFilters,
): Promise<Composed> {
  requireRole(caller, 'report.read');
  const asOf = requirePastInstant(filters.asOf, context.clock());
  const select = () => readSelectedDistribution(context, caller, filters);
  const read = async (known?: number) => {
    const { value, version, isSettled } = await readSettled(context.store, asOf, select, known);
    const answer = { ...value.members, dataVersion: version, ...value.result };
    return { version, isSettled, value: composeJson(answer) };
  };
  if (!isPublished(filters)) return (await read()).value;
  return recallPublished(context, { name: `distribution ${JSON.stringify(filters)}`, asOf, read });
}
