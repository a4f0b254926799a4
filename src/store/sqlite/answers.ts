/** First answers to requests with an Idempotency-Key, kept for a day. */

import { answerKeptHours, type KeptAnswer } from '../key.ts';
import type { Database } from './drivers/driver.ts';

interface AnswerRow {
  readonly principal: string;
  readonly key: string;
  readonly request_digest: string;
  readonly status: number;
  readonly headers: string;
  readonly body: Buffer;
  readonly at: string;
}

export function answerReads(database: Database) {
  const byKey = database.prepare<{ principal: string; key: string }, AnswerRow>(
    'SELECT * FROM kept_answers WHERE principal = :principal AND key = :key',
  );
  return {
    of(principal: string, key: string): KeptAnswer | null {
      const row = byKey.get({ principal, key });
      if (row === undefined) return null;
      const { request_digest: requestDigest, headers, ...rest } = row;
      return { ...rest, requestDigest, headers: JSON.parse(headers) };
    },
  };
}

export function answerWrites(database: Database) {
  // What is older is answered no more, and makes room.
  const forget = database.prepare('DELETE FROM kept_answers WHERE at <= :before');
  const insert = database.prepare(`
    INSERT INTO kept_answers (principal, key, request_digest, status, headers, body, at)
    VALUES (:principal, :key, :requestDigest, :status, :headers, :body, :at)`);
  return {
    keep(answer: KeptAnswer): void {
      const before = new Date(Date.parse(answer.at) - answerKeptHours * 3_600_000).toISOString();
      forget.run({ before });
      insert.run({ ...answer, headers: JSON.stringify(answer.headers) });
    },
  };
}
