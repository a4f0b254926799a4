/** Syncs files to the disk. */
import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Flushes a file; for a folder, the names in it. */
export function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
