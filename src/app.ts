/**
 * The composition root: builds one application from settings, a store, a clock and a maker of ids.
 */
import type { Context, Services } from './features/context.ts';
import { registerFeatures, registerProbes } from './features/index.ts';
import { webhookMessages } from './features/webhooks/messages.ts';
import { registerBodies } from './http/bodies/bodies.ts';
import { contractPath } from './http/contract/contract-path.ts';
import type { ContractExamples } from './http/contract/examples.ts';
import { readExamples } from './http/contract/examples.ts';
import { registerComponents, registerDocument } from './http/contract/openapi.ts';
import type { Credentials } from './http/credentials/authenticate.ts';
import { newFailedCredentials } from './http/credentials/failed-credentials.ts';
import { newConfiguredTokenReader } from './http/credentials/tokens.ts';
import type { App } from './http/shell/app-type.ts';
import { registerGate } from './http/shell/gate.ts';
import { recordRefusals } from './http/shell/refusals.ts';
import type { LogStream } from './http/shell/shell.ts';
import { newShell } from './http/shell/shell.ts';
import { registerPages } from './pages/pages.ts';
import type { Action } from './policy/permissions.ts';
import { AnswerCache } from './reports/answer-cache.ts';
import { findIdentifiedOrganization } from './store/find-organization.ts';
import { computeKeyDigest } from './store/key-secret.ts';

export interface AppOptions extends Services {
  /** Where log lines are written; standard output when absent. */
  readonly logStream?: LogStream;
  /** Returns the examples of the contract; those that were derived when absent. */
  readonly examples?: () => ContractExamples;
}

/** Returns where credentials are looked up: keys in the store, tokens at the identity provider. */
function newCredentials({ store, config, clock }: Context, log: App['log']): Credentials {
  return {
    keyByDigest: (digest) => store.keys.getByDigest(digest),
    keyDigest: computeKeyDigest,
    recordKeyUse: (id, day) => store.keys.recordUse(id, day),
    tokens: newConfiguredTokenReader(config, { clock, fetch, log }),
    organizationId: async (address) =>
      (await findIdentifiedOrganization(store, address))?.id ?? null,
    failed: newFailedCredentials({ clock }),
    clock,
  };
}

/** Returns the actions that the settings open to callers without a credential. */
function listOpenActions({ publicChecks }: Context['config']): ReadonlySet<Action> {
  return new Set(publicChecks ? ['check.run'] : []);
}

/** Builds the application. It neither listens nor closes the store. */
export async function buildApp({
  logStream,
  examples = readExamples,
  ...services
}: AppOptions): Promise<App> {
  const context: Context = { ...services, answerCache: new AnswerCache() };
  const { config, store, clock, newId } = context;
  const app = await newShell({ config, newId, logStream });
  registerBodies(app, config);
  await registerDocument(app, config, { examples, messages: webhookMessages });
  registerGate(app, newCredentials(context, app.log), listOpenActions(config));
  recordRefusals(app, { clock, record: (event) => store.commit({ events: [event] }) });
  registerProbes(app, context);
  await app.register(
    async (contract) => {
      registerFeatures(contract as App, context);
    },
    { prefix: contractPath },
  );
  registerComponents(app);
  registerPages(app, config);
  await app.ready();
  return app;
}
