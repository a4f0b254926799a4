/**
 * The next version of a report: decides the write that keeps new content. Fills in totals that were
 * left out, runs the rules, and writes the bytes of the answers.
 */

import { countFindings } from '../form/check.ts';
import { editionById } from '../form/editions/index.ts';
import type { ReportKind } from '../form/organization.ts';
import { ruleSetVersion } from '../form/rules/index.ts';
import type { Edition, Figures, Finding } from '../form/types.ts';
import type { CourseState } from '../policy/workflow.ts';
import type { ReportWrite } from '../store/port.ts';
import type {
  CarriedIn,
  PlacedReport,
  RenderedReport,
  Report,
  SignOff,
  VersionOrigin,
} from '../store/report.ts';
import { evaluateRules } from '../work/evaluate-rules.ts';
import type { Work } from '../work/work.ts';
import { renderReport } from './answers.ts';
import { completeTotals, type ReportContent } from './content.ts';
import { listChangedCells } from './figures.ts';
import type { RuleContext } from './rule-context.ts';

/** A write that makes a version of a report. */
export interface VersionWrite extends ReportWrite {
  readonly row: Report;
  readonly rendered: RenderedReport;
  readonly origin: VersionOrigin;
}

/** The members of a new report that its content does not contain. */
export interface NewReport {
  readonly id: string;
  readonly organizationId: string;
  readonly year: number;
  readonly kind: ReportKind;
  readonly edition: Edition;
  /** What the report of the year before carried over into its content; null: nothing. */
  readonly carriedIn: CarriedIn | null;
}

/** Returns the write of a version, with the bytes of its answers. */
function versionWrite(row: Report, expected: number | null, origin: VersionOrigin): VersionWrite {
  return { id: row.id, expected, row, rendered: renderReport(row), origin };
}

/** The findings of a report with these figures and unchanged title and prose. */
export interface EvaluatedFigures {
  readonly figures: Figures;
  readonly findings: readonly Finding[];
}

/**
 * What writing a version requires: the time (RFC 3339), its origin, and the context of the rules.
 */
export interface WriteContext {
  readonly now: string;
  readonly origin: VersionOrigin;
  readonly ruleContext: RuleContext;
  /** Where the rules run on long prose. */
  readonly work: Work;
  /** The findings, when the rules already ran on this content; null: they did not. */
  readonly evaluated?: EvaluatedFigures | null;
}

type ReportToEvaluate = Pick<
  Report,
  'year' | 'kind' | 'edition' | 'title' | 'figures' | 'narrative'
>;

/**
 * Runs all rules on a report and returns the findings.
 *
 * @throws AppError `work-too-heavy`, `service-unavailable`
 */
export async function evaluateReport(
  report: ReportToEvaluate,
  ruleContext: RuleContext,
  work: Work,
): Promise<Finding[]> {
  const { year, kind, title, figures, narrative } = report;
  const edition = editionById(report.edition);
  const input = { year, kind, title, edition, figures, narrative, ...ruleContext };
  return evaluateRules(work, input);
}

/** Returns the parts of the findings that are kept with a report. */
function keepResults(
  { explanations }: Pick<Report, 'explanations'>,
  findings: readonly Finding[],
): Pick<Report, 'findings' | 'ruleSet' | 'explanations'> {
  const keys = new Set(findings.map(({ key }) => key));
  // A reason explains one finding as it was: when an operand changes, the reason is dropped.
  const kept = Object.entries(explanations).filter(([key]) => keys.has(key));
  return {
    findings: countFindings(findings),
    ruleSet: ruleSetVersion,
    explanations: Object.fromEntries(kept),
  };
}

type BareReport = Omit<Report, 'computed' | 'findings' | 'ruleSet' | keyof ReportContent>;

async function withContent(
  report: BareReport,
  { title, narrative, figures: sent }: ReportContent,
  { ruleContext, work, evaluated = null }: WriteContext,
): Promise<Report> {
  const edition = editionById(report.edition);
  const { figures, computed } = completeTotals(edition, sent);
  const whole = { ...report, title, narrative, figures, computed };
  // A cell that the file lacked is blank in the report, or computed: the rules then find other
  // things.
  const isEvaluated =
    evaluated !== null && listChangedCells(edition, evaluated.figures, figures).length === 0;
  const found = isEvaluated ? evaluated.findings : await evaluateReport(whole, ruleContext, work);
  return { ...whole, ...keepResults(whole, found) };
}

/**
 * Plans the first version of a report.
 *
 * @throws AppError `work-too-heavy`, `service-unavailable`
 */
export async function planDraft(
  made: NewReport,
  content: ReportContent,
  context: WriteContext,
): Promise<VersionWrite> {
  const { id, organizationId, year, kind, edition, carriedIn } = made;
  const { now, origin } = context;
  const report: BareReport = {
    ...{ id, organizationId, year, kind, edition: edition.id, status: 'draft', version: 1 },
    ...{ createdAt: now, updatedAt: now, carriedIn, explanations: {}, signOff: null },
    ...{ submittedAt: null, publishedAt: null, firstPublishedAt: null },
  };
  return versionWrite(await withContent(report, content, context), null, origin);
}

/** Returns a report without the members that reading adds. */
function ownMembers(report: Report): Report {
  const { organization, deadline, publishedVersion, digest, ...own } = report as PlacedReport;
  return own;
}

/** Returns the version that follows a report. */
function nextVersion(report: Report, now: string): Report {
  return { ...ownMembers(report), version: report.version + 1, updatedAt: now };
}

/**
 * Plans a version with other content.
 *
 * @throws AppError `work-too-heavy`, `service-unavailable`
 */
export async function planRevision(
  report: Report,
  content: ReportContent,
  context: WriteContext,
): Promise<VersionWrite> {
  const { now, origin } = context;
  return versionWrite(
    await withContent(nextVersion(report, now), content, context),
    report.version,
    origin,
  );
}

/** Plans a version in which a finding has a reason, or (null) has none. */
export function planExplanation(
  report: Report,
  { key, reason }: { readonly key: string; readonly reason: string | null },
  { now, origin }: Pick<WriteContext, 'now' | 'origin'>,
): VersionWrite {
  const { [key]: _former, ...others } = report.explanations;
  const explanations = reason === null ? others : { ...others, [key]: reason };
  return versionWrite({ ...nextVersion(report, now), explanations }, report.version, origin);
}

/** The members of a report that a transition sets. */
export interface TransitionResult extends Pick<CourseState, 'status'> {
  readonly submittedAt?: string;
  readonly publishedAt?: string;
  readonly signOff?: SignOff | null;
}

/**
 * Plans a version in another state, with the same content.
 *
 * @param findings what the rules find in it now
 */
export function planTransition(
  report: Report,
  to: TransitionResult,
  findings: readonly Finding[],
  { now, origin }: Pick<WriteContext, 'now' | 'origin'>,
): VersionWrite {
  const row = { ...nextVersion(report, now), ...to };
  const firstPublishedAt = row.firstPublishedAt ?? to.publishedAt ?? null;
  const results = keepResults(row, findings);
  return versionWrite({ ...row, ...results, firstPublishedAt }, report.version, origin);
}

/** Plans the removal of a report. */
export function planRemoval({ id, version }: Pick<Report, 'id' | 'version'>): ReportWrite {
  return { id, expected: version, row: null, rendered: null, origin: null };
}
