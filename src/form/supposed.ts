/** What the rules would say if some of them were told or judged otherwise, everywhere. Pure. */
import { checkWhole } from './check.ts';
import type { Adjustments } from './rules/adjustments.ts';
import { adjustedSeverities, isGraver, unadjusted } from './rules/adjustments.ts';
import { rules } from './rules/index.ts';
import type { WiderInput } from './rules/wider.ts';
import type { Finding, Severity } from './types.ts';

/** Severities that may be supposed of a rule, the gravest first; `off`: it is not told. */
export const supposedSeverities = ['error', ...adjustedSeverities] as const;
export type SupposedSeverity = (typeof supposedSeverities)[number];

/**
 * A rule supposed to be otherwise wherever a body stands, in place of all that offices adjust of it.
 * Unlike an adjustment it may also be graver than the table says.
 */
export interface SupposedChange {
  readonly ruleId: string;
  /**
   * Its findings are told no graver than this; all of them as this where it is graver than the
   * table says. Null: as the table says.
   */
  readonly severity: SupposedSeverity | null;
  /** Thresholds by name; the others are as the table says. */
  readonly parameters: Readonly<Record<string, number>>;
}

const ownSeverities: ReadonlyMap<string, Severity> = new Map(
  rules.map(({ id, severity }) => [id, severity]),
);

function toldAs(finding: Finding, severity: SupposedSeverity | null): Finding[] {
  if (severity === null) return [finding];
  if (severity === 'off') return [];
  const isLifted = isGraver(severity, ownSeverities.get(finding.rule) ?? 'error');
  const isCapped = isGraver(finding.severity, severity);
  return [isLifted || isCapped ? { ...finding, severity } : finding];
}

/** What all rules would say of a report. */
export function checkSupposing(input: WiderInput, changes: readonly SupposedChange[]): Finding[] {
  const adjustments: Adjustments = new Map([
    ...(input.adjustments ?? unadjusted),
    // An adjustment could only soften: the severity is supposed afterwards.
    ...changes.map(({ ruleId, parameters }) => [ruleId, { severity: null, parameters }] as const),
  ]);
  const supposed = new Map(changes.map(({ ruleId, severity }) => [ruleId, severity]));
  return checkWhole({ ...input, adjustments }).flatMap((finding) =>
    toldAs(finding, supposed.get(finding.rule) ?? null),
  );
}
