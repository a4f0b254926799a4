/** Sums over the tree: at every moment of a history they are what a program would add up itself. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cellByName, cellsOf } from '../../src/form/cells.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { blankFigures, writeCell } from '../../src/form/figures.ts';
import type { ReportStatus } from '../../src/policy/workflow.ts';
import type { Page, PageRequest, Store } from '../../src/store/port.ts';
import type { Report } from '../../src/store/report.ts';
import type {
  ExclusionReason,
  GroupSum,
  SumGrouping,
  SumPart,
  SumScope,
} from '../../src/store/sums.ts';
import {
  anOrganization,
  aReport,
  change,
  later,
  put,
  reportWrite,
  working,
} from '../support/rows.ts';
import { type PortPromise, walked } from './promise.ts';
import { foreignCursor } from './rows.ts';
import { SumHistory, sumHistories } from './sum-histories.ts';

const groupings = [null, 'level', 'organizationKind', 'child'] as const;

/** Enough that every kind of step has met every other; of both engines together more than 1,000. */
const histories = 500;

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

/** Most often the whole, so that there is something in it. */
const wideScopes = fc.oneof(
  { arbitrary: fc.record({ year: fc.constantFrom(2022, 2023) }), weight: 4 },
  { arbitrary: scopes, weight: 1 },
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

/** Reads every part of a sum, some a page. */
async function readParts(store: Store, scope: SumScope, limit: number): Promise<SumPart[]> {
  const found: SumPart[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<SumPart> = await store.sums.listParts({ ...scope, limit, cursor });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

/** Asserts that the parts of a sum are its reports, and that they add up to every cell of it. */
async function checkParts(store: Store, scope: SumScope, limit: number): Promise<number> {
  const [sum] = await store.sums.read(scope, null);
  const parts = await readParts(store, scope, limit);
  assert.equal(parts.length, sum?.included ?? 0);
  for (const { edition, reports, values, blanks } of sum?.editions ?? []) {
    const own = parts.filter((part) => part.edition === edition);
    assert.equal(own.length, reports);
    for (const [cell, value] of values.entries()) {
      const column = own.map((part) => part.values[cell] ?? null);
      assert.equal(column.filter((each) => each === null).length, blanks[cell], `${cell}`);
      // A part of a total that is blank leaves the others in the sum.
      if (blanks[cell] === 0) {
        assert.equal(
          column.reduce<number>((all, each) => all + Number(each), 0),
          value,
          `${cell}`,
        );
      }
    }
  }
  for (const { reportId, version, digest } of parts) {
    const kept = await store.reports.getVersion(reportId, version);
    assert.equal(kept?.digest, digest);
  }
  return parts.length;
}

/** Asserts that what a sum lacks is listed, as much of it as is counted. */
async function checkGaps(store: Store, scope: SumScope): Promise<void> {
  const [sum] = await store.sums.read(scope, null);
  const missing = await store.sums.listGaps(scope, 'missing', 500);
  assert.equal(missing.length, sum?.missing ?? 0);
  assert.ok(missing.every(({ reason }) => reason === null));
  const excluded = await store.sums.listGaps(scope, 'excluded', 500);
  const byReason = Map.groupBy(excluded, ({ reason }) => reason);
  for (const [reason, count] of Object.entries(sum?.excluded ?? {})) {
    assert.equal(byReason.get(reason as ExclusionReason)?.length ?? 0, count, reason);
  }
  const first = await store.sums.listGaps(scope, 'missing', 2);
  assert.deepEqual(first, missing.slice(0, 2));
}

const everyPart: PortPromise = {
  of: ['sums.listParts', 'sums.listGaps', 'sums.read'],
  title: 'the parts of a sum add up to it, and what it lacks is named',
  async keep(t, { store }) {
    let [clock, tree, parts] = [0, 0, 0];
    const faces = fc.constantFrom('published' as const, 'working' as const);
    const statuses = fc.constantFrom<ReportStatus[]>(
      ['published'],
      ['draft'],
      ['draft', 'published'],
    );
    const property = fc.asyncProperty(
      fc.tuple(sumHistories, wideScopes, faces, statuses, fc.integer({ min: 1, max: 4 })),
      async ([steps, chosen, face, status, limit]) => {
        tree += 1;
        const history = new SumHistory(store, `p${tree}-`, clock);
        const past: string[] = [];
        for (const step of steps) {
          await history.take(step);
          past.push(history.at);
        }
        clock = history.clock;
        const ofFace = face === 'working' ? { status } : {};
        const scope = { verticallyLed: false, ...chosen, ...ofFace, within: history.root };
        for (const asOf of [null, past[Math.floor(past.length / 2)] ?? null]) {
          const at: SumScope = { ...scope, view: { face, asOf } };
          parts += await checkParts(store, at, limit);
          await checkGaps(store, at);
        }
      },
    );
    await t.resolves(fc.assert(property, { numRuns: 150 }));
    t.ok(parts > 50, 'there were parts');
  },
};

const workingSums: PortPromise = {
  of: ['sums.read', 'sums.listParts', 'sums.listParts cursor-invalid'],
  title: 'sums of working versions are those of the wanted states, walked in the order of the tree',
  async keep(t, { store }) {
    const ids = ['a', 'b', 'c', 'd'];
    const organizations = ids.map((id) =>
      anOrganization(id, { parentId: id === 'a' ? null : 'a' }),
    );
    await store.commit(change({ organizations: organizations.map(put) }));
    const figures = (count: number) => {
      const cells = blankFigures(editionById('2021'));
      for (const cell of cellsOf(editionById('2021'))) writeCell(cells, cell, null);
      const received = cellByName(editionById('2021'), 'newlyReceived.naturalPerson');
      assert.ok(received);
      writeCell(cells, received, count);
      return { cells, index: received.index };
    };
    const rows = [
      aReport('ra', 'a', { figures: figures(3).cells }),
      aReport('rb', 'b', { figures: figures(Number.MAX_SAFE_INTEGER).cells }),
      aReport('rc', 'c', { figures: figures(Number.MAX_SAFE_INTEGER).cells }),
    ];
    await store.commit(change({ reports: rows.map(reportWrite) }));
    const submitted = { ...rows[0], status: 'submitted', version: 2 } as Report;
    await store.commit(change({ reports: [reportWrite(submitted)] }));
    const { index } = figures(0);
    const scope = { year: 2023, verticallyLed: false, view: working } as const;
    const [all] = await store.sums.read(scope, null);
    t.equal(
      all?.editions[0]?.values[index],
      3n + 2n * BigInt(Number.MAX_SAFE_INTEGER),
      'a sum is exact beyond 2^53',
    );
    t.match(all, { expected: 4, missing: 1, included: 3, additional: 0 });
    const [filed] = await store.sums.read({ ...scope, status: ['submitted'] }, null);
    t.match(filed, { expected: 4, missing: 1, included: 1, excluded: { status: 2 } });
    t.equal(filed?.editions[0]?.values[index], 3);
    const published = { ...scope, view: { face: 'published', asOf: null } } as const;
    t.match(await store.sums.read(published, null), [{ expected: 4, missing: 4, included: 0 }]);
    t.same(await store.sums.read({ ...published, level: ['national'] }, null), [], 'nothing due');
    const list = (request: PageRequest) => store.sums.listParts({ ...scope, ...request });
    await walked(t, list, {
      expected: ['ra', 'rb', 'rc'],
      say: ({ reportId }) => reportId,
      foreign: await foreignCursor(store),
    });
  },
};

const rareGaps: PortPromise = {
  of: ['sums.listGaps'],
  title: 'gaps that are rare among many organizations are named in the order of the tree',
  async keep(t, { store }) {
    const organizations = Array.from({ length: 1_000 }, (_, at) =>
      anOrganization(`n${String(at).padStart(3, '0')}`, {
        parentId: at === 0 ? null : `n${String(Math.floor((at - 1) / 9)).padStart(3, '0')}`,
        verticallyLed: at === 640,
      }),
    );
    const without = ['n111', 'n990'];
    const reporting = organizations.filter(({ id }) => !without.includes(id));
    const drafts = reporting.map(({ id }) => aReport(id, id));
    await store.commit(change({ organizations: organizations.map(put) }));
    await store.commit(change({ reports: drafts.map(reportWrite) }));
    const publish = { status: 'published', version: 2, publishedAt: later(5) } as const;
    const published = drafts.map(
      (row): Report => ({ ...row, ...publish, firstPublishedAt: later(5), updatedAt: later(5) }),
    );
    await store.commit(change({ reports: published.map(reportWrite) }));
    const scopeOf = (within: string | undefined, asOf: string | null): SumScope => ({
      ...{ year: 2023, verticallyLed: false, view: { face: 'published', asOf } },
      ...(within !== undefined && { within }),
    });
    for (const within of [undefined, 'n000', 'n001', 'n012', 'n111']) {
      for (const kind of ['missing', 'excluded'] as const) {
        const now = await store.sums.listGaps(scopeOf(within, null), kind, 200);
        const then = await store.sums.listGaps(scopeOf(within, later(5)), kind, 200);
        t.same(now, then, `${within} ${kind}: as one organization after the other`);
      }
    }
    const missing = await store.sums.listGaps(scopeOf('n000', null), 'missing', 200);
    t.same(missing.map(({ id }) => id).sort(), without);
    t.equal((await store.sums.listGaps(scopeOf('n000', null), 'missing', 1)).length, 1);
    t.match(await store.sums.listGaps(scopeOf(undefined, null), 'excluded', 200), [
      { id: 'n640', reason: 'vertical' },
    ]);
  },
};

export const sumPromises: readonly PortPromise[] = [everyHistory, everyPart, workingSums, rareGaps];
