/** The packages of `contract-tools/`, which the service and its tests do not need. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The folder in which `npm run install:contract-tools` installs them. */
export const contractTools = fileURLToPath(new URL('../contract-tools/', import.meta.url));

/** Whether they are installed. */
export function hasContractTools(): boolean {
  return existsSync(`${contractTools}node_modules/@stoplight/spectral-core/package.json`);
}

/**
 * Loads one of them.
 *
 * @throws Error when they are not installed
 */
export function loadContractTool<Exports>(name: string): Exports {
  if (!hasContractTools()) throw new Error('First: npm run install:contract-tools');
  return createRequire(`${contractTools}package.json`)(name);
}
