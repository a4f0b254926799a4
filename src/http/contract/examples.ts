/**
 * The examples of the document: parameters and answers, as they were on the demonstration. They
 * are derived (`npm run generate`) and kept beside this file.
 */
import { readFileSync } from 'node:fs';

/** The examples of one operation, or of one message that the service sends. */
export interface OperationExamples {
  /** Values of parameters, by name. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Good answers, by status and media type. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The body of a message that the service sends. */
  readonly body?: unknown;
}

/** The examples of the contract, by the id of the operation. */
export type ContractExamples = Readonly<Record<string, OperationExamples>>;

/** The file of the examples. */
export const examplesFile = new URL('examples.json', import.meta.url);

/** Reads the examples of the contract. */
export function readExamples(): ContractExamples {
  return JSON.parse(readFileSync(examplesFile, 'utf8'));
}
