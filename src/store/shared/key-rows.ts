/** Rows of keys and of kept answers as an engine selects them, read as values of the port. */
import type { Role } from '../../policy/actor.ts';
import type { ApiKey, KeptAnswer } from '../key.ts';
import { fromStoredAction, toStoredAction } from './stored-actions.ts';

export interface KeyRow {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  readonly organization_id: string | null;
  readonly prefix: string | null;
  readonly digest: string;
  readonly actions: string | null;
  readonly networks: string | null;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
  readonly successor_id: string | null;
  readonly last_used_date: string | null;
  readonly version: number;
  readonly created_at: string;
}

/** Reads a key. */
export function mapKey(row: KeyRow): ApiKey {
  return {
    id: row.id,
    label: row.label,
    role: row.role,
    organizationId: row.organization_id,
    prefix: row.prefix,
    digest: row.digest,
    actions: row.actions === null ? null : JSON.parse(row.actions).map(fromStoredAction),
    networks: row.networks === null ? null : JSON.parse(row.networks),
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    successorId: row.successor_id,
    lastUsedDate: row.last_used_date,
    version: row.version,
    createdAt: row.created_at,
  };
}

const listText = (list: readonly string[] | null) => (list === null ? null : JSON.stringify(list));

/** Returns the values of the columns of a key, by the members of the key. */
export function keyColumnValues(key: ApiKey) {
  const actions = key.actions?.map(toStoredAction) ?? null;
  return { ...key, actions: listText(actions), networks: listText(key.networks) };
}

export interface AnswerRow {
  readonly principal: string;
  readonly key: string;
  readonly request_digest: string;
  readonly status: number;
  readonly headers: string;
  readonly body: Buffer;
  readonly at: string;
}

/** Reads a kept answer. */
export function mapAnswer(row: AnswerRow): KeptAnswer {
  const { request_digest: requestDigest, headers, ...rest } = row;
  return { ...rest, requestDigest, headers: JSON.parse(headers) };
}
