/**
 * What the adapter uses of SQLite, whichever driver reaches it. The interfaces have the shape of
 * better-sqlite3, so its own objects satisfy them and nothing stands between a statement and its
 * caller; the driver over node:sqlite is built to behave the same. test/store/drivers.test.ts runs
 * every promise made here over both.
 */

/** What a statement can bind: NULL also for undefined. A boolean is a TypeError. */
export type SqliteValue = null | undefined | number | bigint | string | Uint8Array;

/** What a writing statement did. */
export interface RunResult {
  /** Rows that were inserted, updated or deleted. */
  readonly changes: number;
  readonly lastInsertRowid: number | bigint;
}

/**
 * A prepared statement. It takes the values of its `?` in order, or one object with a member for
 * each of its `:name`; members that it does not name are ignored.
 *
 * Rows are objects by column name, BLOBs are Buffers, integers are numbers. No column may hold an
 * integer beyond ±(2^53 - 1): better-sqlite3 rounds it, node:sqlite throws a RangeError.
 *
 * @throws RangeError for a value that is missing or left over, TypeError for one that cannot be
 *   bound, or an error that `sqliteCodeOf` names
 */
export interface Statement<Parameters extends unknown[] = unknown[], Row = unknown> {
  run(...parameters: Parameters): RunResult;
  /** Returns the first row; undefined when there is none. */
  get(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
  /** Until the iterator ends, the connection refuses `run`, `exec` and `close`. */
  iterate(...parameters: Parameters): IterableIterator<Row>;
  /** From now on the statement returns the first column of a row instead of the row. */
  pluck(): this;
}

/** The type of a statement whose parameters are one object, or a list. */
export type StatementOf<Parameters, Row> = Parameters extends unknown[]
  ? Statement<Parameters, Row>
  : Statement<[Parameters], Row>;

/** A function that may run in a transaction. */
export type TransactionWork = (...parameters: never[]) => unknown;

/**
 * A function that runs in a transaction, or in a savepoint where one is open: committed when it
 * returns, rolled back when it throws.
 */
export interface Transaction<Run extends TransactionWork> {
  (...parameters: Parameters<Run>): ReturnType<Run>;
  /** The same, with the lock of the writer taken before anything is read. */
  immediate(...parameters: Parameters<Run>): ReturnType<Run>;
}

export interface BackupProgress {
  readonly totalPages: number;
  readonly remainingPages: number;
}

/** A connection. */
export interface Database {
  /** Whether the database is in memory. */
  readonly memory: boolean;
  readonly inTransaction: boolean;
  /**
   * Prepares one statement.
   *
   * @throws RangeError when the text has none, or more than one
   */
  prepare<Parameters extends unknown[] | object = unknown[], Row = unknown>(
    sql: string,
  ): StatementOf<Parameters, Row>;
  /** Runs any number of statements. */
  exec(sql: string): unknown;
  /** Runs a pragma; returns its rows, or with `simple` the first value of the first row. */
  pragma(source: string, options?: { readonly simple?: boolean }): unknown;
  transaction<Run extends TransactionWork>(work: Run): Transaction<Run>;
  /**
   * Copies the database into a file, some pages at a time.
   *
   * @param options.progress called after each step but the last
   */
  backup(
    destination: string,
    options?: { readonly progress: (progress: BackupProgress) => undefined },
  ): Promise<BackupProgress>;
  /** Closes the connection; closing it again does nothing. */
  close(): unknown;
}

export interface ConnectionOptions {
  readonly readonly?: boolean;
  /** Fails instead of making a new file. */
  readonly fileMustExist?: boolean;
  /** Milliseconds that a statement waits for another connection's lock; 5,000 by default. */
  readonly timeout?: number;
}

/** The drivers, by the name of the module. */
export type DriverName = 'better-sqlite3' | 'node:sqlite';

export interface SqliteDriver {
  readonly name: DriverName;
  /** @param file a path, or `:memory:` */
  connect(file: string, options?: ConnectionOptions): Database;
}

/** The driver cannot be used on this machine. `message` is the reason, without a full stop. */
export class DriverLoadError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DriverLoadError';
  }
}
