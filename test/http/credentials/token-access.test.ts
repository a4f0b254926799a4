/** People who come with a token of their own identity provider, through the whole service. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { base64url, SignJWT } from 'jose';
import type { Test } from 'tap';
import { test } from 'tap';
import { startApp } from '../../support/app.ts';
import { newPair } from './identity-provider.ts';

const issuer = 'https://login.example.gov.cn';
const audience = 'nianbao';
const code = '11371199MB0000609Y';

type Pair = Awaited<ReturnType<typeof newPair>>;

/** A provider on this machine that serves the public halves of what `keys` holds. */
async function startProvider(t: Test, keys: Pair[]): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
}

test('a token opens what its claims say, and nothing else', async (t) => {
  const [first, second] = [await newPair('first'), await newPair('second')];
  const served = [first];
  const oidcJwksUrl = await startProvider(t, served);
  let now = new Date('2026-01-05T09:00:00Z');
  const { call, store } = await startApp(t, {
    clock: () => now,
    config: { oidcIssuer: issuer, oidcAudience: audience, oidcJwksUrl },
  });
  const body = { name: '甲县水利局', level: 'county', kind: 'department', code };
  await call('POST', '/v1/organizations', { body });

  const sign = (pair: Pair, claims: Record<string, unknown> = {}) => {
    const at = Math.floor(now.getTime() / 1000);
    const standard = { iss: issuer, aud: audience, sub: 'u-17', iat: at, exp: at + 300 };
    const own = { name: '水利局填报员', roles: ['editor'], organization: code };
    return new SignJWT({ ...standard, ...own, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: pair.kid })
      .sign(pair.privateKey);
  };
  const create = (key: string, year: number) =>
    call('POST', '/v1/reports', { key, body: { organizationId: code, year, kind: 'own' } });

  const made = await create(await sign(first), 2024);
  t.equal(made.status, 201, made.text);
  t.match(made.body, { allowedActions: ['update', 'delete', 'submit'] });
  const [event] = (await store.log.list({ limit: 1, cursor: null, action: ['report.create'] }))
    .items;
  t.match(event, { actorKind: 'token', actorId: 'u-17', actorLabel: '水利局填报员' });

  const seconds = now.getTime() / 1000;
  const header = base64url.encode(JSON.stringify({ alg: 'none' }));
  const [, claims = ''] = (await sign(first)).split('.');
  const refused: Record<string, [string, number]> = {
    expired: [await sign(first, { exp: seconds - 60 }), 401],
    'another audience': [await sign(first, { aud: 'another' }), 401],
    'another issuer': [await sign(first, { iss: 'https://elsewhere.example' }), 401],
    unsigned: [`${header}.${claims}.`, 401],
    'an unknown key': [await sign(second), 401],
    'no role': [await sign(first, { roles: [] }), 403],
    'two roles': [await sign(first, { roles: ['editor', 'supervisor'] }), 403],
    'a role for machines': [await sign(first, { roles: ['integrator'] }), 403],
    'a reader': [await sign(first, { roles: ['reader'] }), 403],
    'another body': [await sign(first, { organization: '91350100M000100Y43' }), 404],
    'a name of the body': [await sign(first, { organization: '甲县水利局' }), 404],
    'no body': [await sign(first, { organization: undefined }), 404],
  };
  for (const [name, [token, status]] of Object.entries(refused)) {
    const answer = await create(token, 2025);
    t.equal(answer.status, status, `${name}: ${answer.text}`);
    t.notOk(answer.text.includes(token.slice(-40)), 'the token is not said again');
  }

  served.splice(0, 1, second);
  now = new Date(now.getTime() + 31_000);
  t.equal((await create(await sign(second), 2023)).status, 201, 'the key that followed');
  t.equal((await create(await sign(first), 2022)).status, 401, 'the one that went');
});
