/** Computes the fingerprint of a list of rules. */
import { fingerprint } from '../finding-key.ts';
import { listEquations } from './equation.ts';
import type { RuleEntry } from './rule.ts';

/**
 * Returns a fingerprint of the entries of rules: texts, equations, thresholds, examples and
 * conditions; sixteen hexadecimal digits. It does not cover what their functions do: for a change
 * in those the release before it is raised.
 */
export function fingerprintRules(rules: readonly RuleEntry[]): string {
  return fingerprint(JSON.stringify(rules.map((rule) => [rule, listEquations(rule)])));
}
