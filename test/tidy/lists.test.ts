/** Lists have all their members, migrations their numbers, and every file of the source a test. */

import { basename, dirname, join } from 'node:path/posix';
import { test } from 'tap';
import { filesBelow, importsOf, sourcesBelow, textOf } from '../support/sources.ts';
import { featureOf, imports, paths, sources } from './source-graph.ts';

/** A file that declares a reader, or a writer, of one format. */
const isReader = /^export const \w+Reader\b/m;
const isWriter = /^export const \w+Writer\b/m;

test('readers know neither the form nor each other', async (t) => {
  const readers = imports.filter(({ from }) => /^src\/documents\/(readers|parts)\//.test(from));
  t.ok(readers.length > 5);
  const reading = new Set(
    sources
      .filter(({ path, tree }) => /readers\//.test(path) && isReader.test(tree.text))
      .map(({ path }) => path),
  );
  for (const { from, file } of readers) {
    t.notMatch(file ?? '', /^src\/(form|documents\/recogni[sz]e)/, from);
    if (file === null || from.endsWith('/index.ts')) continue;
    // What two readers share is a file of its own.
    t.notOk(reading.has(file), `${from} imports ${file}`);
  }
});

/** The files of a folder, by their names alone, that a list there must import; and the list. */
const lists: readonly {
  list: string;
  folder: string;
  members: (path: string) => boolean;
  /** Two unless said. */
  fewest?: number;
}[] = [
  {
    list: 'src/features/index.ts',
    folder: 'src/features',
    members: (path) => basename(path) === 'routes.ts',
  },
  {
    list: 'src/form/editions/list.ts',
    folder: 'src/form/editions',
    members: (path) => /^\d{4}\.ts$/.test(basename(path)),
  },
  {
    list: 'src/form/rules/index.ts',
    folder: 'src/form/rules',
    members: (path) => /export const \w+Rules\b/.test(textOf(path)),
  },
  {
    list: 'src/documents/readers/index.ts',
    folder: 'src/documents/readers',
    members: (path) => isReader.test(textOf(path)),
  },
  {
    list: 'src/documents/writers/index.ts',
    folder: 'src/documents/writers',
    members: (path) => isWriter.test(textOf(path)),
    fewest: 1,
  },
];

test('every member is in its list', async (t) => {
  for (const { list, folder, members, fewest = 2 } of lists) {
    const expected = filesBelow(folder).filter((path) => path !== list && members(path));
    const listed = new Set(imports.filter(({ from }) => from === list).map(({ file }) => file));
    t.ok(expected.length >= fewest, `${folder} has members`);
    for (const member of expected) t.ok(listed.has(member), `${list} lists ${member}`);
  }
  const features = filesBelow('src/features').map(featureOf);
  for (const feature of new Set(features.filter((name) => name !== ''))) {
    t.ok(paths.has(`src/features/${feature}/routes.ts`), `${feature} has routes`);
  }
});

test('migrations are numbered without gaps', async (t) => {
  const names = filesBelow('migrations/sqlite').map((path) => basename(path));
  t.ok(names.length > 0);
  for (const [index, name] of names.entries()) {
    t.match(name, new RegExp(`^${String(index + 1).padStart(4, '0')}_[a-z0-9_]+\\.sql$`));
  }
});

test('every file of the source is reached by a test', async (t) => {
  const tests = sourcesBelow('test');
  const edges = new Map<string, string[]>();
  for (const source of [...sources, ...tests]) {
    const imported = importsOf(source);
    // A program or a thread is not imported but started, by its path.
    const started = imported.some(({ specifier }) => specifier === 'node:child_process')
      ? [...source.tree.text.matchAll(/'(?:\.\.\/)*(src\/[\w-]+\.ts)'/g)]
      : [];
    const threads = source.tree.text.matchAll(/new URL\('\.\/([\w-]+\.ts)', import\.meta\.url\)/g);
    edges.set(source.path, [
      ...imported.flatMap(({ file }) => file ?? []),
      ...started.flatMap(([, path]) => path ?? []),
      ...[...threads].map(([, name]) => join(dirname(source.path), String(name))),
    ]);
  }
  const reached = new Set(
    tests.map(({ path }) => path).filter((path) => path.endsWith('.test.ts')),
  );
  for (const path of reached) for (const next of edges.get(path) ?? []) reached.add(next);
  t.same(
    [...paths].filter((path) => !reached.has(path)),
    [],
  );
});

/** Features whose use cases are too many for one file, and the files that hold them. */
const useCaseFiles: Readonly<Record<string, readonly string[]>> = {
  imports: ['reading.ts', 'saving.ts'],
  reports: ['reading.ts', 'writing.ts'],
  workflow: ['explanations.ts', 'transitions.ts'],
};

test('every feature has schemas, operations, use cases and routes under the same names', async (t) => {
  const paths = filesBelow('src/features').map((path) => path.slice('src/features/'.length));
  const features = new Set(paths.filter((path) => path.includes('/')).map((path) => dirname(path)));
  t.ok(features.size > 10, 'they are found');
  for (const feature of features) {
    const names = paths
      .filter((path) => dirname(path) === feature)
      .map((path) => path.slice(feature.length + 1));
    t.ok(
      names.some((name) => /^(\w+-)?schemas\.ts$/.test(name)),
      `${feature} has schemas`,
    );
    const wanted = ['operations.ts', 'routes.ts', ...(useCaseFiles[feature] ?? ['use-cases.ts'])];
    t.same(
      wanted.filter((name) => !names.includes(name)),
      [],
      feature,
    );
  }
});

test('a rule is in the folder of its level', async (t) => {
  const files = filesBelow('src/form/rules').filter((path) => /\/\d-\w+\/[\w-]+\.ts$/.test(path));
  t.ok(files.length > 15, 'they are found');
  for (const path of files) {
    const [, level] = /\/(\d)-\w+\//.exec(path) ?? [];
    const others = [...textOf(path).matchAll(/\blevel: (\d)\b/g)].filter(
      ([, own]) => own !== level,
    );
    t.same(others.length, 0, path);
  }
});
