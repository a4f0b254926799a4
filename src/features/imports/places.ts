/** The positions in the file of what was read, in the language of the answer. */
import type { Place } from '../../documents/place.ts';
import { describePlace } from '../../documents/place.ts';
import type { Recognition } from '../../documents/recognise.ts';
import type { Language } from '../../http/requests/language.ts';
import { say } from '../../http/requests/language.ts';

/** Returns the places of cells in the language of an answer, by their pointers. */
export function placesOfCells({ places }: Recognition, language: Language) {
  return Object.fromEntries(
    Object.entries(places).map(([pointer, place]) => [pointer, wordsOf(place, language)]),
  );
}

/** Returns what has no cell, with its places in the language of an answer. */
export function unplacedView({ unplaced }: Recognition, language: Language) {
  return unplaced.map(({ text, place }) => ({ text, place: wordsOf(place, language) }));
}

function wordsOf(place: Place, language: Language): string {
  return say(describePlace(place), language);
}
