/**
 * The store as the programs reach it, over the SQLite driver that this run tests: that of
 * SQLITE_DRIVER, which the programs that a test starts inherit.
 */
import { v7 } from 'uuid';
import { settings } from '../../src/config/settings.ts';
import type { OpenStoreOptions, StoreAccess } from '../../src/store/engine.ts';
import { reachStore } from '../../src/store/engines.ts';
import type { Store } from '../../src/store/port.ts';
import type { StoreTools } from '../../src/store/tools.ts';

function reachAt(url: string): Promise<StoreAccess> {
  const { name, read, default: byDefault } = settings.sqliteDriver;
  return reachStore(url, { sqliteDriver: read(process.env[name] || byDefault) });
}

/** Opens the store of a URL. */
export async function openStoreAt(
  url: string,
  options: Partial<OpenStoreOptions> = {},
): Promise<Store> {
  return (await reachAt(url)).open({ newCommitId: () => v7(), ...options });
}

/** Loads the operator's tools for the store of a URL. */
export async function toolsFor(url: string): Promise<StoreTools> {
  return (await reachAt(url)).tools;
}
