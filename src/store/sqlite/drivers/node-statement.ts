/** A prepared statement of node:sqlite that behaves as the interface promises. */
import type { SQLOutputValue, StatementSync } from 'node:sqlite';
import type { RunResult, Statement } from './driver.ts';
import { ParameterList } from './node-parameters.ts';
import { isReadingSql } from './sql-text.ts';
import { SqliteError } from './sqlite-error.ts';

/**
 * Returns an error of node:sqlite with the code that the interface promises; any other error as it
 * is.
 */
export function toSqliteError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number'
    ? new SqliteError(error.message, errcode)
    : error;
}

/** The iterators that are open on a connection. */
export class OpenIterators {
  count = 0;

  /**
   * Checks that no iterator is open.
   *
   * @throws TypeError while one is: a write could make it endless, or skip rows
   */
  requireNone(): void {
    if (this.count > 0) throw new TypeError('This database connection is busy executing a query');
  }
}

/** Returns bytes as a Buffer; any other value as it is. */
function bufferOf(value: SQLOutputValue): unknown {
  return value instanceof Uint8Array
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : value;
}

export class NodeStatement implements Statement {
  readonly #statement: StatementSync;
  readonly #iterators: OpenIterators;
  readonly #parameters: ParameterList;
  readonly #columns: readonly string[];
  readonly #isReading: boolean;
  #isPlucked = false;
  #isIterating = false;

  constructor(statement: StatementSync, iterators: OpenIterators) {
    this.#statement = statement;
    this.#iterators = iterators;
    this.#parameters = new ParameterList(statement.sourceSQL);
    this.#columns = statement.columns().map(({ name }) => name);
    // All other statements wait for iterators to end.
    this.#isReading = isReadingSql(statement.sourceSQL);
    // Objects by column name are built here from arrays: that is faster, and gives them a
    // prototype.
    statement.setReturnArrays(true);
    statement.setAllowUnknownNamedParameters(true);
  }

  run(...given: unknown[]): RunResult {
    this.#requireIdle();
    if (!this.#isReading) this.#iterators.requireNone();
    const values = this.#parameters.bind(given);
    try {
      const { changes, lastInsertRowid } = this.#statement.run(...values);
      return { changes: Number(changes), lastInsertRowid };
    } catch (error) {
      throw toSqliteError(error);
    }
  }

  get(...given: unknown[]): unknown {
    this.#requireReadable();
    const values = this.#parameters.bind(given);
    try {
      const row = this.#statement.get(...values);
      return row === undefined ? undefined : this.#rowOf(row);
    } catch (error) {
      throw toSqliteError(error);
    }
  }

  all(...given: unknown[]): unknown[] {
    this.#requireReadable();
    const values = this.#parameters.bind(given);
    try {
      return this.#statement.all(...values).map((row) => this.#rowOf(row));
    } catch (error) {
      throw toSqliteError(error);
    }
  }

  iterate(...given: unknown[]): IterableIterator<unknown> {
    this.#requireReadable();
    return this.#rows(this.#parameters.bind(given));
  }

  pluck(): this {
    this.#isPlucked = true;
    return this;
  }

  *#rows(values: ReturnType<ParameterList['bind']>): Generator<unknown> {
    this.#requireReadable();
    this.#isIterating = true;
    this.#iterators.count += 1;
    try {
      for (const row of this.#statement.iterate(...values)) yield this.#rowOf(row);
    } catch (error) {
      throw toSqliteError(error);
    } finally {
      this.#isIterating = false;
      this.#iterators.count -= 1;
    }
  }

  /**
   * Checks that the statement's own iterator is not open.
   *
   * @throws TypeError while it is: another run would end it
   */
  #requireIdle(): void {
    if (this.#isIterating) throw new TypeError('This statement is busy executing a query');
  }

  #requireReadable(): void {
    if (this.#columns.length === 0) {
      throw new TypeError('This statement does not return data. Use run() instead');
    }
    this.#requireIdle();
  }

  /** @param row an array, despite its type: see setReturnArrays */
  #rowOf(row: unknown): unknown {
    const values = row as readonly SQLOutputValue[];
    if (this.#isPlucked) return bufferOf(values[0] ?? null);
    const named: Record<string, unknown> = {};
    for (let index = 0; index < values.length; index += 1) {
      named[this.#columns[index] ?? ''] = bufferOf(values[index] ?? null);
    }
    return named;
  }
}
