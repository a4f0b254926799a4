/** Settings of the identity provider and of the proxy. */

import { test } from 'tap';
import { ConfigError, loadConfig } from '../../src/config/load.ts';
import { newConfiguredTokenReader } from '../../src/http/credentials/tokens.ts';
import { readSignIn } from '../../src/pages/sign-in-settings.ts';
import type { Claims } from '../http/credentials/identity-provider.ts';
import {
  audience,
  claimsAt,
  first,
  issuer,
  keysOf,
  newServer,
  sign,
  start,
  tokenIsRefused,
} from '../http/credentials/identity-provider.ts';

const environment = {
  ...{ OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience },
  OIDC_JWKS_URL: 'https://login.example.gov.cn/keys',
};

test('the settings choose the reader of tokens', async (t) => {
  const provider = await newServer(t, keysOf(first));
  const clock = () => new Date(start);
  t.equal(
    newConfiguredTokenReader(loadConfig({}), { clock, fetch }),
    null,
    'none without an issuer',
  );

  const readerWith = (extra: Readonly<Record<string, string>>) => {
    const config = loadConfig({ ...environment, OIDC_JWKS_URL: provider.url, ...extra });
    const reader = newConfiguredTokenReader(config, { clock, fetch });
    return async (claims: Claims) => reader?.read(await sign(first, claimsAt(start, claims)));
  };
  const plain = readerWith({});
  for (const role of ['administrator', 'editor', 'supervisor', 'auditor', 'reader']) {
    t.match(await plain({ roles: [role] }), { role });
  }
  await tokenIsRefused(
    t,
    plain({ roles: ['integrator'] }),
    'not-allowed',
    'no person is an integrator',
  );

  const mapped = readerWith({
    ...{ OIDC_ROLE_CLAIM: 'realm_access.roles', OIDC_ORGANIZATION_CLAIM: 'https://example.cn/org' },
    OIDC_ROLE_MAP: '{"填报人":"editor","审核人":"supervisor"}',
  });
  t.match(
    await mapped({ realm_access: { roles: ['审核人'] }, 'https://example.cn/org': 'o-1' }),
    { role: 'supervisor', organization: 'o-1' },
    'a path, and a name that holds dots',
  );
  await tokenIsRefused(t, mapped({ roles: ['editor'] }), 'not-allowed', 'not mapped');
  await tokenIsRefused(
    t,
    mapped({ realm_access: 'roles' }),
    'not-allowed',
    'a path that ends early',
  );
  for (const role of ['integrator', 'chief']) {
    t.throws(() => readerWith({ OIDC_ROLE_MAP: `{"a":"${role}"}` }), ConfigError, role);
  }
});

test('faults in the settings of the identity provider and the proxy are reported', async (t) => {
  t.match(loadConfig(environment), { oidcIssuer: issuer, oidcRoleClaim: 'roles', trustProxy: [] });
  const bad: [Readonly<Record<string, string>>, RegExp][] = [
    [{ OIDC_AUDIENCE: '' }, /^ {2}OIDC_AUDIENCE: .*OIDC_ISSUER/m],
    [{ OIDC_JWKS_URL: '' }, /^ {2}OIDC_JWKS_URL: .*OIDC_ISSUER/m],
    [{ OIDC_JWKS_URL: 'file:///etc/keys' }, /OIDC_JWKS_URL/],
    [{ OIDC_JWKS_URL: 'https://user:secret@a.cn/keys' }, /OIDC_JWKS_URL/],
    [{ OIDC_JWKS_URL: 'https://' }, /OIDC_JWKS_URL/],
    [{ OIDC_ISSUER: 'login' }, /OIDC_ISSUER/],
    [{ OIDC_AUDIENCE: 'a b' }, /OIDC_AUDIENCE/],
    [{ OIDC_ROLE_CLAIM: 'a b' }, /OIDC_ROLE_CLAIM/],
    ...['{', '[]', '{}', 'null', '"editor"', '{"a":1}'].map(
      (map): [Readonly<Record<string, string>>, RegExp] => [
        { OIDC_ROLE_MAP: map },
        /OIDC_ROLE_MAP/,
      ],
    ),
    ...['proxy', '10.0.0.0/33', '10.0.0.1,::/129', '10.0.0.0/', '010.0.0.1', '*', 'fe80::1%1'].map(
      (list): [Readonly<Record<string, string>>, RegExp] => [{ TRUST_PROXY: list }, /TRUST_PROXY/],
    ),
  ];
  for (const [extra, message] of bad) {
    t.throws(() => loadConfig({ ...environment, ...extra }), { name: 'ConfigError', message });
  }
  try {
    loadConfig({ OIDC_ISSUER: issuer });
    t.fail('an issuer alone was taken');
  } catch (error) {
    t.equal((error as ConfigError).faults.length, 2, 'both that are missing are reported at once');
  }
  t.same(loadConfig({ TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1/128' }).trustProxy, [
    ...['127.0.0.1', '10.0.0.0/8', '::1/128'],
  ]);
});

test('signing in on the page requires the provider and its addresses', async (t) => {
  const complete = {
    ...{ ...environment, OIDC_CLIENT_ID: 'docs' },
    OIDC_AUTHORIZATION_URL: 'https://login.example.gov.cn/authorize',
    OIDC_TOKEN_URL: 'https://login.example.gov.cn/token',
  };
  t.match(readSignIn(loadConfig(complete)), { clientId: 'docs', scope: 'openid', audience });
  t.equal(readSignIn(loadConfig(environment)), null, 'tokens alone offer nothing');
  for (const name of ['OIDC_ISSUER', 'OIDC_AUTHORIZATION_URL', 'OIDC_TOKEN_URL']) {
    try {
      loadConfig({ ...complete, [name]: '' });
      t.fail(`without ${name}`);
    } catch (error) {
      t.ok(error instanceof ConfigError);
      t.match(String(error), `${name}: 设置了 OIDC_CLIENT_ID 时必须设置`);
    }
  }
});
