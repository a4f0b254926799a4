/** The words of the project: a name is exported once, and retired words stay away. */
import { test } from 'tap';
import ts from 'typescript';
import { filesBelow, sourcesBelow, textOf } from './support/sources.ts';

/** Words that were replaced, and what is said instead. */
const retired: Readonly<Record<string, string>> = {
  mend: 'fix, correct, howToFix',
  mends: 'fixes',
  mended: 'fixed, corrected',
  told: 'reported, shown, listed, described',
  retold: 'reclassified',
  onlooker: 'viewer',
  furniture: 'page headers and footers',
  supposed: 'simulated',
  whoever: 'name the caller, the reader, the program',
  'takes away': 'deletes, removes',
  deed: 'origin',
  deeds: 'origins, actions',
  nobody: 'no caller, the public, anonymous',
  everybody: 'the public, every caller',
  he: 'name the caller',
  him: 'name the caller',
  his: 'name the caller',
  she: 'name the caller',
  judge: 'evaluate, validate',
  judges: 'evaluates, validates',
  judged: 'evaluated, validated',
  judgement: 'result, finding',
  somebody: 'name the caller',
  'speaks of': 'mentions, names, covers',
  'speak of': 'mention, name, cover',
  'this body': 'this organization',
  'for ever': 'permanent, never changes',
  led: 'applied, moved',
  stands: 'is, applies, remains',
  standing: 'current, existing',
  'may not': 'must not, cannot',
  unseen: 'missing, hidden',
  'what came': 'what was sent, received',
  'takes note': 'records',
  'is let in': 'is admitted',
  'of force': 'in force',
};

/** Exact uses that stay, each with its reason. */
const allowed: readonly (readonly [path: string, use: RegExp, reason: string])[] = [
  ['src/store/sqlite/', /\bv\.deed\b|explanations, deed,/g, 'the stored column keeps its name'],
  ['src/', /stands for several/g, 'literal: a character for others'],
  ['src/', /may not (?:be|even|fit)\b/g, 'possibility, not a prohibition'],
];

const retiredPattern = new RegExp(`\\b(${Object.keys(retired).join('|')})\\b`, 'giu');

/** Returns the text of a file without the uses that stay. */
function checkedText(path: string): string {
  return allowed
    .filter(([start]) => path.startsWith(start))
    .reduce((text, [, use]) => text.replaceAll(use, ''), textOf(path));
}

/** Returns the names that a statement exports. */
function exportedNames(statement: ts.Statement): string[] {
  if (!ts.canHaveModifiers(statement)) return [];
  const isExported = ts
    .getModifiers(statement)
    ?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (isExported !== true) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const { name } = statement as { readonly name?: ts.Node };
  return name === undefined ? [] : [name.getText()];
}

/** The files that export each name. */
function exportingFiles(): Map<string, string[]> {
  const homes = new Map<string, string[]>();
  for (const { path, tree } of sourcesBelow('src')) {
    for (const name of tree.statements.flatMap(exportedNames)) {
      homes.set(name, [...(homes.get(name) ?? []), path]);
    }
  }
  return homes;
}

test('an exported name means one thing', async (t) => {
  const homes = exportingFiles();
  t.ok(homes.size > 500, 'they are found');
  const shared = [...homes].filter(([, paths]) => paths.length > 1);
  t.strictSame(shared, []);
});

test('types of the vocabulary are exported', async (t) => {
  const homes = exportingFiles();
  const named = [...textOf('docs/vocabulary.md').matchAll(/`([A-Z]\w+)`/g)].map(([, name]) => name);
  t.ok(named.length > 20, 'they are found');
  t.strictSame(
    named.filter((name) => !homes.has(name as string)),
    [],
  );
});

test('retired words are said no more', async (t) => {
  const pages = ['README', 'ARCHITECTURE', 'CONTRIBUTING', 'SECURITY'].map((name) => `${name}.md`);
  const texts = ['src', 'docs', 'openapi']
    .flatMap((folder) => filesBelow(folder))
    .filter((path) => /\.(ts|md|json)$/.test(path));
  for (const path of [...pages, ...texts]) {
    for (const [word] of checkedText(path).matchAll(retiredPattern)) {
      t.fail(`${path} says "${word}": say ${retired[word.toLowerCase()]}`);
    }
  }
  t.match('It is mended by Whoever can.', retiredPattern, 'they would be found');
});
