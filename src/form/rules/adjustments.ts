/**
 * What an office changes of the rules for the bodies below it: a rule that speaks more softly or
 * not at all, or from another threshold on. Nothing is ever made stricter than the table by a
 * severity: what blocks filing is the same everywhere.
 */
import { perObject } from '../per-object.ts';
import type { Finding, Severity } from '../types.ts';
import type { RuleEntry } from './rule.ts';

/** Severities, the gravest first; `off`: the rule reports nothing. */
export const adjustedSeverities = ['warning', 'information', 'off'] as const;
export type AdjustedSeverity = (typeof adjustedSeverities)[number];

export interface Adjustment {
  /** Findings of the rule are reported no graver than this. Null: as the table says. */
  readonly severity: AdjustedSeverity | null;
  /** Thresholds by name, instead of those of the table; the others stay. */
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

/** Returns whether one severity is graver than another. */
export function isGraver(one: Severity | 'off', other: Severity | 'off'): boolean {
  return gravity[one] > gravity[other];
}

/** Returns whether a rule may be softened to this: errors of arithmetic are never silent. */
export function canBeSoftenedTo(
  { level, severity }: Pick<RuleEntry, 'level' | 'severity'>,
  adjusted: AdjustedSeverity,
): boolean {
  return adjusted !== 'off' || level !== 1 || severity !== 'error';
}

/** The thresholds of the table. */
const defaultThresholds = perObject(
  ({ parameters = {} }: Pick<RuleEntry, 'parameters'>): Readonly<Record<string, number>> => {
    const values = Object.entries(parameters).map(([name, { value }]) => [name, value]);
    return Object.freeze(Object.fromEntries(values));
  },
);

/** The thresholds of a rule by name, adjusted. */
export function resolveThresholds(
  rule: Pick<RuleEntry, 'id' | 'parameters'>,
  adjustments: Adjustments,
): Readonly<Record<string, number>> {
  const own = defaultThresholds(rule);
  const adjusted = adjustments.get(rule.id)?.parameters;
  return adjusted === undefined ? own : { ...own, ...adjusted };
}

/** Returns the findings as they are reported: softened, and without those of rules that are off. */
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
