/** Runs the methods of the store: translates errors, and remembers failures of the file. */
import { isStorageFailure, translateError } from './refusals.ts';

/**
 * Runs reads and writes of a database as the port promises: errors are translated, failures
 * recorded.
 */
export class Guard {
  /**
   * Whether the file refused the last write, and will refuse the next one unless it is repaired.
   */
  refusesWrites = false;
  readonly #afterWrite: () => void;

  constructor(afterWrite: () => void) {
    this.#afterWrite = afterWrite;
  }

  /** SQLite works synchronously; the port has promises for engines that do not. */
  async read<Result>(run: () => Result): Promise<Result> {
    try {
      return run();
    } catch (error) {
      throw translateError(error);
    }
  }

  /** @param isRead whether the written data is part of anything that is read and cached */
  async write<Result>(run: () => Result, isRead = true): Promise<Result> {
    try {
      const result = run();
      this.refusesWrites = false;
      if (isRead) this.#afterWrite();
      return result;
    } catch (error) {
      this.refusesWrites ||= isStorageFailure(error);
      throw translateError(error);
    }
  }
}
