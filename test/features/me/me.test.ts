/** Who calls: each role by its key, people by their token, and none without a credential. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { type Test, test } from 'tap';
import { meSchema } from '../../../src/features/me/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { type Role, roles, unboundRoles } from '../../../src/policy/actor.ts';
import { type Action, findScope, permissions } from '../../../src/policy/permissions.ts';
import { newPair } from '../../http/credentials/identity-provider.ts';
import { startApp } from '../../support/app.ts';
import { isRefused } from '../../support/problems.ts';

const code = '11371199MB0000609Y';
const bureau = { name: '甲县水利局', level: 'county', kind: 'department', code };
const url = '/v1/me';

interface Me {
  readonly actions: readonly { readonly action: Action; readonly scope: string }[];
}

const shapeFaults = compile(meSchema);

test('a key of each role learns who it is and what it may do', async (t) => {
  const { call, keyFor } = await startApp(t, {
    config: { requestsPerMinuteMax: 500, bodyBytesMax: 300_000, uploadBytesMax: 7_000_000 },
  });
  const made = (await call('POST', '/v1/organizations', { body: bureau })).body as { id: string };
  const organization = { id: made.id, name: bureau.name, code };
  const expiresAt = '2099-01-01T00:00:00.000Z';
  for (const role of roles) {
    const own = unboundRoles.includes(role) ? null : made.id;
    const key = await keyFor(role, own, { label: `密钥 ${role}`, expiresAt });
    const answer = await call('GET', url, { key });
    t.equal(answer.status, 200, role);
    t.same(shapeFaults(answer.body), [], `${role}: the documented shape`);
    t.equal(answer.headers['cache-control'], 'no-store', `${role}: it is kept by no cache`);
    const { id, actions, ...rest } = answer.body as Me & { id: string };
    t.match(id, /^[0-9a-f-]{36}$/);
    t.same(rest, {
      ...{ credential: 'key', label: `密钥 ${role}`, subject: null, role, expiresAt },
      organization: own === null ? null : organization,
      limits: { requestsPerMinute: 500, bodyBytes: 300_000, fileBytes: 7_000_000, networks: null },
      serviceVersion: answer.headers['api-version'],
    });
    for (const action of Object.keys(permissions) as Action[]) {
      const bound = {
        kind: 'key',
        id,
        label: '',
        role,
        organizationId: own,
        actions: null,
      } as const;
      const listed = actions.find((each) => each.action === action)?.scope ?? null;
      t.equal(listed, findScope(bound, action), `${role}: ${action}`);
    }
    t.notMatch(answer.text, key, `${role}: no secret`);
    t.notMatch(answer.text, 'digest');
  }
});

test('a limited key learns its limits', async (t) => {
  const { call, keyFor } = await startApp(t);
  const { id } = (await call('POST', '/v1/organizations', { body: bureau })).body as { id: string };
  const networks = ['127.0.0.0/8'];
  const actions = ['report.write'];
  const key = await keyFor('integrator', id, { actions, networks });
  const { body, status } = await call('GET', url, { key });
  t.equal(status, 200, 'although me.read is not among the chosen actions');
  t.match(body, { limits: { networks }, expiresAt: null });
  const scopes = Object.fromEntries(
    (body as Me).actions.map(({ action, scope }) => [action, scope]),
  );
  t.same(scopes, {
    ...{ 'catalogue.read': 'public', 'health.read': 'public', 'me.read': 'all' },
    ...{ 'report.read': 'published', 'report.write': 'subtree', 'change.read': 'published' },
  });
});

test('without a valid credential there is no caller to describe', async (t) => {
  const { call, keyFor } = await startApp(t);
  isRefused(t, await call('GET', url, { key: null }), 401, 'credential-missing');
  isRefused(t, await call('GET', url, { key: 'nianbao_wrong' }), 401, 'credential-invalid');
  const revokedAt = '2020-01-01T00:00:00.000Z';
  const revoked = await keyFor('auditor', null, { revokedAt });
  isRefused(t, await call('GET', url, { key: revoked }), 401, 'credential-invalid');
  isRefused(t, await call('POST', url, { body: {} }), 405, 'method-not-allowed');
});

/** A service that accepts tokens, and what signs them. */
async function startWithTokens(t: Test) {
  const pair = await newPair('first');
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [pair.jwk] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const [oidcIssuer, oidcAudience] = ['https://login.example.gov.cn', 'nianbao'];
  const oidcJwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  const now = new Date('2026-01-05T09:00:00Z');
  const app = await startApp(t, {
    clock: () => now,
    config: { oidcIssuer, oidcAudience, oidcJwksUrl },
  });
  const seconds = now.getTime() / 1000;
  const standard = { iss: oidcIssuer, aud: oidcAudience, sub: 'u-17', iat: seconds };
  const sign = (claims: Record<string, unknown>) =>
    new SignJWT({ ...standard, exp: seconds + 300, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: pair.kid })
      .sign(pair.privateKey);
  return { ...app, sign };
}

test('a token of each role learns who it is', async (t) => {
  const { call, sign } = await startWithTokens(t);
  const { id } = (await call('POST', '/v1/organizations', { body: bureau })).body as { id: string };
  const organization = { id, name: bureau.name, code };
  const read = async (claims: Record<string, unknown>) =>
    call('GET', url, { key: await sign(claims) });
  for (const role of roles.filter((each: Role) => each !== 'integrator')) {
    const answer = await read({ roles: [role], organization: code, name: '张三' });
    t.equal(answer.status, 200, answer.text);
    t.same(shapeFaults(answer.body), [], role);
    t.match(answer.body, {
      ...{ credential: 'token', id: null, label: '张三', subject: 'u-17', role, organization },
      ...{ limits: { networks: null }, expiresAt: '2026-01-05T09:05:00.000Z' },
    });
  }
  t.match((await read({ roles: ['reader'] })).body, { label: 'u-17', organization: null });
  const named = await read({ roles: ['editor'], organization: bureau.name });
  t.match(named.body, { organization: null }, 'a name in a token grants nothing');
  const endless = await read({ roles: ['reader'], exp: 1e14 });
  t.match(endless.body, { expiresAt: null }, 'later than dates can express');
});
