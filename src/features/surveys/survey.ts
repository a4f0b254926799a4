/**
 * Runs the rules on all reports of a subtree: reads a few reports at a time, between which other
 * requests are answered, and evaluates them in the pool.
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

/** Which reports are surveyed, in their working versions. */
export interface SurveySelection {
  /** The organization and all below it; null: all organizations. */
  readonly within: string | null;
  /** Left out: every year. */
  readonly years?: readonly number[];
  /** First and last year; left out: no limit. */
  readonly from?: number;
  readonly to?: number;
  /** Left out: both kinds. */
  readonly kinds?: readonly ReportKind[];
}

/** A surveyed report and its findings. */
export interface Surveyed extends SurveyedReport {
  readonly report: Pick<
    PlacedReport,
    'id' | 'organization' | 'year' | 'kind' | 'status' | 'explanations'
  >;
}

/** Returns the number of organizations that have a report in a survey. */
export function countOrganizations(all: readonly Pick<Surveyed, 'report'>[]): number {
  return new Set(all.map(({ report }) => report.organization.id)).size;
}

/** The largest number of reports in one survey. */
const surveyedMax = 20_000;

/** Lines of a list that are read at a time. */
const pageLength = 200;
/** Reports that are sent to the pool together: copying them must not delay other requests. */
const batchLength = 8;

/** What a survey needs. */
interface Surveyor {
  readonly store: Store;
  readonly work: Work;
  /** The largest number of reports. */
  readonly most?: number;
}

/**
 * Returns the ids of the reports to survey.
 *
 * @throws AppError `survey-too-large`; the reason of the signal's abort
 */
async function idsOf(
  { store, most = surveyedMax }: Surveyor,
  { within, years, from, to, kinds }: SurveySelection,
  signal: AbortSignal,
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await store.reports.list({
      ...{ view: { face: 'working', asOf: null }, within: within === null ? [] : [within] },
      ...(years && { year: years }),
      ...(kinds && { kind: kinds }),
      ...(from !== undefined && { yearFrom: from }),
      ...(to !== undefined && { yearTo: to }),
      ...{ sort: 'createdAt', limit: pageLength, cursor },
    });
    ids.push(...page.items.map(({ id }) => id));
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

/** Reads a report with the context of its rules; null: it was deleted since it was listed. */
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
    // The store answers synchronously: without this turn of the event loop other requests would
    // wait.
    await nextTurn();
    signal.throwIfAborted();
  }
  return batch;
}

/**
 * Evaluates every report of a selection, in the order of creation. While some are evaluated, the
 * next are read, and no more.
 *
 * @param changes the simulated changes to rules; null: none
 * @param signal ends the survey when the caller no longer waits for it
 * @throws AppError `survey-too-large`, `service-unavailable`, `work-too-heavy`; the reason of the
 * signal's abort
 */
export async function survey(
  surveyor: Surveyor,
  selection: SurveySelection,
  changes: readonly SimulatedChange[] | null,
  signal: AbortSignal,
): Promise<Surveyed[]> {
  const { store, work } = surveyor;
  const ids = await idsOf(surveyor, selection, signal);
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
    // When a read fails, nothing awaits the evaluation any more: its failure must not end the
    // program.
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
