/** Checks reports without storing them: as they are, and as a patch would make them. */
import type { Static } from 'typebox';
import type { Fault } from '../../errors.ts';
import { cellsOf, tableMembers } from '../../form/cells.ts';
import { countFindings } from '../../form/check.ts';
import { editionOfYear } from '../../form/editions/index.ts';
import { readCell } from '../../form/figures.ts';
import {
  blankNarrative,
  mergeNarrative,
  type Narrative,
  type SentNarrative,
} from '../../form/narrative.ts';
import type { Child, PreviousReport, ReportInput, Sibling } from '../../form/rules/report-facts.ts';
import type { Edition, Figures, Finding, TableMember } from '../../form/types.ts';
import { findingView } from '../../http/answers/finding-view.ts';
import type { Members } from '../../http/bodies/body-faults.ts';
import { asMembers, refuseFaults } from '../../http/bodies/body-faults.ts';
import { compile } from '../../http/bodies/validate.ts';
import type { Language } from '../../http/requests/language.ts';
import type { Caller } from '../../policy/caller.ts';
import { completeTotals } from '../../reports/content.ts';
import { assembleFigures, omitComputedTotals, patchTable } from '../../reports/figures.ts';
import { findFaultsOfTables, pickTables } from '../../reports/table-faults.ts';
import { requireEditionOfYear } from '../../reports/years.ts';
import { evaluateRules } from '../../work/evaluate-rules.ts';
import type { Work } from '../../work/work.ts';
import { requireRole } from '../access.ts';
import type { Context } from '../context.ts';
import { checkEnvelope } from './schemas.ts';

type Sent = Static<typeof checkEnvelope>;

/** Where the rules run, and the signal that ends them when the caller disconnects. */
interface CheckTools {
  readonly work: Work;
  readonly signal: AbortSignal;
}

const envelopeCheck = compile(checkEnvelope);

/**
 * Returns the faults of the tables of other reports in a check: previous year, reports summed up.
 */
function otherTables(sent: Members, edition: Edition, before: Edition): Fault[] {
  const children = Array.isArray(sent.children) ? sent.children : [];
  return [
    ...findFaultsOfTables(before, asMembers(sent.previous), 'sent', '/previous'),
    ...findFaultsOfTables(edition, asMembers(sent.patch), 'patch', '/patch'),
    ...children.flatMap((child, at) =>
      findFaultsOfTables(edition, asMembers(child), 'sent', `/children/${at}`),
    ),
  ];
}

function narrativeOf(sent: SentNarrative | undefined): Narrative {
  return mergeNarrative(blankNarrative, sent ?? {});
}

function wholeFigures(edition: Edition, sent: Members): Figures {
  return completeTotals(edition, assembleFigures(edition, pickTables(sent))).figures;
}

function previousOf({ previous, year }: Sent, edition: Edition): PreviousReport | null {
  if (previous === undefined) return null;
  const figures = wholeFigures(edition, previous);
  const narrative = previous.narrative === undefined ? null : narrativeOf(previous.narrative);
  return { year: year - 1, edition, figures, narrative, organization: null };
}

function childrenOf({ children }: Sent, edition: Edition): Child[] | null {
  if (children === undefined) return null;
  return children.map((child, at) => {
    const isReported = tableMembers.some((member) => child[member] !== undefined);
    return {
      ...{ id: String(at), name: child.name, kind: child.kind ?? 'department' },
      verticallyLed: false,
      figures: isReported ? wholeFigures(edition, child) : null,
    };
  });
}

function siblingsOf({ siblings = [] }: Sent): Sibling[] {
  return siblings.map(({ name, narrative }, at) => ({
    ...{ id: String(at), name },
    narrative: narrativeOf(narrative),
  }));
}

/**
 * Returns the findings about the parts that were sent: a caller who sends one table gets no
 * findings about others.
 */
async function findingsAbout(
  input: ReportInput,
  absent: readonly string[],
  { work, signal }: CheckTools,
): Promise<Finding[]> {
  const isAbsent = (pointer: string) =>
    absent.some((part) => pointer === `/${part}` || pointer.startsWith(`/${part}/`));
  const findings = await evaluateRules(work, input, signal);
  return findings.filter(({ pointers }) => !pointers.every(isAbsent));
}

