/**
 * The operator's commands: `node src/cli.ts <command>`. They work on the database of DATABASE_URL,
 * beside a running service or without one. Exit code 0: done; 1: refused, or something differs;
 * 2: wrong usage.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { v7 as newId } from 'uuid';
import type { Config } from './config/load.ts';
import { ConfigError, loadConfig } from './config/load.ts';
import { findingLines, readingLines } from './documents/check-text.ts';
import { findingsOfReading, previousReading } from './documents/judge.ts';
import { readDocument } from './documents/readers/index.ts';
import type { Recognition } from './documents/recognise.ts';
import { recognise } from './documents/recognise.ts';
import { AppError } from './errors.ts';
import { bundleOf } from './features/audit/bundle.ts';
import type { Machine, MadeKey } from './features/keys/operator.ts';
import {
  keyLines,
  makeKey,
  revokeKey as revokeKeyHere,
  rotateKey as rotateKeyHere,
} from './features/keys/operator.ts';
import type { ReportKind } from './form/body.ts';
import { reportKinds } from './form/body.ts';
import { countFindings } from './form/check.ts';
import { machineEvent } from './http/audit.ts';
import { roles } from './policy/actor.ts';
import { civilDay } from './policy/deadlines.ts';
import { monthsBefore } from './policy/retention.ts';
import type { Store } from './store/port.ts';
import { backupStore } from './store/sqlite/backup.ts';
import { openSqliteStore } from './store/sqlite/index.ts';
import { migrateStore } from './store/sqlite/open.ts';
import { pruneLog } from './store/sqlite/retention.ts';
import { StartError } from './store/sqlite/start-error.ts';
import { rebuildStore, verifyStore } from './store/sqlite/verify.ts';
import { verifyLog } from './store/sqlite/verify-log.ts';

/** The command line is wrong; the usage text is shown. */
class UsageError extends Error {}

