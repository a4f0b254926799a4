/** Builds the finding that is reported from what a rule found. */
import { buildFindingKey } from './finding-key.ts';
import type { ReportFacts } from './rules/report-facts.ts';
import type { CellElsewhere, RuleEntry, RuleResult } from './rules/rule.ts';
import type { Sheet } from './rules/sheet.ts';
import { readCellContent } from './rules/sheet.ts';
import type { CellValue, Finding, Suggestion } from './types.ts';

/** The reports that hold the cells of a result; none for a printed report. */
export interface Evidence {
  readonly sheet?: Sheet;
  readonly previous?: ReportFacts['previous'];
  readonly children?: ReportFacts['children'];
}

/** Returns a cell of another report as a pointer into what was checked, and what the cell holds. */
function readOperandElsewhere(
  { report, cell }: CellElsewhere,
  { previous, children }: Evidence,
): readonly [string, CellValue] {
  if (report === 'previous') {
    return [`/previous${cell.pointer}`, previous ? readCellContent(previous.sheet, cell) : null];
  }
  // By id, so that a newly registered organization does not change the pointers of others.
  const child = children?.[report];
  const content = child?.sheet ? readCellContent(child.sheet, cell) : null;
  return [`/children/${child?.id ?? report}${cell.pointer}`, content];
}

/** The place of a finding about a whole printed report. */
const wholeReport = 'document';

/** Returns the name of a part: the last member of its pointer. */
function lastMember(part: string | undefined): string | undefined {
  return part?.split('/').pop();
}

/**
 * Builds a finding from a result. Its key covers the rule, the place and all that the result
 * depends on, so that it stays the same as long as those do.
 */
export function buildFinding(
  rule: RuleEntry,
  result: RuleResult,
  evidence: Evidence,
  suggestion?: Suggestion,
): Finding {
  const { cells = [], elsewhere = [], parts = [], table, message, subject, sides } = result;
  const { sheet } = evidence;
  const own = cells.map(
    (cell) =>
      [cell.coordinates, sheet === undefined ? null : readCellContent(sheet, cell)] as const,
  );
  const others = elsewhere.map((each) => readOperandElsewhere(each, evidence));
  const place =
    result.place ??
    table ??
    cells[cells.length - 1]?.coordinates ??
    lastMember(parts[0]) ??
    wholeReport;
  const pointers = [
    ...cells.map(({ pointer }) => pointer),
    ...others.map(([pointer]) => pointer),
    ...parts.map((part) => `/${part}`),
  ];
  // The empty pointer is the whole report.
  const whole = table === undefined ? '' : `/${table}`;
  return {
    key: buildFindingKey(rule.id, place, [...own, ...others], subject),
    rule: rule.id,
    severity: result.severity ?? rule.severity,
    message,
    pointers: pointers.length > 0 ? pointers : [whole],
    left: sides?.left ?? null,
    right: sides?.right ?? null,
    difference: sides?.difference ?? null,
    suggestions: suggestion === undefined ? [] : [suggestion],
  };
}
