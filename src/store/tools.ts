/**
 * What the operator can do with a store as a whole, beside a running service or without one. The
 * service itself uses none of it.
 */
import type { DigestAlgorithm } from '../proof/digest.ts';
import type { AuditEvent, ChainHead } from './log.ts';

export interface MigrationOptions {
  /** The digest of links of events from before the chain; SHA-256 when absent. */
  readonly auditDigest?: DigestAlgorithm;
  /** Called with the path of the copy that is made before a migration rebuilds tables. */
  readonly onSafetyCopy?: (place: string) => void;
}

/** The result of a check of the log. */
export interface LogVerdict {
  /** A sentence for each fault. */
  readonly differences: readonly string[];
  /** The newest link of the chain; sequence 0 before its first link. */
  readonly head: Pick<ChainHead, 'sequence' | 'hash'>;
}

/** Which events leave the log, and where they are archived. */
export interface LogPruning {
  /** An instant: earlier events are moved. */
  readonly before: string;
  /** The file of the archive: a new one, or one that ends where the log begins. */
  readonly archive: string;
  /** The digest of the link of the event that records the pruning. */
  readonly algorithm: DigestAlgorithm;
  /** Returns the event that records a transaction, from the number of the last moved event. */
  readonly eventOf: (last: number) => AuditEvent;
  /** Returns the id of a commit, as in `OpenStoreOptions`. */
  readonly newCommitId: () => string;
}

/** How many rows a rebuild covered. */
export interface RebuildCounts {
  readonly organizations: number;
  readonly reports: number;
}

/** Every tool works on the store of one URL and rejects with StartError when it does not open. */
export interface StoreTools {
  /**
   * Creates the store, or brings it up to date.
   *
   * @returns the names of the migrations that were applied, in order
   */
  migrate(options?: MigrationOptions): Promise<readonly string[]>;
  /**
   * Compares everything derived with its source, and checks the log. Changes nothing.
   *
   * @returns a sentence for each difference; empty when there is none
   */
  verify(): Promise<readonly string[]>;
  /** Checks only the log and its chain. Changes nothing. */
  verifyLog(): Promise<LogVerdict>;
  /**
   * Moves old events out of the log into an archive. They are durable there before they are deleted
   * here; each transaction leaves an event of its own.
   *
   * @returns how many events were moved
   * @throws StartError also when the log is damaged, or the archive does not continue it
   */
  pruneLog(pruning: LogPruning): Promise<number>;
  /**
   * Recomputes all derived rows from the register and the kept versions, in one transaction, so
   * that `verify` reports none of them afterwards. It leaves no event: derived rows contain nothing
   * that an event decides, and rows that events decide are not changed.
   */
  rebuild(): Promise<RebuildCounts>;
  /**
   * Copies one state of the store into a new file, online, and checks the copy.
   *
   * @returns the size of the copy in bytes
   * @throws StartError also when the file exists, or the copy fails its check
   */
  backup(destination: string): Promise<number>;
}
