/**
 * What the adapter uses of SQLite, with either driver. The interfaces have the shape of
 * better-sqlite3, so that its own objects satisfy them without a wrapper; the driver for
 * node:sqlite is written to behave the same. test/store/drivers.test.ts tests every promise made
 * here with both.
 */

/** A value that a statement can bind: undefined is NULL. A boolean is a TypeError. */
export type SqliteValue = null | undefined | number | bigint | string | Uint8Array;

/** The result of a writing statement. */
export interface RunResult {
  /** Rows that were inserted, updated or deleted. */
  readonly changes: number;
  readonly lastInsertRowid: number | bigint;
}

/**
 * A prepared statement. It takes the values of its `?` in order, or one object with a member for
 * each of its `:name`; members that it does not name are ignored.
 *
 * Rows are objects by column name, BLOBs are Buffers, integers are numbers. No column may contain
 * an integer beyond ±(2^53 - 1): better-sqlite3 rounds it, node:sqlite throws a RangeError.
 *
 * @throws RangeError for a value that is missing or superfluous, TypeError for one that cannot be
 *   bound, or
 * an error that `sqliteCodeOf` names
 */
export interface Statement<Parameters extends unknown[] = unknown[], Row = unknown> {
  run(...parameters: Parameters): RunResult;
  /** Returns the first row; undefined when there is none. */
  get(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
  /** Until the iterator ends, the connection refuses `run`, `exec` and `close`. */
  iterate(...parameters: Parameters): IterableIterator<Row>;
  /** Makes the statement return the first column of a row instead of the row. */
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
  /** Runs it with the write lock taken before anything is read. */
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
   * @throws RangeError when the text contains none, or more than one
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
  /** Fails instead of creating a file. */
  readonly fileMustExist?: boolean;
  /**
   * How long a statement waits for another connection's lock, in milliseconds; 5,000 when absent.
   */
  readonly timeout?: number;
}

/** The drivers, by the name of the module. */
export type DriverName = 'better-sqlite3' | 'node:sqlite';

export interface SqliteDriver {
  readonly name: DriverName;
  /**
   * Opens a connection.
   *
   * @param file a path, or `:memory:`
   */
  connect(file: string, options?: ConnectionOptions): Database;
}

/** The driver cannot be used on this machine. `message` is the reason, without a full stop. */
export class DriverLoadError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DriverLoadError';
  }
}
