/** The feed of changes, and the webhooks that follow it. */
import type { ReportKind } from '../form/organization.ts';
import type { FeedType } from '../policy/events.ts';
import type { ReportingOrganization } from './organization.ts';

/** What the feed of changes tells, in the order of its happening. */
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

/** An entry as read. `sequence` counts upwards without end; gaps mean nothing. */
export interface PlacedFeedEntry extends FeedEntry {
  readonly sequence: number;
  readonly organization: ReportingOrganization;
}

/** A subscriber to the feed. The secret signs what is sent to it, so it is kept as it is. */
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

/** How far a webhook has come; no part of its version. */
export interface DeliveryState {
  /** The last entry that is done with, delivered or dead. */
  readonly position: number;
  /** Attempts at the next entry so far. */
  readonly attempts: number;
  /** When to try next; null: at once. */
  readonly nextAttemptAt: string | null;
  readonly lastError: string | null;
  readonly deliveredAt: string | null;
}

/** A webhook as read: how far it has come, and how many entries were given up. */
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

/** A dead letter as read: with what it tells. */
export interface PlacedDeadLetter extends DeadLetter {
  readonly entry: PlacedFeedEntry;
}
