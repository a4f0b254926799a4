/** Webhooks, their progress in the feed, and their dead letters: reads and writes. */

import type { WorkClaim } from '../claims.ts';
import type {
  DeadLetter,
  DeliveryState,
  PlacedDeadLetter,
  PlacedWebhook,
  Webhook,
} from '../feed.ts';
import type { Page, PageRequest, WebhookQuery, Write } from '../port.ts';
import {
  requireSuccessor,
  requireVersion,
  unknownOrganizationError,
} from '../shared/expectations.ts';
import { mapDeadLetter, mapWebhook, type WebhookRow } from '../shared/feed-rows.ts';
import { claimWrites } from './claims.ts';
import type { Database } from './drivers/driver.ts';
import { entryColumns } from './feed.ts';
import type { Conditions, Listing, PreparedLists } from './list.ts';
import { filterBy, readPage, resolveOrder } from './list.ts';
import { withRefusals } from './refusals.ts';

/** The columns of a webhook (alias `w`) with its progress (alias `d`). */
export const webhookColumns = `w.id, w.url, w.label, w.secret, w.types, w.organization_id,
  w.version, w.created_at, d.position, d.attempts, d.next_attempt_at, d.last_error, d.delivered_at,
  (SELECT count(*) FROM webhook_dead_letters AS l WHERE l.webhook_id = w.id) AS dead_letters`;

/** Joins the progress of a webhook. */
export const joinDelivery = 'JOIN webhook_deliveries AS d ON d.webhook_id = w.id';

const conditions: Conditions<'webhooks', WebhookQuery> = {
  type: {
    anyOf: {
      of: (values) => `EXISTS (SELECT 1 FROM json_each(w.types) AS t WHERE t.value IN ${values})`,
    },
  },
};

const sortColumns = { createdAt: { key: 'w.created_at', id: 'w.id' } };

function listingOf({ limit, cursor, count, ...filter }: WebhookQuery): Listing {
  return {
    list: 'webhooks',
    filter,
    sort: 'createdAt',
    columns: webhookColumns,
    row: 'w.rowid',
    from: 'webhooks AS w',
    join: `JOIN webhooks AS w ON w.rowid = page.row ${joinDelivery}`,
    ...filterBy('webhooks', filter, conditions),
    order: resolveOrder('webhooks', 'createdAt', sortColumns),
  };
}

function deadLetterListing(webhookId: string): Listing {
  return {
    list: 'deadLetters',
    filter: { webhookId },
    sort: 'sequence',
    columns: `l.at AS given_up_at, l.attempts, l.error, ${entryColumns}`,
    row: 'l.rowid',
    from: 'webhook_dead_letters AS l',
    join: `JOIN webhook_dead_letters AS l ON l.rowid = page.row
      JOIN feed_entries AS f ON f.sequence = l.sequence
      JOIN organizations AS o ON o.id = f.organization_id`,
    ...filterBy('deadLetters', { webhookId }, { webhookId: 'l.webhook_id = :webhookId' }),
    order: resolveOrder('deadLetters', 'sequence', {
      sequence: { key: 'l.sequence', id: 'l.rowid' },
    }),
  };
}

export function webhookReads(database: Database, lists: PreparedLists) {
  const byId = database.prepare<{ id: string }, WebhookRow>(
    `SELECT ${webhookColumns} FROM webhooks AS w ${joinDelivery} WHERE w.id = :id`,
  );
  return {
    byId(id: string): PlacedWebhook | null {
      const row = byId.get({ id });
      return row === undefined ? null : mapWebhook(row);
    },
    page: (query: WebhookQuery): Page<PlacedWebhook> =>
      readPage(lists, listingOf(query), query, mapWebhook),
    deadLetters: (webhookId: string, request: PageRequest): Page<PlacedDeadLetter> =>
      readPage(lists, deadLetterListing(webhookId), request, mapDeadLetter),
  };
}

export function webhookWrites(database: Database) {
  const current = database.prepare<{ id: string }, { version: number }>(
    'SELECT version FROM webhooks WHERE id = :id',
  );
  const insert = database.prepare(`
    INSERT INTO webhooks (id, url, label, secret, types, organization_id, version, created_at)
    VALUES (:id, :url, :label, :secret, :types, :organizationId, :version, :createdAt)`);
  // After the newest entry: a webhook gets no changes from before it was created.
  const begin = database.prepare<{ id: string }>(`
    INSERT INTO webhook_deliveries (webhook_id, position, attempts)
    SELECT :id, coalesce(max(sequence), 0), 0 FROM feed_entries`);
  const remove = database.prepare<{ id: string }>('DELETE FROM webhooks WHERE id = :id');
  const move = database.prepare(`
    UPDATE webhook_deliveries SET
      position = :position, attempts = :attempts, next_attempt_at = :nextAttemptAt,
      last_error = :lastError, delivered_at = :deliveredAt
    WHERE webhook_id = :webhookId`);
  const bury = database.prepare(`
    INSERT INTO webhook_dead_letters (webhook_id, sequence, at, attempts, error)
    VALUES (:webhookId, :sequence, :at, :attempts, :error)`);

  const claims = claimWrites(database);
  const record = database.transaction(
    (
      webhookId: string,
      claim: WorkClaim,
      state: DeliveryState,
      dead: DeadLetter | null,
    ): boolean => {
      if (!claims.renew(claim)) return false;
      const { changes } = move.run({ ...state, webhookId });
      // The webhook may have been deleted during a delivery.
      if (changes === 0) return false;
      if (dead !== null) bury.run({ ...dead, webhookId });
      return true;
    },
  );

  return {
    /** Inserts a webhook, or deletes it with its dead letters: an existing one never changes. */
    apply({ id, expected, row }: Write<Webhook>): void {
      requireVersion(expected, current.get({ id })?.version);
      if (row === null) {
        remove.run({ id });
        return;
      }
      if (expected !== null) throw new RangeError('a webhook is never changed, only deleted');
      requireSuccessor(expected, row.version);
      withRefusals({ reference: () => unknownOrganizationError(row.organizationId ?? '') }, () =>
        insert.run({ ...row, types: JSON.stringify(row.types) }),
      );
      begin.run({ id });
    },

    recordDelivery: (
      webhookId: string,
      claim: WorkClaim,
      state: DeliveryState,
      dead: DeadLetter | null,
    ): boolean => record.immediate(webhookId, claim, state, dead),
  };
}
