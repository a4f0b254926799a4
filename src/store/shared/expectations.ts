/** What a write expects of the rows that stand, and the refusals when they are others. */
import { AppError } from '../../errors.ts';

/** The refusal of an organization that is not in the register. */
export function organizationUnknown(id: string): AppError {
  return new AppError('organization-unknown', {
    zh: `名录中没有标识为 ${id} 的机关。`,
    en: `There is no organization ${id} in the register.`,
  });
}

/**
 * Compares the version that must stand with the one that stands (undefined: no row).
 *
 * @throws AppError `not-found` when the row is gone, `precondition-failed` when it is another one.
 */
export function requireVersion(expected: number | null, standing: number | undefined): void {
  if (standing === (expected ?? undefined)) return;
  throw new AppError(standing === undefined ? 'not-found' : 'precondition-failed');
}

/** A row's version follows the one that stood before it: an assertion on the caller. */
export function requireSuccessor(expected: number | null, version: number): void {
  if (version !== (expected ?? 0) + 1) {
    throw new RangeError(`version ${version} does not follow version ${expected ?? 0}`);
  }
}
