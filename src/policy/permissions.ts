/**
 * Who may do what: THE TABLE of permissions, role × action × scope. Everything that is not in the
 * table is refused. Every route names its action; a route without an entry fails at start.
 */
import type { Actor, Role } from './actor.ts';

/**
 * How far a permission reaches. `public`: no credential needed. `published`: no credential needed,
 * and only published content. `all`: every organization. `subtree`: the actor's organization and
 * all below it. `below`: all below it, not itself. `own`: the actor's organization alone.
 */
export const scopes = ['public', 'published', 'all', 'subtree', 'below', 'own'] as const;

export type Scope = (typeof scopes)[number];

type Grants = Partial<Record<Role | 'public', Scope>>;

/** What every role may do everywhere. */
const everyRole = {
  administrator: 'all',
  editor: 'all',
  supervisor: 'all',
  auditor: 'all',
  integrator: 'all',
  reader: 'all',
} as const satisfies Grants;

/** What every role may read of working versions. */
const inSubtree = {
  administrator: 'all',
  editor: 'subtree',
  supervisor: 'subtree',
  auditor: 'all',
  integrator: 'subtree',
  reader: 'subtree',
} as const satisfies Grants;

/** What the reporting organization does, and what the office above it decides. */
const reporting = { administrator: 'all', editor: 'own', integrator: 'subtree' } as const;
const deciding = { administrator: 'all', supervisor: 'below', integrator: 'below' } as const;

export const permissions = {
  'catalogue.read': { public: 'public' },
  'health.read': { public: 'public' },
  'me.read': everyRole,
  'check.run': everyRole,
  'import.read': everyRole,
  'organization.read': everyRole,
  'organization.write': { administrator: 'all' },
  'report.read': { public: 'published', ...inSubtree },
  'report.inspect': inSubtree,
  'report.write': reporting,
  'report.submit': reporting,
  'report.withdraw': reporting,
  'report.return': deciding,
  'report.accept': deciding,
  'report.publish': { ...deciding, ...reporting },
  'report.correct': { ...deciding, ...reporting },
  'change.read': { public: 'published', ...inSubtree },
  'deadline.read': everyRole,
  'deadline.write': { administrator: 'all', supervisor: 'subtree' },
  'deadline.exempt': { administrator: 'all', supervisor: 'below' },
  'adjustment.read': everyRole,
  'adjustment.write': { administrator: 'all', supervisor: 'subtree' },
  'contact.write': { administrator: 'all', supervisor: 'subtree', editor: 'own' },
  'simulation.run': { administrator: 'all', auditor: 'all', supervisor: 'subtree' },
  'key.read': { administrator: 'all', auditor: 'all' },
  'key.write': { administrator: 'all' },
  'webhook.read': { administrator: 'all', auditor: 'all', integrator: 'subtree' },
  'webhook.write': { administrator: 'all', integrator: 'subtree' },
  'audit.read': { administrator: 'all', auditor: 'all' },
} as const satisfies Record<string, Grants>;

export type Action = keyof typeof permissions;

/** The guard of a route: one entry of the table, or several, of which any one is enough. */
export type RouteGuard = Action | readonly Action[];

/** What every credential may do, whatever its key is limited to: to learn what it may do. */
const unlimitedActions: readonly Action[] = ['me.read'];

/** The entries that an integrator's key can be limited to. */
export const integratorActions = (Object.keys(permissions) as Action[]).filter(
  (action) =>
    Object.hasOwn(permissions[action], 'integrator') && !unlimitedActions.includes(action),
);

/**
 * Returns the scope in which an actor (null: the public) may take an action, or null: not at all.
 */
export function findScope(actor: Actor | null, action: Action): Scope | null {
  const grants: Grants = permissions[action];
  const isLimited = actor?.actions && !unlimitedActions.includes(action);
  const isChosen = !isLimited || actor.actions.includes(action);
  const own = actor !== null && isChosen ? grants[actor.role] : undefined;
  return own ?? grants.public ?? null;
}

/** Lists what an actor may do, in the order of the table, and how far each reaches. */
export function listPermittedActions(
  actor: Actor,
): { readonly action: Action; readonly scope: Scope }[] {
  return (Object.keys(permissions) as Action[]).flatMap((action) => {
    const scope = findScope(actor, action);
    return scope === null ? [] : [{ action, scope }];
  });
}

/** Checks that a guard admits an actor; each record is checked separately. */
export function mayEnter(actor: Actor | null, guard: RouteGuard): boolean {
  return [guard].flat().some((action) => findScope(actor, action) !== null);
}

/** Checks that a guard requires no credential. */
export function isOpen(guard: RouteGuard): boolean {
  return mayEnter(null, guard);
}

/** Checks that a guard grants the public everything, so that credentials are not read. */
export function ignoresCredentials(guard: RouteGuard): boolean {
  return [guard].flat().every((action) => findScope(null, action) === 'public');
}

/** An organization with the ids of those above it, as authorisation needs it. */
export interface Placed {
  readonly id: string;
  /** Ids from the root down to and including the organization itself. */
  readonly lineage: readonly string[];
}

/**
 * Checks that an actor may take an action on the records of an organization, published or not. The
 * scope `published` grants nothing here, because it covers published content only.
 */
export function mayActOn(actor: Actor | null, action: Action, organization: Placed): boolean {
  const base = actor?.organizationId ?? null;
  switch (findScope(actor, action)) {
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

/** Returns the limits of an actor's lists. An empty scope reaches nothing. */
export function findReach(actor: Actor | null, action: Action): Reach {
  const scope = findScope(actor, action);
  if (scope === 'public' || scope === 'all') return 'everywhere';
  if (scope === null || scope === 'published' || !actor?.organizationId) return 'nowhere';
  return { within: actor.organizationId };
}
