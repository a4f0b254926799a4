/** The driver for node:sqlite, which is part of Node and needs no addon. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type BackupProgress,
  type ConnectionOptions,
  type Database,
  DriverLoadError,
  type SqliteDriver,
  type StatementOf,
  type Transaction,
  type TransactionWork,
} from './driver.ts';
import { NodeStatement, OpenIterators, toSqliteError } from './node-statement.ts';
import { isEmptySql } from './sql-text.ts';

type NodeSqlite = typeof import('node:sqlite');
type Connection = InstanceType<NodeSqlite['DatabaseSync']>;

const timeoutMs = 5_000;

/** Pages that a backup copies before other work gets a turn; better-sqlite3 copies as many. */
const backupPages = 100;

/** Runs a function that calls node:sqlite and adds codes to its errors. */
function withCodes<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw toSqliteError(error);
  }
}

class NodeDatabase implements Database {
  readonly memory: boolean;
  readonly #connection: Connection;
  readonly #copy: NodeSqlite['backup'];
  readonly #iterators = new OpenIterators();

  constructor(connection: Connection, memory: boolean, copy: NodeSqlite['backup']) {
    this.#connection = connection;
    this.memory = memory;
    this.#copy = copy;
  }

  get inTransaction(): boolean {
    return this.#connection.isOpen && this.#connection.isTransaction;
  }

  prepare<Parameters extends unknown[] | object = unknown[], Row = unknown>(
    sql: string,
  ): StatementOf<Parameters, Row> {
    const statement = withCodes(() => {
      try {
        return this.#connection.prepare(sql);
      } catch (error) {
        const isEmpty = (error as NodeJS.ErrnoException).code === 'ERR_INVALID_ARG_VALUE';
        throw isEmpty ? new RangeError('The supplied SQL string contains no statements') : error;
      }
    });
    // SQLite keeps only the text of the first statement.
    if (!isEmptySql(sql.slice(statement.sourceSQL.length))) {
      throw new RangeError('The supplied SQL string contains more than one statement');
    }
    const prepared: unknown = new NodeStatement(statement, this.#iterators);
    return prepared as StatementOf<Parameters, Row>;
  }

  exec(sql: string): void {
    this.#iterators.requireNone();
    withCodes(() => this.#connection.exec(sql));
  }

  pragma(source: string, { simple = false }: { readonly simple?: boolean } = {}): unknown {
    const rows = withCodes(() => this.#connection.prepare(`PRAGMA ${source}`).all());
    return simple ? Object.values(rows[0] ?? {})[0] : rows.map((row) => ({ ...row }));
  }

  transaction<Run extends TransactionWork>(work: Run): Transaction<Run> {
    const startingWith =
      (begin: string) =>
      (...parameters: Parameters<Run>): ReturnType<Run> =>
        this.#runIn(begin, () => work(...parameters) as ReturnType<Run>);
    return Object.assign(startingWith('BEGIN'), { immediate: startingWith('BEGIN IMMEDIATE') });
  }

  async backup(
    destination: string,
    options?: { readonly progress: (progress: BackupProgress) => undefined },
  ): Promise<BackupProgress> {
    try {
      const copy = this.#copy;
      const totalPages = await copy(this.#connection, destination, {
        rate: backupPages,
        ...options,
      });
      return { totalPages, remainingPages: 0 };
    } catch (error) {
      throw toSqliteError(error);
    }
  }

  close(): void {
    if (!this.#connection.isOpen) return;
    this.#iterators.requireNone();
    withCodes(() => this.#connection.close());
  }

  /** Runs work in a transaction, or in a savepoint of the one that is open. */
  #runIn<Result>(begin: string, work: () => Result): Result {
    const isNested = this.inTransaction;
    const execute = (sql: string) => withCodes(() => this.#connection.exec(sql));
    execute(isNested ? 'SAVEPOINT nested' : begin);
    try {
      const result = work();
      if (result instanceof Promise) {
        throw new TypeError('Transaction function cannot return a promise');
      }
      execute(isNested ? 'RELEASE nested' : 'COMMIT');
      return result;
    } catch (error) {
      // SQLite itself rolls back when the disk is full or fails.
      if (this.inTransaction) {
        execute(isNested ? 'ROLLBACK TO nested; RELEASE nested' : 'ROLLBACK');
      }
      throw error;
    }
  }
}

/** Returns the absolute address of a file; a name that begins with `file:` is a path here too. */
function addressOf(file: string, fileMustExist: boolean): string | URL {
  const path = resolve(file);
  if (!fileMustExist) return path;
  const url = pathToFileURL(path);
  url.search = 'mode=rw';
  return url;
}

function connect(sqlite: NodeSqlite, file: string, options: ConnectionOptions): Database {
  const { readonly: readOnly = false, fileMustExist = false, timeout = timeoutMs } = options;
  const memory = file === ':memory:';
  const address = memory ? file : addressOf(file, fileMustExist && !readOnly);
  const connection = withCodes(
    () => new sqlite.DatabaseSync(address, { readOnly, timeout, defensive: true }),
  );
  return new NodeDatabase(connection, memory, sqlite.backup);
}

/**
 * Loads node:sqlite.
 *
 * @throws DriverLoadError when this Node was built without it
 */
export async function loadNodeSqlite(): Promise<SqliteDriver> {
  let sqlite: NodeSqlite;
  try {
    sqlite = await import('node:sqlite');
  } catch (error) {
    throw new DriverLoadError('this Node has no node:sqlite', error);
  }
  return {
    name: 'node:sqlite',
    connect: (file, options = {}) => connect(sqlite, file, options),
  };
}
