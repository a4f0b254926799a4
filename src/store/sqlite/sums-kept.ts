/** Sums of what is published now, by what is kept below organizations. */
import type { OrganizationKind, OrganizationLevel, ReportKind } from '../../form/organization.ts';
import type { EditionId } from '../../form/types.ts';
import { filingGroupsMax } from '../filing.ts';
import { SumBuilder } from '../shared/cell-sums.ts';
import {
  type ClassifiedRow,
  classify,
  type GroupBuilder,
  type SumClass,
  SumGroups,
} from '../shared/sum-groups.ts';
import type { GroupSum, SumGrouping, SumScope } from '../sums.ts';
import type { Database } from './drivers/driver.ts';
import { wholeRegister } from './sums-below.ts';

/** The class of a row of what is kept below organizations. */
interface BelowRow {
  readonly level: OrganizationLevel;
  readonly organization_kind: OrganizationKind;
  readonly reports_to: ReportKind;
  readonly vertically_led: number;
}

interface SumRow extends BelowRow {
  readonly edition: EditionId;
  readonly existed: number;
  readonly sums: Buffer;
}

interface CountRow extends BelowRow {
  readonly count: number;
}

interface OwnRow extends ClassifiedRow {
  readonly edition: EditionId | null;
  readonly amounts: Buffer | null;
}

interface ChildRow {
  readonly id: string;
  readonly name: string;
}

function classOf(row: BelowRow, existed: boolean): SumClass {
  const { level, organization_kind: organizationKind, reports_to: reportsTo } = row;
  const verticallyLed = row.vertically_led === 1;
  return { level, organizationKind, reportsTo, verticallyLed, existed };
}

/** Reads what is kept below organizations. */
export function belowReads(database: Database) {
  const sums = database.prepare<{ id: string; year: number }, SumRow>(`
    SELECT edition, level, organization_kind, reports_to, vertically_led, existed, sums
    FROM sums_below WHERE organization_id = :id AND year = :year`);
  const counts = database.prepare<{ id: string; year: number }, CountRow>(`
    SELECT level, organization_kind, reports_to, vertically_led, count
    FROM organizations_below
    WHERE organization_id = :id AND first_year <= :year AND last_year >= :year`);
  const own = database.prepare<{ id: string; year: number }, OwnRow>(`
    SELECT o.level, o.kind, o.reports_to, o.vertically_led, o.valid_from, o.valid_to,
      p.edition, a.amounts
    FROM organizations AS o
    LEFT JOIN published_reports AS p
      ON p.organization_id = o.id AND p.year = :year AND p.kind = 'own'
    LEFT JOIN report_amounts AS a
      ON a.year = :year AND a.kind = 'own' AND a.face = 'published' AND a.report = p.number
    WHERE o.id = :id`);

  const size = database
    .prepare<{ id: string }, number>(
      'SELECT coalesce(sum(count), 0) FROM organizations_below WHERE organization_id = :id',
    )
    .pluck();

  type GroupOf = (of: SumClass) => GroupBuilder;
  const addOwn = (id: string, year: number, groupOf: GroupOf): void => {
    const row = own.get({ id, year });
    if (row === undefined) return;
    const of = classify(row, year);
    if (of.existed) groupOf(of).addOrganizations(of, 1);
    const { edition, amounts } = row;
    if (edition === null || amounts === null) return;
    groupOf(of).addReports(of, { edition, packed: amounts, isSum: false, status: null });
  };
  /** @param what only `counts`, or also the sums */
  const addBelow = (
    id: string,
    year: number,
    groupOf: GroupOf,
    what: 'counts' | 'sums' = 'sums',
  ): void => {
    for (const row of counts.all({ id, year })) {
      const of = classOf(row, true);
      groupOf(of).addOrganizations(of, row.count);
    }
    for (const row of sums.all({ id, year })) {
      const of = classOf(row, row.existed === 1);
      const { edition, sums: packed } = row;
      const group = groupOf(of);
      if (what === 'counts') group.countReports(of, SumBuilder.countReports(packed), null);
      else group.addReports(of, { edition, packed, isSum: true, status: null });
    }
  };
  /** Counts the organizations below one, of all years, or in the whole register. */
  const countBelow = (id = wholeRegister): number => size.get({ id }) ?? 0;
  return { addOwn, addBelow, countBelow };
}

export type BelowReads = ReturnType<typeof belowReads>;

export function keptSums(database: Database, { addOwn, addBelow }: BelowReads) {
  const children = database.prepare<{ id: string | null; limit: number }, ChildRow>(
    'SELECT id, name FROM organizations WHERE parent_id IS :id ORDER BY id LIMIT :limit',
  );
  const nameOf = database
    .prepare<{ id: string }, string>('SELECT name FROM organizations WHERE id = :id')
    .pluck();

  function readByChild({ year, within }: SumScope, groups: SumGroups): void {
    if (within !== undefined) {
      addOwn(within, year, () => groups.of(within, () => nameOf.get({ id: within }) ?? null));
    }
    for (const { id, name } of children.all({ id: within ?? null, limit: filingGroupsMax + 1 })) {
      const group = () => groups.of(id, () => name);
      addOwn(id, year, group);
      addBelow(id, year, group);
    }
  }

  return (scope: SumScope, grouping: SumGrouping | null): readonly GroupSum[] => {
    const { year, within } = scope;
    const groups = new SumGroups(scope);
    if (grouping === 'child') {
      readByChild(scope, groups);
      return groups.finish();
    }
    const byClass = (of: SumClass) => groups.ofClass(grouping, of);
    if (within !== undefined) addOwn(within, year, byClass);
    addBelow(within ?? wholeRegister, year, byClass);
    return groups.finish();
  };
}
