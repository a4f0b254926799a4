/** Tokens of an identity provider, against one that serves its keys on this machine. */
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import type { CryptoKey, JWK } from 'jose';
import { base64url, exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import type { Test } from 'tap';
import { test } from 'tap';
import { ConfigError, loadConfig } from '../../src/config/load.ts';
import { AppError } from '../../src/errors.ts';
import {
  isToken,
  newConfiguredTokenReader,
  newTokenReader,
} from '../../src/http/credentials/tokens.ts';
import type { Role } from '../../src/policy/actor.ts';

const issuer = 'https://login.example.gov.cn/realms/gov';
const audience = 'nianbao';
const start = Date.parse('2026-01-05T09:00:00Z');
const minute = 60_000;
const hour = 60 * minute;

type Algorithm = 'RS256' | 'PS256' | 'ES256' | 'EdDSA' | 'RS384';

interface Pair {
  readonly kid: string;
  readonly algorithm: Algorithm;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
}

async function newPair(kid: string, algorithm: Algorithm = 'ES256'): Promise<Pair> {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const jwk = { ...(await exportJWK(pair.publicKey)), kid, use: 'sig' };
  return { kid, algorithm, ...pair, jwk };
}

const first = await newPair('first');
const second = await newPair('second');
const third = await newPair('third');
const stranger = await newPair('first');

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const keysOf =
  (...pairs: readonly Pick<Pair, 'jwk'>[]): Answer =>
  (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: pairs.map(({ jwk }) => jwk) }));
  };

const failing: Answer = (_, response) => void response.writeHead(500).end('down');

/** A server on this machine that answers as its test says, and counts. */
async function newServer(t: Test, answer: Answer) {
  const state = { answer, hits: 0, url: '' };
  const server = createServer((request, response) => {
    state.hits += 1;
    state.answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return state;
}

interface Claims {
  readonly [claim: string]: unknown;
}

function claimsAt(now: number, extra: Claims = {}): Claims {
  const seconds = Math.floor(now / 1000);
  return {
    ...{ iss: issuer, aud: audience, sub: 'u-17', name: '张三', roles: ['editor'] },
    ...{ organization: '11320100MB0000001X', iat: seconds, exp: seconds + 300 },
    ...extra,
  };
}

function sign(pair: Pair, claims: Claims, header: Claims = {}): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: pair.algorithm, kid: pair.kid, typ: 'at+jwt', ...header })
    .sign(pair.privateKey);
}

const part = (value: unknown) => base64url.encode(JSON.stringify(value));

interface ReaderOptions {
  readonly answer?: Answer;
  readonly timeoutMs?: number;
}

/** A reader whose provider serves the first key unless said. */
async function newReader(t: Test, options: ReaderOptions) {
  const provider = await newServer(t, options.answer ?? keysOf(first));
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  const { log } = fastify({ logger: { level: 'trace', stream } });
  const time = { now: start };
  const given: string[] = [];
  const roleMap = new Map<string, Role>([
    ['editor', 'editor'],
    ['gov-editor', 'editor'],
    ['supervisor', 'supervisor'],
  ]);
  const reader = newTokenReader(
    {
      ...{ issuer, audience, jwksUrl: provider.url, roleMap },
      ...{ roleClaim: 'roles', organizationClaim: 'organization' },
    },
    {
      ...{ clock: () => new Date(time.now), fetch, log },
      ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    },
  );
  return {
    ...{ provider, time, lines },
    read: (token: string) => {
      given.push(token);
      return reader.read(token);
    },
    /** Asserts that nothing of any token was logged. */
    checkLog: () => {
      const text = lines.join('');
      const parts = given.flatMap((token) => token.split('.')).filter(({ length }) => length > 8);
      const found = parts.filter((each) => text.includes(each));
      t.same(found, [], 'no log line holds any part of a token');
      t.notMatch(text, /张三|u-17/, 'or of its claims');
    },
  };
}

type Reader = Awaited<ReturnType<typeof newReader>>;

/** A test with a reader, after which no log line may hold a token. */
function readerTest(
  name: string,
  run: (t: Test, reader: Reader) => Promise<void>,
  options: ReaderOptions = {},
): void {
  test(name, async (t) => {
    const reader = await newReader(t, options);
    await run(t, reader);
    reader.checkLog();
  });
}

/** Asserts that a token is refused with a code; answers the error. */
async function refused(t: Test, reading: Promise<unknown>, code: string, what: string) {
  const error = await reading.then(
    () => null,
    (fault: unknown) => fault,
  );
  t.ok(error instanceof AppError, `${what}: refused`);
  t.equal((error as AppError | null)?.code, code, what);
  return error as AppError;
}

