/** API keys, and the first answers that are kept for repeated requests. */
import type { Role } from '../policy/actor.ts';

export interface ApiKey {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  readonly organizationId: string | null;
  /** The part of the key that may be shown; null: the key was chosen by the operator. */
  readonly prefix: string | null;
  /** SHA-256 of the whole key, hexadecimal. The key itself is not stored. */
  readonly digest: string;
  /** An integrator's chosen entries of the permission table; null for other roles. */
  readonly actions: readonly string[] | null;
  /** Networks (CIDR) from which the key is accepted; null: from anywhere. */
  readonly networks: readonly string[] | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  /** The key that replaced it in a rotation, or null. */
  readonly successorId: string | null;
  /** The civil day (UTC) of its last use; not part of a version. */
  readonly lastUsedDate: string | null;
  readonly version: number;
  readonly createdAt: string;
}

/** How many hours a first answer is kept; then its key may be used again. */
const answerKeptHours = 24;

/** Returns the instant before which kept answers have expired. */
export function answerExpiry(now: Date): string {
  return new Date(now.getTime() - answerKeptHours * 3_600_000).toISOString();
}

/** The first answer to a request with an Idempotency-Key, kept for repetitions. */
export interface KeptAnswer {
  /** The sender: kind and id of the actor. */
  readonly principal: string;
  readonly key: string;
  /** SHA-256 over method, address and body, hexadecimal. */
  readonly requestDigest: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly at: string;
}
