import { computeKeyDigest } from '../../../src/store/key-secret.ts';
import type { TestApp } from '../../support/app.ts';

export const base = '/v1/keys';
export const organizations = '/v1/organizations';
export const liangcheng = '11371199MB0000609Y';
const township = { name: '两城镇', code: liangcheng, level: 'township', kind: 'government' };

export type Call = TestApp['call'];

export interface Key {
  readonly id: string;
  readonly label: string;
  readonly role: string;
  readonly organizationId: string | null;
  readonly prefix: string | null;
  readonly actions: readonly string[] | null;
  readonly networks: readonly string[] | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly successorId: string | null;
  readonly lastUsedDate: string | null;
  readonly version: number;
  readonly createdAt: string;
}

export type NewKey = Key & { readonly secret: string };

export async function makeKey(call: Call, body: object): Promise<NewKey> {
  const answer = await call('POST', base, { body });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body as NewKey;
}

export async function revoke(
  call: Call,
  id: string,
  options: { key?: string; query?: string } = {},
) {
  const { key, query = '' } = options;
  const { headers } = await call('GET', `${base}/${id}`);
  return call('DELETE', `${base}/${id}${query}`, {
    ...(key === undefined ? {} : { key }),
    headers: { 'if-match': headers.etag ?? '' },
  });
}

interface Rotate {
  readonly key?: string;
  readonly body?: object;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function rotate(call: Call, id: string, options: Rotate = {}) {
  const { key, body, query = '' } = options;
  const { headers } = await call('GET', `${base}/${id}`, key === undefined ? {} : { key });
  return call('POST', `${base}/${id}/rotate${query}`, {
    ...(key === undefined ? {} : { key }),
    ...(body === undefined ? {} : { body }),
    headers: { 'if-match': headers.etag ?? '', ...options.headers },
  });
}

/** The organization that keys of the tests belong to. */
export async function registerTownship(call: Call): Promise<string> {
  const { body } = await call('POST', organizations, { body: township });
  return (body as { id: string }).id;
}

/** Whether the key opens anything. */
export async function opens(call: Call, key: string): Promise<boolean> {
  const { status } = await call('GET', organizations, { key });
  if (status !== 200 && status !== 401) throw new Error(`status ${status}`);
  return status === 200;
}

/** What changes leave: every key but for its use, and every event that is no refusal. */
export async function keysAndLog({ store }: TestApp) {
  const { items } = await store.keys.list({ limit: 200, cursor: null });
  const keys = items.map(({ lastUsedDate, ...key }) => key);
  return { keys, events: await store.log.list({ limit: 200, cursor: null, refused: false }) };
}

/** The key with which the application was started. */
export async function ownKey({ store, adminKey }: TestApp) {
  const key = await store.keys.getByDigest(computeKeyDigest(adminKey));
  if (key === null) throw new Error('the application has no key');
  return key;
}
