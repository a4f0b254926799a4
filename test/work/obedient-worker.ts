/**
 * A program in the place of the worker: it obeys files whose text is the name of an act, and what it
 * answers says what the job did.
 */
const acts: Readonly<Record<string, () => void>> = {
  hang: () => {
    for (;;);
  },
  exit: () => process.exit(3),
  kill: () => process.kill(process.pid, 'SIGKILL'),
  echo: () => process.send?.({ output: process.pid }),
  defect: () => process.send?.({ error: { code: null, stack: 'Error: a defect' } }),
};

process.on('disconnect', () => process.exit());
process.on('message', ({ input }: { readonly input: { readonly content: Uint8Array } }) =>
  acts[Buffer.from(input.content).toString()]?.(),
);
