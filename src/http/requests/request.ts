/** Reads a request as the plain values that use cases take. */
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../../policy/caller.ts';
import { csvType } from '../answers/csv.ts';
import type { TableFormat } from '../answers/table-format.ts';
import type { Precondition } from './conditional.ts';
import { readPrecondition } from './conditional.ts';
import type { Language } from './language.ts';
import { preferredLanguage } from './language.ts';
import { preferred } from './negotiation.ts';

type Headers = Pick<FastifyRequest, 'headers'>;

/** Returns who sent a request, from where, and under which id. */
export function readCaller(request: Pick<FastifyRequest, 'actor' | 'id' | 'ip'>): Caller {
  return { actor: request.actor, machine: null, address: request.ip, requestId: request.id };
}

/** Returns the version that a request is about to change. */
export function readRequestPrecondition({ headers }: Headers): Precondition {
  return readPrecondition(headers['if-match']);
}

/** Returns the language in which a request is answered. */
export function readLanguage({ headers }: Headers): Language {
  return preferredLanguage(headers['accept-language']);
}

/** Returns the format that a request asks for: by its parameter, else by Accept. */
export function readFormat({
  query,
  headers,
}: Headers & { readonly query: { readonly format?: TableFormat } }): TableFormat {
  const accepted = preferred({ headers }, ['application/json', csvType]);
  return query.format ?? (accepted === csvType ? 'csv' : 'json');
}
