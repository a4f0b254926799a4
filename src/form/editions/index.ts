/** Lists the editions with the report years they are binding for, and finds them. */
import type { Edition, EditionId } from '../types.ts';
import { editionForms } from './list.ts';

/** Every edition, oldest first. Each is binding until the next begins; the last one still is. */
export const editions: readonly Edition[] = editionForms.map(({ firstYear, ...form }, at) => {
  const next = editionForms[at + 1];
  return {
    ...form,
    years: { from: firstYear, to: next === undefined ? null : next.firstYear - 1 },
  };
});

/** The first report year for which a uniform form exists. */
export const firstReportYear = Math.min(...editions.map((edition) => edition.years.from));

/** The edition in force. */
export const currentEdition = editions[editions.length - 1] as Edition;

/**
 * Returns the edition with this id.
 *
 * @throws RangeError when there is none
 */
export function editionById(id: EditionId): Edition {
  const edition = editions.find((candidate) => candidate.id === id);
  if (edition === undefined) throw new RangeError(`no edition ${id}`);
  return edition;
}

/** Returns the edition that is binding for a report year, or null before the first. */
export function editionOfYear(year: number): Edition | null {
  return (
    editions.find(({ years }) => year >= years.from && (years.to === null || year <= years.to)) ??
    null
  );
}
