/** API keys: reads and writes. */

import { AppError } from '../../errors.ts';
import type { ApiKey } from '../key.ts';
import type { KeyQuery, Page, Write } from '../port.ts';
import {
  requireSuccessor,
  requireVersion,
  unknownOrganizationError,
} from '../shared/expectations.ts';
import { type KeyRow, keyColumnValues, mapKey } from '../shared/key-rows.ts';
import type { Database } from './drivers/driver.ts';
import type { Conditions, Listing, PreparedLists } from './list.ts';
import { filterBy, readPage, resolveOrder } from './list.ts';
import { withRefusals } from './refusals.ts';

/** The columns of a key (alias `k`). */
export const keyColumns = `k.id, k.label, k.role, k.organization_id, k.prefix, k.digest, k.actions, k.networks,
  k.expires_at, k.revoked_at, k.successor_id, k.last_used_date, k.version, k.created_at`;

const conditions: Conditions<'keys', KeyQuery> = { role: { anyOf: 'k.role' } };

const sortColumns = { createdAt: { key: 'k.created_at', id: 'k.id' } };

function listingOf({ limit, cursor, count, ...filter }: KeyQuery): Listing {
  return {
    list: 'keys',
    filter,
    sort: 'createdAt',
    columns: keyColumns,
    row: 'k.rowid',
    from: 'api_keys AS k',
    join: 'JOIN api_keys AS k ON k.rowid = page.row',
    ...filterBy('keys', filter, conditions),
    order: resolveOrder('keys', 'createdAt', sortColumns),
  };
}

/**
 * Returns a check that any key was ever created. A key that was deleted has left its event in the
 * log.
 */
function anyKey(database: Database) {
  return database.prepare<[], { found: number }>(`
    SELECT EXISTS (SELECT 1 FROM api_keys)
      OR EXISTS (SELECT 1 FROM audit_events WHERE resource = 'key') AS found`);
}

export function keyReads(database: Database, lists: PreparedLists) {
  const byId = database.prepare<{ id: string }, KeyRow>(
    `SELECT ${keyColumns} FROM api_keys AS k WHERE k.id = :id`,
  );
  const byDigest = database.prepare<{ digest: string }, KeyRow>(
    `SELECT ${keyColumns} FROM api_keys AS k WHERE k.digest = :digest`,
  );
  const any = anyKey(database);
  const found = (row: KeyRow | undefined) => (row === undefined ? null : mapKey(row));

  return {
    byId: (id: string): ApiKey | null => found(byId.get({ id })),
    byDigest: (digest: string): ApiKey | null => found(byDigest.get({ digest })),
    any: (): boolean => any.get()?.found === 1,
    page: (query: KeyQuery): Page<ApiKey> => readPage(lists, listingOf(query), query, mapKey),
  };
}

const insertKey = `
  INSERT INTO api_keys (
    id, label, role, organization_id, prefix, digest, actions, networks, expires_at, revoked_at,
    successor_id, last_used_date, version, created_at
  ) VALUES (
    :id, :label, :role, :organizationId, :prefix, :digest, :actions, :networks, :expiresAt,
    :revokedAt, :successorId, :lastUsedDate, :version, :createdAt
  )`;

// Without the day of the last use: it is recorded apart from versions, and a row that was read
// earlier must not overwrite it.
const updateKey = `
  UPDATE api_keys SET
    label = :label, role = :role, organization_id = :organizationId, prefix = :prefix,
    digest = :digest, actions = :actions, networks = :networks, expires_at = :expiresAt,
    revoked_at = :revokedAt, successor_id = :successorId, version = :version,
    created_at = :createdAt
  WHERE id = :id`;

export function keyWrites(database: Database) {
  const current = database.prepare<{ id: string }, { version: number }>(
    'SELECT version FROM api_keys WHERE id = :id',
  );
  const insert = database.prepare(insertKey);
  const update = database.prepare(updateKey);
  const remove = database.prepare('DELETE FROM api_keys WHERE id = :id');
  const any = anyKey(database);
  const use = database.prepare<{ id: string; day: string }>(
    'UPDATE api_keys SET last_used_date = :day WHERE id = :id AND last_used_date IS NOT :day',
  );

  return {
    /**
     * Checks that a key is at a version.
     *
     * @throws AppError `precondition-failed` or `not-found` when it is not
     */
    requireKeyVersion(id: string, version: number): void {
      requireVersion(version, current.get({ id })?.version);
    },

    /**
     * Checks that no key was ever created.
     *
     * @throws AppError `precondition-failed` when one was
     */
    requireNone(): void {
      if (any.get()?.found === 1) throw new AppError('precondition-failed');
    },

    /** Records the day of a key's use, when it differs. */
    recordUse(id: string, day: string): void {
      use.run({ id, day });
    },

    apply({ id, expected, row }: Write<ApiKey>): void {
      requireVersion(expected, current.get({ id })?.version);
      if (row === null) {
        remove.run({ id });
        return;
      }
      requireSuccessor(expected, row.version);
      withRefusals({ reference: () => unknownOrganizationError(row.organizationId ?? '') }, () =>
        (expected === null ? insert : update).run(keyColumnValues(row)),
      );
    },
  };
}
