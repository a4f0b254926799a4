/**
 * Writes the derived files of the contract: openapi.json, and client.d.ts for typed clients. Both
 * are committed; a test fails when they are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { buildApp } from '../src/app.ts';
import { loadConfig } from '../src/config/load.ts';
import { newLocalClaims } from '../src/store/claims.ts';
import { reachStore } from '../src/store/engines.ts';
import { inlineWork } from '../src/work/work.ts';

const folder = new URL('./', import.meta.url);

/** The document as the service serves it. */
async function document(): Promise<object> {
  const access = await reachStore('sqlite::memory:', { sqliteDriver: 'auto' });
  const store = await access.open({ newCommitId: () => 'none' });
  const app = await buildApp({
    config: loadConfig({ LOG_LEVEL: 'silent' }),
    store,
    clock: () => new Date(0),
    newId: () => 'none',
    inFlight: newLocalClaims(),
    work: inlineWork,
  });
  const served = app.swagger();
  await app.close();
  await store.close();
  return served;
}

/** The derived files by name. */
export async function derivedFiles(): Promise<ReadonlyMap<string, string>> {
  const text = `${JSON.stringify(await document(), null, 2)}\n`;
  const types = astToString(await openapiTypescript(text, { defaultNonNullable: false }));
  return new Map([
    ['openapi.json', text],
    ['client.d.ts', `// Derived from openapi.json.\n${types}`],
  ]);
}

/** A derived file as it is committed, or null. */
export function committed(name: string): string | null {
  try {
    return readFileSync(new URL(name, folder), 'utf8');
  } catch {
    return null;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, text] of await derivedFiles()) writeFileSync(new URL(name, folder), text);
}
