/** What every command of the operator is made of: its line, its options, its store. */
import { v7 } from 'uuid';
import type { Config } from '../config/load.ts';
import { reachStore } from '../store/engines.ts';
import type { Store } from '../store/port.ts';
import type { StoreTools } from '../store/tools.ts';

/** The command line is wrong; the usage text is shown. */
export class UsageError extends Error {}

export interface Invocation {
  readonly config: Config;
  /** What was given for each option, in order. */
  readonly options: Readonly<Record<string, readonly string[] | undefined>>;
  readonly positionals: readonly string[];
}

export interface Command {
  /** What follows the name. */
  readonly usage: string;
  readonly summary: string;
  /** Names of options; each takes a value. */
  readonly options?: readonly string[];
  /** How many arguments it takes. */
  readonly positionals?: number;
  /** Does it and answers the exit code. */
  readonly run: (invocation: Invocation) => Promise<number>;
}

/** Makes an id, of a row or of a commit: a UUID whose text sorts by time. */
export const newId = (): string => v7();

/** Writes a line to the standard output. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The line that says where the copy is that was made before a migration. */
export function safetyCopyLine(file: string): string {
  return `The copy from before the migration is ${file}`;
}

/** Loads the operator's tools for the store of the settings. */
export async function loadTools({ config }: Pick<Invocation, 'config'>): Promise<StoreTools> {
  return (await reachStore(config.databaseUrl, config)).tools;
}

/** Runs on the database of the settings, and closes it. */
export async function withStore<Result>(
  invocation: Pick<Invocation, 'config'>,
  run: (store: Store) => Promise<Result>,
) {
  const { config } = invocation;
  const access = await reachStore(config.databaseUrl, config);
  const store = await access.open({
    ...{ auditDigest: config.auditDigest, newCommitId: newId },
    // Not among the lines that the command prints, which another program may read.
    onSafetyCopy: (file) => process.stderr.write(`${safetyCopyLine(file)}\n`),
  });
  try {
    return await run(store);
  } finally {
    await store.close();
  }
}

/** An option that takes one value: of several, the last counts. */
export function one({ options }: Invocation, name: string): string | undefined {
  return options[name]?.at(-1);
}

/** An option that takes several values: separated by commas, or given again. */
export function many({ options }: Invocation, name: string): string[] | undefined {
  return options[name]?.flatMap((value) => value.split(','));
}
