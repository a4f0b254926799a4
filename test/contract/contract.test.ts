/** The contract of the store: every promise of its port, over every engine of the list. */
import { type Test, test } from 'tap';
import type { Store } from '../../src/store/port.ts';
import { recordCalls } from '../support/recorded-store.ts';
import { commitPromises } from './commits.ts';
import { portErrors, portMethods } from './completeness.ts';
import { type ContractEngine, contractEngines } from './engines.ts';
import { feedPromises } from './feed.ts';
import { keyPromises } from './keys.ts';
import { listPromises } from './lists.ts';
import { officeRulePromises } from './office-rules.ts';
import { organizationPromises } from './organizations.ts';
import type { PortPromise } from './promise.ts';
import { reportListPromises } from './report-lists.ts';
import { reportPromises } from './reports.ts';
import { versionPromises } from './versions.ts';

const promises: readonly PortPromise[] = [
  ...organizationPromises,
  ...reportPromises,
  ...reportListPromises,
  ...versionPromises,
  ...officeRulePromises,
  ...keyPromises,
  ...feedPromises,
  ...listPromises,
  ...commitPromises,
];

const methodOf = (subject: string) => subject.split(' ', 1)[0] ?? '';

/** Tries a promise on an engine, and looks that it calls the methods that it is about. */
async function keepPromise(t: Test, engine: ContractEngine, promise: PortPromise): Promise<void> {
  const called = new Set<string>();
  const opened: Store[] = [];
  const place = await engine.newPlace(t.testdir());
  const open = async () => {
    const store = await place.open();
    opened.push(store);
    return recordCalls(store, (name) => called.add(name));
  };
  const openOther = async () => {
    const store = await engine.openTransient();
    opened.push(store);
    return recordCalls(store, (name) => called.add(name));
  };
  try {
    await promise.keep(t, { engine, place, store: await open(), openAgain: open, openOther });
  } finally {
    for (const store of opened) await store.close();
    await place.erase();
  }
  const uncalled = promise.of.map(methodOf).filter((name) => !called.has(name));
  t.same(uncalled, [], 'it calls what it is about');
}

for (const engine of contractEngines) {
  test(engine.name, async (t) => {
    for (const promise of promises) {
      await t.test(promise.title, (s) => keepPromise(s, engine, promise));
    }
  });
}

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
