/** Published reports, for comparison with others. */

import { LRUCache } from 'lru-cache';
import type { ReportKind } from '../../form/organization.ts';
import { siblingsMax } from '../port.ts';
import type { PublishedReport, ReportBelow, SiblingProse } from '../report.ts';
import {
  type CandidateRow,
  countReportCharacters,
  listSummed,
  mapPublishedReport,
  type PublishedReference,
  type TitledRow,
} from '../shared/published-report.ts';
import { organizationColumns } from './columns.ts';
import { bytesColumns, joinMembers, joinSections, memberColumns } from './contents.ts';
import type { Database } from './drivers/driver.ts';

/** The published version, by which its contents are found. */
const columns = 'r.number AS report, r.id AS report_id, r.version';

type PublishedRow = PublishedReference<number>;

interface Address {
  readonly organizationId: string;
  readonly year: number;
  readonly kind: ReportKind;
}

/**
 * Characters of published reports that are kept in memory; beyond them the least used are dropped.
 */
const charactersMax = 32 * 2 ** 20;

/**
 * The contents of published versions. A version never changes, and an id is never used twice, so
 * contents are parsed once.
 */
class Contents {
  readonly #read;
  readonly #known = new LRUCache<string, PublishedReport>({ maxSize: charactersMax });

  constructor(database: Database) {
    this.#read = database.prepare<{ report: number; version: number }, TitledRow>(`
      SELECT v.title, ${bytesColumns}, ${memberColumns}
      FROM report_versions AS v ${joinSections} ${joinMembers}
      WHERE v.report = :report AND v.version = :version`);
  }

  of({ report, report_id: id, version }: PublishedRow): PublishedReport | null {
    if (report === null || id === null || version === null) return null;
    const name = `${id} ${version}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const row = this.#read.get({ report, version });
    if (row === undefined) return null;
    const published = mapPublishedReport(id, version, row);
    this.#known.set(name, published, { size: countReportCharacters(row) });
    return published;
  }
}

/**
 * Returns the join of the published report of an organization `o` for `:year`, under the name of
 * its kind.
 */
const joinPublished = (kind: ReportKind) => `
  LEFT JOIN published_reports AS ${kind}
    ON ${kind}.organization_id = o.id AND ${kind}.year = :year AND ${kind}.kind = '${kind}'`;

const publishedColumns = (kind: ReportKind) => `${kind}.number AS ${kind}_report,
  ${kind}.id AS ${kind}_report_id, ${kind}.version AS ${kind}_version`;

const selectCandidates = `
  SELECT ${organizationColumns}, ${publishedColumns('own')}, ${publishedColumns('consolidated')}
  FROM organizations AS o ${joinPublished('own')} ${joinPublished('consolidated')}`;

export function publishedReads(database: Database) {
  const contents = new Contents(database);
  const one = database.prepare<Address, PublishedRow>(`
    SELECT ${columns} FROM published_reports AS r
    WHERE r.organization_id = :organizationId AND r.year = :year AND r.kind = :kind`);
  const candidates = database.prepare<{ id: string; year: number }, CandidateRow<number>>(`
    ${selectCandidates} WHERE o.parent_id = :id
    UNION ALL ${selectCandidates} WHERE o.id = :id
    ORDER BY o_name, o_id`);
  // CROSS JOIN: from the organizations of one parent to their reports, never through all of the
  // year.
  const beside = database.prepare<
    Address,
    PublishedRow & { readonly o_id: string; readonly o_name: string }
  >(`
    SELECT o.id AS o_id, o.name AS o_name, ${columns}
    FROM organizations AS own
    CROSS JOIN organizations AS o ON o.parent_id = own.parent_id AND o.id <> own.id
    CROSS JOIN published_reports AS r
      ON r.organization_id = o.id AND r.year = :year AND r.kind = :kind
    WHERE own.id = :organizationId
    ORDER BY o.id LIMIT ${siblingsMax}`);
  return {
    of(address: Address): PublishedReport | null {
      const row = one.get(address);
      return row === undefined ? null : contents.of(row);
    },
    below: (id: string, year: number): ReportBelow[] =>
      listSummed(candidates.all({ id, year }), { id, year }).map(({ organization, reference }) => ({
        organization,
        report: contents.of(reference),
      })),
    beside: (address: Address): SiblingProse[] =>
      beside.all(address).flatMap((row) => {
        const report = contents.of(row);
        return report === null
          ? []
          : [{ id: row.o_id, name: row.o_name, narrative: report.narrative }];
      }),
  };
}
