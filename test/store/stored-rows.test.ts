/** What is in the file behind the port: paths, amounts, sections, and what triggers hold. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'tap';
import { cellsOf } from '../../src/form/cells.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { unpackAmounts } from '../../src/store/shared/amounts.ts';
import { figuresWith } from '../support/figures.ts';
import {
  anOrganization,
  aReport,
  blankNarrative,
  change,
  deletion,
  instant,
  put,
  reportDeletion,
  reportWrite,
} from '../support/rows.ts';
import { contents, openStore, sql } from './open-store.ts';
import { openSqliteStore, verifyStore } from './sqlite.ts';

/** The amounts in a file, by face; and how many cells are blank. */
function amountsIn(file: string) {
  const rows = contents(file).report_amounts as { face: string; amounts: Buffer }[];
  const all = rows.flatMap(({ face, amounts }) =>
    unpackAmounts(amounts).map((each) => [face, each] as const),
  );
  const values = all.filter(([, { value }]) => value !== null);
  return { values, blanks: all.length - values.length };
}

/** How many cells are no totals. */
const leaves = cellsOf(editionById('2021')).filter(({ total }) => !total).length;

/** The sums of all amounts of each face in a file. */
function sumsIn(file: string): Record<string, number> {
  const rows = contents(file).report_amounts as { face: string; amounts: Buffer }[];
  return Object.fromEntries(
    rows.map(({ face, amounts }) => [
      face,
      unpackAmounts(amounts).reduce((sum, { value }) => sum + (value ?? 0), 0),
    ]),
  );
}

test('the paths of the tree follow every move', async (t) => {
  const { store, file } = await openStore(t);
  const rows = [
    anOrganization('a'),
    anOrganization('a0'),
    anOrganization('b', { parentId: 'a' }),
    anOrganization('c', { parentId: 'b' }),
  ];
  await store.commit(change({ organizations: rows.map(put) }));
  const paths = () =>
    (contents(file).organizations as { path: string }[]).map(({ path }) => path).sort();
  t.same(paths(), ['/a/', '/a/b/', '/a/b/c/', '/a0/']);
  const moved = anOrganization('b', { parentId: 'a0', version: 2 });
  await store.commit(change({ organizations: [put(moved)] }));
  t.same(paths(), ['/a/', '/a0/', '/a0/b/', '/a0/b/c/']);
  const rooted = anOrganization('c', { parentId: null, version: 2 });
  await store.commit(change({ organizations: [put(rooted)] }));
  t.same(paths(), ['/a/', '/a0/', '/a0/b/', '/c/']);
  await store.commit(change({ organizations: [deletion('c', 2), deletion('b', 2)] }));
  t.match(contents(file).organizations, [{ path: '/a/' }, { path: '/a0/' }]);
});

test('the amounts of a report are those of its newest version', async (t) => {
  const { store, file } = await openStore(t);
  const first = aReport('r', 'o', {
    figures: figuresWith({
      '/proactiveDisclosure/regulations/issued': 3,
      '/proactiveDisclosure/administrativeFees/amount': '1.25',
      '/applicationStatistics/newlyReceived/naturalPerson': 5_000_000_000,
      '/applicationStatistics/newlyReceived/total': 5_000_000_000,
      '/applicationStatistics/carriedOver/naturalPerson': 0,
    }),
  });
  const organizations = [put(anOrganization('o'))];
  await store.commit(change({ organizations, reports: [reportWrite(first)] }));
  const { values, blanks } = amountsIn(file);
  t.same(values, [
    ['working', { cell: 0, value: 3 }],
    ['working', { cell: 9, value: 1_250_000 }],
    ['working', { cell: 10, value: 5_000_000_000 }],
  ]);
  t.equal(blanks, leaves - 4, 'a blank is marked, a zero is not');
  const second = aReport('r', 'o', { version: 2, title: '二' });
  await store.commit(change({ reports: [reportWrite(second)] }));
  t.match(contents(file).report_versions, [
    { version: 1, title: first.title },
    { version: 2, title: '二' },
  ]);
  t.same(amountsIn(file), { values: [], blanks: leaves });
});

