/** Code that must not be there: unfinished work, the console, clocks, default exports. */

import { dirname } from 'node:path/posix';
import { test } from 'tap';
import ts from 'typescript';
import type { Source } from '../support/sources.ts';
import { filesBelow, nodesOf, sourcesBelow, textOf } from '../support/sources.ts';
import { programs, rootPages } from './source-graph.ts';

/** What a file of TypeScript must not contain, found by its syntax. */
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

test('the code has no leftovers', async (t) => {
  const all = ['src', 'test', 'openapi', 'docs', 'bench', 'nation', 'packaging'].flatMap(
    sourcesBelow,
  );
  t.same(all.flatMap(leftoversIn), []);
});

test('leftovers are found where there are some', async (t) => {
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

test('no file has marks of unfinished work or paths of a machine', async (t) => {
  const folders = [
    'src',
    'test',
    'openapi',
    'docs',
    'bench',
    'nation',
    'migrations',
    'packaging',
    '.ci',
  ];
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
