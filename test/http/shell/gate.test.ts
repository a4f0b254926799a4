/** Routes of their own behind the gate and the reading of bodies. */

import { test } from 'tap';
import { Type } from 'typebox';
import { v7 } from 'uuid';
import { loadConfig } from '../../../src/config/load.ts';
import { registerBodies } from '../../../src/http/bodies/bodies.ts';
import { operation } from '../../../src/http/contract/operation.ts';
import type { Credentials } from '../../../src/http/credentials/authenticate.ts';
import { newFailedCredentials } from '../../../src/http/credentials/failed-credentials.ts';
import type { App } from '../../../src/http/shell/app-type.ts';
import { registerGate } from '../../../src/http/shell/gate.ts';
import { newShell } from '../../../src/http/shell/shell.ts';
import { computeKeyDigest } from '../../../src/store/key-secret.ts';

/** Credentials of which none is known. */
const noCredentials: Credentials = {
  keyByDigest: async () => null,
  keyDigest: computeKeyDigest,
  recordKeyUse: async () => {},
  tokens: null,
  organizationId: async () => null,
  failed: newFailedCredentials({ clock: () => new Date() }),
  clock: () => new Date(),
};

test('a route that names no permission stops the start', async (t) => {
  const config = loadConfig({ LOG_LEVEL: 'silent' });
  const app = await newShell({ config, newId: () => v7() });
  t.teardown(() => app.close());
  registerGate(app, noCredentials, new Set());
  t.throws(() => app.get('/forgotten', async () => 'secret'), /\/forgotten names no entry/);
});

/** A shell with one operation that shows what reaches a handler. */
async function echo(t: { teardown: (run: () => unknown) => void }): Promise<App> {
  const config = loadConfig({ LOG_LEVEL: 'silent' });
  const app = await newShell({ config, newId: () => v7() });
  t.teardown(() => app.close());
  registerBodies(app, config);
  registerGate(app, noCredentials, new Set());
  const anything = Type.Unknown();
  app.route({
    method: 'PATCH',
    url: '/echo/:number',
    ...operation({
      operationId: 'echo',
      tag: 'health',
      summary: { zh: '回显', en: 'Echo' },
      description: { zh: '回显。', en: 'Echoes.' },
      action: 'health.read',
      params: Type.Object({ number: Type.Integer() }, { additionalProperties: false }),
      query: Type.Object(
        { flag: Type.Optional(Type.Boolean()), text: Type.Optional(Type.String()) },
        { additionalProperties: false },
      ),
      body: anything,
      consumes: ['application/json', 'application/merge-patch+json'],
      replies: { 200: { schema: anything, description: { zh: '回显', en: 'Echo' } } },
      problems: [],
    }),
    handler: async ({ params, query, body }) => ({ params, query, body, half: 0.5, blank: null }),
  });
  await app.ready();
  return app;
}

test('what handlers get is what was sent, and what they answer is what is sent', async (t) => {
  const app = await echo(t);
  for (const type of ['application/json', 'application/merge-patch+json; charset=UTF-8']) {
    const answer = await app.inject({
      method: 'PATCH',
      url: '/echo/-7?flag=false&text=007',
      headers: { 'content-type': type },
      payload: '{"n":null,"s":"5","list":["q"],"b":true}',
    });
    t.equal(answer.statusCode, 200);
    t.same(answer.json(), {
      params: { number: -7 },
      query: { flag: false, text: '007' },
      body: { n: null, s: '5', list: ['q'], b: true },
      half: 0.5,
      blank: null,
    });
  }
});
