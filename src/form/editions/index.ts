/** The list of editions, oldest first. A new edition is one more file and one more line here. */
import type { Edition, EditionId } from '../types.ts';
import { edition2019 } from './2019.ts';
import { edition2021 } from './2021.ts';

export const editions: readonly Edition[] = [edition2019, edition2021];

/** The first report year for which a uniform form exists. */
export const firstReportYear = Math.min(...editions.map((edition) => edition.years.from));

/** The edition with this id. */
export function editionById(id: EditionId): Edition {
  const edition = editions.find((candidate) => candidate.id === id);
  if (edition === undefined) throw new RangeError(`no edition ${id}`);
  return edition;
}

/** The edition that is binding for a report year, or null before 2019. */
export function editionOfYear(year: number): Edition | null {
  return (
    editions.find(({ years }) => year >= years.from && (years.to === null || year <= years.to)) ??
    null
  );
}
