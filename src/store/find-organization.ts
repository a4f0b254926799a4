/** Finds an organization by its id or credit code. */
import type { Fault } from '../errors.ts';
import { AppError } from '../errors.ts';
import type { PlacedOrganization } from './organization.ts';
import type { Store } from './port.ts';

type Register = Pick<Store, 'organizations'>;

/** Length of a credit code, in characters. An id is a UUID of 36, so the two cannot be confused. */
const codeLength = 18;

/** Returns the organization with this id or this unified social credit code, or null. */
export function findOrganization(
  store: Register,
  address: string,
): Promise<PlacedOrganization | null> {
  return address.length === codeLength
    ? store.organizations.getByCode(address)
    : store.organizations.get(address);
}

/**
 * Returns the fault `organization-unknown` of a reference to an organization that does not exist.
 */
function unknownOrganization(pointer: string): Fault {
  const message = {
    zh: '名录中没有此机关：先登记，或改用名录中的标识或统一社会信用代码。',
    en: 'Is not in the register: register it first, or send an id or credit code from the register.',
  };
  return { pointer, code: 'organization-unknown', message };
}

/**
 * Returns the organization that a member of a body refers to, by id or credit code.
 *
 * @param address as sent; a value that is not a text refers to none
 * @param pointer its place in the request, for the fault
 */
export async function resolveOrganization(
  store: Register,
  address: unknown,
  pointer: string,
): Promise<{
  readonly organization: PlacedOrganization | null;
  readonly faults: readonly Fault[];
}> {
  if (typeof address !== 'string') return { organization: null, faults: [] };
  const organization = await findOrganization(store, address);
  return { organization, faults: organization === null ? [unknownOrganization(pointer)] : [] };
}

/**
 * Returns the organization that a parameter names, by id or credit code.
 *
 * @param parameter its name, for the fault
 * @throws AppError `organization-unknown`, because an empty answer would hide a typing error
 */
export async function requireNamedOrganization(
  store: Register,
  address: string,
  parameter: string,
): Promise<PlacedOrganization> {
  const organization = await findOrganization(store, address);
  if (organization !== null) return organization;
  const faults = [unknownOrganization(`?${parameter}`)];
  throw new AppError('organization-unknown', undefined, { faults });
}
