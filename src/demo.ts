/**
 * `npm run demo`: serves a temporary database that it has just filled with a small district,
 * through the same API that users have.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { buildApp } from './app.ts';
import { loadConfig } from './config/load.ts';
import { newDemoCall } from './demo/caller.ts';
import { keys } from './demo/district.ts';
import { newDemoClock, newDemoIds, newDemoRandom } from './demo/services.ts';
import type { DemoScene } from './demo/story.ts';
import { demoBegin, fillDemo } from './demo/story.ts';
import { endOnSignal } from './end-on-signal.ts';
import { ensureAdministrator } from './features/keys/lifecycle.ts';
import { newSender } from './features/webhooks/delivery.ts';
import { newDispatcher } from './features/webhooks/dispatcher.ts';
import type { App } from './http/shell/app-type.ts';
import { newLocalClaims } from './store/claims.ts';
import { reachStore } from './store/engines.ts';
import { readPoolOptions, WorkPool } from './work/pool.ts';

/** Listens on the address of the settings, or on a free port when that one is in use. */
async function listen(app: App, host: string, port: number): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await app.listen({ host, port: 0 });
  }
  const { port: bound } = app.server.address() as AddressInfo;
  return `http://${host}:${bound}`;
}

/** Returns a line for each key, in columns of Chinese and Latin text. */
function listKeys(scene: DemoScene): string {
  return (Object.keys(keys) as (keyof typeof keys)[])
    .map((role) => `  ${keys[role].role.padEnd(10)} ${scene.keys[role]}  ${keys[role].label}`)
    .join('\n');
}

function instructions(origin: string, key: string, scene: DemoScene): string {
  const curl = `curl -s -H 'Authorization: Bearer ${key}'`;
  return `
演示服务已启动 / The demo is running. Ctrl-C 结束并删除数据 / ends it and deletes its data.

  Swagger UI  ${origin}/docs
  密钥 / key  ${key}

其他角色的密钥 / Keys of other roles:
${listKeys(scene)}

  ${curl} '${origin}/v1/reports?year=2023'
  ${curl} '${origin}/v1/reports?hasErrors=true'
  ${curl} --data-binary @demo/human-resources-bureau-2023.txt -H 'Content-Type: text/plain' '${origin}/v1/imports'
`;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-demo-'));
  const key = `demo_${randomBytes(24).toString('base64url')}`;
  const config = loadConfig({
    LOG_LEVEL: 'warn',
    ...process.env,
    DATABASE_URL: `sqlite:${join(folder, 'demo.db')}`,
    ADMIN_KEY: key,
  });
  const clock = newDemoClock(demoBegin);
  const newId = newDemoIds(clock);
  const access = await reachStore(config.databaseUrl, config);
  const store = await access.open({ newCommitId: () => uuidv7() });
  const work = new WorkPool(readPoolOptions(config));
  const context = {
    ...{ store, config, work, inFlight: newLocalClaims() },
    ...{ clock: clock.now, newId, random: newDemoRandom(clock) },
  };
  await ensureAdministrator(context, key);
  const app = await buildApp(context);
  console.log('填充演示数据 / Filling the demo district:');
  const scene = await fillDemo({
    ...{ call: newDemoCall(app), clock, key },
    onImport: ({ name, year, errors, warnings }) =>
      console.log(`  ${name} ${year}  错误 ${errors}  警告 ${warnings}`),
  });
  clock.run();
  console.log(instructions(await listen(app, config.host, config.port), key, scene));
  const send = newSender({ allowsPrivate: config.webhookPrivateAddresses });
  const dispatcher = newDispatcher({
    ...{ store, clock: context.clock, send, log: app.log },
    owner: context.newId(),
  });
  dispatcher.start(config.webhookIntervalMs);
  endOnSignal({
    close: async () => {
      await app.close();
      await dispatcher.close();
      await work.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
    onFailure: (error) => console.error(error),
  });
}

await main();
