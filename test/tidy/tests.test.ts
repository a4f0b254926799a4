/** The tests themselves: short files, each helper once, names in plain words, and an index. */
import { basename, dirname } from 'node:path/posix';
import { test } from 'tap';
import ts from 'typescript';
import type { Source } from '../support/sources.ts';
import { filesBelow, nodesOf, sourcesBelow, textOf } from '../support/sources.ts';

const linesMax = 400;

/** Folders that follow rules of their own: what they define is not compared with other folders. */
const ownRules = [
  // The tests of the form.
  /^test\/form\//,
  // The maker of old databases runs older versions of the source, and shares no code with the tests.
  /^test\/fixtures\//,
];

/** Words of names that a reader would have to translate. */
const riddles =
  /\b(told|tells?|stands?|stood|nobody|everybody|somebody|whoever|he|him|his|mend\w*|judged?|onlookers?|deeds?|furniture|supposed)\b/i;

/** File names that say nothing of what is in the file. */
const vagueNames = /^(?:\w+-)?(?:units|shared|support|utils?|helpers?|misc|common|more|core)\b/;

/** Functions by which the tests declare a test: its name is the first argument. */
const declaresTest = /^(?:test|t\.test|readerTest|overBoth\w*|onFiles)$/;

const tests = sourcesBelow('test').filter(({ path }) => !ownRules.some((own) => own.test(path)));

const countLines = ({ tree }: Source) => tree.text.trimEnd().split('\n').length;

/** Returns the names of the functions that a file declares at its top, for itself or for others. */
function functionNames({ tree }: Source): string[] {
  return tree.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement)) return statement.name?.text ?? [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations
      .filter(({ initializer }) => initializer !== undefined && isFunction(initializer))
      .map(({ name }) => name.getText());
  });
}

function isFunction(node: ts.Node): boolean {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

/** Returns each function whose name is declared in several files, with these files. */
function sharedNames(sources: readonly Source[]): string[] {
  const homes = new Map<string, string[]>();
  for (const source of sources) {
    for (const name of functionNames(source)) {
      homes.set(name, [...(homes.get(name) ?? []), source.path]);
    }
  }
  return [...homes]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name}: ${paths.join(', ')}`);
}

/** The node that names a test, where this node declares one: a promise of the contract does too. */
function nameOfTest(node: ts.Node): ts.Node | undefined {
  if (ts.isCallExpression(node)) {
    return declaresTest.test(node.expression.getText()) ? node.arguments[0] : undefined;
  }
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'title') return undefined;
  const isPromise = node.parent.properties.some(({ name }) => name?.getText() === 'keep');
  return isPromise ? node.initializer : undefined;
}

/** Returns the names of the tests of a file, as far as they are written down. */
function testNames({ tree }: Source): string[] {
  return [...nodesOf(tree)].flatMap((node) => {
    const name = nameOfTest(node);
    if (name === undefined) return [];
    return ts.isStringLiteralLike(name) || ts.isTemplateExpression(name) ? name.getText() : [];
  });
}

function sourceOf(path: string, text: string): Source {
  return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

test('a file of the tests has at most 400 lines', async (t) => {
  t.ok(tests.length > 150, `${tests.length} files are read`);
  t.same(
    tests.filter((source) => countLines(source) > linesMax).map(({ path }) => path),
    [],
  );
  t.equal(countLines(sourceOf('test/a.ts', '\n'.repeat(linesMax).concat('a\n'))), linesMax + 1);
});

test('a helper function of the tests is defined in one file', async (t) => {
  t.same(sharedNames(tests), []);
  const [first, second] = [
    sourceOf('test/a.ts', 'export function f() {}\nconst g = () => 1;\nconst h = 1;'),
    sourceOf('test/b.ts', 'const f = async () => 1;\nfunction k() { const g = () => 1; }\nlet h;'),
  ];
  t.same(sharedNames([first, second]), ['f: test/a.ts, test/b.ts'], 'one would be found');
});

test('a file of the tests is named after what it tests or holds', async (t) => {
  t.same(
    tests.filter(({ path }) => vagueNames.test(basename(path))).map(({ path }) => path),
    [],
  );
  t.match('units.test.ts', vagueNames);
  t.match('reports-support.ts', vagueNames);
  t.notMatch('supported-editions.test.ts', vagueNames);
});

test('a name of a test is a sentence in plain words', async (t) => {
  const names = tests.flatMap((source) =>
    testNames(source).map((name) => ({ path: source.path, name })),
  );
  t.ok(names.length > 600, `${names.length} names are read`);
  for (const { path, name } of names) {
    const words = name.slice(1, -1).replace(/\$\{[^}]*\}/g, 'x');
    if (riddles.test(words)) t.fail(`${path}: ${name} has a word that readers must translate`);
    // What repeats a name that the test is given has the sentence there.
    const isGiven = /^[x: ]+$/.test(words);
    if (!isGiven && words.split(' ').length < 3) t.fail(`${path}: ${name} is no sentence`);
  }
  t.match('who is told of what', riddles, 'a retired word would be found');
});

/** The folders that the index lists, each with a slash behind its path. */
function indexedFolders(): string[] {
  return [...textOf('test/README.md').matchAll(/^\| `([\w/-]+)\/` \|/gm)].map(
    ([, folder]) => `test/${folder}`,
  );
}

test('the index of the tests lists every folder once', async (t) => {
  const folders = new Set(
    filesBelow('test')
      .map((path) => dirname(path))
      .filter((folder) => folder !== 'test'),
  );
  t.ok(folders.size > 30, `${folders.size} folders are read`);
  t.same(indexedFolders().sort(), [...folders].sort());
});
