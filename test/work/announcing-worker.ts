/** The worker, which says its process id first. */
process.stdout.write(`${process.pid}\n`);
await import('../../src/work/worker.ts');
