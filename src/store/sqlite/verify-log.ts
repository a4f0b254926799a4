/**
 * Verification of the log: its chain is whole, from where retention ended up to the kept head, and
 * each report's versions are those that the log tells of, both ways. And the end of retention.
 */
import type { Database } from 'better-sqlite3';
import type { JsonValue } from '../../proof/canonical.ts';
import { canonical } from '../../proof/canonical.ts';
import type { Link } from '../../proof/chain.ts';
import { verifyChain } from '../../proof/chain.ts';
import { readAnchor } from './anchor.ts';
import { requireDatabaseFile } from './location.ts';
import { openDatabase, openReadOnly } from './open.ts';
import { chainedEvent, type EventRow, eventColumns, eventOf } from './rows.ts';

type LinkRow = EventRow & Pick<Link, 'algorithm' | 'previous' | 'hash'>;

interface Mark {
  readonly sequence: number;
  readonly hash: string;
}

function linkOf(row: LinkRow): Link {
  const { sequence, algorithm, previous, hash } = row;
  const record = canonical(chainedEvent(eventOf(row)) as JsonValue);
  return { sequence, record, algorithm, previous, hash };
}

const selectLinks = `
  SELECT ${eventColumns}, c.algorithm, c.previous, c.hash
  FROM audit_events AS e JOIN audit_chain AS c ON c.sequence = e.sequence
  WHERE e.sequence > :base ORDER BY e.sequence`;

function* links(database: Database, base: number): Generator<Link> {
  for (const row of database.prepare<{ base: number }, LinkRow>(selectLinks).iterate({ base })) {
    yield linkOf(row);
  }
}

/** What SQL alone can tell; each statement answers the sentences themselves. */
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
     AND NOT (e.sequence IS NULL AND (SELECT sequence FROM audit_marks WHERE mark = 'base') > 0)`,
  `SELECT 'event ' || e.sequence || ': tells of version ' || e.version_after || ' of report '
     || e.resource_id || ', which is not kept' AS difference
   FROM audit_events AS e JOIN reports AS r ON r.id = e.resource_id
   LEFT JOIN report_versions AS v ON v.report = r.number AND v.version = e.version_after
   WHERE e.resource = 'report' AND e.version_after IS NOT NULL AND v.version IS NULL`,
];

/** Everything of the log that is not as it should be, a sentence each. */
export function* logDifferences(database: Database, file: string): Generator<string> {
  const mark = database.prepare<{ mark: string }, Mark>(
    'SELECT sequence, hash FROM audit_marks WHERE mark = :mark',
  );
  const base = mark.get({ mark: 'base' }) ?? { sequence: 0, hash: '' };
  const head = mark.get({ mark: 'head' }) ?? null;
  const anchor = readAnchor(file);
  const options = { base, head, anchors: anchor === null ? [] : [anchor] };
  for (const { message } of verifyChain(links(database, base.sequence), options)) yield message;
  for (const sql of contradictions) {
    for (const { difference } of database.prepare<[], { difference: string }>(sql).iterate()) {
      yield difference;
    }
  }
}

/**
 * Everything of the log that is not as it should be; empty when all is well.
 *
 * @throws StartError when there is no database of this service.
 */
export function verifyLog(url: string): { differences: readonly string[]; head: Mark } {
  const file = requireDatabaseFile(url);
  const database = openReadOnly(file);
  try {
    return database.transaction(() => {
      const head = database
        .prepare<[], Mark>("SELECT sequence, hash FROM audit_marks WHERE mark = 'head'")
        .get();
      return {
        differences: [...logDifferences(database, file)],
        head: head ?? { sequence: 0, hash: '' },
      };
    })();
  } finally {
    database.close();
  }
}

/**
 * Takes out of the log what is older than its retention, in one transaction, and hands it to the
 * archive first, a link of the chain at a time, the oldest first.
 *
 * @param before instant: events earlier than this go; the database itself keeps six months
 * @param archive is given each line before anything is deleted, and must keep it
 * @returns how many events went
 * @throws StartError when the database does not open.
 */
export function pruneLog(url: string, before: string, archive: (line: string) => void): number {
  requireDatabaseFile(url);
  const database = openDatabase(url);
  try {
    return database
      .transaction((): number => {
        const base = database
          .prepare<[], number>("SELECT sequence FROM audit_marks WHERE mark = 'base'")
          .pluck()
          .get();
        const kept = database
          .prepare<{ before: string }, number | null>(
            'SELECT min(sequence) FROM audit_events WHERE at >= :before',
          )
          .pluck()
          .get({ before });
        const newest = database
          .prepare<{ kept: number }, Mark>(
            'SELECT sequence, hash FROM audit_chain WHERE sequence < :kept ORDER BY sequence DESC',
          )
          .get({ kept: kept ?? Number.MAX_SAFE_INTEGER });
        if (newest === undefined || newest.sequence <= (base ?? 0)) return 0;
        let count = 0;
        for (const link of links(database, base ?? 0)) {
          if (link.sequence > newest.sequence) break;
          archive(canonical({ ...link }));
          count += 1;
        }
        database
          .prepare("UPDATE audit_marks SET sequence = :sequence, hash = :hash WHERE mark = 'base'")
          .run(newest);
        for (const table of ['audit_events', 'audit_chain']) {
          database.prepare(`DELETE FROM ${table} WHERE sequence <= :sequence`).run(newest);
        }
        return count;
      })
      .immediate();
  } finally {
    database.close();
  }
}
