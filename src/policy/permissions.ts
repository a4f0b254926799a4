/**
 * Who may do what: THE TABLE of permissions, role × action × scope. Everything that is not in the
 * table is refused. Every route names its action; a route without an entry fails at start.
 */
import type { Actor, Role } from './actor.ts';

/**
 * How far a permission reaches. `public`: no credential needed. `all`: every organization.
 * `subtree`: the actor's organization and all below it; an actor bound to no organization sees all.
 * `own`: the actor's organization alone.
 */
export type Scope = 'public' | 'all' | 'subtree' | 'own';

type Grants = Partial<Record<Role | 'public', Scope>>;

export const permissions = {
  'catalogue.read': { public: 'public' },
  'health.read': { public: 'public' },
  'checks.run': { administrator: 'all', editor: 'all', reader: 'all' },
  'organizations.read': { administrator: 'all', editor: 'all', reader: 'all' },
  'organizations.write': { administrator: 'all' },
  'reports.read': { administrator: 'all', editor: 'subtree', reader: 'subtree' },
  'reports.write': { administrator: 'all', editor: 'own' },
  'imports.read': { administrator: 'all', editor: 'all', reader: 'all' },
  'keys.read': { administrator: 'all' },
  'keys.write': { administrator: 'all' },
} as const satisfies Record<string, Grants>;

export type Action = keyof typeof permissions;

/** The scope in which an actor (null: nobody) may take an action, or null: not at all. */
export function scopeOf(actor: Actor | null, action: Action): Scope | null {
  const grants: Grants = permissions[action];
  if (grants.public === 'public') return 'public';
  return (actor && grants[actor.role]) ?? null;
}

/** An organization with the ids of those above it, as authorisation needs it. */
export interface Placed {
  readonly id: string;
  /** Ids from the root down to and including the organization itself. */
  readonly lineage: readonly string[];
}

/** Whether an actor may take an action on what belongs to this organization. */
export function mayActOn(actor: Actor | null, action: Action, organization: Placed): boolean {
  switch (scopeOf(actor, action)) {
    case 'public':
    case 'all':
      return true;
    case 'subtree':
      return (
        actor?.organizationId === null ||
        organization.lineage.includes(actor?.organizationId as string)
      );
    case 'own':
      return actor?.organizationId === organization.id;
    default:
      return false;
  }
}

/**
 * The subtree to which an actor's lists are confined: an organization's id, or null for no
 * confinement.
 */
export function confinedTo(actor: Actor | null, action: Action): string | null {
  const scope = scopeOf(actor, action);
  return scope === 'subtree' || scope === 'own' ? (actor?.organizationId ?? null) : null;
}
