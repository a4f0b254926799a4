/** An identity provider on this machine: it signs people in without asking, and keeps to OpenID. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Test } from 'tap';
import { audience, claimsAt, first, sign } from '../http/credentials/identity-provider.ts';

export const clientId = 'nianbao-docs';

/** What the provider does instead of what it should. */
export interface Deviation {
  /** The state that it sends back. */
  readonly state?: string;
  /** The nonce in the ID token. */
  readonly nonce?: string;
  /** The issuer that it names in the address. */
  readonly iss?: string;
  /** The error that it answers with. */
  readonly error?: string;
  /** The access token is not for this service, and the ID token is. */
  readonly isOpaque?: boolean;
}

export interface Provider {
  readonly origin: string;
  deviation: Deviation;
  /** The requests for tokens that were refused, and why. */
  readonly refused: string[];
}

type Pending = Readonly<Record<string, string | null>>;

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

function authorize(
  provider: Provider,
  query: URLSearchParams,
  codes: Map<string, Pending>,
): string {
  const { deviation } = provider;
  const code = `code-${codes.size + 1}`;
  codes.set(code, {
    ...{ challenge: query.get('code_challenge'), nonce: query.get('nonce') },
    ...{ client: query.get('client_id'), back: query.get('redirect_uri') },
  });
  const isProper =
    query.get('response_type') === 'code' &&
    query.get('code_challenge_method') === 'S256' &&
    query.get('scope')?.split(' ').includes('openid');
  const back = new URL(query.get('redirect_uri') ?? '');
  back.searchParams.set('state', deviation.state ?? query.get('state') ?? '');
  back.searchParams.set('iss', deviation.iss ?? provider.origin);
  const error = isProper ? deviation.error : 'invalid_request';
  if (error === undefined) back.searchParams.set('code', code);
  else back.searchParams.set('error', error);
  return back.href;
}

async function issue(provider: Provider, body: string, codes: Map<string, Pending>) {
  const form = new URLSearchParams(body);
  const code = form.get('code') ?? '';
  const pending = codes.get(code);
  codes.delete(code);
  const faults = [
    [pending !== undefined, 'code'],
    [form.get('grant_type') === 'authorization_code', 'grant_type'],
    [form.get('client_id') === clientId && pending?.client === clientId, 'client_id'],
    [form.get('redirect_uri') === pending?.back, 'redirect_uri'],
    [challengeOf(form.get('code_verifier') ?? '') === pending?.challenge, 'code_verifier'],
  ].flatMap(([isRight, name]) => (isRight ? [] : [String(name)]));
  provider.refused.push(...faults);
  if (faults.length > 0) return null;
  const { deviation, origin } = provider;
  const common = { iss: origin, roles: ['administrator'], organization: undefined };
  const isOpaque = deviation.isOpaque === true;
  const id = {
    aud: isOpaque ? [clientId, audience] : clientId,
    nonce: deviation.nonce ?? pending?.nonce,
  };
  return {
    token_type: 'Bearer',
    access_token: isOpaque ? 'opaque' : await sign(first, claimsAt(Date.now(), common)),
    id_token: await sign(first, claimsAt(Date.now(), { ...common, ...id }), { typ: 'JWT' }),
  };
}

/** Starts the provider; it ends with the test. */
export async function startIdentityProvider(t: Test): Promise<Provider> {
  const codes = new Map<string, Pending>();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '', provider.origin);
    response.setHeader('content-type', 'application/json');
    if (pathname === '/keys') return response.end(JSON.stringify({ keys: [first.jwk] }));
    if (pathname === '/authorize') {
      return response.writeHead(302, { location: authorize(provider, searchParams, codes) }).end();
    }
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '');
    const tokens = await issue(provider, await text(request), codes);
    return response.writeHead(tokens === null ? 400 : 200).end(JSON.stringify(tokens));
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: Provider = { origin, deviation: {}, refused: [] };
  return provider;
}

/** The settings of a service that signs people in at a provider. */
export function settingsFor({ origin }: Provider) {
  return {
    ...{ oidcIssuer: origin, oidcAudience: audience, oidcJwksUrl: `${origin}/keys` },
    ...{ oidcClientId: clientId, oidcTokenUrl: `${origin}/token` },
    oidcAuthorizationUrl: `${origin}/authorize?prompt=login`,
  };
}
