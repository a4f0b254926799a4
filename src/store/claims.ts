/**
 * Claims on what only one may do at a time: a request under an Idempotency-Key, a webhook's turn.
 * A claim ends by itself, so an owner that dies keeps nobody waiting for long.
 */

export interface WorkClaim {
  /** What is claimed, such as `webhook:<id>`. */
  readonly name: string;
  /** Who claims it; unlike any other owner. */
  readonly owner: string;
  /** When the claim ends, as an instant (RFC 3339 UTC with milliseconds). */
  readonly until: string;
}

export interface Claims {
  /**
   * Takes a claim, or renews the owner's own.
   *
   * @param now the instant at which claims that have ended count no more
   * @returns false when another owner holds it
   */
  take(claim: WorkClaim, now: string): Promise<boolean>;
  /** Gives a claim up; does nothing when it is another owner's. */
  release(claim: WorkClaim): Promise<void>;
}

/** Makes claims that hold within this process alone. */
export function newLocalClaims(): Claims {
  const held = new Map<string, WorkClaim>();
  return {
    async take(claim, now) {
      const other = held.get(claim.name);
      if (other !== undefined && other.owner !== claim.owner && other.until > now) return false;
      held.set(claim.name, claim);
      return true;
    },
    async release({ name, owner }) {
      if (held.get(name)?.owner === owner) held.delete(name);
    },
  };
}
