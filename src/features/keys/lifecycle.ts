/** Creates, rotates and revokes API keys. */
import { AppError } from '../../errors.ts';
import type { Composed } from '../../http/answers/composed.ts';
import { computeShortDigest, strongTag } from '../../http/requests/conditional.ts';
import { machineCaller } from '../../policy/caller.ts';
import type { ApiKey } from '../../store/key.ts';
import { computeKeyDigest, newKeySecret, prefixOf } from '../../store/key-secret.ts';
import type { Change, Store } from '../../store/port.ts';
import type { Context } from '../context.ts';
import type { KeyContent } from './content.ts';
import type { KeyOrigin } from './events.ts';
import { keyEvent } from './events.ts';

/** A key as it is answered: without secret and digest. */
export type KeyView = Omit<ApiKey, 'digest'>;

/** The members that a new key has besides its content. */
interface NewKeyParts {
  readonly id: string;
  readonly now: Date;
  readonly secret: string;
}

/** A rotated key with its end, and its successor. */
export interface Rotation {
  readonly ended: ApiKey;
  readonly successor: ApiKey;
}

const hourMs = 60 * 60 * 1000;

/** The number of keys that are read at a time. */
const pageLength = 200;

export function keyView(key: ApiKey): KeyView {
  const { id, label, role, organizationId, prefix, actions, networks, expiresAt } = key;
  const { revokedAt, successorId, lastUsedDate, version, createdAt } = key;
  return {
    ...{ id, label, role, organizationId, prefix, actions, networks, expiresAt },
    ...{ revokedAt, successorId, lastUsedDate, version, createdAt },
  };
}

/** Returns what a precondition is compared with. Using a key does not change it. */
export function keyValidator(key: ApiKey) {
  const { lastUsedDate, ...lasting } = keyView(key);
  return { version: key.version, digest: computeShortDigest(JSON.stringify(lasting)) };
}

/** Returns a key as it is answered, with its tag. */
export function composeKey(key: ApiKey): Composed {
  const { version, digest } = keyValidator(key);
  const tag = strongTag(version, digest, key.lastUsedDate ?? undefined);
  return { bytes: Buffer.from(JSON.stringify(keyView(key))), tag };
}

/** Returns a new row; only the caller has the secret. */
export function newKey(content: KeyContent, { id, now, secret }: NewKeyParts): ApiKey {
  return {
    id,
    ...content,
    prefix: prefixOf(secret),
    digest: computeKeyDigest(secret),
    revokedAt: null,
    successorId: null,
    lastUsedDate: null,
    version: 1,
    createdAt: now.toISOString(),
  };
}

/** Returns the change that creates a key. */
export function planKeyCreation(key: ApiKey, origin: KeyOrigin): Change {
  return {
    keys: [{ id: key.id, expected: null, row: key }],
    events: [keyEvent(origin, 'key.create', null, key)],
  };
}

/**
 * Returns the key with an id.
 *
 * @throws AppError `not-found`
 */
export async function requireKey(store: Store, id: string): Promise<ApiKey> {
  const key = await store.keys.get(id);
  if (key === null) throw new AppError('not-found');
  return key;
}

function hasExpired({ expiresAt }: ApiKey, now: Date): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= now.getTime();
}

/**
 * Checks that a key can be rotated.
 *
 * @throws AppError `key-ended` with the reason: revoked, expired or already rotated
 */
function requireRotatable(key: ApiKey, now: Date): void {
  if (key.successorId !== null) {
    throw new AppError('key-ended', {
      zh: `此密钥已由 ${key.successorId} 接替。`,
      en: `This key was already replaced by key ${key.successorId}.`,
    });
  }
  if (key.revokedAt !== null) {
    throw new AppError('key-ended', {
      zh: `此密钥已于 ${key.revokedAt} 吊销。`,
      en: `The key was revoked at ${key.revokedAt}.`,
    });
  }
  if (hasExpired(key, now)) {
    throw new AppError('key-ended', {
      zh: `此密钥已于 ${key.expiresAt} 到期。`,
      en: `The key expired at ${key.expiresAt}.`,
    });
  }
}

