/**
 * A cache of recent reads. Every answer is kept under the state of the database that it was read
 * from, and in one state it never changes: after a commit the same question has another key. SQLite
 * reports commits of other connections (PRAGMA data_version); the store reports its own. So a
 * cached answer is never older than a read would be: a key that is revoked elsewhere is refused by
 * the next request.
 */
import { LRUCache } from 'lru-cache';
import type { Database } from './drivers/driver.ts';

/** Size of the cached answers, in bytes; beyond it the least recently used are dropped. */
const bytesMax = 64 * 2 ** 20;

export class Remembered {
  readonly #dataVersion;
  readonly #answers: LRUCache<string, NonNullable<unknown>>;
  #otherCommits: number | undefined;
  #ownCommits = 0;
  #isChecked = false;

  /**
   * @param maxSize approximate size of the cached answers, in bytes; the project's limit when
   *   absent
   */
  constructor(database: Database, maxSize = bytesMax) {
    this.#dataVersion = database.prepare<[], number>('PRAGMA data_version').pluck();
    this.#answers = new LRUCache({ maxSize });
  }

  /** Counts a commit of this connection: nothing that was read before it is used any more. */
  advance(): void {
    this.#ownCommits += 1;
  }

  /**
   * Returns the name of the current state. Asks the database once a turn of the event loop: the
   * requests of a turn were all sent before it began, so that none of them can know of a later
   * commit.
   */
  #nameState(): string {
    if (!this.#isChecked) {
      this.#isChecked = true;
      setImmediate(() => {
        this.#isChecked = false;
      }).unref();
      this.#otherCommits = this.#dataVersion.get();
    }
    return `${this.#otherCommits}.${this.#ownCommits}`;
  }

  /**
   * Returns the answer to a question, read only when it may have changed. An answer of null is not
   * cached.
   *
   * @param read receives the name under which the answer is kept
   * @param sizeOf returns the approximate size of the answer, in bytes; at least one
   */
  recall<Value>(
    question: string,
    read: (name: string) => Value,
    sizeOf: (value: Value & {}) => number,
  ): Value {
    const name = `${this.#nameState()} ${question}`;
    const known = this.#answers.get(name) as Value | undefined;
    if (known !== undefined) return known;
    const value = read(name);
    if (value === null || value === undefined) return value;
    this.#answers.set(name, value, { size: sizeOf(value) });
    return value;
  }
}
