/** The deadlines of reports: the rules that offices set, and the days that follow from them. */

import type { ReportKind } from '../../form/organization.ts';
import type { Deadline } from '../../policy/deadlines.ts';
import type { DeadlineRule, PlacedDeadlineRule } from '../organization.ts';
import type { DeadlineQuery, Page, Write } from '../port.ts';
import { type DueReport, newDueReport } from '../shared/deadline.ts';
import {
  requireSuccessor,
  requireVersion,
  unknownOrganizationError,
} from '../shared/expectations.ts';
import { type DeadlineRuleRow, mapDeadlineRule } from '../shared/office-rule-rows.ts';
import { type DeadlineRow, mapDeadline } from '../shared/report-rows.ts';
import { ownerColumns } from './columns.ts';
import type { Database } from './drivers/driver.ts';
import type { Conditions, Listing, PreparedLists } from './list.ts';
import { filterBy, readPage, resolveOrder } from './list.ts';
import { withinCondition } from './organizations.ts';
import { withRefusals } from './refusals.ts';

/**
 * Returns a query of the ids from the root down to an organization `o`; at an instant, by its
 * history `h`.
 */
function lineage(asOf: boolean): string {
  const path = asOf ? 'h.path' : 'o.path';
  return `json_each('[' || replace(json_quote(trim(${path}, '/')), '/', '","') || ']')`;
}

/** Returns the condition for rules in force: now, or at an instant. */
function inForceCondition(asOf: boolean): string {
  return asOf
    ? 'd.created_at <= :asOf AND (d.ended_at IS NULL OR d.ended_at > :asOf)'
    : 'd.ended_at IS NULL';
}

/** A report that is due, as expressions: its year and kind, and the national day. */
export interface DueColumns {
  readonly year: string;
  readonly kind: string;
  readonly dueDate: string;
}

/** A report `r` that exists. */
const existing: DueColumns = { year: 'r.year', kind: 'r.kind', dueDate: 'r.due_date' };

const ofYearAndKind = ({ year, kind }: DueColumns) => `d.year = ${year} AND d.kind = ${kind}`;

/** The condition that any organization has a rule for the year and kind: most often none has. */
const anyRule = (due: DueColumns) => `EXISTS (
    SELECT 1 FROM deadline_rules AS d WHERE ${ofYearAndKind(due)})`;

// CROSS JOIN: from the few organizations of a lineage to their rules, never through all rules of a
// year.
const dueDate = (asOf: boolean, due: DueColumns) => `
  CASE WHEN ${anyRule(due)} THEN min(${due.dueDate}, coalesce((
    SELECT min(d.date) FROM ${lineage(asOf)} AS above CROSS JOIN deadline_rules AS d
    WHERE d.organization_id = above.value AND ${ofYearAndKind(due)}
      AND d.type = 'earlier' AND ${inForceCondition(asOf)}), ${due.dueDate}))
  ELSE ${due.dueDate} END`;

const exemptUntil = (asOf: boolean, due: DueColumns) => `(
    SELECT max(d.date) FROM deadline_rules AS d
    WHERE d.organization_id = o.id AND ${ofYearAndKind(due)}
      AND d.type = 'exemption' AND ${inForceCondition(asOf)})`;

/**
 * Returns the local rules of a report in the lineage of its organization `o`, in force or not, as
 * JSON.
 */
const localRules = (asOf: boolean, due: DueColumns) => `CASE WHEN ${anyRule(due)} THEN (
    SELECT json_group_array(
      json_array(d.type, d.organization_id, d.date, d.created_at, d.ended_at))
    FROM ${lineage(asOf)} AS above CROSS JOIN deadline_rules AS d
    WHERE d.organization_id = above.value AND ${ofYearAndKind(due)}) END`;

/**
 * Returns the columns for the deadline of a report of an organization `o`, as `mapDeadline` reads
 * them.
 *
 * @param asOf with the rules in force at `:asOf`, and the tree of that instant (`joinHistory`)
 * @param due the report; by default `r`, whose `due_date` is the national day
 */
export function deadlineColumns(asOf: boolean, due = existing): string {
  const instant = asOf ? ':asOf' : 'NULL';
  const rules = localRules(asOf, due);
  return `${due.dueDate} AS due_date, ${rules} AS local_rules, ${instant} AS as_of`;
}

