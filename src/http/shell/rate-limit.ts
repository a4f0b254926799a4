/**
 * How many requests one client may send in a minute, so that none takes the service from others. Each
 * process counts for itself.
 */
import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../config/load.ts';
import { AppError } from '../../errors.ts';
import { shortDigestOf } from '../requests/conditional.ts';
import type { App } from './app-type.ts';

/** Clients that are counted at once; beyond them the one seen longest ago is forgotten. */
const clientsMax = 20_000;

const minuteMs = 60_000;

/** A client is who sends one credential; without one, an address. */
function clientOf({ headers, ip }: FastifyRequest): string {
  const { authorization } = headers;
  return authorization === undefined ? ip : shortDigestOf(authorization);
}

/**
 * Counts every request but the probes', tells the state in `RateLimit-…` headers, and refuses what
 * goes beyond with `too-many-requests` and Retry-After.
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
