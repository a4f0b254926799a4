/** Detects callers that disconnected before their answer. */
import type { FastifyReply } from 'fastify';
import { AppError } from '../../errors.ts';

/**
 * Returns a signal that is aborted when the connection of a request ends before its answer is sent,
 * so that long work can stop.
 */
export function newDisconnectSignal({ raw }: Pick<FastifyReply, 'raw'>): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    // No caller receives this reason; it keeps the log from recording a fault of the service.
    if (!raw.writableFinished) controller.abort(new AppError('request-timeout'));
  });
  return controller.signal;
}
