/** What the port has to keep, read from an opened store and from the source of the port. */
import ts from 'typescript';
import { errorTable } from '../../src/errors.ts';
import type { Store } from '../../src/store/port.ts';
import { nodesOf, sourcesBelow } from '../support/sources.ts';

/** Lists the methods of an opened store, such as `reports.get` and `commit`. */
export function portMethods(store: Store): readonly string[] {
  return Object.entries(store).flatMap(([name, member]) =>
    typeof member === 'function'
      ? [name]
      : Object.keys(member as object).map((method) => `${name}.${method}`),
  );
}

/** The interfaces of the port and of what it names, by their names. */
function readInterfaces(): ReadonlyMap<string, ts.InterfaceDeclaration> {
  const files = sourcesBelow('src/store').filter(({ path }) =>
    /^src\/store\/(port|claims)\.ts$/.test(path),
  );
  const found = files.flatMap(({ tree }) => [...nodesOf(tree)]).filter(ts.isInterfaceDeclaration);
  return new Map(found.map((node) => [node.name.text, node]));
}

/** Lists the codes of errors that the comment of a method declares. */
function declaredErrors(method: ts.Node): string[] {
  const comments = ts
    .getJSDocTags(method)
    .filter(({ tagName }) => tagName.text === 'throws')
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '');
  const quoted = comments.flatMap((text) => [...text.matchAll(/`([a-z-]+)`/g)]);
  return [...new Set(quoted.flatMap(([, code = '']) => (code in errorTable ? [code] : [])))];
}

/** Lists the errors that the port declares for its methods, such as `reports.list cursor-invalid`. */
export function portErrors(): readonly string[] {
  const interfaces = readInterfaces();
  const methodsOf = (name: string) => interfaces.get(name)?.members.filter(ts.isMethodSignature);
  const own = (methodsOf('Store') ?? []).map((method) => ['', method] as const);
  const nouns = [...(interfaces.get('Store')?.members ?? [])].filter(ts.isPropertySignature);
  const ofNouns = nouns.flatMap((noun) =>
    (methodsOf(noun.type?.getText() ?? '') ?? []).map(
      (method) => [`${noun.name.getText()}.`, method] as const,
    ),
  );
  return [...own, ...ofNouns].flatMap(([prefix, method]) =>
    declaredErrors(method).map((code) => `${prefix}${method.name.getText()} ${code}`),
  );
}
