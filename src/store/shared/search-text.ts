/**
 * What an organization is found by besides its id and code: derived from its name and its aliases,
 * the same for every engine, and kept by the engine so that a search reads no more than it needs.
 */
import { createRequire } from 'node:module';
import { foldName, joinNameParts, splitName } from '../../form/short-names.ts';
import type { Organization } from '../organization.ts';
import { reverseName } from './register.ts';

/**
 * The number of this derivation. An engine derives anew when it has kept another one: it is
 * increased with every change of the table of short names, of the library or of what is below.
 */
export const searchTextVersion = 1;

type Named = Pick<Organization, 'name' | 'aliases'>;

/** A text that names an organization, folded and backwards, and what it is. */
export interface Spelling {
  /** By characters, so that ends of names become beginnings. */
  readonly reversed: string;
  /** `name` only where the folded name differs from the name. */
  readonly kind: 'name' | 'alias' | 'short';
}

/** What is derived from the names of an organization. */
export interface SearchKeys {
  /** Every name, alias, short name, and their pinyin initials, folded, a line each. */
  readonly text: string;
  readonly spellings: readonly Spelling[];
}

const require = createRequire(import.meta.url);

/**
 * Returns the pinyin initials of a folded text, `slssfqrsj` for 示例市示范区人社局; signs are left
 * out. The library takes 80 ms and 15 MB, so that it is loaded with the first name that is written.
 */
function computeInitials(text: string): string {
  const { pinyin } = require('pinyin-pro') as typeof import('pinyin-pro');
  const options = { pattern: 'first', toneType: 'none', type: 'array' } as const;
  const initials = pinyin(text, options).join('');
  return initials.replace(/[^a-z0-9]+/g, '');
}

/** Length in characters of the shortest end of a name by which an organization is found. */
const endLengthMin = 2;

/** The largest number of organizations that are looked up by the end of a name. */
export const endsMax = 1_000;

/** The values by which an engine searches what a text names. */
export interface SpellingSearch {
  readonly name: string;
  readonly folded: string;
  /** The folded text backwards. */
  readonly reversed: string;
  /** Longer spellings that end with the text are between `reversed` and this. */
  readonly to: string;
}

/** Returns the conditions that find organizations by a spelling. */
export function searchSpelling(text: string): SpellingSearch {
  const folded = foldName(text);
  const reversed = reverseName(folded);
  const isLong = [...folded].length >= endLengthMin;
  return { name: text, folded, reversed, to: isLong ? `${reversed}\u{10FFFF}` : reversed };
}

/** How a row matches a spelling: the smaller the better. */
export interface SpellingMatch {
  readonly is_closed: number;
  readonly rank: number;
}

/** Keeps the matches that are as good as the first, of rows from the best on. */
export function keepBestMatches<Row extends SpellingMatch>(rows: readonly Row[]): readonly Row[] {
  const [best] = rows;
  return rows.filter((row) => row.is_closed === best?.is_closed && row.rank === best.rank);
}

/** Derives what an organization is found by. */
export type DeriveSearchKeys = (organization: Named) => SearchKeys;

/**
 * Returns the derivation. It remembers the initials of endings, of which the table of short names
 * has few hundred: computing them takes 20 µs each, which counts for a whole register.
 */
export function newSearchDerivation(): DeriveSearchKeys {
  const known = new Map<string, string>();
  const initialsOfEnding = (ending: string): string => {
    const initials = known.get(ending) ?? computeInitials(ending);
    known.set(ending, initials);
    return initials;
  };
  return ({ name, aliases }) => {
    const folded = foldName(name);
    const parts = splitName(folded);
    const [, ...shorts] = joinNameParts(parts);
    const others = aliases.map(foldName);
    const initials = joinNameParts({
      places: parts.places.map(computeInitials),
      endings: parts.endings.map(initialsOfEnding),
    });
    const kinds = new Map<string, Spelling['kind']>();
    if (folded !== name) kinds.set(folded, 'name');
    for (const each of others) if (each !== folded) kinds.set(each, 'alias');
    for (const each of shorts) if (!kinds.has(each)) kinds.set(each, 'short');
    const lines = [folded, ...others, ...shorts, ...initials, ...others.map(computeInitials)];
    return {
      text: [...new Set(lines)].filter((line) => line !== '').join('\n'),
      spellings: [...kinds].map(([text, kind]) => ({ reversed: reverseName(text), kind })),
    };
  };
}

/** Returns words as they are parts of the text of `SearchKeys`. */
export function foldSearchWords(words: readonly string[]): readonly string[] {
  return words.map(foldName);
}
