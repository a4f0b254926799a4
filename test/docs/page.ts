/** Pages of the documentation, run as written against a running service. */

import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Test } from 'tap';
import { root } from '../support/sources.ts';

const adminKey = 'f'.repeat(40);

/** The code blocks of a page that are marked with a language ('' for none), in their order. */
export function blocksOf(page: string, language: string): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  const blocks = text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm);
  return [...blocks].flatMap(([, marked, block = '']) => (marked === language ? block : []));
}

/** Where programs are found outside this run: the machine's own Node.js, as a reader has it. */
export function pathOfMachine(): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.filter((folder) => !folder.includes('node_modules')).join(delimiter);
}

interface Served {
  readonly origin: string;
  /** Ends it; before the test does, because the folder of its database goes with the test. */
  readonly end: () => Promise<void>;
}

/** Starts the service on a database in a folder. */
async function startService(folder: string): Promise<Served> {
  const service = spawn(process.execPath, ['src/server.ts'], {
    cwd: root,
    env: {
      ...process.env,
      ...{ HOST: '127.0.0.1', PORT: '0', ADMIN_KEY: adminKey, LOG_LEVEL: 'silent' },
      DATABASE_URL: `sqlite:${join(folder, 'test.db')}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = async () => {
    const exit = once(service, 'exit');
    if (service.kill('SIGKILL')) await exit;
  };
  let printed = '';
  service.stdout.setEncoding('utf8');
  for await (const text of service.stdout) {
    printed += text;
    const origin = /Nianbao: (http:\S+)\/v1/.exec(printed)?.[1];
    if (origin !== undefined) return { origin, end };
  }
  throw new Error(`the service ended: ${printed}`);
}

/** Why the pages cannot be run here; false where they can. */
export function unfit(programs: readonly string[]): string | false {
  const missing = programs.filter((program) => spawnSync(program, ['--version']).status !== 0);
  return missing.length > 0 ? `not installed: ${missing.join(', ')}` : false;
}

/** Runs the blocks of a page one after another, as one script; answers what they print, by lines. */
export async function runPage(t: Test, page: string): Promise<string[]> {
  const folder = t.testdir({ kept: {} });
  const { origin, end } = await startService(folder);
  // As a reader pastes them one after another.
  const script = blocksOf(page, 'sh').join('\n');
  const run = promisify(execFile);
  // --norc: with a socket for its input, and no shell above, bash takes itself for a remote login.
  const { stdout, stderr } = await run('bash', ['--norc', '-euo', 'pipefail', '-c', script], {
    cwd: root,
    env: {
      ...process.env,
      PATH: pathOfMachine(),
      NO_PROXY: '127.0.0.1',
      NIANBAO: origin,
      ADMIN_KEY: adminKey,
      FOLDER: join(folder, 'kept'),
    },
  }).finally(end);
  t.equal(stderr, '');
  return stdout.trimEnd().split('\n');
}

/** Holds lines against what each should be, or match. */
export function requireLines(
  t: Test,
  lines: readonly string[],
  expected: readonly (string | RegExp)[],
): void {
  const isOf = (line: string, wanted: string | RegExp) =>
    typeof wanted === 'string' ? line === wanted : wanted.test(line);
  for (const [index, wanted] of expected.entries()) {
    const line = lines[index] ?? '';
    t.ok(isOf(line, wanted), `${wanted}: ${line.slice(0, 160)}`);
  }
  t.equal(lines.length, expected.length);
}
