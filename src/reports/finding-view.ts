/** Findings as they are answered. */
import type { Finding } from '../form/types.ts';
import type { Language } from '../http/requests/language.ts';
import { say } from '../http/requests/language.ts';
import type { Explanations } from '../store/report.ts';

/**
 * Returns a finding in the language of the answer, with the reason that explains it, if there is
 * one.
 */
export function findingView(finding: Finding, language: Language, explanations: Explanations = {}) {
  const { key, rule, severity, message, pointers, left, right, difference, suggestions } = finding;
  return {
    ...{ key, rule, severity, message: say(message, language), pointers: [...pointers] },
    ...{
      left,
      right,
      difference,
      suggestions: [...suggestions],
      explanation: explanations[key] ?? null,
    },
  };
}
