/**
 * Limits how many requests a client may send in a minute, so that none blocks the others. Each
 * process counts separately.
 */
import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../config/load.ts';
import { AppError } from '../../errors.ts';
import { computeShortDigest } from '../requests/conditional.ts';
import type { App } from './app-type.ts';

/** Clients that are counted at a time; beyond them the one seen longest ago is forgotten. */
const clientsMax = 20_000;

const minuteMs = 60_000;

/** Returns what counts as one client: a credential; without one, an address. */
function clientOf({ headers, ip }: FastifyRequest): string {
  const { authorization } = headers;
  return authorization === undefined ? ip : computeShortDigest(authorization);
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
