/** Checks reports as if some rules had other severities or thresholds everywhere. Pure. */
import { checkReport } from './check.ts';
import type { Adjustments } from './rules/adjustments.ts';
import { adjustedSeverities, isGraver, noAdjustments } from './rules/adjustments.ts';
import { rules } from './rules/index.ts';
import type { ReportInput } from './rules/report-facts.ts';
import type { Finding, Severity } from './types.ts';

/** Severities that a rule can have in a simulation, gravest first; `off`: it is not reported. */
export const simulatedSeverities = ['error', ...adjustedSeverities] as const;
export type SimulatedSeverity = (typeof simulatedSeverities)[number];

/**
 * A change to a rule in a simulation, for every organization and instead of all adjustments. Unlike
 * an adjustment, it can also make the rule graver than the table does.
 */
export interface SimulatedChange {
  readonly ruleId: string;
  /**
   * The gravest severity of its findings; the severity of all of them where it is graver than that
   * of the table. Null: the severity of the table.
   */
  readonly severity: SimulatedSeverity | null;
  /** Thresholds by name; the others keep the values of the table. */
  readonly parameters: Readonly<Record<string, number>>;
}

const ownSeverities: ReadonlyMap<string, Severity> = new Map(
  rules.map(({ id, severity }) => [id, severity]),
);

function reportAs(finding: Finding, severity: SimulatedSeverity | null): Finding[] {
  if (severity === null) return [finding];
  if (severity === 'off') return [];
  const isLifted = isGraver(severity, ownSeverities.get(finding.rule) ?? 'error');
  const isCapped = isGraver(finding.severity, severity);
  return [isLifted || isCapped ? { ...finding, severity } : finding];
}

/** Checks a report with all rules, changed as in a simulation. */
export function checkSimulated(input: ReportInput, changes: readonly SimulatedChange[]): Finding[] {
  const adjustments: Adjustments = new Map([
    ...(input.adjustments ?? noAdjustments),
    // An adjustment can only soften, so the severity is changed afterwards.
    ...changes.map(({ ruleId, parameters }) => [ruleId, { severity: null, parameters }] as const),
  ]);
  const simulated = new Map(changes.map(({ ruleId, severity }) => [ruleId, severity]));
  return checkReport({ ...input, adjustments }).flatMap((finding) =>
    reportAs(finding, simulated.get(finding.rule) ?? null),
  );
}