readerTest('a good token says who acts', async (t, { read, time, provider }) => {
  t.same(await read(await sign(first, claimsAt(time.now))), {
    ...{ subject: 'u-17', label: '张三', role: 'editor', organization: '11320100MB0000001X' },
  });
  await read(await sign(first, claimsAt(time.now, { aud: ['other', audience] })));
  t.equal(provider.hits, 1, 'the keys are fetched once');
});

readerTest(
  'every algorithm that is allowed, and one that is not',
  async (t, { read, time, provider }) => {
    for (const algorithm of ['RS256', 'PS256', 'ES256', 'EdDSA', 'RS384'] as const) {
      const pair = await newPair(algorithm, algorithm);
      provider.answer = keysOf(pair);
      time.now += minute;
      const token = await sign(pair, claimsAt(time.now));
      if (algorithm !== 'RS384') t.match(await read(token), { subject: 'u-17' }, algorithm);
      else await refused(t, read(token), 'credential-invalid', algorithm);
    }
  },
);

readerTest('claims that must be right', async (t, { read, time, lines }) => {
  const seconds = start / 1000;
  const wrong: [string, Claims][] = [
    ['expired', { exp: seconds - 30 }],
    ['not valid yet', { nbf: seconds + 31 }],
    ['without an end', { exp: undefined }],
    ['an end that is text', { exp: '2099' }],
    ['for another audience', { aud: 'other' }],
    ['for none', { aud: undefined }],
    ['of another issuer', { iss: `${issuer}/` }],
    ['of no issuer', { iss: undefined }],
    ['of nobody', { sub: undefined }],
    ['of an empty subject', { sub: '' }],
    ['of a blank subject', { sub: ' ' }],
    ['of a subject of two lines', { sub: 'a\nb' }],
    ['of a subject too long', { sub: 'x'.repeat(256) }],
    ['of a subject that is a number', { sub: 17 }],
  ];
  for (const [what, extra] of wrong) {
    const token = await sign(first, claimsAt(time.now, extra));
    await refused(t, read(token), 'credential-invalid', what);
  }
  t.equal(lines.length, wrong.length, 'each is told to the log');
  t.match(lines.join(''), /"claim":"aud"/);
  const right: [string, Claims][] = [
    ['just not expired', { exp: seconds - 29 }],
    ['just valid', { nbf: seconds + 30 }],
    ['a subject at its limit', { sub: 'x'.repeat(255) }],
  ];
  for (const [what, extra] of right) {
    t.match(await read(await sign(first, claimsAt(time.now, extra))), { role: 'editor' }, what);
  }
  time.now += 6 * minute;
  const late = await sign(first, claimsAt(start));
  await refused(t, read(late), 'credential-invalid', 'the clock that is passed in counts');
});

readerTest('forged tokens', async (t, { read, time, provider }) => {
  const trap = await newServer(t, keysOf(stranger));
  const claims = claimsAt(time.now);
  const good = await sign(first, claims);
  const [header = '', payload = '', signature = ''] = good.split('.');
  const rsa = await newPair('rsa', 'RS256');
  provider.answer = keysOf(first, rsa);

  const unsigned = `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
  const signed = `${part({ alg: 'HS256', kid: rsa.kid })}.${part(claims)}`;
  const confused = async (secret: string) =>
    `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  const more = part({ ...claims, roles: ['supervisor'] });
  const critical = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: 'first', crit: ['x'], x: 1 })
    .sign(first.privateKey, { crit: { x: true } });
  const forged: [string, string][] = [
    ['not signed', unsigned],
    ['not signed, with a signature', `${unsigned}${signature}`],
    ['a MAC by the public key (PEM)', await confused(await exportSPKI(rsa.publicKey))],
    ['a MAC by the public key (JWK)', await confused(JSON.stringify(rsa.jwk))],
    ['a stranger’s key of the same name', await sign(stranger, claims)],
    ['keys elsewhere', await sign(stranger, claims, { jku: trap.url, x5u: trap.url })],
    ['a key of its own', await sign(stranger, claims, { jwk: stranger.jwk })],
    ['other claims', `${header}.${more}.${signature}`],
    ['cut', `${header}.${payload}.${signature.slice(0, -4)}`],
    ['no JSON', `${base64url.encode('{')}.${payload}.${signature}`],
    ['a header that must be understood', critical],
    ['a logout token', await sign(first, claims, { typ: 'logout+jwt' })],
    ['huge', await sign(first, { ...claims, padding: 'x'.repeat(9000) })],
    ['empty', '..'],
  ];
  for (const [what, token] of forged) {
    await refused(t, read(token), 'credential-invalid', what);
  }
  t.equal(trap.hits, 0, 'no address that a token names is asked');
  t.match(await read(good), { subject: 'u-17' });
  t.match(await read(await sign(first, claims, { jku: trap.url })), { subject: 'u-17' });
  t.equal(trap.hits, 0);
});

