/**
 * What the operator does with a store as a whole, beside a running service or without one. The
 * service itself uses none of it.
 */
import type { DigestAlgorithm } from '../proof/digest.ts';
import type { AuditEvent, ChainHead } from './log.ts';

export interface MigrationOptions {
  /** With what the links of events from before the chain are made; SHA-256 unless said. */
  readonly auditDigest?: DigestAlgorithm;
  /** Called with the place of the copy that is made before a migration rebuilds tables. */
  readonly onSafetyCopy?: (place: string) => void;
}

/** What a check of the log found. */
export interface LogVerdict {
  /** A sentence for each thing that is not as it should be. */
  readonly differences: readonly string[];
  /** The newest link of the chain; sequence 0 before its first link. */
  readonly head: Pick<ChainHead, 'sequence' | 'hash'>;
}

/** What leaves the log, and where it goes. */
export interface LogPruning {
  /** An instant: events from before it go. */
  readonly before: string;
  /** The file that takes them: a new one, or the one that ends where the log begins. */
  readonly archive: string;
  /** With what the link of the event that records it is made. */
  readonly algorithm: DigestAlgorithm;
  /** Makes the event that records a transaction, from the number of the last event that went. */
  readonly eventOf: (last: number) => AuditEvent;
  /** Makes the id of a commit, as in `OpenStoreOptions`. */
  readonly newCommitId: () => string;
}

/** How many rows a rebuild went over. */
export interface RebuildCounts {
  readonly organizations: number;
  readonly reports: number;
}

/** Every tool works on the store of one URL and rejects with StartError when it does not open. */
export interface StoreTools {
  /**
   * Makes the store, or brings it up to date.
   *
   * @returns the names of the migrations that were applied, in their order
   */
  migrate(options?: MigrationOptions): Promise<readonly string[]>;
  /**
   * Compares everything that is derived with the truth, and checks the log. Changes nothing.
   *
   * @returns a sentence for each thing that differs; empty when all is well
   */
  verify(): Promise<readonly string[]>;
  /** Checks the log and its chain alone. Changes nothing. */
  verifyLog(): Promise<LogVerdict>;
  /**
   * Moves events that are too old out of the log into an archive. They are durable there before
   * they go here; each transaction leaves an event of its own.
   *
   * @returns how many events went
   * @throws StartError also when the log is not whole, or the archive does not continue it
   */
  pruneLog(pruning: LogPruning): Promise<number>;
  /**
   * Recomputes all derived rows from the register and the kept versions, in one transaction: what
   * `verify` reports of them is gone afterwards. It leaves no event: a derived row holds nothing
   * that an event decides, and what the events decide is not touched.
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
