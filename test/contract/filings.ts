/** What organizations were to publish: lists and counts are what a program would find itself. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {
  OrganizationKind,
  OrganizationLevel,
  ReportKind,
} from '../../src/form/organization.ts';
import { findFilingState } from '../../src/policy/filing-states.ts';
import type { Reach } from '../../src/policy/permissions.ts';
import type { ReportStatus } from '../../src/policy/workflow.ts';
import type { Filing, FilingGrouping, FilingScope } from '../../src/store/filing.ts';
import type { Organization, PlacedOrganization } from '../../src/store/organization.ts';
import type { FilingQuery, Store } from '../../src/store/port.ts';
import type { Report } from '../../src/store/report.ts';
import { anOrganization, aReport, change, later, put, reportWrite } from '../support/rows.ts';
import { type PortPromise, walked } from './promise.ts';
import { aDeadlineRule, foreignCursor } from './rows.ts';

const today = '2024-02-20';
const levels = ['prefecture', 'county', 'township'] as const;
const kinds = ['government', 'department'] as const;

/** Organizations in a tree; each is below an earlier one or at the top. */
const organizations: readonly Organization[] = Array.from({ length: 24 }, (_, at) =>
  anOrganization(`o${at}`, {
    name: `机关${(at * 7) % 24}`,
    level: levels[at % 3] ?? 'county',
    kind: kinds[at % 2] ?? 'department',
    reportsTo: at % 5 === 0 ? 'consolidated' : 'own',
    parentId: at < 2 ? null : `o${Math.floor((at - 2) / 3)}`,
    createdAt: later(at % 7),
    ...(at % 11 === 4 && { validTo: '2023-06-30' }),
    ...(at % 11 === 6 && { validFrom: '2024-01-01' }),
    ...(at % 11 === 8 && { validFrom: '2023-12-31', validTo: '2023-12-31' }),
  }),
);

const statuses: readonly ReportStatus[] = ['draft', 'submitted', 'returned', 'accepted'];

/** Reports of the year, some published in time, late, or again; also of other years and kinds. */
function reportsOf({ id, reportsTo }: Organization, at: number): Report[] {
  const day = 18 + ((at * 5) % 60);
  const published = new Date(Date.UTC(2024, 0, day, 15 + (at % 3))).toISOString();
  const isPublished = at % 3 === 0;
  const own = aReport(`r${at}`, id, {
    kind: reportsTo,
    status: isPublished ? 'published' : (statuses[at % 4] ?? 'draft'),
    ...(isPublished && { publishedAt: published, firstPublishedAt: published }),
  });
  const other = aReport(`x${at}`, id, { year: 2022, kind: reportsTo, status: 'submitted' });
  return at % 4 === 1 ? [other] : [own, other];
}

async function fillFilings(store: Store): Promise<void> {
  const deadlines = [
    aDeadlineRule('d1', { organizationId: 'o0', date: '2024-01-20' }),
    aDeadlineRule('d2', { organizationId: 'o1', kind: 'consolidated', date: '2024-02-01' }),
    aDeadlineRule('d3', { organizationId: 'o6', type: 'exemption', date: '2024-02-20' }),
    aDeadlineRule('d4', { organizationId: 'o7', type: 'exemption', date: '2024-02-19' }),
    aDeadlineRule('d5', { organizationId: 'o2', date: '2024-01-05', endedAt: later(1) }),
  ];
  const reports = organizations.flatMap(reportsOf);
  const drafts = reports.map((row) => reportWrite({ ...row, status: 'draft' }));
  await store.commit(change({ organizations: organizations.map(put), reports: drafts }));
  const open = deadlines.map((rule) => put({ ...rule, endedAt: null }));
  await store.commit(change({ deadlines: open }));
  const ended = deadlines.filter(({ endedAt }) => endedAt !== null);
  await store.commit(change({ deadlines: ended.map((rule) => put({ ...rule, version: 2 })) }));
  const second = reports.map((row) => reportWrite({ ...row, version: 2 }));
  await store.commit(change({ reports: second }));
  // One that is published is being corrected: its first publication counts.
  const [corrected] = reports.filter(({ status }) => status === 'published');
  assert.ok(corrected);
  const draft = reportWrite({ ...corrected, status: 'draft', version: 3 });
  await store.commit(change({ reports: [draft] }));
}

interface Expected extends Filing {
  readonly state: string;
  readonly daysLate: number;
}

const isAnyOf = <Value>(values: readonly Value[] | undefined, value: Value) =>
  values === undefined || values.includes(value);

const isBelow = ({ lineage }: PlacedOrganization, id: string | undefined) =>
  id === undefined || lineage.includes(id);

function isWithinReach(organization: PlacedOrganization, working: Reach): boolean {
  if (typeof working === 'object') return isBelow(organization, working.within);
  return working === 'everywhere';
}

/** Finds what was due, one organization after the other. */
async function expectFilings(store: Store, scope: FilingScope): Promise<Expected[]> {
  const all = await store.organizations.list({ sort: 'createdAt', limit: 200, cursor: null });
  const found: Expected[] = [];
  for (const organization of all.items) {
    const { id, level, kind: organizationKind, reportsTo: kind, validFrom, validTo } = organization;
    const existed = (validFrom ?? '') <= '2023-12-31' && (validTo ?? '9') >= '2023-12-31';
    const isChosen =
      isAnyOf(scope.level, level) &&
      isAnyOf(scope.organizationKind, organizationKind) &&
      isAnyOf(scope.kind, kind) &&
      isBelow(organization, scope.within);
    if (!existed || !isChosen) continue;
    const report = await store.reports.getByAddress(id, 2023, kind);
    const isKnown = isWithinReach(organization, scope.working);
    const firstPublishedAt = report?.firstPublishedAt ?? null;
    const filing = {
      ...{ organization, kind, firstPublishedAt },
      reportId: isKnown || firstPublishedAt !== null ? (report?.id ?? null) : null,
      isFiled:
        isKnown && ['submitted', 'accepted', 'published'].includes(report?.status ?? 'draft'),
      deadline: await store.deadlines.getFor(id, 2023, kind),
    };
    found.push({ ...filing, ...findFilingState(filing, scope.today) });
  }
  return found;
}

