/** Who acts. An actor is made by authentication and handed down; nothing below looks it up again. */

export const roles = ['administrator', 'editor', 'reader'] as const;

export type Role = (typeof roles)[number];

export interface Actor {
  /** The id of the API key. */
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  /** The organization the key belongs to; null: the key is bound to none and sees the whole tree. */
  readonly organizationId: string | null;
}
