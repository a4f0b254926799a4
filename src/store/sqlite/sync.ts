/** Putting on the disk what was written. */
import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Flushes a file; of a folder, the names in it. */
export function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
