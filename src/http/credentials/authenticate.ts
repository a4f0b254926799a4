/** Authenticates the API key or the token of a request. */
import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../errors.ts';
import type { Actor, Role } from '../../policy/actor.ts';
import { parseNetworks } from './addresses.ts';
import type { FailedCredentials } from './failed-credentials.ts';
import type { TokenReader } from './tokens.ts';
import { isToken } from './tokens.ts';

/** The members of an API key that authentication needs. */
interface KnownKey {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  readonly organizationId: string | null;
  readonly digest: string;
  readonly actions: readonly string[] | null;
  readonly networks: readonly string[] | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly lastUsedDate: string | null;
}

/** Where credentials are looked up, and what is remembered of wrong ones. */
export interface Credentials {
  readonly keyByDigest: (digest: string) => Promise<KnownKey | null>;
  readonly keyDigest: (secret: string) => string;
  /** Records the day (UTC) on which a key was used. */
  readonly recordKeyUse: (id: string, day: string) => Promise<void>;
  /** Null: tokens are not accepted. */
  readonly tokens: TokenReader | null;
  /** Returns the id of the organization with this id or credit code, or null. */
  readonly organizationId: (address: string) => Promise<string | null>;
  readonly failed: FailedCredentials;
  readonly clock: () => Date;
}

const credentialCharactersMax = 8192;
const bearer = /^Bearer +([\x21-\x7e]+)$/i;

/** The digest that is compared when there is no such key, so that the answer takes as long. */
const absentKeyDigest = '0'.repeat(64);

function isSame(digest: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(digest), Buffer.from(other));
}

/** Checks that a key is valid at an instant and from an address. */
function isKeyValid(key: KnownKey, now: Date, address: string): boolean {
  if (key.revokedAt !== null) return false;
  if (key.expiresAt !== null && Date.parse(key.expiresAt) <= now.getTime()) return false;
  return key.networks === null || parseNetworks(key.networks).has(address);
}

async function authenticateKey(
  digest: string,
  address: string,
  known: Credentials,
): Promise<Actor> {
  const key = await known.keyByDigest(digest);
  const now = known.clock();
  const isRight = isSame(digest, key?.digest ?? absentKeyDigest);
  if (key === null || !isRight || !isKeyValid(key, now, address)) {
    throw new AppError('credential-invalid');
  }
  const day = now.toISOString().slice(0, 10);
  if (key.lastUsedDate !== day) {
    // A disk that cannot record the use of a key must not prevent reading.
    await known.recordKeyUse(key.id, day).catch(() => {});
  }
  const { id, label, role, organizationId, actions, expiresAt } = key;
  return { kind: 'key', id, label, role, organizationId, actions, expiresAt };
}

async function authenticateToken(
  token: string,
  tokens: TokenReader,
  known: Credentials,
): Promise<Actor> {
  const { subject, label, role, organization, expiresAt } = await tokens.read(token);
  const organizationId = organization && (await known.organizationId(organization));
  return { kind: 'token', id: subject, label, role, organizationId, actions: null, expiresAt };
}

/** Returns the key or token in the value of an Authorization field; undefined: there is none. */
export function readCredential(authorization: string): string | undefined {
  const sent = bearer.exec(authorization)?.[1];
  return (sent?.length ?? 0) <= credentialCharactersMax ? sent : undefined;
}

/**
 * Returns the actor for `Authorization: Bearer <key or token>`. A key is looked up by its digest at
 * each request, so a revocation takes effect with the next one.
 *
 * @throws AppError `credential-missing` without the header; `credential-invalid` when it contains
 *   neither
 * a key that is known, unexpired, not revoked and accepted from this address, nor a valid token of
 * the
 * identity provider, without stating which; `too-many-requests` for a source of many wrong ones;
 * `not-allowed` for a token that names no role
 */
export async function authenticate(
  request: Pick<FastifyRequest, 'headers' | 'ip'>,
  known: Credentials,
): Promise<Actor> {
  const { authorization } = request.headers;
  if (authorization === undefined) throw new AppError('credential-missing');
  const credential = readCredential(authorization);
  const fingerprint = known.keyDigest(credential ?? authorization);
  known.failed.admit(request.ip, fingerprint);
  try {
    if (credential === undefined) throw new AppError('credential-invalid');
    const actor =
      known.tokens !== null && isToken(credential)
        ? await authenticateToken(credential, known.tokens, known)
        : await authenticateKey(fingerprint, request.ip, known);
    known.failed.recordSuccess(request.ip, fingerprint);
    return actor;
  } catch (error) {
    const isWrong = error instanceof AppError && error.code === 'credential-invalid';
    if (isWrong) known.failed.recordFailure(request.ip);
    throw error;
  }
}
