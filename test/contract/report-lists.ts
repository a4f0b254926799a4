/** Lists of reports: every filter, sort and count is what a program would find over all reports. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { computeLateness } from '../../src/policy/deadlines.ts';
import type { ReportQuery, ReportSort, Store } from '../../src/store/port.ts';
import type { ReportSummary } from '../../src/store/report.ts';
import { anOrganization, aReport, change, later, put, reportWrite } from '../support/rows.ts';
import { idsOf, type PortPromise } from './promise.ts';
import { aDeadlineRule } from './rows.ts';

const today = '2024-04-20';
const levels = ['province', 'county', 'township'] as const;
const kinds = ['government', 'department'] as const;
const statuses = ['draft', 'submitted', 'published'] as const;

/** Organizations whose names and levels differ, some of them with the same name. */
const organizations = [
  anOrganization('a', { name: '甲市水利局', level: 'province', kind: 'department' }),
  anOrganization('b', { name: '甲市人民政府', level: 'county', kind: 'government' }),
  anOrganization('c', { name: '乙市水利局', level: 'county', kind: 'department', parentId: 'b' }),
  anOrganization('d', { name: '乙市水利局', level: 'township', kind: 'department', parentId: 'b' }),
  anOrganization('e', { name: '丙县', level: 'township', kind: 'government' }),
];

/** Reports that differ in everything by which lists are filtered or sorted; ties included. */
const reports = organizations.flatMap(({ id }, place) =>
  [2020, 2021, 2022, 2023].map((year, n) => {
    const turn = place * 4 + n;
    const status = statuses[turn % 3] ?? 'draft';
    const published = new Date(Date.UTC(2024, 0, 25 + turn * 3, 16 + (turn % 5))).toISOString();
    const isPublished = status === 'published';
    return aReport(`${(turn * 7) % 20}-${id}`, id, {
      year,
      kind: turn % 4 === 1 ? 'consolidated' : 'own',
      title: turn % 3 === 0 ? `年报${turn}` : `${year}年水利年度报告`,
      status,
      findings: { errors: turn % 3, warnings: (turn * 5) % 4, information: turn % 2 },
      createdAt: later(turn % 6),
      updatedAt: later(10 + ((turn * 3) % 8)),
      ...(isPublished && { publishedAt: published, firstPublishedAt: published }),
    });
  }),
);

async function fill(store: Store): Promise<void> {
  const rules = [
    aDeadlineRule('earlier', { organizationId: 'b', year: 2023, date: '2024-01-10' }),
    aDeadlineRule('exemption', {
      ...{ organizationId: 'c', year: 2022, type: 'exemption', date: '2023-03-01' },
    }),
  ];
  const writes = { organizations: organizations.map(put), deadlines: rules.map(put) };
  const drafts = reports.map((row) => reportWrite({ ...row, status: 'draft' }));
  await store.commit(change({ ...writes, reports: drafts }));
  const second = reports.map((row) => reportWrite({ ...row, version: 2 }));
  await store.commit(change({ reports: second }));
  // Some of what is published is being corrected: its faces differ.
  const corrected = reports.filter(({ status, year }) => status === 'published' && year > 2021);
  const corrections = corrected.map((row) => {
    const findings = { errors: 2, warnings: 0, information: 0 };
    const text = { title: '2023年更正', updatedAt: later(30), findings };
    return reportWrite({ ...row, ...text, status: 'draft', version: 3 });
  });
  await store.commit(change({ reports: corrections }));
}

/** Returns whether a value is one of those of a filter, or there is no such filter. */
const isOne = <Value>(values: readonly Value[] | undefined, value: Value) =>
  values === undefined || values.includes(value);

const lateness = (line: ReportSummary) =>
  computeLateness(line.deadline, line.firstPublishedAt, today);

/** Returns whether a report is in a list, as the port describes its filters. */
function isListed(line: ReportSummary, query: Partial<ReportQuery>): boolean {
  const { yearFrom = 0, yearTo = 9999, updatedSince = '', words = [], within = [] } = query;
  const owner = organizations.find(({ id }) => id === line.organizationId);
  const { hasErrors, hasWarnings, overdue } = query;
  return (
    isOne(query.year, line.year) &&
    line.year >= yearFrom &&
    line.year <= yearTo &&
    isOne(query.kind, line.kind) &&
    isOne(query.status, line.status) &&
    isOne(query.edition, line.edition) &&
    isOne(query.level, owner?.level) &&
    isOne(query.organizationKind, owner?.kind) &&
    line.updatedAt >= updatedSince &&
    (hasErrors ?? line.findings.errors > 0) === line.findings.errors > 0 &&
    (hasWarnings ?? line.findings.warnings > 0) === line.findings.warnings > 0 &&
    (overdue?.is ?? lateness(line).overdue) === lateness(line).overdue &&
    words.every((word) => line.title.includes(word) || line.organization.name.includes(word)) &&
    within.every((id) => line.organization.lineage.includes(id))
  );
}

