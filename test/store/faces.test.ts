/**
 * Two faces, two rows, and the tree of every instant: over random histories, a correction in progress
 * changes nothing that is published, and what was listed at an instant is listed so ever after.
 */
import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Test, test } from 'tap';
import { editionById } from '../../src/form/editions/index.ts';
import { blankFigures, cellByPointer, writeCell } from '../../src/form/figures.ts';
import type { ReportStatus } from '../../src/policy/workflow.ts';
import type { DeadlineRule, Organization } from '../../src/store/organization.ts';
import type { Change, ReportQuery, Store } from '../../src/store/port.ts';
import type { Report, ReportSummary, View } from '../../src/store/report.ts';
import { unpackAmounts } from '../../src/store/shared/amounts.ts';
import { anOrganization, aReport, change, later, put, reportWrite } from '../support/rows.ts';
import {
  connect,
  driver,
  openSqliteStore,
  rebuildStore,
  verifyRows,
  verifyStore,
} from './sqlite.ts';
import { contents, openStore, sql } from './support.ts';

const names = ['a', 'b', 'c', 'd', 'e'] as const;
const faces = ['working', 'published'] as const;
const sorts = ['createdAt', '-updatedAt', 'year'] as const;
const pointer = '/proactiveDisclosure/regulations/issued';

/** What somebody does: to the report of an organization, or to the register. */
type Step =
  | { readonly do: Action; readonly of: string; readonly issued: number }
  | { readonly do: 'move'; readonly of: string; readonly to: string | null }
  | { readonly do: 'rename' | 'vary' | 'deadline'; readonly of: string };

/** What is done to a report: `advance` submits, publishes or corrects it, as its state has it. */
type Action = 'edit' | 'withdraw' | 'advance';

/** Where each action leads from each state; from others it does not. */
const courses: Readonly<Record<Action, Partial<Record<ReportStatus, ReportStatus>>>> = {
  edit: { draft: 'draft' },
  withdraw: { submitted: 'draft' },
  advance: { draft: 'submitted', submitted: 'published', published: 'draft' },
};

/** Those that report are few, so that each is corrected more than once. */
const reporting = fc.constantFrom('c', 'd');
const above = fc.constantFrom('a', 'b', 'e');
const done = fc.constantFrom<Action>('advance', 'advance', 'advance', 'edit', 'withdraw');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: done, of: reporting, issued: fc.nat({ max: 9 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      of: fc.constantFrom(...names),
      to: fc.option(above, { freq: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('deadline' as const), of: above }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('rename' as const, 'vary' as const),
      of: fc.constantFrom(...names),
    }),
  },
);

/** What is so, by the simplest means. */
class Model {
  readonly organizations = new Map<string, Organization>(
    names.map((id) => [id, anOrganization(id)]),
  );
  readonly working = new Map<string, Report>();
  readonly published = new Map<string, Report>();

  lineage(id: string): readonly string[] {
    const parentId = this.organizations.get(id)?.parentId ?? null;
    return parentId === null ? [id] : [...this.lineage(parentId), id];
  }

  below(id: string): readonly string[] {
    return names.filter((each) => this.lineage(each).includes(id));
  }

