/**
 * What becomes of a report: pure decisions from content to the write that keeps it. Totals that
 * were left out are filled in, the rules are run, the bytes of the answers are written.
 */
import { check, countFindings } from '../form/check.ts';
import { editionById } from '../form/editions/index.ts';
import { cellByPointer, readCell, writeCell } from '../form/figures.ts';
import { fillTotals } from '../form/totals.ts';
import type { Edition, Figures } from '../form/types.ts';
import { dueDate } from '../policy/deadlines.ts';
import type {
  InformationProcessingFee,
  Narrative,
  RenderedReport,
  Report,
  ReportKind,
  ReportWrite,
} from '../store/port.ts';
import { changedCells, withBlanks } from './figures.ts';
import { renderReport } from './render.ts';

/** What a caller decides of a report. Totals may be absent in the figures: they are computed. */
export interface ReportContent {
  readonly title: string;
  readonly narrative: Narrative;
  readonly figures: Figures;
}

/** A write that leaves a report standing. */
export interface DraftWrite extends ReportWrite {
  readonly row: Report;
  readonly rendered: RenderedReport;
}

/** What a new report is and belongs to, and when it is made (RFC 3339). */
export interface NewReport {
  readonly id: string;
  readonly organizationId: string;
  readonly year: number;
  readonly kind: ReportKind;
  readonly edition: Edition;
  readonly now: string;
}

/** The prose of a report in which nothing is written yet. */
export const blankNarrative: Narrative = {
  preamble: null,
  overview: null,
  problemsAndImprovements: null,
  otherMatters: null,
  informationProcessingFee: { notices: null, amountCharged: null, amountReceived: null },
};

/** Prose as a caller sends it, whole or as a merge patch: what is absent stays as it is. */
export interface SentNarrative extends Partial<Omit<Narrative, 'informationProcessingFee'>> {
  readonly informationProcessingFee?: Partial<InformationProcessingFee> | null;
}

/** Prose with what was sent put over it; to replace it whole, put it over `blankNarrative`. */
export function mergedNarrative(base: Narrative, sent: SentNarrative): Narrative {
  const { informationProcessingFee: fee, ...prose } = sent;
  const blankFee = blankNarrative.informationProcessingFee;
  return {
    ...base,
    ...prose,
    informationProcessingFee:
      fee === null ? blankFee : { ...base.informationProcessingFee, ...fee },
  };
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

function draftWrite(
  report: Omit<Report, 'computed' | 'findings' | keyof ReportContent>,
  { title, narrative, figures: sent }: ReportContent,
  expected: number | null,
): DraftWrite {
  const edition = editionById(report.edition);
  const { figures, computed } = completed(edition, sent);
  const findings = countFindings(check({ edition, figures }));
  const row: Report = { ...report, title, narrative, figures, computed, findings };
  const due = dueDate(row.year, row.kind);
  return { id: row.id, expected, row, rendered: renderReport(row, due), dueDate: due };
}

/** The write that makes a new report. */
export function newDraft(made: NewReport, content: ReportContent): DraftWrite {
  const { id, organizationId, year, kind, edition, now } = made;
  const course = { status: 'draft', version: 1, createdAt: now, updatedAt: now } as const;
  return draftWrite(
    { id, organizationId, year, kind, edition: edition.id, ...course },
    content,
    null,
  );
}

/** The write that gives a report other content. */
export function revised(report: Report, content: ReportContent, now: string): DraftWrite {
  const { id, organizationId, year, kind, edition, status, version, createdAt } = report;
  const course = { status, version: version + 1, createdAt, updatedAt: now };
  return draftWrite({ id, organizationId, year, kind, edition, ...course }, content, version);
}

/** The write that takes a report away. */
export function removal(report: Pick<Report, 'id' | 'version' | 'year' | 'kind'>): ReportWrite {
  const { id, version, year, kind } = report;
  return { id, expected: version, row: null, rendered: null, dueDate: dueDate(year, kind) };
}

const proseMembers = [
  'preamble',
  'overview',
  'problemsAndImprovements',
  'otherMatters',
] as const satisfies readonly (keyof Narrative)[];
const feeMembers = [
  'notices',
  'amountCharged',
  'amountReceived',
] as const satisfies readonly (keyof InformationProcessingFee)[];

/** Pointers of what differs between two versions of a report, for the log. */
export function changedMembers(before: Report, after: Report): string[] {
  const fee = (report: Report) => report.narrative.informationProcessingFee;
  return [
    ...(before.title === after.title ? [] : ['/title']),
    ...proseMembers
      .filter((member) => before.narrative[member] !== after.narrative[member])
      .map((member) => `/narrative/${member}`),
    ...feeMembers
      .filter((member) => fee(before)[member] !== fee(after)[member])
      .map((member) => `/narrative/informationProcessingFee/${member}`),
    ...changedCells(editionById(after.edition), before.figures, after.figures),
  ];
}
