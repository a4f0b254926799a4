/**
 * Writes the derived files of the contract: the examples, openapi.json, the same in version 3.0, and
 * client.d.ts for typed clients. All are committed; a test fails when one is stale.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { buildApp } from '../src/app.ts';
import { loadConfig } from '../src/config/load.ts';
import { collectExamples } from '../src/demo/examples.ts';
import type { ContractExamples } from '../src/http/contract/examples.ts';
import { translateDocument } from '../src/http/contract/older-document.ts';
import { newLocalClaims } from '../src/store/claims.ts';
import { reachStore } from '../src/store/engines.ts';
import { inlineWork } from '../src/work/work.ts';

const folder = new URL('./', import.meta.url);

/** The document as the service serves it with these examples. */
async function document(examples: ContractExamples): Promise<object> {
  const access = await reachStore('sqlite::memory:', { sqliteDriver: 'auto' });
  const store = await access.open({ newCommitId: () => 'none' });
  const app = await buildApp({
    examples: () => examples,
    config: loadConfig({ LOG_LEVEL: 'silent' }),
    store,
    clock: () => new Date(0),
    newId: () => 'none',
    random: randomBytes,
    inFlight: newLocalClaims(),
    work: inlineWork,
  });
  const served = app.swagger();
  await app.close();
  await store.close();
  return served;
}

/** The derived files by name, which is their path from this folder. */
export async function derivedFiles(): Promise<ReadonlyMap<string, string>> {
  const examples = await collectExamples(await document({}));
  const served = await document(examples);
  const text = `${JSON.stringify(served, null, 2)}\n`;
  const types = astToString(await openapiTypescript(text, { defaultNonNullable: false }));
  return new Map([
    ['../src/http/contract/examples.json', `${JSON.stringify(examples, null, 1)}\n`],
    ['openapi.json', text],
    ['openapi-3.0.json', `${JSON.stringify(translateDocument(served), null, 2)}\n`],
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
