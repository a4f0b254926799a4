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

export const exceptions: readonly Exception[] = [
  {
    source: '^0+|0+$',
    flags: 'g',
    charactersMax: 4_000,
    bound: 'the digits of one number of a JSON body',
    worst: (characters) => `1${'0'.repeat(characters - 2)}1`,
  },
  {
    source: String.raw`nianbao_[\w-]+|eyJ[\w-]+\.[\w-]+\.[\w-]*|whsec_[\w+/=~-]+`,
    flags: 'g',
    charactersMax: 8_192,
    bound: 'an address; longer ones are rejected before',
    worst: (characters) => 'eyJ'.repeat(characters / 3),
  },
];
