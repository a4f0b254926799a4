/**
 * Records refusals in the log, like changes: failed authentication, missing permissions, and every
 * refused write. Refusals for too many requests are not recorded, and those of unknown callers only
 * up to a limit a minute: otherwise a flood of them would fill the disk.
 */
import type { FastifyRequest } from 'fastify';
import { auditEvent } from '../../policy/audit-event.ts';
import { pathWithoutSecrets } from '../credentials/secrets.ts';
import { readCaller } from '../requests/request.ts';
import type { App } from './app-type.ts';

/** The event of a refused request. */
export type RefusalEvent = ReturnType<typeof eventOf>;

interface Clocked {
  readonly clock: () => Date;
}

interface Log extends Clocked {
  readonly record: (event: RefusalEvent) => Promise<void>;
}

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Codes that are recorded for reads too. */
const alwaysRecorded = new Set(['credential-missing', 'credential-invalid', 'not-allowed']);

/** The largest length of an address that the log records, in characters. */
const pathLengthMax = 300;

function placeOf({ method, url }: Pick<FastifyRequest, 'method' | 'url'>): string {
  return `${method} ${pathWithoutSecrets(url.toWellFormed()).slice(0, pathLengthMax)}`;
}

function eventOf(request: FastifyRequest, code: string, log: Clocked) {
  const event = auditEvent(readCaller(request), log, {
    action: 'request.refuse',
    resource: 'request',
    resourceId: placeOf(request),
    versionBefore: null,
    versionAfter: null,
    changed: [],
  });
  return { ...event, refusal: code };
}

function isRecorded(request: FastifyRequest, code: string, status: number): boolean {
  if (request.is404 || status >= 500 || status === 429) return false;
  return alwaysRecorded.has(code) || !reads.has(request.method);
}

/** Refusals of one address without a valid credential that are recorded a minute. */
const unknownMax = 60;
const minuteMs = 60_000;
/** Addresses that are counted separately within a minute. */
const addressesMax = 10_000;

/** Counts how many refusals of unknown callers each address may still add in this minute. */
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

/** Records every refusal in the log before it is answered. */
export function recordRefusals(app: App, log: Log): void {
  const budget = new Budget();
  app.decorateRequest('refusal', null);
  app.addHook('onSend', async (request, reply) => {
    const { refusal } = request;
    if (refusal === null || !isRecorded(request, refusal, reply.statusCode)) return;
    const isKnown = request.actor !== null;
    if (!isKnown && !budget.spend(request.ip, log.clock().getTime())) return;
    try {
      await log.record(eventOf(request, refusal, log));
    } catch (error) {
      // The request is refused even when the log cannot record it.
      request.log.error({ err: error, requestId: request.id }, 'a refusal was not recorded');
    }
  });
}
