/** What is sent to webhooks, and the receipt; who sends is chosen by the program. */

/** A message and the secrets that sign it. */
export interface Message {
  /** Identifies repetitions: the same for the same entry and webhook. Contains no full stop. */
  readonly id: string;
  readonly body: string;
  /** The current secret, and during a rotation the one before. */
  readonly secrets: readonly string[];
  /** The instant of the attempt. */
  readonly at: Date;
}

/** A message and the address that it is sent to. */
export interface Parcel extends Message {
  readonly url: string;
}

/** The result of sending a parcel. */
export interface Receipt {
  /** The status of the answer; null: there was none. */
  readonly status: number | null;
  /**
   * Null when it was delivered, else the reason: `status-503`, `timeout`, `private-address`, or the
   * system's code such as `ECONNREFUSED`.
   */
  readonly error: string | null;
}

/**
 * Sends a parcel. Never throws.
 *
 * @param signal ends the attempt at once
 */
export type Send = (parcel: Parcel, signal: AbortSignal) => Promise<Receipt>;
