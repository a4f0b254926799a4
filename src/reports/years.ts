/** Years of reports: the edition of each, and the years that are too early or too late. */
import type { Fault } from '../errors.ts';
import { AppError } from '../errors.ts';
import { editionOfYear, editions, firstReportYear } from '../form/editions/index.ts';
import type { Edition } from '../form/types.ts';
import { civilDay } from '../policy/deadlines.ts';

/**
 * Returns the edition of the tables of a body. When its year is not a valid year, returns the
 * newest edition, so that the other faults are reported.
 *
 * @param pointer the place of the year in the request
 * @throws AppError `year-unsupported` before 2019
 */
export function requireEditionOfYear(year: unknown, pointer = '/year'): Edition {
  const newest = editions[editions.length - 1] as Edition;
  if (typeof year !== 'number' || !Number.isInteger(year)) return newest;
  const edition = editionOfYear(year);
  if (edition !== null) return edition;
  const message = {
    zh: `报告年度为 ${year}；统一格式自 ${firstReportYear} 年度起施行。`,
    en: `The year is ${year}; the standard form begins in ${firstReportYear}.`,
  };
  const faults = [{ pointer, code: 'year-unsupported', message }];
  throw new AppError('year-unsupported', message, { faults });
}

/**
 * Returns the fault `out-of-range` of a year that has not begun in China, of which there can be no
 * report.
 *
 * @param pointer the place of the year in the request
 */
export function findLaterYear(year: unknown, now: Date, pointer = '/year'): Fault[] {
  const current = Number(civilDay(now).slice(0, 4));
  if (typeof year !== 'number' || year <= current) return [];
  const message = {
    zh: `报告年度不得晚于当前年度 ${current}。`,
    en: `Must not be after the current year, ${current}.`,
  };
  return [{ pointer, code: 'out-of-range', message }];
}
