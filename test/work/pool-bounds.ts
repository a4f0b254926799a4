/** What the tests of heavy work share: bounds of a pool, a program in it, and work that is counted. */
import type { SentFile } from '../../src/documents/sent-file.ts';
import type { PoolOptions } from '../../src/work/pool.ts';
import type { Work } from '../../src/work/work.ts';
import { inlineWork } from '../../src/work/work.ts';

/** Bounds that no test reaches unless it sets others. */
export const usualBounds: PoolOptions = {
  ...{ processes: 2, queueMax: 8, jobMs: 60_000 },
  memoryBytesMax: 512 * 2 ** 20,
};

/** A file as the service sends it to a job. */
export function sentFile(content: SentFile['content'] | string, contentType = ''): SentFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { content: bytes, contentType, bytesMax: 20_000_000 };
}

/** The program that obeys what a file says. */
export const obedientProgram = new URL('./obedient-worker.ts', import.meta.url);

/** Work that runs here on copies of what it is sent, with the names of the jobs that ran. */
export function countedWork() {
  const ran: string[] = [];
  const work: Work = {
    run: (name, input, signal) => {
      ran.push(name);
      return inlineWork.run(name, structuredClone(input), signal);
    },
  };
  return { ran, work };
}
