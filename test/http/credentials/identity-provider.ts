/** An identity provider with its keys, and a reader of tokens that asks it. */

import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import type { CryptoKey, JWK } from 'jose';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Test } from 'tap';
import { test } from 'tap';
import { AppError } from '../../../src/errors.ts';
import { newTokenReader } from '../../../src/http/credentials/tokens.ts';
import type { Role } from '../../../src/policy/actor.ts';

export const issuer = 'https://login.example.gov.cn/realms/gov';
export const audience = 'nianbao';
export const start = Date.parse('2026-01-05T09:00:00Z');
export const minute = 60_000;

type Algorithm = 'RS256' | 'PS256' | 'ES256' | 'EdDSA' | 'RS384';

export interface Pair {
  readonly kid: string;
  readonly algorithm: Algorithm;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
}

export async function newPair(kid: string, algorithm: Algorithm = 'ES256'): Promise<Pair> {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const jwk = { ...(await exportJWK(pair.publicKey)), kid, use: 'sig' };
  return { kid, algorithm, ...pair, jwk };
}

export const first = await newPair('first');
export const second = await newPair('second');

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export const keysOf =
  (...pairs: readonly Pick<Pair, 'jwk'>[]): Answer =>
  (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: pairs.map(({ jwk }) => jwk) }));
  };

/** A server on this machine that answers as its test says, and counts. */
export async function newServer(t: Test, answer: Answer) {
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

export interface Claims {
  readonly [claim: string]: unknown;
}

export function claimsAt(now: number, extra: Claims = {}): Claims {
  const seconds = Math.floor(now / 1000);
  return {
    ...{ iss: issuer, aud: audience, sub: 'u-17', name: '张三', roles: ['editor'] },
    ...{ organization: '11320100MB0000001X', iat: seconds, exp: seconds + 300 },
    ...extra,
  };
}

export function sign(pair: Pair, claims: Claims, header: Claims = {}): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: pair.algorithm, kid: pair.kid, typ: 'at+jwt', ...header })
    .sign(pair.privateKey);
}

interface ReaderOptions {
  readonly answer?: Answer;
  readonly timeoutMs?: number;
}

/** A reader whose provider serves the first key unless said. */
export async function newReader(t: Test, options: ReaderOptions) {
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
export function readerTest(
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
export async function tokenIsRefused(
  t: Test,
  reading: Promise<unknown>,
  code: string,
  what: string,
) {
  const error = await reading.then(
    () => null,
    (fault: unknown) => fault,
  );
  t.ok(error instanceof AppError, `${what}: refused`);
  t.equal((error as AppError | null)?.code, code, what);
  return error as AppError;
}
