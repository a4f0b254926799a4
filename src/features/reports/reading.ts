/** Use cases that read reports: one of them or a part of it, a list, the findings of one. */
import type { Static } from 'typebox';
import { AppError } from '../../errors.ts';
import type { Composed } from '../../http/answers/composed.ts';
import type { TableFormat } from '../../http/answers/table-format.ts';
import { computeShortDigest, strongTag } from '../../http/requests/conditional.ts';
import type { Language } from '../../http/requests/language.ts';
import type { Caller } from '../../policy/caller.ts';
import { findReach, mayActOn } from '../../policy/permissions.ts';
import type { Viewer } from '../../reports/answers.ts';
import { composePart, newViewer } from '../../reports/answers.ts';
import { readRuleContext } from '../../reports/rule-context.ts';
import { evaluateReport } from '../../reports/versions.ts';
import type { Page } from '../../store/port.ts';
import type { ReportPart, StoredPart, View } from '../../store/report.ts';
import type { Context } from '../context.ts';
import { requirePastInstant } from '../instants.ts';
import { loadReport } from '../report-access.ts';
import { type ReportLine, summaryView } from './columns.ts';
import { formatFindingsCsv, formatFindingsJson } from './findings.ts';
import { buildReportQuery, composePage, type ReportFilters } from './list.ts';
import type { reportsQuery } from './schemas.ts';

/** The instant and the face that a caller wants to read. */
interface ViewCommand {
  /** An instant (RFC 3339); absent: now. */
  readonly asOf?: string | undefined;
  /** Whether only published versions are wanted. */
  readonly published?: boolean | undefined;
}

/** Which face of reports is read, as of which instant, and for whom the answer is made. */
export interface ReportView {
  readonly view: View;
  readonly viewer: Viewer;
}

/** A composed answer, and whether the public gets the same one. */
export interface ReadAnswer extends Composed {
  readonly isPublic: boolean;
}

/**
 * Returns the view of the public: published versions, without anything that depends on the caller.
 */
function publishedView({ clock }: Context, asOf: string | null): ReportView {
  const now = asOf === null ? clock() : new Date(asOf);
  return { view: { face: 'published', asOf }, viewer: newViewer(now, null) };
}

/**
 * Returns the view of working versions; null when the caller may see none, or wants what the public
 * sees.
 */
function workingView(
  { clock }: Context,
  { actor }: Caller,
  { published = false }: ViewCommand,
  asOf: string | null,
): ReportView | null {
  if (published || findReach(actor, 'report.read') === 'nowhere') return null;
  const now = asOf === null ? clock() : new Date(asOf);
  return { view: { face: 'working', asOf }, viewer: newViewer(now, actor) };
}

interface PartCommand extends ViewCommand {
  readonly reportId: string;
  readonly part: ReportPart;
}

async function readStored(
  { store }: Context,
  { actor }: Caller,
  { reportId, part }: PartCommand,
  { view }: ReportView,
): Promise<StoredPart | null> {
  const stored = await store.reports.readPart(reportId, part, view);
  if (stored === null || view.face === 'published') return stored;
  return mayActOn(actor, 'report.read', stored.organization) ? stored : null;
}

/**
 * Returns the same refusal for a report that does not exist and for one that is hidden; only the
 * log records which.
 */
async function notFoundFor({ store }: Context, { actor }: Caller, id: string): Promise<AppError> {
  const isHidden = actor !== null && (await store.reports.get(id)) !== null;
  return new AppError('not-found', undefined, isHidden ? { conceals: 'not-allowed' } : {});
}

/**
 * Reads a report or one of its parts: the working version for callers who may see it, else the
 * published one.
 *
 * @throws AppError `not-found`, also for what the caller must not see; `instant-in-future`
 */
export async function readReportPart(
  context: Context,
  caller: Caller,
  command: PartCommand,
): Promise<ReadAnswer> {
  const asOf = requirePastInstant(command.asOf, context.clock());
  const views = [workingView(context, caller, command, asOf), publishedView(context, asOf)];
  for (const view of views) {
    const stored = view && (await readStored(context, caller, command, view));
    if (!stored) continue;
    const { viewer } = view;
    const compose = () => composePart(command.part, stored, viewer);
    const { bytes, tag } = context.answerCache.recall(stored.source, viewer, compose);
    return { bytes, tag, isPublic: view.view.face === 'published' };
  }
  throw await notFoundFor(context, caller, command.reportId);
}

/** Reads a page of reports, in the view that the caller may see. */
async function readPage(context: Context, caller: Caller, filters: ReportFilters) {
  const asOf = requirePastInstant(filters.asOf, context.clock());
  const view = workingView(context, caller, filters, asOf) ?? publishedView(context, asOf);
  const query = await buildReportQuery(context, filters, view);
  const page = await context.store.reports.list(query);
  return { page, viewer: view.viewer, isPublic: view.view.face === 'published' };
}

/**
 * Lists reports: working versions within the reach of the caller, else published ones.
 *
 * @returns the page, and the cursor of the next one; null: there is none
 * @throws AppError `instant-in-future`, `organization-unknown`, `request-invalid`, `cursor-invalid`
 */
export async function searchReports(
  context: Context,
  caller: Caller,
  filters: ReportFilters & Pick<Static<typeof reportsQuery>, 'fields'>,
): Promise<ReadAnswer & { readonly next: string | null }> {
  const { fields, ...chosen } = filters;
  const { page, viewer, isPublic } = await readPage(context, caller, chosen);
  const compose = () => composePage(page, viewer, fields);
  const name = page.source && fields ? `${page.source} ${fields.join()}` : page.source;
  const { bytes, tag } = context.answerCache.recall(name, viewer, compose);
  return { bytes, tag, isPublic, next: page.next };
}

/**
 * Lists reports as `searchReports`, as lines of a table.
 *
 * @throws AppError as `searchReports`
 */
export async function searchReportLines(
  context: Context,
  caller: Caller,
  filters: ReportFilters,
): Promise<Page<ReportLine> & { readonly isPublic: boolean }> {
  const { page, viewer, isPublic } = await readPage(context, caller, filters);
  const { next, total } = page;
  const items = page.items.map((summary) => summaryView(summary, viewer));
  return { items, next, ...(total !== undefined && { total }), isPublic };
}

interface FindingsCommand {
  readonly reportId: string;
  readonly language: Language;
  readonly format: TableFormat;
}

/**
 * Runs the rules on the working version of a report.
 *
 * @throws AppError `not-found`, `not-allowed`, `work-too-heavy`, `service-unavailable`
 */
export async function readFindings(
  context: Context,
  caller: Caller,
  { reportId, language, format }: FindingsCommand,
): Promise<Composed> {
  const report = await loadReport(context, caller, reportId, 'report.inspect');
  const { version, explanations, organizationId, year, kind } = report;
  const ruleContext = await readRuleContext(context.store, organizationId, year, kind);
  const findings = await evaluateReport(report, ruleContext, context.work);
  const compose = format === 'csv' ? formatFindingsCsv : formatFindingsJson;
  const bytes = compose(findings, language, explanations);
  return { bytes, tag: strongTag(version, computeShortDigest(bytes)) };
}
