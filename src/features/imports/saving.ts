/** What was read becomes a draft, or other content of the one that stands. */
import type { FastifyRequest } from 'fastify';
import type { Recognition } from '../../documents/recognise.ts';
import type { Fault } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import type { ReportKind } from '../../form/body.ts';
import { blankNarrative } from '../../form/narrative.ts';
import { requireOn } from '../../http/access.ts';
import { requireMatch } from '../../http/conditional.ts';
import { refuseFaults } from '../../http/judge.ts';
import type { Deadline } from '../../policy/deadlines.ts';
import { reportEvent, writeContextOf } from '../../records/deeds.ts';
import type { ReportContent, StandingWrite } from '../../records/draft.ts';
import { defaultTitle, newDraft, revised } from '../../records/draft.ts';
import { titleLengthMax } from '../../records/members.ts';
import { ruleContextOf } from '../../records/rule-context.ts';
import { proseLengthMax } from '../../records/schemas.ts';
import { boundEdition, laterYear } from '../../records/years.ts';
import type { AuditEvent } from '../../store/log.ts';
import type { PlacedOrganization } from '../../store/organization.ts';
import type { PlacedReport, StoredRuleContext } from '../../store/report.ts';
import type { Context } from '../context.ts';
import { requireState } from '../report-access.ts';

/** Whose report it is, as far as that is known. */
export interface Target {
  readonly organization: PlacedOrganization | null;
  readonly year: number | null;
  /** Null: what the organization is expected to report. */
  readonly kind: ReportKind | null;
}

/** A report that was read, whose it is, and what the rules look at for it. */
export interface ReadReport {
  readonly recognition: Recognition;
  readonly target: Target;
  readonly stored: StoredRuleContext | null;
}

function unknown(parameter: string, zh: string, en: string): Fault {
  return { pointer: `?${parameter}`, code: 'unidentified', message: { zh, en } };
}

/** @throws AppError `import-unidentified` that names what must be said */
function requireTarget({ organization, year, kind }: Target, printed: string | null) {
  const faults = [
    ...(organization === null
      ? [
          unknown(
            'organizationId',
            `名录中没有唯一对应的机关（报告所载：${printed ?? '无'}）：用 organizationId 指明，或先登记。`,
            `The register has no single body of the printed name (${printed ?? 'none'}): say which.`,
          ),
        ]
      : []),
    ...(year === null
      ? [unknown('year', '报告未载明年度：用 year 指明。', 'The report names no year: say which.')]
      : []),
  ];
  if (organization === null || year === null) {
    throw new AppError('import-unidentified', undefined, { faults });
  }
  return { organization, year, kind: kind ?? organization.reportsTo };
}

function proseFaults({ narrative }: Recognition): Fault[] {
  return Object.entries(narrative).flatMap(([member, prose]) => {
    if ((prose?.length ?? 0) <= proseLengthMax) return [];
    const message = {
      zh: `超过 ${proseLengthMax} 字，不能保存。`,
      en: `Longer than ${proseLengthMax} characters: cannot be saved.`,
    };
    return [{ pointer: `/narrative/${member}`, code: 'too-long', message }];
  });
}

/** A report on the form of another year cannot be kept as it is: its rows are others. */
function requireEdition(recognition: Recognition, year: number) {
  const edition = boundEdition(year, '?year');
  if (edition.id === recognition.edition) return edition;
  throw new AppError('edition-mismatch', {
    zh: `报告使用 ${recognition.edition} 版格式，而 ${year} 年度须用 ${edition.id} 版。`,
    en: `The report is on edition ${recognition.edition}; ${year} needs edition ${edition.id}.`,
  });
}

function contentOf(recognition: Recognition, name: string, year: number): ReportContent {
  const { title, narrative, figures } = recognition;
  const isTitle = title !== null && title.length <= titleLengthMax;
  return {
    title: isTitle ? title : defaultTitle(name, year),
    narrative: { ...blankNarrative, ...narrative },
    figures,
  };
}

/**
 * Whether the caller knows of the report that stands at the target, or that none does.
 *
 * @throws AppError `report-exists` when it does not say so; `precondition-failed` when it is wrong
 */
function requireConsent(request: FastifyRequest, report: PlacedReport | null): void {
  const isConditional = request.headers['if-match'] !== undefined;
  if (report === null) {
    if (isConditional) throw new AppError('precondition-failed');
    return;
  }
  if (!isConditional) {
    throw new AppError('report-exists', {
      zh: `报告 ${report.id} 已存在；要用导入的内容替换，请以其 ETag 作为 If-Match。`,
      en: `There is report ${report.id}: to replace its content, send its ETag as If-Match.`,
    });
  }
  requireMatch(request, report);
}

/** What is to be committed, and what the answer to it is composed of. */
export interface Saving {
  readonly write: StandingWrite;
  readonly event: AuditEvent;
  readonly organization: PlacedOrganization;
  readonly deadline: Deadline;
}

/**
 * Returns the draft that a reading becomes, or the other content of the report that exists.
 *
 * @throws AppError `import-unidentified`, `request-invalid`, `year-unsupported`,
 *   `edition-mismatch`, `not-found`, `not-allowed`, `report-exists`, `precondition-failed`,
 *   `state-refused`
 */
export async function savingOf(
  context: Context,
  request: FastifyRequest,
  { recognition, target, stored }: ReadReport,
): Promise<Saving> {
  const { organization, year, kind } = requireTarget(target, recognition.organizationName);
  requireOn(request, 'reports.write', organization);
  // It was in the register a moment ago, and may have gone since.
  if (stored === null) throw new AppError('organization-unknown');
  const edition = requireEdition(recognition, year);
  refuseFaults([...laterYear(year, context.clock(), '?year'), ...proseFaults(recognition)]);
  const standing = await context.store.reports.getByAddress(organization.id, year, kind);
  requireConsent(request, standing);
  if (standing !== null) requireState('update', standing);
  const content = contentOf(recognition, organization.name, year);
  const identity = { organizationId: organization.id, year, kind, edition };
  const ruleContext = ruleContextOf(stored, year);
  const making = writeContextOf(request, context, ruleContext, { action: 'report.import' });
  const write =
    standing === null
      ? await newDraft({ id: context.newId(), ...identity, carriedIn: null }, content, making)
      : await revised(standing, content, making);
  const event = reportEvent(request, context, standing, write);
  return { write, event, organization, deadline: stored.deadline };
}
