/** What the contract of the store is made of: promises of its port, kept by every engine. */
import type { Test } from 'tap';
import type { Change, Page, Store } from '../../src/store/port.ts';
import type { ContractEngine, StorePlace } from './engines.ts';

/** What a promise is tried on. Stores that it opens are closed after it. */
export interface Trial {
  readonly engine: ContractEngine;
  readonly place: StorePlace;
  /** A store that was new and empty. */
  readonly store: Store;
  /** Opens the same store once more. */
  openAgain(): Promise<Store>;
  /** Opens another store, new and empty. */
  openOther(): Promise<Store>;
}

export interface PortPromise {
  /**
   * What it is about: methods such as `reports.list`, and errors of methods, such as
   * `reports.list cursor-invalid`. The promise calls each of the methods.
   */
  readonly of: readonly string[];
  readonly title: string;
  readonly keep: (t: Test, trial: Trial) => Promise<void>;
}

/** Lists the ids of a page. */
export const idsOf = (page: Page<{ readonly id: string }>): string[] =>
  page.items.map(({ id }) => id);

/** Asserts that a change is refused with a code and leaves everything as it was. */
export async function refused(
  t: Test,
  { store, place }: Trial,
  change: Change,
  code: string,
): Promise<void> {
  const before = await place.readContents();
  await t.rejects(store.commit(change, { dryRun: true }), { name: 'AppError', code });
  await t.rejects(store.commit(change), { name: 'AppError', code });
  t.same(await place.readContents(), before, `${code}: nothing has changed`);
}

/**
 * Asserts that a list is walked in an order, an item a page, with cursors that are good for this
 * list alone.
 *
 * @param list asks for a page of the list
 * @param expected what each item says of itself, in the order of the list
 * @param foreign a cursor of another list
 */
export async function walked<Item>(
  t: Test,
  list: (request: { limit: number; cursor: string | null }) => Promise<Page<Item>>,
  { expected, say, foreign }: WalkExpectation<Item>,
): Promise<void> {
  const said: (string | number)[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await list({ limit: 1, cursor });
    said.push(...page.items.map(say));
    cursor = page.next;
  } while (cursor !== null);
  t.same(said, expected, 'an item a page');
  const whole = await list({ limit: expected.length, cursor: null });
  t.same(whole.items.map(say), expected, 'all on one page');
  t.equal(whole.next, null, 'and none behind it');
  const { next } = await list({ limit: 1, cursor: null });
  t.type(next, 'string');
  for (const wrong of ['', 'x', `${next}A`, foreign]) {
    await t.rejects(list({ limit: 1, cursor: wrong }), { code: 'cursor-invalid' }, wrong);
  }
  await t.rejects(list({ limit: 0, cursor: null }), RangeError);
}

interface WalkExpectation<Item> {
  readonly expected: readonly (string | number)[];
  readonly say: (item: Item) => string | number;
  readonly foreign: string;
}