/**
 * Gives a key a successor with the same permissions and the same end. The key itself stays valid
 * for the grace period, or until its own earlier end, so that its users can change over without a
 * gap.
 *
 * @throws AppError `key-ended` for a key that has ended or has a successor
 */
export function buildRotation(key: ApiKey, parts: NewKeyParts, graceHours: number): Rotation {
  const { now } = parts;
  requireRotatable(key, now);
  const { label, role, organizationId, actions, networks, expiresAt } = key;
  const content = { label, role, organizationId, actions, networks, expiresAt };
  const graceEnd = new Date(now.getTime() + graceHours * hourMs).toISOString();
  const end = expiresAt !== null && expiresAt < graceEnd ? expiresAt : graceEnd;
  return {
    ended: { ...key, expiresAt: end, successorId: parts.id, version: key.version + 1 },
    successor: newKey(content, parts),
  };
}

/** Returns the change that rotates a key. */
export function planKeyRotation(
  key: ApiKey,
  { ended, successor }: Rotation,
  origin: KeyOrigin,
): Change {
  const { keys = [], events } = planKeyCreation(successor, origin);
  return {
    keys: [{ id: key.id, expected: key.version, row: ended }, ...keys],
    events: [keyEvent(origin, 'key.rotate', key, ended), ...events],
  };
}

/** Returns the row of a key that is revoked now. */
export function buildRevokedKey(key: ApiKey, now: Date): ApiKey {
  return { ...key, revokedAt: now.toISOString(), version: key.version + 1 };
}

/** Returns the change that revokes a key on condition that the keys that must remain are valid. */
export function planKeyRevocation(
  key: ApiKey,
  row: ApiKey,
  origin: KeyOrigin,
  requiredKeys: readonly ApiKey[] = [],
): Change {
  return {
    keys: [{ id: key.id, expected: key.version, row }],
    requiredKeys,
    events: [keyEvent(origin, 'key.revoke', key, row)],
  };
}

function isAdministratorAt(key: ApiKey, now: Date): boolean {
  return key.role === 'administrator' && key.revokedAt === null && !hasExpired(key, now);
}

/**
 * Returns a valid administrator's key other than the one to be revoked; null when the key to be
 * revoked is none, so that no other is needed. A key with a successor does not count, because it
 * will end.
 *
 * @throws AppError `last-administrator` when there is no other: no caller could create keys any
 *   more
 */
export async function findOtherAdministrator(
  store: Store,
  leaving: ApiKey,
  now: Date,
): Promise<ApiKey | null> {
  if (!isAdministratorAt(leaving, now)) return null;
  let cursor: string | null = null;
  do {
    const page = await store.keys.list({ limit: pageLength, cursor });
    const other = page.items.find(
      (key) => key.id !== leaving.id && key.successorId === null && isAdministratorAt(key, now),
    );
    if (other !== undefined) return other;
    cursor = page.next;
  } while (cursor !== null);
  throw new AppError('last-administrator');
}

/**
 * Creates the administrator's key at the first start, when the store has had no key yet.
 *
 * @param adminKey the key that the operator chose; without it one is created
 * @returns whether a key was created, and the secret when the service chose it: the caller gives it
 *   to
 * the operator and never writes it to the log
 */
export async function ensureAdministrator(
  { store, clock, newId, random }: Pick<Context, 'store' | 'clock' | 'newId' | 'random'>,
  adminKey?: string,
): Promise<{ readonly created: boolean; readonly secret?: string }> {
  if (await store.keys.hasAny()) return { created: false };
  const secret = adminKey ?? newKeySecret(random);
  const now = clock();
  const content = {
    ...({ label: '首位管理员', role: 'administrator', organizationId: null } as const),
    ...{ actions: null, networks: null, expiresAt: null },
  };
  const key = newKey(content, { id: newId(), now, secret });
  try {
    const origin = { caller: machineCaller('first start'), now };
    await store.commit({ ...planKeyCreation(key, origin), firstKey: true });
  } catch (error) {
    // Another instance created it a moment ago.
    if (error instanceof AppError && error.code === 'precondition-failed') {
      return { created: false };
    }
    throw error;
  }
  return adminKey === undefined ? { created: true, secret } : { created: true };
}
