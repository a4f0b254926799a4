/**
 * The archive of the log: a file of lines (NDJSON), one link of the chain each, in order and
 * without gaps. It only grows.
 */
import {
  appendFileSync,
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { ChainPoint, Link } from '../../proof/chain.ts';
import { archiveLine } from '../shared/log-links.ts';
import { StartError } from '../start-error.ts';
import { sync } from './sync.ts';

/** Bytes: more than the longest line. */
const tailBytesMax = 1024 * 1024;

const lineFeed = 0x0a;

export class Archive {
  readonly #file: string;
  readonly #descriptor: number;

  /** @throws StartError when the file cannot be opened */
  constructor(file: string) {
    this.#file = file;
    try {
      // Read at its end, appended to; only the owner may read who did what.
      this.#descriptor = openSync(file, 'a+', 0o600);
      sync(dirname(file));
    } catch (error) {
      throw new StartError(`${file} cannot be opened: ${String(error)}.`, error);
    }
  }

  /** The size of the file, in bytes. */
  get size(): number {
    return fstatSync(this.#descriptor).size;
  }

  /**
   * Checks that the archive ends where the log begins.
   *
   * @param base the point after which the log begins
   * @throws StartError when the file ends with something else: it belongs to another log, or to a
   *   pruning
   * that was interrupted before it deleted anything
   */
  requireContinued(base: ChainPoint): void {
    if (this.size === 0) return;
    const end = this.#end();
    if (end?.sequence === base.sequence && end.hash === base.hash) return;
    throw new StartError(
      `${this.#file} does not end with event ${base.sequence}, after which the log begins: use ` +
        'another file. Nothing was removed from the log.',
    );
  }

  /**
   * Appends links; they are on the disk when it returns.
   *
   * @throws StartError when they cannot be written; some of them may be in the file
   */
  add(links: readonly Link[]): void {
    try {
      appendFileSync(this.#descriptor, links.map(archiveLine).join(''));
      fsyncSync(this.#descriptor);
    } catch (error) {
      throw new StartError(`${this.#file} cannot be written: ${String(error)}.`, error);
    }
  }

  /** Cuts the file back to a size, because what was added since was not deleted from the log. */
  cutTo(size: number): void {
    if (this.size > size) ftruncateSync(this.#descriptor, size);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  /** Returns the link at the end of the file; null when the file ends with something else. */
  #end(): Partial<ChainPoint> | null {
    const { size } = this;
    const tail = Buffer.alloc(Math.min(size, tailBytesMax));
    readSync(this.#descriptor, tail, 0, tail.length, size - tail.length);
    if (tail.at(-1) !== lineFeed) return null;
    const line = tail.toString('utf8', tail.lastIndexOf(lineFeed, -2) + 1, tail.length - 1);
    try {
      const link: unknown = JSON.parse(line);
      return typeof link === 'object' ? link : null;
    } catch {
      return null;
    }
  }
}
