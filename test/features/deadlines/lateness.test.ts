/** When a report is due, late or exempt. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'tap';
import type { DeadlineRule } from '../../../src/store/organization.ts';
import { deadlineStage, earlier, exemption, own } from './deadline-scene.ts';

test('midnight in China is when a report becomes late', async (t) => {
  const scene = await deadlineStage(t);
  const id = await scene.report(scene.bureau);
  const plain = { dueDate: '2026-01-31', exemptUntil: null };
  scene.setClock('2026-01-31T15:59:59.999Z');
  t.strictSame(await scene.days(id), { ...plain, overdue: false, daysLate: 0 });
  t.strictSame(await scene.overdue(true), []);
  t.strictSame(await scene.overdue(false), [id]);
  scene.setClock('2026-01-31T16:00:00.000Z');
  t.strictSame(await scene.days(id), { ...plain, overdue: true, daysLate: 1 });
  t.strictSame(await scene.overdue(true), [id]);
  t.strictSame(await scene.overdue(false), []);
});

test('of several earlier days the earliest binds, from wherever above', async (t) => {
  const scene = await deadlineStage(t);
  const { city, bureau, school, elsewhere } = scene;
  const ids = {
    city: await scene.report(city),
    bureau: await scene.report(bureau),
    school: await scene.report(school),
    elsewhere: await scene.report(elsewhere),
  };
  const dueDates = async () =>
    Promise.all(Object.values(ids).map(async (id) => (await scene.days(id)).dueDate));
  const national = '2026-01-31';
  t.strictSame(await dueDates(), [national, national, national, national]);

  const cityRule = await scene.set({ ...earlier, organizationId: city });
  t.strictSame(await dueDates(), ['2026-01-20', '2026-01-20', '2026-01-20', national]);
  const bureauRule = await scene.set({ ...earlier, organizationId: bureau, date: '2026-01-10' });
  t.strictSame(await dueDates(), ['2026-01-20', '2026-01-10', '2026-01-10', national]);
  await scene.set({ ...earlier, organizationId: school, date: '2026-01-25' });
  t.strictSame(await dueDates(), ['2026-01-20', '2026-01-10', '2026-01-10', national]);
  const others = { organizationId: city, date: '2026-01-02' };
  await scene.set({ ...earlier, ...others, kind: 'consolidated' });
  await scene.set({ ...earlier, ...others, year: 2024, date: '2025-01-02' });
  t.strictSame(await dueDates(), ['2026-01-20', '2026-01-10', '2026-01-10', national]);

  scene.setClock('2026-01-15T04:00:00.000Z');
  t.strictSame(await scene.overdue(true), [ids.bureau, ids.school].sort());
  await scene.end(bureauRule);
  t.strictSame(await dueDates(), ['2026-01-20', '2026-01-20', '2026-01-20', national]);
  t.strictSame(await scene.overdue(true), []);
  await scene.end(cityRule);
  t.strictSame(await dueDates(), [national, national, '2026-01-25', national]);
});

test('an exemption holds lateness off, for the one body and until its day', async (t) => {
  const scene = await deadlineStage(t);
  const { bureau, school } = scene;
  const bureauReport = await scene.report(bureau);
  const schoolReport = await scene.report(school);
  await scene.set({ ...exemption, organizationId: bureau });
  const rule = await scene.set({ ...exemption, organizationId: bureau, date: '2026-02-20' });
  const bound = { dueDate: '2026-01-31', exemptUntil: '2026-02-20' };

  scene.setClock('2026-02-20T15:59:59.999Z');
  t.strictSame(await scene.days(bureauReport), { ...bound, overdue: false, daysLate: 0 });
  t.match(await scene.days(schoolReport), { exemptUntil: null, overdue: true, daysLate: 20 });
  t.strictSame(await scene.overdue(true), [schoolReport]);
  t.strictSame(await scene.overdue(false), [bureauReport]);
  scene.setClock('2026-02-20T16:00:00.000Z');
  t.strictSame(await scene.days(bureauReport), { ...bound, overdue: true, daysLate: 1 });
  t.strictSame(await scene.overdue(true), [bureauReport, schoolReport].sort());

  scene.setClock('2026-02-15T04:00:00.000Z');
  t.strictSame(await scene.overdue(true), [schoolReport]);
  await scene.end(rule);
  t.match(await scene.days(bureauReport), { exemptUntil: '2026-02-10', daysLate: 5 });
  t.strictSame(await scene.overdue(true), [bureauReport, schoolReport].sort());

  scene.setClock('2026-02-16T04:00:00.000Z');
  const asOf = (instant: string) => scene.overdue(true, `&within=${scene.city}&asOf=${instant}`);
  t.strictSame(await asOf('2026-02-15T03:59:59.000Z'), [schoolReport], 'as it stood then');
  t.strictSame(await asOf('2026-02-15T04:00:00.000Z'), [bureauReport, schoolReport].sort());
  t.strictSame(await asOf('2026-01-05T03:59:59.999Z'), [], 'nothing was there yet');
  const then = await scene.call('GET', `/v1/reports/${bureauReport}?asOf=2026-02-15T03:59:59Z`);
  t.match(then.body, { ...bound, overdue: false, daysLate: 0 });
});

test('a new report is bound by the rules in force, and its tag changes with them', async (t) => {
  const scene = await deadlineStage(t);
  const { call, city, bureau } = scene;
  await scene.set({ ...earlier, organizationId: city });
  const made = await call('POST', '/v1/reports', { body: { organizationId: bureau, ...own } });
  t.match(made.body, { dueDate: '2026-01-20', exemptUntil: null });
  const url = made.headers.location ?? '';
  const tag = made.headers.etag ?? '';
  t.equal((await call('GET', url, { headers: { 'if-none-match': tag } })).status, 304);
  await scene.set({ ...earlier, organizationId: bureau, date: '2026-01-12' });
  const read = await call('GET', url, { headers: { 'if-none-match': tag } });
  t.equal(read.status, 200);
  t.match(read.body, { dueDate: '2026-01-12' });
  const change = await call('PATCH', `${url}/narrative`, {
    text: '{"overview":"概况"}',
    headers: { 'if-match': tag, 'content-type': 'application/merge-patch+json' },
  });
  t.equal(change.status, 200, 'a rule makes no copy of the report stale');
});

/** A tree by the place of each body's parent (none: a root), and rules about the bodies. */
const worlds = fc.record({
  parents: fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
  rules: fc.array(
    fc.record({
      at: fc.nat(),
      type: fc.constantFrom('earlier' as const, 'exemption' as const),
      year: fc.constantFrom(2024, 2025),
      kind: fc.constantFrom('own' as const, 'consolidated' as const),
      day: fc.integer({ min: 1, max: 31 }),
      isEnded: fc.boolean(),
    }),
    { maxLength: 12 },
  ),
});

