/** What an engine of the store is: how the store of a URL is reached, opened and looked after. */
import type { Store } from './port.ts';
import type { MigrationOptions, StoreTools } from './tools.ts';

/** The settings that engines read; each takes its own. */
export interface EngineSettings {
  /** Which driver reaches SQLite; `auto`: better-sqlite3, or node:sqlite where it does not load. */
  readonly sqliteDriver: 'auto' | 'better-sqlite3' | 'node:sqlite';
}

export interface OpenStoreOptions extends MigrationOptions {
  /** Makes the id that the events of one commit share: a UUID whose text sorts by time. */
  readonly newCommitId: () => string;
}

/** Keeps a second service off a store. */
export interface InstanceLock {
  /** Lets another service start. */
  release(): void;
}

/** Why a store is not reached by the driver that is preferred. */
export interface DriverFallback {
  /** The driver that is used instead. */
  readonly driver: string;
  /** A reason without a full stop. */
  readonly reason: string;
}

/** The store of one URL, reachable and not yet opened. */
export interface StoreAccess {
  /** Null: the preferred driver is used, or the one that the operator named. */
  readonly fallback: DriverFallback | null;
  /** The folder of the store's files, for what is kept beside them; null: it has none. */
  readonly folder: string | null;
  readonly tools: StoreTools;
  /**
   * Opens the store; makes it when there is none, and migrates it.
   *
   * @throws StartError with a sentence for the operator, whatever stops it
   */
  open(options: OpenStoreOptions): Promise<Store>;
  /**
   * Takes the lock of the one service on this store; nothing where the engine serves several.
   *
   * @throws StartError when another service has it, or it cannot be taken
   */
  lock(): Promise<InstanceLock>;
}

/** One kind of store. */
export interface Engine {
  /** What its URLs begin with, up to the colon. */
  readonly scheme: string;
  /** What its URLs look like, for the operator. */
  readonly urlForm: string;
  /**
   * Loads what reaches the store of a URL. Opens and makes nothing.
   *
   * @throws StartError when the URL is malformed, or nothing that reaches the store loads
   */
  reach(url: string, settings: EngineSettings): Promise<StoreAccess>;
}
