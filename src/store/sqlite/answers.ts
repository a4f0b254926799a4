/** First answers to requests with an Idempotency-Key, kept for a day. */

import { AppError } from '../../errors.ts';
import { answerExpiry, type KeptAnswer } from '../key.ts';
import { type AnswerRow, mapAnswer } from '../shared/key-rows.ts';
import type { Database } from './drivers/driver.ts';
import { withRefusals } from './refusals.ts';

export function answerReads(database: Database) {
  const byKey = database.prepare<{ principal: string; key: string }, AnswerRow>(
    'SELECT * FROM kept_answers WHERE principal = :principal AND key = :key',
  );
  return {
    of(principal: string, key: string): KeptAnswer | null {
      const row = byKey.get({ principal, key });
      return row === undefined ? null : mapAnswer(row);
    },
  };
}

/** The largest number of expired answers that one call deletes, so that writers do not wait. */
const deletedMax = 1_000;

export function answerWrites(database: Database) {
  const deleteExpired = database.prepare<{ expiry: string }>(`
    DELETE FROM kept_answers WHERE rowid IN (
      SELECT rowid FROM kept_answers WHERE at <= :expiry LIMIT ${deletedMax})`);
  // The key of an expired answer may be used again.
  const deleteExpiredOf = database.prepare<{ principal: string; key: string; expiry: string }>(
    'DELETE FROM kept_answers WHERE principal = :principal AND key = :key AND at <= :expiry',
  );
  const insert = database.prepare(`
    INSERT INTO kept_answers (principal, key, request_digest, status, headers, body, at)
    VALUES (:principal, :key, :requestDigest, :status, :headers, :body, :at)`);
  return {
    /**
     * Keeps an answer.
     *
     * @throws AppError `idempotency-in-flight` when another request has answered under the key
     */
    keep(answer: KeptAnswer): void {
      const { principal, key, at } = answer;
      deleteExpiredOf.run({ principal, key, expiry: answerExpiry(new Date(at)) });
      withRefusals({ primary: () => new AppError('idempotency-in-flight') }, () =>
        insert.run({ ...answer, headers: JSON.stringify(answer.headers) }),
      );
    },

    /** Deletes answers that have expired at an instant; returns how many, `deletedMax` at most. */
    deleteExpired: (now: Date): number => deleteExpired.run({ expiry: answerExpiry(now) }).changes,
  };
}
