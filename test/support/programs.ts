/** The programs of the project, run to their end as processes of their own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from './sources.ts';

/** Runs a program with these arguments; answers its exit code and what it printed. */
export async function runProgram(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { status, stdout, stderr };
}

/** Runs a command of `cli.ts` on the store at this URL. */
export function runCommand(url: string, args: readonly string[], settings: NodeJS.ProcessEnv = {}) {
  return runProgram(join(root, 'src/cli.ts'), args, { ...settings, DATABASE_URL: url });
}
