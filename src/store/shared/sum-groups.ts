/**
 * Which reports belong to a sum, and how sums and counts of organizations become groups. An engine
 * gives rows; what counts is decided here alone.
 */
import {
  type OrganizationKind,
  type OrganizationLevel,
  organizationKinds,
  organizationLevels,
  type ReportKind,
} from '../../form/organization.ts';
import type { EditionId } from '../../form/types.ts';
import { existsAtYearEnd, lastDayOfYear } from '../../policy/consolidation.ts';
import type { ReportStatus } from '../../policy/workflow.ts';
import {
  type ExclusionReason,
  exclusionReasons,
  type GroupSum,
  type SumGap,
  type SumGrouping,
  type SumScope,
} from '../sums.ts';
import { SumBuilder } from './cell-sums.ts';

/** What of an organization decides where its report is summed. */
export interface SumClass {
  readonly level: OrganizationLevel;
  readonly organizationKind: OrganizationKind;
  readonly reportsTo: ReportKind;
  readonly verticallyLed: boolean;
  /** Whether it existed on the last day of the year. */
  readonly existed: boolean;
}

/** The class of an organization and its period, as an engine selects them. */
export interface ClassifiedRow {
  readonly level: OrganizationLevel;
  readonly kind: OrganizationKind;
  readonly reports_to: ReportKind;
  readonly vertically_led: number;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** Returns the class of an organization in a year. */
export function classify(row: ClassifiedRow, year: number): SumClass {
  const { level, kind: organizationKind, reports_to: reportsTo } = row;
  const existed = existsAtYearEnd({ validFrom: row.valid_from, validTo: row.valid_to }, year);
  return { level, organizationKind, reportsTo, verticallyLed: row.vertically_led === 1, existed };
}

/** The first and the last year of organizations without limit. */
export const unlimitedYears = { first: 0, last: 9999 } as const;

/** Returns the first and the last year at whose end an organization existed. */
export function findYears({
  valid_from: validFrom,
  valid_to: validTo,
}: Pick<ClassifiedRow, 'valid_from' | 'valid_to'>): {
  readonly first: number;
  readonly last: number;
} {
  const lastYear = validTo === null ? unlimitedYears.last : Number(validTo.slice(0, 4));
  const isWhole = validTo === null || validTo >= lastDayOfYear(lastYear);
  return {
    first: validFrom === null ? unlimitedYears.first : Number(validFrom.slice(0, 4)),
    last: isWhole ? lastYear : lastYear - 1,
  };
}

/** Where the report of an organization is in a sum; `apart`: it belongs to another sum alone. */
type Place = 'included' | 'apart' | ExclusionReason;

const isAnyOf = <Value>(values: readonly Value[] | undefined, value: Value) =>
  values === undefined || values.includes(value);

/** Returns where the reports of a class are. */
function findPlace(scope: SumScope, of: SumClass, status: ReportStatus | null): Place {
  if (!isAnyOf(scope.level, of.level)) return 'apart';
  if (!isAnyOf(scope.organizationKind, of.organizationKind)) return 'apart';
  if (of.verticallyLed !== scope.verticallyLed) {
    return of.verticallyLed ? 'vertical' : 'apart';
  }
  if (!of.existed) return 'not-in-register';
  return status === null || isAnyOf(scope.status, status) ? 'included' : 'status';
}

/** A report, or reports of one class, with what is packed of them. */
export interface SummedRow {
  readonly edition: EditionId;
  /** Packed amounts of a report, or packed sums of several. */
  readonly packed: Uint8Array;
  readonly isSum: boolean;
  /** Null: it does not matter, because the reports are published ones. */
  readonly status: ReportStatus | null;
}

/** The sum of a group, as it is built. */
export class GroupBuilder {
  readonly group: string | null;
  readonly name: string | null;
  readonly #scope: SumScope;
  readonly #editions = new Map<EditionId, SumBuilder>();
  readonly #excluded = Object.fromEntries(exclusionReasons.map((reason) => [reason, 0])) as Record<
    ExclusionReason,
    number
  >;
  #expected = 0;
  #existing = 0;
  #included = 0;
  #additional = 0;

  constructor(scope: SumScope, group: string | null, name: string | null) {
    this.#scope = scope;
    this.group = group;
    this.name = name;
  }

  /** Counts organizations of a class. */
  addOrganizations(of: SumClass, count: number): void {
    const isExpected = of.reportsTo === 'own' && findPlace(this.#scope, of, null) === 'included';
    if (isExpected) this.#expected += count;
  }

  #builderOf(edition: EditionId): SumBuilder {
    const known = this.#editions.get(edition);
    if (known !== undefined) return known;
    const made = new SumBuilder(edition);
    this.#editions.set(edition, made);
    return made;
  }

