/**
 * The operator's commands: `node bin/nianbao.js COMMAND`. They work on the database of DATABASE_URL,
 * beside a running service or without one. Exit code 0: done; 1: refused, or something differs;
 * 2: wrong usage.
 */
import { parseArgs } from 'node:util';
import { checkCommands } from './cli/check.ts';
import type { Command } from './cli/command.ts';
import { print, UsageError } from './cli/command.ts';
import { keyCommands } from './cli/keys.ts';
import { storeCommands } from './cli/store.ts';
import { ConfigError, loadConfig } from './config/load.ts';
import { AppError } from './errors.ts';
import { StartError } from './store/start-error.ts';

/** THE TABLE of commands, in the order in which the usage text shows them. */
const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({ ...storeCommands, ...keyCommands, ...checkCommands }),
);

function usage(): string {
  const lines = [...commands].map(
    ([name, { usage: rest, summary }]) => `  ${`${name} ${rest}`.trimEnd()}\n      ${summary}`,
  );
  const head = 'Usage: node bin/nianbao.js COMMAND';
  return [head, lines.join('\n'), 'The database is that of DATABASE_URL.'].join('\n\n');
}

function parseFor(command: Command, args: readonly string[]) {
  const options = Object.fromEntries(
    (command.options ?? []).map((name) => [name, { type: 'string', multiple: true } as const]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === (command.positionals ?? 0)) return { options: values, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  throw new UsageError('The number of arguments is wrong.');
}

async function main(args: readonly string[]): Promise<number> {
  if (args.length === 1 && (args[0] === 'help' || args[0] === '--help')) {
    print(usage());
    return 0;
  }
  // The name of a command is one word or two.
  const words = [1, 2].find((count) => commands.has(args.slice(0, count).join(' '))) ?? 0;
  const command = commands.get(args.slice(0, words).join(' '));
  if (command === undefined) throw new UsageError('There is no such command.');
  const parsed = parseFor(command, args.slice(words));
  return command.run({ config: loadConfig(process.env), ...parsed });
}

/** The system's error codes for a file that the operator named and that cannot be used. */
const fileFaults = new Set(['ENOENT', 'EEXIST', 'EACCES', 'EISDIR', 'ENOTDIR', 'ENOSPC']);

/** Describes an error to the operator: one sentence when it was expected, else the stack. */
function describeError(error: unknown): string {
  if (error instanceof AppError && error.faults.length > 0) {
    return error.faults.map(({ pointer, message }) => `${pointer}: ${message.en}`).join('\n');
  }
  const isForeseen =
    [UsageError, AppError, StartError, ConfigError].some((kind) => error instanceof kind) ||
    fileFaults.has((error as NodeJS.ErrnoException).code ?? '');
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return isForeseen ? message : (stack ?? message);
}

// A program that reads the output may close it early: `… check FILE | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isUsage =
    error instanceof UsageError || (error instanceof AppError && error.code === 'request-invalid');
  process.stderr.write(`${describeError(error)}\n${isUsage ? `\n${usage()}\n` : ''}`);
  process.exitCode = isUsage ? 2 : 1;
}
