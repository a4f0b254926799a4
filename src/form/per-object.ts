/** What follows from an object alone is worked out once, and kept as long as the object. */

/** The same derivation, made at most once for each object, which must not change. */
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