  /** The reports of a face at or below an organization, by id. */
  listed(face: View['face'], within: string): readonly Report[] {
    const below = this.below(within);
    return [...this[face].values()]
      .filter(({ organizationId }) => below.includes(organizationId))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  /** The report that an action makes; null: its state does not allow it. */
  next({ do: done, of, issued }: Step & { readonly do: Action }, now: string): Report | null {
    const before = this.working.get(of);
    const figures = blankFigures(editionById('2021'));
    const cell = cellByPointer(editionById('2021'), pointer);
    if (cell !== undefined) writeCell(figures, cell, issued);
    if (before === undefined) {
      return aReport(`r${of}`, of, { figures, createdAt: now, updatedAt: now });
    }
    const status = courses[done][before.status];
    if (status === undefined) return null;
    const version = before.version + 1;
    const moved = { ...before, version, status, updatedAt: now };
    if (status === 'submitted') return { ...moved, submittedAt: now };
    if (done === 'edit') return { ...moved, figures, title: `${issued}，第${version}版` };
    if (status !== 'published') return moved;
    return { ...moved, publishedAt: now, firstPublishedAt: before.firstPublishedAt ?? now };
  }

  /** The row of the register that a step makes; null: it makes none. */
  register({ do: done, of, ...members }: Step, now: string): Organization | null {
    const before = this.organizations.get(of);
    if (before === undefined) return null;
    const next = { ...before, version: before.version + 1, updatedAt: now };
    if (done === 'rename') return { ...next, name: `${of}${next.version}` };
    if (done === 'vary') return { ...next, verticallyLed: !before.verticallyLed };
    const to = 'to' in members ? members.to : null;
    if (done !== 'move' || (to !== null && this.lineage(to).includes(of))) return null;
    return { ...next, parentId: to };
  }
}

function deadlineOf(organizationId: string, now: string, index: number): DeadlineRule {
  return {
    ...{ id: `d${index}`, type: 'earlier', organizationId, year: 2023, kind: 'own' },
    ...{ date: `2024-01-${30 - (index % 20)}`, reason: null, endedAt: null },
    ...{ version: 1, createdAt: now },
  };
}

/** The change of a step, applied to the model; null: it is none. */
function decide(model: Model, taken: Step, now: string, index: number): Change | null {
  if (taken.do === 'deadline')
    return change({ deadlines: [put(deadlineOf(taken.of, now, index))] });
  if (!('issued' in taken)) {
    const row = model.register(taken, now);
    if (row === null) return null;
    model.organizations.set(row.id, row);
    return change({ organizations: [put(row)] });
  }
  const row = model.next(taken, now);
  if (row === null) return null;
  model.working.set(taken.of, row);
  if (row.status === 'published') model.published.set(taken.of, row);
  return change({ reports: [reportWrite(row)] });
}

function question(members: Partial<ReportQuery> & Pick<ReportQuery, 'view'>): ReportQuery {
  return { limit: 50, cursor: null, within: [], sort: 'createdAt', ...members };
}

/** The published amounts in a file: a sum a report. */
function publishedAmounts(file: string): Record<string, number> {
  const database = connect(file, { readonly: true });
  const rows = database
    .prepare<[], { id: string; amounts: Buffer }>(`
      SELECT r.id, a.amounts FROM report_amounts AS a JOIN reports AS r ON r.number = a.report
      WHERE a.face = 'published' ORDER BY r.id`)
    .all();
  database.close();
  const sum = (bytes: Buffer) => unpackAmounts(bytes).reduce((all, { value }) => all + value, 0);
  return Object.fromEntries(rows.map(({ id, amounts }) => [id, sum(amounts)]));
}

const brief = ({ id, version, title, status, updatedAt }: ReportSummary | Report) =>
  ({ id, version, title, status, updatedAt }) as const;

const issuedIn = ({ figures }: Report): number => {
  const tables = figures as unknown as Record<string, Record<string, Record<string, number>>>;
  return tables.proactiveDisclosure?.regulations?.issued ?? 0;
};

/** Holds what the store answers now against the model. */
async function holdAgainst(model: Model, store: Store, file: string): Promise<void> {
  const published = [...model.published.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const sums = Object.fromEntries(published.map((row) => [row.id, issuedIn(row)]));
  assert.deepEqual(publishedAmounts(file), sums);
  for (const face of faces) {
    for (const within of names) {
      const query = question({ view: { face, asOf: null }, within: [within] });
      const { items } = await store.reports.list(query);
      const byId = [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
      assert.deepEqual(byId.map(brief), model.listed(face, within).map(brief));
      for (const { organization } of items) {
        assert.deepEqual(organization.lineage, model.lineage(organization.id));
      }
    }
  }
  for (const id of names) {
    const row = model.published.get(id);
    const view = { face: 'published', asOf: null } as const;
    const part = await store.reports.readPart(`r${id}`, 'report', view);
    assert.deepEqual(part?.bytes, row && reportWrite(row).rendered?.report);
    assert.equal(part?.status, row && 'published');
    const context = await store.rules.getContext(id, 2024, 'own');
    assert.equal(context?.previous?.version, row?.version);
    assert.equal(context?.previous?.title, row?.title);
  }
}

/** What a list answers, but for what is always today's. */
function withoutToday({ items }: { readonly items: readonly ReportSummary[] }) {
  return items.map(({ publishedVersion, ...item }) => item);
}

/** Everything that is listed and read of an instant, or now. */
async function record(store: Store, asOf: string | null): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const face of faces) {
    const view = { face, asOf };
    for (const sort of sorts) {
      for (const within of names) {
        const query = question({ view, within: [within], sort });
        answers.push(withoutToday(await store.reports.list(query)));
      }
    }
    const both = question({ view, within: ['a', 'b'] });
    answers.push(withoutToday(await store.reports.list(both)));
    const overdue = { today: '2024-01-25', is: true };
    for (const id of names) {
      const own = question({ view, organizationId: id, within: ['a'], overdue });
      answers.push(withoutToday(await store.reports.list(own)));
      const part = await store.reports.readPart(`r${id}`, 'report', view);
      answers.push(part && { ...part, publishedVersion: null, source: null });
    }
  }
  return answers;
}

interface Moment {
  readonly at: string;
  readonly answers: readonly unknown[];
  /** How many organizations are at and below each. */
  readonly sizes: readonly number[];
}

/** Lives a history and returns its moments. Each step takes some milliseconds. */
async function live(
  { store, file }: { readonly store: Store; readonly file: string },
  steps: readonly { readonly step: Step; readonly after: number }[],
): Promise<Moment[]> {
  const model = new Model();
  const organizations = [...model.organizations.values()].map(put);
  await store.commit(change({ organizations }));
  const moments: Moment[] = [];
  let at = later(0);
  for (const [index, { step: taken, after }] of steps.entries()) {
    at = new Date(Date.parse(at) + after).toISOString();
    const decided = decide(model, taken, at, index);
    if (decided === null) continue;
    const before = publishedAmounts(file);
    await store.commit(decided, { dryRun: true });
    assert.deepEqual(publishedAmounts(file), before, 'a rehearsal changes nothing');
    await store.commit(decided);
    await holdAgainst(model, store, file);
    const sizes = names.map((id) => model.below(id).length);
    moments.push({ at, answers: await record(store, null), sizes });
  }
  return moments;
}

/** Asks about each moment again: at its instant, and just before the next. */
async function askAgain(store: Store, moments: readonly Moment[]): Promise<void> {
  for (const [index, { at, answers, sizes }] of moments.entries()) {
    const next = moments[index + 1]?.at;
    const last = next === undefined ? at : new Date(Date.parse(next) - 1).toISOString();
    for (const asOf of new Set([at, last])) {
      assert.deepEqual(await record(store, asOf), answers, `${asOf}, since ${at}`);
      for (const [position, id] of names.entries()) {
        assert.equal(await store.organizations.countWithin(id, asOf, 9), sizes[position]);
        assert.equal(await store.organizations.countWithin(id, asOf, 1), 1);
      }
    }
  }
}

test('over any history the faces keep apart, and every instant keeps its tree', async (t) => {
  const steps = fc.array(fc.record({ step, after: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 12,
    maxLength: 36,
    size: 'max',
  });
  const folder = t.testdir();
  let run = 0;
  const holds = fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      run += 1;
      const file = `${folder}/data/${run}.db`;
      const url = `sqlite:${file}`;
      const store = await openSqliteStore(url);
      const moments = await live({ store, file }, taken);
      await askAgain(store, moments);
      await store.close();
      assert.deepEqual(verifyStore(url), []);
      const before = contents(file);
      rebuildStore(url);
      const after = contents(file);
      assert.deepEqual(after.published_reports, before.published_reports);
      assert.deepEqual(after.report_amounts, before.report_amounts);
    }),
    { numRuns: 6 },
  );
  await t.resolves(holds);
});

