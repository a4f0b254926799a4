/**
 * The sums and counts below organizations: how a commit moves them. What an organization has itself
 * is not kept here; above it, everything it has and everything below it is.
 */
import type { EditionId } from '../../form/types.ts';
import type { Change } from '../port.ts';
import { SumBuilder } from '../shared/cell-sums.ts';
import { parseLineage } from '../shared/organization-rows.ts';
import { type ClassifiedRow, classify, findYears } from '../shared/sum-groups.ts';
import type { Database } from './drivers/driver.ts';

/** The id under which the whole register is summed. */
export const wholeRegister = '';

/** The columns of the class of an organization, as they are in the register. */
type ClassRow = Omit<ClassifiedRow, 'valid_from' | 'valid_to'>;

/** An organization in the register: its class, when it exists, and where it is. */
export interface PlacedClass extends ClassifiedRow {
  readonly path: string;
}

/** The columns of a class, and of when an organization exists. */
const classColumns = 'level, kind, reports_to, vertically_led, valid_from, valid_to';

/** Returns the same columns of an alias. */
export const classColumnsOf = (alias: string): string =>
  classColumns.replaceAll(/\w+/g, `${alias}.$&`);

const selectPlace = `
  SELECT ${classColumns}, path FROM organizations WHERE id = :id`;

/** The key of a row of sums, without the organization. */
interface SumKey extends ClassRow {
  readonly year: number;
  readonly edition: EditionId;
  readonly existed: number;
}

/** The key of a row of counts, without the organization. */
interface CountKey extends ClassRow {
  readonly first: number;
  readonly last: number;
}

/** The amounts that a report of an organization contributes. */
interface Contribution {
  readonly year: number;
  readonly edition: EditionId;
  readonly amounts: Buffer;
}

const classOf = ({ level, kind, reports_to, vertically_led }: ClassRow): ClassRow => ({
  ...{ level, kind, reports_to, vertically_led },
});

interface ReportContribution extends Contribution {
  readonly organization_id: string;
}

/** What an organization has itself: its class, and the reports that it has published. */
interface OwnPart {
  readonly of: PlacedClass;
  readonly reports: readonly Contribution[];
}

/** Returns the key under which the amounts of a report are summed. */
export function sumKeyOf(place: PlacedClass, { year, edition }: Omit<Contribution, 'amounts'>) {
  const existed = Number(classify(place, year).existed);
  return { ...classOf(place), year, edition, existed } satisfies SumKey;
}

/** Returns the key under which an organization is counted. */
export function countKeyOf(place: PlacedClass): CountKey {
  return { ...classOf(place), ...findYears(place) };
}

/** Lists what is above a path, with the whole register. */
function listAbove(path: string): readonly string[] {
  return [wholeRegister, ...parseLineage(path).slice(0, -1)];
}

const sumKey = `organization_id = :id AND year = :year AND edition = :edition AND level = :level
  AND organization_kind = :kind AND reports_to = :reports_to AND vertically_led = :vertically_led
  AND existed = :existed`;

const countKey = `organization_id = :id AND level = :level AND organization_kind = :kind
  AND reports_to = :reports_to AND vertically_led = :vertically_led AND first_year = :first
  AND last_year = :last`;

/** Returns the writes of rows: each adds to a row, which is removed when nothing is left in it. */
export function belowWrites(database: Database) {
  type At<Key> = Key & { readonly id: string };
  const sums = database
    .prepare<At<SumKey>, Buffer>(`SELECT sums FROM sums_below WHERE ${sumKey}`)
    .pluck();
  const putSums = database.prepare<At<SumKey> & { readonly sums: Buffer }>(`
    REPLACE INTO sums_below (organization_id, year, edition, level, organization_kind, reports_to,
      vertically_led, existed, sums)
    VALUES (:id, :year, :edition, :level, :kind, :reports_to, :vertically_led, :existed, :sums)`);
  const dropSums = database.prepare<At<SumKey>>(`DELETE FROM sums_below WHERE ${sumKey}`);
  const count = database
    .prepare<At<CountKey>, number>(`SELECT count FROM organizations_below WHERE ${countKey}`)
    .pluck();
  const putCount = database.prepare<At<CountKey> & { readonly count: number }>(`
    REPLACE INTO organizations_below (organization_id, level, organization_kind, reports_to,
      vertically_led, first_year, last_year, count)
    VALUES (:id, :level, :kind, :reports_to, :vertically_led, :first, :last, :count)`);
  const dropCount = database.prepare<At<CountKey>>(
    `DELETE FROM organizations_below WHERE ${countKey}`,
  );
  return {
    addSums(id: string, key: SumKey, add: (sums: SumBuilder) => void): void {
      const kept = sums.get({ ...key, id });
      const builder = new SumBuilder(key.edition);
      if (kept !== undefined) builder.addSums(kept);
      add(builder);
      if (builder.isEmpty) dropSums.run({ ...key, id });
      else putSums.run({ ...key, id, sums: builder.pack() });
    },
    addCount(id: string, key: CountKey, more: number): void {
      const sum = (count.get({ ...key, id }) ?? 0) + more;
      if (sum === 0) dropCount.run({ ...key, id });
      else putCount.run({ ...key, id, count: sum });
    },
  };
}

type SumRow = Omit<SumKey, 'kind'> & {
  readonly organization_kind: ClassRow['kind'];
  readonly sums: Buffer;
};
type CountRow = Omit<CountKey, 'kind' | 'first' | 'last'> & {
  readonly organization_kind: ClassRow['kind'];
  readonly first_year: number;
  readonly last_year: number;
  readonly count: number;
};

