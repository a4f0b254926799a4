/** The rules of the house that a reader cannot see in one file: who imports whom, and leftovers. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { test } from 'tap';
import ts from 'typescript';
import type { Import, Source } from './support/sources.ts';
import {
  filesBelow,
  importsOf,
  nodesOf,
  packageOf,
  root,
  sourcesBelow,
  textOf,
} from './support/sources.ts';

/**
 * The floors, from the top. A file imports its own shelf, or a lower floor. Shelves of one floor do
 * not know each other.
 */
const floors: readonly (readonly string[])[] = [
  ['src/server.ts', 'src/cli.ts', 'src/demo.ts', 'src/verify-bundle.ts'],
  ['src/app.ts', 'src/end-on-signal.ts', 'src/cli/'],
  ['src/features/'],
  ['src/reports/'],
  ['src/work/'],
  ['src/documents/', 'src/store/', 'src/http/'],
  ['src/policy/', 'src/proof/', 'src/errors.ts', 'src/config/'],
  ['src/form/'],
];

/** What floors alone would allow: these import nothing outside themselves. */
const secluded = ['src/form/', 'src/policy/', 'src/proof/'];

/** Folders of adapters, which the list of engines alone imports. */
const adapters = ['src/store/sqlite/'];
const engineList = 'src/store/engines.ts';

/** What no engine owns: an adapter takes types of it, and applies it through `store/shared/`. */
const law = ['src/form/', 'src/policy/', 'src/proof/'];

/** Files of an adapter that take values of it: a step of a migration never changes again. */
const frozenSteps = /^src\/store\/sqlite\/migration-steps\//;

/** Files of an adapter that neither hold a statement nor use a module of its engine: what they are. */
const otherEngineFacts: Readonly<Record<string, string>> = {
  'src/store/sqlite/columns.ts': 'the columns that several statements select',
  'src/store/sqlite/guard.ts': 'how methods run over an engine that works at once',
  'src/store/sqlite/location.ts': 'which file a URL names',
  'src/store/sqlite/migrations/header.ts': 'what a migration declares above its SQL',
  'src/store/sqlite/migrations/sql-text.ts': 'how a text of SQL is cut into statements',
};

/**
 * Which files may import which packages, and modules of Node that reach outside the process. A
 * package that no line names is allowed nowhere.
 */
