/** Translates errors of SQLite for callers. */
import { AppError, type ErrorCode } from '../../errors.ts';
import { sqliteCodeOf } from './drivers/sqlite-error.ts';

/**
 * Codes by SQLite's primary result code: no room or a failing disk; a file that cannot be used now.
 */
const byResult: Readonly<Record<string, ErrorCode>> = {
  SQLITE_FULL: 'storage-full',
  SQLITE_IOERR: 'storage-full',
  SQLITE_BUSY: 'service-unavailable',
  SQLITE_LOCKED: 'service-unavailable',
  SQLITE_READONLY: 'service-unavailable',
  SQLITE_CANTOPEN: 'service-unavailable',
  SQLITE_CORRUPT: 'service-unavailable',
  SQLITE_NOTADB: 'service-unavailable',
};

/** Returns the primary result code: `SQLITE_IOERR_WRITE` is `SQLITE_IOERR`. */
function resultOf(error: unknown): string | null {
  return /^SQLITE_[A-Z]+/.exec(sqliteCodeOf(error) ?? '')?.[0] ?? null;
}

/** Returns an error of SQLite as an error of the service; any other error as it is. */
export function translateError(error: unknown): unknown {
  const code = byResult[resultOf(error) ?? ''];
  return code === undefined ? error : new AppError(code, undefined, { cause: error });
}

/** Checks that the file refused the write, and will refuse the next one unless it is repaired. */
export function isStorageFailure(error: unknown): boolean {
  const result = resultOf(error) ?? '';
  return result in byResult && result !== 'SQLITE_BUSY' && result !== 'SQLITE_LOCKED';
}

/** The errors for broken constraints of one statement. */
export interface Refusals {
  readonly unique?: () => AppError;
  readonly primary?: () => AppError;
  readonly reference?: () => AppError;
}

/** Runs a statement; a broken constraint becomes the error that `refusals` has for it. */
export function withRefusals<Result>(refusals: Refusals, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    const code = sqliteCodeOf(error);
    if (code === 'SQLITE_CONSTRAINT_UNIQUE' && refusals.unique) throw refusals.unique();
    if (code === 'SQLITE_CONSTRAINT_PRIMARYKEY' && refusals.primary) throw refusals.primary();
    if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY' && refusals.reference) throw refusals.reference();
    throw error;
  }
}
