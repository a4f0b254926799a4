/**
 * The second thread of a process of the pool. It ends the process when that uses more memory than
 * allowed, inside or outside the heap, or when the service has ended.
 */
import { workerData } from 'node:worker_threads';

const { bytesMax, parent } = workerData as { readonly bytesMax: number; readonly parent: number };

/** The interval between two checks, in milliseconds. */
const intervalMs = 50;

setInterval(() => {
  const isOrphan = process.ppid !== parent;
  if (isOrphan || process.memoryUsage.rss() > bytesMax) process.kill(process.pid, 'SIGKILL');
}, intervalMs);
