/**
 * Every regular expression of `src`: literals, strings that become expressions, and those that are
 * built at run time, as they are built.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path/posix';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { nodesOf, root, type Source, sourcesBelow } from '../support/sources.ts';

/** A regular expression, with the places in `src` that hold it (`path:line`). */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly places: readonly string[];
}

interface Found {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** What the syntax tree says: expressions, and places that nothing can be read off. */
interface Static {
  readonly found: readonly Found[];
  /** Calls of the constructor: what they build is known only when they run. */
  readonly calls: readonly string[];
  /** Strings used as patterns whose text is not in the source. */
  readonly unreadable: readonly string[];
}

/** Ajv compiles the patterns of schemas with this flag. */
const schemaFlags = 'u';

function placeOf({ path, tree }: Source, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** The constants of `src` that are strings, by name; null for a name with more than one text. */
function constantsOf(sources: readonly Source[]): ReadonlyMap<string, string | null> {
  const constants = new Map<string, string | null>();
  for (const node of sources.flatMap(({ tree }) => [...nodesOf(tree)])) {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name)) continue;
    const { initializer } = node;
    if (initializer === undefined || !ts.isStringLiteralLike(initializer)) continue;
    const known = constants.get(node.name.text);
    const isSame = known === undefined || known === initializer.text;
    constants.set(node.name.text, isSame ? initializer.text : null);
  }
  return constants;
}

/** The expression that a node uses as the pattern of a schema, or null. */
function schemaPatternAt(node: ts.Node): ts.Expression | null {
  if (ts.isShorthandPropertyAssignment(node))
    return node.name.text === 'pattern' ? node.name : null;
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'pattern') return null;
  const value = node.initializer;
  // A literal is found as such; a function, in a table of keywords, is no pattern.
  return ts.isRegularExpressionLiteral(value) || ts.isArrowFunction(value) ? null : value;
}

/** The string that a node turns into an expression by searching with it, or null. */
function searchedAt(node: ts.Node): ts.Expression | null {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  if (!['match', 'matchAll', 'search'].includes(node.expression.name.text)) return null;
  const [first] = node.arguments;
  return first !== undefined && (ts.isStringLiteralLike(first) || ts.isTemplateExpression(first))
    ? first
    : null;
}

function isConstructor(node: ts.Node): boolean {
  const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
  return isCall && /(^|\.)RegExp$/.test(node.expression.getText());
}

/** Returns what the syntax trees of some files hold. */
export function staticExpressions(sources: readonly Source[]): Static {
  const constants = constantsOf(sources);
  const found: Found[] = [];
  const calls: string[] = [];
  const unreadable: string[] = [];
  for (const source of sources) {
    for (const node of nodesOf(source.tree)) {
      const place = placeOf(source, node);
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place });
      }
      if (isConstructor(node)) calls.push(place);
      const [pattern, searched] = [schemaPatternAt(node), searchedAt(node)];
      const used = pattern ?? searched;
      if (used === null) continue;
      const text = ts.isStringLiteralLike(used) ? used.text : constants.get(used.getText());
      const flags = pattern === null ? '' : schemaFlags;
      if (typeof text === 'string') found.push({ source: text, flags, place });
      else unreadable.push(place);
    }
  }
  return { found, calls, unreadable };
}

/** Modules that start something when they are imported. */
const programs = /^src\/(?:server|cli|demo|verify-bundle|work\/(?:worker|memory-guard))\.ts$/;

/** The place in `src` of a frame of a stack, or null: `at name (file:///…/src/a.ts:1:2)`. */
function placeOfFrame(frame: string): string | null {
  const at = frame.indexOf(`${root}src/`);
  const [path, line] = frame.slice(at + root.length).split(':');
  return at < 0 ? null : `${path}:${line}`;
}

async function buildApplication(): Promise<void> {
  const { buildApp } = await import('../../src/app.ts');
  const { loadConfig } = await import('../../src/config/load.ts');
  const { newLocalClaims } = await import('../../src/store/claims.ts');
  const { inlineWork } = await import('../../src/work/work.ts');
  const { openStoreAt } = await import('../support/store.ts');
  const store = await openStoreAt('sqlite::memory:');
  const config = loadConfig({ LOG_LEVEL: 'silent' });
  const app = await buildApp({
    ...{ config, store, work: inlineWork, inFlight: newLocalClaims() },
    ...{ clock: () => new Date(0), newId: () => 'none', random: randomBytes },
  });
  await app.close();
  await store.close();
}

/**
 * Records the expressions that `src` builds by the constructor when its modules are imported and
 * the application is built. The modules must not have been imported before.
 */
async function builtExpressions(): Promise<Found[]> {
  const found: Found[] = [];
  const original = globalThis.RegExp;
  const record = (made: RegExp): RegExp => {
    // The frames: this function, the trap that calls it, and the caller of the constructor.
    const place = placeOfFrame(new Error('place').stack?.split('\n')[3] ?? '');
    if (place !== null) found.push({ source: made.source, flags: made.flags, place });
    return made;
  };
  globalThis.RegExp = new Proxy(original, {
    construct: (target, parts) => record(Reflect.construct(target, parts)),
    apply: (target, receiver, parts) => record(Reflect.apply(target, receiver, parts)),
  });
  try {
    for (const { path } of sourcesBelow('src')) {
      if (!programs.test(path)) await import(pathToFileURL(join(root, path)).href);
    }
    await buildApplication();
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

/** Every expression of `src` once, and the places whose expressions are not known. */
export async function expressionsOfSource(): Promise<{
  readonly expressions: readonly Expression[];
  readonly unknown: readonly string[];
}> {
  const { found, calls, unreadable } = staticExpressions(sourcesBelow('src'));
  const built = await builtExpressions();
  const places = new Set(built.map(({ place }) => place));
  const same = Map.groupBy([...found, ...built], ({ source, flags }) => `/${source}/${flags}`);
  const expressions = [...same.values()].flatMap((all) => {
    const [first] = all;
    return first === undefined ? [] : [{ ...first, places: all.map(({ place }) => place) }];
  });
  return { expressions, unknown: [...unreadable, ...calls.filter((call) => !places.has(call))] };
}
