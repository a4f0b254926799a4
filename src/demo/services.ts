/**
 * A clock and makers of ids and marks that give the same values in every run while the demonstration is
 * filled, so that the examples of the contract, which are taken from it, are true of each run.
 */
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { RandomBytes } from '../store/key-secret.ts';

/** A clock that shows what it was set to until it runs. */
export interface DemoClock {
  readonly now: () => Date;
  /** Sets the instant that is shown, RFC 3339. */
  set(instant: string): void;
  /** Shows the real time from now on. */
  run(): void;
  readonly isRunning: () => boolean;
}

/** Returns a clock that shows the given instant. */
export function newDemoClock(instant: string): DemoClock {
  let fixed: Date | null = new Date(instant);
  return {
    now: () => fixed ?? new Date(),
    set: (at) => {
      fixed = new Date(at);
    },
    run: () => {
      fixed = null;
    },
    isRunning: () => fixed === null,
  };
}

/** Returns a maker of UUIDv7: counted while the clock is set, random when it runs. */
export function newDemoIds(clock: DemoClock): () => string {
  let count = 0;
  return () => {
    if (clock.isRunning()) return v7();
    count += 1;
    const random = new Uint8Array(16);
    new DataView(random.buffer).setUint32(12, count);
    return v7({ msecs: clock.now().getTime(), seq: count, random });
  };
}

/** The bytes of the mark by which a key is recognised; it is shown, so it need not be random. */
const markBytes = 4;

/** Returns a maker of random bytes: marks of keys are counted while the clock is set. */
export function newDemoRandom(clock: DemoClock): RandomBytes {
  let count = 0;
  return (size) => {
    if (size !== markBytes || clock.isRunning()) return randomBytes(size);
    count += 1;
    const mark = Buffer.alloc(markBytes);
    mark.writeUInt32BE(count);
    return mark;
  };
}
