/** The project's own files as data: what a test that reads the source needs of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A file of TypeScript, parsed. */
export interface Source {
  /** Its path from the root of the project, with slashes. */
  readonly path: string;
  readonly tree: ts.SourceFile;
}

/** One import of a file, of whatever form: static, dynamic, of a type, or a re-export. */
export interface Import {
  readonly from: string;
  /** As it is written. */
  readonly specifier: string;
  /** The path of the file for one of the project, else null: a package or a module of Node. */
  readonly file: string | null;
  /** Nothing of it is there when the program runs. */
  readonly typeOnly: boolean;
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The paths of all files below a folder of the project, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}

/** The parsed files of TypeScript below a folder of the project. */
export function sourcesBelow(folder: string): Source[] {
  return filesBelow(folder)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => ({
      path,
      tree: ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true),
    }));
}

/** Every node of a file, from the top. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** The specifier of a node that imports, and whether it imports types alone; null for any other. */
function importAt(node: ts.Node): { name: ts.Node; typeOnly: boolean } | null {
  if (ts.isImportDeclaration(node)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return { name: node.moduleSpecifier, typeOnly };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return { name: node.moduleSpecifier, typeOnly: node.isTypeOnly };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { name: node.arguments[0] ?? node, typeOnly: false };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { name: node.argument.literal, typeOnly: true };
  }
  return null;
}

/** The imports of a file. A dynamic one whose name is computed has that expression as specifier. */
export function importsOf({ path, tree }: Source): Import[] {
  return [...nodesOf(tree)].flatMap((node) => {
    const found = importAt(node);
    if (found === null) return [];
    const { name, typeOnly } = found;
    const specifier = ts.isStringLiteral(name) ? name.text : name.getText();
    const file = specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : null;
    return [{ from: path, specifier, file, typeOnly }];
  });
}

/** The package, or the module of Node, that a specifier names: `@scope/name/part` → `@scope/name`. */
export function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
