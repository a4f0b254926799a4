/**
 * Reads of the store that take long, in a process of the pool: it opens the store of a URL once, for
 * reading alone.
 */
import type { EngineSettings, LongRead, StoreReader } from '../store/engine.ts';
import { reachStore } from '../store/engines.ts';

/** A read, and the store that it is for. */
export interface StoreRead {
  readonly url: string;
  readonly settings: EngineSettings;
  readonly read: LongRead;
}

/** The stores that this process has opened, by URL. */
const readers = new Map<string, Promise<StoreReader>>();

async function openReader({ url, settings }: StoreRead): Promise<StoreReader> {
  const access = await reachStore(url, settings);
  const reader = await access.openReader();
  if (reader === null) throw new Error('another process cannot read this store');
  return reader;
}

/**
 * Does a read that takes long.
 *
 * @throws AppError as the method; StartError when the store cannot be opened
 */
export async function readStore(of: StoreRead): Promise<unknown> {
  const opening = readers.get(of.url) ?? openReader(of);
  readers.set(of.url, opening);
  try {
    return await (await opening).read(of.read);
  } catch (error) {
    // The next read opens it again: the file may have been replaced.
    readers.delete(of.url);
    (await opening.catch(() => null))?.close();
    throw error;
  }
}
