/** Every row that events of the log decide, as its table has it now. */

import type { RowKind, RowsByKind } from '../row-text.ts';
import { mapDigestedReport } from '../shared/digested-report.ts';
import { type EntryRow, mapEntry, mapWebhook, type WebhookRow } from '../shared/feed-rows.ts';
import { type AnswerRow, type KeyRow, mapAnswer, mapKey } from '../shared/key-rows.ts';
import {
  type AdjustmentRow,
  type DeadlineRuleRow,
  mapAdjustment,
  mapDeadlineRule,
} from '../shared/office-rule-rows.ts';
import {
  type ContactRow,
  mapContact,
  mapOrganization,
  type OrganizationRow,
} from '../shared/organization-rows.ts';
import { adjustmentColumns } from './adjustments.ts';
import { organizationColumns } from './columns.ts';
import { bytesColumns, joinMembers, joinSections, memberColumns } from './contents.ts';
import { deadlineRuleColumns } from './deadlines.ts';
import type { Database } from './drivers/driver.ts';
import { entryColumns } from './feed.ts';
import { keyColumns } from './keys.ts';
import { joinDelivery, webhookColumns } from './webhooks.ts';

/** The rows of a kind: how they are selected and read. */
interface KeptKind<Kind extends RowKind, Row> {
  /**
   * Selects `row_id`, the id of the row in an event, `row_at`, when it was written, and the row.
   */
  readonly select: string;
  readonly read: (row: Row) => RowsByKind[Kind];
  /**
   * The condition that the row of an event `n` exists, or need not. Null: such rows are deleted
   * without an event.
   */
  readonly isKept: string | null;
}

/** Describes a table whose rows have an id and the instant of their creation. */
const simple = (columns: string, table: string, alias: string, join = '') =>
  `SELECT ${alias}.id AS row_id, ${alias}.created_at AS row_at, ${columns}
   FROM ${table} AS ${alias} ${join}`;

const isIn = (table: string) => `EXISTS (SELECT 1 FROM ${table} AS k WHERE k.id = n.id)`;

const keptKinds: { readonly [Kind in RowKind]: KeptKind<Kind, never> } = {
  organization: {
    select: `SELECT o.id AS row_id, o.updated_at AS row_at, ${organizationColumns}
      FROM organizations AS o`,
    read: (row: OrganizationRow) => mapOrganization(row),
    isKept: isIn('organizations'),
  },
  report: {
    select: `SELECT r.id AS row_id, v.created_at AS row_at, r.id, r.organization_id, r.year, r.kind,
        r.edition, r.created_at, v.version, v.title, v.status, v.digest, v.errors, v.warnings,
        v.information, v.rule_set, v.explanations, v.deed AS origin,
        v.submitted_at, v.published_at, v.first_published_at, ${bytesColumns}, ${memberColumns}
      FROM report_versions AS v JOIN reports AS r ON r.number = v.report
        ${joinSections} ${joinMembers}
      WHERE v.deed IS NOT NULL`,
    read: mapDigestedReport,
    // The versions of a deleted report are deleted with it; its deletion is an event of its own.
    isKept: `EXISTS (SELECT 1 FROM reports AS r JOIN report_versions AS v ON v.report = r.number
        WHERE r.id = n.id AND v.version = n.version)
      OR EXISTS (SELECT 1 FROM temp.decided_rows AS d
        WHERE d.kind = n.kind AND d.id = n.id AND d.digest IS NULL AND d.sequence > n.sequence)`,
  },
  key: {
    select: simple(keyColumns, 'api_keys', 'k'),
    read: (row: KeyRow) => mapKey(row),
    isKept: isIn('api_keys'),
  },
  deadline: {
    select: simple(
      deadlineRuleColumns,
      'deadline_rules',
      'd',
      'JOIN organizations AS o ON o.id = d.organization_id',
    ),
    read: (row: DeadlineRuleRow) => mapDeadlineRule(row),
    isKept: isIn('deadline_rules'),
  },
  adjustment: {
    select: simple(adjustmentColumns, 'rule_adjustments', 'a'),
    read: (row: AdjustmentRow) => mapAdjustment(row),
    isKept: isIn('rule_adjustments'),
  },
  contact: {
    select: `SELECT organization_id || ' ' || contact AS row_id, confirmed_at AS row_at,
        organization_id, contact, reason, confirmed_at
      FROM office_contacts`,
    read: (row: ContactRow) => mapContact(row),
    // The contacts of a deleted organization are deleted with it.
    isKept: `EXISTS (SELECT 1 FROM office_contacts AS k
        WHERE k.organization_id = substr(n.id, 1, instr(n.id, ' ') - 1)
          AND k.contact = substr(n.id, instr(n.id, ' ') + 1))
      OR NOT EXISTS (SELECT 1 FROM organizations AS k
        WHERE k.id = substr(n.id, 1, instr(n.id, ' ') - 1))`,
  },
  webhook: {
    select: simple(webhookColumns, 'webhooks', 'w', joinDelivery),
    read: (row: WebhookRow) => mapWebhook(row),
    isKept: isIn('webhooks'),
  },
  feedEntry: {
    select: `SELECT f.report_id AS row_id, f.at AS row_at, ${entryColumns}
      FROM feed_entries AS f JOIN organizations AS o ON o.id = f.organization_id`,
    read: (row: EntryRow) => mapEntry(row),
    isKept: `EXISTS (SELECT 1 FROM reports AS r
      JOIN feed_entries AS k ON k.organization_id = r.organization_id
      WHERE r.id = n.id AND k.report_id = n.id AND k.version = n.version)`,
  },
  answer: {
    select: `SELECT principal || ' ' || key AS row_id, at AS row_at, principal, key, request_digest,
      status, headers, body, at FROM kept_answers`,
    read: (row: AnswerRow) => mapAnswer(row),
    isKept: null,
  },
};

export interface KeptRow<Kind extends RowKind> {
  readonly id: string;
  /** When it was written, by its own column. */
  readonly at: string;
  /**
   * Reads the row.
   *
   * @throws SyntaxError, TypeError when the columns contain no such row
   */
  readonly read: () => RowsByKind[Kind];
}

/** Yields the rows of a kind, one at a time. */
export function* iterateKeptRows<Kind extends RowKind>(
  database: Database,
  kind: Kind,
): Generator<KeptRow<Kind>> {
  const { select, read }: KeptKind<Kind, never> = keptKinds[kind];
  const rows = database.prepare<[], { row_id: string; row_at: string }>(select).iterate();
  for (const row of rows) yield { id: row.row_id, at: row.row_at, read: () => read(row as never) };
}

/** Returns the condition that the row of an event `n` exists; null when it need not. */
export function isKeptCondition(kind: RowKind): string | null {
  return keptKinds[kind].isKept;
}
