/** Rules on a printed report → findings. Pure, as `check` is. */
import { findingKey } from './finding-key.ts';
import type { Adjustments } from './rules/adjustments.ts';
import { adjusted, unadjusted } from './rules/adjustments.ts';
import { documentRules } from './rules/index.ts';
import type { DocumentFacts, DocumentRule, DocumentRuleResult } from './rules/printed-document.ts';
import type { Finding } from './types.ts';

function findingOf(rule: DocumentRule, judgement: DocumentRuleResult): Finding {
  const { message, parts, severity, subject } = judgement;
  const place = parts.length === 1 ? (parts[0]?.split('/').pop() ?? '') : 'document';
  return {
    key: findingKey(rule.id, place, [], subject),
    rule: rule.id,
    severity: severity ?? rule.severity,
    message,
    // The empty pointer is the whole report.
    pointers: parts.length === 0 ? [''] : parts.map((part) => `/${part}`),
    left: null,
    right: null,
    difference: null,
    suggestions: [],
  };
}

/** What the rules on documents say of a printed report, in the order of the rules. */
export function checkDocument(
  facts: DocumentFacts,
  adjustments: Adjustments = unadjusted,
): Finding[] {
  const findings = documentRules
    .filter(({ editions }) => editions.includes(facts.edition))
    .flatMap((rule) => rule.judge(facts).map((judgement) => findingOf(rule, judgement)));
  return adjusted(findings, adjustments);
}
