/** Reports: the reads. Working or published versions, now or as of an instant. */

import type { ReportKind } from '../../form/organization.ts';
import type { Page, ReportQuery, VersionQuery } from '../port.ts';
import type {
  KeptVersion,
  PlacedReport,
  ReportPart,
  ReportSummary,
  ReportVersion,
  StoredPart,
  View,
} from '../report.ts';
import { type BytesRow, readBytes, readSection, type SectionRow } from '../shared/content-rows.ts';
import {
  type KeptVersionRow,
  mapKeptVersion,
  mapReport,
  mapStoredPart,
  mapSummary,
  mapVersion,
  type PartRow,
  type ReportRow,
} from '../shared/report-rows.ts';
import { versionColumns } from './columns.ts';
import {
  bytesColumns,
  hasBytes,
  joinMembers,
  joinSection,
  joinSections,
  memberColumns,
  sectionBytesColumns,
} from './contents.ts';
import type { Database, Statement } from './drivers/driver.ts';
import { type Parameters, type PreparedLists, readPage } from './list.ts';
import { withinCondition } from './organizations.ts';
import { broadSubtreeMin, buildReportListing, buildVersionListing } from './report-lists.ts';
import { joinOwner, joinVersion, reportTable, seenColumns } from './views.ts';

interface ReportAddress {
  readonly organizationId: string;
  readonly year: number;
  readonly kind: ReportKind;
}

/** Returns the columns and joins for the bytes of a part of a version. */
function selectPart(part: ReportPart) {
  return part === 'report'
    ? { columns: bytesColumns, joins: joinSections }
    : { columns: sectionBytesColumns(part), joins: joinSection(part) };
}

/** Returns the reads of whole reports and of sections, with a statement for each view and part. */
function partReads(database: Database) {
  const statements = new Map<string, Statement<[Parameters], PartRow & BytesRow & SectionRow>>();

  function prepare(part: ReportPart, view: View) {
    const name = `${part} ${view.face} ${view.asOf === null ? 'now' : 'asOf'}`;
    const { columns, joins } = selectPart(part);
    const statement =
      statements.get(name) ??
      database.prepare<[Parameters], PartRow & BytesRow & SectionRow>(`
        SELECT ${seenColumns(view)}, v.digest, ${columns}
        FROM ${reportTable(view)} ${joinOwner(view)} ${joinVersion(view)} ${joins}
        WHERE r.id = :id AND ${hasBytes('v')}`);
    statements.set(name, statement);
    return statement;
  }

  return (id: string, part: ReportPart, view: View): Omit<StoredPart, 'source'> | null => {
    const asOf = view.asOf === null ? {} : { asOf: view.asOf };
    const row = prepare(part, view).get({ id, ...asOf });
    if (row === undefined) return null;
    const bytes = part === 'report' ? readBytes(row) : readSection(row, part);
    return bytes === null ? null : mapStoredPart(row, bytes);
  };
}

export function reportReads(database: Database, lists: PreparedLists) {
  const select = `
    SELECT ${seenColumns({ face: 'working', asOf: null })}, r.digest, v.explanations, v.rule_set,
      ${bytesColumns}, ${memberColumns}
    FROM reports AS r
    JOIN report_versions AS v ON v.report = r.number AND v.version = r.version
    ${joinSections} ${joinMembers}
    JOIN organizations AS o ON o.id = r.organization_id`;
  const byId = database.prepare<{ id: string }, ReportRow>(`${select} WHERE r.id = :id`);
  const byAddress = database.prepare<ReportAddress, ReportRow>(`${select}
    WHERE r.organization_id = :organizationId AND r.year = :year AND r.kind = :kind`);
  const broad = database.prepare<{ id: string }, unknown>(`
    SELECT 1 FROM organizations AS o WHERE ${withinCondition('id')} LIMIT 1 OFFSET ${broadSubtreeMin}`);
  const kept = database.prepare<{ id: string; version: number }, KeptVersionRow>(`
    SELECT ${versionColumns}, v.explanations, ${bytesColumns}, ${memberColumns}
    FROM report_versions AS v JOIN reports AS r ON r.number = v.report
    ${joinSections} ${joinMembers}
    WHERE r.id = :id AND v.version = :version`);
  const isBroad = (id: string): boolean => broad.get({ id }) !== undefined;
  const found = (row: ReportRow | undefined) => (row === undefined ? null : mapReport(row));

  return {
    byId: (id: string): PlacedReport | null => found(byId.get({ id })),
    byAddress: (address: ReportAddress): PlacedReport | null => found(byAddress.get(address)),
    part: partReads(database),
    page(query: ReportQuery): Page<ReportSummary> {
      return readPage(lists, buildReportListing(query, isBroad), query, mapSummary);
    },
    version(id: string, version: number): KeptVersion | null {
      const row = kept.get({ id, version });
      return row === undefined ? null : mapKeptVersion(row);
    },
    history: (id: string, query: VersionQuery): Page<ReportVersion> =>
      readPage(lists, buildVersionListing(id, query), query, mapVersion),
  };
}
