/**
 * Who may do what: THE TABLE of permissions, role × action × scope. Everything that is not in the
 * table is refused. Every route names its action; a route without an entry fails at start.
 */
import type { Actor, Role } from './actor.ts';

/**
 * How far a permission reaches. `public`: no credential needed. `published`: no credential needed,
 * and nothing but what is published. `all`: every organization. `subtree`: the actor's organization
 * and all below it. `below`: all below it, not itself. `own`: the actor's organization alone.
 */
export type Scope = 'public' | 'published' | 'all' | 'subtree' | 'below' | 'own';

type Grants = Partial<Record<Role | 'public', Scope>>;

/** What every holder of a credential may do, wherever. */
const everyRole = {
  administrator: 'all',
  editor: 'all',
  supervisor: 'all',
  auditor: 'all',
  integrator: 'all',
  reader: 'all',
} as const satisfies Grants;

/** What every holder of a credential may read of what is not published. */
const inSubtree = {
  administrator: 'all',
  editor: 'subtree',
  supervisor: 'subtree',
  auditor: 'all',
  integrator: 'subtree',
  reader: 'subtree',
} as const satisfies Grants;

/** What the body that reports does, and what the office above it decides. */
const reporting = { administrator: 'all', editor: 'own', integrator: 'subtree' } as const;
const deciding = { administrator: 'all', supervisor: 'below', integrator: 'below' } as const;

export const permissions = {
  'catalogue.read': { public: 'public' },
  'health.read': { public: 'public' },
  'checks.run': everyRole,
  'imports.read': everyRole,
  'organizations.read': everyRole,
  'organizations.write': { administrator: 'all' },
  'reports.read': { public: 'published', ...inSubtree },
  'reports.inspect': inSubtree,
  'reports.write': reporting,
  'reports.submit': reporting,
  'reports.withdraw': reporting,
  'reports.return': deciding,
  'reports.accept': deciding,
  'reports.publish': { ...deciding, ...reporting },
  'reports.correct': { ...deciding, ...reporting },
  'changes.read': { public: 'published', ...inSubtree },
  'deadlines.read': everyRole,
  'deadlines.write': { administrator: 'all', supervisor: 'subtree' },
  'deadlines.exempt': { administrator: 'all', supervisor: 'below' },
  'adjustments.read': everyRole,
  'adjustments.write': { administrator: 'all', supervisor: 'subtree' },
  'contacts.write': { administrator: 'all', supervisor: 'subtree', editor: 'own' },
  'simulations.run': { administrator: 'all', auditor: 'all', supervisor: 'subtree' },
  'keys.read': { administrator: 'all', auditor: 'all' },
  'keys.write': { administrator: 'all' },
  'webhooks.read': { administrator: 'all', auditor: 'all' },
  'webhooks.write': { administrator: 'all' },
  'audit.read': { administrator: 'all', auditor: 'all' },
} as const satisfies Record<string, Grants>;

export type Action = keyof typeof permissions;

/** What guards a route: one entry of the table, or several of which one is enough to enter. */
export type RouteGuard = Action | readonly Action[];

/** The entries that an integrator's key can be made for. */
export const integratorActions = (Object.keys(permissions) as Action[]).filter((action) =>
  Object.hasOwn(permissions[action], 'integrator'),
);

/** The scope in which an actor (null: nobody) may take an action, or null: not at all. */
export function scopeOf(actor: Actor | null, action: Action): Scope | null {
  const grants: Grants = permissions[action];
  const isChosen = actor?.actions?.includes(action) ?? true;
  const own = actor !== null && isChosen ? grants[actor.role] : undefined;
  return own ?? grants.public ?? null;
}

/** Whether a guard lets an actor enter; on which records it may act is asked for each. */
export function mayEnter(actor: Actor | null, guard: RouteGuard): boolean {
  return [guard].flat().some((action) => scopeOf(actor, action) !== null);
}

/** Whether nobody is asked who he is. */
export function isOpen(guard: RouteGuard): boolean {
  return mayEnter(null, guard);
}

/** Whether everybody sees all there is, so that nobody need be known. */
export function ignoresCredentials(guard: RouteGuard): boolean {
  return [guard].flat().every((action) => scopeOf(null, action) === 'public');
}

/** An organization with the ids of those above it, as authorisation needs it. */
export interface Placed {
  readonly id: string;
  /** Ids from the root down to and including the organization itself. */
  readonly lineage: readonly string[];
}

/**
 * Whether an actor may take an action on what belongs to this organization, published or not. Of
 * `published`, which is no right on what is not, the answer is no.
 */
export function mayActOn(actor: Actor | null, action: Action, organization: Placed): boolean {
  const base = actor?.organizationId ?? null;
  switch (scopeOf(actor, action)) {
    case 'public':
    case 'all':
      return true;
    case 'subtree':
      return base !== null && organization.lineage.includes(base);
    case 'below':
      return base !== null && base !== organization.id && organization.lineage.includes(base);
    case 'own':
      return base !== null && base === organization.id;
    default:
      return false;
  }
}

/** Where an actor may take an action: everywhere, in the subtree of an organization, or nowhere. */
export type Reach = 'everywhere' | 'nowhere' | { readonly within: string };

/** What an actor's lists are confined to. An empty scope reaches nothing. */
export function reachOf(actor: Actor | null, action: Action): Reach {
  const scope = scopeOf(actor, action);
  if (scope === 'public' || scope === 'all') return 'everywhere';
  if (scope === null || scope === 'published' || !actor?.organizationId) return 'nowhere';
  return { within: actor.organizationId };
}