/** Rows of the history of the register, shortly. */
function historyIn(file: string): readonly string[] {
  const rows = contents(file).organization_history as Record<string, string | null>[];
  const time = (at: string | null | undefined) =>
    at ? Date.parse(at) - Date.parse(later(0)) : '-';
  return rows
    .map(({ id, path, from_at, until_at }) => `${id} ${path} ${time(from_at)} ${time(until_at)}`)
    .sort();
}

test('the history of the register has a row for each change on which sums depend', async (t) => {
  const { store, url, file } = await openStore(t);
  const commit = (...rows: Organization[]) =>
    store.commit(change({ organizations: rows.map(put) }));
  const [a, b] = [anOrganization('a'), anOrganization('b', { parentId: 'a' })];
  await commit(a, b, anOrganization('c', { parentId: 'b' }), anOrganization('z'));
  const first = ['a /a/ 0 -', 'b /a/b/ 0 -', 'c /a/b/c/ 0 -', 'z /z/ 0 -'];
  t.same(historyIn(file), first);
  const renamed = { ...b, version: 2, name: '乙', code: '113708260043292687', updatedAt: later(5) };
  await commit(renamed);
  t.same(historyIn(file), first, 'a name is none');
  const moved = { ...renamed, version: 3, parentId: 'z', updatedAt: later(10) };
  await commit(moved);
  const second = ['a /a/ 0 -', 'b /a/b/ 0 10', 'b /z/b/ 10 -', 'c /a/b/c/ 0 10', 'c /z/b/c/ 10 -'];
  t.same(historyIn(file), [...second, 'z /z/ 0 -'], 'a move is, of all below too');
  await commit({ ...moved, version: 4, parentId: null, updatedAt: later(10) });
  const third = ['a /a/ 0 -', 'b /a/b/ 0 10', 'b /b/ 10 -', 'c /a/b/c/ 0 10', 'c /b/c/ 10 -'];
  t.same(historyIn(file), [...third, 'z /z/ 0 -'], 'of one instant the last change counts');
  await commit({ ...moved, version: 5, parentId: 'a', updatedAt: later(7) });
  t.same(historyIn(file).slice(1, 3), ['b /a/b/ 0 10', 'b /a/b/ 10 -'], 'a clock put back');
  const members = [
    { level: 'township' },
    { kind: 'office' },
    { validFrom: '2024-01-01' },
    { validTo: '2024-12-31' },
    { reportsTo: 'consolidated' },
    { verticallyLed: true },
  ] as const;
  let z = anOrganization('z');
  for (const [index, each] of members.entries()) {
    z = { ...z, ...each, version: z.version + 1, updatedAt: later(20 + index) };
    await commit(z);
    t.equal(historyIn(file).at(-1), `z /z/ ${20 + index} -`, JSON.stringify(each));
  }
  await store.commit(change({ organizations: [{ id: 'z', expected: z.version, row: null }] }));
  t.notMatch(historyIn(file).join(), 'z', 'goes with its organization');
  await store.close();
  t.same(verifyStore(url), []);
});

