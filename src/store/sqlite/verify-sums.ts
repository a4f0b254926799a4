/** Verifies the sums and counts below organizations against the register and the amounts. */

import type { EditionId } from '../../form/types.ts';
import { unpackAmounts } from '../shared/amounts.ts';
import { SumBuilder } from '../shared/cell-sums.ts';
import { parseLineage } from '../shared/organization-rows.ts';
import type { Derivation } from './derivation.ts';
import type { Database } from './drivers/driver.ts';
import { countKeyOf, type PlacedClass, sumKeyOf, wholeRegister } from './sums-below.ts';
import { restoreAmounts } from './verify-amounts.ts';

/** The sums and counts below an organization, each by its key as text. */
class Below {
  readonly id: string;
  readonly sums = new Map<string, SumBuilder>();
  readonly counts = new Map<string, number>();

  constructor(id: string) {
    this.id = id;
  }

  addCount(key: string, count: number): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + count);
  }

  sumsOf(key: string, edition: EditionId): SumBuilder {
    const known = this.sums.get(key);
    if (known !== undefined) return known;
    const made = new SumBuilder(edition);
    this.sums.set(key, made);
    return made;
  }

  /** Adds everything that is below another organization. */
  addAll({ sums, counts }: Below): void {
    for (const [key, count] of counts) this.addCount(key, count);
    for (const [key, builder] of sums) this.sumsOf(key, builder.edition).addSums(builder.pack());
  }
}

interface OrganizationRow extends PlacedClass {
  readonly id: string;
}

interface ReportRow {
  readonly year: number;
  readonly edition: EditionId;
  readonly amounts: Buffer;
}

/** The columns of the keys, in the order of the tables. */
const keyTexts = {
  sums: (key: ReturnType<typeof sumKeyOf>) =>
    JSON.stringify([
      ...[key.year, key.edition, key.level, key.kind, key.reports_to, key.vertically_led],
      key.existed,
    ]),
  counts: (key: ReturnType<typeof countKeyOf>) =>
    JSON.stringify([
      ...[key.level, key.kind, key.reports_to, key.vertically_led, key.first, key.last],
    ]),
};

/** Checks that amounts can be read; those that cannot are reported with their report. */
function isReadable(amounts: Buffer): boolean {
  try {
    unpackAmounts(amounts);
    return true;
  } catch {
    return false;
  }
}

/**
 * Computes what must be below each organization, from the lowest up: an organization follows all
 * that is below it. So as many sums are in memory as the tree is deep.
 */
function* computeBelow(database: Database): Generator<Below> {
  const organizations = database.prepare<[], OrganizationRow>(`
    SELECT id, level, kind, reports_to, vertically_led, path, valid_from, valid_to
    FROM organizations ORDER BY path`);
  // From the amounts, whose face says what is published: other derived rows may be wrong.
  const reportsOf = database.prepare<{ id: string }, ReportRow>(`
    SELECT r.year, r.edition, a.amounts
    FROM reports AS r JOIN report_amounts AS a
      ON a.year = r.year AND a.kind = r.kind AND a.face = 'published' AND a.report = r.number
    WHERE r.organization_id = :id AND r.kind = 'own' AND r.published_version IS NOT NULL`);
  const open: Below[] = [new Below(wholeRegister)];

  function* closeTo(depth: number): Generator<Below> {
    while (open.length > depth) {
      const closed = open.pop() as Below;
      yield closed;
      open.at(-1)?.addAll(closed);
    }
  }

  for (const row of organizations.iterate()) {
    yield* closeTo(parseLineage(row.path).length);
    const above = open.at(-1);
    above?.addCount(keyTexts.counts(countKeyOf(row)), 1);
    for (const report of reportsOf.all({ id: row.id })) {
      if (!isReadable(report.amounts)) continue;
      const key = keyTexts.sums(sumKeyOf(row, report));
      above?.sumsOf(key, report.edition).addReport(report.amounts);
    }
    open.push(new Below(row.id));
  }
  yield* closeTo(0);
}

