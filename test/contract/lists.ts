/** What all lists have in common: cursors, and walks while others write. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { OrganizationQuery, ReportQuery } from '../../src/store/port.ts';
import {
  anOrganization,
  aReport,
  change,
  instant,
  later,
  put,
  reportWrite,
  working,
} from '../support/rows.ts';
import { idsOf, type PortPromise } from './promise.ts';

const organizations: OrganizationQuery = { limit: 1, cursor: null, sort: 'createdAt' };
const reports: ReportQuery = {
  ...{ view: working, limit: 1, cursor: null, within: [], sort: 'createdAt' },
};

const scope: PortPromise = {
  of: [
    'organizations.list cursor-invalid',
    'reports.list cursor-invalid',
    'keys.list cursor-invalid',
    'log.list cursor-invalid',
  ],
  title: 'a cursor is good for its own list, filter and sort only',
  async keep(t, { store }) {
    const rows = ['a', 'b', 'c'].map((id) => put(anOrganization(id)));
    await store.commit(change({ organizations: rows }));
    const { next } = await store.organizations.list(organizations);
    const more = await store.organizations.list({ ...organizations, cursor: next, limit: 2 });
    t.same(idsOf(more), ['b', 'c']);
    const invalid = { code: 'cursor-invalid' };
    const continued = { ...organizations, cursor: next };
    await t.rejects(store.organizations.list({ ...continued, sort: 'name' }), invalid);
    await t.rejects(store.organizations.list({ ...continued, level: ['county'] }), invalid);
    await t.rejects(store.reports.list({ ...reports, cursor: next }), invalid);
    await t.rejects(store.keys.list({ limit: 1, cursor: next }), invalid);
    await t.rejects(store.log.list({ limit: 1, cursor: next }), invalid);
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = [
      ...['', 'x', '!!!!', `${next}=`, `${next}A`, ` ${next}`],
      ...[null, [], { a: 1 }].map(encode),
      encode(['createdAt', 'x', instant, 'a']),
      encode(['createdAt', 'x', { a: 1 }, null]),
    ];
    for (const cursor of forged) {
      const answer = store.organizations.list({ ...organizations, cursor });
      await t.rejects(answer, invalid, JSON.stringify(cursor));
    }
  },
};

const midnight: PortPromise = {
  of: ['reports.list'],
  title: 'a walk over reports goes on across midnight',
  async keep(t, { store }) {
    const rows = ['a', 'b'].map((id) => put(anOrganization(id)));
    const writes = ['a', 'b'].map((id) => reportWrite(aReport(`r${id}`, id)));
    await store.commit(change({ organizations: rows, reports: writes }));
    const first = await store.reports.list({
      ...{ ...reports, overdue: { today: '2024-02-01', is: true } },
    });
    const overdue = { today: '2024-02-02', is: true };
    const second = await store.reports.list({ ...reports, overdue, cursor: first.next });
    t.same(idsOf(second), ['rb']);
  },
};

const walk: PortPromise = {
  of: ['organizations.list'],
  title: 'a walk sees everything once, whatever is inserted meanwhile',
  async keep(t, { openOther }) {
    const sorts = ['createdAt', '-createdAt', 'name', '-name'] as const;
    const item = fc.record({ name: fc.constantFrom('甲', '乙', '丙'), at: fc.nat({ max: 3 }) });
    const scenario = fc.record({
      sort: fc.constantFrom(...sorts),
      limit: fc.integer({ min: 1, max: 4 }),
      old: fc.array(item, { maxLength: 12 }),
      inserted: fc.array(item, { maxLength: 12 }),
    });
    const holds = fc.assert(
      fc.asyncProperty(scenario, async ({ sort, limit, old, inserted }) => {
        const store = await openOther();
        let count = 0;
        // Ids that do not follow the order of insertion, so that ties are really broken by them.
        const insert = async ({ name, at }: { name: string; at: number }) => {
          const id = `${(count * 7) % 31}-${count}`;
          count += 1;
          const row = anOrganization(id, { name, createdAt: later(at) });
          await store.commit(change({ organizations: [put(row)] }));
          return id;
        };
        const known: string[] = [];
        for (const one of old) known.push(await insert(one));
        const seen: string[] = [];
        const pending = [...inserted];
        let cursor: string | null = null;
        do {
          const page = await store.organizations.list({ limit, cursor, sort });
          seen.push(...idsOf(page));
          cursor = page.next;
          const one = pending.shift();
          if (one !== undefined) await insert(one);
        } while (cursor !== null);
        assert.equal(new Set(seen).size, seen.length, 'nothing twice');
        const leftOut = known.filter((id) => !seen.includes(id));
        assert.deepEqual(leftOut, []);
        const whole = idsOf(await store.organizations.list({ limit: 200, cursor: null, sort }));
        assert.deepEqual(
          seen,
          whole.filter((id) => seen.includes(id)),
        );
        await store.close();
      }),
      { numRuns: 60 },
    );
    await t.resolves(holds);
  },
};

/** The promises of all lists. */
export const listPromises: readonly PortPromise[] = [scope, midnight, walk];
