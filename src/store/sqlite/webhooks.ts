/** Webhooks, their progress in the feed, and their dead letters: reads and writes. */

import type { PlacedDeadLetter, PlacedWebhook, Webhook } from '../feed.ts';
import type { Page, PageRequest, WebhookQuery, Write } from '../port.ts';
import {
  requireSuccessor,
  requireVersion,
  unknownOrganizationError,
} from '../shared/expectations.ts';
import {
  type DeadLetterRow,
  mapDeadLetter,
  mapWebhook,
  type WebhookRow,
} from '../shared/feed-rows.ts';
import type { Database } from './drivers/driver.ts';
import { entryColumns } from './feed.ts';
import type { Conditions, Listing, PreparedLists } from './list.ts';
import { filterBy, readPage, resolveOrder } from './list.ts';
import { withinCondition } from './organizations.ts';
import { withRefusals } from './refusals.ts';
import { deliveryMoves, deliveryRecords } from './webhook-deliveries.ts';

/** The columns of a webhook (alias `w`) with its progress (alias `d`). */
export const webhookColumns = `w.id, w.url, w.label, w.secret, w.types, w.organization_id,
  w.version, w.created_at, w.paused, w.previous_secret, w.previous_secret_until,
  d.position, d.attempts, d.next_attempt_at, d.last_error, d.delivered_at,
  (SELECT count(*) FROM webhook_dead_letters AS l WHERE l.webhook_id = w.id) AS dead_letters,
  (SELECT count(*) FROM webhook_dead_letters AS l
    WHERE l.webhook_id = w.id AND l.queued = 1) AS queued_letters`;

/** Joins the progress of a webhook. */
export const joinDelivery = 'JOIN webhook_deliveries AS d ON d.webhook_id = w.id';

const conditions: Conditions<'webhooks', WebhookQuery> = {
  type: {
    anyOf: {
      of: (values) => `EXISTS (SELECT 1 FROM json_each(w.types) AS t WHERE t.value IN ${values})`,
    },
  },
  within: `EXISTS (SELECT 1 FROM organizations AS o
    WHERE o.id = w.organization_id AND ${withinCondition('within')})`,
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

/** The columns of a dead letter (alias `l`) with its entry (`joinEntry`). */
const letterColumns = `l.at AS given_up_at, l.attempts, l.error, l.queued, ${entryColumns}`;

/** Joins the entry of a dead letter and its organization. */
const joinEntry = `JOIN feed_entries AS f ON f.sequence = l.sequence
  JOIN organizations AS o ON o.id = f.organization_id`;

function deadLetterListing(webhookId: string): Listing {
  return {
    list: 'deadLetters',
    filter: { webhookId },
    sort: 'sequence',
    columns: letterColumns,
    row: 'l.rowid',
    from: 'webhook_dead_letters AS l',
    join: `JOIN webhook_dead_letters AS l ON l.rowid = page.row ${joinEntry}`,
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
  const queued = database.prepare<{ webhookId: string; limit: number }, DeadLetterRow>(`
    SELECT ${letterColumns} FROM webhook_dead_letters AS l ${joinEntry}
    WHERE l.webhook_id = :webhookId AND l.queued = 1 ORDER BY l.sequence LIMIT :limit`);
  return {
    byId(id: string): PlacedWebhook | null {
      const row = byId.get({ id });
      return row === undefined ? null : mapWebhook(row);
    },
    page: (query: WebhookQuery): Page<PlacedWebhook> =>
      readPage(lists, listingOf(query), query, mapWebhook),
    deadLetters: (webhookId: string, request: PageRequest): Page<PlacedDeadLetter> =>
      readPage(lists, deadLetterListing(webhookId), request, mapDeadLetter),
    queuedLetters: (webhookId: string, limit: number): PlacedDeadLetter[] =>
      queued.all({ webhookId, limit }).map(mapDeadLetter),
  };
}

/** The parameters of a statement that writes a webhook. */
function parametersOf({ types, paused, previousSecret, ...row }: Webhook) {
  return {
    ...row,
    types: JSON.stringify(types),
    paused: Number(paused),
    previousSecret: previousSecret?.secret ?? null,
    previousUntil: previousSecret?.until ?? null,
  };
}

export function webhookWrites(database: Database) {
  const current = database.prepare<{ id: string }, { version: number }>(
    'SELECT version FROM webhooks WHERE id = :id',
  );
  const insert = database.prepare(`
    INSERT INTO webhooks (
      id, url, label, secret, types, organization_id, version, created_at, paused,
      previous_secret, previous_secret_until
    ) VALUES (
      :id, :url, :label, :secret, :types, :organizationId, :version, :createdAt, :paused,
      :previousSecret, :previousUntil
    )`);
  const update = database.prepare(`
    UPDATE webhooks SET
      url = :url, label = :label, secret = :secret, types = :types,
      organization_id = :organizationId, version = :version, created_at = :createdAt,
      paused = :paused, previous_secret = :previousSecret, previous_secret_until = :previousUntil
    WHERE id = :id`);
  // After the newest entry: a webhook gets no changes from before it was created.
  const begin = database.prepare<{ id: string }>(`
    INSERT INTO webhook_deliveries (webhook_id, position, attempts)
    SELECT :id, coalesce(max(sequence), 0), 0 FROM feed_entries`);
  const remove = database.prepare<{ id: string }>('DELETE FROM webhooks WHERE id = :id');

  return {
    /** Inserts a webhook, changes it, or deletes it with its dead letters. */
    apply({ id, expected, row }: Write<Webhook>): void {
      requireVersion(expected, current.get({ id })?.version);
      if (row === null) {
        remove.run({ id });
        return;
      }
      requireSuccessor(expected, row.version);
      withRefusals({ reference: () => unknownOrganizationError(row.organizationId ?? '') }, () =>
        (expected === null ? insert : update).run(parametersOf(row)),
      );
      if (expected === null) begin.run({ id });
    },
    ...deliveryMoves(database),
    ...deliveryRecords(database),
  };
}
