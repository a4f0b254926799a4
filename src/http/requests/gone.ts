/** Callers who do not wait for their answer. */
import type { FastifyReply } from 'fastify';
import { AppError } from '../../errors.ts';

/**
 * Aborted when the connection of a request ends before its answer is sent, so that long work is not
 * done for nobody.
 */
export function goneSignal({ raw }: Pick<FastifyReply, 'raw'>): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    // Nobody hears the reason; it keeps the log from calling this a fault of the service.
    if (!raw.writableFinished) controller.abort(new AppError('request-timeout'));
  });
  return controller.signal;
}
