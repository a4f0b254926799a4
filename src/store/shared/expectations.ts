/** What a write expects of current rows, and the refusals when they differ. */
import { AppError } from '../../errors.ts';

/** Returns the refusal of an organization that is not in the register. */
export function unknownOrganizationError(id: string): AppError {
  return new AppError('organization-unknown', {
    zh: `名录中没有标识为 ${id} 的机关。`,
    en: `There is no organization ${id} in the register.`,
  });
}

/**
 * Compares the expected version with the current one (undefined: no row).
 *
 * @throws AppError `not-found` when the row was deleted, `precondition-failed` when the version
 *   differs
 */
export function requireVersion(expected: number | null, current: number | undefined): void {
  if (current === (expected ?? undefined)) return;
  throw new AppError(current === undefined ? 'not-found' : 'precondition-failed');
}

/** Asserts that the version of a row follows the expected one. */
export function requireSuccessor(expected: number | null, version: number): void {
  if (version !== (expected ?? 0) + 1) {
    throw new RangeError(`version ${version} does not follow version ${expected ?? 0}`);
  }
}
