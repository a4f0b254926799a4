/** Finds the organization of a report in the register: by code or by name. */
import type { Recognition } from '../../documents/recognise.ts';
import type { PlacedOrganization } from '../../store/organization.ts';
import type { Store } from '../../store/port.ts';

/**
 * Returns the organization that a report names, when only one matches: the code printed in the
 * report, else the one organization with exactly this name, else the one whose name ends with it
 * (the report of a district's bureau often leaves out the city) or that it ends with. Otherwise
 * null.
 */
export async function findRecognisedOrganization(
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
