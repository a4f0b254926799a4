/** Tokens of an identity provider: which are taken, for whom, and which are refused. */

import { createHmac } from 'node:crypto';
import { base64url, exportJWK, exportSPKI, SignJWT } from 'jose';
import { test } from 'tap';
import { isToken } from '../../../src/http/credentials/tokens.ts';
import type { Claims } from './identity-provider.ts';
import {
  audience,
  claimsAt,
  first,
  issuer,
  keysOf,
  minute,
  newPair,
  newServer,
  readerTest,
  second,
  sign,
  start,
  tokenIsRefused,
} from './identity-provider.ts';

const stranger = await newPair('first');

const tokenPart = (value: unknown) => base64url.encode(JSON.stringify(value));

readerTest('a good token says who acts', async (t, { read, time, provider }) => {
  t.same(await read(await sign(first, claimsAt(time.now))), {
    ...{ subject: 'u-17', label: '张三', role: 'editor', organization: '11320100MB0000001X' },
    expiresAt: new Date(Math.floor(time.now / 1000) * 1000 + 300_000).toISOString(),
  });
  await read(await sign(first, claimsAt(time.now, { aud: ['other', audience] })));
  t.equal(provider.hits, 1, 'the keys are fetched once');
});

readerTest(
  'every allowed algorithm is taken, another is refused',
  async (t, { read, time, provider }) => {
    for (const algorithm of ['RS256', 'PS256', 'ES256', 'EdDSA', 'RS384'] as const) {
      const pair = await newPair(algorithm, algorithm);
      provider.answer = keysOf(pair);
      time.now += minute;
      const token = await sign(pair, claimsAt(time.now));
      if (algorithm !== 'RS384') t.match(await read(token), { subject: 'u-17' }, algorithm);
      else await tokenIsRefused(t, read(token), 'credential-invalid', algorithm);
    }
  },
);

readerTest('a token with a wrong claim is refused', async (t, { read, time, lines }) => {
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
    await tokenIsRefused(t, read(token), 'credential-invalid', what);
  }
  t.equal(lines.length, wrong.length, 'each is recorded in the log');
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
  await tokenIsRefused(t, read(late), 'credential-invalid', 'the clock that is passed in counts');
});

readerTest('forged tokens are refused', async (t, { read, time, provider }) => {
  const trap = await newServer(t, keysOf(stranger));
  const claims = claimsAt(time.now);
  const good = await sign(first, claims);
  const [header = '', payload = '', signature = ''] = good.split('.');
  const rsa = await newPair('rsa', 'RS256');
  provider.answer = keysOf(first, rsa);

  const unsigned = `${tokenPart({ alg: 'none', typ: 'JWT' })}.${tokenPart(claims)}.`;
  const signed = `${tokenPart({ alg: 'HS256', kid: rsa.kid })}.${tokenPart(claims)}`;
  const confused = async (secret: string) =>
    `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  const more = tokenPart({ ...claims, roles: ['supervisor'] });
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
    await tokenIsRefused(t, read(token), 'credential-invalid', what);
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
    const signed = `${tokenPart({ alg: 'HS256', kid: 'mac' })}.${tokenPart(claimsAt(time.now))}`;
    const mac = createHmac('sha256', 'x'.repeat(64)).update(signed).digest('base64url');
    await tokenIsRefused(t, read(`${signed}.${mac}`), 'credential-invalid', 'a MAC');
    const token = await sign(second, claimsAt(time.now));
    await tokenIsRefused(t, read(token), 'credential-invalid', 'a key that is not private');
  },
  { answer: keysOf({ jwk: secretKey }, { jwk: exposedKey }) },
);

readerTest('a token has exactly one known role', async (t, { read, time }) => {
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
    const error = await tokenIsRefused(
      t,
      by(roles),
      'not-allowed',
      JSON.stringify(roles) ?? 'none',
    );
    t.match(error.detail?.en, /roles .* editor, gov-editor, supervisor/);
  }
});

readerTest('labels and organizations are taken from the claims', async (t, { read, time }) => {
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

test('a text with three parts looks like a token', async (t) => {
  for (const text of ['a.b.c', 'eyJhbGciOiJub25lIn0.e30.']) t.ok(isToken(text), text);
  for (const text of ['nianbao_abc', 'a.b', 'a.b.c.d.e', '.b.c', 'a.b=.c', ''])
    t.notOk(isToken(text));
});
