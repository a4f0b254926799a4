/** Tries every promise of the store's port on one engine. */
import { type Test, test } from 'tap';
import type { Store } from '../../src/store/port.ts';
import { recordCalls } from '../support/recorded-store.ts';
import { commitPromises } from './commits.ts';
import { type ContractEngine, contractEngines } from './engines.ts';
import { feedPromises } from './feed.ts';
import { filingPromises } from './filings.ts';
import { keyPromises } from './keys.ts';
import { listPromises } from './lists.ts';
import { officeRulePromises } from './office-rules.ts';
import { organizationPromises } from './organizations.ts';
import { pastPromises } from './past-organizations.ts';
import type { PortPromise } from './promise.ts';
import { rankingPromises } from './rankings.ts';
import { reportListPromises } from './report-lists.ts';
import { reportPromises } from './reports.ts';
import { sumPromises } from './sums.ts';
import { versionPromises } from './versions.ts';
import { webhookPromises } from './webhooks.ts';

/** Every promise of the port. */
export const promises: readonly PortPromise[] = [
  ...organizationPromises,
  ...pastPromises,
  ...reportPromises,
  ...reportListPromises,
  ...versionPromises,
  ...filingPromises,
  ...sumPromises,
  ...rankingPromises,
  ...officeRulePromises,
  ...keyPromises,
  ...feedPromises,
  ...webhookPromises,
  ...listPromises,
  ...commitPromises,
];

/** The method that a promise is about. */
export const methodOf = (subject: string) => subject.split(' ', 1)[0] ?? '';

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

/** Tries every promise on the engine of the list with this name. */
export function keepPromises(name: string): void {
  const engine = contractEngines.find((each) => each.name === name);
  if (engine === undefined) throw new Error(`no engine is called ${name}`);
  for (const promise of promises) {
    test(promise.title, (t) => keepPromise(t, engine, promise));
  }
}
