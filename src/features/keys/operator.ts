/** Keys by the operator's hand, on the machine itself: no permission is asked, all is logged. */
import type { ApiKey } from '../../store/key.ts';
import { newKeySecret } from '../../store/key-secret.ts';
import type { Context } from '../context.ts';
import { contentToCreate, graceToRotate } from './content.ts';
import { toldByMachine } from './events.ts';
import { making, newKey, requireKey, revoked, revoking, rotated, rotating } from './service.ts';

/** What the operator's commands work with. */
export type Machine = Pick<Context, 'store' | 'clock' | 'newId'>;

/** A key as it was made; the secret is shown this once. */
export interface MadeKey {
  readonly key: ApiKey;
  readonly secret: string;
}

const actor = 'operator';

/** @throws AppError as for `POST /keys`, whose body `sent` is */
export async function makeKey(machine: Machine, sent: object): Promise<MadeKey> {
  const { store, clock, newId } = machine;
  const now = clock();
  const secret = newKeySecret();
  const content = await contentToCreate(store, sent, now);
  const key = newKey(content, { id: newId(), now, secret });
  await store.commit(making(key, toldByMachine(actor, now)));
  return { key, secret };
}

/**
 * Gives a key a successor.
 *
 * @throws AppError as for `POST /keys/{keyId}/rotate`, whose body `sent` is
 */
export async function rotateKey(
  { store, clock, newId }: Machine,
  id: string,
  sent: object,
): Promise<MadeKey & { readonly ended: ApiKey }> {
  const now = clock();
  const secret = newKeySecret();
  const graceHours = graceToRotate(sent);
  const key = await requireKey(store, id);
  const rotation = rotated(key, { id: newId(), now, secret }, graceHours);
  await store.commit(rotating(key, rotation, toldByMachine(actor, now)));
  return { key: rotation.successor, secret, ended: rotation.ended };
}

/**
 * Ends a key at once, also the last administrator's: who is on the machine can make another.
 *
 * @returns the key as it stood before: `revokedAt` tells whether it was revoked already
 * @throws AppError `not-found`
 */
export async function revokeKey({ store, clock }: Machine, id: string): Promise<ApiKey> {
  const now = clock();
  const key = await requireKey(store, id);
  if (key.revokedAt === null) {
    await store.commit(revoking(key, revoked(key, now), toldByMachine(actor, now)));
  }
  return key;
}

function stateOf(key: ApiKey, now: Date): string {
  if (key.revokedAt !== null) return `revoked ${key.revokedAt}`;
  if (key.expiresAt === null) return 'valid';
  return `${new Date(key.expiresAt) > now ? 'valid until' : 'expired'} ${key.expiresAt}`;
}

/** A line of the list: id, prefix, role, organization, state, last use and label, by tabs. */
function lineOf(key: ApiKey, now: Date): string {
  const { id, prefix, role, organizationId, lastUsedDate, label } = key;
  const used = lastUsedDate === null ? 'never used' : `used ${lastUsedDate}`;
  return [id, prefix ?? '-', role, organizationId ?? '-', stateOf(key, now), used, label].join(
    '\t',
  );
}

/** Every key, a line each, in the order of making. */
export async function* keyLines({ store, clock }: Machine): AsyncGenerator<string> {
  const now = clock();
  let cursor: string | null = null;
  do {
    const page = await store.keys.list({ limit: 200, cursor });
    for (const key of page.items) yield lineOf(key, now);
    cursor = page.next;
  } while (cursor !== null);
}
