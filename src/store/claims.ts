/**
 * Claims on work that only one may do at a time: a request under an Idempotency-Key, a webhook's
 * turn. A claim expires, so that an owner that dies does not block others for long.
 */

export interface WorkClaim {
  /** The work that is claimed, such as `webhook:<id>`. */
  readonly name: string;
  /** The owner's name; unlike that of any other owner. */
  readonly owner: string;
  /** When the claim expires, as an instant (RFC 3339 UTC with milliseconds). */
  readonly until: string;
}

export interface Claims {
  /**
   * Takes a claim, or renews the owner's own.
   *
   * @param now the instant, at which expired claims no longer count
   * @returns false when another owner holds it
   */
  take(claim: WorkClaim, now: string): Promise<boolean>;
  /** Releases a claim; does nothing when it is another owner's. */
  release(claim: WorkClaim): Promise<void>;
}

/** Returns claims that are valid in this process only. */
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