interface Invocation {
  readonly config: Config;
  /** What was given for each option, in order. */
  readonly options: Readonly<Record<string, readonly string[] | undefined>>;
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

type Settings = Pick<Invocation, 'config'>;

async function withStore<Result>({ config }: Settings, run: (store: Store) => Promise<Result>) {
  const store = await openSqliteStore(config.databaseUrl, { auditDigest: config.auditDigest });
  try {
    return await run(store);
  } finally {
    await store.close();
  }
}

/** What a command on keys works with. */
function withMachine<Result>(settings: Settings, run: (machine: Machine) => Promise<Result>) {
  const machine = { clock: () => new Date(), newId: () => newId() };
  return withStore(settings, (store) => run({ store, ...machine }));
}

function printKey({ key, secret }: MadeKey): void {
  print(`${key.id}\n${secret}`);
  process.stderr.write('The key is shown this once; it is kept nowhere.\n');
}

/** An option that takes one value: of several, the last counts. */
function one({ options }: Invocation, name: string): string | undefined {
  return options[name]?.at(-1);
}

/** An option that takes several values: separated by commas, or given again. */
function many({ options }: Invocation, name: string): string[] | undefined {
  return options[name]?.flatMap((value) => value.split(','));
}

async function createKey(invocation: Invocation): Promise<number> {
  const sent = {
    role: one(invocation, 'role'),
    label: one(invocation, 'label'),
    organizationId: one(invocation, 'organization') ?? null,
    actions: many(invocation, 'actions') ?? null,
    networks: many(invocation, 'network') ?? null,
    expiresAt: one(invocation, 'expires') ?? null,
  };
  if (sent.role === undefined || sent.label === undefined) {
    throw new UsageError('--role and --label are needed.');
  }
  printKey(await withMachine(invocation, (machine) => makeKey(machine, sent)));
  return 0;
}

async function listKeys(invocation: Invocation): Promise<number> {
  await withMachine(invocation, async (machine) => {
    for await (const line of keyLines(machine)) print(line);
  });
  return 0;
}

async function rotateKey(invocation: Invocation): Promise<number> {
  const [id = ''] = invocation.positionals;
  const grace = one(invocation, 'grace');
  // What is no whole number is told like one that is too great: as a fault of graceHours.
  const sent = grace === undefined ? {} : { graceHours: /^\d{1,9}$/.test(grace) ? +grace : grace };
  const made = await withMachine(invocation, (machine) => rotateKeyHere(machine, id, sent));
  printKey(made);
  process.stderr.write(`${id} ends at ${made.ended.expiresAt}.\n`);
  return 0;
}

async function revokeKey(invocation: Invocation): Promise<number> {
  const [id = ''] = invocation.positionals;
  const { revokedAt } = await withMachine(invocation, (machine) => revokeKeyHere(machine, id));
  print(revokedAt === null ? `${id} is revoked.` : `${id} was revoked already, ${revokedAt}.`);
  return 0;
}

/** Prints what differs and answers the exit code. */
function printDifferences(differences: readonly string[]): number {
  for (const difference of differences) print(difference);
  print(differences.length === 0 ? 'All is as it should be.' : `${differences.length} differ.`);
  return differences.length === 0 ? 0 : 1;
}

async function verify({ config }: Invocation): Promise<number> {
  return printDifferences(verifyStore(config.databaseUrl));
}

async function verifyAudit({ config }: Invocation): Promise<number> {
  const { differences, head } = verifyLog(config.databaseUrl);
  const code = printDifferences(differences);
  // As the verifier of bundles takes it.
  print(`head ${head.hash}@${head.sequence}`);
  return code;
}

async function pruneAudit(invocation: Invocation): Promise<number> {
  const file = one(invocation, 'archive');
  if (file === undefined) throw new UsageError('--archive is needed.');
  const { databaseUrl, auditRetentionMonths } = invocation.config;
  const now = new Date();
  const before = monthsBefore(now, auditRetentionMonths).toISOString();
  const { count, last } = await pruneLog(databaseUrl, before, file);
  if (count > 0) {
    const event = machineEvent('operator', now, {
      action: 'log.prune',
      resource: 'log',
      resourceId: String(last),
      versionBefore: null,
      versionAfter: null,
      changed: [],
    });
    await withStore(invocation, (store) => store.commit({ events: [event] }));
  }
  print(`${count} events from before ${before} went to ${file}.`);
  return 0;
}

/** Writes the bundle of a report into a new file. */
async function writeBundle(invocation: Invocation): Promise<number> {
  const [reportId = '', file = ''] = invocation.positionals;
  const text = await withStore(invocation, async (store) => {
    const report = await store.report(reportId);
    if (report === null) {
      throw new AppError('not-found', {
        zh: `没有标识为 ${reportId} 的报告。`,
        en: `There is no report ${reportId}.`,
      });
    }
    return bundleOf(store, report, new Date());
  });
  writeFileSync(file, text, { flag: 'wx' });
  print(`${file}: ${Buffer.byteLength(text)} bytes.`);
  return 0;
}

function readingOf(file: string): Recognition {
  return recognise(readDocument(readFileSync(file), { name: file }));
}

function kindOf(invocation: Invocation): ReportKind {
  const sent = one(invocation, 'kind') ?? 'own';
  const kind = reportKinds.find((each) => each === sent);
  if (kind === undefined) throw new UsageError(`--kind is one of ${reportKinds.join(', ')}.`);
  return kind;
}

/** Reads a published report and says what was read and what the rules find; nothing is kept. */
async function checkFile(invocation: Invocation): Promise<number> {
  const kind = kindOf(invocation);
  const reading = readingOf(invocation.positionals[0] ?? '');
  const { year } = reading;
  const lastYear = Number(civilDay(new Date()).slice(0, 4)) - 1;
  const file = one(invocation, 'previous');
  const previous = file === undefined ? null : previousReading(readingOf(file), year ?? lastYear);
  const around = { body: null, previous, children: null };
  const findings = findingsOfReading(reading, { year, kind, lastYear, around });
  readingLines(reading).forEach(print);
  if (previous !== null && previous.year + 1 !== year) {
    print(`${file}：${previous.year} 年度，不是上一年度的报告，未作比较`);
  }
  findingLines(reading, findings).forEach(print);
  const { errors, warnings, information } = countFindings(findings);
  print(`错误 ${errors}，警告 ${warnings}，提示 ${information}`);
  return errors === 0 ? 0 : 1;
}

/** THE TABLE of commands, in the order in which the usage shows them. */
const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries<Command>({
    migrate: {
      usage: '',
      summary: 'make the database, or bring it up to date',
      run: async ({ config: { databaseUrl, auditDigest } }) => {
        const names = migrateStore(databaseUrl, { auditDigest });
        print(names.length === 0 ? 'The database is up to date.' : `Applied ${names.join(', ')}.`);
        return 0;
      },
    },
    'key create': {
      usage:
        '--role ROLE --label TEXT [--organization ID|CODE] [--actions ACTION,…] [--network CIDR,…] ' +
        '[--expires INSTANT]',
      summary: `make a key (${roles.join(', ')}); prints its id and, once, the key`,
      options: ['role', 'label', 'organization', 'actions', 'network', 'expires'],
      run: createKey,
    },
    'key list': {
      usage: '',
      summary: 'list id, prefix, role, organization, state, last use and label of every key',
      run: listKeys,
    },
    'key rotate': {
      usage: 'ID [--grace HOURS]',
      summary: 'make a key that follows another, which ends after 24 hours or as said; prints it',
      options: ['grace'],
      positionals: 1,
      run: rotateKey,
    },
    'key revoke': { usage: 'ID', summary: 'end a key at once', positionals: 1, run: revokeKey },
    check: {
      usage: `FILE [--previous FILE] [--kind ${reportKinds.join('|')}]`,
      summary:
        'read a published report, own unless said, and say what the rules find; exit code 1 on errors',
      options: ['previous', 'kind'],
      positionals: 1,
      run: checkFile,
    },
    verify: {
      usage: '',
      summary: 'compare everything derived with the truth; exit code 1 when something differs',
      run: verify,
    },
    'audit verify': {
      usage: '',
      summary: 'check the log and its chain alone, and print its head; exit code 1 when it differs',
      run: verifyAudit,
    },
    'audit prune': {
      usage: '--archive FILE',
      summary: 'move events older than AUDIT_RETENTION_MONTHS out of the log, behind those of FILE',
      options: ['archive'],
      run: pruneAudit,
    },
    bundle: {
      usage: 'REPORT_ID FILE',
      summary: 'write what proves the publication of a report into a new file',
      positionals: 2,
      run: writeBundle,
    },
    rebuild: {
      usage: '',
      summary: 'restore the index of cells from the truth',
      run: async ({ config }) => {
        print(`Restored the cells of ${rebuildStore(config.databaseUrl)} reports.`);
        return 0;
      },
    },
    backup: {
      usage: 'FILE',
      summary: 'copy the database, in use or not, into a new file and check the copy',
      positionals: 1,
      run: async ({ config, positionals: [file = ''] }) => {
        print(`${file}: ${await backupStore(config.databaseUrl, file)} bytes, checked.`);
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
  // A name is one word, or two.
  const words = [1, 2].find((count) => commands.has(args.slice(0, count).join(' '))) ?? 0;
  const command = commands.get(args.slice(0, words).join(' '));
  if (command === undefined) throw new UsageError('There is no such command.');
  const parsed = parsedFor(command, args.slice(words));
  return command.run({ config: loadConfig(process.env), ...parsed });
}

/** The system's codes for what is wrong with a file that the operator named. */
const fileFaults = new Set(['ENOENT', 'EEXIST', 'EACCES', 'EISDIR', 'ENOTDIR', 'ENOSPC']);

/** What an error says to the operator: a sentence for what was foreseen, else the stack. */
function told(error: unknown): string {
  if (error instanceof AppError && error.faults.length > 0) {
    return error.faults.map(({ pointer, message }) => `${pointer}: ${message.en}`).join('\n');
  }
  const isForeseen =
    [UsageError, AppError, StartError, ConfigError].some((kind) => error instanceof kind) ||
    fileFaults.has((error as NodeJS.ErrnoException).code ?? '');
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
