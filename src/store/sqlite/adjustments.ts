/** The adjustments that offices make to rules. */

import { AppError } from '../../errors.ts';
import type { PlacedRuleAdjustment, RuleAdjustment } from '../organization.ts';
import type { AdjustmentQuery, Page, Write } from '../port.ts';
import {
  requireSuccessor,
  requireVersion,
  unknownOrganizationError,
} from '../shared/expectations.ts';
import {
  type AdjustmentRow,
  mapAdjustment,
  mapPlacedAdjustment,
  pickNearest,
} from '../shared/office-rule-rows.ts';
import { type OwnerRow, parseLineage } from '../shared/organization-rows.ts';
import { ownerColumns } from './columns.ts';
import type { Database } from './drivers/driver.ts';
import type { Conditions, Listing, PreparedLists } from './list.ts';
import { filterBy, readPage, resolveOrder } from './list.ts';
import { withinCondition } from './organizations.ts';
import { withRefusals } from './refusals.ts';

/** The columns of an adjustment (alias `a`). */
export const adjustmentColumns = `a.id, a.rule_id, a.organization_id, a.severity, a.parameters, a.reason,
  a.ended_at, a.version, a.created_at`;
const columns = `${adjustmentColumns}, ${ownerColumns}`;

const conditions: Conditions<'adjustments', AdjustmentQuery> = {
  organizationId: 'a.organization_id = :organizationId',
  within: withinCondition('within'),
  ruleId: { anyOf: 'a.rule_id' },
  includeEnded: (value) => (value ? null : 'a.ended_at IS NULL'),
};

const sortColumns = { createdAt: { key: 'a.created_at', id: 'a.id' } };

function listingOf({ limit, cursor, count, ...filter }: AdjustmentQuery): Listing {
  const placed = 'JOIN organizations AS o ON o.id = a.organization_id';
  return {
    list: 'adjustments',
    filter,
    sort: 'createdAt',
    row: 'a.rowid',
    from: `rule_adjustments AS a ${placed}`,
    join: `JOIN rule_adjustments AS a ON a.rowid = page.row ${placed}`,
    columns,
    ...filterBy('adjustments', filter, conditions),
    order: resolveOrder('adjustments', 'createdAt', sortColumns),
  };
}

export function adjustmentReads(database: Database, lists: PreparedLists) {
  const byId = database.prepare<{ id: string }, AdjustmentRow & OwnerRow>(`
    SELECT ${columns} FROM rule_adjustments AS a
    JOIN organizations AS o ON o.id = a.organization_id WHERE a.id = :id`);
  const path = database
    .prepare<{ id: string }, string>('SELECT path FROM organizations WHERE id = :id')
    .pluck();
  const any = database.prepare<[], number>(
    'SELECT EXISTS (SELECT 1 FROM rule_adjustments WHERE ended_at IS NULL)',
  );
  any.pluck();
  const currentAdjustments = database.prepare<{ organizationId: string }, AdjustmentRow>(`
    SELECT ${adjustmentColumns} FROM rule_adjustments AS a
    WHERE a.organization_id = :organizationId AND a.ended_at IS NULL`);

  return {
    byId(id: string): PlacedRuleAdjustment | null {
      const row = byId.get({ id });
      return row === undefined ? null : mapPlacedAdjustment(row);
    },
    page(query: AdjustmentQuery): Page<PlacedRuleAdjustment> {
      return readPage(lists, listingOf(query), query, mapPlacedAdjustment);
    },
    /** Most often there are no adjustments at all: then the tree is not searched. */
    for(id: string): RuleAdjustment[] {
      if (any.get() !== 1) return [];
      const lineage = parseLineage(path.get({ id }) ?? '//');
      return pickNearest(
        lineage.flatMap((organizationId) =>
          currentAdjustments.all({ organizationId }).map(mapAdjustment),
        ),
      );
    },
  };
}

export function adjustmentWrites(database: Database) {
  const version = database.prepare<{ id: string }, { version: number }>(
    'SELECT version FROM rule_adjustments WHERE id = :id',
  );
  const insert = database.prepare(`
    INSERT INTO rule_adjustments (
      id, rule_id, organization_id, severity, parameters, reason, ended_at, version, created_at
    ) VALUES (
      :id, :ruleId, :organizationId, :severity, :parameters, :reason, :endedAt, :version, :createdAt
    )`);
  const end = database.prepare<{ id: string; endedAt: string | null; version: number }>(
    'UPDATE rule_adjustments SET ended_at = :endedAt, version = :version WHERE id = :id',
  );

  return {
    /** Inserts an adjustment, or ends it: no other member of an existing one is ever written. */
    apply({ id, expected, row }: Write<RuleAdjustment>): void {
      if (row === null) throw new RangeError('an adjustment is ended, never deleted');
      requireVersion(expected, version.get({ id })?.version);
      requireSuccessor(expected, row.version);
      if (expected !== null) {
        end.run({ id, endedAt: row.endedAt, version: row.version });
        return;
      }
      const refusals = {
        unique: () => new AppError('adjustment-exists'),
        reference: () => unknownOrganizationError(row.organizationId),
      };
      withRefusals(refusals, () =>
        insert.run({ ...row, parameters: JSON.stringify(row.parameters) }),
      );
    },
  };
}
