/** Whose report it is, in the register: by code, by name, or unknown. */
import type { Recognition } from '../../documents/recognise.ts';
import type { PlacedOrganization } from '../../store/organization.ts';
import type { Store } from '../../store/port.ts';

/**
 * The organization that a report names, when the register leaves no doubt: the code printed in it,
 * else the one body of just this name, else the one body whose name ends with it (a report of a
 * district's bureau often leaves the city out) or that it ends with. Otherwise null.
 */
export async function recognisedOrganization(
  store: Store,
  recognition: Pick<Recognition, 'organizationCode' | 'organizationName'>,
): Promise<PlacedOrganization | null> {
  const { organizationCode, organizationName } = recognition;
  if (organizationCode !== null) {
    const byCode = await store.organizations.getByCode(organizationCode);
    if (byCode !== null) return byCode;
  }
  if (organizationName === null) return null;
  const candidates = await store.organizations.findNamed(organizationName);
  const exact = candidates.filter(({ name }) => name === organizationName);
  const [only, ...others] = exact.length > 0 ? exact : candidates;
  return only !== undefined && others.length === 0 ? only : null;
}
