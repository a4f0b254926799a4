/** Verifies versions: the parts of each join to its digest, and no content is superfluous. */

import { type BytesRow, readBytes } from '../shared/content-rows.ts';
import { digestVersion, reportSections } from '../shared/version-content.ts';
import {
  bytesColumns,
  hasBytes,
  joinMembers,
  joinSections,
  lengthColumns,
  sectionColumns,
} from './contents.ts';
import type { Database } from './drivers/driver.ts';

interface VersionRow extends BytesRow {
  readonly id: string;
  readonly version: number;
  readonly digest: string;
}

/** Contradictions that SQL can find; each statement returns the sentences themselves. */
export const contentContradictions = [
  ...reportSections.map(
    (section) => `
    SELECT 'report ' || r.id || ': the ${section} of version ' || c.version
      || ' belongs to no version' AS difference
    FROM report_contents AS c JOIN reports AS r ON r.number = c.report
    LEFT JOIN report_versions AS v ON v.report = c.report AND v.version = c.version
      AND v.${sectionColumns[section]} = c.version
    WHERE c.${lengthColumns[section]} IS NOT NULL AND v.version IS NULL`,
  ),
  `SELECT 'report ' || r.id || ': version ' || v.version || ' has no content' AS difference
   FROM report_versions AS v JOIN reports AS r ON r.number = v.report ${joinMembers}
   WHERE NOT ${hasBytes('v')} AND m.version IS NULL`,
  `SELECT 'report ' || r.id || ': there are members of version ' || m.version
     || ', which is not kept' AS difference
   FROM report_version_members AS m JOIN reports AS r ON r.number = m.report
   LEFT JOIN report_versions AS v ON v.report = m.report AND v.version = m.version
   WHERE v.version IS NULL`,
];

/** Checks that the bytes of a version match its digest. */
function hasDigest(row: BytesRow, digest: string): boolean {
  try {
    const bytes = readBytes(row);
    return bytes === null || digestVersion(bytes) === digest;
  } catch {
    // Packed bytes that do not unpack were tampered with.
    return false;
  }
}

/** Compares the bytes of every version with their digest. */
export function* versionDifferences(database: Database): Generator<string> {
  const select = database.prepare<[], VersionRow>(`
    SELECT r.id, v.version, v.digest, ${bytesColumns}
    FROM report_versions AS v JOIN reports AS r ON r.number = v.report ${joinSections}
    WHERE ${hasBytes('v')}`);
  for (const row of select.iterate()) {
    const { id, version, digest } = row;
    const missing = reportSections.filter((name) => row.head !== null && row[`c_${name}`] === null);
    for (const section of missing) {
      yield `report ${id}: the ${section} of version ${version} is missing`;
    }
    if (missing.length === 0 && !hasDigest(row, digest)) {
      yield `report ${id}: the bytes of version ${version} differ from their digest`;
    }
  }
}
