/**
 * Finds the organization that a caller names: by id, by credit code, or by an unambiguous name. All
 * parameters and bodies that name an organization are read here.
 */
import type { Candidate, Fault } from '../errors.ts';
import { AppError, candidatesMax } from '../errors.ts';
import { civilDay } from '../policy/deadlines.ts';
import type { PlacedOrganization } from './organization.ts';
import type { Store } from './port.ts';

/** Where organizations are looked up, and what day it is: closed ones are found last. */
export interface Register {
  readonly store: Pick<Store, 'organizations'>;
  readonly clock: () => Date;
}

/** A unified social credit code, as far as it differs from ids and names. */
const creditCode = /^[0-9A-Z]{18}$/;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Visible ASCII without a slash: ids are nothing else, and names hardly are. */
const idLike = /^[\x21-\x2e\x30-\x7e]{1,64}$/;

/**
 * Returns the organization with this id or this unified social credit code, or null. Credentials
 * name organizations only so: a name must not grant anything.
 */
export async function findIdentifiedOrganization(
  { organizations }: Pick<Store, 'organizations'>,
  address: string,
): Promise<PlacedOrganization | null> {
  if (creditCode.test(address)) return organizations.getByCode(address);
  return idLike.test(address) ? organizations.get(address) : null;
}

/** Returns the organizations that an address names best: none, one, or several. */
async function findOrganizations(
  { store, clock }: Register,
  address: string,
): Promise<readonly PlacedOrganization[]> {
  const identified = await findIdentifiedOrganization(store, address);
  if (identified !== null) return [identified];
  if (uuid.test(address) || creditCode.test(address)) return [];
  return store.organizations.findSpelled(address, civilDay(clock()));
}

/** An organization that was looked up, or the fault of the address. */
interface Lookup {
  readonly organization: PlacedOrganization | null;
  readonly faults: readonly Fault[];
}

function unknownOrganization(pointer: string): Fault {
  const message = {
    zh: '名录中没有此机关：先登记，或改用名录中的标识、统一社会信用代码或名称。',
    en: 'Is not in the register: register it first, or send an id, code or name from the register.',
  };
  return { pointer, code: 'organization-unknown', message };
}

function listCandidates(found: readonly PlacedOrganization[]): readonly Candidate[] {
  return found
    .slice(0, candidatesMax)
    .map(({ id, name, code, level }) => ({ id, name, code, level }));
}

function ambiguousOrganization(found: readonly PlacedOrganization[], pointer: string): Fault {
  const message = {
    zh: '有多个机关符合此名称：改用 candidates 中的标识或代码，或填写带行政区划的全称。',
    en: 'Several organizations match this name: send an id or code from candidates, or the full name.',
  };
  return { pointer, code: 'organization-ambiguous', message, candidates: listCandidates(found) };
}

async function lookUp(register: Register, address: string, pointer: string): Promise<Lookup> {
  const found = await findOrganizations(register, address);
  const [organization = null] = found;
  if (organization === null) return { organization, faults: [unknownOrganization(pointer)] };
  if (found.length === 1) return { organization, faults: [] };
  return { organization: null, faults: [ambiguousOrganization(found, pointer)] };
}

/**
 * Returns the organization that a member of a body refers to, by id, credit code or name, or the
 * fault `organization-unknown` or `organization-ambiguous`.
 *
 * @param address as sent; a value that is not a text refers to none
 * @param pointer its place in the request, for the fault
 */
export async function resolveOrganization(
  register: Register,
  address: unknown,
  pointer: string,
): Promise<Lookup> {
  if (typeof address !== 'string') return { organization: null, faults: [] };
  return lookUp(register, address, pointer);
}

/**
 * Returns the organization that a query parameter names, by id, credit code or name.
 *
 * @param parameter its name, for the fault
 * @throws AppError `organization-unknown`, because an empty answer would hide a typing error;
 *   `organization-ambiguous` with the candidates
 */
export async function requireNamedOrganization(
  register: Register,
  address: string,
  parameter: string,
): Promise<PlacedOrganization> {
  const { organization, faults } = await lookUp(register, address, `?${parameter}`);
  if (organization !== null) return organization;
  const candidates = faults.flatMap((fault) => fault.candidates ?? []);
  const code = candidates.length === 0 ? 'organization-unknown' : 'organization-ambiguous';
  throw new AppError(code, undefined, { faults, candidates });
}

/**
 * Returns the organization that a path names, by id, credit code or name.
 *
 * @throws AppError `not-found`; `organization-ambiguous` with the candidates
 */
export async function requireOrganization(
  register: Register,
  address: string,
): Promise<PlacedOrganization> {
  const found = await findOrganizations(register, address);
  const [organization] = found;
  if (organization === undefined) throw new AppError('not-found');
  if (found.length === 1) return organization;
  throw new AppError('organization-ambiguous', undefined, { candidates: listCandidates(found) });
}
