/** The operator's commands for API keys. */
import { randomBytes } from 'node:crypto';
import { withCommit } from '../features/commit.ts';
import { iterateKeyLines } from '../features/keys/operator.ts';
import type { MadeKey } from '../features/keys/use-cases.ts';
import { makeKey, replaceKey, revokeApiKey } from '../features/keys/use-cases.ts';
import { roles } from '../policy/actor.ts';
import { machineCaller } from '../policy/caller.ts';
import type { Store } from '../store/port.ts';
import type { Command, Invocation } from './command.ts';
import { newId, print, readOption, readOptions, UsageError, withStore } from './command.ts';

/**
 * The operator is on the machine, so no permission and no version is required; everything is
 * logged.
 */
const operator = machineCaller('operator');
const precondition = { kind: 'waived' } as const;

/** Returns what the use cases for keys need. */
function servicesOf(store: Store) {
  return withCommit({ store, clock: () => new Date(), newId, random: randomBytes });
}

function printKey({ key, secret }: Pick<MadeKey, 'key' | 'secret'>): void {
  print(`${key.id}\n${secret}`);
  process.stderr.write('The key is shown only this once; it is not stored.\n');
}

async function createKey(invocation: Invocation): Promise<number> {
  const sent = {
    role: readOption(invocation, 'role'),
    label: readOption(invocation, 'label'),
    organizationId: readOption(invocation, 'organization') ?? null,
    actions: readOptions(invocation, 'actions') ?? null,
    networks: readOptions(invocation, 'network') ?? null,
    expiresAt: readOption(invocation, 'expires') ?? null,
  };
  if (sent.role === undefined || sent.label === undefined) {
    throw new UsageError('--role and --label are required.');
  }
  const make = (store: Store) => makeKey(servicesOf(store), operator, { body: sent });
  printKey(await withStore(invocation, make));
  return 0;
}

async function listKeys(invocation: Invocation): Promise<number> {
  await withStore(invocation, async (store) => {
    for await (const line of iterateKeyLines(servicesOf(store))) print(line);
  });
  return 0;
}

async function rotateKey(invocation: Invocation): Promise<number> {
  const [keyId = ''] = invocation.positionals;
  const grace = readOption(invocation, 'grace');
  // A text that is no whole number is reported like a number that is too large: as a fault of
  // graceHours.
  const body = grace === undefined ? {} : { graceHours: /^\d{1,9}$/.test(grace) ? +grace : grace };
  const command = { keyId, body, precondition };
  const rotate = (store: Store) => replaceKey(servicesOf(store), operator, command);
  const { key, secret, ended } = await withStore(invocation, rotate);
  printKey({ key, secret });
  process.stderr.write(`${keyId} ends at ${ended.expiresAt}.\n`);
  return 0;
}

async function revokeKey(invocation: Invocation): Promise<number> {
  const [keyId = ''] = invocation.positionals;
  const command = { keyId, precondition };
  const revoke = (store: Store) => revokeApiKey(servicesOf(store), operator, command);
  const { before } = await withStore(invocation, revoke);
  const { revokedAt } = before;
  print(
    revokedAt === null ? `${keyId} is revoked.` : `${keyId} was already revoked at ${revokedAt}.`,
  );
  return 0;
}

/** The commands for keys, by name. */
export const keyCommands: Readonly<Record<string, Command>> = {
  'key create': {
    usage:
      '--role ROLE --label TEXT [--organization ID|CODE] [--actions ACTION,…] [--network CIDR,…] ' +
      '[--expires INSTANT]',
    summary: `create a key (${roles.join(', ')}); prints its id and, once, the key`,
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
    summary: 'replace a key, which ends after 24 hours or the time in --grace; prints the new key',
    options: ['grace'],
    positionals: 1,
    run: rotateKey,
  },
  'key revoke': { usage: 'ID', summary: 'revoke a key at once', positionals: 1, run: revokeKey },
};
