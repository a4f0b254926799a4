/** What the rules would find if some of them had other severities or thresholds, everywhere. Pure. */
import { checkReport } from './check.ts';
import type { Adjustments } from './rules/adjustments.ts';
import { adjustedSeverities, isGraver, noAdjustments } from './rules/adjustments.ts';
import { rules } from './rules/index.ts';
import type { ReportInput } from './rules/report-facts.ts';
import type { Finding, Severity } from './types.ts';

/** Severities that a rule may have in a simulation, the gravest first; `off`: it is not reported. */
export const simulatedSeverities = ['error', ...adjustedSeverities] as const;
export type SimulatedSeverity = (typeof simulatedSeverities)[number];

/**
 * A rule that is otherwise in a simulation, for every organization and in place of all adjustments.
 * Unlike an adjustment it may also be graver than the table says.
 */
export interface SimulatedChange {
  readonly ruleId: string;
  /**
   * Its findings are reported no graver than this; all of them as this where it is graver than the
   * table says. Null: as the table says.
   */
  readonly severity: SimulatedSeverity | null;
  /** Thresholds by name; the others are as the table says. */
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

/** What all rules would say of a report. */
export function checkSimulated(input: ReportInput, changes: readonly SimulatedChange[]): Finding[] {
  const adjustments: Adjustments = new Map([
    ...(input.adjustments ?? noAdjustments),
    // An adjustment could only soften: the severity is simulated afterwards.
    ...changes.map(({ ruleId, parameters }) => [ruleId, { severity: null, parameters }] as const),
  ]);
  const simulated = new Map(changes.map(({ ruleId, severity }) => [ruleId, severity]));
  return checkReport({ ...input, adjustments }).flatMap((finding) =>
    reportAs(finding, simulated.get(finding.rule) ?? null),
  );
}
