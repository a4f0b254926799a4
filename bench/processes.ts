/** The servers under test, each in a process of its own on a free port of loopback. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Server {
  readonly origin: string;
  stop(): Promise<void>;
}

/** The first address that a process prints; rejects when it ends before that. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const [origin] = /http:\/\/[\d.]+:\d+/.exec(output) ?? [];
      if (origin !== undefined) resolve(origin);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
}

/** Starts a program of the project and waits until it says where it listens. */
export async function startServer(
  program: string,
  given: { arguments?: readonly string[]; environment?: Readonly<Record<string, string>> },
): Promise<Server> {
  const file = fileURLToPath(new URL(`../${program}`, import.meta.url));
  const child = spawn(process.execPath, [file, ...(given.arguments ?? [])], {
    env: { ...given.environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  return {
    origin: await addressOf(child),
    stop: async () => {
      child.kill('SIGTERM');
      await exit;
    },
  };
}
