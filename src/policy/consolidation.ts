/**
 * Which reports a consolidated report sums: those of the organizations directly below, each of the
 * kind expected of it, and the office's own report.
 */

/**
 * The members of an organization that decide whether a consolidated report sums it. Days are
 * `YYYY-MM-DD`.
 */
interface SummedOrganization {
  readonly id: string;
  readonly parentId: string | null;
  readonly reportsTo: 'own' | 'consolidated';
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A report that a consolidated report sums. */
export interface SummedReport {
  readonly kind: 'own' | 'consolidated';
  /** Whether it is expected, so that a missing report is a finding. */
  readonly isExpected: boolean;
}

/** Returns the day on which an organization must exist to be expected to report on a year. */
export function lastDayOfYear(year: number): string {
  return `${year}-12-31`;
}

/** Checks that an organization existed on the last day of a year. */
export function existsAtYearEnd(
  { validFrom, validTo }: Pick<SummedOrganization, 'validFrom' | 'validTo'>,
  year: number,
): boolean {
  const day = lastDayOfYear(year);
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}

/**
 * Returns which report of an organization a consolidated report sums; null: none. The organization
 * may be the consolidating one itself.
 *
 * @param consolidating the organization whose report sums, and the year
 */
export function findSummedReport(
  organization: SummedOrganization,
  consolidating: { readonly id: string; readonly year: number },
): SummedReport | null {
  if (organization.id === consolidating.id) return { kind: 'own', isExpected: false };
  if (organization.parentId !== consolidating.id) return null;
  if (!existsAtYearEnd(organization, consolidating.year)) return null;
  return { kind: organization.reportsTo, isExpected: true };
}
