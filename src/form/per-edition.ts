/** Keeps what is derived from an edition. */
import type { Edition, EditionId } from './types.ts';

/** Returns a function that runs a derivation at most once for each edition. */
export function perEdition<Derived extends object>(
  derive: (edition: Edition) => Derived,
): (edition: Edition) => Derived {
  const known = new Map<EditionId, Derived>();
  return (edition) => {
    const before = known.get(edition.id);
    if (before !== undefined) return before;
    const derived = derive(edition);
    known.set(edition.id, derived);
    return derived;
  };
}