const packages: readonly {
  readonly names: RegExp;
  readonly in: RegExp;
}[] = [
  {
    names: /^(fastify|@fastify\/.+)$/,
    in: /^src\/(http\/|app\.ts|features\/[^/]+\/([\w-]+-)?routes\.ts)/,
  },
  // The adapter names an interface; a driver is one file.
  { names: /^better-sqlite3$/, in: /^src\/store\/sqlite\/drivers\/better-sqlite3\.ts$/ },
  { names: /^node:(sqlite|url)$/, in: /^src\/store\/sqlite\/drivers\/node-\w+\.ts$/ },
  { names: /^(ajv|ajv-formats)$/, in: /^src\/http\// },
  { names: /^typebox$/, in: /^src\/(http|reports|features)\// },
  { names: /^lru-cache$/, in: /^src\/(store\/|reports\/answer-cache\.ts)/ },
  { names: /^htmlparser2$/, in: /^src\/documents\/readers\// },
  { names: /^uuid$/, in: /^src\/(server|demo|cli\/command)\.ts$/ },
  { names: /^jose$/, in: /^src\/http\/credentials\/(tokens|key-set)\.ts$/ },
  {
    names: /^node:(fs|path)$/,
    in: /^src\/(store\/sqlite\/|cli\/|http\/bodies\/received-body|work\/jobs|(server|demo|verify-bundle)\.ts)/,
  },
  {
    names: /^node:(fs\/promises|stream|stream\/promises)$/,
    in: /^src\/http\/bodies\/received-body\.ts$/,
  },
  { names: /^node:zlib$/, in: /^src\/store\/shared\/packed-bytes\.ts$/ },
  { names: /^node:crypto$/, in: /^src\/(store\/|http\/|proof\/|features\/webhooks\/|demo\.ts)/ },
  // The service calls nobody, but for the webhooks that were made for it.
  { names: /^node:(https?|dns)$/, in: /^src\/(http\/|features\/webhooks\/delivery\.ts)/ },
  {
    names: /^node:(net|os)$/,
    in: /^src\/(http\/|features\/webhooks\/delivery|demo|config|work\/worker)/,
  },
  // The pool, and the program of its processes.
  { names: /^node:(child_process|events)$/, in: /^src\/work\/pool\.ts$/ },
  { names: /^node:worker_threads$/, in: /^src\/work\/(worker|memory-guard)\.ts$/ },
  // What leaves others their turn between two reads.
  {
    names: /^node:timers\/promises$/,
    in: /^src\/(features\/(surveys\/survey|history\/use-cases)|http\/bodies\/pace)\.ts$/,
  },
  { names: /^node:util$/, in: /^src\/(http|store|reports|features|(cli|verify-bundle)\.ts)/ },
];

/** Values that a program hands down, and the only files that may take them from the machine. */
const programs =
  /^src\/(?:(?:server|cli|demo|verify-bundle|end-on-signal|work\/(?:worker|memory-guard))\.ts$|cli\/)/;

/** The pages of the project beside its code. */
const rootPages = ['README', 'ARCHITECTURE', 'CONTRIBUTING', 'CHANGELOG', 'SECURITY'].map(
  (name) => `${name}.md`,
);

const sources = sourcesBelow('src');
const imports = sources.flatMap(importsOf);
const paths = new Set(sources.map(({ path }) => path));

function shelfOf(path: string) {
  for (const [floor, shelves] of floors.entries()) {
    const shelf = shelves.find(
      (each) => path === each || (each.endsWith('/') && path.startsWith(each)),
    );
    if (shelf !== undefined) return { floor, shelf };
  }
  return null;
}

/** Why an import is against the rules, or null. */
function objection({ from, file, specifier, typeOnly }: Import): string | null {
  if (file === null) {
    const name = packageOf(specifier);
    const rule = packages.find(({ names }) => names.test(name));
    return rule?.in.test(from) ? null : 'a package that does not belong here';
  }
  const [own, other] = [shelfOf(from), shelfOf(file)];
  if (own === null || other === null) return 'a file that stands on no shelf';
  const adapter = adapters.find((folder) => file.startsWith(folder));
  if (adapter !== undefined && !from.startsWith(adapter) && from !== engineList) {
    return 'an adapter, which only the list of engines names';
  }
  if (file === engineList && !programs.test(from)) return 'the engines: only a program chooses one';
  const isInAdapter = adapters.some((folder) => from.startsWith(folder));
  if (isInAdapter && !typeOnly && law.includes(other.shelf) && !frozenSteps.test(from)) {
    return 'law, which an adapter applies through store/shared/';
  }
  if (own.shelf === other.shelf) return null;
  if (secluded.includes(own.shelf)) return 'something outside a shelf that needs nothing';
  return own.floor < other.floor ? null : 'a file that is not below it';
}

/** The feature a file belongs to: the folder below features/; '' for the files that all share. */
const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1] ?? '';

/** Why an import crosses from one feature to another, or null. */
function crossing({ from, file }: Import): string | null {
  if (file === null || !file.startsWith('src/features/') || !from.startsWith('src/features/')) {
    return null;
  }
  if (from === 'src/features/index.ts') return null;
  const other = featureOf(file);
  return other === '' || other === featureOf(from) ? null : 'a sibling feature';
}

test('the source was seen', async (t) => {
  t.ok(sources.length > 80, `${sources.length} files`);
  t.ok(imports.length > 400, `${imports.length} imports`);
  t.same(
    floors.flat().filter((shelf) => ![...paths].some((path) => path.startsWith(shelf))),
    [],
    'every shelf has files',
  );
});

test('the rules of imports tell right from wrong', async (t) => {
  const made = (from: string, specifier: string, file: string | null, typeOnly = false) => ({
    from,
    specifier,
    file,
    typeOnly,
  });
  const refused: readonly Import[] = [
    made('src/form/totals.ts', 'node:crypto', null),
    made('src/policy/actor.ts', '../form/types.ts', 'src/form/types.ts', true),
    made('src/reports/versions.ts', '../features/context.ts', 'src/features/context.ts', true),
    made('src/store/port.ts', '../http/contract/schemas.ts', 'src/http/contract/schemas.ts'),
    made('src/app.ts', './store/engines.ts', 'src/store/engines.ts'),
    made('src/server.ts', './store/sqlite/index.ts', 'src/store/sqlite/index.ts'),
    made('src/store/port.ts', './sqlite/index.ts', 'src/store/sqlite/index.ts', true),
    made('src/reports/versions.ts', 'fastify', null),
    made('src/features/reports/service.ts', 'fastify', null),
    made('src/reports/versions.ts', 'fastify', null, true),
    made('src/features/once.ts', 'fastify', null, true),
    made('src/features/reports/service.ts', '@fastify/cors', null, true),
    made('src/http/shell/shell.ts', 'left-pad', null),
    made('src/store/sqlite/open.ts', 'better-sqlite3', null, true),
    made('src/store/sqlite/open.ts', 'node:sqlite', null),
    made('src/store/sqlite/reports.ts', '../../policy/actor.ts', 'src/policy/actor.ts'),
    made('src/store/sqlite/audit.ts', '../../proof/chain.ts', 'src/proof/chain.ts'),
    made('src/store/sqlite/drivers/driver.ts', '../../../form/organization.ts', 'src/form/organization.ts'),
  ];
  for (const each of refused) t.ok(objection(each), `${each.from} → ${each.specifier}`);
  const reports = made('src/features/reports/a.ts', '../keys/b.ts', 'src/features/keys/b.ts');
  t.ok(crossing(reports));
  const chain = (from: string, typeOnly = false) =>
    objection(made(from, '../../proof/chain.ts', 'src/proof/chain.ts', typeOnly));
  t.equal(chain('src/store/sqlite/audit.ts', true), null);
  t.equal(chain('src/store/shared/log-links.ts'), null);
  t.equal(objection(made('src/server.ts', './app.ts', 'src/app.ts')), null);
  t.equal(objection(made('src/cli/command.ts', '../store/engines.ts', engineList)), null);
});

test('arrows point down', async (t) => {
  for (const each of imports) {
    const { from, specifier } = each;
    const why = objection(each) ?? crossing(each);
    if (why !== null) t.fail(`${from} imports ${specifier}: ${why}`);
  }
  t.same(
    imports.filter(({ file }) => file !== null && !paths.has(file)),
    [],
    'imports name files, with their endings',
  );
});

/** Programs, routes, and the list of features: what turns requests into calls of use cases. */
const doors =
  /^src\/(?:(?:app|server|cli|demo|verify-bundle)\.ts$|cli\/|features\/(?:index|[^/]+\/(?:[\w-]+-)?routes)\.ts$)/;

test('use cases know neither requests nor replies', async (t) => {
  const isFastify = ({ specifier }: Import) => /^(fastify|@fastify\/.+)$/.test(specifier);
  const withRequests = new Set(imports.filter(isFastify).map(({ from }) => from));
  // What a file of http/ takes from one that takes requests, it knows of them.
  for (const path of withRequests) {
    const users = imports.filter(({ from, file }) => file === path && from.startsWith('src/http/'));
    for (const { from } of users) withRequests.add(from);
  }
  t.ok(withRequests.size > 10);
  const core = sources.filter(({ path }) => !doors.test(path) && !path.startsWith('src/http/'));
  const knowing = core.flatMap(importsOf).filter((each) => {
    return isFastify(each) || (each.file !== null && withRequests.has(each.file));
  });
  t.same(
    knowing.map(({ from, specifier }) => `${from} imports ${specifier}`),
    [],
  );
});

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
  const others = ['test/support', 'test/contract', 'bench', 'openapi', 'docs', 'packaging'];
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
    const opensDatabase = /'\.\/(sqlite|support)\.ts'/.test(tree.text);
    t.equal(existsSync(join(root, twin)), opensDatabase, twin);
  }
});

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

