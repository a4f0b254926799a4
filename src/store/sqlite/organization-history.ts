/**
 * The register at every instant: the rows of an organization, each with the period in which it was
 * valid. A change of a member on which lists and sums of an instant depend (parent, path, level,
 * kind, validity, reportsTo, verticallyLed) adds a row; another name or code does not.
 */
import type { OrganizationLevel } from '../../form/organization.ts';
import type { PastOrganization } from '../organization.ts';
import { mapOwner, type OwnerRow } from '../shared/organization-rows.ts';
import type { Database } from './drivers/driver.ts';

/** The columns whose change adds a row. */
const lasting = [
  ...['parent_id', 'path', 'level', 'kind', 'valid_from', 'valid_to'],
  ...['reports_to', 'vertically_led'],
] as const;

/** The columns of the register that a row has. */
const kept = [
  ...['id', 'name', 'code', 'division_code', ...lasting, 'powers', 'aliases'],
  ...['version', 'created_at', 'updated_at'],
] as const;

/** Returns the condition that a row was valid at `:asOf`. */
export const heldAt = (alias: string) =>
  `${alias}.from_at <= :asOf AND (${alias}.until_at IS NULL OR ${alias}.until_at > :asOf)`;

/** Joins the row `h` of an organization `o` at `:asOf`. */
export const joinHistory = `JOIN organization_history AS h ON h.id = o.id AND ${heldAt('h')}`;

/** Returns the name or the code of an organization `o` at `:asOf`. */
export const nameAt = (column: 'name' | 'code') => `(
    SELECT n.${column} FROM organization_names AS n
    WHERE n.organization_id = o.id AND n.at <= :asOf ORDER BY n.version DESC LIMIT 1)`;

/** The columns of an organization `o` at `:asOf`, with its row `h` of that time. */
export const ownerColumnsAsOf = `
  o.id AS o_id, ${nameAt('name')} AS o_name, ${nameAt('code')} AS o_code, h.path AS o_path`;

/** Returns the condition that `h` was at or below the organization of a parameter at `:asOf`. */
export function withinConditionAsOf(parameter: string): string {
  const root = (column: string) => `(
    SELECT ${column} FROM organization_history AS root
    WHERE root.id = :${parameter} AND ${heldAt('root')})`;
  return `h.path >= ${root('root.path')} AND h.path < ${root("rtrim(root.path, '/') || '0'")}`;
}

/** The condition that an organization `o` differs from its newest row of history `k`. */
export const isOutdated = `(${lasting.map((name) => `o.${name}`).join(', ')})
  IS NOT (${lasting.map((name) => `k.${name}`).join(', ')})`;

interface PastRow extends OwnerRow {
  readonly level: OrganizationLevel;
}

export function historyReads(database: Database) {
  const count = database
    .prepare<{ id: string; asOf: string; limit: number }, number>(`
      SELECT count(*) FROM (
        SELECT 1 FROM organization_history AS h
        WHERE ${withinConditionAsOf('id')} AND ${heldAt('h')} LIMIT :limit)`)
    .pluck();
  const past = database.prepare<{ id: string; asOf: string }, PastRow>(`
    SELECT ${ownerColumnsAsOf}, h.level AS level
    FROM organizations AS o ${joinHistory} WHERE o.id = :id`);
  return {
    /** Returns an organization as it was at an instant; null: it was not registered then. */
    at(id: string, asOf: string): PastOrganization | null {
      const row = past.get({ id, asOf });
      return row === undefined ? null : { ...mapOwner(row), level: row.level };
    },
    /** Counts an organization and all below it at an instant, up to a limit. */
    countWithin: (id: string, asOf: string, limit: number): number =>
      count.get({ id, asOf, limit }) ?? 0,
  };
}

/** The rows of a part of the tree: paths from one to another, both included. */
interface Scope {
  readonly from: string;
  readonly to: string;
}

export function historyWrites(database: Database) {
  const outdated = database.prepare<{ id: string }, unknown>(`
    SELECT 1 FROM organizations AS o
    LEFT JOIN organization_history AS k ON k.id = o.id AND k.until_at IS NULL
    WHERE o.id = :id AND (k.id IS NULL OR ${isOutdated})`);
  const inScope = `id IN (SELECT id FROM organizations WHERE path BETWEEN :from AND :to)`;
  const newest = database
    .prepare<Scope & { id: string }, string | null>(`
      SELECT max(from_at) FROM organization_history
      WHERE until_at IS NULL
        AND (${inScope} OR id = (SELECT parent_id FROM organizations WHERE id = :id))`)
    .pluck();
  const end = database.prepare<Scope & { at: string }>(`
    UPDATE organization_history SET until_at = :at
    WHERE until_at IS NULL AND from_at < :at AND ${inScope}`);
  const begin = database.prepare<Scope & { at: string }>(`
    REPLACE INTO organization_history (from_at, until_at, ${kept.join(', ')})
    SELECT :at, NULL, ${kept.join(', ')} FROM organizations WHERE path BETWEEN :from AND :to`);

  return {
    /**
     * Records the change of an organization, after its row and the paths below it are written. Rows
     * of one tree never contradict each other: when the clock was set back, the change is recorded
     * at the instant of the newest row that it depends on.
     *
     * @param at when it changed
     * @param scope the organization only; with all below it when it moved
     */
    record(id: string, at: string, scope: Scope): void {
      if (outdated.get({ id }) === undefined) return;
      const since = newest.get({ ...scope, id }) ?? at;
      const from = since > at ? since : at;
      end.run({ ...scope, at: from });
      begin.run({ ...scope, at: from });
    },
  };
}
