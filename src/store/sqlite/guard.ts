/** How the methods of the store run: errors translated, failures of the file remembered. */
import { isStorageFailure, translated } from './refusals.ts';

/** Runs reads and writes of a database as the port promises: errors translated, failures noted. */
export class Guard {
  /** Whether the file refused the last write, and will refuse the next one unless it is repaired. */
  refusesWrites = false;
  readonly #afterWrite: () => void;

  constructor(afterWrite: () => void) {
    this.#afterWrite = afterWrite;
  }

  /** SQLite works at once; the promise is the port's, for engines that do not. */
  async read<Result>(run: () => Result): Promise<Result> {
    try {
      return run();
    } catch (error) {
      throw translated(error);
    }
  }

  /** @param isRead whether what was written is part of anything that is read and remembered */
  async write<Result>(run: () => Result, isRead = true): Promise<Result> {
    try {
      const result = run();
      this.refusesWrites = false;
      if (isRead) this.#afterWrite();
      return result;
    } catch (error) {
      this.refusesWrites ||= isStorageFailure(error);
      throw translated(error);
    }
  }
}