/** What a file of TypeScript may not contain, told by its syntax. */
const unwanted: readonly {
  readonly name: string;
  readonly only?: RegExp;
  readonly except?: RegExp;
  readonly found: (node: ts.Node) => boolean;
}[] = [
  { name: 'a default export', found: (node) => ts.isExportAssignment(node) || isDefault(node) },
  { name: 'any', found: (node) => node.kind === ts.SyntaxKind.AnyKeyword },
  { name: 'a non-null assertion', found: ts.isNonNullExpression },
  {
    name: 'the console',
    only: /^src\//,
    except: /^src\/demo\.ts$/,
    found: (node) => isMember(node, 'console'),
  },
  {
    name: 'the process',
    only: /^src\//,
    except: programs,
    found: (node) => isMember(node, 'process') || isMember(node, 'globalThis'),
  },
  {
    name: 'a clock or a die of its own',
    only: /^src\//,
    except: programs,
    found: (node) =>
      /^(Date\.now|Math\.random|performance\.now)$/.test(calledBy(node)) ||
      /^(crypto\.)?randomUUID$/.test(calledBy(node)) ||
      (ts.isNewExpression(node) &&
        node.expression.getText() === 'Date' &&
        (node.arguments ?? []).length === 0),
  },
  {
    name: 'state of a module, which all stores of the process would share',
    only: /^src\/store\//,
    found: isModuleState,
  },
  {
    name: 'a test that is singled out, or left out without a reason',
    only: /^test\//,
    found: (node) =>
      /\.(only|skip|todo)$/.test(calledBy(node)) ||
      (ts.isPropertyAssignment(node) &&
        /^(only|skip|todo)$/.test(node.name.getText()) &&
        node.initializer.kind === ts.SyntaxKind.TrueKeyword),
  },
];

