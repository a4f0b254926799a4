/** Starts an application on the demonstration, as the examples of the contract were made on it. */
import { createHash } from 'node:crypto';
import { buildApp } from '../app.ts';
import { loadConfig } from '../config/load.ts';
import { ensureAdministrator } from '../features/keys/lifecycle.ts';
import type { Parcel } from '../features/parcel.ts';
import { newDispatcher } from '../features/webhooks/dispatcher.ts';
import type { App } from '../http/shell/app-type.ts';
import { newLocalClaims } from '../store/claims.ts';
import { reachStore } from '../store/engines.ts';
import { inlineWork } from '../work/work.ts';
import { newDemoCall } from './caller.ts';
import { newDemoClock, newDemoIds } from './services.ts';
import type { DemoScene } from './story.ts';
import { demoBegin, fillDemo } from './story.ts';

/** The administrator's key of the demonstration that examples are made on; no other service knows it. */
export const exampleKey = 'key-of-the-administrator-of-the-examples';

/** The instant at which the examples are answered. */
const examplesAt = '2024-03-10T01:00:00.000Z';

/** Bytes that only look random, so that the same examples are made in every run. */
function newCountedBytes(seed: string): (count: number) => Buffer {
  let made = 0;
  return (count) => {
    made += 1;
    return createHash('sha512').update(`${seed} ${made}`).digest().subarray(0, count);
  };
}

export interface ExampleApp {
  readonly app: App;
  /** What was sent to webhooks. */
  readonly sent: readonly Parcel[];
  /** Delivers the feed to the webhooks. */
  readonly deliver: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Serves the database of a file with a clock that is set to an instant. */
async function serve(file: string, at: string) {
  const config = loadConfig({ LOG_LEVEL: 'silent', DATABASE_URL: `sqlite:${file}` });
  const clock = newDemoClock(at);
  const newId = newDemoIds(clock);
  let commits = 0;
  const sent: Parcel[] = [];
  const access = await reachStore(config.databaseUrl, { sqliteDriver: 'auto' });
  const store = await access.open({ newCommitId: () => `example-${++commits}` });
  const context = {
    ...{ config, store, work: inlineWork, inFlight: newLocalClaims() },
    ...{ clock: clock.now, newId, random: newCountedBytes(at) },
    // Examples do not depend on a network: every receiver takes what it gets.
    send: async (parcel: Parcel) => {
      sent.push(parcel);
      return { status: 204, error: null };
    },
  };
  const app = await buildApp(context);
  const close = async () => {
    await app.close();
    await store.close();
  };
  return { app, clock, context, sent, close };
}

/** Fills a new database with the demonstration; the same in every run. */
export async function fillExamples(file: string): Promise<DemoScene> {
  const { app, clock, context, close } = await serve(file, demoBegin);
  await ensureAdministrator(context, exampleKey);
  const scene = await fillDemo({ call: newDemoCall(app), clock, key: exampleKey });
  await close();
  return scene;
}

/** Serves a database that was filled. */
export async function serveExamples(file: string): Promise<ExampleApp> {
  const { app, context, sent, close } = await serve(file, examplesAt);
  const dispatcher = newDispatcher({ ...context, owner: 'examples' });
  return { app, sent, deliver: dispatcher.round, close };
}
