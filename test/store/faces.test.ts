/** The published and the working face of reports, and the tree at every instant, over any history. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'tap';
import { cellByPointer } from '../../src/form/cells.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { blankFigures, writeCell } from '../../src/form/figures.ts';
import type { ReportStatus } from '../../src/policy/workflow.ts';
import type { DeadlineRule, Organization } from '../../src/store/organization.ts';
import type { Change, Store } from '../../src/store/port.ts';
import type { Report, ReportSummary, View } from '../../src/store/report.ts';
import { unpackAmounts } from '../../src/store/shared/amounts.ts';
import { anOrganization, aReport, change, later, put, reportWrite } from '../support/rows.ts';
import { contents } from './open-store.ts';
import { question } from './report-query.ts';
import { connect, openSqliteStore, rebuildStore, verifyStore } from './sqlite.ts';

const names = ['a', 'b', 'c', 'd', 'e'] as const;
const faces = ['working', 'published'] as const;
const sorts = ['createdAt', '-updatedAt', 'year'] as const;
const pointer = '/proactiveDisclosure/regulations/issued';

/** What an actor does: to the report of an organization, or to the register. */
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

/** The published amounts in a file: a sum a report. */
function publishedAmounts(file: string): Record<string, number> {
  const database = connect(file, { readonly: true });
  const rows = database
    .prepare<[], { id: string; amounts: Buffer }>(`
      SELECT r.id, a.amounts FROM report_amounts AS a JOIN reports AS r ON r.number = a.report
      WHERE a.face = 'published' ORDER BY r.id`)
    .all();
  database.close();
  const sum = (bytes: Buffer) =>
    unpackAmounts(bytes).reduce((all, { value }) => all + (value ?? 0), 0);
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