function isDefault(node: ts.Node): boolean {
  return ts.canHaveModifiers(node) && has(node, ts.SyntaxKind.DefaultKeyword);
}

function has(node: ts.HasModifiers, kind: ts.SyntaxKind): boolean {
  return ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false;
}

/** Whether a node reads a member of a global object of this name. */
function isMember(node: ts.Node, name: string): boolean {
  return (
    (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === name
  );
}

/** Whether a node declares a variable of a module that changes: one by `let`, or a container to fill. */
function isModuleState(node: ts.Node): boolean {
  if (!ts.isVariableDeclaration(node) || !ts.isVariableDeclarationList(node.parent)) return false;
  if (!ts.isVariableStatement(node.parent.parent) || !ts.isSourceFile(node.parent.parent.parent)) {
    return false;
  }
  if ((node.parent.flags & ts.NodeFlags.Const) === 0) return true;
  const made = node.initializer;
  if (made === undefined || !ts.isNewExpression(made)) return false;
  const kind = made.expression.getText();
  const isKept = /^(WeakMap|WeakSet|WeakRef|LRUCache)$/.test(kind);
  return isKept || (/^(Map|Set)$/.test(kind) && (made.arguments ?? []).length === 0);
}

/** What a node calls, as written; '' when it is no call. */
function calledBy(node: ts.Node): string {
  return ts.isCallExpression(node) ? node.expression.getText() : '';
}

/** Where a tree has what it may not have. */
function leftoversIn({ path, tree }: Source): string[] {
  const rules = unwanted.filter(
    ({ only, except }) => (only?.test(path) ?? true) && !except?.test(path),
  );
  return [...nodesOf(tree)].flatMap((node) =>
    rules
      .filter(({ found }) => found(node))
      .map(({ name }) => {
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
        return `${path}:${line + 1} has ${name}`;
      }),
  );
}

test('no leftovers in the code', async (t) => {
  const all = ['src', 'test', 'openapi', 'docs', 'bench', 'packaging'].flatMap(sourcesBelow);
  t.same(all.flatMap(leftoversIn), []);
});

test('leftovers are told when there are some', async (t) => {
  const leftovers = (path: string, text: string) =>
    leftoversIn({ path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) });
  const inSource: readonly string[] = [
    'export default 1;',
    'export default function f() {}',
    'const a: any = 1;',
    'b!.c;',
    'console.log(1);',
    "process.env['A'];",
    'new Date();',
    'Date.now();',
    'randomUUID();',
  ];
  for (const text of inSource) t.equal(leftovers('src/form/a.ts', text).length, 1, text);
  const state = ['let a = 1;', 'const a = new Map<string, A>();', 'const a = new LRUCache({});'];
  for (const text of state) t.equal(leftovers('src/store/a.ts', text).length, 1, text);
  t.same(leftovers('src/store/a.ts', "const a = new Set(['b']); function f() { let b = 1; }"), []);
  for (const text of ["test.only('a');", "test('a', { skip: true });", "t.todo('a');"]) {
    t.equal(leftovers('test/a.test.ts', text).length, 1, text);
  }
  t.same(leftovers('src/form/a.ts', 'new Date(0); clock(); a.process;'), []);
  t.same(leftovers('test/a.test.ts', "test('a', { skip: 'no browser' });"), []);
});

test('no marks of unfinished work, no paths of a machine', async (t) => {
  const folders = ['src', 'test', 'openapi', 'docs', 'bench', 'migrations', 'packaging', '.ci'];
  const files = [
    ...folders.flatMap(filesBelow),
    ...rootPages,
    ...['Dockerfile', 'compose.yaml', 'package.json', 'tsconfig.json', 'biome.json', '.taprc'],
  ].filter((path) => !dirname(path).startsWith('test/fixtures'));
  t.ok(files.length > 100);
  for (const path of files) {
    const text = textOf(path);
    t.notMatch(text, /\b(TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b/, path);
    t.notMatch(text, /\/(home|Users)\/\w|\/root\/\./, path);
  }
});

test('links of the pages lead to files', async (t) => {
  const pages = [...filesBelow('docs'), ...rootPages].filter((path) => path.endsWith('.md'));
  t.ok(pages.length > 8);
  const links = pages.flatMap((path) =>
    // What stands between backticks is no link.
    [
      ...textOf(path)
        .replace(/`[^`\n]*`/g, '')
        .matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g),
    ].map(([, link = '']) => ({
      path,
      link,
    })),
  );
  const local = links.filter(({ link }) => !/^https?:/.test(link));
  t.ok(local.length > 8);
  for (const { path, link } of local) {
    t.ok(existsSync(join(root, dirname(path), link)), `${path} → ${link}`);
  }
});
