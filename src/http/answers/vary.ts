/** The Vary field of answers: it is extended, never replaced, so that no reason for it is lost. */
import type { FastifyReply } from 'fastify';

type Headers = Pick<FastifyReply, 'getHeader' | 'header'>;

/** Adds names of request fields on which an answer depends, each once. */
export function addVary(reply: Headers, ...names: readonly string[]): void {
  const known = String(reply.getHeader('vary') ?? '').split(',');
  const fields = new Map<string, string>();
  for (const name of [...known, ...names].map((each) => each.trim())) {
    if (name !== '' && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), name);
  }
  reply.header('vary', [...fields.values()].join(', '));
}
