/** Whole numbers as bytes: seven bits a byte, the lowest first, and a bit that says more follow. */
import { toWhole, type Whole } from '../whole.ts';

const more = 0x80;
const bits = 7n;

/** Adds the bytes of a whole number that is not negative. */
export function addVarint(bytes: number[], value: Whole): void {
  if (typeof value === 'bigint') {
    let rest = value;
    for (; rest >= more; rest >>= bits) bytes.push(Number(rest & 0x7fn) + more);
    bytes.push(Number(rest));
    return;
  }
  let rest = value;
  // Division and remainder, because bitwise operators use 32 bits only.
  for (; rest >= more; rest = Math.floor(rest / more)) bytes.push((rest % more) + more);
  bytes.push(rest);
}

/** Reads whole numbers from bytes, one after the other. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #position: number;

  constructor(bytes: Uint8Array, position: number) {
    this.#bytes = bytes;
    this.#position = position;
  }

  /** The position of the next byte. */
  get position(): number {
    return this.#position;
  }

  get isAtEnd(): boolean {
    return this.#position >= this.#bytes.length;
  }

  #nextByte(): number {
    const byte = this.#bytes[this.#position];
    if (byte === undefined) throw new RangeError(`numbers end at byte ${this.#position}`);
    this.#position += 1;
    return byte;
  }

  /**
   * Reads a number up to 2^53 - 1.
   *
   * @throws RangeError where the bytes end, or hold a larger number
   */
  readNumber(): number {
    let number = 0;
    for (let scale = 1; scale <= Number.MAX_SAFE_INTEGER; scale *= more) {
      const byte = this.#nextByte();
      number += (byte % more) * scale;
      if (number > Number.MAX_SAFE_INTEGER) break;
      if (byte < more) return number;
    }
    throw new RangeError(`a number overflows at byte ${this.#position}`);
  }

  /**
   * Reads a number of any size.
   *
   * @throws RangeError where the bytes end
   */
  readWhole(): Whole {
    let number = 0n;
    for (let shift = 0n; ; shift += bits) {
      const byte = this.#nextByte();
      number += BigInt(byte % more) << shift;
      if (byte < more) return toWhole(number);
    }
  }
}
