/** Actors in the tree of organizations. */
import type { Actor, Role } from '../../src/policy/actor.ts';
import type { Action } from '../../src/policy/permissions.ts';

export const bureau = { id: 'bureau', lineage: ['city', 'bureau'] };

export function actor(
  role: Role,
  organizationId: string | null,
  actions: Action[] | null = null,
): Actor {
  return { kind: 'key', id: 'key', label: 'key', role, organizationId, actions };
}
