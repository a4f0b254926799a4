/**
 * What was read a moment ago, kept exactly as long as it stands. SQLite tells whether another
 * connection has committed (PRAGMA data_version); the store's own commits tell it themselves. So a
 * remembered answer is never older than a read would be: a key that is revoked elsewhere is
 * refused by the next request.
 */
import type { Database } from './drivers/driver.ts';

/** Bytes of answers that are kept; beyond them all are forgotten. */
const bytesMax = 64 * 2 ** 20;

export class Remembered {
  readonly #dataVersion;
  readonly #values = new Map<string, unknown>();
  #version: unknown = undefined;
  #bytes = 0;
  #isChecked = false;

  constructor(database: Database) {
    this.#dataVersion = database.prepare<[], number>('PRAGMA data_version').pluck();
  }

  /** After a commit of this connection. */
  forget(): void {
    this.#values.clear();
    this.#bytes = 0;
  }

  /**
   * Asks once a turn of the event loop: the requests of a turn were all sent before it began, so
   * none of them can know of a commit that came later.
   */
  #check(): void {
    if (this.#isChecked) return;
    this.#isChecked = true;
    setImmediate(() => {
      this.#isChecked = false;
    }).unref();
    const version = this.#dataVersion.get();
    if (version === this.#version) return;
    this.forget();
    this.#version = version;
  }

  /**
   * The value of a key, read only when it may have changed. What is not there is not remembered.
   *
   * @param sizeOf how many bytes the value takes, about
   */
  recall<Value>(key: string, read: () => Value, sizeOf: (value: Value & {}) => number): Value {
    this.#check();
    const known = this.#values.get(key) as Value | undefined;
    if (known !== undefined) return known;
    const value = read();
    if (value === null || value === undefined) return value;
    if (this.#bytes > bytesMax) this.forget();
    this.#bytes += sizeOf(value);
    this.#values.set(key, value);
    return value;
  }
}
