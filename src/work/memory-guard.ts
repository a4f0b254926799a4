/**
 * The second thread of a process of the pool. It ends the process when that takes more memory than
 * it may, in or outside of the heap, or when the service is gone.
 */
import { workerData } from 'node:worker_threads';

const { bytesMax, parent } = workerData as { readonly bytesMax: number; readonly parent: number };

/** Between two looks. */
const intervalMs = 50;

setInterval(() => {
  const isOrphan = process.ppid !== parent;
  if (isOrphan || process.memoryUsage.rss() > bytesMax) process.kill(process.pid, 'SIGKILL');
}, intervalMs);
