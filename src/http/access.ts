/** Whether the actor of a request may take an action on one record. */
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors.ts';
import type { Action, Placed } from '../policy/permissions.ts';
import { mayActOn, permissions } from '../policy/permissions.ts';

function readingOf(action: Action): Action | null {
  const candidate = action.replace(/\.\w+$/, '.read');
  return Object.hasOwn(permissions, candidate) ? (candidate as Action) : null;
}

/**
 * The role was asked before the body was read; this asks for the record.
 *
 * @param isPublic whether everybody knows of the record anyway
 * @throws AppError `not-found` when the actor may not even read what belongs to the organization:
 *   a refusal must not tell a foreign record from none; `not-allowed` when it may read only
 */
export function requireOn(
  request: Pick<FastifyRequest, 'actor'>,
  action: Action,
  organization: Placed,
  isPublic = false,
): void {
  if (mayActOn(request.actor, action, organization)) return;
  const reading = readingOf(action);
  const visible = isPublic || (reading !== null && mayActOn(request.actor, reading, organization));
  if (visible) throw new AppError('not-allowed');
  throw new AppError('not-found', undefined, { conceals: 'not-allowed' });
}