/** Reads what organizations and reports contribute to sums, and what is kept below. */
function contributionReads(database: Database) {
  const amounts = `
    FROM published_reports AS p JOIN report_amounts AS a
      ON a.year = p.year AND a.kind = p.kind AND a.face = 'published' AND a.report = p.number`;
  return {
    place: database.prepare<{ id: string }, PlacedClass>(selectPlace),
    reportsOf: database.prepare<{ id: string }, Contribution>(`
      SELECT p.year, p.edition, a.amounts ${amounts}
      WHERE p.organization_id = :id AND p.kind = 'own'`),
    reportOf: database.prepare<{ report: number }, ReportContribution>(`
      SELECT p.organization_id, p.year, p.edition, a.amounts ${amounts}
      WHERE p.number = :report AND p.kind = 'own'`),
    sumsBelow: database.prepare<{ id: string }, SumRow>(
      'SELECT * FROM sums_below WHERE organization_id = :id',
    ),
    countsBelow: database.prepare<{ id: string }, CountRow>(
      'SELECT * FROM organizations_below WHERE organization_id = :id',
    ),
  };
}

type BelowWrites = ReturnType<typeof belowWrites>;
type ContributionReads = ReturnType<typeof contributionReads>;

/** Returns what adds an organization to the sums above it, or what is below it. */
function shifts(write: BelowWrites, { sumsBelow, countsBelow }: ContributionReads) {
  /** Adds what an organization has itself to some above it, or subtracts it. */
  function addOwn(above: readonly string[], { of, reports }: OwnPart, sign: 1 | -1): void {
    for (const id of above) {
      write.addCount(id, countKeyOf(of), sign);
      for (const report of reports) {
        write.addSums(id, sumKeyOf(of, report), (sums) => sums.addReport(report.amounts, sign));
      }
    }
  }

  /** Adds everything below an organization to some above it, or subtracts it. */
  function addBelow(above: readonly string[], id: string, sign: 1 | -1): void {
    if (above.length === 0) return;
    const [sums, counts] = [sumsBelow.all({ id }), countsBelow.all({ id })];
    for (const to of above) {
      for (const { sums: packed, organization_kind: kind, ...key } of sums) {
        write.addSums(to, { ...key, kind }, (builder) => builder.addSums(packed, sign));
      }
      for (const row of counts) {
        const { organization_kind: kind, first_year: first, last_year: last, count, ...key } = row;
        write.addCount(to, { ...key, kind, first, last }, sign * count);
      }
    }
  }

  return { addOwn, addBelow };
}

export function sumWrites(database: Database) {
  const write = belowWrites(database);
  const reads = contributionReads(database);
  const { place, reportsOf, reportOf } = reads;
  const { addOwn, addBelow } = shifts(write, reads);
  const newVersion = database.prepare<{ at: string }>(`
    INSERT INTO sum_versions (at)
    SELECT max(:at, (SELECT at FROM sum_versions ORDER BY version DESC LIMIT 1))`);

  return {
    /** Returns where an organization is and what class it has; undefined: it is not there. */
    placeOf: (id: string): PlacedClass | undefined => place.get({ id }),

    /**
     * Moves the sums above an organization after its row changed, and the paths below it; also when
     * it is new or was deleted.
     */
    followOrganization(
      id: string,
      before: PlacedClass | undefined,
      after: PlacedClass | undefined,
    ): void {
      const from = before === undefined ? [] : listAbove(before.path);
      const to = after === undefined ? [] : listAbove(after.path);
      const reports = before === undefined ? [] : reportsOf.all({ id });
      const isSame = before !== undefined && after !== undefined && hasSameKeys(before, after);
      const left = from.filter((each) => !to.includes(each));
      const joined = to.filter((each) => !from.includes(each));
      if (before !== undefined) addOwn(isSame ? left : from, { of: before, reports }, -1);
      if (after !== undefined) addOwn(isSame ? joined : to, { of: after, reports }, 1);
      addBelow(left, id, -1);
      addBelow(joined, id, 1);
    },

    /** Returns what a report contributes to sums; undefined: it is not published, or consolidated. */
    contributionOf: (report: number) => reportOf.get({ report }),

    /** Moves the sums above an organization after a report of it was published again or first. */
    followReport(report: number, before: ReportContribution | undefined): void {
      const after = reportOf.get({ report });
      const of = after && place.get({ id: after.organization_id });
      if (after === undefined || of === undefined) return;
      const [left, joined] = [before && sumKeyOf(of, before), sumKeyOf(of, after)];
      const isSame = JSON.stringify(left) === JSON.stringify(joined);
      for (const id of listAbove(of.path)) {
        if (before !== undefined && left !== undefined && !isSame) {
          write.addSums(id, left, (sums) => sums.addReport(before.amounts, -1));
        }
        write.addSums(id, joined, (sums) => {
          if (before !== undefined && isSame) sums.addReport(before.amounts, -1);
          sums.addReport(after.amounts);
        });
      }
    },

    /** Counts a commit after which sums may differ. */
    countChange({ organizations = [], reports = [], events }: Change): void {
      const isPublication = reports.some(({ row }) => row?.status === 'published');
      if (organizations.length > 0 || isPublication) newVersion.run({ at: events[0].at });
    },
  };
}

/** Checks that an organization is counted and summed under the same keys, whatever the year. */
function hasSameKeys(a: PlacedClass, b: PlacedClass): boolean {
  return JSON.stringify(countKeyOf(a)) === JSON.stringify(countKeyOf(b));
}
