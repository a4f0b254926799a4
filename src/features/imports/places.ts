/** The positions in the file of what was read, in the language of the answer. */
import type { Place } from '../../documents/place.ts';
import { describePlace } from '../../documents/place.ts';
import type { Recognition } from '../../documents/recognise.ts';
import type { Language } from '../../http/requests/language.ts';
import { say } from '../../http/requests/language.ts';

/** Returns the members of an answer that state places: of each cell, and of what has no cell. */
export function placesView({ places, unplaced }: Recognition, language: Language) {
  const words = (place: Place) => say(describePlace(place), language);
  return {
    places: Object.fromEntries(
      Object.entries(places).map(([pointer, place]) => [pointer, words(place)]),
    ),
    unplaced: unplaced.map(({ text, place }) => ({ text, place: words(place) })),
  };
}
