/** Keeps what is derived from an object as long as the object lives. */

/** Returns a function that runs a derivation once for each object, which must not change. */
export function perObject<Source extends object, Derived>(
  derive: (source: Source) => Derived,
): (source: Source) => Derived {
  const known = new WeakMap<Source, { readonly derived: Derived }>();
  return (source) => {
    const before = known.get(source);
    if (before !== undefined) return before.derived;
    const derived = derive(source);
    known.set(source, { derived });
    return derived;
  };
}
