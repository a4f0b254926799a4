/** The list of organizations: what is asked for, as the store expects it. */
import type { Static } from 'typebox';
import type { Fault } from '../../errors.ts';
import { splitSearchWords } from '../../form/short-names.ts';
import { refuseFaults } from '../../http/bodies/body-faults.ts';
import type { Caller } from '../../policy/caller.ts';
import { findReach } from '../../policy/permissions.ts';
import { findLaterYear, requireEditionOfYear } from '../../reports/years.ts';
import { type Register, requireNamedOrganization } from '../../store/find-organization.ts';
import type { OrganizationQuery } from '../../store/port.ts';
import { findWordFaults } from '../search-words.ts';
import type { organizationsQuery } from './schemas.ts';

/** The filters, order and page of a list of organizations. */
export type OrganizationFilters = Omit<Static<typeof organizationsQuery>, 'fields' | 'format'>;

/** Returns the faults of filters that a schema cannot express. */
function filterFaults(
  { hasReport, year, reportKind }: OrganizationFilters,
  words: readonly string[] | undefined,
  now: Date,
): Fault[] {
  const faults = hasReport === undefined ? [] : findLaterYear(year, now, '?year');
  if (words !== undefined) faults.push(...findWordFaults(words));
  if (hasReport !== undefined && year === undefined) {
    const message = {
      zh: '按 hasReport 查询须填年度，如 year=2023。',
      en: 'hasReport requires a year, like year=2023.',
    };
    faults.push({ pointer: '?year', code: 'missing-member', message });
  }
  if (hasReport === undefined && (year !== undefined || reportKind !== undefined)) {
    const message = {
      zh: 'year、reportKind 只与 hasReport 同用：请填 hasReport=true 或 hasReport=false。',
      en: 'year and reportKind belong to hasReport: set hasReport to true or false.',
    };
    faults.push({ pointer: '?hasReport', code: 'missing-member', message });
  }
  return faults;
}

/** Returns the filter for who has filed; working versions count where the caller may read them. */
function filingFilter(
  { actor }: Caller,
  { hasReport, year, reportKind }: OrganizationFilters,
): Pick<OrganizationQuery, 'filing'> {
  if (hasReport === undefined || year === undefined) return {};
  const working = findReach(actor, 'report.read');
  const kind = reportKind && { kind: reportKind };
  return { filing: { hasFiled: hasReport, year, ...kind, working } };
}

/**
 * Returns the query of the store for the filters of a request.
 *
 * @throws AppError `request-invalid`, `year-unsupported`, `organization-unknown`,
 *   `organization-ambiguous`
 */
export async function buildOrganizationQuery(
  register: Register,
  caller: Caller,
  filters: OrganizationFilters,
): Promise<OrganizationQuery> {
  const { parentId, within, q, level, kind, sort = 'createdAt' } = filters;
  const { limit = 50, cursor = null, count = false } = filters;
  const words = q === undefined ? undefined : splitSearchWords(q);
  refuseFaults(filterFaults(filters, words, register.clock()));
  if (filters.hasReport !== undefined) requireEditionOfYear(filters.year, '?year');
  const idOf = async (address: string, parameter: string) =>
    (await requireNamedOrganization(register, address, parameter)).id;
  return {
    ...(parentId && { parentId: await idOf(parentId, 'parentId') }),
    ...(within && { within: await idOf(within, 'within') }),
    ...(level && { level }),
    ...(kind && { kind }),
    ...(words && { words }),
    ...filingFilter(caller, filters),
    ...{ sort, limit, cursor, count },
  };
}