/** A store with an organization that moved twice, one below it, and a correction in progress. */
async function filled(t: Test) {
  const open = await openStore(t);
  const { store } = open;
  const rows = [
    ...[anOrganization('a'), anOrganization('b', { parentId: 'a' })],
    ...[anOrganization('c', { parentId: 'b' }), anOrganization('z')],
  ];
  await store.commit(change({ organizations: rows.map(put) }));
  const b = { ...anOrganization('b', { parentId: 'z', version: 2 }), updatedAt: later(10) };
  await store.commit(change({ organizations: [put(b)] }));
  const back = { ...b, version: 3, parentId: 'a', updatedAt: later(20) };
  await store.commit(change({ organizations: [put(back)] }));
  for (const [index, status] of (['draft', 'published', 'draft'] as const).entries()) {
    const row = aReport('r', 'c', {
      ...{ version: index + 1, status, updatedAt: later(index), title: `第${index + 1}版` },
      firstPublishedAt: index === 0 ? null : later(1),
    });
    await store.commit(change({ reports: [reportWrite(row)] }));
  }
  await store.commit(change({ reports: [reportWrite(aReport('s', 'a'))] }));
  return open;
}

const dropHistoryGuards = `
  DROP TRIGGER organization_history_only_ends; DROP TRIGGER organization_history_ends_once;
  DROP TRIGGER organization_history_goes_with_organization;
  DROP TRIGGER organization_history_never_replaced;`;
