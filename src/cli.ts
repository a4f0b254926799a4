/**
 * The operator's commands: `node src/cli.ts <command>`. They work on the database of DATABASE_URL,
 * beside a running service or without one. Exit code 0: done; 1: refused, or something differs;
 * 2: wrong usage.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { v7 as newId } from 'uuid';
import { ConfigError, loadConfig } from './config.ts';
import { readDocument } from './documents/readers/index.ts';
import { recognise } from './documents/recognise.ts';
import { AppError } from './errors.ts';
import { contentToCreate, newKey, requireKey, revoked } from './features/keys/service.ts';
import { check, countFindings } from './form/check.ts';
import { editionById } from './form/editions/index.ts';
import { roles } from './policy/actor.ts';
import { newKeySecret } from './store/key-secret.ts';
import type { ApiKey, AuditEvent, Store } from './store/port.ts';
import { backupStore } from './store/sqlite/backup.ts';
import { openSqliteStore } from './store/sqlite/index.ts';
import { migrateStore } from './store/sqlite/open.ts';
import { StartError } from './store/sqlite/start-error.ts';
import { rebuildStore, verifyStore } from './store/sqlite/verify.ts';

/** The command line is wrong; the usage text is shown. */
class UsageError extends Error {}

interface Invocation {
  readonly databaseUrl: string;
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly positionals: readonly string[];
}

interface Command {
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

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function withStore<Result>(url: string, run: (store: Store) => Promise<Result>) {
  const store = await openSqliteStore(url);
  try {
    return await run(store);
  } finally {
    await store.close();
  }
}

/** What the log says of a key that the operator made or revoked on the machine itself. */
function keyEvent(action: string, before: ApiKey | null, after: ApiKey, at: string): AuditEvent {
  return {
    at,
    actorId: null,
    actorLabel: 'operator',
    requestId: null,
    action,
    resource: 'key',
    resourceId: after.id,
    versionBefore: before?.version ?? null,
    versionAfter: after.version,
    changed: before === null ? [] : ['/revokedAt'],
  };
}

async function createKey({ databaseUrl, options }: Invocation): Promise<number> {
  const { role, label, organization, expires } = options;
  if (role === undefined || label === undefined) {
    throw new UsageError('--role and --label are needed.');
  }
  const now = new Date();
  const secret = newKeySecret();
  const sent = {
    role,
    label,
    ...(organization === undefined ? {} : { organizationId: organization }),
    ...(expires === undefined ? {} : { expiresAt: expires }),
  };
  await withStore(databaseUrl, async (store) => {
    const content = await contentToCreate(store, sent, now);
    const key = newKey(content, { id: newId(), now, secret });
    const event = keyEvent('key.create', null, key, key.createdAt);
    await store.commit({ keys: [{ id: key.id, expected: null, row: key }], events: [event] });
    print(`${key.id}\n${secret}`);
  });
  process.stderr.write('The key is shown this once; it is kept nowhere.\n');
  return 0;
}

function stateOf(key: ApiKey, now: Date): string {
  if (key.revokedAt !== null) return `revoked ${key.revokedAt}`;
  if (key.expiresAt === null) return 'valid';
  return `${new Date(key.expiresAt) > now ? 'valid until' : 'expired'} ${key.expiresAt}`;
}

async function listKeys({ databaseUrl }: Invocation): Promise<number> {
  const now = new Date();
  await withStore(databaseUrl, async (store) => {
    let cursor: string | null = null;
    do {
      const page = await store.keys({ limit: 200, cursor });
      for (const key of page.items) {
        const place = key.organizationId ?? '-';
        print([key.id, key.role, place, stateOf(key, now), key.label].join('\t'));
      }
      cursor = page.next;
    } while (cursor !== null);
  });
  return 0;
}

async function revokeKey({ databaseUrl, positionals: [id = ''] }: Invocation): Promise<number> {
  const now = new Date();
  return withStore(databaseUrl, async (store) => {
    const key = await requireKey(store, id);
    if (key.revokedAt !== null) {
      print(`${id} was revoked already, ${key.revokedAt}.`);
      return 0;
    }
    const row = revoked(key, now);
    const event = keyEvent('key.revoke', key, row, now.toISOString());
    await store.commit({ keys: [{ id, expected: key.version, row }], events: [event] });
    print(`${id} is revoked.`);
    return 0;
  });
}

async function verify({ databaseUrl }: Invocation): Promise<number> {
  const differences = verifyStore(databaseUrl);
  for (const difference of differences) print(difference);
  print(differences.length === 0 ? 'All is as it should be.' : `${differences.length} differ.`);
  return differences.length === 0 ? 0 : 1;
}

/** Reads a published report and says what was read and what the rules find; nothing is kept. */
async function checkFile({ positionals: [file = ''] }: Invocation): Promise<number> {
  const reading = recognise(readDocument(readFileSync(file), { name: file }));
  const { organizationName, year, edition: id, missing, unplaced, remarks } = reading;
  const findings = check({
    edition: editionById(id),
    figures: reading.figures,
    remarks,
    missing,
  });
  print(`${organizationName ?? 'unknown body'}, ${year ?? 'unknown year'}, edition ${id}`);
  print(`${missing.length} cells missing, ${unplaced.length} numbers without a place`);
  for (const { text, place } of unplaced) print(`unplaced\t${place}\t${text}`);
  for (const { rule, severity, message } of findings) {
    print([rule, severity, message.zh, message.en].join('\t'));
  }
  return countFindings(findings).errors === 0 ? 0 : 1;
}

/** THE TABLE of commands, in the order in which the usage shows them. */
const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries<Command>({
    migrate: {
      usage: '',
      summary: 'make the database, or bring it up to date',
      run: async ({ databaseUrl }) => {
        const names = migrateStore(databaseUrl);
        print(names.length === 0 ? 'The database is up to date.' : `Applied ${names.join(', ')}.`);
        return 0;
      },
    },
    'key create': {
      usage: '--role ROLE --label TEXT [--organization ID|CODE] [--expires INSTANT]',
      summary: `make a key (${roles.join(', ')}); prints its id and, once, the key`,
      options: ['role', 'label', 'organization', 'expires'],
      run: createKey,
    },
    'key list': {
      usage: '',
      summary: 'list id, role, organization, state and label of every key',
      run: listKeys,
    },
    'key revoke': { usage: 'ID', summary: 'end a key at once', positionals: 1, run: revokeKey },
    check: {
      usage: 'FILE',
      summary: 'read a published report and say what the rules find; exit code 1 on errors',
      positionals: 1,
      run: checkFile,
    },
    verify: {
      usage: '',
      summary: 'compare everything derived with the truth; exit code 1 when something differs',
      run: verify,
    },
    rebuild: {
      usage: '',
      summary: 'restore the index of cells from the truth',
      run: async ({ databaseUrl }) => {
        print(`Restored the cells of ${rebuildStore(databaseUrl)} reports.`);
        return 0;
      },
    },
    backup: {
      usage: 'FILE',
      summary: 'copy the database, in use or not, into a new file and check the copy',
      positionals: 1,
      run: async ({ databaseUrl, positionals: [file = ''] }) => {
        print(`${file}: ${await backupStore(databaseUrl, file)} bytes, checked.`);
        return 0;
      },
    },
  }),
);