/**
 * Returns the last day on which a report is in time, as an expression, for lists that are filtered
 * by it. `applyLocalRules` and `computeLateness` are authoritative; test/contract/ compares this
 * with them.
 */
export function lateAfter(asOf: boolean, due = existing): string {
  return `max(${dueDate(asOf, due)}, coalesce(${exemptUntil(asOf, due)}, ''))`;
}

/** The columns of a local rule (alias `d`) with its organization (alias `o`). */
export const deadlineRuleColumns = `d.id, d.type, d.organization_id, d.year, d.kind, d.date, d.reason,
  d.ended_at, d.version, d.created_at, ${ownerColumns}`;

const conditions: Conditions<'deadlines', DeadlineQuery> = {
  organizationId: 'd.organization_id = :organizationId',
  within: withinCondition('within'),
  year: { anyOf: 'd.year' },
  kind: { anyOf: 'd.kind' },
  type: { anyOf: 'd.type' },
  includeEnded: (value) => (value ? null : inForceCondition(false)),
};

const sortColumns = { createdAt: { key: 'd.created_at', id: 'd.id' } };

function listingOf({ limit, cursor, count, ...filter }: DeadlineQuery): Listing {
  const placed = 'JOIN organizations AS o ON o.id = d.organization_id';
  return {
    list: 'deadlines',
    filter,
    sort: 'createdAt',
    row: 'd.rowid',
    from: `deadline_rules AS d ${placed}`,
    join: `JOIN deadline_rules AS d ON d.rowid = page.row ${placed}`,
    columns: deadlineRuleColumns,
    ...filterBy('deadlines', filter, conditions),
    order: resolveOrder('deadlines', 'createdAt', sortColumns),
  };
}

export function deadlineReads(database: Database, lists: PreparedLists) {
  const byId = database.prepare<{ id: string }, DeadlineRuleRow>(`
    SELECT ${deadlineRuleColumns} FROM deadline_rules AS d
    JOIN organizations AS o ON o.id = d.organization_id WHERE d.id = :id`);
  // An organization that is not in the register has no rules: the national day applies.
  const selectDeadline = database.prepare<DueReport, DeadlineRow>(`
    SELECT ${deadlineColumns(false)}, o.path AS o_path
    FROM (SELECT :year AS year, :kind AS kind, :dueDate AS due_date) AS r
    LEFT JOIN organizations AS o ON o.id = :organizationId`);

  return {
    of(organizationId: string, year: number, kind: ReportKind): Deadline {
      const row = selectDeadline.get(newDueReport(organizationId, year, kind));
      if (row === undefined) throw new TypeError('a statement without a condition has a row');
      return mapDeadline(row);
    },
    byId(id: string): PlacedDeadlineRule | null {
      const row = byId.get({ id });
      return row === undefined ? null : mapDeadlineRule(row);
    },
    page(query: DeadlineQuery): Page<PlacedDeadlineRule> {
      return readPage(lists, listingOf(query), query, mapDeadlineRule);
    },
  };
}

export function deadlineWrites(database: Database) {
  const current = database.prepare<{ id: string }, { version: number }>(
    'SELECT version FROM deadline_rules WHERE id = :id',
  );
  const insert = database.prepare(`
    INSERT INTO deadline_rules (
      id, type, organization_id, year, kind, date, reason, ended_at, version, created_at
    ) VALUES (
      :id, :type, :organizationId, :year, :kind, :date, :reason, :endedAt, :version, :createdAt
    )`);
  const end = database.prepare<{ id: string; endedAt: string | null; version: number }>(
    'UPDATE deadline_rules SET ended_at = :endedAt, version = :version WHERE id = :id',
  );

  return {
    /** Inserts a rule, or ends it: no other member of an existing one is ever written. */
    apply({ id, expected, row }: Write<DeadlineRule>): void {
      if (row === null) throw new RangeError('a deadline rule is ended, never deleted');
      requireVersion(expected, current.get({ id })?.version);
      requireSuccessor(expected, row.version);
      if (expected !== null) {
        end.run({ id, endedAt: row.endedAt, version: row.version });
        return;
      }
      withRefusals({ reference: () => unknownOrganizationError(row.organizationId) }, () =>
        insert.run({ ...row }),
      );
    },
  };
}
