/** THE LIST of engines of the store, chosen by the scheme of DATABASE_URL. */
import type { Engine, EngineSettings, StoreAccess } from './engine.ts';
import { sqliteEngine } from './sqlite/engine.ts';
import { StartError } from './start-error.ts';

export const engines: readonly Engine[] = [sqliteEngine];

/** Returns the text before the first colon. The rest may contain a password and is never shown. */
function schemeOf(url: string): string {
  return url.slice(0, Math.max(url.indexOf(':'), 0));
}

/**
 * Finds the engine of a URL and loads its driver.
 *
 * @throws StartError naming the known schemes when no engine has that of the URL; as `Engine.reach`
 *   does
 */
export async function reachStore(url: string, settings: EngineSettings): Promise<StoreAccess> {
  const scheme = schemeOf(url);
  const engine = engines.find((each) => each.scheme === scheme);
  if (engine === undefined) {
    const forms = engines.map(({ urlForm }) => urlForm).join(', ');
    const fault = scheme === '' ? 'no scheme' : `the unknown scheme ${scheme}:`;
    throw new StartError(`DATABASE_URL has ${fault}. Use one of: ${forms}.`);
  }
  return engine.reach(url, settings);
}
