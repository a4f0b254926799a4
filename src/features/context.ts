/**
 * What every feature receives: the store, the settings, the clock, the maker of ids, and caches.
 */
import type { Config } from '../config/load.ts';
import type { AnswerCache } from '../reports/answer-cache.ts';
import type { Claims } from '../store/claims.ts';
import type { RandomBytes } from '../store/key-secret.ts';
import type { Store } from '../store/port.ts';
import type { Work } from '../work/work.ts';
import type { Send } from './parcel.ts';

/** What a program passes to the application. */
export interface Services {
  readonly store: Store;
  /** Claims on the requests that this process is answering. */
  readonly inFlight: Claims;
  /** Where heavy work runs. */
  readonly work: Work;
  readonly config: Config;
  /** The current instant. */
  readonly clock: () => Date;
  /** A new UUIDv7. */
  readonly newId: () => string;
  /** Random bytes, of which keys and secrets are made. */
  readonly random: RandomBytes;
  /** How a test message is sent to a webhook; over the network when absent. */
  readonly send?: Send;
}

export interface Context extends Services {
  /** Answers that this application composed for earlier requests, from its store. */
  readonly answerCache: AnswerCache;
}
