/**
 * Validates what callers send of a whole report: shape by the edition of the year, meaning, and
 * members that only the service sets, together, so that every fault is reported at once.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Fault } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import { editionById } from '../../form/editions/index.ts';
import { blankNarrative, mergeNarrative, type SentNarrative } from '../../form/narrative.ts';
import type { ReportKind } from '../../form/organization.ts';
import type { Edition, Figures, TableMember } from '../../form/types.ts';
import type { Members } from '../../http/bodies/body-faults.ts';
import {
  asMembers,
  mergeFaults,
  readOnlyFault,
  refuseFaults,
} from '../../http/bodies/body-faults.ts';
import { lineFaults } from '../../http/bodies/line-field.ts';
import type { Check } from '../../http/bodies/validate.ts';
import { compile } from '../../http/bodies/validate.ts';
import type { Viewer } from '../../reports/answers.ts';
import { composeTail } from '../../reports/answers.ts';
import type { ReportContent } from '../../reports/content.ts';
import { defaultTitle } from '../../reports/content.ts';
import { assembleFigures, omitComputedTotals, patchTable } from '../../reports/figures.ts';
import { isReadOnly, keptMembers, type ReportMember } from '../../reports/members.ts';
import { findFaultsOfTables, pickTables } from '../../reports/table-faults.ts';
import type { SentShape } from '../../reports/table-schemas.ts';
import { findLaterYear, requireEditionOfYear } from '../../reports/years.ts';
import type { PlacedOrganization } from '../../store/organization.ts';
import type { PlacedReport } from '../../store/report.ts';
import { inputEnvelope, patchEnvelope, replacementEnvelope } from './schemas.ts';

const inputCheck = compile(inputEnvelope);
const replacementCheck = compile(replacementEnvelope);
const patchCheck = compile(patchEnvelope);

function titleFaults({ title }: Members): Fault[] {
  return typeof title === 'string' ? lineFaults(title, '/title') : [];
}

function bodyFaults(check: Check, edition: Edition, body: unknown, shape: SentShape): Fault[] {
  const sent = asMembers(body);
  return [
    ...mergeFaults(check(body), titleFaults(sent)),
    ...findFaultsOfTables(edition, sent, shape),
  ];
}

/** A report that a caller wants created. */
export interface WantedReport {
  readonly organization: PlacedOrganization;
  readonly identity: {
    readonly year: number;
    readonly kind: ReportKind;
    readonly edition: Edition;
  };
  readonly content: ReportContent;
  /** The tables that were sent. */
  readonly sent: ReadonlySet<TableMember>;
}

/**
 * Validates a new report as its creator sent it.
 *
 * @param organization its organization, or null with the faults of the reference
 * @throws AppError `request-invalid`; `organization-unknown` when that is the only fault;
 * `year-unsupported`
 */
export function validateNewReport(
  body: unknown,
  organization: PlacedOrganization | null,
  referenceFaults: readonly Fault[],
  now: Date,
): WantedReport {
  const sent = asMembers(body);
  const edition = requireEditionOfYear(sent.year);
  const faults = bodyFaults(inputCheck, edition, body, 'sent');
  refuseFaults([...mergeFaults(faults, findLaterYear(sent.year, now)), ...referenceFaults]);
  // Without a fault the organization was found.
  if (organization === null) throw new AppError('organization-unknown');
  const { year, kind, title, narrative } = sent as {
    readonly year: number;
    readonly kind: ReportKind;
    readonly title?: string;
    readonly narrative?: SentNarrative;
  };
  const tables = pickTables(sent);
  const content = {
    title: title ?? defaultTitle(organization.name, year),
    narrative: mergeNarrative(blankNarrative, narrative ?? {}),
    figures: assembleFigures(edition, tables),
  };
  return {
    organization,
    identity: { year, kind, edition },
    content,
    sent: new Set(Object.keys(tables) as TableMember[]),
  };
}

/**
 * Returns the faults of members that only the service sets and that were sent with another value.
 */
function readOnlyFaults(sent: Members, report: PlacedReport, to: Viewer): Fault[] {
  const values: Partial<Record<ReportMember, unknown>> = {
    ...keptMembers(report),
    ...composeTail(report, to),
  };
  return Object.entries(values).flatMap(([name, current]) => {
    const member = name as ReportMember;
    const value = sent[member];
    if (!isReadOnly(member) || value === undefined || isDeepStrictEqual(value, current)) return [];
    if (member === 'organizationId' && value === report.organization.code) return [];
    return [readOnlyFault(member, current)];
  });
}

/**
 * Returns the content that replaces a report's; what is left out is blank. Throws
 * `request-invalid`.
 */
export function validateReportReplacement(
  body: unknown,
  report: PlacedReport,
  to: Viewer,
): ReportContent {
  const sent = asMembers(body);
  const edition = editionById(report.edition);
  const faults = bodyFaults(replacementCheck, edition, body, 'sent');
  refuseFaults(mergeFaults(faults, readOnlyFaults(sent, report, to)));
  const { title, narrative } = sent as { title?: string; narrative?: SentNarrative };
  return {
    title: title ?? defaultTitle(report.organization.name, report.year),
    narrative: mergeNarrative(blankNarrative, narrative ?? {}),
    figures: assembleFigures(edition, pickTables(sent)),
  };
}

/** Returns the content after a merge patch (RFC 7396). Throws `request-invalid`. */
export function validateReportPatch(
  body: unknown,
  report: PlacedReport,
  to: Viewer,
): ReportContent {
  const sent = asMembers(body);
  const edition = editionById(report.edition);
  const faults = bodyFaults(patchCheck, edition, body, 'patch');
  refuseFaults(mergeFaults(faults, readOnlyFaults(sent, report, to)));
  const { title, narrative } = sent as {
    title?: string | null;
    narrative?: SentNarrative | null;
  };
  const figures = omitComputedTotals(edition, report);
  for (const [member, patch] of Object.entries(pickTables(sent))) {
    const name = member as keyof Figures;
    figures[name] = patchTable(edition, figures, name, patch);
  }
  return {
    title:
      title === null
        ? defaultTitle(report.organization.name, report.year)
        : (title ?? report.title),
    narrative:
      narrative === null ? blankNarrative : mergeNarrative(report.narrative, narrative ?? {}),
    figures,
  };
}
