/** Clients that generators make from the documents: generated, compiled, and run in a folder of their own. */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { contractTools, loadContractTool } from '../../openapi/contract-tools.ts';
import { committed } from '../../openapi/generate.ts';
import { runProgram } from '../support/programs.ts';
import { root } from '../support/sources.ts';

/** Writes a client for a document into a folder, as `client.ts` or below `client/`. */
type Generate = (folder: string) => Promise<unknown>;

const document = join(root, 'openapi/openapi.json');
const olderDocument = join(root, 'openapi/openapi-3.0.json');

/** The generators, each with the story of its name in `stories/`. */
export const generators: Readonly<Record<string, Generate>> = {
  'openapi-typescript': async (folder) => {
    // What has a default need not be sent.
    const options = { defaultNonNullable: false };
    const types = await openapiTypescript(committed('openapi.json') ?? '', options);
    writeFileSync(join(folder, 'client.ts'), astToString(types));
  },
  'hey-api': async (folder) => {
    const { createClient } = await import(
      join(contractTools, 'node_modules/@hey-api/openapi-ts/dist/index.mjs')
    );
    await createClient({
      input: document,
      output: join(folder, 'client'),
      plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
      logs: { level: 'silent' },
    });
  },
  'openapi-typescript-codegen': async (folder) => {
    const { generate } = loadContractTool<{ generate: (options: object) => Promise<void> }>(
      'openapi-typescript-codegen',
    );
    await generate({
      ...{ input: olderDocument, output: join(folder, 'client'), httpClient: 'fetch' },
      ...{ useOptions: true, useUnionTypes: true },
    });
  },
};

/** As an integrator's project may be set up: strict, for a program of Node. */
const compilerOptions = {
  ...{ strict: true, noImplicitReturns: true, noFallthroughCasesInSwitch: true },
  ...{ target: 'es2022', lib: ['es2024', 'dom', 'dom.iterable'], types: ['node'] },
  ...{ module: 'commonjs', moduleResolution: 'node10', outDir: 'built', rootDir: '.' },
  skipLibCheck: true,
};

/**
 * Generates a client into a folder and compiles it with its story; returns the path of the program.
 *
 * @throws Error with what the compiler says
 */
export async function buildClient(name: string, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await generators[name]?.(folder);
  cpSync(join(root, 'test/clients/stories', `${name}.ts`), join(folder, 'story.ts'));
  cpSync(join(root, 'test/clients/stories/figures.ts'), join(folder, 'figures.ts'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  const settings = { compilerOptions, files: ['story.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = await runProgram(compiler, ['--project', folder]);
  if (status !== 0) throw new Error(stdout);
  return join(folder, 'built/story.js');
}
