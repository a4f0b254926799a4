/** Findings as they are answered. */
import type { Finding } from '../../form/types.ts';
import type { Language } from '../requests/language.ts';
import { say } from '../requests/language.ts';

/** The reasons that explain warnings, by the key of the finding. */
type Reasons = Readonly<Record<string, string>>;

/**
 * Returns a finding in the language of the answer, with the reason that explains it, if there is
 * one.
 */
export function findingView(finding: Finding, language: Language, explanations: Reasons = {}) {
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
