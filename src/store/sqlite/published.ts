/** What is published, for comparing other reports with it. */
import type { Database } from 'better-sqlite3';
import type { ReportKind } from '../../form/body.ts';
import type { PublishedReport, ReportBelow } from '../report.ts';
import { type OrganizationRow, organizationColumns, organizationOf } from './rows.ts';

const columns = 'r.id AS report_id, v.version, v.title, v.figures, v.narrative';

interface PublishedRow {
  readonly report_id: string | null;
  readonly version: number | null;
  readonly title: string | null;
  readonly figures: string | null;
  readonly narrative: string | null;
}

function publishedOf(row: PublishedRow): PublishedReport | null {
  const { report_id: id, version, title, figures, narrative } = row;
  if (id === null || version === null) return null;
  if (title === null || figures === null || narrative === null) return null;
  return { id, version, title, figures: JSON.parse(figures), narrative: JSON.parse(narrative) };
}

interface Address {
  readonly organizationId: string;
  readonly year: number;
  readonly kind: ReportKind;
}

/** Organizations `o` with the published version of their report of `:year` and a kind, if any. */
const withPublished = (kind: string) => `
  SELECT ${organizationColumns}, ${columns}
  FROM organizations AS o
  LEFT JOIN reports AS r ON r.organization_id = o.id AND r.year = :year AND r.kind = ${kind}
  LEFT JOIN report_versions AS v ON v.report = r.number AND v.version = r.published_version`;

export function publishedReads(database: Database) {
  const one = database.prepare<Address, PublishedRow>(`
    SELECT ${columns} FROM reports AS r
    JOIN report_versions AS v ON v.report = r.number AND v.version = r.published_version
    WHERE r.organization_id = :organizationId AND r.year = :year AND r.kind = :kind`);
  const below = database.prepare<{ id: string; year: number }, OrganizationRow & PublishedRow>(`
    ${withPublished('o.reports_to')}
    WHERE o.parent_id = :id
      AND (o.valid_from IS NULL OR o.valid_from <= :year || '-12-31')
      AND (o.valid_to IS NULL OR o.valid_to >= :year || '-12-31')
    UNION ALL ${withPublished("'own'")} WHERE o.id = :id AND v.version IS NOT NULL
    ORDER BY o_name, o_id`);
  return {
    of(address: Address): PublishedReport | null {
      const row = one.get(address);
      return row === undefined ? null : publishedOf(row);
    },
    below: (id: string, year: number): ReportBelow[] =>
      below
        .all({ id, year })
        .map((row) => ({ organization: organizationOf(row), report: publishedOf(row) })),
  };
}
