/** The probes: whether the process is alive, and whether it is ready to serve. */
import { AppError } from '../../errors.ts';
import type { Context } from '../context.ts';

const ok = { status: 'ok' } as const;

/** Returns that the process is alive; the store is not asked. */
export function checkLiveness() {
  return ok;
}

/**
 * Checks that the store accepts reads and writes.
 *
 * @throws AppError `service-unavailable`
 */
export async function checkReadiness({ store }: Pick<Context, 'store'>) {
  if (!(await store.isReady())) throw new AppError('service-unavailable');
  return ok;
}
