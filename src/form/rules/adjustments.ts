/**
 * Applies what an office changes of the rules for the organizations below it: a rule can be
 * softened or turned off, or get other thresholds. A severity is never made graver than that of
 * the table, so that what blocks filing is the same everywhere.
 */
import { perObject } from '../per-object.ts';
import type { Finding, Severity } from '../types.ts';
import type { RuleEntry } from './rule.ts';

/** Severities that a rule can be adjusted to, gravest first; `off`: it reports nothing. */
export const adjustedSeverities = ['warning', 'information', 'off'] as const;
export type AdjustedSeverity = (typeof adjustedSeverities)[number];

export interface Adjustment {
  /** The gravest severity of its findings. Null: that of the table. */
  readonly severity: AdjustedSeverity | null;
  /** Thresholds by name; the others keep the values of the table. */
  readonly parameters: Readonly<Record<string, number>>;
}

/** Adjustments by the id of the rule. */
export type Adjustments = ReadonlyMap<string, Adjustment>;

export const noAdjustments: Adjustments = new Map();

const gravity: Readonly<Record<Severity | 'off', number>> = {
  error: 3,
  warning: 2,
  information: 1,
  off: 0,
};

/** Checks that one severity is graver than another. */
export function isGraver(one: Severity | 'off', other: Severity | 'off'): boolean {
  return gravity[one] > gravity[other];
}

/** Checks that a rule can be softened to a severity. Errors of arithmetic are never turned off. */
export function canBeSoftenedTo(
  { level, severity }: Pick<RuleEntry, 'level' | 'severity'>,
  adjusted: AdjustedSeverity,
): boolean {
  return adjusted !== 'off' || level !== 1 || severity !== 'error';
}

/** Returns the thresholds of a rule in the table. */
const defaultThresholds = perObject(
  ({ parameters = {} }: Pick<RuleEntry, 'parameters'>): Readonly<Record<string, number>> => {
    const values = Object.entries(parameters).map(([name, { value }]) => [name, value]);
    return Object.freeze(Object.fromEntries(values));
  },
);

/** Returns the thresholds of a rule by name, with those of its adjustment. */
export function resolveThresholds(
  rule: Pick<RuleEntry, 'id' | 'parameters'>,
  adjustments: Adjustments,
): Readonly<Record<string, number>> {
  const own = defaultThresholds(rule);
  const adjusted = adjustments.get(rule.id)?.parameters;
  return adjusted === undefined ? own : { ...own, ...adjusted };
}

/** Returns findings as they are reported: softened, and without those of rules that are off. */
export function applyAdjustments(
  findings: readonly Finding[],
  adjustments: Adjustments,
): Finding[] {
  if (adjustments.size === 0) return [...findings];
  return findings.flatMap((finding) => {
    const most = adjustments.get(finding.rule)?.severity ?? null;
    if (most === null) return [finding];
    if (most === 'off') return [];
    return [isGraver(finding.severity, most) ? { ...finding, severity: most } : finding];
  });
}
