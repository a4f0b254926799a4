/** The contract of the store is complete, and kept over every engine of the list: a file each. */
import { readFileSync } from 'node:fs';
import { test } from 'tap';
import { portErrors, portMethods } from './completeness.ts';
import { contractEngines } from './engines.ts';
import { methodOf, promises } from './keep-promises.ts';

/** The files that try the promises, each on one engine. */
const runs = ['better-sqlite3.test.ts', 'node-sqlite.test.ts'];

test('every engine has a file that tries the promises on it', async (t) => {
  const texts = runs.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'));
  t.equal(contractEngines.length, runs.length);
  for (const { name } of contractEngines) {
    t.ok(
      texts.some((text) => text.includes(`keepPromises('${name}')`)),
      name,
    );
  }
});

test('every method of the port, and every error that it declares, has its promise', async (t) => {
  const subjects = new Set(promises.flatMap(({ of }) => of));
  const tried = new Set([...subjects].map(methodOf));
  const declared = portErrors();
  t.ok(declared.length > 15, 'the errors were found');
  for (const engine of contractEngines) {
    const store = await engine.openTransient();
    const methods = portMethods(store);
    await store.close();
    t.ok(methods.length > 30, 'the methods were found');
    t.same(
      methods.filter((name) => !tried.has(name)),
      [],
      'every method',
    );
    t.same(
      [...tried].filter((name) => !methods.includes(name)),
      [],
      'and no other',
    );
  }
  t.same(
    declared.filter((subject) => !subjects.has(subject)),
    [],
    'every error',
  );
  t.same(
    [...subjects].filter((subject) => subject.includes(' ') && !declared.includes(subject)),
    [],
    'and no other',
  );
});
