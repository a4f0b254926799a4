/** Rows of the feed and of its receivers as an engine selects them, read as values of the port. */
import type { FeedType } from '../../policy/events.ts';
import type { FeedEntry, PlacedDeadLetter, PlacedFeedEntry, PlacedWebhook } from '../feed.ts';
import { mapOwner, type OwnerRow } from './organization-rows.ts';

export interface EntryRow extends OwnerRow {
  readonly sequence: number;
  readonly at: string;
  readonly type: FeedEntry['type'];
  readonly report_id: string;
  readonly organization_id: string;
  readonly year: number;
  readonly kind: FeedEntry['kind'];
  readonly version: number;
  readonly supersedes: number | null;
}

/** Reads an entry of the feed. */
export function mapEntry(row: EntryRow): PlacedFeedEntry {
  const { sequence, at, type, year, kind, version, supersedes } = row;
  return {
    ...{ sequence, at, type, year, kind, version, supersedes },
    reportId: row.report_id,
    organizationId: row.organization_id,
    organization: mapOwner(row),
  };
}

export interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly label: string;
  readonly secret: string;
  readonly types: string;
  readonly organization_id: string | null;
  readonly version: number;
  readonly created_at: string;
  readonly paused: 0 | 1;
  readonly previous_secret: string | null;
  readonly previous_secret_until: string | null;
  readonly position: number;
  readonly attempts: number;
  readonly next_attempt_at: string | null;
  readonly last_error: string | null;
  readonly delivered_at: string | null;
  readonly dead_letters: number;
  readonly queued_letters: number;
}

/** Reads a webhook with its progress. */
export function mapWebhook(row: WebhookRow): PlacedWebhook {
  const { id, url, label, secret, version, position, attempts } = row;
  const { previous_secret: previous, previous_secret_until: until } = row;
  return {
    ...{ id, url, label, secret, version },
    types: JSON.parse(row.types) as FeedType[],
    organizationId: row.organization_id,
    paused: row.paused === 1,
    previousSecret: previous === null || until === null ? null : { secret: previous, until },
    createdAt: row.created_at,
    delivery: {
      ...{ position, attempts },
      nextAttemptAt: row.next_attempt_at,
      lastError: row.last_error,
      deliveredAt: row.delivered_at,
    },
    deadLetters: row.dead_letters,
    queuedLetters: row.queued_letters,
  };
}

export interface DeadLetterRow extends EntryRow {
  readonly given_up_at: string;
  readonly attempts: number;
  readonly error: string;
  readonly queued: 0 | 1;
}

/** Reads a dead letter. */
export function mapDeadLetter(row: DeadLetterRow): PlacedDeadLetter {
  const { sequence, given_up_at: at, attempts, error } = row;
  return { sequence, at, attempts, error, queued: row.queued === 1, entry: mapEntry(row) };
}