test('published amounts follow what is published, whatever is worked on', async (t) => {
  const statuses = ['draft', 'submitted', 'accepted', 'published'] as const;
  const step = fc.record({ status: fc.constantFrom(...statuses), issued: fc.nat({ max: 3 }) });
  const holds = fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (later) => {
      const steps = [{ status: 'draft', issued: 1 } as const, ...later];
      const file = `${t.testdir()}/data/n.db`;
      const store = await openSqliteStore(`sqlite:${file}`);
      await store.commit(change({ organizations: [put(anOrganization('o'))] }));
      let published: number | null = null;
      for (const [index, { status, issued }] of steps.entries()) {
        const figures = figuresWith({ '/proactiveDisclosure/regulations/issued': issued });
        const row = aReport('r', 'o', { version: index + 1, status, figures });
        await store.commit(change({ reports: [reportWrite(row)] }), { dryRun: true });
        assert.deepEqual(sumsIn(file), index === 0 ? {} : expected(steps[index - 1], published));
        await store.commit(change({ reports: [reportWrite(row)] }));
        if (status === 'published') published = issued;
        assert.deepEqual(sumsIn(file), expected(steps[index], published));
      }
      await store.close();
      assert.deepEqual(verifyStore(`sqlite:${file}`), []);
    }),
    { numRuns: 15 },
  );
  await t.resolves(holds);

  function expected(step: { readonly issued: number } | undefined, published: number | null) {
    return { working: step?.issued, ...(published === null ? {} : { published }) };
  }
});

test('a section that did not change is not written again', async (t) => {
  const { store, file } = await openStore(t);
  const first = aReport('r', 'o');
  const narrative = { ...blankNarrative, overview: '概况' };
  const rows = [
    first,
    { ...first, version: 2, title: '二' },
    { ...first, version: 3, narrative },
    { ...first, version: 4 },
  ];
  const organizations = [put(anOrganization('o'))];
  await store.commit(change({ organizations, reports: [reportWrite(first)] }));
  for (const row of rows.slice(1)) await store.commit(change({ reports: [reportWrite(row)] }));
  t.match(contents(file).report_contents, [
    { version: 1, narrative_length: Number, review_litigation_length: Number },
    { version: 3, narrative_length: Number, proactive_disclosure_length: null },
    { version: 4, narrative_length: Number, proactive_disclosure_length: null },
  ]);
  for (const row of rows) {
    const kept = await store.reports.getVersion('r', row.version);
    t.same(kept?.bytes, reportWrite(row).rendered?.report, `version ${row.version}`);
    t.same(kept?.narrative, row.narrative);
  }
});

test('a draft that is deleted leaves no row but its events', async (t) => {
  const { store, file } = await openStore(t);
  const figures = figuresWith({ '/proactiveDisclosure/regulations/issued': 1 });
  const organizations = [put(anOrganization('o'))];
  const reports = [reportWrite(aReport('r', 'o', { figures }))];
  await store.commit(change({ organizations, reports }));
  await store.commit(change({ reports: [reportWrite(aReport('r', 'o', { version: 2 }))] }));
  await store.commit(change({ reports: [reportDeletion('r', 2)] }));
  const left = contents(file);
  for (const table of ['reports', 'report_versions', 'report_contents', 'report_amounts']) {
    t.same(left[table], [], table);
  }
  t.equal(left.audit_events?.length, 6);
});

test('what may never change is kept by the file itself', async (t) => {
  const { store, file } = await openStore(t);
  const organizations = [put(anOrganization('o'))];
  await store.commit(change({ organizations, reports: [reportWrite(aReport('r', 'o'))] }));
  const adjustment = {
    ...{ id: 'a', organizationId: 'o', ruleId: 'P-02', severity: 'off' as const, parameters: {} },
    ...{ reason: 'x', endedAt: null, version: 1, createdAt: instant },
  };
  await store.commit(change({ adjustments: [{ id: 'a', expected: null, row: adjustment }] }));
  const before = contents(file);
  const forbidden = [
    ["UPDATE rule_adjustments SET reason = 'y'", /only ended/],
    ['DELETE FROM rule_adjustments', /is ended/],
    ['UPDATE audit_events SET actor_label = 1', /append-only/],
    ['DELETE FROM audit_events', /append-only/],
    ['INSERT OR REPLACE INTO audit_events SELECT * FROM audit_events', /append-only/],
    ["UPDATE report_versions SET title = ''", /never changes/],
    ['INSERT OR REPLACE INTO report_versions SELECT * FROM report_versions', /never changes/],
    ['DELETE FROM report_versions', /goes only with the report/],
    ["UPDATE report_contents SET bytes = X'00'", /never changes/],
    ['INSERT OR REPLACE INTO report_contents SELECT * FROM report_contents', /never changes/],
    ['DELETE FROM report_contents', /goes only with the report/],
    ["INSERT INTO report_version_members VALUES (1, 1, '{}', '{}', '[]', null, null)", /is kept/],
    ["INSERT INTO report_amounts VALUES (2023, 'own', 'working', 1, 'x')", /cannot store TEXT/],
  ] as const;
  for (const [statement, message] of forbidden) {
    t.throws(() => sql(file, statement), { message }, statement);
  }
  t.same(contents(file), before);
  sql(file, "UPDATE reports SET status = 'published'");
  t.throws(() => sql(file, 'DELETE FROM reports'), { message: /only a draft/ });
});
