/** Who acts: the API key of a request. */
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors.ts';
import type { Actor } from '../policy/actor.ts';

/** What authentication needs of an API key. */
interface KnownKey extends Actor {
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

/** Where keys are known, by the digest under which they are kept. */
export interface KeyRing {
  keyByDigest(digest: string): Promise<KnownKey | null>;
  keyDigest(secret: string): string;
  clock(): Date;
}

const bearer = /^Bearer +([\x21-\x7e]{1,512})$/i;

/**
 * The actor behind `Authorization: Bearer <key>`. The key is looked up by its digest at each
 * request, so a revocation counts from the next one.
 *
 * @throws AppError `credential-missing` without the header, `credential-invalid` when it holds no
 *   key that is known, unexpired and not revoked; which of these, nobody is told
 */
export async function authenticate(
  request: Pick<FastifyRequest, 'headers'>,
  keys: KeyRing,
): Promise<Actor> {
  const { authorization } = request.headers;
  if (authorization === undefined) throw new AppError('credential-missing');
  const secret = bearer.exec(authorization)?.[1];
  const key = secret === undefined ? null : await keys.keyByDigest(keys.keyDigest(secret));
  if (key === null || key.revokedAt !== null) throw new AppError('credential-invalid');
  if (key.expiresAt !== null && Date.parse(key.expiresAt) <= keys.clock().getTime()) {
    throw new AppError('credential-invalid');
  }
  return { id: key.id, label: key.label, role: key.role, organizationId: key.organizationId };
}
