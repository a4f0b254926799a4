/**
 * The head of the log's chain, kept also in a file beside the database: a database without its
 * newest rows, or replaced by an older copy, does not reach it.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ChainHead } from '../log.ts';
import { StartError } from '../start-error.ts';

/** How long the file may lag behind a commit. */
const lagMs = 1_000;

export function anchorFile(databaseFile: string): string {
  return `${databaseFile}.head`;
}

/** Returns the kept head, or null when none was ever kept. */
export function readAnchor(databaseFile: string): ChainHead | null {
  let text: string;
  try {
    text = readFileSync(anchorFile(databaseFile), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const [sequence = '', hash = '', at = null] = text.trim().split(' ');
  return { sequence: Number(sequence), hash, at };
}

/**
 * Checks that the log reaches the head that was kept beside it.
 *
 * @param hashAt returns the hash of the log at a number; null when there is none
 * @throws StartError when it does not, because continuing would overwrite the evidence of the loss
 */
export function requireAnchored(
  databaseFile: string,
  base: number,
  hashAt: (sequence: number) => string | null,
): void {
  const kept = readAnchor(databaseFile);
  if (kept === null || kept.sequence <= base || hashAt(kept.sequence) === kept.hash) return;
  throw new StartError(
    `The log of ${databaseFile} does not reach event ${kept.sequence} as ` +
      `${anchorFile(databaseFile)} recorded it: newer events are missing or altered. If a ` +
      'backup was restored on purpose, move that file elsewhere and keep it.',
  );
}

/** Updates the file shortly after each commit and when the store closes. */
export class LogAnchor {
  readonly #file: string | null;
  readonly #head: () => ChainHead;
  #timer: NodeJS.Timeout | null = null;

  /** @param databaseFile null for a database in memory, which has no file */
  constructor(databaseFile: string | null, head: () => ChainHead) {
    this.#file = databaseFile === null ? null : anchorFile(databaseFile);
    this.#head = head;
  }

  /** Schedules an update after a commit. */
  follow(): void {
    if (this.#file === null || this.#timer !== null) return;
    this.#timer = setTimeout(() => this.settle(), lagMs);
    this.#timer.unref();
  }

  /** Writes the file now, if anything was committed since and the disk accepts it. */
  settle(): void {
    if (this.#file === null || this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    try {
      this.#write(this.#file);
    } catch {
      // The disk is full: the commit remains valid, and the next one tries again.
    }
  }

  #write(file: string): void {
    const { sequence, hash, at } = this.#head();
    // Written under another name and renamed, so that an existing file is always complete.
    writeFileSync(`${file}.next`, `${sequence} ${hash} ${at}\n`, { mode: 0o600 });
    renameSync(`${file}.next`, file);
  }
}
