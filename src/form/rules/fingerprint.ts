/** What tells one list of rules from another. */
import { fingerprint } from '../finding-key.ts';
import { listEquations } from './equation.ts';
import type { RuleEntry } from './rule.ts';

/**
 * A fingerprint of all that the entries say: texts, equations, thresholds, examples, what they are
 * for; sixteen hexadecimal digits. What their functions do is not in it: that is what the release
 * in front of it is raised for.
 */
export function fingerprintRules(rules: readonly RuleEntry[]): string {
  return fingerprint(JSON.stringify(rules.map((rule) => [rule, listEquations(rule)])));
}
