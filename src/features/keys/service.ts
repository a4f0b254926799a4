/** What it takes to make and revoke API keys. */
import type { Static } from 'typebox';
import type { Fault } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import type { Members } from '../../http/judge.ts';
import { membersOf, refuseFaults, told } from '../../http/judge.ts';
import { lineFaults } from '../../http/line-field.ts';
import { compile } from '../../http/validate.ts';
import { referredOrganization } from '../../store/find-organization.ts';
import { keyDigest, newKeySecret } from '../../store/key-secret.ts';
import type { ApiKey, Store } from '../../store/port.ts';
import type { Context } from '../context.ts';
import { keyInput } from './schemas.ts';

/** A key as it is answered: neither secret nor digest. */
export type KeyView = Omit<ApiKey, 'digest'>;

type KeyContent = Pick<ApiKey, 'label' | 'role' | 'organizationId' | 'expiresAt'>;

const inputCheck = compile(keyInput);

/** How many keys are looked through at a time. */
const pageLength = 200;

export function keyView(key: ApiKey): KeyView {
  const { id, label, role, organizationId, expiresAt, revokedAt, version, createdAt } = key;
  return { id, label, role, organizationId, expiresAt, revokedAt, version, createdAt };
}

function expiryFaults(expiresAt: string, now: Date): Fault[] {
  const pointer = '/expiresAt';
  const end = Date.parse(expiresAt);
  // Leap seconds, which the format lets pass, are no instants to the clock.
  if (Number.isNaN(end)) {
    const message = {
      zh: '应为 RFC 3339 时间，如 2030-12-31T16:00:00Z。',
      en: 'Must be an RFC 3339 instant such as 2030-12-31T16:00:00Z.',
    };
    return [{ pointer, code: 'wrong-format', message }];
  }
  if (end > now.getTime()) return [];
  const message = {
    zh: '到期时间应为将来的时间；不需要到期的，删除此项。',
    en: 'Must be an instant in the future; leave it out for a key without an end.',
  };
  return [{ pointer, code: 'not-in-future', message }];
}

/** The organization that a role needs or cannot have: permissions rest on it. */
function bindingFaults(role: unknown, organizationId: unknown): Fault[] {
  const pointer = '/organizationId';
  const bound = organizationId !== undefined && organizationId !== null;
  if (role === 'editor' && !bound) {
    const message = {
      zh: '填报密钥必须指明所属机关：填写机关的标识或统一社会信用代码。',
      en: 'An editor belongs to an organization: send its id or credit code.',
    };
    return [{ pointer, code: 'missing-member', message }];
  }
  if (role === 'administrator' && bound) {
    const message = {
      zh: '管理员不隶属于某一机关：删除此项，或改用其他角色。',
      en: 'An administrator is bound to no organization: leave it out, or choose another role.',
    };
    return [{ pointer, code: 'not-for-administrator', message }];
  }
  return [];
}

function meaningFaults(members: Members, now: Date): Fault[] {
  const { label, role, organizationId, expiresAt } = members;
  return [
    ...(typeof label === 'string' ? lineFaults(label, '/label') : []),
    ...bindingFaults(role, organizationId),
    ...(typeof expiresAt === 'string' ? expiryFaults(expiresAt, now) : []),
  ];
}

/**
 * What a caller sent for a new key, judged whole.
 *
 * @throws AppError `request-invalid` with every fault, `organization-unknown` when that is the only
 */
export async function contentToCreate(store: Store, sent: unknown, now: Date): Promise<KeyContent> {
  const members = membersOf(sent);
  const { organizationId } = members;
  const reference = await referredOrganization(store, organizationId, '/organizationId');
  refuseFaults([...told(inputCheck(sent), meaningFaults(members, now)), ...reference.faults]);
  const { label, role, expiresAt } = sent as Static<typeof keyInput>;
  return {
    label,
    role,
    organizationId: reference.organization?.id ?? null,
    expiresAt: expiresAt ? new Date(expiresAt).toISOString() : null,
  };
}

/** A new row, and the secret that only its maker will see. */
export function newKey(
  content: KeyContent,
  { id, now, secret }: { readonly id: string; readonly now: Date; readonly secret: string },
): ApiKey {
  return {
    id,
    ...content,
    digest: keyDigest(secret),
    revokedAt: null,
    version: 1,
    createdAt: now.toISOString(),
  };
}

/**
 * The key of an address.
 *
 * @throws AppError `not-found`
 */
export async function requireKey(store: Store, id: string): Promise<ApiKey> {
  const key = await store.key(id);
  if (key === null) throw new AppError('not-found');
  return key;
}

/** The row that ends a key. */
export function revoked(key: ApiKey, now: Date): ApiKey {
  return { ...key, revokedAt: now.toISOString(), version: key.version + 1 };
}

function isAdministratorAt(key: ApiKey, now: Date): boolean {
  const valid = key.expiresAt === null || Date.parse(key.expiresAt) > now.getTime();
  return key.role === 'administrator' && key.revokedAt === null && valid;
}

/**
 * A valid administrator's key beside the one that is about to go; null when the one that goes is
 * none itself, so that nothing rests on another.
 *
 * @throws AppError `last-administrator` when there is no other: nobody could make keys any more
 */
export async function administratorBeside(
  store: Store,
  leaving: ApiKey,
  now: Date,
): Promise<ApiKey | null> {
  if (!isAdministratorAt(leaving, now)) return null;
  let cursor: string | null = null;
  do {
    const page = await store.keys({ limit: pageLength, cursor });
    const other = page.items.find((key) => key.id !== leaving.id && isAdministratorAt(key, now));
    if (other !== undefined) return other;
    cursor = page.next;
  } while (cursor !== null);
  throw new AppError('last-administrator');
}

/**
 * Makes the administrator's key at the first start, when no key was ever made.
 *
 * @param adminKey the key that the operator chose; without it one is made
 * @returns whether a key was made, and the secret when the service chose it: the caller hands it to
 *   the operator and never to the log
 */
export async function ensureAdministrator(
  { store, clock, newId }: Pick<Context, 'store' | 'clock' | 'newId'>,
  adminKey?: string,
): Promise<{ readonly created: boolean; readonly secret?: string }> {
  if (await store.hasKeys()) return { created: false };
  const secret = adminKey ?? newKeySecret();
  const content = { label: '首位管理员', role: 'administrator' } as const;
  const row = newKey(
    { ...content, organizationId: null, expiresAt: null },
    { id: newId(), now: clock(), secret },
  );
  await store.commit({
    keys: [{ id: row.id, expected: null, row }],
    events: [
      {
        at: row.createdAt,
        actorId: null,
        actorLabel: 'first start',
        requestId: null,
        action: 'key.create',
        resource: 'key',
        resourceId: row.id,
        versionBefore: null,
        versionAfter: row.version,
        changed: [],
      },
    ],
  });
  return adminKey === undefined ? { created: true, secret } : { created: true };
}