const secretKey = { kty: 'oct', kid: 'mac', k: base64url.encode('x'.repeat(64)) };
const exposedKey = { ...(await exportJWK(second.privateKey)), kid: 'second' };

readerTest(
  'a secret or a private key among the keys opens nothing',
  async (t, { read, time }) => {
    const signed = `${part({ alg: 'HS256', kid: 'mac' })}.${part(claimsAt(time.now))}`;
    const mac = createHmac('sha256', 'x'.repeat(64)).update(signed).digest('base64url');
    await refused(t, read(`${signed}.${mac}`), 'credential-invalid', 'a MAC');
    const token = await sign(second, claimsAt(time.now));
    await refused(t, read(token), 'credential-invalid', 'a key that is not private');
  },
  { answer: keysOf({ jwk: secretKey }, { jwk: exposedKey }) },
);

readerTest('keys that change', async (t, { read, time, provider }) => {
  const by = async (pair: Pair) => read(await sign(pair, claimsAt(time.now)));
  await by(first);
  await refused(t, by(second), 'credential-invalid', 'unknown, too soon to ask again');
  t.equal(provider.hits, 1);

  time.now += 31_000;
  await refused(t, by(second), 'credential-invalid', 'unknown to the provider too');
  t.equal(provider.hits, 2, 'asked again');
  for (const _ of [1, 2, 3]) await refused(t, by(second), 'credential-invalid', 'still unknown');
  t.equal(provider.hits, 2, 'and not at each token');

  provider.answer = keysOf(first, second);
  time.now += 31_000;
  t.same(
    (await Promise.all([by(second), by(second), by(second)])).map(({ role }) => role),
    ['editor', 'editor', 'editor'],
  );
  t.equal(provider.hits, 3, 'one fetch for all who wait');

  provider.answer = keysOf(second);
  time.now += 9 * minute;
  await by(first);
  t.equal(provider.hits, 3, 'young keys are not fetched anew');
  time.now += 2 * minute;
  await by(first);
  // Who asks for an unknown key waits for the fetch that is on its way.
  await refused(t, by(third), 'credential-invalid', 'unknown');
  await by(second);
  t.equal(provider.hits, 4, 'old ones are, while they work');
  time.now += 31_000;
  await refused(t, by(first), 'credential-invalid', 'a key that is gone');
});

readerTest('a provider that goes away', async (t, { read, time, provider, lines }) => {
  const by = async (pair: Pair) => read(await sign(pair, claimsAt(time.now)));
  await by(first);
  provider.answer = failing;
  time.now = start + 24 * hour;
  t.match(await by(first), { subject: 'u-17' }, 'known keys go on working');
  await refused(t, by(second), 'credential-invalid', 'an unknown key is no reason for a 503');
  time.now += 1;
  const error = await refused(t, by(first), 'service-unavailable', 'but not for ever');
  t.match(error.headers, { 'retry-after': '30' });
  t.match(lines.join(''), /status 500 instead of keys/);
  provider.answer = keysOf(first);
  time.now += 30_000;
  t.match(await by(first), { subject: 'u-17' }, 'and again when it is back');
});

readerTest(
  'a provider that was never there',
  async (t, { read, time, provider }) => {
    const token = await sign(first, claimsAt(time.now));
    await refused(t, read(token), 'service-unavailable', 'no keys');
    await refused(t, read(token), 'service-unavailable', 'no keys, not asked again');
    t.equal(provider.hits, 1);
    provider.answer = keysOf(first);
    time.now -= hour;
    const earlier = await sign(first, claimsAt(time.now));
    t.match(await read(earlier), { subject: 'u-17' }, 'a clock set back keeps no keys away');
  },
  { answer: failing },
);