test('in any tree the earliest day above and the longest exemption of its own bind a report', async (t) => {
  const { store, context } = await deadlineStage(t);
  const at = context.clock().toISOString();
  const [event] = (await store.log.list({ limit: 1, cursor: null })).items;
  assert(event);
  const { sequence, hash, recordDigest, ...reported } = event;
  const [body] = (await store.organizations.list({ limit: 1, cursor: null, sort: 'createdAt' }))
    .items;
  assert(body);
  await fc.assert(
    fc.asyncProperty(worlds, async ({ parents, rules }) => {
      const ids = parents.map(() => context.newId());
      const lineages: string[][] = [];
      for (const [index, id] of ids.entries()) {
        const parent = index === 0 ? -1 : ((parents[index] ?? 0) % (index + 1)) - 1;
        lineages.push([...(lineages[parent] ?? []), id]);
      }
      const organizations = ids.map((id, index) => {
        const parentId = lineages[index]?.at(-2) ?? null;
        const row = { ...body, id, code: null, parentId, version: 1 };
        return { id, expected: null, row };
      });
      const rows = rules.map(({ at: place, day, isEnded, ...rule }): DeadlineRule => {
        const organizationId = ids[place % ids.length] ?? '';
        const date = `${rule.year + 1}-01-${String(day).padStart(2, '0')}`;
        const made = { id: context.newId(), reason: 'x', version: 1, createdAt: at };
        return { ...rule, ...made, organizationId, date, endedAt: isEnded ? at : null };
      });
      const deadlines = rows.map((row) => ({ id: row.id, expected: null, row }));
      await store.commit({ organizations, deadlines, events: [reported] });
      for (const [index, id] of ids.entries()) {
        const standing = rows.filter(
          ({ year, kind, endedAt }) => year === 2025 && kind === 'own' && endedAt === null,
        );
        const dates = (type: DeadlineRule['type'], bodies: readonly string[]) =>
          standing
            .filter((rule) => rule.type === type && bodies.includes(rule.organizationId))
            .map(({ date }) => date)
            .sort();
        t.strictSame(await store.deadlines.getFor(id, 2025, 'own'), {
          dueDate: dates('earlier', lineages[index] ?? [])[0] ?? '2026-01-31',
          exemptUntil: dates('exemption', [id]).at(-1) ?? null,
        });
      }
    }),
    { numRuns: 60 },
  );
});