const readKept = {
  sums: `
    SELECT json_array(year, edition, level, organization_kind, reports_to, vertically_led, existed)
      AS key, sums AS kept
    FROM sums_below WHERE organization_id = :id`,
  counts: `
    SELECT json_array(level, organization_kind, reports_to, vertically_led, first_year, last_year)
      AS key, count AS kept
    FROM organizations_below WHERE organization_id = :id`,
};

/** Compares the sums and counts below every organization with what they must be. */
export function* sumDifferences(database: Database): Generator<string> {
  const keptSums = database.prepare<{ id: string }, { key: string; kept: Buffer }>(readKept.sums);
  const keptCounts = database.prepare<{ id: string }, { key: string; kept: number }>(
    readKept.counts,
  );
  let [ofSums, ofCounts] = [0, 0];
  for (const { id, sums, counts } of computeBelow(database)) {
    const place = id === wholeRegister ? 'the whole register' : `organization ${id}`;
    const foundSums = new Map(keptSums.all({ id }).map(({ key, kept }) => [key, kept]));
    const foundCounts = new Map(keptCounts.all({ id }).map(({ key, kept }) => [key, kept]));
    ofSums += foundSums.size;
    ofCounts += foundCounts.size;
    for (const key of new Set([...sums.keys(), ...foundSums.keys()])) {
      const [is, must] = [foundSums.get(key), sums.get(key)?.pack()];
      if (is === undefined || must === undefined || !must.equals(is)) {
        yield `${place}: the sums of what is published below it are wrong for ${key}`;
      }
    }
    for (const key of new Set([...counts.keys(), ...foundCounts.keys()])) {
      const [is, must] = [foundCounts.get(key) ?? 0, counts.get(key) ?? 0];
      if (is !== must) yield `${place}: ${is} organizations are below it for ${key}, not ${must}`;
    }
  }
  const all = database
    .prepare<[], { sums: number; counts: number }>(`
      SELECT (SELECT count(*) FROM sums_below) AS sums,
        (SELECT count(*) FROM organizations_below) AS counts`)
    .get();
  if (all === undefined || all.sums !== ofSums || all.counts !== ofCounts) {
    yield 'there are sums or counts below organizations that do not exist';
  }
}

/** Restores the sums and counts below every organization from the register and the amounts. */
export function restoreSums(database: Database): void {
  database.exec('DELETE FROM sums_below; DELETE FROM organizations_below;');
  const putSums = database.prepare<{ id: string; key: string; sums: Buffer }>(`
    INSERT INTO sums_below
    SELECT :id, :key ->> 0, :key ->> 1, :key ->> 2, :key ->> 3, :key ->> 4, :key ->> 5, :key ->> 6,
      :sums`);
  const putCount = database.prepare<{ id: string; key: string; count: number }>(`
    INSERT INTO organizations_below
    SELECT :id, :key ->> 0, :key ->> 1, :key ->> 2, :key ->> 3, :key ->> 4, :key ->> 5, :count`);
  const all = [...computeBelowPacked(database)];
  for (const { id, sums, counts } of all) {
    for (const [key, packed] of sums) putSums.run({ id, key, sums: packed });
    for (const [key, count] of counts) putCount.run({ id, key, count });
  }
}

/** Computes everything before anything is written: a statement that is read cannot be interrupted. */
function* computeBelowPacked(database: Database) {
  for (const { id, sums, counts } of computeBelow(database)) {
    const packed = [...sums].map(([key, builder]) => [key, builder.pack()] as const);
    yield { id, sums: packed, counts: [...counts] };
  }
}

/** The amounts of reports and the sums of them. The number changes with how either is packed. */
export const sumsDerivation: Derivation = {
  name: 'sums',
  version: 1,
  restore: (database) => {
    restoreAmounts(database);
    restoreSums(database);
  },
};
