/** Use cases of API keys: list, read, create, rotate, revoke. */
import type { Precondition } from '../../http/requests/conditional.ts';
import { requireMatch } from '../../http/requests/conditional.ts';
import type { Role } from '../../policy/actor.ts';
import type { Caller } from '../../policy/caller.ts';
import type { ApiKey } from '../../store/key.ts';
import { newKeySecret } from '../../store/key-secret.ts';
import type { Page } from '../../store/port.ts';
import { requireRole } from '../access.ts';
import type { CommitContext } from '../commit.ts';
import type { Context } from '../context.ts';
import { validateNewKey, validateRotation } from './content.ts';
import {
  buildRevokedKey,
  buildRotation,
  findOtherAdministrator,
  keyValidator,
  newKey,
  planKeyCreation,
  planKeyRevocation,
  planKeyRotation,
  requireKey,
} from './lifecycle.ts';

/** What use cases of keys need; the operator's commands have no more. */
export type KeyServices = Pick<Context, 'store' | 'clock' | 'newId' | 'random'>;

interface KeyCommand {
  readonly keyId: string;
}

interface KeyVersionCommand extends KeyCommand {
  readonly precondition: Precondition;
}

/** A new key; the secret is shown only this once. */
export interface MadeKey {
  readonly key: ApiKey;
  readonly secret: string;
}

/** A rotated key: its successor, and the key that ends. */
export interface ReplacedKey extends MadeKey {
  readonly ended: ApiKey;
}

/** A key before and after it was revoked. */
export interface RevokedKey {
  readonly before: ApiKey;
  readonly after: ApiKey;
}

interface KeysCommand {
  readonly limit?: number | undefined;
  readonly cursor?: string | null | undefined;
  readonly count?: boolean | undefined;
  readonly role?: readonly Role[] | undefined;
}

/** Lists keys, in the order of creation. Throws AppError `not-allowed`, `cursor-invalid`. */
export async function searchKeys(
  { store }: KeyServices,
  caller: Caller,
  { limit = 50, cursor = null, count = false, role }: KeysCommand,
): Promise<Page<ApiKey>> {
  requireRole(caller, 'key.read');
  return store.keys.list({ limit, cursor, count, ...(role && { role }) });
}

/** Reads a key. Throws AppError `not-allowed`, `not-found`. */
export async function readKey(
  { store }: KeyServices,
  caller: Caller,
  { keyId }: KeyCommand,
): Promise<ApiKey> {
  requireRole(caller, 'key.read');
  return requireKey(store, keyId);
}

/**
 * Creates a key.
 *
 * @param command.body what is chosen of it, as sent, not yet validated
 * @throws AppError `not-allowed`, `request-invalid` with every fault, `organization-unknown`
 */
export async function makeKey(
  { store, clock, newId, random, commit }: CommitContext<MadeKey, KeyServices>,
  caller: Caller,
  { body }: { readonly body: unknown },
): Promise<MadeKey> {
  requireRole(caller, 'key.write');
  const now = clock();
  const content = await validateNewKey({ store, clock }, body);
  const secret = newKeySecret(random);
  const key = newKey(content, { id: newId(), now, secret });
  return commit(planKeyCreation(key, { caller, now }), { key, secret });
}

/**
 * Gives a key a successor with the same permissions, and an end.
 *
 * @param command.body how long the key stays valid, as sent, not yet validated
 * @throws AppError `not-allowed`, `request-invalid`, `not-found`, `precondition-required`,
 * `precondition-failed`, `key-ended`
 */
export async function replaceKey(
  { store, clock, newId, random, commit }: CommitContext<ReplacedKey, KeyServices>,
  caller: Caller,
  { keyId, precondition, body }: KeyVersionCommand & { readonly body: unknown },
): Promise<ReplacedKey> {
  requireRole(caller, 'key.write');
  const now = clock();
  const graceHours = validateRotation(body);
  const key = await requireKey(store, keyId);
  requireMatch(precondition, keyValidator(key));
  const secret = newKeySecret(random);
  const rotation = buildRotation(key, { id: newId(), now, secret }, graceHours);
  const { successor, ended } = rotation;
  const change = planKeyRotation(key, rotation, { caller, now });
  return commit(change, { key: successor, secret, ended });
}

/**
 * Revokes a key at once. Only the operator, who can create another, can revoke the last
 * administrator's key.
 *
 * @returns the key before and after; both are equal when it was already revoked
 * @throws AppError `not-allowed`, `not-found`, `precondition-required`, `precondition-failed`,
 * `last-administrator`
 */
export async function revokeApiKey(
  { store, clock, commit }: CommitContext<RevokedKey, KeyServices>,
  caller: Caller,
  { keyId, precondition }: KeyVersionCommand,
): Promise<RevokedKey> {
  requireRole(caller, 'key.write');
  const now = clock();
  const before = await requireKey(store, keyId);
  requireMatch(precondition, keyValidator(before));
  if (before.revokedAt !== null) return { before, after: before };
  const isOperator = caller.machine !== null;
  const otherAdministrator = isOperator ? null : await findOtherAdministrator(store, before, now);
  const after = buildRevokedKey(before, now);
  // Two administrators who revoke each other at the same time must not both succeed.
  const required = otherAdministrator === null ? [] : [otherAdministrator];
  const change = planKeyRevocation(before, after, { caller, now }, required);
  return commit(change, { before, after });
}
