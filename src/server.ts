/** Starts the service and ends it: the only file that serves. */
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { v7 as newId } from 'uuid';
import { buildApp } from './app.ts';
import type { Config } from './config/load.ts';
import { ConfigError, loadConfig } from './config/load.ts';
import { endOnSignal } from './end-on-signal.ts';
import type { Context } from './features/context.ts';
import { newCleaner } from './features/expired-answers.ts';
import { ensureAdministrator } from './features/keys/service.ts';
import { newSender } from './features/webhooks/delivery.ts';
import { newDispatcher } from './features/webhooks/dispatcher.ts';
import type { App } from './http/app-type.ts';
import { compileAll } from './http/validate.ts';
import { newLocalClaims } from './store/claims.ts';
import { newKeySecret } from './store/key-secret.ts';
import type { ChosenDriver } from './store/sqlite/drivers/choose.ts';
import { chooseDriver } from './store/sqlite/drivers/choose.ts';
import { openSqliteStore } from './store/sqlite/index.ts';
import { databaseFile } from './store/sqlite/location.ts';
import type { InstanceLock } from './store/sqlite/lock.ts';
import { lockInstance } from './store/sqlite/lock.ts';
import { StartError } from './store/sqlite/start-error.ts';
import { poolOptionsOf, WorkPool } from './work/pool.ts';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes a key to a file beside the database that only its owner reads; answers its place. */
function keepKey(secret: string, databaseUrl: string): string {
  const file = join(dirname(databaseFile(databaseUrl) ?? './memory'), 'admin.key');
  // An old file belongs to a database that is gone; its mode is not to be trusted.
  rmSync(file, { force: true });
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return file;
}

/** Makes the administrator's key when the database has none yet: ADMIN_KEY, or one of its own. */
async function makeFirstKey(context: Context): Promise<void> {
  const { store, config } = context;
  if (await store.keys.hasAny()) return;
  if (config.adminKey !== null) {
    await ensureAdministrator(context, config.adminKey);
    print('管理员密钥取自 ADMIN_KEY / The administrator has the key of ADMIN_KEY');
    return;
  }
  // First to the file: a key that is known to the database alone would open nothing for anybody.
  const secret = newKeySecret();
  const file = keepKey(secret, config.databaseUrl);
  await ensureAdministrator(context, secret);
  print(`管理员密钥已写入 / The administrator's key is in ${file}`);
}

/** Logs why the service runs on another SQLite driver than the one it prefers, if it does. */
function logFallback(app: App, { driver, fallbackReason }: ChosenDriver): void {
  if (fallbackReason === null) return;
  app.log.warn({ driver: driver.name }, `${fallbackReason}: ${driver.name} is used instead`);
}

async function serve(config: Config, chosen: ChosenDriver, lock: InstanceLock): Promise<void> {
  const { databaseUrl, auditDigest } = config;
  const store = await openSqliteStore(databaseUrl, {
    ...{ driver: chosen.driver, auditDigest, newCommitId: () => newId() },
    onSafetyCopy: (file) => print(`迁移前的副本 / The copy from before the migration is ${file}`),
  });
  const work = new WorkPool(poolOptionsOf(config));
  const context = {
    ...{ config, store, work, inFlight: newLocalClaims() },
    ...{ clock: () => new Date(), newId: () => newId() },
  };
  await makeFirstKey(context);
  const app = await buildApp(context);
  logFallback(app, chosen);
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

/** Why the address cannot be listened on, by the system's code; each is the operator's to mend. */
const addressFaults: Readonly<Record<string, string>> = {
  EADDRINUSE: '地址已被占用，请换 PORT / the address is in use: set another PORT',
  EADDRNOTAVAIL: '本机没有此地址，请改 HOST / this machine has no such address: set another HOST',
  EACCES: '无权监听此端口，请换 PORT / the port may not be used: set another PORT',
};

/** What the operator can mend is said in a sentence; anything else is a fault of the program. */
function told(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StartError) return error.message;
  const { message, stack, code, syscall } = error as NodeJS.ErrnoException;
  const fault = syscall === 'listen' ? addressFaults[code ?? ''] : undefined;
  return fault === undefined ? (stack ?? message) : `${message}\n${fault}`;
}

try {
  const config = loadConfig(process.env);
  const chosen = await chooseDriver(config.sqliteDriver);
  await serve(config, chosen, lockInstance(config.databaseUrl, chosen.driver));
} catch (error) {
  process.stderr.write(`${told(error)}\n`);
  process.exit(1);
}
