/** Rows of rules that offices set as an engine selects them, read as values of the port. */
import type { ReportKind } from '../../form/organization.ts';
import type { AdjustedSeverity } from '../../form/rules/adjustments.ts';
import type {
  DeadlineRule,
  PlacedDeadlineRule,
  PlacedRuleAdjustment,
  RuleAdjustment,
} from '../organization.ts';
import { mapOwner, type OwnerRow } from './organization-rows.ts';

export interface AdjustmentRow {
  readonly id: string;
  readonly rule_id: string;
  readonly organization_id: string;
  readonly severity: AdjustedSeverity | null;
  readonly parameters: string;
  readonly reason: string;
  readonly ended_at: string | null;
  readonly version: number;
  readonly created_at: string;
}

/** Reads an adjustment. */
export function mapAdjustment(row: AdjustmentRow): RuleAdjustment {
  const { id, severity, reason, version } = row;
  return {
    ...{ id, severity, reason, version },
    ruleId: row.rule_id,
    organizationId: row.organization_id,
    parameters: JSON.parse(row.parameters),
    endedAt: row.ended_at,
    createdAt: row.created_at,
  };
}

/** Reads an adjustment with its organization. */
export const mapPlacedAdjustment = (row: AdjustmentRow & OwnerRow): PlacedRuleAdjustment => ({
  ...mapAdjustment(row),
  organization: mapOwner(row),
});

export interface DeadlineRuleRow extends OwnerRow {
  readonly id: string;
  readonly type: DeadlineRule['type'];
  readonly organization_id: string;
  readonly year: number;
  readonly kind: ReportKind;
  readonly date: string;
  readonly reason: string | null;
  readonly ended_at: string | null;
  readonly version: number;
  readonly created_at: string;
}

/** Reads a local deadline rule. */
export function mapDeadlineRule(row: DeadlineRuleRow): PlacedDeadlineRule {
  const { id, type, organization_id: organizationId, year, kind, date, reason, version } = row;
  return {
    ...{ id, type, organizationId, year, kind, date, reason, version },
    endedAt: row.ended_at,
    createdAt: row.created_at,
    organization: mapOwner(row),
  };
}

/**
 * Picks for each rule the adjustment of the nearest organization.
 *
 * @param adjustments those in force for a lineage, from the root down
 */
export function pickNearest(adjustments: readonly RuleAdjustment[]): RuleAdjustment[] {
  const nearest = new Map(adjustments.map((adjustment) => [adjustment.ruleId, adjustment]));
  return [...nearest.values()];
}
