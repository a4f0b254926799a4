/**
 * What the rules find in all reports of a subtree: they are read here a few at a time, between which
 * other requests are answered, and evaluated in the pool.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../errors.ts';
import { editionById } from '../../form/editions/index.ts';
import type { ReportKind } from '../../form/organization.ts';
import type { ReportInput } from '../../form/rules/report-facts.ts';
import type { SimulatedChange } from '../../form/simulated.ts';
import { readRuleContext } from '../../reports/rule-context.ts';
import type { Store } from '../../store/port.ts';
import type { PlacedReport } from '../../store/report.ts';
import type { SurveyedReport } from '../../work/jobs.ts';
import { packReport } from '../../work/sent-report.ts';
import type { Work } from '../../work/work.ts';

/** Which reports are looked at, as they are being worked on. */
export interface Ground {
  /** The organization and all below it; null: all there are. */
  readonly within: string | null;
  /** First and last year; null: no bound. */
  readonly from: number | null;
  readonly to: number | null;
  /** Null: both. */
  readonly kind: ReportKind | null;
}

/** A report that was looked at, and what the rules say of it. */
export interface Surveyed extends SurveyedReport {
  readonly report: Pick<
    PlacedReport,
    'id' | 'organization' | 'year' | 'kind' | 'status' | 'explanations'
  >;
}

/** How many bodies the reports are of. */
export function bodiesOf(all: readonly Pick<Surveyed, 'report'>[]): number {
  return new Set(all.map(({ report }) => report.organization.id)).size;
}

/** Reports that one survey looks at, at most. */
const surveyedMax = 20_000;

/** Lines of a list that are read at once. */
const pageLength = 200;
/** Reports that travel to the pool together: copying them must not hold others up. */
const batchLength = 8;

/** What a survey is made with. */
interface Surveyor {
  readonly store: Store;
  readonly work: Work;
  /** Reports that it looks at, at most. */
  readonly most?: number;
}

/** @throws AppError `survey-too-large`; what the signal was aborted with */
async function idsOf(
  { store, most = surveyedMax }: Surveyor,
  { within, from, to, kind }: Ground,
  signal: AbortSignal,
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await store.reports.list({
      ...{ view: { face: 'working', asOf: null }, within: within === null ? [] : [within] },
      ...(kind !== null && { kind }),
      ...(from !== null && from === to && { year: from }),
      ...{ sort: 'createdAt', limit: pageLength, cursor },
    });
    const wanted = page.items.filter(({ year }) => year >= (from ?? year) && year <= (to ?? year));
    ids.push(...wanted.map(({ id }) => id));
    if (ids.length > most) throw new AppError('survey-too-large');
    cursor = page.next;
    await nextTurn();
    signal.throwIfAborted();
  } while (cursor !== null);
  return ids;
}

interface Read {
  readonly report: Surveyed['report'];
  readonly input: ReportInput;
}

/** A report with all that it is judged by; null: it was deleted since it was listed. */
async function readOne(store: Store, id: string): Promise<Read | null> {
  const stored = await store.reports.get(id);
  if (stored === null) return null;
  const { organization, organizationId, year, kind, status, explanations } = stored;
  const { title, figures, narrative } = stored;
  const ruleContext = await readRuleContext(store, organizationId, year, kind);
  const edition = editionById(stored.edition);
  return {
    report: { id, organization, year, kind, status, explanations },
    input: { year, kind, title, edition, figures, narrative, ...ruleContext },
  };
}

async function readBatch(store: Store, ids: string[], signal: AbortSignal): Promise<Read[]> {
  const batch: Read[] = [];
  for (const id of ids) {
    const one = await readOne(store, id);
    if (one !== null) batch.push(one);
    // The store answers at once: without a turn of the loop nobody else would be heard.
    await nextTurn();
    signal.throwIfAborted();
  }
  return batch;
}

/**
 * Evaluates every report of a ground, in the order in which they were made. While some are
 * evaluated, the next are read; never more are under way.
 *
 * @param changes how rules are otherwise in the simulation; null: they are not
 * @param signal ends the survey when nobody waits for it any more
 * @throws AppError `survey-too-large`, `service-unavailable`, `work-too-heavy`; what the signal was aborted with
 */
export async function survey(
  surveyor: Surveyor,
  ground: Ground,
  changes: readonly SimulatedChange[] | null,
  signal: AbortSignal,
): Promise<Surveyed[]> {
  const { store, work } = surveyor;
  const ids = await idsOf(surveyor, ground, signal);
  const surveyed: Surveyed[] = [];
  let evaluating: Promise<Surveyed[]> = Promise.resolve([]);
  try {
    for (let start = 0; start < ids.length; start += batchLength) {
      const batch = await readBatch(store, ids.slice(start, start + batchLength), signal);
      surveyed.push(...(await evaluating));
      evaluating = surveyBatch(work, batch, changes, signal);
    }
    surveyed.push(...(await evaluating));
    return surveyed;
  } finally {
    // Nobody waits for what is still evaluated when a read fails: its failure must not end the program.
    evaluating.catch(() => {});
  }
}

async function surveyBatch(
  work: Work,
  batch: readonly Read[],
  changes: readonly SimulatedChange[] | null,
  signal: AbortSignal,
): Promise<Surveyed[]> {
  const reports = batch.map(({ input }) => packReport(input));
  const surveyed = await work.run('surveyReports', { reports, changes }, signal);
  return batch.flatMap(({ report }, at) => {
    const found = surveyed[at];
    return found === undefined ? [] : [{ report, ...found }];
  });
}
