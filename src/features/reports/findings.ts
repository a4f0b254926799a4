/** Formats the findings of a report: as JSON, or as a table for a spreadsheet. */
import { countFindings } from '../../form/check.ts';
import type { Finding } from '../../form/types.ts';
import { formatCsv } from '../../http/answers/csv.ts';
import { findingView } from '../../http/answers/finding-view.ts';
import type { Language } from '../../http/requests/language.ts';
import type { Explanations } from '../../store/report.ts';

const heads: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '规则',
    '严重程度',
    '说明',
    '单元格',
    '左端',
    '右端',
    '差额',
    '可能的更正',
    '填报说明',
    'key',
  ],
  en: [
    'Rule',
    'Severity',
    'Message',
    'Cells',
    'Left',
    'Right',
    'Difference',
    'How to fix',
    'Reason',
    'key',
  ],
};

/** Returns all findings with their counts, as JSON. */
export function formatFindingsJson(
  findings: readonly Finding[],
  language: Language,
  explanations: Explanations,
): Buffer {
  const items = findings.map((finding) => findingView(finding, language, explanations));
  return Buffer.from(JSON.stringify({ items, next: null, counts: countFindings(findings) }));
}

/** Returns the same findings as a table, one finding a line. */
export function formatFindingsCsv(
  findings: readonly Finding[],
  language: Language,
  explanations: Explanations,
): Buffer {
  const rows = findings.map((finding) => {
    const view = findingView(finding, language, explanations);
    const { rule, severity, message, pointers, left, right, difference, suggestions, key } = view;
    const fixes = suggestions.map(({ pointer, value }) => `${pointer} = ${value}`).join('\n');
    const cells = pointers.join('\n');
    return [rule, severity, message, cells, left, right, difference, fixes, view.explanation, key];
  });
  return Buffer.from(formatCsv(heads[language], rows));
}
