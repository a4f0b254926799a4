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

/** A webhook as read: with its progress, and the number of entries that were given up. */
export interface PlacedWebhook extends Webhook {
  readonly delivery: DeliveryState;
  readonly deadLetters: number;
}

/** An entry that was given up after its last attempt. */
export interface DeadLetter {
  readonly sequence: number;
  readonly at: string;
  readonly attempts: number;
  readonly error: string;
}

/** A dead letter as read: with its entry. */
export interface PlacedDeadLetter extends DeadLetter {
  readonly entry: PlacedFeedEntry;
}
