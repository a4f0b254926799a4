/**
 * Limits how many requests a client may send in a minute, so that none blocks the others. Each
 * process counts separately.
 */
import { hash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../config/load.ts';
import { AppError } from '../../errors.ts';
import { ignoresCredentials } from '../../policy/permissions.ts';
import { readCredential } from '../credentials/authenticate.ts';
import { nameSource } from '../credentials/failed-credentials.ts';
import type { App } from './app-type.ts';

/** Clients that are counted at a time; beyond them the one seen longest ago is forgotten. */
const clientsMax = 20_000;

const minuteMs = 60_000;

/**
 * Returns what counts as one client: the credential, however its field is written; an address (or
 * the IPv6 network of a subscriber) without one, and where no credential is read, so that a made-up
 * one gains nothing. Wrong credentials are limited by `FailedCredentials`.
 */
function clientOf({ headers, ip, routeOptions }: FastifyRequest): string {
  const { action } = routeOptions.config;
  const isRead = action !== undefined && !ignoresCredentials(action);
  const credential = isRead ? readCredential(headers.authorization ?? '') : undefined;
  return credential === undefined ? nameSource(ip) : hash('sha256', credential, 'base64url');
}

/**
 * Counts every request except probes, sends the state in `RateLimit-…` headers, and refuses
 * requests beyond the limit with `too-many-requests` and Retry-After.
 */
export async function limitRate(
  app: App,
  { requestsPerMinuteMax }: Pick<Config, 'requestsPerMinuteMax'>,
): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    max: requestsPerMinuteMax,
    timeWindow: minuteMs,
    cache: clientsMax,
    enableDraftSpec: true,
    keyGenerator: clientOf,
    allowList: (request) => request.url.startsWith('/health/'),
    errorResponseBuilder: () => new AppError('too-many-requests'),
  });
  app.addHook('onRequest', app.rateLimit());
}
