/** Lets a use case commit its change together with the value that it returns. */
import type { Change, Store } from '../store/port.ts';
import type { Context } from './context.ts';

/** Commits a change and returns the value that describes it. Throws what `store.commit` throws. */
export type Commit<Value> = (change: Change, value: Value) => Promise<Value>;

/** The context of a use case that writes. */
export type CommitContext<Value, Services extends object = Context> = Services & {
  readonly commit: Commit<Value>;
};

/**
 * Returns a context in which use cases can write.
 *
 * @param dryRun whether everything is done and then undone: the same refusals, nothing kept
 */
export function withCommit<Services extends { readonly store: Store }>(
  services: Services,
  { dryRun = false }: { readonly dryRun?: boolean | undefined } = {},
) {
  const commit = async <Value>(change: Change, value: Value): Promise<Value> => {
    await services.store.commit(change, { dryRun });
    return value;
  };
  return { ...services, commit };
}
