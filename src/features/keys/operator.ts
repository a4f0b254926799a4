/** Lists keys for the operator's command. */
import type { ApiKey } from '../../store/key.ts';
import type { KeyServices } from './use-cases.ts';

function stateOf(key: ApiKey, now: Date): string {
  if (key.revokedAt !== null) return `revoked ${key.revokedAt}`;
  if (key.expiresAt === null) return 'valid';
  return `${new Date(key.expiresAt) > now ? 'valid until' : 'expired'} ${key.expiresAt}`;
}

/**
 * Formats a line of the list: id, prefix, role, organization, state, last use and label, separated
 * by tabs.
 */
function lineOf(key: ApiKey, now: Date): string {
  const { id, prefix, role, organizationId, lastUsedDate, label } = key;
  const used = lastUsedDate === null ? 'never used' : `used ${lastUsedDate}`;
  return [id, prefix ?? '-', role, organizationId ?? '-', stateOf(key, now), used, label].join(
    '\t',
  );
}

/** Returns every key as a line, in the order of creation. */
export async function* iterateKeyLines({ store, clock }: KeyServices): AsyncGenerator<string> {
  const now = clock();
  let cursor: string | null = null;
  do {
    const page = await store.keys.list({ limit: 200, cursor });
    for (const key of page.items) yield lineOf(key, now);
    cursor = page.next;
  } while (cursor !== null);
}
