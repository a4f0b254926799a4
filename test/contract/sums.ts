/** Sums over the tree: at every moment of a history they are what a program would add up itself. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { GroupSum, SumGrouping, SumScope } from '../../src/store/sums.ts';
import type { PortPromise } from './promise.ts';
import { SumHistory, sumHistories } from './sum-histories.ts';

const groupings = [null, 'level', 'organizationKind', 'child'] as const;

/** Enough that every kind of step has met every other. */
const histories = 1_000;

/** What was read at an instant. */
interface Remembered {
  readonly scope: SumScope;
  readonly grouping: SumGrouping | null;
  readonly sums: readonly GroupSum[];
}

const scopes = fc.record(
  {
    year: fc.constantFrom(2020, 2022, 2023),
    level: fc.constant(['county'] as const),
    organizationKind: fc.constant(['government', 'zone'] as const),
    verticallyLed: fc.boolean(),
  },
  { requiredKeys: ['year'] },
);

const everyHistory: PortPromise = {
  of: ['sums.read', 'sums.getVersion'],
  title: 'sums are those of the publications and the register, now and at every earlier instant',
  async keep(t, { store }) {
    let clock = 0;
    let tree = 0;
    const property = fc.asyncProperty(
      sumHistories,
      fc.array(scopes, { minLength: 3, maxLength: 3 }),
      async (steps, chosen) => {
        tree += 1;
        const history = new SumHistory(store, `t${tree}-`, clock);
        const past: Remembered[] = [];
        let version = await store.sums.getVersion(null);
        for (const [at, step] of steps.entries()) {
          await history.take(step);
          clock = history.clock;
          const within =
            at % 3 === 2 ? `t${tree}-${at % history.organizations.length}` : history.root;
          const grouping = groupings[at % 4] ?? null;
          const scope = { ...chosen[at % 3], within, year: chosen[at % 3]?.year ?? 2023 };
          const sums = await history.check(scope, grouping);
          const view = { face: 'published', asOf: history.at } as const;
          past.push({ scope: { verticallyLed: false, ...scope, view }, grouping, sums });
          const next = await store.sums.getVersion(null);
          assert.ok(next >= version);
          assert.equal(await store.sums.getVersion(history.at), next);
          version = next;
        }
        for (const { scope, grouping, sums } of past) {
          const again = await store.sums.read(scope, grouping);
          assert.deepEqual(again, sums, `as of ${scope.view.asOf}`);
        }
      },
    );
    await t.resolves(fc.assert(property, { numRuns: histories }));
    t.equal(tree >= histories, true);
  },
};

export const sumPromises: readonly PortPromise[] = [everyHistory];
