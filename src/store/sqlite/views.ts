/**
 * The rows, versions and columns that a view of reports reads. Working and published reports are
 * different rows; a report at an instant is a version.
 */

import type { View } from '../report.ts';
import { ownerColumns } from './columns.ts';
import { hasBytes } from './contents.ts';
import { deadlineColumns } from './deadlines.ts';
import { joinHistory, ownerColumnsAsOf } from './organization-history.ts';

/** The rows `r` of a face. Their columns have the same names, except these. */
const faces = {
  working: { table: 'reports', status: 'r.status', publishedVersion: 'r.published_version' },
  published: {
    table: 'published_reports',
    status: "'published'",
    publishedVersion: 'r.version',
  },
} as const;

/**
 * Returns the newest version that satisfies a condition; versions from before answers were kept
 * have none.
 */
const newest = (condition: string) => `(
    SELECT max(w.version) FROM report_versions AS w
    WHERE w.report = r.number AND ${hasBytes('w')} AND ${condition})`;

/**
 * The version `v` of a report `r` at an instant. The row of the report is checked first, so that
 * the versions of reports that were created, or first published, later are not read.
 */
const versionAt = {
  working: `r.created_at <= :asOf AND v.version = ${newest('w.created_at <= :asOf')}`,
  published: `r.first_published_at <= :asOf AND v.version = ${newest(
    "w.status = 'published' AND w.created_at <= :asOf",
  )}`,
} as const;

/** The table of a view, as `r`. */
export function reportTable({ face }: View): string {
  return `${faces[face].table} AS r`;
}

/** Returns the join of the version `v` of a view to its report `r`. */
export function joinVersion({ face, asOf }: View): string {
  const version = asOf === null ? 'v.version = r.version' : versionAt[face];
  return `JOIN report_versions AS v ON v.report = r.number AND ${version}`;
}

/**
 * Returns the join of the organization `o` of a report `r`; at an instant also its row `h` of that
 * time.
 */
export function joinOwner({ asOf }: View): string {
  const owner = 'JOIN organizations AS o ON o.id = r.organization_id';
  return asOf === null ? owner : `${owner} ${joinHistory}`;
}

/** Columns that lists filter by and that each version has of its own. */
export type SeenColumn = 'title' | 'status' | 'errors' | 'warnings' | 'first_published_at';

/** Returns the column of a view; for the present view, that of the row itself. */
export function seenColumn({ face, asOf }: View, name: SeenColumn): string {
  if (asOf !== null) return `v.${name}`;
  return name === 'status' ? faces[face].status : `r.${name}`;
}

/** Returns the column with the instant of the last change of a view. */
export function updatedColumn({ asOf }: View): string {
  return asOf === null ? 'r.updated_at' : 'v.created_at';
}

function summaryColumns(view: View): string {
  const seen = view.asOf === null ? 'r' : 'v';
  return `
    r.id, r.organization_id, r.year, r.kind, r.edition, r.created_at,
    ${faces[view.face].publishedVersion} AS published_version,
    ${seen}.title, ${seenColumn(view, 'status')} AS status, ${seen}.version, ${seen}.errors,
    ${seen}.warnings, ${seen}.information, ${seen}.submitted_at, ${seen}.published_at,
    ${seen}.first_published_at, ${updatedColumn(view)} AS updated_at`;
}

/**
 * Returns the columns of a report's summary: from the report `r`, from its version `v` when the
 * view is of an instant, and from its organization (`joinOwner`).
 */
export function seenColumns(view: View): string {
  const isPast = view.asOf !== null;
  return [
    summaryColumns(view),
    isPast ? ownerColumnsAsOf : ownerColumns,
    deadlineColumns(isPast),
  ].join(', ');
}
