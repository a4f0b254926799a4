/** Every regular expression of `src` takes time in proportion to its text. */
import { test } from 'tap';
import ts from 'typescript';
import { growth, proportional } from '../support/growth.ts';
import { sourcesBelow } from '../support/sources.ts';
import { exceptions } from './exceptions.ts';
import { expressionsOfSource, staticExpressions } from './expressions.ts';
import { check, keyOf, recordedVerdicts } from './verdicts.ts';

/** Milliseconds for an expression without a verdict; recording one allows more. */
const timeout = 20_000;

const howToRecord = 'Record it: npm run check:patterns -- --write';

const { expressions, unknown } = await expressionsOfSource();
const recorded = recordedVerdicts();

test('every expression is known, however it is built', async (t) => {
  t.strictSame(unknown, [], 'write the pattern as a literal, or build it when its module loads');
});

test('every expression is recorded as safe, or a listed exception', async (t) => {
  const listed = new Set(exceptions.map(keyOf));
  const unrecorded = expressions.filter((expression) => !recorded.has(keyOf(expression)));
  for (const expression of unrecorded) {
    const verdict = await check(expression, timeout);
    t.fail(`${expression.places}: ${keyOf(expression)} is ${verdict}. ${howToRecord}`);
  }
  const unsafe = expressions.filter((expression) => {
    const key = keyOf(expression);
    return recorded.has(key) && recorded.get(key) !== 'safe' && !listed.has(key);
  });
  t.strictSame(
    unsafe.map((expression) => `${expression.places}: ${keyOf(expression)}`),
    [],
    'write a safe expression or a scan, see src/form/text/scan.ts',
  );
});

test('no verdict and no exception is left of an expression that is gone', async (t) => {
  const present = new Set(expressions.map(keyOf));
  const stale = [...recorded.keys()].filter((key) => !present.has(key));
  t.strictSame(stale, [], 'Remove them: npm run check:patterns -- --write');
  for (const exception of exceptions) {
    t.not(recorded.get(keyOf(exception)), 'safe', `${keyOf(exception)} needs no exception`);
    t.ok(present.has(keyOf(exception)), `${keyOf(exception)} is in the source`);
  }
});

test('an exception is harmless at its bound', async (t) => {
  for (const { source, flags, charactersMax, worst } of exceptions) {
    const { ratio, milliseconds } = growth((characters) => {
      const [pattern, text] = [new RegExp(source, flags), worst(characters)];
      return () => text.replace(pattern, '');
    }, charactersMax);
    t.ok(ratio < proportional, `/${source}/${flags}: ${milliseconds.toFixed(0)} ms`);
  }
});

test('text is normalised by the one function that takes linear time', async (t) => {
  const callers = sourcesBelow('src')
    .filter(({ path }) => path !== 'src/form/text/normalize.ts')
    .filter(({ tree }) => /\.normalize\(/.test(tree.text))
    .map(({ path }) => path);
  t.strictSame(callers, [], 'use normalizeText');
});

test('expressions are read off the syntax tree', async (t) => {
  const code = [
    'const named = "^a+$";',
    'const schemas = [{ pattern: "^b$" }, { pattern: named }, { pattern: made() }, { pattern: /c/g }];',
    'text.match("d.e"); text.match(known); text.split("f");',
    'new RegExp(source); RegExp("g"); globalThis.RegExp("h");',
  ];
  const tree = ts.createSourceFile('a.ts', code.join('\n'), ts.ScriptTarget.Latest, true);
  const { found, calls, unreadable } = staticExpressions([{ path: 'a.ts', tree }]);
  t.strictSame(
    found.map(({ source, flags }) => `/${source}/${flags}`),
    ['/^b$/u', '/^a+$/u', '/c/g', '/d.e/'],
  );
  t.strictSame(calls, ['a.ts:4', 'a.ts:4', 'a.ts:4']);
  t.strictSame(unreadable, ['a.ts:2']);
});
