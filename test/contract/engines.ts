/** THE LIST of engines that the contract of the store is run over. */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { v7 } from 'uuid';
import type { EngineSettings } from '../../src/store/engine.ts';
import { reachStore } from '../../src/store/engines.ts';
import type { Store } from '../../src/store/port.ts';
import type { StoreTools } from '../../src/store/tools.ts';
import { contents } from '../store/open-store.ts';

/** Where one store is. */
export interface StorePlace {
  readonly url: string;
  readonly tools: StoreTools;
  /** Opens the store, again and more than once at a time. The first time it is new and empty. */
  open(): Promise<Store>;
  /**
   * Reads everything that the store holds but refusals in its log and days of use, past the port,
   * for "nothing has changed".
   */
  readContents(): Promise<unknown>;
  /** Removes the store; all that were opened are closed. */
  erase(): Promise<void>;
}

export interface ContractEngine {
  readonly name: string;
  readonly settings: EngineSettings;
  /** Whether a store outlives the process that opened it. */
  readonly isDurable: boolean;
  /** @param folder an empty folder, for an engine that keeps files */
  newPlace(folder: string): Promise<StorePlace>;
  /** Opens a new and empty store, which is gone when it is closed. For tests that need many. */
  openTransient(): Promise<Store>;
}

const newCommitId = () => v7();

function sqliteOver(sqliteDriver: 'better-sqlite3' | 'node:sqlite'): ContractEngine {
  const settings = { sqliteDriver };
  return {
    name: `SQLite over ${sqliteDriver}`,
    settings,
    isDurable: true,
    async newPlace(folder) {
      const file = join(folder, 'data', 'nianbao.db');
      const url = `sqlite:${file}`;
      const access = await reachStore(url, settings);
      return {
        url,
        tools: access.tools,
        open: () => access.open({ newCommitId }),
        readContents: async () => contents(file),
        erase: async () => rmSync(dirname(file), { recursive: true, force: true }),
      };
    },
    openTransient: async () =>
      (await reachStore('sqlite::memory:', settings)).open({ newCommitId }),
  };
}

export const contractEngines: readonly ContractEngine[] = [
  sqliteOver('better-sqlite3'),
  sqliteOver('node:sqlite'),
];