  /** Counts reports of a class, without their sums; returns whether they are in the sum. */
  countReports(of: SumClass, count: number, status: ReportStatus | null): boolean {
    const place = findPlace(this.#scope, of, status);
    if (place === 'apart') return false;
    if (of.reportsTo === 'own' && (place === 'included' || place === 'status')) {
      this.#existing += count;
    }
    if (place !== 'included') {
      this.#excluded[place] += count;
      return false;
    }
    this.#included += count;
    if (of.reportsTo !== 'own') this.#additional += count;
    return true;
  }

  /** Adds a report, or the sum of some, of a class. */
  addReports(of: SumClass, { edition, packed, isSum, status }: SummedRow): void {
    const count = isSum ? SumBuilder.countReports(packed) : 1;
    if (!this.countReports(of, count, status)) return;
    const sums = this.#builderOf(edition);
    if (isSum) sums.addSums(packed);
    else sums.addReport(packed);
  }

  /** Returns how many gaps there are: organizations without a report, or reports that are left out. */
  countGaps(of: 'missing' | 'excluded'): number {
    if (of === 'missing') return this.#expected - this.#existing;
    return Object.values(this.#excluded).reduce((sum, count) => sum + count, 0);
  }

  /** Returns the sum, or null when nothing is expected and there is no report. */
  finish(): GroupSum | null {
    const excluded = { ...this.#excluded };
    const reports = this.#included + this.countGaps('excluded');
    if (this.#expected === 0 && reports === 0) return null;
    const editions = [...this.#editions.values()].map((sums) => sums.toSums());
    return {
      ...{ group: this.group, name: this.name, expected: this.#expected },
      missing: this.countGaps('missing'),
      ...{ included: this.#included, additional: this.#additional, excluded },
      editions: editions.sort((a, b) => (a.edition < b.edition ? -1 : 1)),
    };
  }
}

const classOrder: readonly (string | null)[] = [...organizationLevels, ...organizationKinds];

/** The groups of a sum: classes in the order of the form, organizations as they were first added. */
export class SumGroups {
  readonly #scope: SumScope;
  readonly #groups = new Map<string | null, GroupBuilder>();

  constructor(scope: SumScope) {
    this.#scope = scope;
  }

  /** Returns a group, and makes it when there is none: of an organization, with its name. */
  of(group: string | null, nameOf: () => string | null = () => null): GroupBuilder {
    const known = this.#groups.get(group);
    if (known !== undefined) return known;
    const made = new GroupBuilder(this.#scope, group, nameOf());
    this.#groups.set(group, made);
    return made;
  }

  /** Returns the group of a class; without groups of classes there is one. */
  ofClass(grouping: SumGrouping | null, { level, organizationKind }: SumClass): GroupBuilder {
    if (grouping === 'level') return this.of(level);
    return this.of(grouping === 'organizationKind' ? organizationKind : null);
  }

  finish(): readonly GroupSum[] {
    return [...this.#groups.values()]
      .sort((a, b) => classOrder.indexOf(a.group) - classOrder.indexOf(b.group))
      .map((group) => group.finish())
      .filter((group) => group !== null);
  }
}

/**
 * Returns the gap that an organization is in a sum, with the reason; undefined: it is none of the
 * kind.
 *
 * @param status the state of its report; null: it has none
 */
export function findGap(
  scope: SumScope,
  of: SumClass,
  status: ReportStatus | null,
  kind: 'missing' | 'excluded',
): SumGap['reason'] | undefined {
  if (kind === 'missing') return isMissing(scope, of, status !== null) ? null : undefined;
  return (status && findExclusion(scope, of, status)) ?? undefined;
}

/** Checks that an organization was to publish a report and has none. */
function isMissing(scope: SumScope, of: SumClass, hasReport: boolean): boolean {
  return !hasReport && of.reportsTo === 'own' && findPlace(scope, of, null) === 'included';
}

/** Returns why a report is not in a sum; null: it is, or belongs to another sum alone. */
function findExclusion(scope: SumScope, of: SumClass, status: ReportStatus): SumGap['reason'] {
  const place = findPlace(scope, of, status);
  return place === 'included' || place === 'apart' ? null : place;
}

/** Checks that a report is in a sum. */
export function isInSum(scope: SumScope, of: SumClass, status: ReportStatus): boolean {
  return findPlace(scope, of, status) === 'included';
}
