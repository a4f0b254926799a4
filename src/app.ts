/** The composition root: one application out of settings, a store, a clock and a maker of ids. */
import type { Context } from './features/context.ts';
import { registerFeatures, registerProbes } from './features/index.ts';
import type { App } from './http/app-type.ts';
import { registerBodies } from './http/bodies.ts';
import { registerGate } from './http/gate.ts';
import {
  contractPath,
  registerComponents,
  registerDocs,
  registerDocument,
} from './http/openapi.ts';
import type { LogStream } from './http/shell.ts';
import { newShell } from './http/shell.ts';
import { keyDigest } from './store/key-secret.ts';

export interface AppOptions extends Context {
  /** Where log lines go; standard output unless said. */
  readonly logStream?: LogStream;
}

/** Builds the application; it neither listens nor closes the store. */
export async function buildApp({ logStream, ...context }: AppOptions): Promise<App> {
  const { config, store, clock, newId } = context;
  const app = await newShell({ config, newId, logStream });
  registerBodies(app, config);
  await registerDocument(app);
  registerGate(app, { keyByDigest: (digest) => store.keyByDigest(digest), keyDigest, clock });
  registerProbes(app, context);
  await app.register(
    async (contract) => {
      registerFeatures(contract as App, context);
    },
    { prefix: contractPath },
  );
  registerComponents(app);
  if (config.docsEnabled) await registerDocs(app);
  await app.ready();
  return app;
}
