/**
 * Three generators make a client each, which compiles in strict mode and takes a report from draft to
 * publication, against a service that listens.
 */
import { join } from 'node:path';
import { test } from 'tap';
import { hasContractTools } from '../../openapi/contract-tools.ts';
import { startApp } from '../support/app.ts';
import { runProgram } from '../support/programs.ts';
import { buildClient, generators } from './generated-client.ts';

/** Generators that are no package of the project. */
const apart = hasContractTools() ? false : 'first: npm run install:contract-tools';

for (const name of Object.keys(generators)) {
  const skip = name === 'openapi-typescript' ? false : apart;
  test(`a client of ${name} files, checks, publishes and reads a report`, { skip }, async (t) => {
    const { app, adminKey } = await startApp(t);
    const origin = await app.listen({ host: '127.0.0.1', port: 0 });
    const story = await buildClient(name, join(t.testdirName, 'client'));
    const { status, stdout, stderr } = await runProgram(story, [], {
      ...{ ORIGIN: origin, ADMIN_KEY: adminKey, NODE_OPTIONS: '' },
    });
    t.equal(status, 0, stderr);
    t.strictSame(JSON.parse(stdout), {
      refusal: 'findings-open',
      status: 'published',
      granted: 3,
      blank: { issued: null, repealed: null, inForce: null },
    });
  });
}
