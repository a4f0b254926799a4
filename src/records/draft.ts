/**
 * What becomes of a report: decisions from content to the write that keeps it. Totals that
 * were left out are filled in, the rules are run, the bytes of the answers are written.
 */
import type { ReportKind } from '../form/body.ts';
import { countFindings } from '../form/check.ts';
import { editionById } from '../form/editions/index.ts';
import { cellByPointer, readCell, writeCell } from '../form/figures.ts';
import { changedProse, type Narrative } from '../form/narrative.ts';
import { ruleSetVersion } from '../form/rules/index.ts';
import { fillTotals } from '../form/totals.ts';
import type { Edition, Figures, Finding } from '../form/types.ts';
import type { Course } from '../policy/workflow.ts';
import type { ReportWrite } from '../store/port.ts';
import type {
  CarriedIn,
  Deed,
  PlacedReport,
  RenderedReport,
  Report,
  SignOff,
} from '../store/report.ts';
import { evaluateRules } from '../work/evaluate-rules.ts';
import type { Work } from '../work/work.ts';
import { changedCells, withBlanks } from './figures.ts';
import { renderReport } from './render.ts';
import type { RuleContext } from './rule-context.ts';

/** What a caller decides of a report. Totals may be absent in the figures: they are computed. */
export interface ReportContent {
  readonly title: string;
  readonly narrative: Narrative;
  readonly figures: Figures;
}

/** A write that leaves a report standing. */
export interface StandingWrite extends ReportWrite {
  readonly row: Report;
  readonly rendered: RenderedReport;
  readonly deed: Deed;
}

/** What a new report is and belongs to. */
export interface NewReport {
  readonly id: string;
  readonly organizationId: string;
  readonly year: number;
  readonly kind: ReportKind;
  readonly edition: Edition;
  /** What of its content comes from the report of the year before; null: nothing. */
  readonly carriedIn: CarriedIn | null;
}

/** The title of a report that was given none: as published reports are called. */
export function defaultTitle(organizationName: string, year: number): string {
  return `${organizationName}${year}年政府信息公开工作年度报告`;
}

/**
 * The figures as they are kept: whole, with the totals that were left out, and which those are. A
 * sum beyond 2^53 − 1 is not exact: such a total stays blank, and a rule names it.
 */
export function completed(edition: Edition, figures: Figures) {
  const whole = withBlanks(edition, figures);
  const computed = fillTotals(edition, whole).filter((pointer) => {
    const cell = cellByPointer(edition, pointer);
    if (cell === undefined || Number.isSafeInteger(readCell(whole, cell))) return true;
    writeCell(whole, cell, null);
    return false;
  });
  return { figures: whole, computed };
}

function writeOf(row: Report, expected: number | null, deed: Deed): StandingWrite {
  return { id: row.id, expected, row, rendered: renderReport(row), deed };
}

/** How a report is written: when (RFC 3339), by what deed, and among what others. */
export interface Making {
  readonly now: string;
  readonly deed: Deed;
  readonly ruleContext: RuleContext;
  /** Where the rules run on long prose. */
  readonly work: Work;
  /** What the rules find in the content, where they have run on it already; null: they have not. */
  readonly findings?: readonly Finding[] | null;
}

type Judged = Pick<Report, 'year' | 'kind' | 'edition' | 'title' | 'figures' | 'narrative'>;

/**
 * Returns what all rules find in a report.
 *
 * @throws AppError `work-too-heavy`, `service-unavailable`
 */
export async function findingsOf(
  report: Judged,
  ruleContext: RuleContext,
  work: Work,
): Promise<Finding[]> {
  const { year, kind, title, figures, narrative } = report;
  const edition = editionById(report.edition);
  const input = { year, kind, title, edition, figures, narrative, ...ruleContext };
  return evaluateRules(work, input);
}

/** What is kept of the findings of a report. */
function resultsOf(
  { explanations }: Pick<Report, 'explanations'>,
  findings: readonly Finding[],
): Pick<Report, 'findings' | 'ruleSet' | 'explanations'> {
  const keys = new Set(findings.map(({ key }) => key));
  // A reason answers one finding, as it was: when an operand changes it falls away.
  const kept = Object.entries(explanations).filter(([key]) => keys.has(key));
  return {
    findings: countFindings(findings),
    ruleSet: ruleSetVersion,
    explanations: Object.fromEntries(kept),
  };
}

