/** What every feature is given: the store, the settings, the clock and the maker of ids. */
import type { Config } from '../config/load.ts';
import type { Store } from '../store/port.ts';

export interface Context {
  readonly store: Store;
  readonly config: Config;
  /** The current instant. */
  readonly clock: () => Date;
  /** A new UUIDv7. */
  readonly newId: () => string;
}
