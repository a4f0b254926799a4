/** Organizations: their rows and how they are answered. */
import { isDeepStrictEqual } from 'node:util';
import type { Composed } from '../../http/answers/composed.ts';
import { computeShortDigest, strongTag } from '../../http/requests/conditional.ts';
import type { Organization } from '../../store/organization.ts';
import type { OrganizationContent } from './content.ts';
import { readOnlyOrganizationMembers } from './content.ts';

/** Returns an organization as it is answered, members in the order of the contract. */
export function organizationView(organization: Organization): Organization {
  const { id, name, aliases, level, kind, code, divisionCode, parentId, reportsTo } = organization;
  const { verticallyLed, powers, validFrom, validTo, version, createdAt, updatedAt } = organization;
  return {
    ...{ id, name, aliases, level, kind, code, divisionCode, parentId, reportsTo },
    ...{ verticallyLed, powers, validFrom, validTo, version, createdAt, updatedAt },
  };
}

/** Returns what a precondition is compared with: the version, and the digest of the answer. */
export function organizationValidator(organization: Organization) {
  const digest = computeShortDigest(JSON.stringify(organizationView(organization)));
  return { version: organization.version, digest };
}

/** Returns an organization as it is answered, with its tag. */
export function composeOrganization(organization: Organization): Composed {
  const bytes = Buffer.from(JSON.stringify(organizationView(organization)));
  return { bytes, tag: strongTag(organization.version, computeShortDigest(bytes)) };
}

/** Returns a new row of the register. */
export function newOrganization(
  content: OrganizationContent,
  { id, now }: { readonly id: string; readonly now: string },
): Organization {
  return { id, ...content, version: 1, createdAt: now, updatedAt: now };
}

/** Returns the row that follows the current one. */
export function reviseOrganization(
  current: Organization,
  content: OrganizationContent,
  now: string,
): Organization {
  const { id, version, createdAt } = current;
  return { id, ...content, version: version + 1, createdAt, updatedAt: now };
}

/** Returns pointers to the members that differ, for the log. */
export function listChangedOrganizationMembers(
  before: Organization,
  after: Organization,
): string[] {
  const own: readonly string[] = readOnlyOrganizationMembers;
  return Object.entries(organizationView(after))
    .filter(([member, value]) => !isDeepStrictEqual(value, before[member as keyof Organization]))
    .filter(([member]) => !own.includes(member))
    .map(([member]) => `/${member}`);
}
