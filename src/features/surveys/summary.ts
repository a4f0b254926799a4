/** The rules with most findings in a subtree, and the organizations with most to fix. */
import type { Static } from 'typebox';
import { countFindings } from '../../form/check.ts';
import { isGraver } from '../../form/rules/adjustments.ts';
import { formatCsv } from '../../http/answers/csv.ts';
import type { Language } from '../../http/requests/language.ts';
import { say } from '../../http/requests/language.ts';
import { nameOrganization } from '../../reports/named-organization.ts';
import { rulesById } from '../rule-faults.ts';
import type { findingsSummary, SummaryList } from './schemas.ts';
import type { Surveyed } from './survey.ts';
import { countOrganizations } from './survey.ts';

export type Summary = Static<typeof findingsSummary>;

function ruleLines(surveyed: readonly Surveyed[], language: Language): Summary['rules'] {
  const all = surveyed.flatMap(({ report, findings }) =>
    findings.map((mark) => ({ ...mark, body: report.organization.id })),
  );
  return [...Map.groupBy(all, ({ rule }) => rule)]
    .map(([ruleId, group]) => {
      const severities = group.map(({ severity }) => severity);
      const title = rulesById.get(ruleId)?.title;
      return {
        ruleId,
        title: title === undefined ? '' : say(title, language),
        severity: severities.reduce((one, other) => (isGraver(other, one) ? other : one)),
        findings: group.length,
        organizations: new Set(group.map(({ body }) => body)).size,
      };
    })
    .sort((a, b) => b.findings - a.findings || (a.ruleId < b.ruleId ? -1 : 1));
}

function reportLine({ report, findings }: Surveyed) {
  const { id, year, kind, status, explanations } = report;
  const open = findings.filter(
    ({ key, severity }) => severity === 'warning' && !Object.hasOwn(explanations, key),
  );
  return { id, year, kind, status, ...countFindings(findings), unexplained: open.length };
}

type Counts = Pick<
  ReturnType<typeof reportLine>,
  'errors' | 'warnings' | 'information' | 'unexplained'
>;

/** Compares counts: errors first, then warnings without a reason, other warnings, and the rest. */
function compareCounts(a: Counts, b: Counts): number {
  return (
    b.errors - a.errors ||
    b.unexplained - a.unexplained ||
    b.warnings - a.warnings ||
    b.information - a.information
  );
}

function organizationLine(
  group: readonly Surveyed[],
  { report }: Surveyed,
): Summary['worst'][number] {
  const lines = group.map(reportLine).sort(compareCounts);
  const sum = (count: keyof Counts) => lines.reduce((total, line) => total + line[count], 0);
  return {
    organization: nameOrganization(report.organization),
    ...{ errors: sum('errors'), warnings: sum('warnings'), unexplained: sum('unexplained') },
    information: sum('information'),
    reports: lines,
  };
}

function organizationLines(surveyed: readonly Surveyed[]): Summary['worst'] {
  const speaking = surveyed.filter(({ findings }) => findings.length > 0);
  return [...Map.groupBy(speaking, ({ report }) => report.organization.id).values()]
    .flatMap((group) => group.slice(0, 1).map((first) => organizationLine(group, first)))
    .sort(compareCounts);
}

/**
 * Summarises a survey.
 *
 * @param limit the number of lines of each list
 */
export function summarizeSurvey(
  surveyed: readonly Surveyed[],
  language: Language,
  limit: number,
): Summary {
  return {
    reports: surveyed.length,
    organizations: countOrganizations(surveyed),
    counts: countFindings(surveyed.flatMap(({ findings }) => findings)),
    rules: ruleLines(surveyed, language).slice(0, limit),
    worst: organizationLines(surveyed).slice(0, limit),
  };
}

const heads: Readonly<Record<Language, Readonly<Record<SummaryList, readonly string[]>>>> = {
  zh: {
    rules: ['规则', '名称', '严重程度', '结果数', '机关数'],
    worst: ['机关', '统一社会信用代码', '报告数', '错误', '警告', '未说明的警告', '提示'],
  },
  en: {
    rules: ['Rule', 'Title', 'Severity', 'Findings', 'Organizations'],
    worst: [
      'Organization',
      'Credit code',
      'Reports',
      'Errors',
      'Warnings',
      'Unexplained',
      'Information',
    ],
  },
};

function rowsOf(summary: Summary, list: SummaryList) {
  if (list === 'rules') {
    return summary.rules.map(({ ruleId, title, severity, findings, organizations }) => [
      ...[ruleId, title, severity, findings, organizations],
    ]);
  }
  return summary.worst.map(({ organization, reports, ...counts }) => [
    ...[organization.name, organization.code, reports.length],
    ...[counts.errors, counts.warnings, counts.unexplained, counts.information],
  ]);
}

/** Formats one of the two lists as a table. */
export function formatSummaryCsv(summary: Summary, list: SummaryList, language: Language): Buffer {
  return Buffer.from(formatCsv(heads[language][list], rowsOf(summary, list)));
}
