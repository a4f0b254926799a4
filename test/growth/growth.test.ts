/** No function that takes a text is left out of what is measured. */
import { test } from 'tap';
import ts from 'typescript';
import { sourcesBelow } from '../support/sources.ts';
import { unmeasured, works } from './works.ts';

/** Types of parameters that are text, or hold nothing else. */
const textTypes = /\bstring\b|\bUint8Array\b|\bLine\b|\bDocument\b|\b(Prose)?Piece\b/;

test('every exported function that takes a text is measured, or is listed with a reason', async (t) => {
  const folders = ['src/form', 'src/documents', 'src/policy', 'src/proof', 'src/reports'];
  const found = new Set<string>();
  for (const { path, tree } of folders.flatMap(sourcesBelow)) {
    for (const node of tree.statements) {
      if (!ts.isFunctionDeclaration(node) || node.name === undefined) continue;
      const isExported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      const takesText = node.parameters.some(({ type }) => textTypes.test(type?.getText() ?? ''));
      if (isExported && takesText) found.add(`${path} ${node.name.text}`);
    }
  }
  const listed = [works, unmeasured].flatMap((table) =>
    Object.entries(table).flatMap(([path, functions]) =>
      Object.keys(functions).map((name) => `${path} ${name}`),
    ),
  );
  t.strictSame(
    [...found].filter((name) => !listed.includes(name)),
    [],
    'add it to test/growth/works.ts',
  );
  t.strictSame(
    listed.filter((name) => !found.has(name)),
    [],
    'gone: remove it from test/growth/works.ts',
  );
});
