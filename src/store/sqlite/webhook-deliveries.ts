/** What was delivered to webhooks, and what is delivered to them next: writes. */

import { AppError } from '../../errors.ts';
import type { WorkClaim } from '../claims.ts';
import type { DeadLetter, DeliveryMove, DeliveryRecord } from '../feed.ts';
import { claimWrites } from './claims.ts';
import type { Database } from './drivers/driver.ts';

/** A dead letter after a further attempt; `error` is null when it was delivered. */
type AttemptedLetter = Omit<DeadLetter, 'error'> & { readonly error: string | null };

/** Returns the function that changes what is delivered to a webhook next. */
export function deliveryMoves(database: Database) {
  const rewind = database.prepare<{ webhookId: string; to: number }>(`
    UPDATE webhook_deliveries SET
      position = min(position, :to), attempts = 0, next_attempt_at = NULL
    WHERE webhook_id = :webhookId`);
  const forget = database.prepare<{ webhookId: string; to: number }>(
    'DELETE FROM webhook_dead_letters WHERE webhook_id = :webhookId AND sequence > :to',
  );
  const skip = database.prepare<{ webhookId: string; from: number; to: number }>(`
    UPDATE webhook_deliveries SET position = :to
    WHERE webhook_id = :webhookId AND position = :from`);
  const queue = database.prepare<{ webhookId: string }>(
    'UPDATE webhook_dead_letters SET queued = 1 WHERE webhook_id = :webhookId',
  );
  const isKept = database.prepare<{ webhookId: string }, { kept: number }>(
    'SELECT 1 AS kept FROM webhooks WHERE id = :webhookId',
  );
  return {
    /** Throws AppError `not-found` when the webhook was deleted. */
    move(move: DeliveryMove): void {
      const { webhookId } = move;
      if (isKept.get({ webhookId }) === undefined) throw new AppError('not-found');
      if (move.kind === 'queue-dead-letters') {
        queue.run({ webhookId });
        return;
      }
      const { to } = move;
      if (move.kind === 'skip') {
        skip.run({ webhookId, from: move.from, to });
        return;
      }
      rewind.run({ webhookId, to });
      forget.run({ webhookId, to });
    },
  };
}

/** Returns the functions that record what was delivered. */
export function deliveryRecords(database: Database) {
  const move = database.prepare(`
    UPDATE webhook_deliveries SET
      position = :position, attempts = :attempts, next_attempt_at = :nextAttemptAt,
      last_error = :lastError, delivered_at = :deliveredAt
    WHERE webhook_id = :webhookId AND position = :expected`);
  const bury = database.prepare(`
    INSERT INTO webhook_dead_letters (webhook_id, sequence, at, attempts, error)
    VALUES (:webhookId, :sequence, :at, :attempts, :error)`);
  const note = database.prepare<{ webhookId: string; at: string | null }>(`
    UPDATE webhook_deliveries SET delivered_at = coalesce(:at, delivered_at)
    WHERE webhook_id = :webhookId`);
  const raise = database.prepare<{ webhookId: string; sequence: number }>(`
    DELETE FROM webhook_dead_letters WHERE webhook_id = :webhookId AND sequence = :sequence`);
  const buryAgain = database.prepare(`
    UPDATE webhook_dead_letters SET at = :at, attempts = :attempts, error = :error, queued = 0
    WHERE webhook_id = :webhookId AND sequence = :sequence`);

  const claims = claimWrites(database);
  const record = database.transaction(
    (webhookId: string, claim: WorkClaim, { expected, state, dead }: DeliveryRecord): boolean => {
      if (!claims.renew(claim)) return false;
      const { changes } = move.run({ ...state, webhookId, expected });
      // During a delivery the webhook may be deleted, or moved in the feed.
      if (changes === 0) return false;
      if (dead !== null) bury.run({ ...dead, webhookId });
      return true;
    },
  );
  const recordAgain = database.transaction(
    (webhookId: string, claim: WorkClaim, letter: AttemptedLetter): boolean => {
      if (!claims.renew(claim)) return false;
      const { sequence, error, at } = letter;
      const { changes } = note.run({ webhookId, at: error === null ? at : null });
      if (changes === 0) return false;
      if (error === null) raise.run({ webhookId, sequence });
      else buryAgain.run({ ...letter, webhookId });
      return true;
    },
  );

  return {
    recordDelivery: (webhookId: string, claim: WorkClaim, delivery: DeliveryRecord): boolean =>
      record.immediate(webhookId, claim, delivery),
    recordRedelivery: (webhookId: string, claim: WorkClaim, letter: AttemptedLetter): boolean =>
      recordAgain.immediate(webhookId, claim, letter),
  };
}
