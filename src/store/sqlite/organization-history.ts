/**
 * The register at every instant: how the row of an organization was, from when and until when. What
 * lists and sums of an instant depend on (parent, path, level, kind, validity, reportsTo,
 * verticallyLed) makes a new row; another name or code does not.
 */
import type { Database } from './drivers/driver.ts';

/** What makes a new row. */
const lasting = [
  ...['parent_id', 'path', 'level', 'kind', 'valid_from', 'valid_to'],
  ...['reports_to', 'vertically_led'],
] as const;

/** The columns that a row has of the register. */
const kept = [
  ...['id', 'name', 'code', 'division_code', ...lasting, 'powers'],
  ...['version', 'created_at', 'updated_at'],
] as const;

/** The condition that a row held at `:asOf`. */
export const heldAt = (alias: string) =>
  `${alias}.from_at <= :asOf AND (${alias}.until_at IS NULL OR ${alias}.until_at > :asOf)`;

/** Joins where an organization `o` stood at `:asOf`, as `h`. */
export const joinHistory = `JOIN organization_history AS h ON h.id = o.id AND ${heldAt('h')}`;

/** The condition that `h` stood at or below the organization of a parameter at `:asOf`. */
export function withinConditionAsOf(parameter: string): string {
  const root = (column: string) => `(
    SELECT ${column} FROM organization_history AS root
    WHERE root.id = :${parameter} AND ${heldAt('root')})`;
  return `h.path >= ${root('root.path')} AND h.path < ${root("rtrim(root.path, '/') || '0'")}`;
}

/** The condition that an organization `o` is not as its newest row of history `k` has it. */
export const isOutdated = `(${lasting.map((name) => `o.${name}`).join(', ')})
  IS NOT (${lasting.map((name) => `k.${name}`).join(', ')})`;

export function historyReads(database: Database) {
  const count = database
    .prepare<{ id: string; asOf: string; limit: number }, number>(`
      SELECT count(*) FROM (
        SELECT 1 FROM organization_history AS h
        WHERE ${withinConditionAsOf('id')} AND ${heldAt('h')} LIMIT :limit)`)
    .pluck();
  return {
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
     * Writes what changed of an organization, after its row and the paths below it are written.
     * Rows of one tree never contradict each other: with a clock that was put back the change holds
     * from when what it rests on does.
     *
     * @param at when it changed
     * @param scope the organization alone; with all below it when it moved
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
