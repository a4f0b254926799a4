/** The feed of changes, and the webhooks that follow it. */
import type { ReportKind } from '../form/organization.ts';
import type { FeedType } from '../policy/events.ts';
import type { ReportingOrganization } from './organization.ts';

/** A change that the feed reports, in the order of commits. */
export interface FeedEntry {
  readonly at: string;
  readonly type: FeedType;
  readonly reportId: string;
  readonly organizationId: string;
  readonly year: number;
  readonly kind: ReportKind;
  readonly version: number;
  /** The published version that this one supersedes, or null. */
  readonly supersedes: number | null;
}

/** An entry as read. `sequence` only ever increases; gaps mean nothing. */
export interface PlacedFeedEntry extends FeedEntry {
  readonly sequence: number;
  readonly organization: ReportingOrganization;
}

/** A receiver of the feed. The secret signs what is sent to it, so it is stored as it is. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly label: string;
  readonly secret: string;
  readonly types: readonly FeedType[];
  /** Entries of this organization and all below it; null: of all. */
  readonly organizationId: string | null;
  /** Whether nothing is delivered until it is resumed. */
  readonly paused: boolean;
  /** The secret before the last rotation, which also signs what is sent before an instant. */
  readonly previousSecret: { readonly secret: string; readonly until: string } | null;
  readonly version: number;
  readonly createdAt: string;
}

/** The progress of a webhook; not part of its version. */
export interface DeliveryState {
  /** The last entry that is finished, delivered or given up. */
  readonly position: number;
  /** The number of attempts at the next entry so far. */
  readonly attempts: number;
  /** When to try next; null: at once. */
  readonly nextAttemptAt: string | null;
  readonly lastError: string | null;
  readonly deliveredAt: string | null;
}

/**
 * A webhook as read: with its progress, the number of entries that were given up, and how many of
 * these are to be delivered once more.
 */
export interface PlacedWebhook extends Webhook {
  readonly delivery: DeliveryState;
  readonly deadLetters: number;
  readonly queuedLetters: number;
}

/** The result of a delivery. */
export interface DeliveryRecord {
  /** The position before it: when the webhook has another one by now, nothing is recorded. */
  readonly expected: number;
  readonly state: DeliveryState;
  /** The dead letter, when the entry is given up. */
  readonly dead: DeadLetter | null;
}

/** A change of what is delivered to a webhook next. */
export type DeliveryMove = { readonly webhookId: string } & (
  | {
      /** Everything after an entry is delivered again, in order; what was given up of it, too. */
      readonly kind: 'rewind';
      readonly to: number;
    }
  | {
      /** Entries up to one are passed over, unless the position is another one by now. */
      readonly kind: 'skip';
      readonly from: number;
      readonly to: number;
    }
  | {
      /** Every dead letter is delivered once more. */
      readonly kind: 'queue-dead-letters';
    }
);

/** An entry that was given up after its last attempt. */
export interface DeadLetter {
  readonly sequence: number;
  readonly at: string;
  readonly attempts: number;
  readonly error: string;
}

/** A dead letter as read: with its entry, and whether it is to be delivered once more. */
export interface PlacedDeadLetter extends DeadLetter {
  readonly queued: boolean;
  readonly entry: PlacedFeedEntry;
}
