/** Runs the rules. Pure: the same input gives the same findings in the same order. */

import { editionById } from './editions/index.ts';
import type { FlatFigures } from './figures.ts';
import { flatten } from './figures.ts';
import type { Evidence } from './finding.ts';
import { buildFinding } from './finding.ts';
import { perEdition } from './per-edition.ts';
import { perObject } from './per-object.ts';
import type { Adjustments } from './rules/adjustments.ts';
import { applyAdjustments, noAdjustments, resolveThresholds } from './rules/adjustments.ts';
import { appliesTo, isForReport } from './rules/applicability.ts';
import { equationRules, figureRules, printRules, reportRules } from './rules/index.ts';
import type { PrintedReport } from './rules/printed-report.ts';
import type { ReportInput } from './rules/report-facts.ts';
import { buildReportFacts } from './rules/report-facts.ts';
import type { Rule } from './rules/rule.ts';
import type { FiguresInput, Sheet } from './rules/sheet.ts';
import { buildSheet } from './rules/sheet.ts';
import { indexHoldings, suggestFixes } from './suspect-cell.ts';
import type { Finding, Severity } from './types.ts';

/** The rules to evaluate, the facts they read, and the evidence for their findings. */
interface Evaluation<Facts> {
  readonly rules: readonly Rule<Facts>[];
  readonly facts: Facts;
  readonly evidence: Evidence;
  readonly adjustments: Adjustments;
}

/** Evaluates rules in their order. This is the only place where results become findings. */
function evaluateRules<Facts>({ rules, facts, evidence, adjustments }: Evaluation<Facts>) {
  const suggestions = evidence.sheet === undefined ? null : suggestionsOf(evidence.sheet);
  const findings = rules.flatMap((rule) =>
    rule.evaluate(facts, resolveThresholds(rule, adjustments)).map((result) => {
      const { failure } = result;
      const suggestion = failure === undefined ? undefined : suggestions?.get(failure);
      return buildFinding(rule, result, evidence, suggestion);
    }),
  );
  return applyAdjustments(findings, adjustments);
}

/** Returns the rules of each list that apply to an edition. */
const rulesFor = perEdition((edition) => {
  const applying = <Facts>(list: readonly Rule<Facts>[]) =>
    list.filter((rule) => appliesTo(rule, edition));
  return {
    figures: applying(figureRules),
    report: applying(reportRules),
    print: applying(printRules),
  };
});

/** Returns the equations that apply to an edition, and their relations by the cells in them. */
const equationsOf = perEdition((edition) => {
  const applying = equationRules.filter((rule) => appliesTo(rule, edition));
  return {
    applying,
    holdings: indexHoldings(applying.flatMap((rule) => rule.relations(edition))),
  };
});

/** Returns the single cells that would correct what the equations find. */
const suggestionsOf = perObject((sheet: Sheet) => {
  const { applying, holdings } = equationsOf(sheet.edition);
  const failures = applying.flatMap((rule) => rule.failures(sheet));
  return suggestFixes(failures, sheet, holdings);
});

function checkSheet(sheet: Sheet, adjustments: Adjustments): Finding[] {
  const rules = rulesFor(sheet.edition).figures;
  return evaluateRules({ rules, facts: sheet, evidence: { sheet }, adjustments });
}

/**
 * Checks the figures of a report. Returns findings in the order of the rules and, within a rule, of
 * the form. Never throws, whatever the figures hold.
 */
export function checkFigures(input: FiguresInput): Finding[] {
  return checkSheet(buildSheet(input), noAdjustments);
}

/**
 * Checks a report with all rules: those on its figures, then those that look beyond them. Never
 * throws, whatever figures and prose hold. Pointers into other reports begin with `/previous`, or
 * with `/children/` or `/siblings/` and an id.
 *
 * @param flat its figures by cell, where the caller has them
 */
export function checkReport(
  input: ReportInput,
  flat: FlatFigures = flatten(input.edition, input.figures),
): Finding[] {
  const { adjustments = noAdjustments } = input;
  const facts = buildReportFacts(input, flat);
  const rules = rulesFor(input.edition).report.filter((rule) => isForReport(rule, input));
  return [
    ...checkSheet(facts.sheet, adjustments),
    ...evaluateRules({ rules, facts, evidence: facts, adjustments }),
  ];
}

/** Checks a printed report. Returns findings in the order of the rules. */
export function checkPrinted(
  facts: PrintedReport,
  adjustments: Adjustments = noAdjustments,
): Finding[] {
  const rules = rulesFor(editionById(facts.edition)).print;
  return evaluateRules({ rules, facts, evidence: {}, adjustments });
}

/** Returns how many findings there are of each severity. */
export function countFindings(findings: readonly Pick<Finding, 'severity'>[]): {
  errors: number;
  warnings: number;
  information: number;
} {
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
  };
}
