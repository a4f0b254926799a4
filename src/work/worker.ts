/**
 * The program of a process of the pool: it runs one job after the other and knows only what it is
 * sent. Its argument is how many bytes of memory it may use.
 */
import { setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { JobMessage, JobResult } from './messages.ts';
import { packError } from './messages.ts';
import { runJob } from './work.ts';

/** Below the service, which answers requests meanwhile. */
const priority = 10;

async function resultOf({ name, input }: JobMessage): Promise<JobResult> {
  try {
    return { output: await runJob(name, input as never) };
  } catch (error) {
    return { error: packError(error) };
  }
}

try {
  setPriority(priority);
} catch {
  // On a machine that does not allow it, all processes have the same priority.
}
// A terminal sends its signals to every process of the service; the service ends this one itself.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
process.on('message', async (message: JobMessage) => process.send?.(await resultOf(message)));
// Another thread checks the memory, because this one cannot while a job runs.
new Worker(new URL('./memory-guard.ts', import.meta.url), {
  name: 'memory guard',
  workerData: { bytesMax: Number(process.argv[2]), parent: process.ppid },
}).unref();
