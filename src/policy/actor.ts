/** Who acts. Authentication makes an actor and passes it down; nothing below looks it up again. */

export const roles = [
  'administrator',
  'editor',
  'supervisor',
  'auditor',
  'integrator',
  'reader',
] as const;

export type Role = (typeof roles)[number];

/** Roles that reach every organization; every other role is bound to one. */
export const unboundRoles: readonly Role[] = ['administrator', 'auditor'];

export interface Actor {
  /** How the actor was authenticated: by an API key, or by a token of the identity provider. */
  readonly kind: 'key' | 'token';
  /** The id of the API key, or the subject of the token. */
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  /**
   * The organization whose subtree the role covers. Null: roles that are bound to one reach
   * nothing.
   */
  readonly organizationId: string | null;
  /** An integrator's chosen entries of the permission table; null: all that the role has. */
  readonly actions: readonly string[] | null;
  /** When the credential expires; null or absent: never. */
  readonly expiresAt?: string | null;
}
