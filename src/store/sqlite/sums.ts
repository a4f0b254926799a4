/** Sums of published and working reports: as they are kept, or one report after the other. */
import type { Page, PageRequest } from '../port.ts';
import { SumBuilder } from '../shared/cell-sums.ts';
import { cutPage, findPageStart } from '../shared/lists.ts';
import { parseLineage } from '../shared/organization-rows.ts';
import { findGap, isInSum, SumGroups } from '../shared/sum-groups.ts';
import type { GroupSum, SumGap, SumGrouping, SumPart, SumScope } from '../sums.ts';
import type { Database } from './drivers/driver.ts';
import { nameAt } from './organization-history.ts';
import { rankingReads } from './rankings.ts';
import { gapSearch } from './sum-gaps.ts';
import { type ScannedOrganization, type ScannedReport, sumScans } from './sum-scan.ts';
import { belowReads, keptSums } from './sums-kept.ts';

/** Returns the function that reads how an organization is called, or was at the instant of a scope. */
function sumNames(database: Database) {
  const now = database
    .prepare<{ id: string }, string>('SELECT name FROM organizations WHERE id = :id')
    .pluck();
  const past = database
    .prepare<{ id: string; asOf: string }, string | null>(
      `SELECT ${nameAt('name')} FROM organizations AS o WHERE o.id = :id`,
    )
    .pluck();
  return (id: string, { view: { asOf } }: SumScope): string =>
    (asOf === null ? null : past.get({ id, asOf })) ?? now.get({ id }) ?? id;
}

type NameOf = ReturnType<typeof sumNames>;
type Scan = ReturnType<typeof sumScans>;

/** Returns the organization directly below that of the scope which contains a scanned one. */
function childOf({ within }: SumScope, { id, path }: ScannedOrganization): string {
  const lineage = parseLineage(path);
  return lineage[within === undefined ? 0 : lineage.indexOf(within) + 1] ?? id;
}

/** Returns the sums that are added up one report after the other. */
function scannedSums(scan: Scan, nameOf: NameOf) {
  return (scope: SumScope, grouping: SumGrouping | null): readonly GroupSum[] => {
    const groups = new SumGroups(scope);
    for (const scanned of scan(scope)) {
      const { of, report } = scanned;
      const child = grouping === 'child' ? childOf(scope, scanned) : null;
      const group =
        child === null
          ? groups.ofClass(grouping, of)
          : groups.of(child, () => nameOf(child, scope));
      if (of.existed) group.addOrganizations(of, 1);
      if (report === null) continue;
      const { edition, amounts: packed, status } = report;
      group.addReports(of, { edition, packed, isSum: false, status });
    }
    return groups.finish();
  };
}

/** Returns the lists of what is in a sum, and of what is not. */
function sumLists(scan: Scan, nameOf: NameOf) {
  function partOf(
    scope: SumScope,
    { id, of }: ScannedOrganization,
    report: ScannedReport,
  ): SumPart {
    const { level, organizationKind: kind } = of;
    const { edition, id: reportId, version, digest, amounts } = report;
    return {
      organization: { id, name: nameOf(id, scope), level, kind },
      ...{ reportId, version, digest, edition },
      values: new SumBuilder(edition).addReport(amounts).toValues(),
    };
  }

  return {
    gaps(scope: SumScope, of: 'missing' | 'excluded', limit: number): readonly SumGap[] {
      const gaps: SumGap[] = [];
      for (const { id, of: place, report } of scan(scope)) {
        if (gaps.length === limit) break;
        const reason = findGap(scope, place, report?.status ?? null, of);
        if (reason !== undefined) gaps.push({ id, name: nameOf(id, scope), reason });
      }
      return gaps;
    },

    parts({ limit, cursor, count, ...scope }: SumScope & PageRequest): Page<SumPart> {
      const { view, ...filter } = scope;
      const list = { list: 'sum-parts', filter: { ...filter, ...view }, sort: 'tree' };
      const after = findPageStart(list, { limit, cursor }, { key: '', id: '' });
      const rows: { readonly path: string; readonly part: SumPart }[] = [];
      for (const scanned of scan(scope, after === null ? null : String(after.key))) {
        const { report, of, path } = scanned;
        if (report === null || !isInSum(scope, of, report.status)) continue;
        rows.push({ path, part: partOf(scope, scanned, report) });
        if (rows.length > limit) break;
      }
      const page = cutPage(list, rows, limit, ({ path, part }) => ({
        key: path,
        id: part.reportId,
      }));
      return { ...page, items: page.items.map(({ part }) => part) };
    },
  };
}

/** Returns the reads of the number of changes after which sums may differ. */
function versionReads(database: Database) {
  const newest = database.prepare<[], number>('SELECT max(version) FROM sum_versions').pluck();
  const past = database
    .prepare<{ asOf: string }, number>(`
      SELECT version FROM sum_versions WHERE at <= :asOf ORDER BY at DESC, version DESC LIMIT 1`)
    .pluck();
  return (asOf: string | null): number => (asOf === null ? newest.get() : past.get({ asOf })) ?? 0;
}

export function sumReads(database: Database) {
  const scan = sumScans(database);
  const nameOf = sumNames(database);
  const below = belowReads(database);
  const readKept = keptSums(database, below);
  const readScanned = scannedSums(scan, nameOf);
  const { gaps, parts } = sumLists(scan, nameOf);
  const searchGaps = gapSearch(database, below);
  const isKept = ({ view }: SumScope) => view.face === 'published' && view.asOf === null;
  const version = versionReads(database);
  return {
    parts,
    ...rankingReads(database, { scan, nameOf, version }),
    gaps: (scope: SumScope, of: 'missing' | 'excluded', limit: number): readonly SumGap[] =>
      (isKept(scope) ? searchGaps(scope, of, limit) : null) ?? gaps(scope, of, limit),
    read: (scope: SumScope, grouping: SumGrouping | null): readonly GroupSum[] =>
      (isKept(scope) ? readKept : readScanned)(scope, grouping),
    countBelow: below.countBelow,
    version,
  };
}
