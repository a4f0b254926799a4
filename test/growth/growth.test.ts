/** Every function that takes a text takes time in proportion to it, whatever it holds. */
import { test } from 'tap';
import ts from 'typescript';
import { AppError } from '../../src/errors.ts';
import { growth, processorTime, proportional } from '../support/growth.ts';
import { sourcesBelow } from '../support/sources.ts';
import { fragments, reportShapes, shapes } from './fragments.ts';
import { reportWorks, unmeasured, works } from './works.ts';

type Make = (characters: number) => string;

/** Each four times the one before: what grows with the cube shows before it takes an hour. */
const sizes = [1_200, 4_800, 19_200];

/** A whole report does more for a character, so that less shows as much. */
const reportSizes = [2_400, 9_600];

/** Milliseconds under which a time says nothing. */
const noise = 10;

function attempt(work: (text: string) => unknown, text: string): void {
  try {
    work(text);
  } catch (error) {
    // A text that is rejected has been read as far as that.
    if (!(error instanceof AppError)) throw error;
  }
}

/** The size at which a work takes too much longer than at a quarter of it, or null. */
function steepSize(
  work: (text: string) => unknown,
  make: Make,
  grown: readonly number[],
): number | null {
  let before = noise;
  for (const size of grown) {
    const text = make(size);
    const time = processorTime(() => attempt(work, text));
    if (time > proportional * Math.max(before, noise)) {
      // Once may be an accident: a collection, or code that was not compiled yet.
      const measured = growth((characters, run) => {
        const again = `${make(characters)}${run}`;
        return () => attempt(work, again);
      }, size);
      if (measured.ratio >= proportional) return size;
    }
    before = time;
  }
  return null;
}

for (const [path, functions] of Object.entries(works)) {
  test(path, async (t) => {
    for (const [name, work] of Object.entries(functions)) {
      const steep = fragments.flatMap((fragment) =>
        shapes.flatMap((shape, at) => {
          const size = steepSize(work, (characters) => shape(fragment, characters), sizes);
          return size === null ? [] : [`${JSON.stringify(fragment)}, shape ${at}: ${size}`];
        }),
      );
      t.strictSame(steep, [], name);
    }
  });
}

for (const [name, work] of Object.entries(reportWorks)) {
  test(name, async (t) => {
    for (const [at, shape] of reportShapes.entries()) {
      const steep = fragments.flatMap((fragment) => {
        const size = steepSize(work, (characters) => shape(fragment, characters), reportSizes);
        return size === null ? [] : [`${JSON.stringify(fragment)}: ${size}`];
      });
      t.strictSame(steep, [], `shape ${at}`);
    }
  });
}

/** Types of parameters that are text, or hold nothing else. */
const textTypes = /\bstring\b|\bUint8Array\b|\bLine\b|\bDocument\b|\bPiece\b/;

test('every exported function that takes a text is measured, or is listed with a reason', async (t) => {
  const folders = ['src/form', 'src/documents', 'src/policy', 'src/proof', 'src/records'];
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
