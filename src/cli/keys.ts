/** The operator's commands on keys. */
import type { Machine, MadeKey } from '../features/keys/operator.ts';
import {
  keyLines,
  makeKey,
  revokeKey as revokeKeyHere,
  rotateKey as rotateKeyHere,
} from '../features/keys/operator.ts';
import { roles } from '../policy/actor.ts';
import type { Command, Invocation } from './command.ts';
import { many, newId, one, print, UsageError, withStore } from './command.ts';

/** What a command on keys works with. */
function withMachine<Result>(
  settings: Pick<Invocation, 'config'>,
  run: (machine: Machine) => Promise<Result>,
) {
  const machine = { clock: () => new Date(), newId };
  return withStore(settings, (store) => run({ store, ...machine }));
}

function printKey({ key, secret }: MadeKey): void {
  print(`${key.id}\n${secret}`);
  process.stderr.write('The key is shown this once; it is kept nowhere.\n');
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

/** Commands on keys, by name. */
export const keyCommands: Readonly<Record<string, Command>> = {
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
};
