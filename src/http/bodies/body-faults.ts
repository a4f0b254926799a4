/**
 * Bodies that are validated by more than a schema: faults of shape and meaning are reported
 * together, so that a caller gets every fault at once.
 */
import type { Fault } from '../../errors.ts';
import { AppError } from '../../errors.ts';

/** The members of a JSON object, of any type. */
export type Members = Readonly<Record<string, unknown>>;

/** Returns the members of a body; none when it is not an object, which its schema reports. */
export function asMembers(body: unknown): Members {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject ? (body as Members) : {};
}

/**
 * Merges faults of shape and of meaning: at one place, a fault of meaning is more precise than one
 * of shape.
 */
export function mergeFaults(shape: readonly Fault[], meaning: readonly Fault[]): Fault[] {
  const places = new Set(meaning.map((fault) => fault.pointer));
  return [...shape.filter((fault) => !places.has(fault.pointer)), ...meaning];
}

/**
 * Returns the fault of a member that only the service sets and that was sent with another value.
 */
export function readOnlyFault(member: string, current: unknown): Fault {
  const value = JSON.stringify(current);
  const message = {
    zh: `此项由系统维护，不能修改：删除此项，或原样带回 ${value}。`,
    en: `Set by the service: leave it out, or send ${value}.`,
  };
  return { pointer: `/${member}`, code: 'read-only-member', message };
}

/** The codes of references to organizations that do not lead to one. */
const referenceCodes: readonly string[] = ['organization-unknown', 'organization-ambiguous'];

/**
 * Refuses a body that has faults.
 *
 * @throws AppError `organization-unknown` or `organization-ambiguous` when all faults are references
 *   to organizations that are not in the register, or that several match; else `request-invalid`;
 *   with every fault
 */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const ambiguous = faults.find(({ code }) => code === 'organization-ambiguous');
  const code = ambiguous === undefined ? 'organization-unknown' : 'organization-ambiguous';
  const areReferences = faults.every((fault) => referenceCodes.includes(fault.code));
  if (!areReferences) throw new AppError('request-invalid', undefined, { faults });
  throw new AppError(code, undefined, { faults, candidates: ambiguous?.candidates ?? [] });
}