test('answers that are no set of keys', async (t) => {
  const trap = await newServer(t, keysOf(first));
  const late = 'aborted due to timeout';
  const answers: [string, Answer, string][] = [
    ['silence', () => {}, late],
    ['half an answer', (_, response) => void response.writeHead(200).write('{"keys":'), late],
    [
      'a redirect',
      (_, response) => void response.writeHead(302, { location: trap.url }).end(),
      'unexpected redirect',
    ],
    ['no page', (_, response) => void response.writeHead(404).end('{"keys":[]}'), 'status 404'],
    ['a page', (_, response) => void response.end('<html></html>'), 'not valid JSON'],
    ['another object', (_, response) => void response.end('{"keys":{}}'), 'Key Set malformed'],
    [
      'too much',
      (_, response) => void response.end(`{"keys":[]${' '.repeat(256 * 1024)}}`),
      'more than 262144 bytes',
    ],
    ['broken off', (_, response) => void response.destroy(), 'other side closed'],
  ];
  const token = await sign(first, claimsAt(start));
  for (const [what, answer, reason] of answers) {
    const timeoutMs = reason === late ? 50 : 5000;
    const { read, lines, checkLog } = await newReader(t, { answer, timeoutMs });
    await refused(t, read(token), 'service-unavailable', what);
    t.match(lines.join(''), reason, `${what}: the log says why`);
    checkLog();
  }
  t.equal(trap.hits, 0, 'no redirect is followed');
});

readerTest('roles', async (t, { read, time }) => {
  const by = async (roles: unknown) => read(await sign(first, claimsAt(time.now, { roles })));
  for (const roles of [
    'editor',
    ['editor'],
    ['gov-editor', 'editor'],
    ['offline_access', 'editor'],
  ]) {
    t.match(await by(roles), { role: 'editor' }, JSON.stringify(roles));
  }
  const none = [undefined, null, '', [], 'reader', 'Editor', ['integrator'], 'constructor', 7, {}];
  for (const roles of [...none, ['editor', 'supervisor'], [['editor']], { editor: true }]) {
    const error = await refused(t, by(roles), 'not-allowed', JSON.stringify(roles) ?? 'none');
    t.match(error.detail?.en, /roles .* editor, gov-editor, supervisor/);
  }
});

readerTest('labels and organizations', async (t, { read, time }) => {
  const by = async (extra: Claims) => read(await sign(first, claimsAt(time.now, extra)));
  const labels: [Claims, string][] = [
    [{ name: undefined, preferred_username: 'zhangsan' }, 'zhangsan'],
    [{ name: ' ', preferred_username: 7 }, 'u-17'],
    [{ name: ' 张\n三\u202e ' }, '张 三'],
    [{ name: '𠀀'.repeat(101) }, '𠀀'.repeat(100)],
  ];
  for (const [extra, label] of labels) t.equal((await by(extra)).label, label);
  const organizations: [unknown, string | null][] = [
    [['a'], 'a'],
    [['a', 'b'], null],
    [undefined, null],
    ['', null],
    [{ a: {} }, null],
    ['x'.repeat(101), null],
  ];
  for (const [organization, address] of organizations) {
    t.equal((await by({ organization })).organization, address, JSON.stringify(organization));
  }
});

test('what looks like a token', async (t) => {
  for (const text of ['a.b.c', 'eyJhbGciOiJub25lIn0.e30.']) t.ok(isToken(text), text);
  for (const text of ['nianbao_abc', 'a.b', 'a.b.c.d.e', '.b.c', 'a.b=.c', ''])
    t.notOk(isToken(text));
});

const environment = {
  ...{ OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience },
  OIDC_JWKS_URL: 'https://login.example.gov.cn/keys',
};

test('the reader that the settings ask for', async (t) => {
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
  await refused(t, plain({ roles: ['integrator'] }), 'not-allowed', 'no person is an integrator');

  const mapped = readerWith({
    ...{ OIDC_ROLE_CLAIM: 'realm_access.roles', OIDC_ORGANIZATION_CLAIM: 'https://example.cn/org' },
    OIDC_ROLE_MAP: '{"填报人":"editor","审核人":"supervisor"}',
  });
  t.match(
    await mapped({ realm_access: { roles: ['审核人'] }, 'https://example.cn/org': 'o-1' }),
    { role: 'supervisor', organization: 'o-1' },
    'a path, and a name that holds dots',
  );
  await refused(t, mapped({ roles: ['editor'] }), 'not-allowed', 'not mapped');
  await refused(t, mapped({ realm_access: 'roles' }), 'not-allowed', 'a path that ends early');
  for (const role of ['integrator', 'chief']) {
    t.throws(() => readerWith({ OIDC_ROLE_MAP: `{"a":"${role}"}` }), ConfigError, role);
  }
});

test('settings of the identity provider and of the proxy', async (t) => {
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
    t.equal((error as ConfigError).faults.length, 2, 'both that are missing are told at once');
  }
  t.same(loadConfig({ TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1/128' }).trustProxy, [
    ...['127.0.0.1', '10.0.0.0/8', '::1/128'],
  ]);
});
