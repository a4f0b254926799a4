/** Adapters of the store: SQL and facts of an engine, reached by the list of engines, over both drivers. */

import { existsSync } from 'node:fs';
import { join } from 'node:path/posix';
import { test } from 'tap';
import ts from 'typescript';
import type { Source } from '../support/sources.ts';
import { importsOf, nodesOf, root, sourcesBelow } from '../support/sources.ts';
import { adapters } from './source-graph.ts';

/** Files of an adapter that neither hold a statement nor use a module of its engine: what they are. */
const otherEngineFacts: Readonly<Record<string, string>> = {
  'src/store/sqlite/columns.ts': 'the columns that several statements select',
  'src/store/sqlite/guard.ts': 'how methods run over an engine that works at once',
  'src/store/sqlite/location.ts': 'which file a URL names',
  'src/store/sqlite/migrations/header.ts': 'what a migration declares above its SQL',
  'src/store/sqlite/migrations/sql-text.ts': 'how a text of SQL is cut into statements',
};

/** A text of SQL, or a piece of one. */
const sqlText =
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|REPLACE INTO|PRAGMA|CREATE|JOIN|EXISTS|VACUUM|BEGIN)\b/;

/** Modules through which a file knows its engine: connections, errors, and the disk. */
const engineModule =
  /^node:(fs|path)$|^better-sqlite3$|\/drivers\/|^\.\/(driver|sqlite-error)\.ts$/;

function kindOf(source: Source): 'sql' | 'engine' | 'other' {
  const texts = [...nodesOf(source.tree)].filter(
    (node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node),
  );
  if (texts.some((node) => sqlText.test(node.getText()))) return 'sql';
  const specifiers = importsOf(source).map(({ specifier }) => specifier);
  const isDriver = source.path.includes('/drivers/');
  return isDriver || specifiers.some((name) => engineModule.test(name)) ? 'engine' : 'other';
}

test('an adapter holds SQL and facts of its engine alone', async (t) => {
  const counts = { sql: 0, engine: 0, other: 0 };
  const others: string[] = [];
  for (const source of adapters.flatMap(sourcesBelow)) {
    const kind = kindOf(source);
    counts[kind] += 1;
    if (kind === 'other') others.push(source.path);
  }
  t.same(others.sort(), Object.keys(otherEngineFacts).sort());
  t.ok(counts.sql > counts.engine, JSON.stringify(counts));
  const pure = sourcesBelow('src/store/shared').filter((source) => kindOf(source) !== 'other');
  t.same(
    pure.map(({ path }) => path),
    [],
    'and what adapters share holds none of it',
  );
});

test('tests reach SQLite through the driver of the run', async (t) => {
  const drivers = sourcesBelow('test')
    .flatMap(importsOf)
    .filter(({ specifier }) => ['better-sqlite3', 'node:sqlite'].includes(specifier));
  t.same(drivers, []);
});

test('outside of the tests of the store, engines are reached by the list', async (t) => {
  const others = [
    'test/support',
    'test/contract',
    'bench',
    'openapi',
    'docs',
    'nation',
    'packaging',
  ];
  const found = others
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap(sourcesBelow)
    .flatMap(importsOf)
    .filter(({ file }) => adapters.some((folder) => file?.startsWith(folder)));
  t.same(found, []);
});

test('the tests of the store run over both drivers', async (t) => {
  const isTest = (path: string) => /^test\/store\/[\w-]+\.test\.ts$/.test(path);
  for (const { path, tree } of sourcesBelow('test/store')) {
    // These name both drivers themselves.
    const namesBoth = /for \(const driver of drivers\)/.test(tree.text);
    if (!isTest(path) || namesBoth || path.startsWith('test/store/driver')) continue;
    const twin = path.replace('test/store/', 'test/store/other-driver/');
    // What opens no database has nothing to run twice.
    const opensDatabase = /'\.\/(sqlite|open-store)\.ts'/.test(tree.text);
    t.equal(existsSync(join(root, twin)), opensDatabase, twin);
  }
});
