/**
 * Verifies the log: its chain is intact from the end of retention to the kept head, and each report
 * has the versions that the log records, and no others.
 */

import type { Link } from '../../proof/chain.ts';
import type { ChainHead } from '../log.ts';
import {
  chainDifferences,
  type FormatRange,
  formatDifferences,
  type LinkRow,
  mapCoveredLink,
} from '../shared/log-links.ts';
import { readAnchor } from './anchor.ts';
import { eventColumns } from './columns.ts';
import type { Database, SqliteDriver } from './drivers/driver.ts';
import { requireDatabaseFile } from './location.ts';
import { openReadOnly, requireMigrated } from './open.ts';

interface Mark {
  readonly sequence: number;
  readonly hash: string;
}

const selectLinks = `
  SELECT ${eventColumns}, c.algorithm, c.previous, c.hash
  FROM audit_events AS e JOIN audit_chain AS c ON c.sequence = e.sequence
  WHERE e.sequence > :base ORDER BY e.sequence`;

/** Yields the links of the chain after an event, in order. */
export function* iterateLinks(database: Database, base: number): Generator<Link> {
  for (const row of database.prepare<{ base: number }, LinkRow>(selectLinks).iterate({ base })) {
    yield mapCoveredLink(row);
  }
}

/** Contradictions that SQL can find; each statement returns the sentences themselves. */
const contradictions = [
  `SELECT 'event ' || e.sequence || ': has no link of the chain: it was inserted' AS difference
   FROM audit_events AS e LEFT JOIN audit_chain AS c ON c.sequence = e.sequence
   WHERE c.sequence IS NULL`,
  `SELECT 'report ' || r.id || ': version ' || v.version || ' has the digest ' || v.digest
     || ', the log has ' || coalesce(e.record_digest, 'no event of it') AS difference
   FROM report_versions AS v JOIN reports AS r ON r.number = v.report
   LEFT JOIN audit_events AS e ON e.resource = 'report' AND e.resource_id = r.id
     AND e.version_after = v.version AND e.refusal IS NULL
   WHERE v.deed IS NOT NULL AND e.record_digest IS NOT v.digest
     -- Of what is older than the log, retention took the events.
     AND NOT (e.sequence IS NULL
       AND (SELECT sequence FROM audit_marks WHERE mark = 'base') > 0
       AND v.created_at <= coalesce(
         (SELECT at FROM audit_events ORDER BY sequence LIMIT 1), v.created_at))`,
  `SELECT 'event ' || e.sequence || ': tells of version ' || e.version_after || ' of report '
     || e.resource_id || ', which is not kept' AS difference
   FROM audit_events AS e JOIN reports AS r ON r.id = e.resource_id
   LEFT JOIN report_versions AS v ON v.report = r.number AND v.version = e.version_after
   WHERE e.resource = 'report' AND e.version_after IS NOT NULL AND v.version IS NULL`,
  `SELECT 'report ' || e.resource_id || ': is gone, and the log tells of no deletion' AS difference
   FROM audit_events AS e LEFT JOIN reports AS r ON r.id = e.resource_id
   WHERE e.resource = 'report' AND e.refusal IS NULL AND r.id IS NULL
   GROUP BY e.resource_id HAVING count(*) = count(e.version_after)`,
];

const selectFormats = `
  SELECT format, min(sequence) AS first, max(sequence) AS last FROM audit_events GROUP BY format`;

/**
 * Yields every fault of the log, one sentence each.
 *
 * @param anchor the head in the file beside the database, read before the state of the database is,
 *   so that
 * a service that continues to write is never ahead of what is verified
 */
export function* logDifferences(database: Database, anchor: ChainHead | null): Generator<string> {
  const mark = database.prepare<{ mark: string }, Mark>(
    'SELECT sequence, hash FROM audit_marks WHERE mark = :mark',
  );
  const base = mark.get({ mark: 'base' }) ?? { sequence: 0, hash: '' };
  const head = mark.get({ mark: 'head' }) ?? null;
  yield* chainDifferences(iterateLinks(database, base.sequence), { base, head, anchor });
  yield* formatDifferences(database.prepare<[], FormatRange>(selectFormats).all());
  for (const sql of contradictions) {
    for (const { difference } of database.prepare<[], { difference: string }>(sql).iterate()) {
      yield difference;
    }
  }
}

/**
 * Returns every fault of the log; empty when it is intact.
 *
 * @throws StartError when there is no database of this service, or it is not up to date
 */
export function verifyLog(
  url: string,
  driver: SqliteDriver,
): { differences: readonly string[]; head: Mark } {
  const file = requireDatabaseFile(url);
  const anchor = readAnchor(file);
  const database = openReadOnly(file, driver);
  try {
    requireMigrated(database, file);
    return database.transaction(() => {
      const head = database
        .prepare<[], Mark>("SELECT sequence, hash FROM audit_marks WHERE mark = 'head'")
        .get();
      return {
        differences: [...logDifferences(database, anchor)],
        head: head ?? { sequence: 0, hash: '' },
      };
    })();
  } finally {
    database.close();
  }
}