function usage(): string {
  const lines = [...commands].map(
    ([name, { usage: rest, summary }]) => `  ${`${name} ${rest}`.trimEnd()}\n      ${summary}`,
  );
  const head = 'Usage: node src/cli.ts COMMAND';
  return [head, lines.join('\n'), 'The database is that of DATABASE_URL.'].join('\n\n');
}

function parsedFor(command: Command, args: readonly string[]) {
  const options = Object.fromEntries(
    (command.options ?? []).map((name) => [name, { type: 'string' as const }]),
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
  const words = args[0] === 'key' ? 2 : 1;
  const command = commands.get(args.slice(0, words).join(' '));
  if (command === undefined) throw new UsageError('There is no such command.');
  const { options, positionals } = parsedFor(command, args.slice(words));
  const { databaseUrl } = loadConfig(process.env);
  return command.run({ databaseUrl, options, positionals });
}

/** What an error says to the operator: a sentence for what was foreseen, else the stack. */
function told(error: unknown): string {
  if (error instanceof AppError && error.faults.length > 0) {
    return error.faults.map(({ pointer, message }) => `${pointer}: ${message.en}`).join('\n');
  }
  const isForeseen =
    [UsageError, AppError, StartError, ConfigError].some((kind) => error instanceof kind) ||
    (error as NodeJS.ErrnoException).code === 'ENOENT';
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return isForeseen ? message : (stack ?? message);
}

// Whoever reads the output may stop reading: `… check FILE | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isUsage =
    error instanceof UsageError || (error instanceof AppError && error.code === 'request-invalid');
  process.stderr.write(`${told(error)}\n${isUsage ? `\n${usage()}\n` : ''}`);
  process.exitCode = isUsage ? 2 : 1;
}