const dropPublishedGuards = `
  DROP TRIGGER published_reports_follow_versions; DROP TRIGGER published_reports_never_change;
  DROP TRIGGER published_reports_stay;`;
const decided = [/^organization b: its history from \S+ is not what event \d+ decides$/];

/** Statements that make derived rows wrong, and what `verify` reports of each. */
const tamperings: readonly (readonly [string, readonly RegExp[]])[] = [
  ['DELETE FROM published_reports', [/^report r: its published row is missing$/]],
  [
    'UPDATE published_reports SET version = 3',
    [/^report r: its published row differs from version 2$/],
  ],
  [
    "UPDATE published_reports SET title = ''",
    [/^report r: its published row differs from version 2$/],
  ],
  ["UPDATE published_reports SET updated_at = '0'", [/^report r: its published row differs /]],
  ["UPDATE published_reports SET due_date = '0'", [/^report r: its published row differs /]],
  [
    `INSERT INTO published_reports SELECT number, id, organization_id, year, kind, edition, title,
       due_date, errors, warnings, information, version, digest, created_at, updated_at,
       submitted_at, published_at, first_published_at FROM reports WHERE id = 's'`,
    [/^report s: there is a published row of version 1, but no version is published$/],
  ],
  [
    "UPDATE organization_history SET level = 'national' WHERE id = 'z'",
    [
      /^organization z: its newest row of history differs from the register$/,
      /^organization z: its history from \S+ is not what event \d+ decides$/,
    ],
  ],
  ["UPDATE organization_history SET kind = 'zone' WHERE id = 'b' AND version = 1", decided],
  ["UPDATE organization_history SET vertically_led = 1 WHERE id = 'b' AND version = 2", decided],
  [
    "UPDATE organization_history SET valid_to = '2020-01-01' WHERE id = 'b' AND version = 2",
    decided,
  ],
  ["UPDATE organization_history SET name = '丙' WHERE id = 'b' AND version = 2", decided],
  ["UPDATE organization_history SET powers = '{' WHERE id = 'b' AND version = 2", decided],
  [
    "UPDATE organization_history SET version = 9 WHERE id = 'b' AND version = 2",
    [/^organization b: its history from \S+ is of version 9, which no event decides$/],
  ],
  [
    "UPDATE organization_history SET path = '/a/b/c/' WHERE id = 'c' AND path = '/z/b/c/'",
    [/^organization c: its path from \S+ is \/a\/b\/c\/, its place in the tree was \/z\/b\/c\/$/],
  ],
  [
    "UPDATE organization_history SET path = '/a/z/' WHERE id = 'z'",
    [
      /^organization z: its newest row of history differs from the register$/,
      /^organization b: its path from \S+ is \/z\/b\/, its place in the tree was \/a\/z\/b\/$/,
      /^organization z: its path from \S+ is \/a\/z\/, its place in the tree was \/z\/$/,
    ],
  ],
  [
    `UPDATE organization_history SET until_at = '${later(11)}' WHERE id = 'b' AND version = 1`,
    [/^organization b: its history from \S+ ends \S+011Z, its next row is from \S+010Z$/, /^organ/],
  ],
  [
    "DELETE FROM organization_history WHERE id = 'b' AND version = 2",
    [/^organization b: its history from \S+ ends \S+010Z, its next row is from \S+020Z$/],
  ],
  [
    "DELETE FROM organization_history WHERE id = 'z'",
    [/^organization z: its newest row of history is missing$/],
  ],
];

