/**
 * What a write of a report sets; and where SQL filters by due dates in its own words, the law says the
 * same of random trees, rules and instants.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'tap';
import { applyLocalRules, computeLateness, nationalDueDate } from '../../src/policy/deadlines.ts';
import type { DeadlineRule } from '../../src/store/organization.ts';
import type { ReportQuery, Store } from '../../src/store/port.ts';
import type { ReportSummary, View } from '../../src/store/report.ts';
import { isReportPut, listFaces, planReportWrite } from '../../src/store/shared/publication.ts';
import {
  anOrganization,
  aReport,
  change,
  later,
  put,
  reportDeletion,
  reportWrite,
} from '../support/rows.ts';
import { openSqliteStore } from './sqlite.ts';

const draft = { year: 2023, kind: 'own', version: 3, status: 'draft' } as const;

test('a write of a report sets its due date, its faces and its publication', async (t) => {
  const before = { year: 2023, kind: 'own', publishedVersion: 2 } as const;
  const published = { ...draft, status: 'published' } as const;
  const own = { dueDate: '2024-01-31', faces: ['working'], clearsAmounts: false };
  const both = ['working', 'published'];
  const cases = [
    ['a first version', draft, null, { ...own, publishes: false, publishedVersion: null }],
    ['a first version is no publication', published, null, { publishedVersion: null, ...own }],
    ['a correction', draft, before, { ...own, publishes: false, publishedVersion: 2 }],
    ['a publication', published, before, { publishes: true, publishedVersion: 3, faces: both }],
    ['of another year', { ...draft, year: 2024 }, before, { clearsAmounts: true }],
    ['of another kind', { ...draft, kind: 'consolidated' }, before, { clearsAmounts: true }],
  ] as const;
  for (const [name, row, current, plan] of cases) {
    t.match(planReportWrite(row, current), plan, name);
  }
  const consolidated = planReportWrite({ ...draft, kind: 'consolidated' }, null);
  t.equal(consolidated.dueDate, '2024-03-31');
  t.same(listFaces({ version: 3, publishedVersion: null }), [
    ['working', 3],
    ['published', null],
  ]);
});

test('a write leaves a report, or deletes one, and nothing between', async (t) => {
  const write = reportWrite(aReport('r', 'o'));
  t.ok(isReportPut(write));
  t.notOk(isReportPut(reportDeletion('r', 1)));
  for (const missing of ['row', 'rendered', 'origin']) {
    t.throws(() => isReportPut({ ...write, [missing]: null }), TypeError, missing);
  }
});

const names = ['a', 'b', 'c'] as const;
const days = ['2024-01-05', '2024-01-20', '2024-01-31', '2024-02-10', '2024-03-31'] as const;
const day = fc.constantFrom(...days);
const moment = fc.integer({ min: 1, max: 9 });

interface Case {
  /** The organization above each, of those before it; null: none. */
  readonly parents: readonly (number | null)[];
  readonly rules: readonly DeadlineRule[];
  /** What is moved to the top of the tree, and when. */
  readonly moved: { readonly id: string; readonly at: number } | null;
  readonly published: readonly string[];
}

const rules = fc.array(
  fc.record({
    type: fc.constantFrom('earlier' as const, 'exemption' as const),
    organizationId: fc.constantFrom(...names),
    year: fc.constantFrom(2023, 2023, 2023, 2022),
    kind: fc.constantFrom('own' as const, 'own' as const, 'consolidated' as const),
    date: day,
    made: moment,
    ended: fc.option(moment, { freq: 1 }),
  }),
  { minLength: 3, maxLength: 9 },
);

const made: fc.Arbitrary<Case> = fc.record({
  parents: fc.tuple(
    fc.constant<number | null>(null),
    ...[0, 1].map((max) => fc.option(fc.nat({ max }), { nil: null, freq: 4 })),
  ),
  rules: rules.map((list) =>
    list.map(
      ({ made: at, ended, ...rule }, index): DeadlineRule => ({
        ...{ ...rule, id: `rule-${index}`, reason: 'x', version: ended === null ? 1 : 2 },
        createdAt: later(at),
        endedAt: ended === null ? null : later(Math.max(at, ended)),
      }),
    ),
  ),
  moved: fc.option(fc.record({ id: fc.constantFrom(...names), at: moment })),
  published: fc.subarray([...names]),
});

async function commitCase(store: Store, { parents, rules: list, moved, published }: Case) {
  const organizations = names.map((id, index) => {
    const parent = parents[index] ?? null;
    return anOrganization(id, { parentId: parent === null ? null : (names[parent] ?? null) });
  });
  const kinds = ['own', 'consolidated'] as const;
  const reports = names.flatMap((id) =>
    kinds.map((kind) =>
      aReport(`${id}-${kind}`, id, {
        kind,
        firstPublishedAt: published.includes(id) ? '2024-02-05T00:00:00.000Z' : null,
      }),
    ),
  );
  await store.commit(
    change({ organizations: organizations.map(put), reports: reports.map(reportWrite) }),
  );
  for (const rule of list) {
    const first = { ...rule, version: 1, endedAt: null };
    await store.commit(change({ deadlines: [put(first)] }));
    if (rule.version === 2) await store.commit(change({ deadlines: [put(rule)] }));
  }
  const before = organizations.find(({ id }) => id === moved?.id);
  if (moved === null || before === undefined) return;
  const after = { ...before, parentId: null, version: 2, updatedAt: later(moved.at) };
  await store.commit(change({ organizations: [put(after)] }));
}

/** Compares what a view says of reports, and how it filters them, with the law. */
async function compare(store: Store, view: View, list: readonly DeadlineRule[]) {
  const query: ReportQuery = { view, within: [], sort: 'createdAt', cursor: null, limit: 50 };
  const { items } = await store.reports.list(query);
  assert.equal(items.length, names.length * 2);
  for (const { id, year, kind, organization, deadline } of items) {
    const own = list.filter((rule) => rule.year === year && rule.kind === kind);
    const national = nationalDueDate(year, kind);
    const law = applyLocalRules(national, organization.lineage, own, view.asOf);
    assert.deepEqual(deadline, law, id);
    const part = await store.reports.readPart(id, 'report', view);
    assert.deepEqual(part?.deadline, law, id);
    if (view.asOf !== null) continue;
    assert.deepEqual(await store.deadlines.getFor(organization.id, year, kind), law, id);
  }
  const idsOf = (found: readonly ReportSummary[]) => found.map(({ id }) => id).sort();
  for (const today of [...days, '2024-02-01', '2024-04-01']) {
    const isLate = ({ deadline, firstPublishedAt }: ReportSummary) =>
      computeLateness(deadline, firstPublishedAt, today).overdue;
    for (const is of [true, false]) {
      const filtered = await store.reports.list({ ...query, overdue: { today, is } });
      const expected = items.filter((item) => isLate(item) === is);
      assert.deepEqual(idsOf(filtered.items), idsOf(expected), `overdue ${is} on ${today}`);
    }
  }
}

test('lists filter by lateness as the law has it', async () => {
  await fc.assert(
    fc.asyncProperty(made, async (each) => {
      const store = await openSqliteStore('sqlite::memory:');
      try {
        await commitCase(store, each);
        await compare(store, { face: 'working', asOf: null }, each.rules);
        for (const at of [0, 3, 6, 10]) {
          await compare(store, { face: 'working', asOf: later(at) }, each.rules);
        }
      } finally {
        await store.close();
      }
    }),
    { numRuns: 60 },
  );
});