/** Returns the group of an organization. */
function groupOf(filing: Filing, grouping: FilingGrouping | null, within?: string): string | null {
  const { level, kind, lineage, id } = filing.organization;
  if (grouping === null) return null;
  if (grouping === 'level') return level;
  if (grouping === 'organizationKind') return kind;
  return lineage[within === undefined ? 0 : lineage.indexOf(within) + 1] ?? id;
}

const someOf = <Value>(values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: values.length });

const scopes = fc
  .record(
    {
      within: fc.constantFrom('o0', 'o1', 'o3', 'o23'),
      level: someOf<OrganizationLevel>(levels),
      organizationKind: someOf<OrganizationKind>(kinds),
      kind: someOf<ReportKind>(['own', 'consolidated']),
    },
    { requiredKeys: [] },
  )
  .chain((chosen) =>
    fc.record({
      chosen: fc.constant(chosen),
      working: fc.constantFrom<Reach>('everywhere', 'nowhere', { within: 'o0' }, { within: 'o4' }),
      day: fc.constantFrom(today, '2024-01-31', '2024-02-01', '2024-04-01', '2023-06-01'),
      grouping: fc.constantFrom<FilingGrouping | null>(null, 'level', 'organizationKind', 'child'),
      state: fc.option(someOf(['on-time', 'late', 'filed', 'overdue', 'not-due'] as const)),
      isByName: fc.boolean(),
      limit: fc.integer({ min: 1, max: 9 }),
    }),
  );

async function readAll(store: Store, query: FilingQuery): Promise<readonly Filing[]> {
  const found: Filing[] = [];
  let cursor: string | null = null;
  do {
    const page = await store.filings.list({ ...query, cursor, count: true });
    found.push(...page.items);
    cursor = page.next;
    if (cursor === null) assert.equal(page.total, found.length);
  } while (cursor !== null);
  return found;
}

const everyFiling: PortPromise = {
  of: ['filings.list', 'filings.count'],
  title: 'what was due is listed and counted by state as the law says',
  async keep(t, { store }) {
    await fillFilings(store);
    const names = new Map(organizations.map(({ id, name }) => [id, name]));
    const states = new Set<string>();
    const holds = fc.assert(
      fc.asyncProperty(scopes, async ({ chosen, working, day, grouping, state, ...page }) => {
        const scope: FilingScope = { ...chosen, year: 2023, working, today: day };
        const expected = await expectFilings(store, scope);
        for (const each of expected) states.add(each.state);
        const sort = page.isByName ? 'name' : 'createdAt';
        const key = ({ organization }: Filing) => `${organization[sort]}\0${organization.id}`;
        const listed = expected
          .filter((each) => state === null || state.includes(each.state as never))
          .map(({ state: _state, daysLate: _late, ...filing }) => filing)
          .sort((a, b) => (key(a) < key(b) ? -1 : 1));
        const query = { ...scope, ...(state && { state }), sort, cursor: null } as const;
        assert.deepEqual(await readAll(store, { ...query, limit: page.limit }), listed);

        const counts = await store.filings.count(scope, grouping);
        const groups = Map.groupBy(
          expected,
          (each) => `${groupOf(each, grouping, scope.within)} ${each.state}`,
        );
        assert.deepEqual(
          Object.fromEntries(
            counts.map(({ group, state: of, count, daysLateMax }) => [
              `${group} ${of}`,
              [count, daysLateMax],
            ]),
          ),
          Object.fromEntries(
            [...groups].map(([group, members]) => [
              group,
              [members.length, Math.max(...members.map(({ daysLate }) => daysLate))],
            ]),
          ),
        );
        for (const { group, name } of counts) {
          assert.equal(name, grouping === 'child' ? names.get(group ?? '') : null);
        }
      }),
      { numRuns: 150 },
    );
    await t.resolves(holds);
    t.equal(states.size, 5, 'every state is met');
  },
};

const pagesOfFilings: PortPromise = {
  of: ['filings.list', 'filings.list cursor-invalid'],
  title: 'what was due is walked in order, also across midnight',
  async keep(t, { store }) {
    await fillFilings(store);
    const scope = { year: 2023, working: 'everywhere', within: 'o1', today } as const;
    const list = (request: { limit: number; cursor: string | null }) =>
      store.filings.list({ ...scope, ...request, sort: '-name' });
    const { items, next } = await list({ limit: 5, cursor: null });
    const all = await list({ limit: 200, cursor: null });
    const expected = all.items.map(({ organization }) => organization.id);
    const foreign = await foreignCursor(store);
    await walked(t, list, { expected, say: ({ organization }) => organization.id, foreign });
    const tomorrow = { ...scope, today: '2024-02-21', sort: '-name', limit: 200 } as const;
    const rest = await store.filings.list({ ...tomorrow, cursor: next });
    t.same(
      [...items, ...rest.items].map(({ organization }) => organization.id),
      expected,
    );
  },
};

export const filingPromises: readonly PortPromise[] = [everyFiling, pagesOfFilings];
