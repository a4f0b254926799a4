/** Limits the rate of bytes that arrive from many senders together. */
import { setTimeout } from 'node:timers/promises';

export class Pace {
  readonly #bytesPerMs: number;
  /** Resolves when the bytes taken so far are allowed. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @param bytesPerSecond the rate of all senders together */
  constructor(bytesPerSecond: number) {
    this.#bytesPerMs = bytesPerSecond / 1000;
  }

  /** Takes bytes, after those that others took before; resolves when the next ones may be taken. */
  take(bytes: number): Promise<unknown> {
    this.#turn = this.#turn.then(() => setTimeout(bytes / this.#bytesPerMs));
    return this.#turn;
  }
}
