/** The end of retention: moves old events from the log to an archive, link by link. */

import type { ChainPoint, Link } from '../../proof/chain.ts';
import type { DigestAlgorithm } from '../../proof/digest.ts';
import type { AuditEvent } from '../log.ts';
import { findLinkFault } from '../shared/log-links.ts';
import { StartError } from '../start-error.ts';
import { Archive } from './archive.ts';
import { auditWrites } from './audit.ts';
import type { Database, SqliteDriver } from './drivers/driver.ts';
import { requireDatabaseFile } from './location.ts';
import { openDatabase } from './open.ts';
import { iterateLinks } from './verify-log.ts';

/** Events of one transaction, and the pause after it, in which a running service can write. */
const batchMax = 500;
const pauseMs = 50;

function baseOf(database: Database): ChainPoint {
  const base = database
    .prepare<[], ChainPoint>("SELECT sequence, hash FROM audit_marks WHERE mark = 'base'")
    .get();
  if (base === undefined) throw new TypeError('the log has no mark of its base');
  return base;
}

/** Returns the oldest links, at most `batchMax`, up to the first event that stays. */
function oldestLinks(database: Database, base: ChainPoint, before: string): Link[] {
  const staying =
    database
      .prepare<{ before: string }, number | null>(
        'SELECT min(sequence) FROM audit_events WHERE at >= :before',
      )
      .pluck()
      .get({ before }) ?? null;
  const oldest: Link[] = [];
  for (const link of iterateLinks(database, base.sequence)) {
    if (oldest.length === batchMax || (staying !== null && link.sequence >= staying)) break;
    oldest.push(link);
  }
  return oldest;
}

/**
 * Checks that links are intact before they are moved.
 *
 * @throws StartError when they are not, because the evidence must stay
 */
function requireSound(batch: readonly Link[], base: ChainPoint): void {
  const fault = findLinkFault(batch, base);
  if (fault === null) return;
  throw new StartError(
    `The log is damaged (${fault}), so nothing was removed from it. Run audit verify.`,
  );
}

function remove(database: Database, { sequence, hash }: ChainPoint): void {
  database
    .prepare("UPDATE audit_marks SET sequence = :sequence, hash = :hash WHERE mark = 'base'")
    .run({ sequence, hash });
  for (const table of ['audit_events', 'audit_chain']) {
    database.prepare(`DELETE FROM ${table} WHERE sequence <= :sequence`).run({ sequence });
  }
}

/** Records the moved events, by the number of the last of them. */
type RecordMove = (last: number) => void;

/** Moves the oldest events into the archive and returns how many. */
function moveBatch(
  database: Database,
  before: string,
  archive: Archive,
  recordMove: RecordMove,
): number {
  const base = baseOf(database);
  const batch = oldestLinks(database, base, before);
  const last = batch.at(-1);
  if (last === undefined) return 0;
  requireSound(batch, base);
  archive.requireContinued(base);
  archive.add(batch);
  remove(database, last);
  recordMove(last.sequence);
  return batch.length;
}

/**
 * Moves events that are older than the retention period out of the log into an archive. Events are
 * on the disk there before they are deleted here; a service may run meanwhile.
 *
 * @param before an instant: earlier events are moved; the database itself keeps six months
 * @param file the archive: new, or one that ends where the log begins
 * @param recording returns the event of each transaction by the number of the last moved event, and
 *   how it is
 * recorded; absent: nothing is recorded
 *
 * @returns how many events were moved
 * @throws StartError when the database does not open, the log is damaged, or the archive does not
 *   continue
 * it or cannot be written. Nothing is lost then: events that were not moved are in the log.
 */
export async function pruneLog(
  url: string,
  before: string,
  file: string,
  driver: SqliteDriver,
  recording?: {
    readonly algorithm: DigestAlgorithm;
    readonly eventOf: (last: number) => AuditEvent;
    readonly newCommitId: () => string;
  },
): Promise<number> {
  requireDatabaseFile(url);
  const database = openDatabase(url, { driver });
  let archive: Archive | null = null;
  try {
    archive = new Archive(file);
    const audit = recording && auditWrites(database, recording.algorithm);
    const recordMove: RecordMove = (last) => {
      if (recording === undefined) return;
      const record = { edition: null, recordDigest: null, rows: [] };
      audit?.append(recording.eventOf(last), { ...record, commitId: recording.newCommitId() });
    };
    const move = database.transaction(moveBatch);
    let count = 0;
    for (;;) {
      const { size } = archive;
      let moved: number;
      try {
        moved = move.immediate(database, before, archive, recordMove);
      } catch (error) {
        archive.cutTo(size);
        throw error;
      }
      count += moved;
      if (moved < batchMax) return count;
      await new Promise((resume) => setTimeout(resume, pauseMs));
    }
  } finally {
    archive?.close();
    database.close();
  }
}
