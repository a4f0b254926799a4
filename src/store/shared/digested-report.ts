/** A version of a report as the row that its event decides. */
import type { RowsByKind } from '../row-text.ts';
import { type ContentRow, readMembers } from './content-rows.ts';
import type { VersionMembers } from './version-content.ts';

/** A version with its report, as an engine selects it. */
export interface ReportVersionRow extends ContentRow {
  readonly id: string;
  readonly organization_id: string;
  readonly year: number;
  readonly kind: RowsByKind['report']['kind'];
  readonly edition: string;
  readonly created_at: string;
  readonly version: number;
  readonly title: string;
  readonly status: string;
  readonly digest: string;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly rule_set: string;
  readonly explanations: string;
  readonly origin: string;
  readonly row_at: string;
  readonly submitted_at: string | null;
  readonly published_at: string | null;
  readonly first_published_at: string | null;
}

/** Returns the members in the bytes of a version; none when the bytes are damaged. */
function readStoredMembers(row: ContentRow): Pick<VersionMembers, 'carriedIn' | 'signOff'> {
  try {
    return readMembers(row);
  } catch {
    return { carriedIn: null, signOff: null };
  }
}

/** Returns the row of a report that the event of a version decides. */
export function mapDigestedReport(row: ReportVersionRow): RowsByKind['report'] {
  const { carriedIn, signOff } = readStoredMembers(row);
  return {
    id: row.id,
    organizationId: row.organization_id,
    year: row.year,
    kind: row.kind,
    edition: row.edition,
    title: row.title,
    status: row.status,
    version: row.version,
    digest: row.digest,
    findings: { errors: row.errors, warnings: row.warnings, information: row.information },
    ruleSet: row.rule_set,
    explanations: JSON.parse(row.explanations),
    carriedIn,
    signOff,
    origin: JSON.parse(row.origin),
    createdAt: row.created_at,
    updatedAt: row.row_at,
    submittedAt: row.submitted_at,
    publishedAt: row.published_at,
    firstPublishedAt: row.first_published_at,
  };
}