test('verify finds each change of a published row and of the history', async (t) => {
  const { store, file } = await filled(t);
  await store.close();
  t.same(verifyStore(`sqlite:${file}`), []);
  for (const [index, [statement, patterns]] of tamperings.entries()) {
    const copy = `${file}.${index}`;
    copyFileSync(file, copy);
    t.throws(() => sql(copy, statement), { code: /^SQLITE_CONSTRAINT/ }, 'a guard refuses it');
    sql(copy, dropHistoryGuards + dropPublishedGuards + statement);
    const differences = verifyRows(`sqlite:${copy}`);
    t.equal(differences.length, patterns.length, `${statement}\n${differences.join('\n')}`);
    t.match(differences, patterns, statement);
  }
});

test('rebuild restores what is published from the versions', async (t) => {
  const { store, file, url } = await filled(t);
  const before = contents(file).published_reports;
  t.match(before, [{ id: 'r', version: 2, title: '第2版' }]);
  await store.close();
  for (const [statement] of tamperings.filter(([text]) => text.includes('published_reports'))) {
    const restored = `${file}.restored`;
    copyFileSync(file, restored);
    const guards = connect(file, { readonly: true });
    const triggers = guards
      .prepare<[], string>(
        "SELECT sql FROM sqlite_schema WHERE tbl_name = 'published_reports' AND type = 'trigger'",
      )
      .pluck()
      .all();
    guards.close();
    sql(restored, `${dropPublishedGuards}${statement};${triggers.join(';')}`);
    t.not(verifyStore(`sqlite:${restored}`).length, 0);
    t.equal(rebuildStore(`sqlite:${restored}`).reports, 2);
    t.same(contents(restored).published_reports, before, statement);
    t.same(verifyStore(`sqlite:${restored}`), []);
  }
  t.same(verifyStore(url), []);
});

/** Keeps the statements that connections prepare until the end of the test. */
function recordStatements(t: Test): string[] {
  const prepared: string[] = [];
  const { connect: open } = driver;
  driver.connect = (...parameters) => {
    const database = open(...parameters);
    const { prepare } = database;
    const record = (text: string) => {
      prepared.push(text);
      return prepare.call(database, text);
    };
    database.prepare = record as typeof prepare;
    return database;
  };
  t.teardown(() => {
    driver.connect = open;
  });
  return prepared;
}

test('every public list is read from an index, in its order, and from no working row', async (t) => {
  const prepared = recordStatements(t);
  const { store, file } = await openStore(t);
  const database = connect(file, { readonly: true });
  t.teardown(() => database.close());
  const parameters = {
    ...{ limit: 1, year: 2023, kind: 'own', organizationId: 'o', within0: 'o', title: 'x' },
    ...{ status: 'published', afterKey: '', afterId: '' },
  };
  const view = { face: 'published', asOf: null } as const;
  const orders = ['createdAt', '-createdAt', 'updatedAt', '-updatedAt', 'year', '-year'] as const;
  const year = { year: 2023 };
  const queries: Partial<ReportQuery>[] = [
    ...orders.flatMap((sort) => [{ sort }, { sort, status: 'published' as const, title: 'x' }]),
    ...[{ ...year }, { ...year, sort: '-createdAt' as const }, { ...year, kind: 'own' as const }],
  ];
  for (const query of [...queries, { organizationId: 'o' }, { within: ['o'] }]) {
    prepared.length = 0;
    await store.reports.list(question({ view, ...query }));
    const [statement = ''] = prepared.slice(-1);
    const plan = database
      .prepare<[typeof parameters], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`)
      .all(parameters)
      .map(({ detail }) => detail);
    const name = JSON.stringify(query);
    // The outer query sorts the rows of the page alone.
    const page = plan.slice(
      0,
      plan.findIndex((detail) => detail.startsWith('SCAN page')),
    );
    t.match(page.join(), /(SCAN|SEARCH) r USING (COVERING )?INDEX/, name);
    t.notMatch(statement, /\breports AS|report_versions/, name);
    if (queries.includes(query)) t.notMatch(page.join(), 'TEMP B-TREE', name);
  }
});
