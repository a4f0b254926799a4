/**
 * Refusals go to the log like changes: whom the service did not know or did not let, and every write
 * that it refused. What is refused for being too much is not written, and of requests of nobody
 * known only so many a minute: else a flood of them would fill the disk.
 */
import type { FastifyRequest } from 'fastify';
import { auditEvent } from '../../policy/audit-event.ts';
import { pathWithoutSecrets } from '../credentials/secrets.ts';
import { callerOf } from '../requests/request.ts';
import type { App } from './app-type.ts';

/** What is written of a refused request. */
export type RefusalEvent = ReturnType<typeof eventOf>;

interface Clocked {
  readonly clock: () => Date;
}

interface Log extends Clocked {
  readonly record: (event: RefusalEvent) => Promise<void>;
}

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Codes that are written also when nothing was to be changed. */
const alwaysTold = new Set(['credential-missing', 'credential-invalid', 'not-allowed']);

/** Characters of an address that the log keeps. */
const pathLengthMax = 300;

function placeOf({ method, url }: Pick<FastifyRequest, 'method' | 'url'>): string {
  return `${method} ${pathWithoutSecrets(url.toWellFormed()).slice(0, pathLengthMax)}`;
}

function eventOf(request: FastifyRequest, code: string, log: Clocked) {
  const event = auditEvent(callerOf(request), log, {
    action: 'request.refuse',
    resource: 'request',
    resourceId: placeOf(request),
    versionBefore: null,
    versionAfter: null,
    changed: [],
  });
  return { ...event, refusal: code };
}

function isTold(request: FastifyRequest, code: string, status: number): boolean {
  if (request.is404 || status >= 500 || status === 429) return false;
  return alwaysTold.has(code) || !reads.has(request.method);
}

/** Refusals of one address without a good credential that a minute may add to the log. */
const unknownMax = 60;
const minuteMs = 60_000;
/** Addresses that are counted apart within a minute. */
const addressesMax = 10_000;

/** How many refusals of nobody known each address still has in this minute. */
class Budget {
  readonly #spent = new Map<string, number>();
  #minute = 0;

  spend(address: string, now: number): boolean {
    const minute = Math.floor(now / minuteMs);
    if (minute !== this.#minute) this.#spent.clear();
    this.#minute = minute;
    const spent = (this.#spent.get(address) ?? 0) + 1;
    if (spent > unknownMax || this.#spent.size >= addressesMax) return false;
    this.#spent.set(address, spent);
    return true;
  }
}

/** Writes every refusal to the log before it is answered. */
export function recordRefusals(app: App, log: Log): void {
  const budget = new Budget();
  app.decorateRequest('refusal', null);
  app.addHook('onSend', async (request, reply) => {
    const { refusal } = request;
    if (refusal === null || !isTold(request, refusal, reply.statusCode)) return;
    const isKnown = request.actor !== null;
    if (!isKnown && !budget.spend(request.ip, log.clock().getTime())) return;
    try {
      await log.record(eventOf(request, refusal, log));
    } catch (error) {
      // The refusal stands all the same.
      request.log.error({ err: error, requestId: request.id }, 'a refusal was not recorded');
    }
  });
}