/** Returns the parts of a report that a body leaves out. */
function absentParts(sent: Sent): string[] {
  const parts: readonly (TableMember | 'narrative')[] = [...tableMembers, 'narrative'];
  return [
    ...parts.filter((part) => sent[part] === undefined && sent.patch?.[part] === undefined),
    // When no children were sent, they are unknown, not missing.
    ...(sent.children === undefined ? ['children'] : []),
  ];
}

/** Returns the report with the patch of a check applied. */
function applyPatch(sent: Sent, input: ReportInput & { readonly computed: readonly string[] }) {
  const { edition } = input;
  const figures = omitComputedTotals(edition, input);
  for (const [member, patch] of Object.entries(pickTables(asMembers(sent.patch)))) {
    const name = member as TableMember;
    figures[name] = patchTable(edition, figures, name, patch);
  }
  const { narrative, title } = sent.patch ?? {};
  return {
    ...input,
    ...completeTotals(edition, figures),
    title: title ?? input.title,
    narrative: mergeNarrative({ ...blankNarrative, ...input.narrative }, narrative ?? {}),
  };
}

function view(findings: readonly Finding[], computed: readonly string[], language: Language) {
  return {
    computed: [...computed],
    findings: findings.map((finding) => findingView(finding, language)),
    counts: countFindings(findings),
  };
}

const keysBeyond = (some: readonly Finding[], others: readonly Finding[]) => {
  const known = new Set(others.map(({ key }) => key));
  return some.map(({ key }) => key).filter((key) => !known.has(key));
};

interface CheckCommand {
  /** The report as sent, not yet validated. */
  readonly body: unknown;
  readonly language: Language;
  /** Aborted when the caller no longer waits for the answer. */
  readonly signal: AbortSignal;
}

/**
 * Runs the rules on a report that is not stored, and on the same report with its patch applied.
 *
 * @throws AppError `not-allowed`, `request-invalid`, `year-unsupported`, `work-too-heavy`,
 *   `service-unavailable`
 */
export async function checkSentReport(
  { work, config }: Pick<Context, 'work' | 'config'>,
  caller: Caller,
  { body, language, signal }: CheckCommand,
) {
  if (!config.publicChecks) requireRole(caller, 'check.run');
  const tools = { work, signal };
  const members = asMembers(body);
  const edition = requireEditionOfYear(members.year);
  const before = editionOfYear(Number(members.year) - 1) ?? edition;
  refuseFaults([
    ...envelopeCheck(body),
    ...findFaultsOfTables(edition, members, 'sent'),
    ...otherTables(members, edition, before),
  ]);
  const sent = body as Sent;
  const { year, kind = 'own', title = null, organization } = sent;
  const { figures, computed } = completeTotals(
    edition,
    assembleFigures(edition, pickTables(members)),
  );
  const input = {
    ...{ year, kind, title, edition, figures, computed },
    narrative: narrativeOf(sent.narrative),
    organization:
      organization === undefined ? null : { code: null, divisionCode: null, ...organization },
    previous: previousOf(sent, before),
    children: childrenOf(sent, edition),
    siblings: siblingsOf(sent),
  };
  const absent = absentParts(sent);
  const findings = await findingsAbout(input, absent, tools);
  const isSent = ({ table }: { readonly table: TableMember }) => sent[table] !== undefined;
  const blanks = cellsOf(edition).filter(
    (cell) => isSent(cell) && readCell(figures, cell) === null,
  );
  const after = sent.patch === undefined ? null : applyPatch(sent, input);
  const then = after && (await findingsAbout(after, absent, tools));
  return {
    edition: edition.id,
    ...view(findings, computed, language),
    missing: blanks.map(({ pointer }) => pointer),
    whatIf:
      after === null || then === null
        ? null
        : {
            ...view(then, after.computed, language),
            added: keysBeyond(then, findings),
            removed: keysBeyond(findings, then),
          },
  };
}
