/** Findings as they are answered. */
import type { Finding } from '../form/types.ts';
import type { Language } from '../http/language.ts';
import { say } from '../http/language.ts';

/** A finding in the language of the answer. No reason is attached to one yet: null. */
export function findingView(finding: Finding, language: Language) {
  const { key, rule, severity, message, pointers, left, right, difference, suggestions } = finding;
  return {
    ...{ key, rule, severity, message: say(message, language), pointers: [...pointers] },
    ...{ left, right, difference, suggestions: [...suggestions], explanation: null },
  };
}