type Bare = Omit<Report, 'computed' | 'findings' | 'ruleSet' | keyof ReportContent>;

async function withContent(
  report: Bare,
  { title, narrative, figures: sent }: ReportContent,
  { ruleContext, work, findings = null }: Making,
): Promise<Report> {
  const edition = editionById(report.edition);
  const { figures, computed } = completed(edition, sent);
  const whole = { ...report, title, narrative, figures, computed };
  const found = findings ?? (await findingsOf(whole, ruleContext, work));
  return { ...whole, ...resultsOf(whole, found) };
}

/**
 * The write that makes a new report.
 *
 * @throws AppError `work-too-heavy`, `service-unavailable`
 */
export async function newDraft(
  made: NewReport,
  content: ReportContent,
  making: Making,
): Promise<StandingWrite> {
  const { id, organizationId, year, kind, edition, carriedIn } = made;
  const { now, deed } = making;
  const report: Bare = {
    ...{ id, organizationId, year, kind, edition: edition.id, status: 'draft', version: 1 },
    ...{ createdAt: now, updatedAt: now, carriedIn, explanations: {}, signOff: null },
    ...{ submittedAt: null, publishedAt: null, firstPublishedAt: null },
  };
  return writeOf(await withContent(report, content, making), null, deed);
}

/** Returns a report without what reading it adds. */
function ownMembers(report: Report): Report {
  const { organization, deadline, publishedVersion, digest, ...own } = report as PlacedReport;
  return own;
}

/** The version that follows a report. */
function next(report: Report, now: string): Report {
  return { ...ownMembers(report), version: report.version + 1, updatedAt: now };
}

/**
 * The write that gives a report other content.
 *
 * @throws AppError `work-too-heavy`, `service-unavailable`
 */
export async function revised(
  report: Report,
  content: ReportContent,
  making: Making,
): Promise<StandingWrite> {
  const { now, deed } = making;
  return writeOf(await withContent(next(report, now), content, making), report.version, deed);
}

/** The write that gives a finding of a report a reason, or (null) takes it away. */
export function explained(
  report: Report,
  { key, reason }: { readonly key: string; readonly reason: string | null },
  { now, deed }: Pick<Making, 'now' | 'deed'>,
): StandingWrite {
  const { [key]: _former, ...others } = report.explanations;
  const explanations = reason === null ? others : { ...others, [key]: reason };
  return writeOf({ ...next(report, now), explanations }, report.version, deed);
}

/** What a transition sets of a report. */
export interface Led extends Pick<Course, 'status'> {
  readonly submittedAt?: string;
  readonly publishedAt?: string;
  readonly signOff?: SignOff | null;
}

/**
 * The write that leads a report on: its content stays.
 *
 * @param findings what the rules find in it now
 */
export function led(
  report: Report,
  to: Led,
  findings: readonly Finding[],
  { now, deed }: Pick<Making, 'now' | 'deed'>,
): StandingWrite {
  const row = { ...next(report, now), ...to };
  const firstPublishedAt = row.firstPublishedAt ?? to.publishedAt ?? null;
  const results = resultsOf(row, findings);
  return writeOf({ ...row, ...results, firstPublishedAt }, report.version, deed);
}

/** The write that takes a report away. */
export function removal({ id, version }: Pick<Report, 'id' | 'version'>): ReportWrite {
  return { id, expected: version, row: null, rendered: null, deed: null };
}

/** What of a version its difference from another is made of. */
export type Compared = Pick<Report, 'title' | 'narrative' | 'figures'>;

/** Pointers of what differs between two versions of a report. */
export function changedMembers(edition: Edition, before: Compared, after: Compared): string[] {
  return [
    ...(before.title === after.title ? [] : ['/title']),
    ...changedProse(before.narrative, after.narrative),
    ...changedCells(edition, before.figures, after.figures),
  ];
}
