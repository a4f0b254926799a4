/**
 * `npm run demo`: serves a temporary database into which it has just imported a small district,
 * through the same API that users have.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { buildApp } from './app.ts';
import { loadConfig } from './config/load.ts';
import { readers } from './documents/readers/index.ts';
import { endOnSignal } from './end-on-signal.ts';
import { ensureAdministrator } from './features/keys/lifecycle.ts';
import { newSender } from './features/webhooks/delivery.ts';
import { newDispatcher } from './features/webhooks/dispatcher.ts';
import type { App } from './http/shell/app-type.ts';
import { newLocalClaims } from './store/claims.ts';
import { reachStore } from './store/engines.ts';
import { readPoolOptions, WorkPool } from './work/pool.ts';

const reports = new URL('../demo/', import.meta.url);

/** The organizations of the district, named as their reports print them. */
const district = '示例市示范区';
const government = {
  name: `${district}人民政府`,
  level: 'county',
  kind: 'government',
  reportsTo: 'consolidated',
};
const bureaus = ['人力资源和社会保障局', '教育局', '卫生健康委员会'].map((name) => ({
  name: `${district}${name}`,
  level: 'county',
  kind: 'department',
}));

async function post(app: App, key: string, url: string, body: string | Buffer, mediaType: string) {
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: { authorization: `Bearer ${key}`, 'content-type': mediaType },
    payload: body,
  });
  if (answer.statusCode !== 201)
    throw new Error(`POST ${url}: ${answer.statusCode} ${answer.body}`);
  return answer.json();
}

/** Registers the organizations and imports their reports. */
async function fill(app: App, key: string): Promise<void> {
  const json = 'application/json';
  const root = await post(app, key, '/v1/organizations', JSON.stringify(government), json);
  for (const bureau of bureaus) {
    const body = JSON.stringify({ ...bureau, parentId: root.id });
    await post(app, key, '/v1/organizations', body, json);
  }
  for (const file of readdirSync(reports).sort()) {
    const reader = readers.find(({ extensions }) => extensions.includes(extname(file)));
    const type = reader?.mediaTypes[0];
    if (type === undefined) continue;
    const { recognized, report } = await post(
      app,
      key,
      '/v1/imports?save=true',
      readFileSync(new URL(file, reports)),
      type,
    );
    const { errors, warnings } = report.findings;
    console.log(
      `  ${recognized.organizationName} ${report.year}  错误 ${errors}  警告 ${warnings}`,
    );
  }
}

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

function instructions(origin: string, key: string): string {
  const curl = `curl -s -H 'Authorization: Bearer ${key}'`;
  return `
演示服务已启动 / The demo is running. Ctrl-C 结束并删除数据 / ends it and deletes its data.

  Swagger UI  ${origin}/docs
  密钥 / key  ${key}

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
  const newId = () => uuidv7();
  const access = await reachStore(config.databaseUrl, config);
  const store = await access.open({ newCommitId: newId });
  const work = new WorkPool(readPoolOptions(config));
  const context = {
    ...{ store, config, work, inFlight: newLocalClaims() },
    ...{ clock: () => new Date(), newId },
  };
  await ensureAdministrator(context, key);
  const app = await buildApp(context);
  console.log('导入演示数据 / Importing the demo district:');
  await fill(app, key);
  console.log(instructions(await listen(app, config.host, config.port), key));
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
