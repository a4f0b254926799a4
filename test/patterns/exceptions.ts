/**
 * Expressions that are unsafe for texts of any length, and harmless for the texts they get. Prefer
 * a safe expression, or a scan (`src/form/text/scan.ts`): this list is to be short.
 */
import type { Expression } from './expressions.ts';

export interface Exception extends Pick<Expression, 'source' | 'flags'> {
  /** The most characters of a text that the expression gets. */
  readonly charactersMax: number;
  /** Why no longer text gets to the expression. */
  readonly bound: string;
  /** A text of about this many characters on which the expression takes longest. */
  readonly worst: (characters: number) => string;
}

export const exceptions: readonly Exception[] = [];
