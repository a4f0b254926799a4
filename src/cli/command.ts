/** What every command of the operator uses: the command line, its options, its store. */
import { v7 } from 'uuid';
import type { Config } from '../config/load.ts';
import { reachStore } from '../store/engines.ts';
import type { Store } from '../store/port.ts';
import type { StoreTools } from '../store/tools.ts';

/** The command line is wrong; the usage text is shown. */
export class UsageError extends Error {}

export interface Invocation {
  readonly config: Config;
  /** The values given for each option, in order. */
  readonly options: Readonly<Record<string, readonly string[] | undefined>>;
  readonly positionals: readonly string[];
}

export interface Command {
  /** The part of the usage line behind the name of the command. */
  readonly usage: string;
  readonly summary: string;
  /** Names of options; each takes a value. */
  readonly options?: readonly string[];
  /** How many arguments the command takes. */
  readonly positionals?: number;
  /** Runs the command and returns the exit code. */
  readonly run: (invocation: Invocation) => Promise<number>;
}

/** Makes the id of a row or of a commit: a UUID whose text sorts by time. */
export const newId = (): string => v7();

/** Writes a line to the standard output. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Returns the line that says where the copy made before a migration is. */
export function safetyCopyLine(file: string): string {
  return `The copy made before the migration is ${file}`;
}

/** Loads the operator's tools for the store of the settings. */
export async function loadTools({ config }: Pick<Invocation, 'config'>): Promise<StoreTools> {
  return (await reachStore(config.databaseUrl, config)).tools;
}

/** Runs work on the database of the settings, and closes it. */
export async function withStore<Result>(
  invocation: Pick<Invocation, 'config'>,
  run: (store: Store) => Promise<Result>,
) {
  const { config } = invocation;
  const access = await reachStore(config.databaseUrl, config);
  const store = await access.open({
    ...{ auditDigest: config.auditDigest, newCommitId: newId },
    // On standard error, because another program may read the standard output.
    onSafetyCopy: (file) => process.stderr.write(`${safetyCopyLine(file)}\n`),
  });
  try {
    return await run(store);
  } finally {
    await store.close();
  }
}

/** Returns the value of an option that takes one; when it is given several times, the last. */
export function readOption({ options }: Invocation, name: string): string | undefined {
  return options[name]?.at(-1);
}

/** Returns the values of an option that takes several: separated by commas, or given again. */
export function readOptions({ options }: Invocation, name: string): string[] | undefined {
  return options[name]?.flatMap((value) => value.split(','));
}