const keys: Readonly<Record<ReportSort, (line: ReportSummary) => readonly (string | number)[]>> = {
  createdAt: (line) => [line.createdAt],
  updatedAt: (line) => [line.updatedAt],
  year: (line) => [line.year],
  organizationName: (line) => [line.organization.name],
  daysLate: (line) => [lateness(line).daysLate],
  findings: ({ findings }) => [findings.errors, findings.warnings],
};

/** Compares as SQL does: numbers by size, texts by code points. */
function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? '';
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

const sorts = Object.keys(keys) as ReportSort[];

const several = <Value>(values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: values.length });

const filters = fc.record(
  {
    year: several([2020, 2021, 2022, 2023, 2024]),
    yearFrom: fc.integer({ min: 2019, max: 2024 }),
    yearTo: fc.integer({ min: 2019, max: 2024 }),
    kind: several(['own', 'consolidated'] as const),
    status: several(['draft', 'submitted', 'accepted', 'published'] as const),
    edition: several(['2019', '2021']),
    level: several(levels),
    organizationKind: several(kinds),
    updatedSince: fc.integer({ min: 8, max: 20 }).map(later),
    hasErrors: fc.boolean(),
    hasWarnings: fc.boolean(),
    overdue: fc.boolean().map((is) => ({ today, is })),
    words: fc.uniqueArray(fc.constantFrom('水利', '甲市', '年报', '2023', '%'), { maxLength: 2 }),
    within: several(['b', 'c']),
  },
  { requiredKeys: [] },
);

const asked = fc.record({
  // Few filters at a time: many find nothing.
  chosen: filters.map((all) =>
    Object.fromEntries(Object.entries(all).filter((_, at) => at % 4 === 0)),
  ),
  sort: fc
    .tuple(fc.constantFrom(...sorts), fc.boolean())
    .map(([by, isDescending]) => (isDescending ? (`-${by}` as const) : by)),
  limit: fc.integer({ min: 1, max: 6 }),
  face: fc.constantFrom('working', 'published'),
  asOf: fc.constantFrom(null, null, later(99_999_999_999)),
});

/** Reads a list to its end, and checks the total of each page. */
async function walk(store: Store, query: ReportQuery): Promise<readonly ReportSummary[]> {
  const found: ReportSummary[] = [];
  const totals = new Set<number | undefined>();
  let cursor: string | null = null;
  do {
    const page = await store.reports.list({ ...query, cursor, count: true });
    found.push(...page.items);
    totals.add(page.total);
    cursor = page.next;
  } while (cursor !== null);
  assert.deepEqual([...totals], [found.length], 'every page has the total of the whole list');
  return found;
}

const everyList: PortPromise = {
  of: ['reports.list'],
  title: 'a list of reports has what its filters say, in its order, page by page, with its total',
  async keep(t, { store }) {
    await fill(store);
    const holds = fc.assert(
      fc.asyncProperty(asked, async ({ chosen, sort, limit, face, asOf }) => {
        const view = { face, asOf } as ReportQuery['view'];
        const base = { view, within: [], sort: 'createdAt', limit: 200, cursor: null } as const;
        const all = (await store.reports.list(base)).items;
        assert.ok(all.length >= 5, 'there are reports in every view');
        const found = await walk(store, { ...base, ...chosen, sort, today, limit });
        const by = keys[sort.replace('-', '') as ReportSort];
        const order = sort.startsWith('-') ? -1 : 1;
        const expected = all
          .filter((line) => isListed(line, chosen))
          .sort((a, b) => order * compareKeys([...by(a), a.id], [...by(b), b.id]));
        assert.deepEqual(
          idsOf({ items: found, next: null }),
          idsOf({ items: expected, next: null }),
        );
      }),
      { numRuns: 300 },
    );
    await t.resolves(holds);
  },
};

const daysOfCursors: PortPromise = {
  of: ['reports.list', 'reports.list cursor-invalid'],
  title: 'a list by days late is walked on its day, any other list also across midnight',
  async keep(t, { store }) {
    await fill(store);
    const view = { face: 'working', asOf: null } as const;
    const query: ReportQuery = {
      ...{ view, within: [], sort: '-daysLate', today, limit: 1, cursor: null },
    };
    const { next: cursor } = await store.reports.list(query);
    const second = await store.reports.list({ ...query, cursor });
    t.equal(second.items.length, 1);
    const tomorrow = { ...query, today: '2024-04-21', cursor };
    await t.rejects(store.reports.list(tomorrow), { code: 'cursor-invalid' });
    const byYear = { ...query, sort: 'year' } as const;
    const first = await store.reports.list(byYear);
    const rest = await store.reports.list({ ...byYear, today: '2024-04-21', cursor: first.next });
    t.equal(rest.items.length, 1);
  },
};

/** The promises of lists of reports. */
export const reportListPromises: readonly PortPromise[] = [everyList, daysOfCursors];
