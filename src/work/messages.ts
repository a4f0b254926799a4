/** The messages between the pool and its processes. */
import type { ErrorCode, Fault } from '../errors.ts';
import { AppError } from '../errors.ts';
import type { Text } from '../form/types.ts';
import type { JobName } from './jobs.ts';

/** A job for a process. */
export interface JobMessage {
  readonly name: JobName;
  readonly input: unknown;
}

/** An error as plain data: one of the service by its code, any other by its text. */
export type SentError =
  | { readonly code: ErrorCode; readonly detail: Text | null; readonly faults: readonly Fault[] }
  | { readonly code: null; readonly stack: string };

/** The result of a job. */
export type JobResult = { readonly output: unknown } | { readonly error: SentError };

/** Returns an error as plain data. */
export function packError(error: unknown): SentError {
  if (error instanceof AppError) {
    return { code: error.code, detail: error.detail ?? null, faults: error.faults };
  }
  return { code: null, stack: error instanceof Error ? String(error.stack) : String(error) };
}

/** Returns the error that was packed. */
export function unpackError(sent: SentError): Error {
  if (sent.code === null) return new Error(`a job failed: ${sent.stack}`);
  return new AppError(sent.code, sent.detail ?? undefined, { faults: sent.faults });
}
