/** Finds the short names by which an organization with a full name is known. */
import {
  departmentFields,
  departmentSuffixes,
  otherEndings,
  placeNames,
} from './short-name-table.ts';
import { normalizeText } from './text/normalize.ts';

/** The endings of full names, and what may be said in the place of each. */
const endings = new Map<string, readonly string[]>();

for (const [field, shorts] of Object.entries(departmentFields)) {
  for (const [suffix, short] of Object.entries(departmentSuffixes)) {
    const own = shorts.map((each) => each + short);
    endings.set(field + suffix, own);
  }
}
for (const [ending, shorts] of Object.entries(otherEndings)) {
  endings.set(ending, [...(endings.get(ending) ?? []), ...shorts]);
}

const endingLengthMax = Math.max(...[...endings.keys()].map((ending) => ending.length));

/** A name in two parts, with what may be said for each; the part itself is the first. */
export interface NameParts {
  readonly places: readonly string[];
  readonly endings: readonly string[];
}

function shortenPlace(place: string): string {
  let shortened = place;
  for (const [name, short] of Object.entries(placeNames)) {
    shortened = shortened.replaceAll(name, short);
  }
  return shortened;
}

/** Splits a name before the longest ending that the table has. */
export function splitName(name: string): NameParts {
  // The table writes 和, where some names have 与.
  const written = name.replaceAll('与', '和');
  let length = Math.min(endingLengthMax, name.length);
  while (length > 0 && !endings.has(written.slice(-length))) length -= 1;
  const place = name.slice(0, name.length - length);
  const ending = name.slice(name.length - length);
  const shorts = endings.get(written.slice(name.length - length)) ?? [];
  return {
    places: [...new Set([place, shortenPlace(place)])],
    endings: [...new Set([ending, ...shorts])],
  };
}

/** Lists every way to say a name that was split: the full name first. */
export function joinNameParts({ places, endings: ends }: NameParts): readonly string[] {
  return places.flatMap((place) => ends.map((end) => place + end));
}

/**
 * Lists the short names of an organization, without the name itself: 示例市人社局 for
 * 示例市人力资源和社会保障局.
 */
export function listShortNames(name: string): readonly string[] {
  return joinNameParts(splitName(name)).filter((short) => short !== name && short !== '');
}

/** Returns a name as it is compared: in half width and lower case, without spaces. */
export function foldName(name: string): string {
  return normalizeText(name).toLowerCase().replace(/\s+/gu, '');
}

/** Returns the words of a search as they are written, each once; see `foldName`. */
export function splitSearchWords(text: string): readonly string[] {
  return [...new Set(text.split(/\s+/u))].filter((word) => foldName(word) !== '');
}
