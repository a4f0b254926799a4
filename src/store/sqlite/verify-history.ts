/**
 * Verifies the history of the register: its rows follow each other without a gap, the newest equals
 * the register, the tree of every instant is one tree, and each row is the version of its
 * organization that an event of the log decided.
 */

import { describeRow } from '../row-text.ts';
import { mapOrganization, type OrganizationRow } from '../shared/organization-rows.ts';
import { organizationColumns } from './columns.ts';
import type { Database } from './drivers/driver.ts';
import { isOutdated } from './organization-history.ts';
import { eventlessUntil } from './verify-rows.ts';

/** Contradictions that SQL can find; each statement returns the sentences themselves. */
const contradictions = [
  `SELECT 'organization ' || o.id || ': its newest row of history '
     || iif(k.id IS NULL, 'is missing', 'differs from the register') AS difference
   FROM organizations AS o
   LEFT JOIN organization_history AS k ON k.id = o.id AND k.until_at IS NULL
   WHERE k.id IS NULL OR ${isOutdated}`,
  `SELECT 'organization ' || k.id || ': its history from ' || k.from_at || ' ends '
     || coalesce(k.until_at, 'never') || ', its next row is from '
     || coalesce(k.next_at, 'no instant') AS difference
   FROM (SELECT id, from_at, until_at,
           lead(from_at) OVER (PARTITION BY id ORDER BY from_at) AS next_at
         FROM organization_history) AS k
   WHERE k.until_at IS NOT k.next_at AND (k.until_at IS NULL OR k.next_at IS NOT NULL)`,
  // Only rows that were valid at the same time; an organization above may be younger, or deleted by
  // now.
  `SELECT 'organization ' || h.id || ': its path from ' || h.from_at || ' is ' || h.path
     || ', its place in the tree was ' || coalesce(above.path, '/') || h.id || '/' AS difference
   FROM organization_history AS h
   LEFT JOIN organization_history AS above ON above.id = h.parent_id
     AND (above.until_at IS NULL OR above.until_at > h.from_at)
     AND (h.until_at IS NULL OR h.until_at > above.from_at)
   WHERE h.path <> above.path || h.id || '/'
     OR h.parent_id IS NULL AND h.path <> '/' || h.id || '/'
   ORDER BY h.id, h.from_at`,
];

/** A temporary table of the connection; the file itself is only read. */
const createTable = `
  DROP TABLE IF EXISTS temp.decided_organizations;
  CREATE TEMP TABLE decided_organizations (
    id       TEXT,
    version  INTEGER,
    sequence INTEGER NOT NULL,
    digest   TEXT,
    PRIMARY KEY (id, version)
  ) WITHOUT ROWID;`;

/** A row of an organization belongs to an event about an organization. */
const fillTable = `
  INSERT INTO temp.decided_organizations (id, version, sequence, digest)
  SELECT r.value ->> '$.id', r.value ->> '$.version', e.sequence, r.value ->> '$.digest'
  FROM audit_events AS e,
    json_each(CASE WHEN json_valid(e.rows) THEN e.rows ELSE '[]' END) AS r
  WHERE e.resource = 'organization' AND r.type = 'object'
    AND r.value ->> '$.kind' = 'organization' AND r.value ->> '$.id' IS NOT NULL
    AND r.value ->> '$.version' IS NOT NULL
  ORDER BY e.sequence
  ON CONFLICT (id, version) DO UPDATE
    SET sequence = excluded.sequence, digest = excluded.digest`;

interface HistoryRow extends OrganizationRow {
  readonly from_at: string;
  readonly sequence: number | null;
  readonly digest: string | null;
}

/**
 * Returns the digest of a row of history, as events have it; null when its columns contain no
 * organization.
 */
function digestOf(row: HistoryRow): string | null {
  try {
    return describeRow('organization', mapOrganization(row)).digest;
  } catch {
    return null;
  }
}

/**
 * Compares every row with the event of its version; rows may lack an event because of retention or
 * format 1.
 */
function* decisionDifferences(database: Database): Generator<string> {
  database.exec(createTable);
  database.prepare(fillTable).run();
  const until = eventlessUntil(database);
  const rows = database.prepare<[], HistoryRow>(`
    SELECT ${organizationColumns}, o.from_at, d.sequence, d.digest
    FROM organization_history AS o
    LEFT JOIN temp.decided_organizations AS d ON d.id = o.id AND d.version = o.version`);
  for (const row of rows.iterate()) {
    const name = `organization ${row.o_id}: its history from ${row.from_at}`;
    if (row.sequence !== null) {
      if (digestOf(row) !== row.digest) yield `${name} is not what event ${row.sequence} decides`;
    } else if (until === null || row.o_updated_at > until) {
      yield `${name} is of version ${row.o_version}, which no event decides`;
    }
  }
}

/** Yields a sentence for each wrong row in the history of the register. */
export function* historyDifferences(database: Database): Generator<string> {
  for (const sql of contradictions) {
    for (const { difference } of database.prepare<[], { difference: string }>(sql).iterate()) {
      yield difference;
    }
  }
  yield* decisionDifferences(database);
}
