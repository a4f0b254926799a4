/** An engine of the store: how the store of a URL is reached, opened and maintained. */
import type { Store, SumReads } from './port.ts';
import type { MigrationOptions, StoreTools } from './tools.ts';

/** The settings that engines read; each uses its own. */
export interface EngineSettings {
  /** The driver for SQLite; `auto`: better-sqlite3, or node:sqlite where it does not load. */
  readonly sqliteDriver: 'auto' | 'better-sqlite3' | 'node:sqlite';
}

/** The reads that may take long. */
export type LongMethod = 'read' | 'listGaps' | 'listParts' | 'rank' | 'distribute';

/** A read that may take long, as plain data: a method of `SumReads` with its arguments. */
export type LongRead = {
  readonly [Method in LongMethod]: {
    readonly method: Method;
    readonly input: Readonly<Parameters<SumReads[Method]>>;
  };
}[LongMethod];

/** Does a read in another process, which reads the same store; resolves with what it answers. */
export type ReadElsewhere = (read: LongRead) => Promise<unknown>;

/** A store that is opened for reads that may take long, and for nothing else. */
export interface StoreReader {
  /**
   * Does a read.
   *
   * @throws AppError as the method
   */
  read(read: LongRead): Promise<unknown>;
  close(): void;
}

export interface OpenStoreOptions extends MigrationOptions {
  /**
   * Does reads that may take long, so that no request waits for another's; an engine that waits for
   * an answer without stopping others does them itself. Absent: there is no other process.
   */
  readonly readElsewhere?: ReadElsewhere;
  /** Returns the id that the events of one commit share: a UUID whose text sorts by time. */
  readonly newCommitId: () => string;
}

/** Prevents a second service from using a store. */
export interface InstanceLock {
  /** Lets another service start. */
  release(): void;
}

/** Why a store is not reached by the preferred driver. */
export interface DriverFallback {
  /** The driver that is used instead. */
  readonly driver: string;
  /** A reason without a full stop. */
  readonly reason: string;
}

/** The store of one URL, reachable and not yet opened. */
export interface StoreAccess {
  /** Null: the driver in use is the preferred one, or the one that the operator named. */
  readonly fallback: DriverFallback | null;
  /** The folder of the store's files, where others may be kept; null: it has none. */
  readonly folder: string | null;
  readonly tools: StoreTools;
  /**
   * Opens the store; creates it when there is none, and migrates it.
   *
   * @throws StartError with a sentence for the operator, whatever the reason
   */
  open(options: OpenStoreOptions): Promise<Store>;
  /**
   * Opens the store, which a service has opened already, for reading alone; null: another process
   * cannot read it.
   *
   * @throws StartError with a sentence for the operator
   */
  openReader(): Promise<StoreReader | null>;
  /**
   * Takes the lock of the only service on this store; does nothing for an engine that serves
   * several.
   *
   * @throws StartError when another service has it, or it cannot be taken
   */
  lock(): Promise<InstanceLock>;
}

/** One kind of store. */
export interface Engine {
  /** The start of its URLs, up to the colon. */
  readonly scheme: string;
  /** The form of its URLs, for the operator. */
  readonly urlForm: string;
  /**
   * Loads the driver for the store of a URL. Neither opens nor creates a store.
   *
   * @throws StartError when the URL is malformed, or no driver loads
   */
  reach(url: string, settings: EngineSettings): Promise<StoreAccess>;
}
