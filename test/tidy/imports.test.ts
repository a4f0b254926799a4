/** Which file may import which: floors, shelves, packages, doors. */

import { test } from 'tap';
import type { Import } from '../support/sources.ts';
import { importsOf, packageOf } from '../support/sources.ts';
import { adapters, featureOf, imports, paths, programs, sources } from './source-graph.ts';

/**
 * The floors, from the top. A file imports its own shelf, or a lower floor. Shelves of one floor do
 * not know each other.
 */
const floors: readonly (readonly string[])[] = [
  ['src/server.ts', 'src/cli.ts', 'src/demo.ts', 'src/verify-bundle.ts'],
  ['src/demo/'],
  ['src/app.ts', 'src/end-on-signal.ts', 'src/cli/'],
  ['src/features/', 'src/pages/'],
  ['src/reports/'],
  ['src/work/'],
  ['src/documents/', 'src/store/', 'src/http/'],
  ['src/policy/', 'src/proof/', 'src/statistics/', 'src/errors.ts', 'src/config/'],
  ['src/form/'],
];

/** What floors alone would allow: these import nothing outside themselves. */
const secluded = ['src/form/', 'src/policy/', 'src/proof/'];
const engineList = 'src/store/engines.ts';

/** Opens the store that its program has opened, in a process of the pool. */
const readerOfPool = 'src/work/store-reads.ts';

/** What no engine owns: an adapter takes types of it, and applies it through `store/shared/`. */
const law = ['src/form/', 'src/policy/', 'src/proof/', 'src/statistics/'];

/** Files of an adapter that take values of it: a step of a migration never changes again. */
const frozenSteps = /^src\/store\/sqlite\/migration-steps\//;

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
    in: /^src\/(http\/|app\.ts|pages\/(asset|pages)\.ts|features\/[^/]+\/([\w-]+-)?routes\.ts)/,
  },
  // The adapter names an interface; a driver is one file.
  { names: /^better-sqlite3$/, in: /^src\/store\/sqlite\/drivers\/better-sqlite3\.ts$/ },
  { names: /^node:(sqlite|url)$/, in: /^src\/store\/sqlite\/drivers\/node-\w+\.ts$/ },
  { names: /^(ajv|ajv-formats)$/, in: /^src\/http\// },
  { names: /^typebox$/, in: /^src\/(http|reports|features)\// },
  {
    names: /^lru-cache$/,
    in: /^src\/(store\/|reports\/answer-cache\.ts|http\/answers\/compression\.ts)/,
  },
  { names: /^htmlparser2$/, in: /^src\/documents\/readers\// },
  { names: /^uuid$/, in: /^src\/(server|demo|demo\/services|cli\/command)\.ts$/ },
  { names: /^jose$/, in: /^src\/http\/credentials\/(tokens|key-set)\.ts$/ },
  {
    names: /^node:(fs|path)$/,
    in: /^src\/(store\/sqlite\/|cli\/|http\/(bodies\/received-body|contract\/examples)|pages\/docs-assets|work\/jobs|demo\/\w+\.ts|(server|demo|verify-bundle)\.ts)/,
  },
  {
    names: /^node:(fs\/promises|stream|stream\/(promises|consumers))$/,
    in: /^src\/http\/(bodies\/(received|decoded)-body|answers\/(compression|list))\.ts$/,
  },
  {
    names: /^node:zlib$/,
    in: /^src\/(store\/shared\/packed-bytes|http\/bodies\/decoded-body|http\/answers\/compression)\.ts$/,
  },
  {
    names: /^node:crypto$/,
    in: /^src\/(store\/|http\/|proof\/|features\/webhooks\/|(demo|demo\/\w+|server|cli\/keys)\.ts)/,
  },
  // Loaded with the first name that is written.
  { names: /^(pinyin-pro|node:module)$/, in: /^src\/store\/shared\/search-text\.ts$/ },
  // The service calls no other, but for the webhooks that were made for it.
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
  if (own === null || other === null) return 'a file that is on no shelf';
  const adapter = adapters.find((folder) => file.startsWith(folder));
  if (adapter !== undefined && !from.startsWith(adapter) && from !== engineList) {
    return 'an adapter, which only the list of engines names';
  }
  if (file === engineList && !programs.test(from) && from !== readerOfPool) {
    return 'the engines: only a program chooses one';
  }
  const isInAdapter = adapters.some((folder) => from.startsWith(folder));
  if (isInAdapter && !typeOnly && law.includes(other.shelf) && !frozenSteps.test(from)) {
    return 'law, which an adapter applies through store/shared/';
  }
  if (own.shelf === other.shelf) return null;
  if (secluded.includes(own.shelf)) return 'something outside a shelf that needs nothing';
  return own.floor < other.floor ? null : 'a file that is not below it';
}

/** Why an import crosses from one feature to another, or null. */
function crossing({ from, file }: Import): string | null {
  if (file === null || !file.startsWith('src/features/') || !from.startsWith('src/features/')) {
    return null;
  }
  if (from === 'src/features/index.ts') return null;
  const other = featureOf(file);
  return other === '' || other === featureOf(from) ? null : 'a sibling feature';
}

test('the files of the source are read', async (t) => {
  t.ok(sources.length > 80, `${sources.length} files`);
  t.ok(imports.length > 400, `${imports.length} imports`);
  t.same(
    floors.flat().filter((shelf) => ![...paths].some((path) => path.startsWith(shelf))),
    [],
    'every shelf has files',
  );
});

test('the rules of imports distinguish right from wrong', async (t) => {
  const made = (from: string, specifier: string, file: string | null, typeOnly = false) => ({
    from,
    specifier,
    file,
    typeOnly,
  });
  const refused: readonly Import[] = [
    made('src/form/totals.ts', 'node:crypto', null),
    made('src/policy/actor.ts', '../form/types.ts', 'src/form/types.ts', true),
    made('src/statistics/ranking.ts', '../policy/actor.ts', 'src/policy/actor.ts', true),
    made('src/reports/versions.ts', '../features/context.ts', 'src/features/context.ts', true),
    made('src/store/port.ts', '../http/contract/schemas.ts', 'src/http/contract/schemas.ts'),
    made('src/app.ts', './store/engines.ts', 'src/store/engines.ts'),
    made('src/server.ts', './store/sqlite/index.ts', 'src/store/sqlite/index.ts'),
    made('src/store/port.ts', './sqlite/index.ts', 'src/store/sqlite/index.ts', true),
    made('src/reports/versions.ts', 'fastify', null),
    made('src/features/reports/reading.ts', 'fastify', null),
    made('src/reports/versions.ts', 'fastify', null, true),
    made('src/features/once.ts', 'fastify', null, true),
    made('src/features/reports/reading.ts', '@fastify/cors', null, true),
    made('src/http/shell/shell.ts', 'left-pad', null),
    made('src/store/sqlite/open.ts', 'better-sqlite3', null, true),
    made('src/store/sqlite/open.ts', 'node:sqlite', null),
    made('src/store/sqlite/reports.ts', '../../policy/actor.ts', 'src/policy/actor.ts'),
    made('src/store/sqlite/audit.ts', '../../proof/chain.ts', 'src/proof/chain.ts'),
    made(
      'src/store/sqlite/drivers/driver.ts',
      '../../../form/organization.ts',
      'src/form/organization.ts',
    ),
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

test('imports point to lower floors', async (t) => {
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
  /^src\/(?:(?:app|server|cli|demo|verify-bundle)\.ts$|(?:cli|demo|pages)\/|features\/(?:index|[^/]+\/(?:[\w-]+-)?routes)\.ts$)/;

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
