/** Finding an organization by the address under which clients know it. */
import type { Fault } from '../errors.ts';
import type { PlacedOrganization, Store } from './port.ts';

type Register = Pick<Store, 'organization' | 'organizationByCode'>;

/** Characters of a credit code. An id is a UUID of 36: neither passes for the other. */
const codeLength = 18;

/** The organization with this id or this unified social credit code, or null. */
export function findOrganization(
  store: Register,
  address: string,
): Promise<PlacedOrganization | null> {
  return address.length === codeLength
    ? store.organizationByCode(address)
    : store.organization(address);
}

/** The fault `organization-unknown` of a reference that leads to no organization. */
export function unknownOrganization(pointer: string): Fault {
  const message = {
    zh: '名录中没有此机关：先登记，或改用名录中的标识或统一社会信用代码。',
    en: 'Not in the register: register it first, or send an id or credit code of the register.',
  };
  return { pointer, code: 'organization-unknown', message };
}

/**
 * The organization that a member or parameter refers to, by id or credit code.
 *
 * @param address as sent; what is no text refers to none
 * @param pointer where it stands in the request, for the fault
 */
export async function referredOrganization(
  store: Register,
  address: unknown,
  pointer: string,
): Promise<{ readonly id: string | null; readonly faults: readonly Fault[] }> {
  if (typeof address !== 'string') return { id: null, faults: [] };
  const organization = await findOrganization(store, address);
  return organization === null
    ? { id: null, faults: [unknownOrganization(pointer)] }
    : { id: organization.id, faults: [] };
}
