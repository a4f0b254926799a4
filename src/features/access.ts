/** Checks whether a caller may take an action: in general, and on one record. */
import { AppError } from '../errors.ts';
import type { Caller } from '../policy/caller.ts';
import type { Action, Placed } from '../policy/permissions.ts';
import { mayActOn, mayEnter, permissions } from '../policy/permissions.ts';

function readingOf(action: Action): Action | null {
  const candidate = action.replace(/\.\w+$/, '.read');
  return Object.hasOwn(permissions, candidate) ? (candidate as Action) : null;
}

/**
 * Checks that the role of a caller permits an action that concerns no record. Commands on the
 * machine itself need no role.
 *
 * @throws AppError `not-allowed`
 */
export function requireRole({ actor, machine }: Caller, action: Action): void {
  if (machine === null && !mayEnter(actor, action)) throw new AppError('not-allowed');
}

/**
 * Checks that a caller may take an action on a record of an organization. Commands on the machine
 * itself always may.
 *
 * @param isPublic whether the existence of the record is public
 * @throws AppError `not-found` when the caller may not even read the records of the organization,
 * because the answer must not reveal whether the record exists; `not-allowed` when it may only read
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
