/** The source as its imports connect it, and the lists by which the tests of the structure check it. */
import { importsOf, sourcesBelow } from '../support/sources.ts';

/** Folders of adapters, which the list of engines alone imports. */
export const adapters = ['src/store/sqlite/'];

/** Values that a program hands down, and the only files that may take them from the machine. */
export const programs =
  /^src\/(?:(?:server|cli|demo|verify-bundle|end-on-signal|work\/(?:worker|memory-guard))\.ts$|(?:cli|demo)\/)/;

/** The pages of the project beside its code. */
export const rootPages = ['README', 'ARCHITECTURE', 'CONTRIBUTING', 'CHANGELOG', 'SECURITY'].map(
  (name) => `${name}.md`,
);

export const sources = sourcesBelow('src');
export const imports = sources.flatMap(importsOf);
export const paths = new Set(sources.map(({ path }) => path));

/** The feature a file belongs to: the folder below features/; '' for the files that all share. */
export const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1] ?? '';
