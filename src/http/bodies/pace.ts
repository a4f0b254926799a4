/** A pace for bytes that come from many at once: all of them together get no more than a rate. */
import { setTimeout } from 'node:timers/promises';

export class Pace {
  readonly #bytesPerMs: number;
  /** Resolves when the bytes that were taken so far are through. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @param bytesPerSecond what all takers may take together */
  constructor(bytesPerSecond: number) {
    this.#bytesPerMs = bytesPerSecond / 1000;
  }

  /** Takes bytes behind those that others took before; resolves when it is time for the next ones. */
  take(bytes: number): Promise<unknown> {
    this.#turn = this.#turn.then(() => setTimeout(bytes / this.#bytesPerMs));
    return this.#turn;
  }
}
