/** Starts and ends the service: the only program that serves. */

import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { buildApp } from './app.ts';
import type { Config } from './config/load.ts';
import { ConfigError, loadConfig } from './config/load.ts';
import { endOnSignal } from './end-on-signal.ts';
import type { Services } from './features/context.ts';
import { newCleaner } from './features/expired-answers.ts';
import { ensureAdministrator } from './features/keys/lifecycle.ts';
import { newSender } from './features/webhooks/delivery.ts';
import { newDispatcher } from './features/webhooks/dispatcher.ts';
import { compileAll } from './http/bodies/validate.ts';
import type { App } from './http/shell/app-type.ts';
import { newLocalClaims } from './store/claims.ts';
import type { InstanceLock, StoreAccess } from './store/engine.ts';
import { reachStore } from './store/engines.ts';
import { newKeySecret } from './store/key-secret.ts';
import { StartError } from './store/start-error.ts';
import { readPoolOptions, WorkPool } from './work/pool.ts';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes a key to a file beside the database that only its owner can read; returns the path. */
function keepKey(secret: string, folder: string | null): string {
  const file = join(folder ?? '.', 'admin.key');
  // An old file belongs to a deleted database; its mode cannot be trusted.
  rmSync(file, { force: true });
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return file;
}

/** Creates the administrator's key when the database has none yet: ADMIN_KEY, or a new one. */
async function makeFirstKey(context: Services, folder: string | null): Promise<void> {
  const { store, config } = context;
  if (await store.keys.hasAny()) return;
  if (config.adminKey !== null) {
    await ensureAdministrator(context, config.adminKey);
    print('管理员密钥取自 ADMIN_KEY / The administrator’s key is that of ADMIN_KEY');
    return;
  }
  // The file first: a key that only the database knows could not be used.
  const secret = newKeySecret(randomBytes);
  const file = keepKey(secret, folder);
  await ensureAdministrator(context, secret);
  print(`管理员密钥已写入 / The administrator's key was written to ${file}`);
}

/** Logs why the store uses another driver than the preferred one, if it does. */
function logFallback(app: App, { fallback }: StoreAccess): void {
  if (fallback === null) return;
  const { driver, reason } = fallback;
  app.log.warn({ driver }, `${reason}: ${driver} is used instead`);
}

async function serve(config: Config, access: StoreAccess, lock: InstanceLock): Promise<void> {
  const work = new WorkPool({
    ...readPoolOptions(config),
    onFailure: (failure) => app.log.warn(failure, 'a heavy job was ended'),
  });
  const { databaseUrl: url, sqliteDriver } = config;
  const store = await access.open({
    ...{ auditDigest: config.auditDigest, newCommitId: () => newId() },
    readElsewhere: (read) => work.run('readStore', { url, settings: { sqliteDriver }, read }),
    onSafetyCopy: (file) => print(`迁移前的副本 / The copy made before the migration is ${file}`),
  });
  const context = {
    ...{ config, store, work, inFlight: newLocalClaims() },
    ...{ clock: () => new Date(), newId: () => newId(), random: randomBytes },
  };
  await makeFirstKey(context, access.folder);
  const app = await buildApp(context);
  logFallback(app, access);
  const send = newSender({ allowsPrivate: config.webhookPrivateAddresses });
  const dispatcher = newDispatcher({
    ...{ store, clock: context.clock, send, log: app.log },
    owner: context.newId(),
  });
  const cleaner = newCleaner(context, app.log);
  work.start();
  compileAll();
  cleaner.start();
  dispatcher.start(config.webhookIntervalMs);
  endOnSignal({
    close: async () => {
      await app.close();
      await dispatcher.close();
      cleaner.close();
      await work.close();
      await store.close();
      lock.release();
    },
    onSignal: (signal) => app.log.info({ signal }, 'closing'),
    onFailure: (error) => app.log.fatal({ err: error }, 'closing failed'),
  });
  const origin = await app.listen({ host: config.host, port: config.port });
  print(`年报 Nianbao: ${origin}/v1`);
}

/**
 * Explains by the system's code why the address cannot be listened on; the operator can fix each.
 */
const addressFaults: Readonly<Record<string, string>> = {
  EADDRINUSE: '地址已被占用，请换 PORT / the address is in use: set another PORT',
  EADDRNOTAVAIL: '本机没有此地址，请改 HOST / this machine has no such address: set another HOST',
  EACCES: '无权监听此端口，请换 PORT / no permission for this port: set another PORT',
};

/**
 * Describes an error: one sentence when the operator can fix it; otherwise it is a fault of the
 * program.
 */
function describeError(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StartError) return error.message;
  const { message, stack, code, syscall } = error as NodeJS.ErrnoException;
  const fault = syscall === 'listen' ? addressFaults[code ?? ''] : undefined;
  return fault === undefined ? (stack ?? message) : `${message}\n${fault}`;
}

try {
  const config = loadConfig(process.env);
  const access = await reachStore(config.databaseUrl, config);
  await serve(config, access, await access.lock());
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exit(1);
}
