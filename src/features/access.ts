/** Whether a caller may take an action: at all, and on one record. */
import { AppError } from '../errors.ts';
import type { Caller } from '../policy/caller.ts';
import type { Action, Placed } from '../policy/permissions.ts';
import { mayActOn, mayEnter, permissions } from '../policy/permissions.ts';

function readingOf(action: Action): Action | null {
  const candidate = action.replace(/\.\w+$/, '.read');
  return Object.hasOwn(permissions, candidate) ? (candidate as Action) : null;
}

/**
 * Checks that the role of a caller may take an action that is about no record. Of what acts on the
 * machine itself no role is asked.
 *
 * @throws AppError `not-allowed`
 */
export function requireRole({ actor, machine }: Caller, action: Action): void {
  if (machine === null && !mayEnter(actor, action)) throw new AppError('not-allowed');
}

/**
 * Checks that a caller may take an action on what belongs to an organization. What acts on the machine
 * itself may.
 *
 * @param isPublic whether the public knows of the record anyway
 * @throws AppError `not-found` when the caller may not even read what belongs to the organization:
 *   a refusal must not tell a foreign record from none; `not-allowed` when it may read only
 */
export function requireOn(
  { actor, machine }: Pick<Caller, 'actor' | 'machine'>,
  action: Action,
  organization: Placed,
  isPublic = false,
): void {
  if (machine !== null || mayActOn(actor, action, organization)) return;
  const reading = readingOf(action);
  const visible = isPublic || (reading !== null && mayActOn(actor, reading, organization));
  if (visible) throw new AppError('not-allowed');
  throw new AppError('not-found', undefined, { conceals: 'not-allowed' });
}
